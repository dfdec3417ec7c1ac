// MessageInbox.swift: the messages of one stream between their arrival and their one reader.
//
// Belongs to the connection's event loop but for what a reader calls. A reader is woken once for all messages of a read from
// the network, and decodes them itself: on the loop where they were received, elsewhere from a copy. Byte credit goes
// back to the sender as messages are taken, so a slow reader costs one window of memory, and once more while a batch is read.

internal import NIOCore
public import RPCCore
internal import Synchronization
public import Wire

/// The messages of one stream between their arrival and their one reader.
@usableFromInline
final class MessageInbox: @unchecked Sendable {
    private enum Taken {
        /// For a reader on the loop: there is something to take.
        case ready
        /// For one elsewhere.
        case batch(MessageBatch)
        case end(RPCError?)
    }

    private enum State {
        case open
        case ended(RPCError?)
        /// Nobody reads any more: what comes is thrown away.
        case discarding
    }

    private let loop: any EventLoop
    private let unreadable: @Sendable (DecodeError) -> RPCError

    // On the loop.
    private var state = State.open
    /// Before ``lent``; one of the two is empty.
    private var queue = MessageBatch()
    private var lent = LentMessages()
    /// Empty; its memory is used for the next queue.
    private var spare = MessageBatch()
    private var waiter: CheckedContinuation<Taken, Never>?
    /// ``waiter`` is there; a look at it would count a reference.
    private var isWaiting = false
    private var isWaiterOnLoop = false
    /// The connection will wake the waiter before it goes on to something else.
    private var isWakeDue = false
    /// The wait that is or was served last, and the last one that was cancelled.
    private var servedWait = 0
    private var cancelledWait = 0
    private var connection: Connection?
    private var stream = StreamID.connection

    // By the reader.
    private var taken = MessageBatch()
    private var consumed = 0
    private var waits = 0
    private var failure: RPCError?
    private var hasFailed = false
    private let isReading = Atomic<Bool>(false)

    /// - Parameter unreadable: What to tell the reader of a message that cannot be decoded.
    init(_ loop: any EventLoop, unreadable: @escaping @Sendable (DecodeError) -> RPCError) {
        self.loop = loop
        self.unreadable = unreadable
    }

    // MARK: On the loop

    /// The call has its stream: credit goes back there.
    func open(_ connection: Connection, _ stream: StreamID) {
        self.connection = connection
        self.stream = stream
    }

    /// A whole message came.
    ///
    /// A waiting reader on the loop takes it where it is: the connection calls ``takeBack()`` before the bytes change.
    func received(message bytes: UnsafeRawBufferPointer) {
        switch state {
        case .ended: return
        case .discarding: return returnCredit(MessageCredit.cost(bytes.count))
        case .open: break
        }
        guard isWaiting else {
            takeBack()
            return unsafe queue.append(bytes)
        }
        if isWaiterOnLoop { unsafe lent.append(bytes) } else { unsafe queue.append(bytes) }
        guard !isWakeDue, let connection else { return }
        isWakeDue = true
        connection.readers.append(self)
    }

    /// The sender has no more messages.
    func halfClosed() {
        guard case .open = state else { return }
        state = .ended(nil)
        wake()
    }

    /// The call is over; nil = it succeeded.
    func end(_ error: RPCError?) {
        connection = nil
        guard case .open = state else { return }
        state = .ended(error)
        wake()
    }

    /// Gives a waiting reader what there is for it.
    func wake() {
        isWakeDue = false
        guard let waiter, let next = takeNext() else { return }
        stopWaiting()
        waiter.resume(returning: next)
    }

    /// The memory of received messages is about to change: those that were not read are kept elsewhere.
    func takeBack() { if !lent.isEmpty { lent.move(to: &queue) } }

    private func takeNext() -> Taken? {
        if !lent.isEmpty { return .ready }
        if !queue.isEmpty { return isWaiterOnLoop ? .ready : .batch(takeQueue()) }
        if case .ended(let error) = state { return .end(error) }
        return nil
    }

    private func takeQueue() -> MessageBatch {
        let batch = queue
        queue = spare
        spare = MessageBatch()
        return batch
    }

    private func cancel(wait number: Int) {
        cancelledWait = number
        guard number == servedWait else { return }
        waiter?.resume(returning: .end(readerCancelled))
        stopWaiting()
    }

    private func stopWaiting() {
        waiter = nil
        isWaiting = false
    }

    private var readerCancelled: RPCError { RPCError(.cancelled, "the reading task was cancelled") }

