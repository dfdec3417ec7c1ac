// CommandEnvironment.swift: everything a command takes from the world, so that tests can bring their own.

internal import Basics
internal import HansaClient
internal import RPC
internal import RPCCore
internal import SystemPackage
internal import TLS

/// How to reach a node.
struct NodeTarget: Hashable, Sendable {
    /// `HOST:PORT`.
    var address: String
    /// The three files.
    var certificate: String
    var key: String
    var trustRoots: String
    /// Which region must answer; nil = any.
    var region: RegionID?
    /// The longest pause between two attempts to connect, in milliseconds.
    var longestBackOffMilliseconds: UInt64 = 1_000
}

/// What a command takes from the world.
struct CommandEnvironment: Sendable {
    /// Where it writes.
    var console: Console
    /// The environment variables.
    var variables: [String: String]
    /// Makes the client of a node.
    var connect: @Sendable (NodeTarget) throws(HansaClientError) -> HansaClient
    /// Milliseconds since 1970, for "3 minutes ago".
    var unixMilliseconds: @Sendable () -> UInt64
    /// Random numbers for keys that the user did not choose.
    var random: @Sendable () -> UInt64
    /// Standard input.
    var input: FileDescriptor = .standardInput
    /// What interrupts a long command; nil = the signals of the process.
    var interruption: Interruption?

    /// The environment of the command that runs now.
    @TaskLocal static var current = CommandEnvironment.process

    /// That of this process.
    static var process: CommandEnvironment {
        CommandEnvironment(
            console: .standard, variables: ProcessVariables.all,
            connect: { target throws(HansaClientError) in
                var configuration = RPCChannelConfiguration(nodeName: "hansa")
                configuration.backOff.initialMilliseconds = Limits.connectBackOffMilliseconds
                configuration.backOff.maximumMilliseconds = target.longestBackOffMilliseconds
                // A command says what it does not know, and a replay counts its own retries.
                configuration.methodPolicies["*"] = MethodPolicy(retry: .notProcessed)
                return try HansaClient(
                    node: target.address, certificate: target.certificate, key: target.key,
                    trustRoots: target.trustRoots, region: target.region, configuration: configuration
                ) { reload in
                    guard case .refused(let error, isKnown: false) = reload else { return }
                    Console.standard.warn("the changed certificates are not used; the old ones stay: \(error)")
                }
            },
            unixMilliseconds: { WallClock.unixMilliseconds },
            random: { UInt64.random(in: .min ... .max) })
    }
}
