// UnaryCall.swift: a call with one request and one reply, as bytes; the generic edge encodes and decodes around it.
//
// Generic classes are not specialised across modules, so nothing generic is left in here (docs/performance.md).

internal import Basics
internal import NIOCore
public import RPCCore
public import Wire

/// A call with one request and one reply.
///
/// Its buffers keep their memory, so that a call object that is used again allocates nothing.
@safe
@usableFromInline
final class UnaryCall: ClientCall, @unchecked Sendable {
    /// Who was asked to make the call.
    ///
    /// It is asked only by methods of its channel, which owns it: counting references to it would cost every call.
    let connector: Unmanaged<ChannelConnector>
    private var request = MessageMemory()
    private var reply = MessageMemory()
    /// The reply where it was received, while that is there.
    private var received = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    private var hasReply = false
    /// Only its connection refers to the call, until it fails.
    var wasSentAtOnce = false
    private var failure: RPCError?
    /// To look at ``failure`` would copy it.
    private var hasFailed = false
    private var waiter: UnsafeContinuation<CallWait, Never>?
    /// The waiter does not hear of its cancellation.
    private var isUnwatched = false
    /// Gets the reply, when no task waits for it.
    private var then: (@Sendable (Result<UnsafeRawBufferPointer, RPCError>) -> Void)?
    /// Keeps the channel until then, unless the connector does.
    private var channel: RPCChannel?

    /// It was made on the loop on which it will be sent.
    @usableFromInline let isOnLoop: Bool

    init(_ method: MethodDescriptor, _ options: CallOptions, _ connector: ChannelConnector, isOnLoop: Bool) {
        unsafe self.connector = Unmanaged.passUnretained(connector)
        self.isOnLoop = isOnLoop
        super.init(method, options)
    }

    override var requestByteCount: Int? { request.count }

    override func writeRequest(to buffer: inout ByteBuffer) { unsafe buffer.writeBytes(request.bytes) }

    override func copyRequest(to memory: UnsafeMutableRawBufferPointer) {
        unsafe memory.copyMemory(from: request.bytes)
    }

    override func received(message: UnsafeRawBufferPointer) {
        hasReply = true
        unsafe reply.copy(message)
    }

    override func answered(_ message: UnsafeRawBufferPointer) {
        guard unsafe then != nil else { return unsafe received(message: message) }
        hasReply = true
        unsafe received = unsafe message
    }

    override func finished(_ error: RPCError?) {
        if let error {
            failure = error
            hasFailed = true
        }
        if unsafe then != nil { return tell() }
        resume(.over)
    }

    /// Has `then` told when the call of `channel` is over; on any thread, before the call is submitted.
    @usableFromInline
    func onEnd(
        of channel: RPCChannel, _ then: consuming @escaping @Sendable (Result<UnsafeRawBufferPointer, RPCError>) -> Void
    ) {
        if isOnLoop { unsafe connector._withUnsafeGuaranteedRef { $0.keep(channel) } } else { self.channel = channel }
        unsafe self.then = unsafe then
    }

    private func tell() {
        guard let then = unsafe then.take() else { return }
        var channel = channel.take()
        defer {
            if isOnLoop { channel = unsafe connector._withUnsafeGuaranteedRef { $0.closureTold() } }
            withExtendedLifetime(channel) {}
        }
        if hasFailed, let failure { return unsafe then(.failure(failure)) }
        guard hasReply else { return unsafe then(.failure(endedWithoutReply)) }
        if unsafe received.baseAddress != nil {
            unsafe then(.success(received))
            unsafe received = UnsafeRawBufferPointer(start: nil, count: 0)
        } else {
            unsafe then(.success(reply.bytes))
        }
        unsafe connector._withUnsafeGuaranteedRef { $0.keepAfterReply(self) }
    }

    private var endedWithoutReply: RPCError { RPCError(.internal, "\(method.fullName) ended without a reply") }

    override func takesLong() {
        if isUnwatched { resume(.long) }
    }

    /// Tells the waiter, if there is one.
    func resume(_ wait: CallWait) {
        guard let waiter = unsafe waiter else { return }
        unsafe self.waiter = nil
        unsafe waiter.resume(returning: wait)
    }

    /// Whom to tell when the call is over; before the call is submitted on any thread, later on its loop.
    func setWaiter(_ waiter: UnsafeContinuation<CallWait, Never>, isUnwatched: Bool) {
        unsafe self.waiter = unsafe waiter
        self.isUnwatched = isUnwatched
    }

    override func reuse(_ method: MethodDescriptor, _ options: CallOptions) {
        hasReply = false
        wasSentAtOnce = false
        if hasFailed {
            failure = nil
            hasFailed = false
        }
        reply.clear()
        request.clear()
        super.reuse(method, options)
    }

    // MARK: For the generic edge

    /// Has `encode` write the request.
    @usableFromInline
    func setRequest(_ encode: (inout WireWriter) -> Void) {
        request.encode(encode)
    }

    /// Has `decode` read the reply, once the call is over.
    @usableFromInline
    func takeReply(_ decode: (UnsafeRawBufferPointer) throws(DecodeError) -> Void) throws(RPCError) {
        if hasFailed, let failure { throw failure }
        guard hasReply else { throw endedWithoutReply }
        do throws(DecodeError) {
            try unsafe decode(reply.bytes)
        } catch {
            throw RPCError(.internal, "the reply of \(method.fullName) cannot be read: \(error)")
        }
    }
}

/// Has `encode` write `byteCount` bytes at the end of `buffer`.
func append(_ byteCount: Int, _ what: String, to buffer: inout ByteBuffer, _ encode: (inout WireWriter) -> Void) {
    guard byteCount > 0 else { return }
    unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: byteCount) { memory in
        var writer = unsafe WireWriter(memory)
        encode(&writer)
        precondition(writer.count == byteCount, "\(what): wrote \(writer.count) bytes and promised \(byteCount)")
        return byteCount
    }
}
