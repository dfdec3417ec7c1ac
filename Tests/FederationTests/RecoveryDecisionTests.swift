// RecoveryDecisionTests.swift: what an older ledger takes over from its peers, what it ends, and what it refuses.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Recovering an older ledger from its peers")
struct RecoveryDecisionTests {
    let known = KnownLife(
        life: Life(lineage: LifeName(high: 7, low: 7), boot: LifeName(high: 1, low: 1), epoch: 4, promises: 50),
        highestToken: 20, highestRequest: 30)

    private func hosts(_ count: Int) throws -> [LedgerRecord] {
        try (1...count).map { number in
            .hostRegistered(
                HostSpec(
                    id: try HostID("h\(number)"), site: try SiteID("main"), cpuMilli: 100_000, memoryMiB: 100_000,
                    gpus: try (0..<4).map { GPUSpec(index: $0, model: try GPUModel("H200")) }))
        }
    }

    private func state(_ records: [LedgerRecord]) throws -> LedgerState {
        var state = LedgerState(region: try RegionID("uk"))
        try state.apply(.regionFounded(lineage: LifeName(high: 7, low: 7)))
        for record in records { try state.apply(record) }
        return state
    }

    private func placement(_ host: String, _ gpus: [UInt8], fence: UInt64, milli: UInt16 = 1_000) throws -> Placement {
        Placement(hosts: [
            HostPlacement(
                host: try HostID(host), site: try SiteID("main"), gpus: gpus, milliPerGPU: milli, cpuMilli: 0,
                memoryMiB: 0, fences: gpus.map { _ in fence })
        ])
    }

    private func key(_ origin: String, _ number: UInt64, _ attempt: UInt32 = 1) throws -> AttemptKey {
        AttemptKey(request: RequestKey(origin: try RegionID(origin), number: number), attempt: attempt)
    }

    private func account(
        _ key: AttemptKey, token: UInt64, _ placement: Placement, _ standing: ClaimAccount.Standing = .committed
    ) throws -> ClaimAccount {
        ClaimAccount(key: key, tenant: try TenantID("acme"), token: token, placement: placement, standing: standing)
    }

    private func decree(
        _ has: [ClaimAccount] = [], lent: [ClaimAccount] = [], trustsFree: Bool = true, gone: [String] = [],
        peer: String = "norway"
    ) throws -> RecoveryDecree {
        RecoveryDecree(
            operatorName: "ada",
            accounts: [PeerAccount(peer: try RegionID(peer), known: known, has: has, lent: lent)],
            trustsFree: trustsFree, goneHosts: try gone.map { try HostID($0) }, at: WallTime(millisecondsSince1970: 9))
    }

    private func recover(_ state: LedgerState, _ decree: RecoveryDecree) throws -> (Recovery, LedgerState) {
        let recovery = try Recovery(state, decree)
        var after = state
        for record in recovery.records { try after.apply(record) }
        try RegionMachine.check(after)
        return (recovery, after)
    }

    private func accepted(_ number: UInt64) throws -> LedgerRecord {
        .requestAccepted(
            number: number, tenant: try TenantID("acme"), idempotencyKey: "key-\(number)",
            demand: Demand(shape: .gang(hosts: 1, gpusPerHost: 1)), residency: .anywhere,
            acceptedAt: WallTime(millisecondsSince1970: number))
    }

    @Test("Name, epoch and numbers go on far above all that anybody knows, and the known start is remembered")
    func numbers() throws {
        let (_, after) = try recover(try state(try hosts(1)), try decree())
        let slack = FederationLimits.recoverySlack
        #expect(after.bootEpoch == 4)
        #expect(after.promises >= 50 + slack)
        #expect(after.nextRequest >= 50 + slack && after.nextToken >= 50 + slack)
        let gpu = GPUAddress(host: try HostID("h1"), index: 3)
        #expect(after.lastFence(of: gpu) >= 50 + slack)
        #expect(after.history.finding(known) == nil)
        // Hosts that are registered later are above it as well.
        var later = after
        try later.apply(try hosts(2)[1])
        #expect(later.lastFence(of: GPUAddress(host: try HostID("h2"), index: 0)) >= 50 + slack)
        #expect(try LedgerState(snapshot: later.snapshot()) == later)
    }

