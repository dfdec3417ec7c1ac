// Connection+Plain.swift: the usual unary call, both sides, in as few steps as there are decisions.
//
// RPCCore's ConnectionMachine+Plain.swift decides; what is unusual goes the general way.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

extension Connection {
    /// Takes a frame that is a whole unary request or reply; false = not usual, nothing was done.
    func takePlain(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) -> Bool {
        if let call = unsafe PlainCall(header, payload: payload) {
            return unsafe answerPlain(
                header.stream, call, UnsafeRawBufferPointer(rebasing: payload[PlainCall.byteCount...]))
        }
        guard PlainReply.matches(header),
            machine.receivePlainReply(header.stream, byteCount: payload.count, now: now),
            let call = clientCalls[header.stream.slot].take()
        else { return false }
        unsafe call.answered(payload)
        plainEnded(call)
        return true
    }

    private func answerPlain(_ stream: StreamID, _ plain: PlainCall, _ message: UnsafeRawBufferPointer) -> Bool {
        guard let method = machine.receivePlain(stream, plain, byteCount: message.count, now: now) else { return false }
        guard let call = begin(stream, CallFrame(plain), method) else { return true }
        unsafe router.handlers[method].start(call, message: message)
        keep(call)
        return true
    }

    /// Keeps the object of a call that was answered at once and that nobody else refers to.
    private func keep(_ call: consuming ServerCall) {
        guard spareServerCalls.count < RPCShellLimits.spareCalls, call.isReusable, isKnownUniquelyReferenced(&call)
        else { return }
        spareServerCalls.append(call)
    }

    /// Opens a call whose request goes into one frame; false = not usual, nothing was done.
    func openPlain(_ call: ClientCall, _ byteCount: Int, now: Instant) -> Bool {
        guard let plain = call.plain,
            let stream = machine.openPlain(plain, byteCount: byteCount, now: now)
        else { return false }
        opened(call, stream)
        counters.framesSent += 1
        let prefix = FrameHeader.byteCount + PlainCall.byteCount
        unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: prefix + byteCount) { memory in
            unsafe plain.write(stream, messageByteCount: byteCount, into: memory)
            unsafe call.copyRequest(to: memory.after(prefix))
            return prefix + byteCount
        }
        return true
    }

    /// Sends the only reply of a call, which `encode` writes.
    func reply(_ call: ServerCall, _ encode: (inout WireWriter) -> Void) {
        let byteCount = output.encode(after: FrameHeader.byteCount, limit: FrameLimits.fragmentBytes, encode)
        guard machine.sendPlainReply(call.stream, byteCount: byteCount) else {
            var message = ByteBuffer()
            message.append(encode)
            return reply(call, message)
        }
        let stream = call.stream
        counters.framesSent += 1
        unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.byteCount + byteCount) { memory in
            unsafe PlainReply.write(stream, messageByteCount: byteCount, into: memory)
            return FrameHeader.byteCount + byteCount
        }
        finish(call, .ok)
        scheduleBatchEnd()
    }
}
