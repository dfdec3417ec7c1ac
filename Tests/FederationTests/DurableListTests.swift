// DurableListTests.swift: what is shown while the disk stalls is what the disk has, neither more nor less.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Lists on a disk that stalls")
struct DurableListTests {
    private func inspect(_ region: inout TestRegion, _ what: Inspection) throws -> InspectionResult {
        let effects = region.handle(.inspect(region.call(), what))
        guard case .answer(_, .inspection(let result)) = try #require(effects.first) else {
            throw try #require(effects.failures.first)
        }
        return result
    }

    private func requests(_ region: inout TestRegion) throws -> [OwnedRequest] {
        guard case .requests(let found, nil) = try inspect(&region, .requests(RequestFilter())) else {
            Issue.record("a list was cut")
            return []
        }
        return found
    }

    private func hosts(_ region: inout TestRegion) throws -> [KnownHost] {
        guard case .hosts(let found, nil) = try inspect(&region, .hosts(site: nil, after: nil, limit: 1_000)) else {
            Issue.record("a list was cut")
            return []
        }
        return found.map { KnownHost(spec: $0.status.spec, state: $0.status.state, isLeaving: $0.isLeaving) }
    }

    @Test("a request that nobody was told of is not shown; those before it are, at once")
    func untold() throws {
        var region = try TestRegion()
        let told = region.allocate("told").allocations
        region.writesAtOnce = false
        _ = region.allocate("untold")
        _ = region.handle(.storageStalled(reason: "full"))
        #expect(try requests(&region) == told)
        #expect(try inspect(&region, .request(RequestKey(origin: uk, number: 1), tenant: nil)) == .request(told[0]))
        let untold = region.handle(.inspect(region.call(), .request(RequestKey(origin: uk, number: 2), tenant: nil)))
        #expect(untold.failures == [.unknownRequest(RequestKey(origin: uk, number: 2))])
        _ = region.handle(.storageResumed)
        _ = region.persistOne()
        #expect(try requests(&region).count == 2)
    }

    @Test("a release that is not on disk is not shown, and neither are a host nor a state that are not")
    func unchanged() throws {
        var region = try TestRegion()
        let placed = region.allocate("placed").allocations
        region.writesAtOnce = false
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        _ = region.handle(.registerHosts(region.call(), [spec("new")]))
        _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), .cordoned))
        _ = region.handle(.storageStalled(reason: "full"))
        #expect(try requests(&region) == placed)
        #expect(try hosts(&region).map(\.state) == [.ready])
    }

    @Test("while the disk stalls, lists show exactly what is on it", arguments: UInt64(1)...50)
    func exactly(seed: UInt64) throws {
        var random = seed &* 0x9E37_79B9_7F4A_7C15
        func roll(_ sides: UInt64) -> UInt64 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (random >> 33) % sides
        }
        var region = try TestRegion(hosts: 3)
        region.writesAtOnce = false
        for step in 0..<40 {
            switch roll(6) {
            case 0, 1: _ = region.allocate("k\(step)")
            case 2:
                let key = RequestKey(origin: uk, number: roll(UInt64(step) + 1) + 1)
                _ = region.handle(.release(region.call(), key, tenant: nil))
            case 3:
                let state: HostState = roll(2) == 0 ? .cordoned : .ready
                _ = region.handle(.setHostState(region.call(), hostID("uk-h\(roll(3))"), state))
            case 4: _ = region.handle(.registerHosts(region.call(), [spec("x\(roll(4))")]))
            default: if !region.pending.isEmpty { _ = region.persistOne() }
            }
        }
        _ = region.handle(.storageStalled(reason: "full"))
        var disk = LedgerState(region: uk)
        for record in region.disk { try disk.apply(record) }
        #expect(try requests(&region) == disk.requests.entries.map(\.value))
        let known = disk.hosts.entries.map(\.value)
        #expect(try hosts(&region) == known.map { KnownHost(spec: $0.spec, state: $0.state, isLeaving: $0.isLeaving) })
    }
}
