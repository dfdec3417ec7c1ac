// Layers.swift: the one table of what each target may import. Arrows point down only.
//
// A new target gets its line here; an arrow that is not here is a decision (ARCHITECTURE.md, "Layers").

/// The layer of a target.
public enum Layer: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// L0: C libraries and plain values; standard library only.
    case values
    /// L1: inputs in, effects out; no clock, no randomness, no I/O, no tasks.
    case pure
    /// L2: event loops, sockets, disks.
    case shell
    /// L3: the wiring of one node, and the client.
    case node
    /// L4: programs and their commands.
    case program

    /// Orders from the bottom up.
    public static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }

    /// Modules from outside the repository that every target of this layer may import.
    public var libraries: Set<String> {
        switch self {
        case .values: []
        case .pure: Layer.collections
        case .shell: Layer.collections.union(Layer.system).union(Layer.loops)
        case .node: Layer.shell.libraries.union(Layer.services)
        case .program: Layer.node.libraries.union(["ArgumentParser", "ArgumentParserToolInfo"])
        }
    }

    private static let collections: Set<String> = [
        "BasicContainers", "Collections", "DequeModule", "HeapModule", "OrderedCollections",
    ]
    private static let system: Set<String> = ["Dispatch", "Glibc", "Musl", "Synchronization"]
    private static let loops: Set<String> = [
        "Logging", "Metrics", "CoreMetrics", "Tracing", "NIOConcurrencyHelpers", "NIOCore", "NIOEmbedded", "NIOPosix",
    ]
    private static let services: Set<String> = [
        "Configuration", "Foundation", "FoundationEssentials", "HTTPTypes", "Histogram", "Hummingbird",
        "HummingbirdCore",
        "NIOHTTP1", "ServiceLifecycle", "SystemPackage", "UnixSignals",
        "Yams",
    ]
}

/// What one target may import.
public struct TargetRule: Hashable, Sendable {
    /// The target's name, which is its folder's.
    public let name: String
    /// Its layer.
    public let layer: Layer
    /// The targets of this package that it may import.
    public let imports: [String]
    /// Modules from outside, beyond those of its layer.
    public let libraries: [String]
    /// True when the rules for pure code hold although the layer does not ask for them.
    public let isPure: Bool

    init(_ name: String, _ layer: Layer, _ imports: [String], libraries: [String] = [], isPure: Bool = false) {
        self.name = name
        self.layer = layer
        self.imports = imports
        self.libraries = libraries
        self.isPure = isPure || layer == .pure
    }

    /// True when the target may import `module`.
    public func allows(_ module: String) -> Bool {
        module == "Swift" || module == "_Concurrency" || imports.contains(module) || libraries.contains(module)
            || layer.libraries.contains(module)
    }

    private static let cores = ["Basics", "GPUAllocator", "Gossip", "Ledger", "Federation"]
    private static let clientStack = [
        "Basics", "HansaMessages", "HansaServices", "PKI", "RPC", "RPCCore", "TLS", "Wire",
    ]

