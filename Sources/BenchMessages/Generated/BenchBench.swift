// swift-format-ignore-file
// BenchBench.swift: owned messages and enums
//
// Generated from hansa/bench/v1/bench.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// What a job needs.
public struct ResourceSpec: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.bench.v1.ResourceSpec"
    /// The field `gpus`.
    public var gpus: UInt32 = 0
    /// The field `cpus`.
    public var cpus: UInt32 = 0
    /// The field `mem_mib`.
    public var memMib: UInt64 = 0
    /// The field `gpu_type`.
    public var gpuType: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        gpus: UInt32 = 0,
        cpus: UInt32 = 0,
        memMib: UInt64 = 0,
        gpuType: String = ""
    ) {
        self.gpus = gpus
        self.cpus = cpus
        self.memMib = memMib
        self.gpuType = gpuType
    }
}

/// Asks for a placement.
public struct AllocateRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.bench.v1.AllocateRequest"
    /// The field `job_id`.
    public var jobId: String = ""
    /// The field `user`.
    public var user: String = ""
    /// The field `seq`.
    public var seq: UInt64 = 0
    /// The field `spec`.
    public var spec: ResourceSpec? = nil
    /// The field `ports`.
    public var ports: [UInt32] = []
    /// The field `nodes`.
    public var nodes: [String] = []
    /// The field `priority`.
    public var priority: Int32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        jobId: String = "",
        user: String = "",
        seq: UInt64 = 0,
        spec: ResourceSpec? = nil,
        ports: [UInt32] = [],
        nodes: [String] = [],
        priority: Int32 = 0
    ) {
        self.jobId = jobId
        self.user = user
        self.seq = seq
        self.spec = spec
        self.ports = ports
        self.nodes = nodes
        self.priority = priority
    }
}

/// One GPU of a placement.
public struct Device: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.bench.v1.Device"
    /// The field `index`.
    public var index: UInt32 = 0
    /// The field `uuid`.
    public var uuid: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        index: UInt32 = 0,
        uuid: String = ""
    ) {
        self.index = index
        self.uuid = uuid
    }
}

/// The placement.
public struct AllocateReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.bench.v1.AllocateReply"
    /// The field `job_id`.
    public var jobId: String = ""
    /// The field `seq`.
    public var seq: UInt64 = 0
    /// The field `code`.
    public var code: Int32 = 0
    /// The field `node`.
    public var node: String = ""
    /// The field `devices`.
    public var devices: [Device] = []
    /// The field `lease_until_us`.
    public var leaseUntilUs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        jobId: String = "",
        seq: UInt64 = 0,
        code: Int32 = 0,
        node: String = "",
        devices: [Device] = [],
        leaseUntilUs: UInt64 = 0
    ) {
        self.jobId = jobId
        self.seq = seq
        self.code = code
        self.node = node
        self.devices = devices
        self.leaseUntilUs = leaseUntilUs
    }
}

/// A message of any size, for streams.
public struct Payload: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.bench.v1.Payload"
    /// The field `data`.
    public var data: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        data: [UInt8] = []
    ) {
        self.data = data
    }
}

/// Asks for a stream of payloads.
public struct ReadRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.bench.v1.ReadRequest"
    /// How many.
    public var messages: UInt64 = 0
    /// The size of each.
    public var bytes: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        messages: UInt64 = 0,
        bytes: UInt32 = 0
    ) {
        self.messages = messages
        self.bytes = bytes
    }
}