    @Test("An empty ledger of another name takes over the name that its peers know")
    func newLedger() throws {
        var empty = LedgerState(region: try RegionID("uk"))
        try empty.apply(.regionFounded(lineage: LifeName(high: 8, low: 8)))
        let (recovery, after) = try recover(empty, try decree())
        #expect(recovery.objections == [])
        #expect(after.lineage == LifeName(high: 7, low: 7))
        #expect(after.history.finding(known) == nil)
    }

    @Test("A claim that its origin has comes back with its token and fences, also one that is in doubt")
    func adopted() throws {
        let has = [
            try account(key("norway", 3), token: 15, placement("h1", [0, 1], fence: 9)),
            try account(key("norway", 4), token: 16, placement("h1", [2], fence: 9), .committing),
            try account(key("norway", 5), token: 17, placement("h1", [3], fence: 9), .releasing),
        ]
        let (recovery, after) = try recover(try state(try hosts(1)), try decree(has))
        #expect(recovery.objections == [])
        #expect(recovery.adopted.map(\.key) == [has[0].key, has[1].key])
        #expect(after.claims.entries.map(\.value.state) == [.committed, .committed])
        #expect(after.claims[has[0].key]?.token == 15)
        #expect(after.claims[has[0].key]?.placement == has[0].placement)
    }

    @Test("A claim that its origin does not have ends, and so does every hold; those of a silent peer stay")
    func closed() throws {
        func held(_ key: AttemptKey, _ token: UInt64, _ gpu: UInt8) throws -> LedgerRecord {
            .claimHeld(
                Claim(
                    key: key, tenant: try TenantID("acme"), token: token, ttlMilliseconds: 1,
                    placement: try placement("h1", [gpu], fence: 1)))
        }
        let before = try state(
            try hosts(1) + [
                held(key("norway", 1), 1, 0), .claimCommitted(key("norway", 1)), held(key("norway", 2), 2, 1),
                held(key("spain", 1), 3, 2), .claimCommitted(key("spain", 1)), held(key("norway", 3), 4, 3),
            ])
        let has = [try account(key("norway", 3), token: 4, placement("h1", [3], fence: 1))]
        let (recovery, after) = try recover(before, try decree(has))
        #expect(recovery.closed == [try key("norway", 1), try key("norway", 2)])
        #expect(recovery.adopted == [])
        #expect(after.claims.entries.map(\.key) == [try key("norway", 3), try key("spain", 1)])
        #expect(after.claims.entries.allSatisfy { $0.value.state == .committed })
        #expect(after.isClosed(try key("norway", 1)))
    }

    @Test("A claim on a host that is not registered stands against it, unless the host is gone for good")
    func unknownHost() throws {
        let has = [try account(key("norway", 3), token: 15, placement("h2", [0], fence: 9))]
        let refused = try Recovery(try state(try hosts(1)), try decree(has))
        #expect(refused.objections == [.unknownHosts(has[0].key, [try HostID("h2")])])
        let (recovery, after) = try recover(try state(try hosts(1)), try decree(has, gone: ["h2"]))
        #expect(recovery.objections == [] && after.claims.isEmpty)
    }

    @Test("A home placement on a GPU that was given to a peer later has ended")
    func homeConflict() throws {
        let before = try state(
            try hosts(1) + [
                accepted(1), .placedAtHome(number: 1, attempt: 1, token: 1, placement: placement("h1", [0], fence: 5)),
            ])
        let newer = try account(key("norway", 3), token: 15, placement("h1", [0, 1], fence: 9))
        let (recovery, after) = try recover(before, try decree([newer]))
        #expect(recovery.objections == [] && recovery.requestsEnded == [1] && recovery.adopted.count == 1)
        #expect(after.requests[1]?.progress.name == "released")
    }

