// HansaClient.swift: the client library: typed clients of every service of one node, over one channel.
//
// Never retries by itself: the same idempotency key makes a retry safe, and the caller knows how long it can wait.

public import Basics
public import HansaServices
public import RPC
public import TLS

/// A client of one node of a federation.
///
///     let node = try HansaClient(
///         node: "uk.example:7443", certificate: "tenant-acme.pem", key: "tenant-acme.key", trustRoots: "ca.pem")
///     let reply = try await node.allocations.allocate(
///         AllocateRequest(
///             idempotencyKey: "training-42",
///             demand: Demand(shape: .gang(Gang(hosts: 2, gpusPerHost: 8)), models: ["H200"]),
///             residency: Residency(allowedRegions: ["uk", "norway"])))
///     for part in reply.allocation?.placement ?? [] { print(part.host, part.gpus) }
///     for refusal in reply.allocation?.refusals ?? [] { print(refusal.region, refusal.detail) }
///     await node.close()
///
/// The messages are in the module `HansaMessages`. A call that fails throws an `RPCError`; after `UNAVAILABLE` or
/// `DEADLINE_EXCEEDED` the same call with the same idempotency key, at the same region, never places twice.
///
/// A client that was made from files follows them as long as a copy of it exists: when they change, new connections are
/// made from what is new, and an open one is replaced before its certificates end.
public struct HansaClient: Sendable {
    /// The channel that all services share.
    public let channel: RPCChannel
    private let following: FollowedCertificates?

    /// Asks for GPUs, watches them, gives them back.
    public var allocations: AllocationsClient { AllocationsClient(channel) }
    /// Registers, lists and cordons hosts.
    public var hosts: HostsClient { HostsClient(channel) }
    /// What other regions have here and this one has elsewhere; an operator's decrees on it.
    public var lending: LendingClient { LendingClient(channel) }
    /// The node's state and what it knows of the federation.
    public var regions: RegionsClient { RegionsClient(channel) }
    /// Whether the node takes calls.
    public var health: HealthClient { HealthClient(channel) }
    /// What the node's connections and calls are doing.
    public var debug: DebugClient { DebugClient(channel) }
    /// What the node can be asked.
    public var reflection: ReflectionClient { ReflectionClient(channel) }

    /// Uses a channel that was made elsewhere, such as one to services in this process.
    public init(_ channel: RPCChannel) {
        self.channel = channel
        following = nil
    }

    /// Makes a client of the node at an address; nothing is sent before the first call.
    ///
    /// - Parameters:
    ///   - node: `HOST:PORT` of the node's RPC port.
    ///   - certificate: The PEM file with this side's certificate.
    ///   - key: The PEM file with its private key.
    ///   - trustRoots: The PEM file with the federation's authority.
    ///   - region: The region that must answer at the address; nil accepts anyone of the federation.
    ///   - configuration: How the channel behaves.
    ///   - onReload: Told what came of each reading of changed files, such as why they are not used.
    /// - Throws: A malformed address, or which of the files cannot be used and why.
    public init(
        node: String, certificate: String, key: String, trustRoots: String, region: RegionID? = nil,
        configuration: RPCChannelConfiguration = RPCChannelConfiguration(),
        onReload: @escaping @Sendable (CertificateReload) -> Void = { _ in }
    ) throws(HansaClientError) {
        let address = try NodeAddress(node)
        let files = TLSFiles(certificateChain: certificate, privateKey: key, trustRoots: trustRoots)
        let stamps = files.stamps
        let store: TLSContextStore
        do {
            store = try TLSContextStore(files, side: .client)
        } catch {
            throw .certificates(error)
        }
        channel = RPCChannel(
            host: address.host, port: address.port, tls: store, expectedPeer: region.map { .region($0) },
            configuration: configuration)
        following = FollowedCertificates(CertificateFollower(files, read: stamps, for: store), onReload)
    }

    /// Ends calls in flight and closes the connections; the files are not followed any more.
    public func close() async {
        following?.stop()
        await channel.close()
    }
}
