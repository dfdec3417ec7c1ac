// MessageInbox.swift: the messages of one stream between their arrival and their one reader.
//
// Belongs to the connection's event loop but for next(_:cancelling:). A reader is woken once for all messages of a read from the
// network, and decodes them itself. Byte credit goes back to the sender as messages are taken, so a slow reader costs
// one window of memory, and once more while a batch is read.

internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import Wire

/// The messages of one stream between their arrival and their one reader.
final class MessageInbox: @unchecked Sendable {
    private enum Taken {
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
    private var queue = MessageBatch()
    /// Empty; its memory is used for the next queue.
    private var spare = MessageBatch()
    private var waiter: CheckedContinuation<Taken, Never>?
    private var isWaking = false
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
    func received(message bytes: UnsafeRawBufferPointer) {
        switch state {
        case .ended: return
        case .discarding: returnCredit(MessageCredit.cost(bytes.count))
        case .open:
            unsafe queue.append(bytes)
            guard waiter != nil, !isWaking else { return }
            isWaking = true
            loop.execute {
                self.isWaking = false
                self.wake()
            }
        }
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
    private func wake() {
        guard let waiter, let next = takeNext() else { return }
        self.waiter = nil
        waiter.resume(returning: next)
    }

    private func takeNext() -> Taken? {
        if !queue.isEmpty { return .batch(takeQueue()) }
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
        waiter = nil
    }

    private var readerCancelled: RPCError { RPCError(.cancelled, "the reading task was cancelled") }

    private func returnCredit(_ credit: Int) {
        if credit > 0 { connection?.handle(.messagesConsumed(stream, credit: credit)) }
    }

    private func serve(
        wait number: Int, _ waiter: CheckedContinuation<Taken, Never>, consumed: Int, spare: MessageBatch
    ) {
        servedWait = number
        self.spare = spare
        returnCredit(consumed)
        if let next = takeNext() { return waiter.resume(returning: next) }
        if cancelledWait == number { return waiter.resume(returning: .end(readerCancelled)) }
        self.waiter = waiter
    }

    /// Ends the call because of a message that cannot be read.
    private func giveUp(_ error: RPCError) {
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
        returnCredit(unread + queue.credit)
        queue = MessageBatch()
        if case .open = state { state = .discarding }
    }

    /// The next message; nil after the last one.
    ///
    /// - Parameter call: What is cancelled when the reading task is, while it waits; nil = only the wait.
    func next<Message: RPCMessage>(
        _ type: Message.Type, cancelling call: MadeCall? = nil
    ) async throws(RPCError) -> Message? {
        let wasReading = isReading.exchange(true, ordering: .acquiring)
        precondition(!wasReading, "a stream of \(Message.fullName) is read by one task at a time")
        defer { isReading.store(false, ordering: .releasing) }
        while taken.isEmpty {
            if let failure { throw failure }
            if loop.inEventLoop, !queue.isEmpty {
                spare = taken.emptied()
                taken = takeQueue()
                continue
            }
            switch await wait(cancelling: call) {
            case .batch(let batch): taken = batch
            case .end(nil): return nil
            case .end(let error?): throw error
            }
        }
        return try takeFirst(type)
    }

    private func takeFirst<Message: RPCMessage>(_ type: Message.Type) throws(RPCError) -> Message {
        let (message, credit) = taken.decodeFirst(type)
        consumed += credit
        if consumed >= RPCShellLimits.creditStepBytes {
            let count = consumed
            consumed = 0
            if loop.inEventLoop { returnCredit(count) } else { loop.execute { self.returnCredit(count) } }
        }
        switch message {
        case .success(let message): return message
        case .failure(let error):
            let error = unreadable(error)
            failure = error
            taken = MessageBatch()
            if loop.inEventLoop { giveUp(error) } else { loop.execute { self.giveUp(error) } }
            throw error
        }
    }

    private func wait(cancelling call: MadeCall?) async -> Taken {
        let count = consumed
        consumed = 0
        let spare = taken.emptied()
        taken = MessageBatch()
        waits += 1
        let number = waits
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                if loop.inEventLoop { return serve(wait: number, waiter, consumed: count, spare: spare) }
                loop.execute { self.serve(wait: number, waiter, consumed: count, spare: spare) }
            }
        } onCancel: {
            if let call { return call.cancel() }
            loop.execute { self.cancel(wait: number) }
        }
    }
}
