// CallOptions.swift: what a caller may choose for one call.

internal import Basics
public import RPCCore
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
    private var rare: RareCallOptions?

    /// When the call is sent again after a failure; nil = as the channel is configured for the method.
    public var retry: RetryPolicy? {
        get { rare?.values.retry }
        set { change { $0.retry = newValue } }
    }

    /// When the call is sent several times at once; nil = as the channel is configured for the method.
    ///
    /// Only idempotent methods with one request are hedged.
    public var hedging: HedgingPolicy? {
        get { rare?.values.hedging }
        set { change { $0.hedging = newValue } }
    }

    /// Told once when the call is over, with its failure or nil, on an event loop.
    public var onEnd: (@Sendable (RPCError?) -> Void)? {
        get { rare?.values.onEnd }
        set { change { $0.onEnd = newValue } }
    }

    /// False for the usual call, which chooses nothing that needs a look at its policies before it is sent.
    var isRare: Bool { rare != nil }

    /// True when everything is as it is without options.
    var isUsual: Bool {
        rare == nil && timeoutMilliseconds == nil && metadata.isEmpty && priority == .normal && traceParent == nil
            && waitForReady && onReplyMetadata == nil
    }

    /// Gets the metadata with which the callee ends a call that succeeds, on an event loop.
    ///
    /// That of a failure is in ``RPCError/metadata``.
    public var onTrailingMetadata: (@Sendable (Metadata) -> Void)? {
        get { rare?.values.onTrailingMetadata }
        set { change { $0.onTrailingMetadata = newValue } }
    }

    private mutating func change(_ body: (inout RareCallOptions.Values) -> Void) {
        var values = rare?.values ?? RareCallOptions.Values()
        body(&values)
        rare = RareCallOptions(values)
    }

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

/// What few calls choose, so that all others carry one empty pointer for it.
private final class RareCallOptions: Sendable {
    struct Values: Sendable {
        var retry: RetryPolicy?
        var hedging: HedgingPolicy?
        var onTrailingMetadata: (@Sendable (Metadata) -> Void)?
        var onEnd: (@Sendable (RPCError?) -> Void)?
    }

    let values: Values

    init(_ values: Values) { self.values = values }
}
