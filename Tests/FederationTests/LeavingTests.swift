// LeavingTests.swift: hosts that are removed, renamed and replaced by an operator.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Hosts that go")
struct LeavingTests {
    private func remove(
        _ region: inout TestRegion, _ hosts: String..., whenFree: Bool = false
    ) -> [FederationEffect] {
        region.handle(.removeHosts(region.call(), hosts.map(hostID), whenFree: whenFree))
    }

    @Test("a host of which nothing is claimed goes for good; its fences count when it comes back, also after a restart")
    func removed() throws {
        var region = try TestRegion(hosts: 2)
        for number in 1...3 {
            let placed = try #require(region.allocate("k\(number)", gpus: 8).allocations.first)
            _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: placed.number), tenant: nil))
        }
        let highest = try #require(region.machine.allocator.hosts.flatMap(\.fences).max())
        let effects = remove(&region, "uk-h0", "uk-h1")
        #expect(effects.contains { if case .answer(_, .hostsRemoved(2, [])) = $0 { true } else { false } })
        #expect(region.machine.allocator.hostCount == 0 && region.machine.ledger.hosts.isEmpty)
        _ = try region.restart()
        _ = region.handle(.registerHosts(region.call(), [spec("uk-h0")]))
        let again = try #require(region.allocate("again", gpus: 8).allocations.first)
        #expect(try #require(again.progress.grant).placement.hosts[0].fences.allSatisfy { $0 > highest })
    }

    @Test("a host in use stays, and the refusal names what uses it; then nothing else is removed either")
    func inUse() throws {
        var region = try TestRegion(hosts: 2)
        _ = region.reserve(attempt(spain, 9), gpus: 8)
        _ = region.allocate("mine", gpus: 8)
        let failure = try #require(remove(&region, "uk-h0", "uk-h1").failures.first)
        #expect("\(failure)".contains("uk-1/1") || "\(failure)".contains("spain-9/1"))
        #expect(region.machine.allocator.hostCount == 2)
        #expect(remove(&region, "nobody").failures == [.invalidHosts(.unknownHost(hostID("nobody")))])
    }

    @Test("a host that is to leave when it is free takes nothing new, and goes with the last claim; ready, it stays")
    func whenFree() throws {
        var region = try TestRegion(hosts: 1)
        _ = region.allocate("mine", gpus: 4)
        _ = region.reserve(attempt(spain, 9), gpus: 1)
        #expect(remove(&region, "uk-h0", whenFree: true).failures.isEmpty)
        #expect(region.machine.allocator.hosts.map(\.state) == [.cordoned])
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        #expect(region.machine.allocator.hostCount == 1, "spain has a GPU of it")
        _ = try region.restart()
        region.wait(milliseconds: 60_000)
        _ = region.handle(.timer(.hold(attempt(spain, 9))))
        #expect(region.machine.allocator.hostCount == 0 && region.machine.ledger.hosts.isEmpty)

        var other = try TestRegion(hosts: 1)
        _ = other.allocate("mine", gpus: 4)
        _ = remove(&other, "uk-h0", whenFree: true)
        _ = other.handle(.setHostState(other.call(), hostID("uk-h0"), .ready))
        _ = other.handle(.release(other.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        #expect(other.machine.allocator.hostCount == 1)
    }

    @Test("a host that one allocation names several times goes once; what it held is known again after a restart")
    func pieces() throws {
        var region = try TestRegion(hosts: 1)
        let shares = Demand(
            shape: .parts([
                DemandPart(name: "a", count: 2, piece: .share(milli: 300)),
                DemandPart(name: "b", count: 2, piece: .share(milli: 200)),
            ]))
        let call = AllocateCall(tenant: ada, idempotencyKey: "k", demand: shares, residency: .anywhere)
        let placed = try #require(region.handle(.allocate(region.call(), call)).allocations.first?.progress.grant)
        #expect(placed.placement.hosts.map(\.demandPart) == [0, 0, 1, 1])
        #expect(placed.placement.hosts.flatMap(\.fences) == [1, 2, 3, 4])
        let before = region.machine.allocator.hosts
        _ = try region.restart()
        #expect(region.machine.allocator.hosts == before)
        #expect(region.machine.allocator.usedMilli == 1_000)
        #expect(remove(&region, "uk-h0", whenFree: true).failures.isEmpty)
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        #expect(region.machine.allocator.hostCount == 0 && region.machine.ledger.hosts.isEmpty)
    }

    @Test("a renamed host is the same machine: state, health and growing fences go with it, also after a restart")
    func renamed() throws {
        var region = try TestRegion(hosts: 1)
        _ = region.allocate("mine", gpus: 8)
        let old = hostID("uk-h0")
        let new = hostID("rack-7")
        #expect(region.handle(.renameHost(region.call(), old, to: new)).failures.count == 1, "it is in use")
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        _ = region.handle(.setGPUHealth(region.call(), old, gpu: 2, .fatal))
        _ = region.handle(.renameHost(region.call(), old, to: new))
        _ = try region.restart()
        let host = try #require(region.machine.allocator.host(new))
        #expect(region.machine.allocator.host(old) == nil)
        #expect(host.spec.gpus[2].effectiveHealth == .fatal && host.fences.allSatisfy { $0 >= 1 })
        #expect(
            region.handle(.renameHost(region.call(), new, to: new)).failures == [.invalidHosts(.hostExists(new))])
    }

    @Test("another machine under the same name keeps the host's state, and nothing that was known of its GPUs")
    func replaced() throws {
        var region = try TestRegion(hosts: 1)
        let id = hostID("uk-h0")
        _ = region.handle(.setGPUHealth(region.call(), id, gpu: 0, .fatal))
        _ = region.handle(.setHostState(region.call(), id, .cordoned))
        _ = region.handle(.replaceHost(region.call(), spec("uk-h0", gpus: 4)))
        _ = try region.restart()
        let host = try #require(region.machine.allocator.host(id))
        #expect(
            host.spec.gpus.map(\.effectiveHealth) == [.unknown, .unknown, .unknown, .unknown] && host.state == .cordoned
        )
        #expect(
            region.handle(.replaceHost(region.call(), spec("none"))).failures
                == [.invalidHosts(.unknownHost(hostID("none")))])
    }

    @Test("what an operator said of a GPU is known again when it comes back under another name, also after a restart")
    func absent() throws {
        var region = try TestRegion(hosts: 0)
        var machine = spec("old")
        for index in machine.gpus.indices { machine.gpus[index].uuid = "GPU-\(index)" }
        _ = region.handle(.registerHosts(region.call(), [machine]))
        _ = region.handle(.setGPUHealth(region.call(), hostID("old"), gpu: 5, .fatal))
        _ = remove(&region, "old")
        _ = try region.restart()
        machine.id = hostID("new")
        machine.gpus.removeFirst()
        for index in machine.gpus.indices { machine.gpus[index].index = UInt8(index) }
        _ = region.handle(.registerHosts(region.call(), [machine]))
        _ = try region.restart()
        let gpus = try #require(region.machine.allocator.host(hostID("new"))).spec.gpus
        #expect(gpus.filter { $0.effectiveHealth == .fatal }.map(\.uuid) == ["GPU-5"])
        #expect(region.machine.ledger.absentGPUs.entries.isEmpty)
    }

    @Test("a machine that is registered under another name is renamed, with its state, when nothing of it is claimed")
    func registeredUnderAnotherName() throws {
        var region = try TestRegion(hosts: 0)
        var machine = spec("old")
        for index in machine.gpus.indices { machine.gpus[index].uuid = "GPU-\(index)" }
        _ = region.handle(.registerHosts(region.call(), [machine]))
        _ = region.allocate("mine", gpus: 8)
        machine.id = hostID("new")
        _ = region.handle(.registerHosts(region.call(), [machine]))
        #expect(region.machine.allocator.hosts.map(\.spec.id.text) == ["old"], "something of it is claimed")
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        _ = region.handle(.setHostState(region.call(), hostID("old"), .cordoned))
        let own = RegistrationTerms(mayMove: false)
        _ = region.handle(.registerHosts(region.call(), [machine], own))
        #expect(region.machine.allocator.hosts.map(\.spec.id.text) == ["old"], "no host takes the place of another")
        _ = region.handle(.registerHosts(region.call(), [machine]))
        _ = try region.restart()
        let hosts = region.machine.allocator.hosts
        #expect(hosts.map(\.spec.id.text) == ["new"] && hosts[0].state == .cordoned)
        #expect(hosts[0].fences.allSatisfy { $0 >= 1 })
    }

    @Test("so many hosts go at once, and not more")
    func limit() throws {
        var region = try TestRegion(hosts: 0)
        let count = FederationLimits.hostsPerRemoval
        let ids = (0...count).map { hostID("h\($0)") }
        _ = region.handle(.registerHosts(region.call(), ids.map { spec($0.text, gpus: 1) }))
        #expect(
            region.handle(.removeHosts(region.call(), ids, whenFree: false)).failures
                == [.tooMany(what: "hosts", count: count + 1, limit: count)])
        _ = region.handle(.removeHosts(region.call(), Array(ids.dropLast()), whenFree: false))
        #expect(region.machine.allocator.hostCount == 1)
    }
}
