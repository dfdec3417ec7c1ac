// swift-tools-version: 6.2
import PackageDescription

// Hansa: a federated control plane for GPU capacity. Targets are listed by layer (ARCHITECTURE.md);
// arrows point down only, which `make tidy` checks import by import.

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let sourceSettings: [SwiftSetting] = strict + [.strictMemorySafety(), .enableExperimentalFeature("Lifetimes")]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: sourceSettings)
}

func program(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: "Tools/\(name)", exclude: exclude, swiftSettings: sourceSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let collections: Target.Dependency = .product(name: "Collections", package: "swift-collections")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let tracing: Target.Dependency = .product(name: "Tracing", package: "swift-distributed-tracing")
let inMemoryTracing: Target.Dependency = .product(name: "InMemoryTracing", package: "swift-distributed-tracing")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")

// L0: C libraries and plain values.
let layer0: [Target] = [
    .systemLibrary(name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "COpenSSL", linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]),
    .target(name: "CArena", dependencies: ["CProtobufC"], linkerSettings: [.linkedLibrary("protobuf-c")]),
    .target(name: "CHansaProto", dependencies: ["CProtobufC"], linkerSettings: [.linkedLibrary("protobuf-c")]),
    library("Basics", []),
]

// L1: pure modules; no NIO, Foundation, clock or randomness.
let layer1: [Target] = [
    library("Wire", ["Basics", "CProtobufC", "CArena"]),
    library("HansaMessages", ["Basics", "CProtobufC", "CHansaProto", "Wire"]),
    library("DynamicMessages", ["HansaMessages"]),
    library("RPCCore", ["Basics", "Wire"]),
    library("GPUAllocator", ["Basics"]),
    library("TraceReplay", ["Basics", "DynamicMessages", "GPUAllocator"]),
    library("Gossip", ["Basics"]),
    library("Ledger", ["Basics", "GPUAllocator"]),
    library("Federation", ["Basics", "GPUAllocator", "Ledger"]),
]

// L2: shells around the cores: sockets, files, time.
let layer2: [Target] = [
    library("Threads", []),
    library("TLS", ["Basics", "COpenSSL", nioCore]),
    library("RPC", ["Basics", "Wire", "RPCCore", "TLS", nioCore, nioPosix, log, tracing]),
    library("PKI", ["Basics", "COpenSSL", "TLS"]),
    library("Mapping", ["Basics", "GPUAllocator", "Gossip", "Ledger", "HansaMessages"]),
    library(
        "Store", ["Basics", "GPUAllocator", "Ledger", "Mapping", "Threads", "Wire", "HansaMessages", "CSQLite"]),
    library("Observability", ["Basics", "Threads", coreMetrics, log]),
    library("HostProbe", ["Basics", "GPUAllocator"]),
    library("ProcessSetup", []),
]

// L3: the services of a node and their wiring.
let layer3: [Target] = [
    library("HansaServices", ["Basics", "DynamicMessages", "HansaMessages", "RPC", "RPCCore", "Wire"]),
    library(
        "HTTPStatus", ["Basics", "Observability", nioCore, nioPosix, log, lifecycle, hummingbird, hummingbirdCore]),
    library(
        "ControlPlane",
        [
            "Basics", "GPUAllocator", "Gossip", "Ledger", "Federation", "HansaMessages", "RPCCore", "TLS", "RPC",
            "Mapping", "Store", "Observability", "ProcessSetup", "HTTPStatus", "HansaServices", "Threads", nioCore,
            nioPosix, log, coreMetrics, lifecycle, signals, configuration, system, yams,
        ]),
    library("HansaClient", ["Basics", "HansaServices", "RPC", "TLS"]),
    library("FuzzTargets", ["Basics", "DynamicMessages", "HansaMessages", "RPCCore", "Wire"]),
]

