// Accounts.swift: adds up what all regions say, and finds what does not agree.

import HansaMessages
import HansaServices
import TestKit
import Testing

/// One GPU of the federation.
struct GPUName: Hashable, CustomStringConvertible {
    var region: String
    var host: String
    var index: UInt32

    var description: String { "\(region)/\(host)/\(index)" }
}

/// All hosts and all allocations of a federation at rest.
struct Accounts {
    var hosts: [HostStatus] = []
    var allocations: [Allocation] = []

    /// Asks every node for its own.
    init(of federation: TestFederation) async throws {
        for node in federation.nodes {
            hosts += try await node.clients().ownHosts()
            allocations += try await node.clients().allAllocations()
        }
    }

    /// What does not agree, in sentences; nothing when all is well.
    ///
    /// Every GPU is used by its placements exactly as much as its host says, never more than whole, and no key has two
    /// allocations.
    var contradictions: [String] {
        var found: [String] = []
        var used: [GPUName: UInt32] = [:]
        for allocation in allocations where allocation.state == .placed {
            for part in allocation.placement {
                for index in part.gpus {
                    let gpu = GPUName(region: allocation.provider, host: part.host, index: index)
                    used[gpu, default: 0] += part.milliPerGpu
                }
            }
        }
        for status in hosts {
            for (index, free) in status.freeMilli.enumerated() {
                let gpu = GPUName(region: status.region, host: status.host?.id ?? "", index: UInt32(index))
                let placed = used.removeValue(forKey: gpu) ?? 0
                if placed > 1_000 { found.append("\(gpu) is over-committed: \(placed) milli are placed on it") }
                if placed + free != 1_000 { found.append("\(gpu): \(placed) milli are placed, \(free) are free") }
            }
        }
        found += used.keys.map { "\($0) is placed on, but is not there" }
        let keys = Dictionary(grouping: allocations) { [$0.origin, $0.tenant, $0.idempotencyKey] }
        for (key, several) in keys where several.count > 1 {
            found.append("\(key) has the allocations \(several.map(\.id))")
        }
        return found.sorted()
    }
}

extension TestFederation {
    /// Waits until nothing is under way in any region.
    func waitUntilSettled() async throws {
        for node in nodes {
            try await eventually("\(node.region) has nothing under way") {
                let status = try await node.clients().regions.status(StatusRequest())
                guard status.holds + status.outbox + status.allocationsInDoubt > 0 else { return true }
                throw WaitedInVain(description: "\(status)")
            }
        }
    }
}
