// Clients.swift: the services of one node over one channel, and the calls that tests make most.

public import HansaMessages
public import HansaServices
public import RPC

/// The services of one node, as one caller sees them.
public struct Clients: Sendable {
    /// The channel.
    public let channel: RPCChannel
    /// The service `Allocations`.
    public let allocations: AllocationsClient
    /// The service `Hosts`.
    public let hosts: HostsClient
    /// The service `Regions`.
    public let regions: RegionsClient
    /// The service `Federation`.
    public let federation: FederationClient
    /// The service `Health`.
    public let health: HealthClient
    /// The service `Lending`.
    public let lending: LendingClient
    /// The service `Gossip`.
    public let gossip: GossipClient
    /// The service `Debug`.
    public let debug: DebugClient

    /// Makes the clients of one channel.
    public init(_ channel: RPCChannel) {
        self.channel = channel
        allocations = AllocationsClient(channel)
        hosts = HostsClient(channel)
        regions = RegionsClient(channel)
        federation = FederationClient(channel)
        health = HealthClient(channel)
        lending = LendingClient(channel)
        gossip = GossipClient(channel)
        debug = DebugClient(channel)
    }

    /// Asks for GPUs.
    ///
    /// - Parameters:
    ///   - key: The idempotency key.
    ///   - regions: The residency; empty = anywhere.
    public func allocate(_ key: String, _ demand: Demand, regions: [String] = []) async throws -> Allocation {
        let reply = try await allocations.allocate(AllocateRequest(key, demand, regions: regions))
        return reply.allocation ?? Allocation()
    }

    /// Gives GPUs back.
    @discardableResult
    public func release(_ id: String) async throws -> Allocation {
        try await allocations.release(ReleaseAllocationRequest(id: id)).allocation ?? Allocation()
    }

    /// One allocation as its origin knows it.
    public func allocation(_ id: String) async throws -> Allocation {
        try await allocations.get(GetAllocationRequest(id: id)).allocation ?? Allocation()
    }

    /// Everything the region owns, over as many pages as it takes.
    public func allAllocations() async throws -> [Allocation] {
        var all: [Allocation] = []
        var request = ListAllocationsRequest()
        repeat {
            let page = try await allocations.list(request)
            all += page.allocations
            request.after = page.next
        } while !request.after.isEmpty
        return all
    }

    /// Registers equal hosts, which are named by the prefix and a number from 1.
    public func register(hosts count: Int, gpus: Int = 8, model: String = "H200", prefix: String = "h") async throws {
        let hosts = (0..<count).map { Host.named("\(prefix)\($0 + 1)", gpus: gpus, model: model) }
        _ = try await self.hosts.register(RegisterHostsRequest(hosts: hosts))
    }

    /// The region's own hosts.
    public func ownHosts() async throws -> [HostStatus] {
        try await hosts.list(ListHostsRequest()).hosts
    }

    /// What is free of the region's GPUs, in thousandths.
    public func freeMilli() async throws -> UInt32 {
        try await ownHosts().reduce(0) { $0 + $1.freeMilli.reduce(0, +) }
    }
}

extension AllocateRequest {
    /// Asks for GPUs in `regions`, empty = anywhere.
    public init(_ key: String, _ demand: Demand, regions: [String] = []) {
        self.init(
            idempotencyKey: key, demand: demand,
            residency: regions.isEmpty ? nil : Residency(allowedRegions: regions))
    }
}

extension Demand {
    /// Whole GPUs on one host or several.
    public static func gpus(_ perHost: UInt32, hosts: UInt32 = 1) -> Demand {
        Demand(shape: .gang(Gang(hosts: hosts, gpusPerHost: perHost)))
    }

    /// Part of one GPU.
    public static func share(_ milli: UInt32) -> Demand {
        Demand(shape: .share(Share(milli: milli)))
    }
}

extension Host {
    /// A host with CPU and memory for whatever its GPUs are used for.
    public static func named(_ id: String, gpus: Int, model: String) -> Host {
        Host(
            id: id, site: "main", cpuMilli: 192_000, memoryMib: 2_000_000,
            gpus: (0..<gpus).map { GPU(index: UInt32($0), model: model, memoryMib: 143_771) })
    }
}