// L4: programs: thin mains over libraries of commands.
let layer4: [Target] = [
    library(
        "HansaCommands",
        [
            "Basics", "CExpat", "CZlib", "DynamicMessages", "GPUAllocator", "HansaClient", "HansaMessages",
            "HansaServices", "HostProbe", "Mapping", "PKI", "RPC", "RPCCore", "TLS", "TraceReplay", "Wire", arguments,
            histogram, log,
            signals,
            system,
        ]),
    program("hansa", ["HansaCommands", "ProcessSetup"]),
    library("TidyRules", []),
    program("tidy", ["TidyRules"]),
    program("hansad", ["ControlPlane", "ProcessSetup"]),
    library("Simulator", ["Basics", "GPUAllocator", "Gossip", "Ledger", "Federation"]),
    program("hansa-sim", ["Simulator", "ProcessSetup", arguments]),
    program("hansa-fuzz", ["FuzzTargets"]),
    library("AllocatorBench", ["Basics", "GPUAllocator", "TraceReplay"]),
    .target(name: "CBenchMessages", dependencies: ["CProtobufC"], linkerSettings: [.linkedLibrary("protobuf-c")]),
    // Without MemberImportVisibility, as TestMessages.
    .target(
        name: "BenchMessages", dependencies: ["HansaMessages", "Wire", "CBenchMessages"],
        swiftSettings: [
            .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"), .strictMemorySafety(),
            .enableExperimentalFeature("Lifetimes"),
        ]),
    library(
        "RPCBench",
        [
            "Basics", "BenchMessages", "COpenSSL", "PKI", "RPC", "RPCCore", "TLS", "Wire", nioCore, nioPosix, histogram,
        ]),
    program(
        "hansa-bench",
        [
            "AllocatorBench", "HansaMessages", "HansaServices", "PKI", "ProcessSetup", "RPC", "RPCBench", "RPCCore",
            "TLS",
            "TraceReplay", arguments, nioCore, nioPosix, system,
        ],
        exclude: ["Proto"]),
]