    private func returnCredit(_ credit: Int) {
        if credit > 0 { connection?.handle(.messagesConsumed(stream, credit: credit)) }
    }

    private func serve(
        wait number: Int, _ waiter: CheckedContinuation<Taken, Never>, isOnLoop: Bool, consumed: Int,
        spare: MessageBatch
    ) {
        servedWait = number
        isWaiterOnLoop = isOnLoop
        self.spare = spare
        returnCredit(consumed)
        if let next = takeNext() { return waiter.resume(returning: next) }
        if cancelledWait == number { return waiter.resume(returning: .end(readerCancelled)) }
        self.waiter = waiter
        isWaiting = true
    }

    /// Ends the call because of a message that cannot be read.
    private func endCall(_ error: RPCError) {
        guard let connection else { return }
        if let call = connection.serverCall(stream), !connection.isMine(stream) {
            connection.abort(call, error)
        } else {
            connection.handle(.callCancelled(stream))
        }
    }

    // MARK: By the reader, on any thread

    /// Nobody reads any more: the sender is not held back.
    func discard() {
        let unread = taken.credit + consumed
        taken = MessageBatch()
        consumed = 0
        loop.execute { self.discardQueue(unread) }
    }

    private func discardQueue(_ unread: Int) {
        returnCredit(unread + queue.credit + lent.credit)
        queue = MessageBatch()
        lent.removeAll()
        if case .open = state { state = .discarding }
    }

    /// The next message, if it is there; nil = ``wait(cancelling:)`` for one.
    @inlinable
    func takeNext<Message: RPCMessage>(_ type: Message.Type) throws(RPCError) -> Message? {
        var message: Message?
        var error: DecodeError?
        unsafe takeNext { bytes in
            do throws(DecodeError) { message = unsafe try Message(wire: bytes) } catch let failure { error = failure }
        }
        if let error { throw giveUp(error) }
        return message
    }

    /// Gives `body` the bytes of the next message, if it is there.
    @usableFromInline
    func takeNext(_ body: (UnsafeRawBufferPointer) -> Void) {
        beginReading()
        defer { isReading.store(false, ordering: .releasing) }
        if taken.isEmpty {
            guard !hasFailed, loop.inEventLoop else { return }
            guard lent.isEmpty else {
                let message = unsafe lent.takeFirst()
                unsafe body(message)
                return consume(MessageCredit.cost(message.count))
            }
            guard !queue.isEmpty else { return }
            spare = taken.emptied()
            taken = takeQueue()
        }
        consume(unsafe taken.takeFirst(body))
    }

    private func beginReading() {
        let wasReading = isReading.exchange(true, ordering: .acquiring)
        precondition(!wasReading, "a stream is read by one task at a time")
    }

    private func consume(_ credit: Int) {
        consumed += credit
        guard consumed >= RPCShellLimits.creditStepBytes else { return }
        let count = consumed
        consumed = 0
        if loop.inEventLoop { returnCredit(count) } else { loop.execute { self.returnCredit(count) } }
    }

    /// Ends the call because of a message that cannot be read; returns why.
    @usableFromInline
    func giveUp(_ error: DecodeError) -> RPCError {
        let error = unreadable(error)
        failure = error
        hasFailed = true
        taken = MessageBatch()
        if loop.inEventLoop { endCall(error) } else { loop.execute { self.endCall(error) } }
        return error
    }

    /// Waits for a message, which may then be taken; false = there are no more.
    ///
    /// - Parameter call: What is cancelled when the reading task is, while it waits; nil = only the wait.
    func wait(cancelling call: MadeCall?) async throws(RPCError) -> Bool {
        if let failure { throw failure }
        beginReading()
        defer { isReading.store(false, ordering: .releasing) }
        switch await nextTaken(cancelling: call) {
        case .ready: break
        case .batch(let batch): taken = batch
        case .end(nil): return false
        case .end(let error?): throw error
        }
        return true
    }

    private func nextTaken(cancelling call: MadeCall?) async -> Taken {
        let count = consumed
        consumed = 0
        let spare = taken.emptied()
        taken = MessageBatch()
        waits += 1
        let number = waits
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                if loop.inEventLoop {
                    return serve(wait: number, waiter, isOnLoop: true, consumed: count, spare: spare)
                }
                loop.execute { self.serve(wait: number, waiter, isOnLoop: false, consumed: count, spare: spare) }
            }
        } onCancel: {
            if let call { return call.cancel() }
            loop.execute { self.cancel(wait: number) }
        }
    }
}
