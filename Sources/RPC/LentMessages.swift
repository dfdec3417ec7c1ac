// LentMessages.swift: messages where the connection received them, for a reader on its loop to take before they are gone.
//
// Saves the copy that a reader on another thread needs. Whoever lends copies what is left before the memory changes.

internal import RPCCore

/// Messages of one stream in memory that the connection still owns, in the order of their arrival.
@safe
struct LentMessages {
    private var messages: [UnsafeRawBufferPointer] = unsafe []
    private var next = 0

    var isEmpty: Bool { unsafe next == messages.count }

    /// What those that are left take of the byte credit.
    var credit: Int { unsafe messages[next...].reduce(0) { $0 + MessageCredit.cost($1.count) } }

    /// Adds a message; it stays where it is until the lender takes all back.
    mutating func append(_ message: UnsafeRawBufferPointer) { unsafe messages.append(message) }

    /// Removes the first message, of which there is one.
    @inline(__always)
    mutating func takeFirst() -> UnsafeRawBufferPointer {
        let message = unsafe messages[next]
        next += 1
        return unsafe message
    }

    /// Copies those that are left into `batch`: their memory is about to change.
    mutating func move(to batch: inout MessageBatch) {
        while !isEmpty { unsafe batch.append(takeFirst()) }
        removeAll()
    }

    mutating func removeAll() {
        unsafe messages.removeAll(keepingCapacity: true)
        next = 0
    }
}
