// InspectionTests.swift: hosts, plans, lists and counts of a region.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Hosts, plans and lists")
struct InspectionTests {
    private func plans(_ effects: [FederationEffect]) throws -> [PlannedDemand] {
        for case .answer(_, .plans(let plans)) in effects { return plans }
        Issue.record("\(effects)")
        return []
    }

    private func inspect(_ region: inout TestRegion, _ what: Inspection) throws -> InspectionResult {
        let effects = region.handle(.inspect(region.call(), what))
        guard case .answer(_, .inspection(let result)) = try #require(effects.first) else {
            throw try #require(effects.failures.first)
        }
        return result
    }

    @Test("hosts are registered all or none; the same content again changes nothing")
    func register() throws {
        var region = try TestRegion(hosts: 0)
        let first = region.handle(.registerHosts(region.call(), [spec("a"), spec("b")]))
        #expect(first.contains { if case .answer(_, .hostsRegistered(2, 0, [])) = $0 { true } else { false } })
        let second = region.handle(.registerHosts(region.call(), [spec("b"), spec("c")]))
        #expect(second.contains { if case .answer(_, .hostsRegistered(1, 1, [])) = $0 { true } else { false } })
        let wrong = region.handle(.registerHosts(region.call(), [spec("d"), spec("e", gpus: 99)]))
        #expect(wrong.failures.count == 1 && wrong.batches.isEmpty)
        #expect(region.machine.ledger.hosts.keys.map(\.text) == ["a", "b", "c"])
    }

    @Test("of a host in use everything is taken but what is claimed, and the rest of the list too")
    func hostInUse() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        var report = spec("uk-h0", gpus: 0)
        report.rack = "r9"
        let effects = region.handle(.registerHosts(region.call(), [report, spec("new")]))
        let notice = HostNotice(
            host: hostID("uk-h0"), text: "its GPUs stay as they are: GPU 0 has allocations, and is not reported",
            isRefused: true)
        #expect(effects.contains { if case .answer(_, .hostsRegistered(2, 0, [notice])) = $0 { true } else { false } })
        _ = try region.restart()
        #expect(region.machine.allocator.host(hostID("uk-h0"))?.spec.rack == "r9")
        #expect(region.machine.allocator.host(hostID("uk-h0"))?.spec.gpus.count == 8)
        #expect(region.machine.allocator.host(hostID("new")) != nil)
    }

    @Test("a list can bring hosts that are out of use, takes known ones out of use, and never puts one into use")
    func states() throws {
        var region = try TestRegion(hosts: 1)
        let terms = RegistrationTerms(states: [hostID("uk-h0"): .cordoned, hostID("new"): .draining])
        _ = region.handle(.registerHosts(region.call(), [spec("uk-h0"), spec("new")], terms))
        _ = try region.restart()
        #expect(region.machine.allocator.hosts.map(\.state) == [.draining, .cordoned])
        let ready = RegistrationTerms(states: [hostID("uk-h0"): .ready, hostID("new"): .ready])
        _ = region.handle(.registerHosts(region.call(), [spec("uk-h0"), spec("new")], ready))
        #expect(region.machine.allocator.hosts.map(\.state) == [.draining, .cordoned])
    }

    @Test("what a host and an operator say of a GPU is kept apart, across a restart and a report")
    func health() throws {
        var region = try TestRegion(hosts: 1)
        let id = hostID("uk-h0")
        func health(_ region: TestRegion) -> GPUAllocator.GPUHealth? {
            region.machine.allocator.host(id)?.spec.gpus[3].effectiveHealth
        }
        _ = region.handle(.setGPUHealth(region.call(), id, gpu: 3, .fatal, by: .operator))
        _ = region.handle(.setGPUHealth(region.call(), id, gpu: 3, .degraded, by: .host))
        var report = spec("uk-h0")
        report.gpus[3].health = .healthy
        _ = region.handle(.registerHosts(region.call(), [report]))
        _ = try region.restart()
        #expect(health(region) == .fatal, "the host says that it is well, the operator that it is not")
        _ = region.handle(.setGPUHealth(region.call(), id, gpu: 3, .unknown, by: .operator))
        _ = try region.restart()
        #expect(health(region) == .healthy)
    }

    @Test("a registration has as many hosts as the limit at most")
    func registrationLimit() throws {
        var region = try TestRegion(hosts: 0)
        let specs = (0...FederationLimits.hostsPerRegistration).map { spec("h\($0)", gpus: 1) }
        #expect(region.handle(.registerHosts(region.call(), Array(specs.dropLast()))).failures.isEmpty)
        #expect(region.handle(.registerHosts(region.call(), specs)).failures.count == 1)
    }

    @Test("a cordoned host takes nothing new and keeps what it has, across a restart")
    func cordon() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), .cordoned))
        let refused = region.allocate("b").allocations.first
        #expect(refused?.refusals.first?.reasons == [HostRefusalCount(reason: "cordoned", hosts: 1)])
        _ = try region.restart()
        #expect(region.machine.allocator.host(hostID("uk-h0"))?.state == .cordoned)
        #expect(region.machine.allocator.usedMilli == 1_000)
        let unknown = region.handle(.setHostState(region.call(), hostID("x"), .ready))
        #expect(unknown.failures == [.invalidHosts(.unknownHost(hostID("x")))])
    }

    @Test("a plan says where each demand would go on what the former left, and changes nothing")
    func plan() throws {
        var region = try TestRegion()
        region.see(spain)
        let six = Demand(shape: .gang(hosts: 1, gpusPerHost: 6))
        let effects = region.handle(
            .plan(region.call(), [six, six, Demand(shape: .gang(hosts: 1, gpusPerHost: 2))], .anywhere))
        let plans = try plans(effects)
        guard case .home = plans[0], case .peer(spain, let refusals) = plans[1], case .home = plans[2] else {
            Issue.record("\(plans)")
            return
        }
        #expect(refusals.map(\.region) == [uk])
        #expect(effects.batches.isEmpty && region.machine.allocator.usedMilli == 0)
        let nowhere = try self.plans(
            region.handle(.plan(region.call(), [six], Residency(allowedRegions: [norway]))))
        guard case .nowhere(let reasons) = nowhere[0] else {
            Issue.record("\(nowhere)")
            return
        }
        #expect(reasons.map(\.code) == [.residency, .notPlaceable, .residency, .residency])
    }

    @Test(
        "a demand of a plan that is too large, or wrong, spoils only its own answer; alone it is answered as by allocating"
    )
    func unlikely() throws {
        var region = try TestRegion()
        region.see(spain)
        let six = Demand(shape: .gang(hosts: 1, gpusPerHost: 6))
        let large = Demand(shape: .gang(hosts: 100, gpusPerHost: 8))
        let wrong = Demand(shape: .gang(hosts: 1, gpusPerHost: 0))
        let several = try plans(region.handle(.plan(region.call(), [six, large, wrong, six], .anywhere)))
        guard case .home = several[0], case .nowhere(let tooLarge) = several[1],
            case .nowhere(let reasons) = several[2],
            case .peer(spain, _) = several[3]
        else {
            Issue.record("\(several)")
            return
        }
        #expect(
            tooLarge.contains {
                $0.region == spain && $0.detail.hasPrefix("even empty it is too small: it has 1 hosts")
            })
        #expect(reasons.map(\.code) == [.invalidDemand])
        #expect(region.handle(.plan(region.call(), [wrong], .anywhere)).failures == [.invalidDemand(.zeroGPUs)])
        let refused = region.handle(
            .allocate(region.call(), AllocateCall(tenant: ada, idempotencyKey: "k", demand: large)))
        #expect(refused.allocations.first?.progress.name == "refused")
    }

    @Test("a demand that names a host is for the region that has it, and one for a GPU that nothing has says so")
    func names() throws {
        var region = try TestRegion()
        region.see(spain)
        let there = Demand(shape: .gang(hosts: 1, gpusPerHost: 1), constraints: Constraints(hosts: [hostID("uk-h9")]))
        let models = [try GPUModel("H1000")]
        let other = Demand(shape: .gang(hosts: 1, gpusPerHost: 1), models: models)
        let plans = try plans(region.handle(.plan(region.call(), [there, other], .anywhere)))
        guard case .nowhere(let hosts) = plans[0], case .nowhere(let names) = plans[1] else {
            Issue.record("\(plans)")
            return
        }
        #expect(hosts.first { $0.region == uk }?.detail.hasPrefix("the region has no host uk-h9") == true)
        #expect(hosts.first { $0.region == spain }?.detail == "the demand names hosts of uk")
        #expect(names.allSatisfy { $0.code != .noCapacity || $0.detail.contains("no GPU here is called H1000") })
    }

    @Test("requests are listed by number, filtered and in pages")
    func list() throws {
        var region = try TestRegion()
        for number in 1...5 { _ = region.allocate("k\(number)", gpus: 2) }
        #expect(
            try inspect(&region, .requests(RequestFilter(limit: 2)))
                == .requests([region.request(1), region.request(2)].compactMap { $0 }, next: 2))
        #expect(
            try inspect(&region, .requests(RequestFilter(progress: ["refused"])))
                == .requests([region.request(5)].compactMap { $0 }, next: nil))
        #expect(try inspect(&region, .requests(RequestFilter(tenant: grace))) == .requests([], next: nil))
        #expect(
            try inspect(&region, .requests(RequestFilter(after: 4)))
                == .requests([region.request(5)].compactMap { $0 }, next: nil))
    }

    @Test("a request is shown to its tenant and to operators")
    func show() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        let key = RequestKey(origin: uk, number: 1)
        let request = try #require(region.request(1))
        #expect(try inspect(&region, .request(key, tenant: ada)) == .request(request))
        #expect(try inspect(&region, .request(key, tenant: nil)) == .request(request))
        #expect(throws: FederationError.unknownRequest(key)) { try inspect(&region, .request(key, tenant: grace)) }
    }

    @Test("the counts add up: placed, in doubt, lent, borrowed, holds, outbox")
    func summary() throws {
        var region = try TestRegion()
        region.see(spain)
        _ = region.allocate("a", gpus: 7)
        _ = region.allocate("b", gpus: 4)
        _ = region.handle(.peerReply(from: spain, held(attempt(uk, 2), spain)))
        _ = region.reserve(attempt(norway, 1))
        let summary = region.machine.summary
        #expect(summary.hosts == 1 && summary.gpus == 8 && summary.usedMilli == 8_000)
        #expect(summary.placed == 1 && summary.inDoubt == 1 && summary.outbox == 1 && summary.holds == 1)
        #expect(summary.lentMilli == 1_000 && summary.borrowedMilli == 1_000)
        #expect(region.machine.peerSummaries.first { $0.view.region == spain }?.borrowedMilli == 1_000)
    }

    @Test("the digest follows a change once, soon, and only when it differs")
    func digest() throws {
        var region = try TestRegion()
        let first = region.handle(.timer(.digest))
        #expect(first == [.digestChanged(region.machine.allocator.digest())])
        #expect(region.handle(.timer(.digest)).isEmpty)
        let effects = region.allocate("a")
        let due = try #require(effects.timer(.digest))
        #expect(due.milliseconds(since: region.now) == FederationTiming().digestIntervalMilliseconds)
        #expect(region.allocate("b").timer(.digest) == nil, "one timer for many changes")
        #expect(region.handle(.timer(.digest)).count == 1)
    }

    @Test("what happens is published once it is durable, in order")
    func events() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        #expect(!region.allocate("a").contains { if case .publish = $0 { true } else { false } })
        let kinds = region.persistOne().compactMap { effect -> String? in
            if case .publish(let event) = effect { event.kind } else { nil }
        }
        #expect(kinds == ["placed"])
    }
}
