// Connection+Calls.swift: calls that this side makes on a connection.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

extension Connection {
    /// Opens the usual call; false = not usual, or it cannot be opened now, and nothing was done.
    func openAtOnce(_ call: ClientCall) -> Bool {
        guard call.method.kind == .unary, let count = call.requestByteCount, count <= call.method.maxRequestBytes
        else { return false }
        let now = isInBatch ? now : MonotonicClock.now()
        guard setTimeout(call, now), openPlain(call, count, now: now) else { return false }
        scheduleBatchEnd()
        return true
    }

    /// Tells the callee how long the caller still waits; false when it waits no longer.
    private func setTimeout(_ call: ClientCall, _ now: Instant) -> Bool {
        guard let deadline = call.deadline else { return true }
        guard deadline > now else { return false }
        let left = (deadline.nanoseconds - now.nanoseconds + 999_999) / 1_000_000
        call.frame.timeoutMilliseconds = UInt32(clamping: left)
        return true
    }

    /// Opens a call; the connection must accept calls.
    func open(_ call: ClientCall) {
        let now = MonotonicClock.now()
        guard setTimeout(call, now) else { return finish(call, deadlinePassed(call)) }
        let count = call.requestByteCount
        guard count ?? 0 <= call.method.maxRequestBytes else {
            let method = call.method
            return finish(
                call, .requestTooLarge(method.fullName, bytes: count ?? 0, limit: method.maxRequestBytes))
        }
        let request = CallRequest(kind: call.method.kind, frame: call.frame, messageByteCount: count)
        var effects = takeEffects()
        opening = call
        machine.handle(.callRequested(request), now: now, into: &effects)
        for effect in effects {
            // The usual case: the whole request in one frame, encoded straight into the output.
            if case .sendPiece(let piece) = effect, piece.type == .call, piece.byteCount == count,
                piece.totalByteCount == nil
            {
                writeHeader(piece, call.frame)
                call.writeRequest(to: &output)
            } else {
                if case .sendPiece(let piece) = effect, piece.type == .call, piece.totalByteCount != nil {
                    call.writeRequest(to: &call.outgoing)
                }
                perform(effect)
            }
        }
        opening = nil
        recycle(effects)
        if call.connection === self { call.opened(self) }
        scheduleBatchEnd()
    }

    private func deadlinePassed(_ call: ClientCall) -> RPCError {
        RPCError(.deadlineExceeded, "the deadline of \(call.method.fullName) passed before it was sent")
    }

    func opened(_ stream: StreamID) {
        if let opening { opened(opening, stream) }
    }

    /// A call has its stream.
    func opened(_ call: ClientCall, _ stream: StreamID) {
        while clientCalls.count <= stream.slot { clientCalls.append(nil) }
        clientCalls[stream.slot] = call
        call.stream = stream
        unsafe call.link = Unmanaged.passUnretained(self)
    }

    func notOpened(_ error: RPCError) {
        guard let call = opening else { return }
        finish(call, error)
    }

    /// A call came to its end.
    func ended(_ stream: StreamID, _ error: RPCError?) {
        if let call = clientCall(stream) { ended(call, error) }
    }

    func ended(_ call: ClientCall, _ error: RPCError?) {
        clientCalls[call.stream.slot] = nil
        finish(call, error)
        owner?.connectionFreed(call, error)
        callbacks?.home.callEnded(call, error, at: 0)
    }

    /// A call came to its usual end: it was answered.
    func plainEnded(_ call: ClientCall) {
        call.end(nil)
        unsafe subchannel?._withUnsafeGuaranteedRef { $0.connectionFreed(call, nil) }
        callbacks?.home.callEnded(call, nil, at: 0)
    }

    /// Ends a call; its owner may send a failed one again.
    private func finish(_ call: ClientCall, _ error: RPCError?) {
        guard let error else { return call.end(nil) }
        if side == .server, let callbacks { return callbacks.home.attemptFailed(call, error) }
        guard let owner else { return call.end(error) }
        owner.connectionFailed(call, error)
    }
}
