// NodeCommand.swift: a command that asks one node, and the session it does so in.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import RPC
internal import RPCCore
internal import TLS

/// A command that asks one node.
protocol NodeCommand: AsyncParsableCommand {
    /// How the private key is named.
    associatedtype Name: KeyName = UsualKeyName
    /// Where and as whom.
    var connection: NodeConnection<Name> { get }
    /// Does it.
    func run(_ session: NodeSession) async throws
}

extension NodeCommand {
    mutating func run() async throws {
        let command = self
        try await NodeSession.use(connection, in: .current) { try await command.run($0) }
    }
}

/// One node and how to call it.
struct NodeSession: Sendable {
    /// The node's clients.
    let client: HansaClient
    /// The node's address, for messages.
    let address: String
    /// How long a call may take, in milliseconds.
    let timeoutMilliseconds: UInt32
    /// How long a stream may take, in milliseconds; 0 = as long as it likes.
    let streamTimeoutMilliseconds: UInt32
    /// What the command takes from the world.
    let environment: CommandEnvironment

    /// Makes the client; nothing is sent yet.
    init(_ options: NodeConnection<some KeyName>, in environment: CommandEnvironment) throws(CommandFailure) {
        let target = try options.target(environment.variables)
        timeoutMilliseconds = try options.timeoutMilliseconds(environment.variables)
        streamTimeoutMilliseconds = try options.streamTimeoutMilliseconds(environment.variables)
        address = target.address
        self.environment = environment
        do {
            client = try environment.connect(target)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Hands a session to `body` and closes it afterwards.
    static func use(
        _ options: NodeConnection<some KeyName>, in environment: CommandEnvironment,
        _ body: (NodeSession) async throws -> Void
    ) async throws {
        let session = try NodeSession(options, in: environment)
        do {
            try await body(session)
        } catch {
            await session.client.close()
            throw error
        }
        await session.client.close()
    }

    /// Makes a call: once, without waiting for a node that is not there.
    func call<Reply>(
        _ effect: CallEffect = .reads, _ body: (HansaClient, CallOptions) async throws -> Reply
    ) async throws(CommandFailure) -> Reply {
        var options = CallOptions(timeoutMilliseconds: timeoutMilliseconds)
        options.waitForReady = false
        do {
            return try await body(client, options)
        } catch {
            throw failure(error, effect)
        }
    }

    /// Hands each reply of a stream to `body` until the stream ends, or `body` throws; it has a deadline when the user sets one.
    func stream<Reply: GeneratedMessage>(
        _ open: (HansaClient, CallOptions) async throws -> RPCResponseStream<Reply>,
        _ body: (Reply) throws(CommandFailure) -> Void
    ) async throws(CommandFailure) {
        var options = CallOptions(timeoutMilliseconds: streamTimeoutMilliseconds)
        options.waitForReady = false
        do {
            for try await reply in try await open(client, options) { try body(reply) }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw failure(error, .reads)
        }
    }

    /// Closures forget which error they throw; calls throw only one kind.
    func failure(_ error: any Error, _ effect: CallEffect) -> CommandFailure {
        var effect = effect
        if case .places(let key, nil) = effect { effect = .places(key: key, region: region?.text) }
        return CommandFailure(
            error as? RPCError ?? RPCError(.internal, "\(error)"), node: address, effect: effect)
    }

    /// The region of the node, once it was connected to; nil before.
    var region: RegionID? {
        guard let uri = client.channel.state.peerName, let peer = try? PeerIdentity(uri: uri),
            case .region(let region) = peer.role
        else { return nil }
        return region
    }

    /// Says on the error stream which regions are missing from an answer.
    func warn(_ missing: [MissingRegion]) {
        for region in missing { environment.console.warn("\(region.region) is missing: \(region.reason)") }
    }
}
