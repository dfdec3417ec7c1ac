// swift-format-ignore-file
// Debug.swift: owned messages and enums
//
// Generated from hansa/v1/debug.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.EchoRequest`.
public struct EchoRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.EchoRequest"
    /// The field `payload`.
    public var payload: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        payload: [UInt8] = []
    ) {
        self.payload = payload
    }
}

/// The message `hansa.v1.EchoReply`.
public struct EchoReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.EchoReply"
    /// The field `payload`.
    public var payload: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        payload: [UInt8] = []
    ) {
        self.payload = payload
    }
}

/// The message `hansa.v1.CollectReply`.
public struct CollectReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CollectReply"
    /// The field `messages`.
    public var messages: UInt64 = 0
    /// Of all payloads.
    public var bytes: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        messages: UInt64 = 0,
        bytes: UInt64 = 0
    ) {
        self.messages = messages
        self.bytes = bytes
    }
}

/// The message `hansa.v1.ListConnectionsRequest`.
public struct ListConnectionsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListConnectionsRequest"
    /// 0 = 1000, which is also the most.
    public var limit: UInt32 = 0
    /// Streams of each connection; at most 1000.
    public var streams: UInt32 = 0
    /// Leave out so many of the oldest.
    public var after: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        limit: UInt32 = 0,
        streams: UInt32 = 0,
        after: UInt32 = 0
    ) {
        self.limit = limit
        self.streams = streams
        self.after = after
    }
}

/// The message `hansa.v1.ListConnectionsReply`.
public struct ListConnectionsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListConnectionsReply"
    /// The field `connections`.
    public var connections: [ConnectionInfo] = []
    /// The field `loops`.
    public var loops: [LoopInfo] = []
    /// How many connections there are.
    public var `open`: UInt32 = 0
    /// Pass as `after` for more; 0 at the end.
    public var next: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        connections: [ConnectionInfo] = [],
        loops: [LoopInfo] = [],
        `open`: UInt32 = 0,
        next: UInt32 = 0
    ) {
        self.connections = connections
        self.loops = loops
        self.`open` = `open`
        self.next = next
    }
}

/// One event loop, which runs on a thread of its own.
public struct LoopInfo: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.LoopInfo"
    /// The field `index`.
    public var index: UInt32 = 0
    /// The field `connections`.
    public var connections: UInt32 = 0
    /// How long this request waited for its turn.
    public var lagUs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        index: UInt32 = 0,
        connections: UInt32 = 0,
        lagUs: UInt64 = 0
    ) {
        self.index = index
        self.connections = connections
        self.lagUs = lagUs
    }
}

/// The message `hansa.v1.ConnectionInfo`.
public struct ConnectionInfo: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ConnectionInfo"
    /// "server": the peer dialled; "client": this node did.
    public var side: String = ""
    /// From its certificate.
    public var peer: String = ""
    /// The field `address`.
    public var address: String = ""
    /// From its HELLO.
    public var nodeName: String = ""
    /// The field `loop`.
    public var loop: UInt32 = 0
    /// The field `age_ms`.
    public var ageMs: UInt64 = 0
    /// Since the last frame from the peer.
    public var idleMs: UInt64 = 0
    /// 0 = not measured.
    public var roundTripUs: UInt64 = 0
    /// The TLS session of an earlier connection.
    public var resumed: Bool = false
    /// The field `draining`.
    public var draining: Bool = false
    /// Of frames, before TLS.
    public var bytesReceived: UInt64 = 0
    /// The field `bytes_sent`.
    public var bytesSent: UInt64 = 0
    /// The field `frames_received`.
    public var framesReceived: UInt64 = 0
    /// The field `frames_sent`.
    public var framesSent: UInt64 = 0
    /// The field `calls_received`.
    public var callsReceived: UInt64 = 0
    /// The field `calls_sent`.
    public var callsSent: UInt64 = 0
    /// In flight.
    public var callsByPeer: UInt32 = 0
    /// The field `calls_by_node`.
    public var callsByNode: UInt32 = 0
    /// Byte credit of the connection.
    public var sendCredit: Int64 = 0
    /// The field `receive_credit`.
    public var receiveCredit: Int64 = 0
    /// Framed, and not yet taken by the transport.
    public var unwrittenBytes: UInt64 = 0
    /// The field `queued_reply_bytes`.
    public var queuedReplyBytes: UInt64 = 0
    /// Of messages that are not complete.
    public var assemblyBytes: UInt64 = 0
    /// Have something to send.
    public var readyStreams: UInt32 = 0
    /// Wait for the connection's credit.
    public var starvedStreams: UInt32 = 0
    /// The field `streams`.
    public var streams: [StreamInfo] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        side: String = "",
        peer: String = "",
        address: String = "",
        nodeName: String = "",
        loop: UInt32 = 0,
        ageMs: UInt64 = 0,
        idleMs: UInt64 = 0,
        roundTripUs: UInt64 = 0,
        resumed: Bool = false,
        draining: Bool = false,
        bytesReceived: UInt64 = 0,
        bytesSent: UInt64 = 0,
        framesReceived: UInt64 = 0,
        framesSent: UInt64 = 0,
        callsReceived: UInt64 = 0,
        callsSent: UInt64 = 0,
        callsByPeer: UInt32 = 0,
        callsByNode: UInt32 = 0,
        sendCredit: Int64 = 0,
        receiveCredit: Int64 = 0,
        unwrittenBytes: UInt64 = 0,
        queuedReplyBytes: UInt64 = 0,
        assemblyBytes: UInt64 = 0,
        readyStreams: UInt32 = 0,
        starvedStreams: UInt32 = 0,
        streams: [StreamInfo] = []
    ) {
        self.side = side
        self.peer = peer
        self.address = address
        self.nodeName = nodeName
        self.loop = loop
        self.ageMs = ageMs
        self.idleMs = idleMs
        self.roundTripUs = roundTripUs
        self.resumed = resumed
        self.draining = draining
        self.bytesReceived = bytesReceived
        self.bytesSent = bytesSent
        self.framesReceived = framesReceived
        self.framesSent = framesSent
        self.callsReceived = callsReceived
        self.callsSent = callsSent
        self.callsByPeer = callsByPeer
        self.callsByNode = callsByNode
        self.sendCredit = sendCredit
        self.receiveCredit = receiveCredit
        self.unwrittenBytes = unwrittenBytes
        self.queuedReplyBytes = queuedReplyBytes
        self.assemblyBytes = assemblyBytes
        self.readyStreams = readyStreams
        self.starvedStreams = starvedStreams
        self.streams = streams
    }
}

