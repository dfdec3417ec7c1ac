// ConnectionMachine+Plain.swift: the four steps of the usual unary call, each in one go and without effects.
//
// Each does exactly what `handle` does with the same event, or nothing at all when anything is unusual; the caller then
// asks `handle`. PlainCallTests runs both side by side.

public import Basics
public import Wire

extension ConnectionMachine {
    /// A peer's CALL frame with the whole request of a unary method.
    ///
    /// - Returns: The index of the method; nil = unusual, nothing was done.
    public mutating func receivePlain(_ id: StreamID, _ call: PlainCall, byteCount: Int, now: Instant) -> Int? {
        guard phase == .open, drain == nil, !isMine(id), id.slot < configuration.maximumCalls,
            theirs.isNext(id), let index = methods.index(hash: call.methodHash),
            methods.methods[index].kind == .unary, byteCount <= methods.methods[index].maxRequestBytes,
            !peer.role.isDisjoint(with: methods.methods[index].roles)
        else { return nil }
        lastReceived = now
        callsReceived += 1
        theirs.open(named: id)
        theirs.beginUnary(
            id, number: UInt64(index), canSend: true, sendCredit: Int(hello?.streamWindowBytes ?? 0),
            receiveCredit: configuration.streamWindowBytes)
        if call.timeoutMilliseconds > 0 {
            theirs.setDeadline(
                id, now.advanced(byMilliseconds: UInt64(call.timeoutMilliseconds)), call.timeoutMilliseconds)
        }
        return index
    }

    /// The whole reply of one of theirs, to be written at once.
    ///
    /// - Returns: True when the reply may be written now, and the stream is free; false = unusual, nothing was done.
    public mutating func sendPlainReply(_ id: StreamID, byteCount: Int) -> Bool {
        guard phase == .open, drain == nil, peerDrain == nil, !isMine(id), theirs.standing(id) == .open, budget > 0,
            ready.isEmpty, byteCount <= min(FrameLimits.fragmentBytes, configuration.messageBytes),
            queuedReplyBytes + byteCount <= RPCLimits.queuedReplyBytes, trailers.isEmpty, theirs.isPlain(id)
        else { return false }
        budget -= byteCount + FrameHeader.byteCount
        theirs.close(id, reusable: false)
        return true
    }

    /// A unary call of this side, to be written at once.
    ///
    /// - Returns: The stream; nil = unusual, nothing was done.
    public mutating func openPlain(_ call: PlainCall, byteCount: Int, now: Instant) -> StreamID? {
        guard phase == .open, drain == nil, peerDrain == nil, budget > 0, byteCount <= FrameLimits.fragmentBytes,
            let id = mine.open(limit: Int(hello?.maximumCalls ?? 0))
        else { return nil }
        callsSent += 1
        mine.beginUnary(
            id, number: callsSent, canSend: false, sendCredit: Int(hello?.streamWindowBytes ?? 0),
            receiveCredit: configuration.streamWindowBytes)
        if call.timeoutMilliseconds > 0 {
            mine.setDeadline(
                id, now.advanced(byMilliseconds: UInt64(call.timeoutMilliseconds)), call.timeoutMilliseconds)
        }
        budget -= byteCount + FrameHeader.byteCount
        return id
    }

    /// A peer's REPLY frame with the whole answer of one of mine.
    ///
    /// - Returns: True when the call succeeded and its stream is free; false = unusual, nothing was done.
    public mutating func receivePlainReply(_ id: StreamID, byteCount: Int, now: Instant) -> Bool {
        guard phase == .open, drain == nil, peerDrain == nil, isMine(id), mine.standing(id) == .open,
            byteCount <= configuration.messageBytes, mine.awaitsPlainReply(id)
        else { return false }
        lastReceived = now
        mine.close(id, reusable: true)
        return true
    }
}