    /// Every target, from the bottom up.
    public static let all: [TargetRule] = [
        TargetRule("CProtobufC", .values, []),
        TargetRule("CSQLite", .values, []),
        TargetRule("COpenSSL", .values, []),
        TargetRule("CZlib", .values, []),
        TargetRule("CExpat", .values, []),
        TargetRule("CArena", .values, ["CProtobufC"]),
        TargetRule("CHansaProto", .values, ["CProtobufC"]),
        TargetRule("Basics", .values, []),
        TargetRule("Wire", .pure, ["Basics", "CArena", "CProtobufC"]),
        TargetRule("HansaMessages", .pure, ["Basics", "CArena", "CHansaProto", "CProtobufC", "Wire"]),
        TargetRule("CTestMessages", .values, ["CProtobufC"]),
        TargetRule("TestMessages", .pure, ["Basics", "CTestMessages", "HansaMessages", "Wire"]),
        TargetRule("DynamicMessages", .pure, ["HansaMessages"]),
        TargetRule("RPCCore", .pure, ["Basics", "Wire"]),
        TargetRule("GPUAllocator", .pure, ["Basics"]),
        TargetRule("TraceReplay", .pure, ["Basics", "DynamicMessages", "GPUAllocator"]),
        TargetRule("Gossip", .pure, ["Basics"]),
        TargetRule("Ledger", .pure, ["Basics", "GPUAllocator"]),
        TargetRule("Federation", .pure, ["Basics", "GPUAllocator", "Gossip", "Ledger"]),
        TargetRule("Threads", .shell, []),
        TargetRule("TLS", .shell, ["Basics", "COpenSSL"]),
        TargetRule("PKI", .shell, ["Basics", "COpenSSL", "TLS"]),
        TargetRule("Observability", .shell, ["Basics", "Threads"]),
        TargetRule("HostProbe", .shell, ["Basics", "GPUAllocator"]),
        TargetRule("ProcessSetup", .shell, []),
        TargetRule("RPC", .shell, ["Basics", "RPCCore", "TLS", "Wire"]),
        TargetRule("Mapping", .shell, ["Basics", "GPUAllocator", "Gossip", "HansaMessages", "Ledger"]),
        TargetRule(
            "Store", .shell,
            ["Basics", "Mapping", "CSQLite", "GPUAllocator", "HansaMessages", "Ledger", "Threads", "Wire"]),
        TargetRule("TestServices", .node, ["RPC", "RPCCore", "TestMessages"]),
        TargetRule(
            "HansaServices", .node, ["Basics", "DynamicMessages", "HansaMessages", "RPC", "RPCCore", "TLS", "Wire"]),
        TargetRule("TestKit", .node, ["HansaMessages", "HansaServices", "PKI", "RPC", "TLS"]),
        TargetRule("HTTPStatus", .node, ["Basics", "Observability"]),
        TargetRule(
            "ControlPlane", .node,
            cores + clientStack + ["HTTPStatus", "Mapping", "Observability", "ProcessSetup", "Store", "Threads"]),
        TargetRule("HansaClient", .node, clientStack),
        TargetRule("Simulator", .node, cores, isPure: true),
        TargetRule(
            "FuzzTargets", .node, ["Basics", "DynamicMessages", "HansaMessages", "RPCCore", "Wire"], isPure: true),
        TargetRule("AllocatorBench", .node, ["Basics", "GPUAllocator", "TraceReplay"], isPure: true),
        TargetRule(
            "HansaCommands", .program,
            clientStack + [
                "CExpat", "CZlib", "DynamicMessages", "GPUAllocator", "HansaClient", "HostProbe", "Mapping",
                "TraceReplay",
            ]),
        TargetRule("hansad", .program, ["ControlPlane", "ProcessSetup"]),
        TargetRule("hansa", .program, ["HansaCommands", "ProcessSetup"]),
        TargetRule("hansa-sim", .program, ["Basics", "ProcessSetup", "Simulator"]),
        TargetRule("hansa-fuzz", .program, ["FuzzTargets"]),
        TargetRule("sanitize", .program, []),
        TargetRule("CBenchMessages", .values, ["CProtobufC"]),
        TargetRule("BenchMessages", .pure, ["CBenchMessages", "HansaMessages", "Wire"]),
        TargetRule("RPCBench", .node, clientStack + ["BenchMessages", "COpenSSL"]),
        TargetRule(
            "hansa-bench", .program,
            [
                "AllocatorBench", "HansaMessages", "HansaServices", "PKI", "ProcessSetup", "RPC", "RPCBench", "RPCCore",
                "TLS", "TraceReplay",
            ]),
        TargetRule("TidyRules", .program, []),
        TargetRule("tidy", .program, ["TidyRules"]),
    ]

    /// The rule of the target `name`, if it has one.
    public static func of(_ name: String) -> TargetRule? { all.first { $0.name == name } }
}
