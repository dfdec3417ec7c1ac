// MessageBatch.swift: messages of one stream as their bytes, in one piece of memory, from the loop to the reader.
//
// Nothing here is generic and no message has memory of its own: both cost more than the messages.

internal import RPCCore
internal import Wire

/// Messages of one stream, in the order of their arrival, not decoded yet.
struct MessageBatch: Sendable {
    private var bytes: [UInt8] = []
    /// Where each message ends in ``bytes``.
    private var ends: [Int] = []
    private var next = 0

    /// What those that are left take of the byte credit.
    private(set) var credit = 0

    var isEmpty: Bool { next == ends.count }

    /// Copies a message behind the others.
    mutating func append(_ message: UnsafeRawBufferPointer) {
        unsafe bytes.append(contentsOf: message)
        ends.append(bytes.count)
        credit += MessageCredit.cost(message.count)
    }

    /// Removes the first message, of which there is one, and gives `body` its bytes.
    ///
    /// - Returns: What it took of the credit.
    mutating func takeFirst(_ body: (UnsafeRawBufferPointer) -> Void) -> Int {
        let start = next == 0 ? 0 : ends[next - 1]
        let end = ends[next]
        next += 1
        let cost = MessageCredit.cost(end - start)
        credit -= cost
        unsafe bytes.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
        return cost
    }

    /// An empty batch that has this one's memory, unless that is large.
    consuming func emptied() -> MessageBatch {
        guard bytes.capacity <= RPCShellLimits.spareBatchBytes else { return MessageBatch() }
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        next = 0
        credit = 0
        return self
    }
}