let layerTests: [Target] = [
    tests("TidyTests", ["TidyRules"]),
    // What tests of whole nodes share, in this process or in others.
    .target(
        name: "TestKit", dependencies: ["HansaMessages", "HansaServices", "PKI", "RPC", "TLS"], path: "Tests/TestKit",
        swiftSettings: strict),
    // The other process of StoreTests.
    .executableTarget(
        name: "StoreProbe", dependencies: ["Store", "Basics", "CSQLite"], path: "Tests/StoreProbe",
        swiftSettings: strict),
    tests(
        "StoreTests",
        [
            "Store", "Basics", "GPUAllocator", "Ledger", "Mapping", "Threads", "Wire", "HansaMessages", "CSQLite",
            "StoreProbe",
        ]),
    tests("BasicsTests", ["Basics"]),
    tests("ProcessSetupTests", ["ProcessSetup"]),
    tests("WireTests", ["Wire", "CArena", "Basics"]),
    .target(name: "CTestMessages", dependencies: ["CProtobufC"], path: "Tests/CTestMessages"),
    // Without MemberImportVisibility: protobuf-c's own structs belong to whichever generated C module was seen first.
    .target(
        name: "TestMessages", dependencies: ["HansaMessages", "Wire", "CTestMessages", "Basics"],
        path: "Tests/TestMessages",
        swiftSettings: [
            .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"), .strictMemorySafety(),
            .enableExperimentalFeature("Lifetimes"),
        ]),
    .target(
        name: "TestServices", dependencies: ["TestMessages", "RPC", "RPCCore"], path: "Tests/TestServices",
        swiftSettings: sourceSettings),
    // The other side of clients in other languages; IntegrationTests runs it.
    .executableTarget(
        name: "ConformanceServer",
        dependencies: ["HansaMessages", "PKI", "RPC", "RPCCore", "TLS", "TestMessages", "TestServices", "Wire"],
        path: "Tests/ConformanceServer", swiftSettings: strict),
    tests(
        "HansaServicesTests",
        [
            "HansaServices", "DynamicMessages", "HansaMessages", "TestServices", "TestMessages", "RPC", "RPCCore",
            "TLS",
        ]),
    tests("HansaMessagesTests", ["HansaMessages", "TestMessages", "CTestMessages", "CArena", "Wire", "Basics"]),
    tests("DynamicMessagesTests", ["DynamicMessages", "HansaMessages", "TestMessages", "Wire", "Basics"]),
    tests("RPCCoreTests", ["RPCCore", "Wire", "Basics"]),
    tests("FuzzTests", ["FuzzTargets", "DynamicMessages", "HansaMessages", "Wire"]),
    tests(
        "RPCTests",
        [
            "RPC", "RPCCore", "HansaMessages", "Wire", "TLS", "PKI", "Basics", nioCore, nioPosix, log, tracing,
            inMemoryTracing,
        ]),
    tests("GPUAllocatorTests", ["GPUAllocator", "Basics"]),
    tests("AllocatorBenchTests", ["AllocatorBench", "TraceReplay", "GPUAllocator", "Basics"]),
    tests("TraceReplayTests", ["TraceReplay", "GPUAllocator", "Basics"]),
    tests("GossipTests", ["Gossip", "Basics"]),
    tests("ObservabilityTests", ["Observability", "Basics", "Threads", coreMetrics, log]),
    tests("HTTPStatusTests", ["HTTPStatus", "Observability", nioCore, nioPosix, log, lifecycle]),
    tests("LedgerTests", ["Ledger", "GPUAllocator", "Basics"]),
    tests("FederationTests", ["Federation", "Ledger", "GPUAllocator", "Basics"]),
    tests("SimulatorTests", ["Simulator", "hansa-sim", "Basics", "GPUAllocator", "Ledger", "Federation"]),
    tests("TLSTests", ["TLS", "PKI", "Basics", "COpenSSL", nioCore, nioEmbedded]),
    tests("PKITests", ["PKI", "TLS", "Basics", nioCore]),
    tests("HansaClientTests", ["HansaClient", "PKI", "TLS"]),
    tests("HostProbeTests", ["HostProbe", "GPUAllocator", "Basics"], exclude: ["FakeNVML"]),
    tests(
        "HansaCommandsTests",
        [
            "HansaCommands", "Basics", "DynamicMessages", "GPUAllocator", "HansaClient", "HansaMessages",
            "HansaServices",
            "HostProbe", "RPC", "RPCCore", "TLS", "TraceReplay", arguments, system,
        ]),
    tests("MappingTests", ["Mapping", "GPUAllocator", "Gossip", "Ledger", "HansaMessages", "Basics"]),
    tests(
        "ControlPlaneTests",
        [
            "ControlPlane", "Federation", "Gossip", "GPUAllocator", "HansaServices", "RPC", "RPCCore", "Wire", "Basics",
            nioCore, nioPosix, log,
            system,
        ]),
    // Whole nodes in the test's own process.
    tests(
        "NodeTests",
        [
            "ControlPlane", "TestKit", "Basics", "Federation", "HansaMessages", "HansaServices", "Mapping",
            "Observability", "PKI", "RPC", "RPCCore", "TLS", log,
        ]),
    // Real processes: the programs are dependencies so that they are built beside the tests.
    tests(
        "IntegrationTests",
        [
            "hansad", "hansa", "ConformanceServer", "TestKit", "HansaMessages", "HansaServices", "RPC", "RPCCore",
            "Wire", "PKI", "TLS", "Store", "Ledger", "GPUAllocator", "Basics", nioCore,
        ]),
]

let package = Package(
    name: "hansa",
    // What other packages may use; programs are products anyway.
    products: [
        .library(name: "HansaClient", targets: ["HansaClient", "HansaMessages", "HansaServices", "RPC", "RPCCore"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: ["CommandLineArguments", "YAML"]),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    ],
    targets: layer0 + layer1 + layer2 + layer3 + layer4 + layerTests,
    swiftLanguageModes: [.v6]
)
