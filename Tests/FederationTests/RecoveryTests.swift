// RecoveryTests.swift: what a region remembers over a restart beyond its requests and claims.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Recovery")
struct RecoveryTests {
    @Test("the fences of GPUs that are gone at a restart grow on when their host has them again")
    func fencesOfGoneGPUs() throws {
        var region = try TestRegion()
        let id = "uk-h0"
        _ = region.allocate("a", gpus: 8)
        let first = RequestKey(origin: uk, number: 1)
        _ = region.handle(.release(region.call(), first, tenant: nil))
        _ = region.handle(.registerHosts(region.call(), [spec(id, gpus: 7)]))
        _ = try region.restart()
        _ = region.handle(.registerHosts(region.call(), [spec(id)]))
        let placed = try #require(region.allocate("b", gpus: 8).allocations.first?.progress.grant)
        #expect(placed.placement.hosts.map(\.fences) == [[UInt64](repeating: 2, count: 8)])
    }
}