/// The message `hansa.v1.StreamInfo`.
public struct StreamInfo: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.StreamInfo"
    /// The field `slot`.
    public var slot: UInt32 = 0
    /// This node made the call.
    public var byNode: Bool = false
    /// The field `method`.
    public var method: String = ""
    /// The field `age_ms`.
    public var ageMs: UInt64 = 0
    /// Until the deadline; 0 = none.
    public var leftMs: UInt64 = 0
    /// The field `send_credit`.
    public var sendCredit: Int64 = 0
    /// The field `receive_credit`.
    public var receiveCredit: Int64 = 0
    /// Received, and not yet taken by the application.
    public var unconsumedBytes: UInt64 = 0
    /// Of the message that is being sent.
    public var unsentBytes: UInt64 = 0
    /// Submitted by the handler, behind the one that is being sent.
    public var waitingMessages: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        slot: UInt32 = 0,
        byNode: Bool = false,
        method: String = "",
        ageMs: UInt64 = 0,
        leftMs: UInt64 = 0,
        sendCredit: Int64 = 0,
        receiveCredit: Int64 = 0,
        unconsumedBytes: UInt64 = 0,
        unsentBytes: UInt64 = 0,
        waitingMessages: UInt32 = 0
    ) {
        self.slot = slot
        self.byNode = byNode
        self.method = method
        self.ageMs = ageMs
        self.leftMs = leftMs
        self.sendCredit = sendCredit
        self.receiveCredit = receiveCredit
        self.unconsumedBytes = unconsumedBytes
        self.unsentBytes = unsentBytes
        self.waitingMessages = waitingMessages
    }
}

/// The message `hansa.v1.ListMethodsRequest`.
public struct ListMethodsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListMethodsRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.ListMethodsReply`.
public struct ListMethodsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListMethodsReply"
    /// The field `methods`.
    public var methods: [MethodStatistics] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        methods: [MethodStatistics] = []
    ) {
        self.methods = methods
    }
}

/// The message `hansa.v1.MethodStatistics`.
public struct MethodStatistics: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.MethodStatistics"
    /// The field `method`.
    public var method: String = ""
    /// The field `side`.
    public var side: String = ""
    /// Ended.
    public var calls: UInt64 = 0
    /// The field `failures`.
    public var failures: [CodeCount] = []
    /// The field `mean_us`.
    public var meanUs: UInt64 = 0
    /// The field `longest_us`.
    public var longestUs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        method: String = "",
        side: String = "",
        calls: UInt64 = 0,
        failures: [CodeCount] = [],
        meanUs: UInt64 = 0,
        longestUs: UInt64 = 0
    ) {
        self.method = method
        self.side = side
        self.calls = calls
        self.failures = failures
        self.meanUs = meanUs
        self.longestUs = longestUs
    }
}

/// The message `hansa.v1.CodeCount`.
public struct CodeCount: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CodeCount"
    /// Such as "DEADLINE_EXCEEDED".
    public var code: String = ""
    /// The field `calls`.
    public var calls: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        code: String = "",
        calls: UInt64 = 0
    ) {
        self.code = code
        self.calls = calls
    }
}

/// The message `hansa.v1.ListErrorsRequest`.
public struct ListErrorsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListErrorsRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.ListErrorsReply`.
public struct ListErrorsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListErrorsReply"
    /// The field `errors`.
    public var errors: [ErrorInfo] = []
    /// Since the start.
    public var total: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        errors: [ErrorInfo] = [],
        total: UInt64 = 0
    ) {
        self.errors = errors
        self.total = total
    }
}

/// The message `hansa.v1.ErrorInfo`.
public struct ErrorInfo: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ErrorInfo"
    /// The field `age_ms`.
    public var ageMs: UInt64 = 0
    /// Empty: the connection failed.
    public var method: String = ""
    /// The field `side`.
    public var side: String = ""
    /// The field `peer`.
    public var peer: String = ""
    /// The field `code`.
    public var code: String = ""
    /// The field `message`.
    public var message: String = ""
    /// How long the call took.
    public var microseconds: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        ageMs: UInt64 = 0,
        method: String = "",
        side: String = "",
        peer: String = "",
        code: String = "",
        message: String = "",
        microseconds: UInt64 = 0
    ) {
        self.ageMs = ageMs
        self.method = method
        self.side = side
        self.peer = peer
        self.code = code
        self.message = message
        self.microseconds = microseconds
    }
}
