// FramePayloads.swift: what HELLO, CALL, STATUS, RESET and GOAWAY carry, as values.
//
// Values only; their bytes are in FramePayloads+Coding.swift.

/// What a side says about itself when a connection starts.
public struct HelloFrame: Hashable, Sendable {
    /// `HNSA`: tells a Hansa peer from anything else that got through TLS.
    public static let magic: UInt32 = 0x4153_4E48
    /// The protocol version that this code speaks.
    public static let currentVersion: UInt16 = 1

    /// The sender's protocol version.
    public var version = HelloFrame.currentVersion
    /// Optional features that the sender understands; none are defined yet.
    public var features: UInt32 = 0
    /// The longest frame payload that the sender accepts, in bytes.
    public var maximumPayloadBytes = UInt32(FrameLimits.payloadBytes)
    /// The most calls that the sender handles at a time on this connection.
    public var maximumCalls: UInt32
    /// The byte credit that every stream towards the sender starts with.
    public var streamWindowBytes: UInt32
    /// The byte credit that the connection towards the sender starts with.
    public var connectionWindowBytes: UInt32
    /// After how much silence a ping is due, in milliseconds; the accepting side's value holds for both.
    public var keepaliveMilliseconds: UInt32
    /// The sender's name, for logs.
    public var nodeName: String

    /// Makes a HELLO of the current version.
    public init(
        maximumCalls: UInt32, streamWindowBytes: UInt32, connectionWindowBytes: UInt32,
        keepaliveMilliseconds: UInt32, nodeName: String
    ) {
        self.maximumCalls = maximumCalls
        self.streamWindowBytes = streamWindowBytes
        self.connectionWindowBytes = connectionWindowBytes
        self.keepaliveMilliseconds = keepaliveMilliseconds
        self.nodeName = String(nodeName.prefixUTF8(FrameLimits.nodeNameBytes))
    }
}

/// The trace a call belongs to, as W3C trace context without its version byte (25 bytes).
public struct TraceParent: Hashable, Sendable {
    /// The first half of the trace id.
    public var traceHigh: UInt64
    /// The second half of the trace id.
    public var traceLow: UInt64
    /// The caller's span.
    public var parent: UInt64
    /// The trace flags; bit 0 = sampled.
    public var flags: UInt8

    /// Makes a trace context from its parts.
    public init(traceHigh: UInt64, traceLow: UInt64, parent: UInt64, flags: UInt8) {
        self.traceHigh = traceHigh
        self.traceLow = traceLow
        self.parent = parent
        self.flags = flags
    }
}

/// How important a call is when a server has to choose.
public enum CallPriority: UInt8, Hashable, Sendable {
    /// Work that may wait: reports, replays.
    case background = 0
    /// The usual.
    case normal = 1
    /// The federation's own traffic: heartbeats, commits.
    case high = 2
}

/// What opens a call, beside its message.
public struct CallFrame: Hashable, Sendable {
    /// FNV-1a-64 of `/package.Service/Method`.
    public var methodHash: UInt64
    /// How long the caller still waits, in milliseconds; 0 = for ever.
    public var timeoutMilliseconds: UInt32 = 0
    /// 0 for the first try of the call, then 1 and so on.
    public var attempt: UInt8 = 0
    /// The call's priority.
    public var priority = CallPriority.normal
    /// A second call has the effect of one.
    public var isIdempotent = false
    /// The trace the call belongs to.
    public var traceParent: TraceParent?
    /// The caller's metadata.
    public var metadata = Metadata()

    /// Makes the opening of a call.
    public init(methodHash: UInt64) { self.methodHash = methodHash }

    /// Makes the opening of a call that has neither a trace nor metadata.
    public init(_ plain: PlainCall) {
        methodHash = plain.methodHash
        timeoutMilliseconds = plain.timeoutMilliseconds
        attempt = plain.attempt
        priority = plain.priority
        isIdempotent = plain.isIdempotent
    }
}

/// The outcome of a call.
public struct StatusFrame: Hashable, Sendable {
    /// A gRPC status code.
    public var code: UInt8
    /// The handler never saw the call: it is safe to send it again.
    public var notProcessed = false
    /// How long the caller should wait before it tries again, in milliseconds.
    public var pushbackMilliseconds: UInt32?
    /// The text for people.
    public var message: String
    /// An encoded `hansa.v1.Status`, or nothing.
    public var details: [UInt8] = []
    /// The callee's trailing metadata.
    public var metadata = Metadata()

    /// Makes an outcome; a text over the limit is cut.
    public init(code: UInt8, message: String = "") {
        self.code = code
        self.message = String(message.prefixUTF8(FrameLimits.statusMessageBytes))
    }
}

/// Why a call was abandoned.
public enum ResetReason: UInt8, Hashable, Sendable {
    /// The caller no longer wants the answer.
    case cancelled = 1
    /// The caller's deadline passed.
    case deadline = 2
    /// The peer broke the protocol on this stream.
    case `protocol` = 3
    /// The peer sent more than its credit.
    case flow = 4
    /// The stream was refused before anything was done.
    case refused = 5
    /// The sender has a bug.
    case `internal` = 6
}

/// Abandons a call.
public struct ResetFrame: Hashable, Sendable {
    /// Why.
    public var reason: ResetReason
    /// The reason for people; may be empty.
    public var text: String

    /// Makes a reset; a text over the limit is cut.
    public init(_ reason: ResetReason, _ text: String = "") {
        self.reason = reason
        self.text = String(text.prefixUTF8(FrameLimits.reasonBytes))
    }
}

/// The sender accepts no more calls on this connection.
public struct GoAwayFrame: Hashable, Sendable {
    /// False: calls in flight still finish.
    ///
    /// True: the connection closes now.
    public var isFinal: Bool
    /// How many CALL frames the sender accepted since the connection began; the rest is safe to send again.
    public var acceptedCalls: UInt64
    /// How long calls in flight have to finish, in milliseconds.
    public var graceMilliseconds: UInt32
    /// The reason for people.
    public var text: String

    /// Makes a notice; a text over the limit is cut.
    public init(isFinal: Bool, acceptedCalls: UInt64, graceMilliseconds: UInt32, text: String) {
        self.isFinal = isFinal
        self.acceptedCalls = acceptedCalls
        self.graceMilliseconds = graceMilliseconds
        self.text = String(text.prefixUTF8(FrameLimits.reasonBytes))
    }
}

extension String {
    /// The longest prefix of whole characters that has at most `limit` bytes of UTF-8.
    func prefixUTF8(_ limit: Int) -> Substring {
        if utf8.count <= limit { return self[...] }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end > startIndex, end.samePosition(in: self) == nil { end = utf8.index(before: end) }
        return self[..<end]
    }
}
