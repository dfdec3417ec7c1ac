// ConnectionMachine+PlainMessages.swift: the usual message of a stream, both ways, in one go and without effects.
//
// Each step does exactly what `handle` does with the same event, or nothing at all when anything is unusual; the caller
// then asks `handle`. PlainMessageTests runs both side by side.

public import Basics
public import Wire

extension ConnectionMachine {
    /// A message of a stream, to be written at once in one frame.
    ///
    /// - Returns: True when it may be written now, and the next may be submitted; false = unusual, nothing was done.
    public mutating func sendPlainMessage(_ id: StreamID, byteCount: Int) -> Bool {
        let cost = MessageCredit.cost(byteCount)
        guard phase == .open, budget > 0, cost <= sendCredit, ready.isEmpty, byteCount <= FrameLimits.fragmentBytes,
            isMine(id)
                ? mine.sendWhole(id, cost: cost, isAnswer: false) : theirs.sendWhole(id, cost: cost, isAnswer: true)
        else { return false }
        sendCredit -= cost
        budget -= byteCount + FrameHeader.byteCount
        return true
    }

    /// A peer's MSG frame with a whole message and without END.
    ///
    /// - Returns: True when the message is the stream's next; false = unusual, nothing was done.
    public mutating func receivePlainMessage(_ id: StreamID, byteCount: Int, now: Instant) -> Bool {
        let cost = MessageCredit.cost(byteCount)
        guard phase == .open, cost <= receiveCredit else { return false }
        if isMine(id) {
            guard byteCount <= configuration.messageBytes, mine.receiveWhole(id, cost: cost, isAnswer: true)
            else { return false }
        } else {
            guard let number = theirs.openNumber(id), byteCount <= methods.methods[Int(number)].maxRequestBytes,
                theirs.receiveWhole(id, cost: cost, isAnswer: false)
            else { return false }
        }
        lastReceived = now
        receiveCredit -= cost
        return true
    }
}
