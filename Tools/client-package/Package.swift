// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else's that uses the client library as README.md says. Built by `make client`.

let package = Package(
    name: "training",
    dependencies: [.package(name: "hansa", path: "../..")],
    targets: [
        .executableTarget(name: "training", dependencies: [.product(name: "HansaClient", package: "hansa")])
    ],
    swiftLanguageModes: [.v6]
)
