// LifecycleTests.swift: a region that is planned, opened, drained and closed by its operator.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

extension TestRegion {
    fileprivate mutating func set(_ lifecycle: Lifecycle, isForced: Bool = false) -> [FederationEffect] {
        handle(.setLifecycle(call(), lifecycle, isForced: isForced))
    }
}

extension [FederationEffect] {
    fileprivate var lifecycles: [Lifecycle] {
        compactMap { if case .lifecycleChanged(let lifecycle) = $0 { lifecycle } else { nil } }
    }
}

@Suite("The lifecycle of a region")
struct LifecycleTests {
    @Test("It is told once it is durable, and is so after a restart")
    func durable() throws {
        var region = try TestRegion()
        #expect(region.machine.summary.lifecycle == .active)
        region.writesAtOnce = false
        #expect(region.set(.draining).lifecycles.isEmpty)
        #expect(region.persistOne().lifecycles == [.draining])
        region.writesAtOnce = true
        _ = try region.restart()
        #expect(region.machine.summary.lifecycle == .draining)
        #expect(region.set(.active).lifecycles == [.active])
    }

    @Test("Saying what is so already changes nothing and writes nothing")
    func again() throws {
        var region = try TestRegion()
        let effects = region.set(.active)
        #expect(effects.batches.isEmpty && effects.lifecycles.isEmpty && effects.failures.isEmpty)
    }

    @Test(
        "A region that is not active takes nothing new, from tenants or peers",
        arguments: [.planned, .draining, .left] as [Lifecycle])
    func nothingNew(lifecycle: Lifecycle) throws {
        var region = try TestRegion()
        _ = region.set(lifecycle)
        #expect(region.allocate("a").failures == [.notOpen(uk, lifecycle)])
        let demand = Demand(shape: .gang(hosts: 1, gpusPerHost: 1))
        for event in [
            FederationEvent.plan(region.call(), [demand], .anywhere), .explain(region.call(), demand, releasing: nil),
            .defragment(region.call(), for: demand),
        ] {
            #expect(region.handle(event).failures == [.notOpen(uk, lifecycle)], "advice is the decision")
        }
        guard case .denied(_, let refusal, _) = region.reserve(attempt(spain, 1)).peerAnswers.first else {
            Issue.record("it was not denied")
            return
        }
        #expect(refusal.code == .notPlaceable && refusal.detail == "it \(lifecycle.objection ?? "")")
        _ = region.set(.active)
        #expect(region.allocate("b").allocations.first?.progress.name == "placed")
    }

    @Test("A draining region finishes what it has: repeats are answered, commits and releases done")
    func finishes() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        _ = region.reserve(attempt(spain, 1))
        _ = region.set(.draining)
        #expect(region.allocate("a").allocations.count == 1)
        let token = try #require(region.machine.ledger.claims[attempt(spain, 1)]?.token)
        let committed = region.handle(.peerCall(region.call(), from: spain, .commit(attempt(spain, 1), token: token)))
        #expect(committed.peerAnswers == [.committed(attempt(spain, 1))])
        let released = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: ada))
        #expect(released.allocations.first?.progress.name == "released")
    }

    @Test("It does not leave while something is lent or open, unless it is forced; then it says what")
    func leaving() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        _ = region.reserve(attempt(spain, 1), gpus: 2)
        _ = region.set(.draining)
        let use = LifecycleChange.self
        guard case .stillInUse(let found) = region.set(.left).failures.first else {
            Issue.record("it left: \(use)")
            return
        }
        #expect(found.lentMilli == 2_000 && found.requests == 1 && found.borrowedMilli == 0)
        #expect(region.set(.left, isForced: true).lifecycles == [.left])
    }

    @Test("A region where nothing is open leaves, and comes back")
    func leavesAndReturns() throws {
        var region = try TestRegion()
        #expect(region.set(.draining).lifecycles == [.draining])
        #expect(region.set(.left).lifecycles == [.left])
        #expect(region.set(.active).lifecycles == [.active])
    }
}
