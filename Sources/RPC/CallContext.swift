// CallContext.swift: what a handler knows about the call it answers.

public import Basics
public import RPCCore
public import TLS
public import Wire

/// What a handler knows about the call it answers.
///
/// When the caller cancels, its deadline passes or its connection ends, the handler's task is cancelled.
public struct CallContext: Sendable {
    let call: ServerCall

    @usableFromInline
    init(_ call: ServerCall) { self.call = call }

    /// Makes a context without a connection, to call a service directly.
    public init(
        method: MethodDescriptor, peer: PeerIdentity, deadline: Instant? = nil, metadata: Metadata = Metadata()
    ) {
        var frame = CallFrame(methodHash: method.hash)
        frame.metadata = metadata
        call = ServerCall(method: method, peer: peer, frame: frame, deadline: deadline)
    }

    /// Who calls, from the certificate.
    public var peer: PeerIdentity { call.peer }
    /// The caller's one role.
    public var role: RoleSet { call.peer.roleSet }
    /// The method.
    public var method: MethodDescriptor { call.method }
    /// When the caller stops waiting, on ``MonotonicClock``; nil = never.
    public var deadline: Instant? { call.deadline }
    /// The caller's metadata.
    public var metadata: Metadata { call.frame.metadata }
    /// The trace the call belongs to.
    public var traceParent: TraceParent? { call.frame.traceParent }
    /// The call's priority.
    public var priority: CallPriority { call.frame.priority }
    /// Which attempt of the call this is: 0 for the first.
    public var attempt: Int { Int(call.frame.attempt) }
    /// True when nobody wants the answer any more.
    public var isCancelled: Bool { Task.isCancelled }

    /// How long the caller still waits, in milliseconds, at least 1; nil = for ever.
    public var remainingMilliseconds: UInt32? {
        guard let deadline else { return nil }
        return UInt32(clamping: max(1, deadline.milliseconds(since: MonotonicClock.now())))
    }

    /// True once the server that answers the call finishes what is in flight and accepts nothing new.
    public var isDraining: Bool {
        get async { await call.askConnection { $0.machine.isDraining } ?? false }
    }

    /// Asks for `hook` to be called when the server begins to drain, at once if it has; long streams then end politely.
    ///
    /// Called once, on an event loop, and never after the handler returned.
    public func onDrain(_ hook: @escaping @Sendable () -> Void) { call.onDrain(hook) }

    /// The side that makes this call, to be called in turn, over the same connection.
    ///
    /// It answers with the services that its ``RPCChannelConfiguration/services`` or its server offers. The channel may
    /// be kept after the call; it ends with the connection, and never makes another.
    /// - Throws: `CANCELLED` when the call is over already, or has no connection.
    public var caller: RPCChannel {
        get async throws(RPCError) {
            guard let channel = await call.askConnection({ $0.callback() }) else {
                throw RPCError(
                    .cancelled, "the call of \(method.fullName) is over: its caller cannot be reached through it")
            }
            return channel
        }
    }

    /// Sends metadata to the caller, before the first reply.
    public func sendMetadata(_ metadata: Metadata) { call.sendMetadata(metadata) }

    /// Sets the metadata that goes out with the status that ends the call, before the handler returns.
    ///
    /// A failure's own ``RPCError/metadata`` comes before it.
    public func setTrailingMetadata(_ metadata: Metadata) { call.setTrailers(metadata) }
}