    @Test("Where nobody knows which of two home placements was given back, the older stays and its host is looked at")
    func ambiguous() throws {
        func home(_ number: UInt64, milli: UInt16) throws -> [LedgerRecord] {
            [
                try accepted(number),
                .placedAtHome(
                    number: number, attempt: 1, token: number,
                    placement: try placement("h1", [0], fence: number, milli: milli)),
            ]
        }
        let before = try state(try hosts(2) + home(1, milli: 250) + home(2, milli: 500))
        let later = [
            try account(key("norway", 3), token: 15, placement("h1", [0], fence: 8, milli: 250)),
            try account(key("norway", 4), token: 16, placement("h1", [0], fence: 9, milli: 250)),
        ]
        let (recovery, after) = try recover(before, try decree(later))
        #expect(recovery.objections == [] && recovery.requestsEnded == [2])
        #expect(recovery.adopted.map(\.key) == later.map(\.key))
        #expect(after.requests[1]?.progress.name == "placed")
        #expect(recovery.cordoned == [try HostID("h1")], "nothing new comes beside what may still run")
    }

    @Test("A hold that its origin is in doubt about, on a GPU that was given out again later, was over")
    func doubtConflict() throws {
        let norway = try account(key("norway", 3), token: 15, placement("h1", [0, 1], fence: 9), .committing)
        let again = try account(key("norway", 4), token: 16, placement("h1", [1], fence: 10), .committing)
        let (recovery, after) = try recover(try state(try hosts(1)), try decree([norway, again]))
        #expect(recovery.objections == [] && recovery.adopted.map(\.key) == [again.key])
        #expect(recovery.closed == [norway.key])
        #expect(after.isClosed(norway.key))
    }

    @Test(
        "A claim of the ledger that its origin gives back, or does not answer for, ends by a later one on its GPU",
        arguments: [true, false])
    func knownConflict(answers: Bool) throws {
        let lost = try key(answers ? "norway" : "spain", 2)
        let placement = try placement("h1", [1], fence: 4)
        let before = try state(
            try hosts(1) + [
                .claimHeld(
                    Claim(
                        key: lost, tenant: try TenantID("acme"), token: 3, ttlMilliseconds: 1, placement: placement)),
                .claimCommitted(lost),
            ])
        var has = [try account(key("norway", 4), token: 16, self.placement("h1", [1], fence: 10))]
        if answers { has.append(try account(lost, token: 3, placement, .releasing)) }
        let (recovery, after) = try recover(before, try decree(has))
        #expect(recovery.objections == [] && recovery.adopted.map(\.key) == [has[0].key])
        #expect(recovery.closed == [lost] && after.isClosed(lost))
    }

    @Test("Of a peer that is older itself, what it has counts as far as it fits, and what it lacks does not")
    func olderPeer() throws {
        let norway = try RegionID("norway")
        let kept = try key("norway", 1)
        let before = try state(
            try hosts(1) + [
                .claimHeld(
                    Claim(
                        key: kept, tenant: try TenantID("acme"), token: 1, ttlMilliseconds: 1,
                        placement: try placement("h1", [0], fence: 1))),
                .claimCommitted(kept), accepted(1), .attemptStarted(number: 1, attempt: 1, provider: norway),
                .attemptDecided(number: 1, attempt: 1, token: 1, placement: placement("n1", [0], fence: 1)),
                .requestPlaced(number: 1, attempt: 1),
            ])
        var decree = try decree([
            try account(key("norway", 3), token: 15, placement("h1", [1], fence: 9)),
            try account(key("norway", 4), token: 16, placement("h1", [1], fence: 10)),
        ])
        decree.accounts[0].isOlder = true
        let (recovery, after) = try recover(before, decree)
        #expect(recovery.objections == [] && recovery.requestsEnded == [])
        #expect(after.claims.entries.map(\.key) == [kept, try key("norway", 4)])
        #expect(after.requests[1]?.progress.name == "placed")
    }

