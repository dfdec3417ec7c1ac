// CallOptions.swift: what a caller may choose for one call.

internal import Basics
public import Wire

/// What a caller may choose for one call.
public struct CallOptions: Sendable {
    /// How long the call may take, waiting for a connection included, in milliseconds; 0 = for ever;
    /// nil = the method's default.
    public var timeoutMilliseconds: UInt32?
    /// Metadata for the callee.
    public var metadata: Metadata
    /// The call's priority.
    public var priority = CallPriority.normal
    /// The trace the call belongs to.
    public var traceParent: TraceParent?
    /// True: wait for a connection until the deadline.
    ///
    /// False: fail as soon as one cannot be made.
    public var waitForReady = true
    /// Gets the callee's metadata when it arrives, on an event loop.
    public var onReplyMetadata: (@Sendable (Metadata) -> Void)?

    /// Makes options; by default everything is the method's.
    public init(timeoutMilliseconds: UInt32? = nil, metadata: Metadata = Metadata()) {
        self.timeoutMilliseconds = timeoutMilliseconds
        self.metadata = metadata
    }

    /// Makes options for a call on behalf of the call that is being handled: its remaining time, trace and priority.
    public init(for context: CallContext) {
        self.init(timeoutMilliseconds: context.remainingMilliseconds)
        traceParent = context.traceParent
        priority = context.priority
    }
}
