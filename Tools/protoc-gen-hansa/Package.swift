// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building a node never compiles swift-protobuf. Built by Tools/proto/generate.sh.

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
]
let descriptors: [Target.Dependency] = [
    .product(name: "SwiftProtobuf", package: "swift-protobuf"),
    .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
]

let package = Package(
    name: "protoc-gen-hansa",
    dependencies: [.package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0")],
    targets: [
        .executableTarget(name: "protoc-gen-hansa", dependencies: descriptors, swiftSettings: strict),
        .executableTarget(name: "protoc-gen-hansa-c", dependencies: descriptors, swiftSettings: strict),
        .testTarget(name: "GeneratorTests", dependencies: ["protoc-gen-hansa"] + descriptors),
    ],
    swiftLanguageModes: [.v6]
)
