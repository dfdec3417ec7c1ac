// MessageInbox.swift: the messages of one stream between their arrival and their one reader.
//
// Belongs to the connection's event loop but for next(). Byte credit goes back to the sender as messages are taken, so
// a slow reader costs one window of memory.

internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import Wire

/// What a call knows of its inbox.
class CallInbox: @unchecked Sendable {
    /// A whole message came.
    func received(message: UnsafeRawBufferPointer) throws(DecodeError) {
        preconditionFailure("every inbox takes messages")
    }

    /// The sender has no more messages.
    func halfClosed() { preconditionFailure("every inbox ends") }

    /// The call is over; nil = it succeeded.
    func end(_ error: RPCError?) { preconditionFailure("every inbox ends") }
}

/// The messages of one stream between their arrival and their one reader.
final class MessageInbox<Message: RPCMessage>: CallInbox, @unchecked Sendable {
    private typealias Arrived = (message: Message, credit: Int)

    private enum Taken {
        case message(Arrived)
        case several(CircularBuffer<Arrived>)
        case end(RPCError?)
    }

    private enum State {
        case open
        case ended(RPCError?)
        /// Nobody reads any more: what comes is thrown away.
        case discarding
    }

    private let loop: any EventLoop

    // On the loop.
    private var state = State.open
    private var queue = CircularBuffer<Arrived>()
    private var waiter: CheckedContinuation<Taken, Never>?
    /// The wait that is or was served last, and the last one that was cancelled.
    private var servedWait = 0
    private var cancelledWait = 0
    private var connection: Connection?
    private var stream = StreamID.connection

    // By the reader.
    private var taken = CircularBuffer<Arrived>()
    private var consumed = 0
    private var waits = 0
    private let isReading = Atomic<Bool>(false)

    init(_ loop: any EventLoop) { self.loop = loop }

    // MARK: On the loop

    /// The call has its stream: credit goes back there.
    func open(_ connection: Connection, _ stream: StreamID) {
        self.connection = connection
        self.stream = stream
    }

    override func received(message bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        switch state {
        case .ended: return
        case .discarding: returnCredit(MessageCredit.cost(bytes.count))
        case .open:
            let arrived = (message: unsafe try Message(wire: bytes), credit: MessageCredit.cost(bytes.count))
            guard let waiter else { return queue.append(arrived) }
            self.waiter = nil
            waiter.resume(returning: .message(arrived))
        }
    }

    override func halfClosed() {
        guard case .open = state else { return }
        state = .ended(nil)
        waiter?.resume(returning: .end(nil))
        waiter = nil
    }

    override func end(_ error: RPCError?) {
        connection = nil
        guard case .open = state else { return }
        state = .ended(error)
        waiter?.resume(returning: .end(error))
        waiter = nil
    }

    /// Nobody reads any more: the sender is not held back.
    func discard() {
        guard loop.inEventLoop else { return loop.execute { self.discard() } }
        guard case .open = state else { return queue.removeAll() }
        state = .discarding
        returnCredit(queue.reduce(0) { $0 + $1.credit })
        queue.removeAll()
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

    private func serve(wait number: Int, _ waiter: CheckedContinuation<Taken, Never>, consumed: Int) {
        servedWait = number
        returnCredit(consumed)
        if queue.count > 1 {
            var several = CircularBuffer<Arrived>()
            swap(&several, &queue)
            return waiter.resume(returning: .several(several))
        }
        if let arrived = queue.popFirst() { return waiter.resume(returning: .message(arrived)) }
        if case .ended(let error) = state { return waiter.resume(returning: .end(error)) }
        if cancelledWait == number { return waiter.resume(returning: .end(readerCancelled)) }
        self.waiter = waiter
    }

    // MARK: By the reader, on any thread

    /// The next message; nil after the last one.
    ///
    /// - Parameter call: What is cancelled when the reading task is, while it waits; nil = only the wait.
    func next(cancelling call: MadeCall? = nil) async throws(RPCError) -> Message? {
        let wasReading = isReading.exchange(true, ordering: .acquiring)
        precondition(!wasReading, "a stream of \(Message.fullName) is read by one task at a time")
        defer { isReading.store(false, ordering: .releasing) }
        if let arrived = taken.popFirst() { return consume(arrived) }
        if loop.inEventLoop, let arrived = queue.popFirst() { return consume(arrived) }
        switch await wait(cancelling: call) {
        case .message(let arrived): return consume(arrived)
        case .several(let several):
            taken = several
            return taken.popFirst().map { consume($0) }
        case .end(nil): return nil
        case .end(let error?): throw error
        }
    }

    private func consume(_ arrived: Arrived) -> Message {
        consumed += arrived.credit
        if consumed >= RPCShellLimits.creditStepBytes {
            let count = consumed
            consumed = 0
            if loop.inEventLoop { returnCredit(count) } else { loop.execute { self.returnCredit(count) } }
        }
        return arrived.message
    }

    private func wait(cancelling call: MadeCall?) async -> Taken {
        let count = consumed
        consumed = 0
        waits += 1
        let number = waits
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                if loop.inEventLoop { return serve(wait: number, waiter, consumed: count) }
                loop.execute { self.serve(wait: number, waiter, consumed: count) }
            }
        } onCancel: {
            if let call { return call.cancel() }
            loop.execute { self.cancel(wait: number) }
        }
    }
}
