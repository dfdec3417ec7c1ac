// CommandRun.swift: runs a command line against nodes in memory and keeps what it wrote.

import Basics
import HansaClient
@testable import HansaCommands
import RPC
import RPCCore
import Synchronization
import SystemPackage

/// What a command line did.
struct CommandRun: Hashable, Sendable {
    /// The exit code.
    var status: Int32
    /// What it answered.
    var output: String
    /// What it complained about.
    var errors: String

    /// Runs a command line.
    ///
    /// - Parameters:
    ///   - nodes: By region; a call without a region goes to the first.
    ///   - variables: The environment variables, beside those of the certificates.
    static func of(
        _ line: String, nodes: [FakeNode] = [], variables: [String: String] = [:]
    ) async -> CommandRun {
        await of(line.split(separator: " ").map(String.init), nodes: nodes, variables: variables)
    }

    /// Runs a command line that has been split.
    ///
    /// - Parameters:
    ///   - input: The standard input.
    ///   - interruption: What interrupts the command.
    ///   - onOutput: Gets what the command answers, as it comes.
    static func of(
        _ arguments: [String], nodes: [FakeNode] = [], variables: [String: String] = [:],
        input: FileDescriptor = .standardInput, interruption: Interruption? = nil,
        onOutput: @escaping @Sendable (String) -> Void = { _ in }
    ) async -> CommandRun {
        await of(arguments, variables: variables, input: input, interruption: interruption, onOutput: onOutput) {
            region in
            try nodes.first { region == nil || $0.region == region }?.channel()
        }
    }

    /// Runs a command line that has been split.
    ///
    /// - Parameter channel: Makes the channel to the node of a region, or of any.
    static func of(
        _ arguments: [String], variables: [String: String] = [:], input: FileDescriptor = .standardInput,
        interruption: Interruption? = nil, onOutput: @escaping @Sendable (String) -> Void = { _ in },
        channel: @escaping @Sendable (String?) throws -> RPCChannel?
    ) async -> CommandRun {
        let output = Written()
        let errors = Written()
        // Other tests may keep every core busy for longer than a command waits by itself.
        var all = [
            "HANSA_CERT": "ops.pem", "HANSA_KEY": "ops.key", "HANSA_CA": "ca.pem", "HANSA_TIMEOUT": "600",
        ]
        all.merge(variables) { $1 }
        let environment = CommandEnvironment(
            console: Console(
                output: {
                    output.add($0)
                    onOutput($0)
                }, errors: { errors.add($0) }, isWatched: false),
            variables: all,
            connect: { target throws(HansaClientError) in
                guard let channel = try? channel(target.region?.text) else { throw .malformedAddress(target.address) }
                return HansaClient(channel)
            },
            unixMilliseconds: { 1_060_000 }, random: { 0x0123_4567_89AB_CDEF }, input: input,
            interruption: interruption)
        let status = await HansaProgram.run(arguments, in: environment)
        return CommandRun(status: status, output: output.text, errors: errors.text)
    }
}

/// Text that several tasks may add to.
private final class Written: Sendable {
    private let parts = Mutex("")
    var text: String { parts.withLock { $0 } }
    func add(_ text: String) { parts.withLock { $0 += text } }
}