    @Test("An attempt that the ledger has closed stays closed, also where its origin is in doubt")
    func closedStays() throws {
        let attempt = try key("norway", 2)
        let doubt = try account(attempt, token: 3, placement("h1", [1], fence: 4), .committing)
        let before = try state(try hosts(1) + [.claimClosed(attempt, .freed)])
        let (recovery, after) = try recover(before, try decree([doubt]))
        #expect(recovery.objections == [] && recovery.adopted == [])
        #expect(after.claims.isEmpty && after.isClosed(attempt))
    }

    @Test("Two claims that peers have for certain and that do not fit together stand against it")
    func certainConflict() throws {
        let norway = try account(key("norway", 3), token: 15, placement("h1", [0, 1], fence: 9))
        let again = try account(key("norway", 4), token: 16, placement("h1", [1], fence: 10))
        let refused = try Recovery(try state(try hosts(1)), try decree([norway, again]))
        #expect(refused.objections.count == 1)
        guard case .conflict(norway.key, _, _) = try #require(refused.objections.first) else {
            Issue.record("\(refused.objections)")
            return
        }
    }

    @Test("Requests come back from what a provider keeps for them, with their own demand where the ledger has it")
    func broughtBack() throws {
        let before = try state(
            [try accepted(1), .attemptStarted(number: 1, attempt: 1, provider: try RegionID("spain"))])
        let lent = [
            try account(key("uk", 1, 2), token: 5, placement("n1", [0, 1], fence: 3)),
            try account(key("uk", 28), token: 6, placement("n1", [2], fence: 3, milli: 250)),
            try account(key("uk", 29), token: 7, placement("n1", [3], fence: 3), .held),
        ]
        let (recovery, after) = try recover(before, try decree(lent: lent))
        #expect(recovery.objections == [] && recovery.requestsEnded == [])
        #expect(recovery.requestsAdopted.map(\.number) == [1, 28])
        #expect(after.requests[1]?.idempotencyKey == "key-1" && after.requests[1]?.attempts == 2)
        #expect(after.requests[28]?.idempotencyKey == "recovered-uk-28")
        #expect(after.requests[28]?.demand == Demand(shape: .share(milli: 250)))
        #expect(after.requests[28]?.progress.grant?.provider == (try RegionID("norway")))
        #expect(after.nextRequest > 30)
    }

    @Test("Requests of which nobody has a claim end, since they must not be placed twice")
    func ended() throws {
        let norway = try RegionID("norway")
        let spain = try RegionID("spain")
        func placed(_ number: UInt64, _ provider: RegionID) throws -> [LedgerRecord] {
            [
                try accepted(number), .attemptStarted(number: number, attempt: 1, provider: provider),
                .attemptDecided(
                    number: number, attempt: 1, token: number, placement: try placement("n1", [0], fence: number)),
                .requestPlaced(number: number, attempt: 1),
            ]
        }
        let before = try state(
            placed(1, norway) + placed(2, spain) + placed(3, norway) + [
                accepted(4), accepted(5), .attemptStarted(number: 5, attempt: 1, provider: norway),
            ])
        let lent = [try account(key("uk", 3), token: 3, placement("n1", [0], fence: 3))]
        let (recovery, after) = try recover(before, try decree(lent: lent))
        #expect(recovery.objections == [])
        #expect(recovery.requestsEnded == [1, 4, 5])
        #expect(
            after.requests.entries.map(\.value.progress.name) == [
                "released", "placed", "placed", "released", "releasing",
            ])
    }

    @Test("Hosts with a free GPU are cordoned, since something may run there that nobody knows of")
    func cordoned() throws {
        let has = [try account(key("norway", 3), token: 15, placement("h1", [0, 1, 2, 3], fence: 9))]
        let (recovery, after) = try recover(try state(try hosts(2)), try decree(has, trustsFree: false))
        #expect(recovery.cordoned == [try HostID("h2")])
        #expect(after.hosts[try HostID("h2")]?.state == .cordoned)
    }

    @Test("Where the peers have lost what they knew, a ledger that was in use goes on far above its own numbers")
    func forgotten() throws {
        let before = try state([.bootStarted(epoch: 3, name: LifeName(high: 1, low: 1))])
        let decree = RecoveryDecree(
            operatorName: "ada", accounts: [PeerAccount(peer: try RegionID("norway"), known: KnownLife())])
        let (recovery, after) = try recover(before, decree)
        #expect(recovery.objections == [] && after.lineage == before.lineage)
        #expect(after.bootEpoch == 3 && after.nextToken >= FederationLimits.recoverySlack)
    }

    @Test("Where the ledger is empty, and no peer knows a life of the region, there is nothing to recover from")
    func nobody() throws {
        let decree = RecoveryDecree(
            operatorName: "ada", accounts: [PeerAccount(peer: try RegionID("norway"), known: KnownLife())])
        #expect(try Recovery(try state([]), decree).objections == [.nobodyKnows])
    }

    @Test("While a peer hears another life of the region, that one goes on and this one does not")
    func anotherLife() throws {
        var heard = known
        heard.isHeard = true
        let decree = RecoveryDecree(
            operatorName: "ada", accounts: [PeerAccount(peer: try RegionID("norway"), known: heard)])
        #expect(
            try Recovery(try state([]), decree).objections
                == [.anotherLifeSpeaks(try #require(known.life), heardBy: try RegionID("norway"))])
    }

    @Test(
        "Whatever peers say, no GPU is claimed twice and no claim that fits is lost",
        arguments: 0..<200 as Range<UInt64>)
    func property(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var records = try hosts(3)
        var fences: [String: UInt64] = [:]
        var token: UInt64 = 0
        var next: UInt64 = 0
        // A history of home placements and claims of two peers, of which the ledger has only a beginning.
        let cut = Int(generator.below(30))
        var live: [AttemptKey: ClaimAccount] = [:]
        var used: Set<String> = []
        for step in 0..<30 {
            let host = "h\(generator.below(3) + 1)"
            let gpu = UInt8(generator.below(4))
            let name = "\(host)/\(gpu)"
            if used.contains(name) {
                guard
                    let key = live.keys.sorted().first(where: {
                        live[$0]?.placement.hosts[0].host.text == host && live[$0]?.placement.hosts[0].gpus == [gpu]
                    })
                else { continue }
                live[key] = nil
                used.remove(name)
                let isHome = key.request.origin.text == "uk"
                if step < cut {
                    records.append(isHome ? .releasedAtHome(number: key.request.number) : .claimClosed(key, .freed))
                }
                continue
            }
            fences[name, default: 0] += 1
            token += 1
            let placement = try placement(host, [gpu], fence: fences[name] ?? 0)
            let origin = ["uk", "norway", "spain"][Int(generator.below(3))]
            if origin == "uk" { next += 1 }
            let key = try key(origin, origin == "uk" ? next : 100 + token)
            live[key] = try account(key, token: token, placement)
            used.insert(name)
            guard step < cut else { continue }
            if origin == "uk" {
                records += [
                    try accepted(next),
                    .placedAtHome(number: next, attempt: 1, token: token, placement: placement),
                ]
            } else {
                records += [
                    .claimHeld(
                        Claim(
                            key: key, tenant: try TenantID("acme"), token: token, ttlMilliseconds: 1,
                            placement: placement)),
                    .claimCommitted(key),
                ]
            }
        }
        let accounts = try ["norway", "spain"].map { peer in
            PeerAccount(
                peer: try RegionID(peer), known: known,
                has: live.keys.sorted().filter { $0.request.origin.text == peer }.compactMap { live[$0] })
        }
        let (recovery, after) = try recover(
            try state(records), RecoveryDecree(operatorName: "ada", accounts: accounts, trustsFree: true))
        #expect(recovery.objections == [])
        for account in accounts.flatMap(\.has) { #expect(after.claims[account.key]?.placement == account.placement) }
        #expect(
            after.claims.entries.count { $0.key.request.origin.text != "uk" }
                == accounts.reduce(0) { $0 + $1.has.count })
    }
}
