// WorldTests.swift: the simulator's own parts: its queue, its disks, its clocks, and that its rules can fail.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@testable import Simulator

@Suite("Event queue")
struct EventQueueTests {
    @Test(
        "what happens comes in the order of its time; at one time, in the order of scheduling",
        arguments: 1...10 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var queue = EventQueue<Int>()
        var scheduled: [(at: UInt64, item: Int)] = []
        for item in 0..<500 {
            let time = random.below(40)
            queue.schedule(item, at: time)
            scheduled.append((time, item))
        }
        let expected = scheduled.sorted { ($0.at, $0.item) < ($1.at, $1.item) }
        #expect(queue.nextTime == expected.first?.at && queue.count == 500)
        for entry in expected {
            let next = queue.next()
            #expect(next?.at == entry.at && next?.item == entry.item)
        }
        #expect(queue.next() == nil)
    }
}

@Suite("Simulated disk")
struct SimulatedDiskTests {
    private let uk = World.regions[0]

    private func disk() -> SimulatedDisk {
        var disk = SimulatedDisk(region: uk, terminalLimit: 10)
        for epoch in 1...3 as ClosedRange<UInt64> { disk.write(Ticket(epoch), [.bootStarted(epoch: epoch)]) }
        return disk
    }

    @Test("a ticket makes its batch and all before it durable")
    func sync() throws {
        var disk = disk()
        try disk.sync(through: Ticket(2))
        #expect(disk.state.bootEpoch == 2 && disk.pending.count == 1)
    }

    @Test("a crash keeps a prefix of the pending batches and loses the rest", arguments: 0...3)
    func crash(durable: Int) throws {
        var disk = disk()
        try disk.crash(durable: durable)
        #expect(disk.state.bootEpoch == UInt64(durable) && disk.pending.isEmpty)
        #expect(try disk.reopen(compact: true).bootEpoch == UInt64(durable))
        #expect(try disk.reopen(compact: false).bootEpoch == UInt64(durable))
    }

    @Test("a batch that cannot follow is a violation")
    func impossible() {
        var disk = SimulatedDisk(region: uk, terminalLimit: 10)
        disk.write(Ticket(1), [.requestPlaced(number: 1, attempt: 1)])
        let violation = #expect(throws: Violation.self) { try disk.sync(through: Ticket(1)) }
        #expect(violation?.rule == .ledgerConsistent)
    }
}

@Suite("Simulated clock")
struct SimulatedClockTests {
    @Test("a timer never fires before the node's own clock shows its time", arguments: [-500, 0, 500] as [Int64])
    func drift(partsPerMillion: Int64) {
        var node = SimulatedNode(
            RegionConfiguration(region: World.regions[0], peers: []), terminalLimit: 10)
        node.startClock(at: 5_000_000_000, origin: 77_000_000_000, driftPartsPerMillion: partsPerMillion)
        for seconds in 1...30 as ClosedRange<UInt64> {
            let due = node.clock(at: 5_000_000_000).advanced(byMilliseconds: seconds * 1_000)
            #expect(node.clock(at: node.time(of: due)) >= due)
        }
        #expect(node.time(of: .origin) == 5_000_000_000)
    }
}

@Suite("Checker")
struct CheckerTests {
    private let key = AttemptKey(request: RequestKey(origin: World.regions[1], number: 1), attempt: 1)

    private func nodes() -> [SimulatedNode] {
        World.regions.map { region in
            SimulatedNode(
                RegionConfiguration(region: region, peers: World.regions.filter { $0 != region }), terminalLimit: 10)
        }
    }

    private func claim(gpu: UInt8, fence: UInt64, token: UInt64, attempt: UInt32 = 1) throws -> Claim {
        let site = try SiteID("site")
        var key = key
        key.attempt = attempt
        return Claim(
            key: key, tenant: try TenantID("ada"), token: token, ttlMilliseconds: 1,
            placement: Placement(hosts: [
                HostPlacement(
                    host: try HostID("h0"), site: site, gpus: [gpu], milliPerGPU: 600, cpuMilli: 1, memoryMiB: 1,
                    fences: [fence])
            ]))
    }

    private func host() throws -> LedgerRecord {
        .hostRegistered(
            HostSpec(
                id: try HostID("h0"), site: try SiteID("site"), cpuMilli: 1_000, memoryMiB: 1_000,
                gpus: [GPUSpec(index: 0, model: try GPUModel("H200"))]))
    }

    private func broken(_ records: [LedgerRecord]) throws -> Rule? {
        var nodes = nodes()
        nodes[0].disk.write(Ticket(1), records)
        try nodes[0].disk.sync(through: Ticket(1))
        var checker = Checker()
        do throws(Violation) {
            try checker.check(0, nodes, [])
            return nil
        } catch {
            return error.rule
        }
    }

    @Test("a hold that fits is fine; two claims on more than a GPU has are not")
    func overCommit() throws {
        let first = try claim(gpu: 0, fence: 1, token: 1)
        let second = try claim(gpu: 0, fence: 2, token: 2, attempt: 2)
        #expect(try broken([host(), .claimHeld(first)]) == nil)
        #expect(try broken([host(), .claimHeld(first), .claimHeld(second)]) == .noOverCommit)
    }

    @Test("a claim on a GPU that is not there is noticed")
    func missingGPU() throws {
        #expect(try broken([host(), .claimHeld(try claim(gpu: 3, fence: 1, token: 1))]) == .noOverCommit)
    }

    @Test("a commit that its origin does not know is noticed")
    func unknownCommit() throws {
        let held = try claim(gpu: 0, fence: 1, token: 1)
        #expect(try broken([host(), .claimHeld(held), .claimCommitted(key)]) == .commitIsKnown)
    }

    @Test("a placement that its provider does not have is noticed")
    func untruePlacement() throws {
        let demand = Demand(shape: .share(milli: 600))
        let accepted = LedgerRecord.requestAccepted(
            number: 1, tenant: try TenantID("ada"), idempotencyKey: "a", demand: demand, residency: .anywhere,
            acceptedAt: WallTime(millisecondsSince1970: 0))
        let placement = try claim(gpu: 0, fence: 1, token: 1).placement
        #expect(
            try broken([
                accepted, .attemptStarted(number: 1, attempt: 1, provider: World.regions[1]),
                .attemptDecided(number: 1, attempt: 1, token: 1, placement: placement),
                .requestPlaced(number: 1, attempt: 1),
            ]) == .placedIsTrue)
    }

    @Test("a fence that was told is not given out again")
    func fences() throws {
        var checker = Checker()
        let claim = try claim(gpu: 0, fence: 5, token: 1)
        try checker.noteRecords(0, [.claimHeld(claim)])
        checker.noteSaid(0, .held(key, token: 1, ttlMilliseconds: 1, placement: claim.placement))
        let violation = #expect(throws: Violation.self) { try checker.noteRecords(0, [.claimHeld(claim)]) }
        #expect(violation?.rule == .fencesGrow)
        try checker.noteRecords(1, [.claimHeld(claim)])
    }
}
