// RecoveryDraft.swift: works a recovery out, record by record, on a ledger and an allocator of its own.
//
// Decides; what it decides is written by the region's machine. Rules: docs/lives.md, "Recovery".

internal import Basics
internal import GPUAllocator
internal import Ledger

/// A recovery in the making.
struct RecoveryDraft {
    var recovery: Recovery
    var ledger: LedgerState
    var allocator: Allocator
    let decree: RecoveryDecree
    /// The peers that answered for certain: what they do not have is not.
    let answered: Set<RegionID>
    /// What they say, by attempt.
    var heldByKey: [AttemptKey: ClaimAccount] = [:]
    private var servedByKey: [AttemptKey: ClaimAccount] = [:]

    init(_ ledger: LedgerState, _ decree: RecoveryDecree, allocator: Allocator) {
        self.ledger = ledger
        self.allocator = allocator
        self.decree = decree
        answered = Set(decree.accounts.filter { !$0.isOlder }.map(\.peer))
        recovery = Recovery(RegionRecovery(ledger, decree))
        for account in decree.accounts {
            for claim in account.has where claim.key.request.origin == account.peer { heldByKey[claim.key] = claim }
            for claim in account.lent where claim.key.request.origin == ledger.region { servedByKey[claim.key] = claim }
        }
    }

    mutating func work() {
        if ledger.boots.isEmpty, decree.accounts.allSatisfy({ $0.known.life == nil && $0.known.epoch == 0 }) {
            recovery.objections.append(.nobodyKnows)
        }
        for account in decree.accounts {
            guard account.known.isHeard, let life = account.known.life else { continue }
            recovery.objections.append(.anotherLifeSpeaks(life, heardBy: account.peer))
        }
        write(.regionRecovered(recovery.region))
        closeClaims()
        settleClaims()
        for account in decree.accounts {
            for claim in account.lent where claim.standing == .committed { bringBack(claim, at: account) }
        }
        endRequests()
        if !decree.trustsFree { cordonFree() }
    }

    @discardableResult
    mutating func write(_ record: LedgerRecord) -> Bool {
        do throws(LedgerError) {
            try ledger.apply(record)
            recovery.records.append(record)
            return true
        } catch {
            recovery.objections.append(.contradiction("what peers say contradicts the ledger: \(error)"))
            return false
        }
    }

    // MARK: As provider

    /// Ends what its origin does not have, and every hold: no commit of this ledger's time can come any more.
    private mutating func closeClaims() {
        for (key, claim) in ledger.claims.entries where key.request.origin != ledger.region {
            let account = heldByKey[key]
            switch claim.state {
            case .held:
                let isDecided = account?.standing == .committing || account?.standing == .committed
                if isDecided, account?.token == claim.token {
                    write(.claimCommitted(key))
                } else {
                    close(key)
                }
            case .committed:
                if account == nil, answered.contains(key.request.origin) { close(key) }
            }
        }
    }

    /// Makes sure that the attempt has nothing here, and never will.
    mutating func close(_ key: AttemptKey) {
        if write(.claimClosed(key, .recovered)) { recovery.closed.append(key) }
    }

    // MARK: As origin

    /// Makes a request of a claim that a provider keeps for this region.
    private mutating func bringBack(_ account: ClaimAccount, at peer: PeerAccount) {
        let provider = peer.peer
        let number = account.key.request.number
        let known = ledger.requests[number]
        // An attempt begins when the one before it is closed.
        if let known, known.attempts > account.key.attempt { return }
        switch known?.progress {
        case nil, .placing, .reserving: break
        case .committing(let grant) where grant.provider != provider || known?.attempts != account.key.attempt: break
        case .committing, .releasing, .refused, .released: return
        case .placed(let grant):
            if grant.provider == provider, known?.attempts == account.key.attempt { return }
            if peer.isOlder { return }
            recovery.objections.append(
                .conflict(account.key, peer: provider, reason: "the ledger has it placed at \(grant.provider)"))
            return
        }
        var request =
            known
            ?? OwnedRequest(
                number: number, tenant: account.tenant, idempotencyKey: "recovered-\(account.key.request)",
                demand: account.placement.demand, residency: .anywhere, acceptedAt: decree.at)
        request.attempts = account.key.attempt
        request.progress = .placed(
            Grant(provider: provider, token: account.token, placement: account.placement))
        if write(.requestAdopted(request)) { recovery.requestsAdopted.append(request) }
    }

    /// Ends requests of which nobody has a claim: what became of them is not known, and they must not be placed twice.
    private mutating func endRequests() {
        for (number, request) in ledger.requests.entries {
            switch request.progress {
            case .placing, .reserving:
                if write(.releaseRequested(number: number)) { recovery.requestsEnded.append(number) }
            case .committing(let grant), .placed(let grant):
                guard answered.contains(grant.provider), servedByKey[ledger.lastAttempt(of: request)] == nil else {
                    continue
                }
                if write(.releaseRequested(number: number)), write(.requestReleased(number: number)) {
                    recovery.requestsEnded.append(number)
                }
            case .refused, .releasing, .released: continue
            }
        }
    }

    // MARK: Hosts

    /// Takes hosts out of use on which a GPU is free: what was placed there since the ledger's time is not known.
    private mutating func cordonFree() {
        for host in allocator.hosts where host.freeMilli.contains(where: { $0 > 0 }) { cordon(host.spec.id) }
    }

    /// Takes a host out of use until an operator has looked at it.
    mutating func cordon(_ host: HostID) {
        guard ledger.hosts[host]?.state == .ready, write(.hostStateChanged(host, .cordoned)) else { return }
        recovery.cordoned.append(host)
    }
}

extension RegionRecovery {
    /// The name and numbers that follow from what is known; far enough above all of it.
    fileprivate init(_ ledger: LedgerState, _ decree: RecoveryDecree) {
        let lives = decree.accounts.compactMap(\.known.life)
        let newest = lives.max { ($0.epoch, $0.promises) < ($1.epoch, $1.promises) }
        let lineage = newest?.lineage ?? ledger.lineage
        let slack = FederationLimits.recoverySlack
        let promises = lives.reduce(ledger.promises) { max($0, $1.promises) }
        let claimsHere = decree.accounts.flatMap(\.has)
        let request = decree.accounts.flatMap(\.lent).reduce(
            decree.accounts.reduce(ledger.nextRequest) { max($0, $1.known.highestRequest) }
        ) { max($0, $1.key.request.number) }
        let token = claimsHere.reduce(decree.accounts.reduce(ledger.nextToken) { max($0, $1.known.highestToken) }) {
            max($0, $1.token)
        }
        let ownFence = ledger.fences.entries.reduce(ledger.fenceFloor) { max($0, $1.value) }
        let fence = claimsHere.flatMap(\.placement.hosts).flatMap(\.fences).reduce(ownFence) { max($0, $1) }
        self.init(
            operatorName: decree.operatorName, lineage: lineage,
            epoch: decree.accounts.reduce(ledger.bootEpoch) { max($0, $1.known.epoch) }, promises: promises + slack,
            nextRequest: max(request, promises) + slack, nextToken: max(token, promises) + slack,
            fenceFloor: max(fence, promises) + slack,
            boots: lives.filter { $0.lineage == lineage && !$0.boot.isNone }.map {
                Boot(epoch: $0.epoch, name: $0.boot, promises: $0.promises)
            }.unique(),
            evidence: decree.accounts.map { account in
                let life = account.known.life.map { "\($0) of lineage \($0.lineage.short)" }
                return
                    "\(account.peer)\(account.isOlder ? ", older itself," : "") knows \(life ?? "epoch \(account.known.epoch)"), has \(account.has.count) claims "
                    + "here and lent \(account.lent.count)"
            })
    }
}

extension [Boot] {
    /// One of each name, the one with the most promises, ascending.
    fileprivate func unique() -> [Boot] {
        var kept: [Boot] = []
        for boot in sorted(by: { ($0.epoch, $0.name, $0.promises) < ($1.epoch, $1.name, $1.promises) }) {
            if kept.last?.name == boot.name { kept.removeLast() }
            kept.append(boot)
        }
        return kept
    }
}

extension Placement {
    /// What was asked for, as far as a placement shows it.
    fileprivate var demand: Demand {
        guard let part = hosts.first else { return Demand(shape: .cpuOnly) }
        let shape: Demand.Shape
        if let instance = part.instance {
            shape = .instance(profile: instance.profile)
        } else if part.gpus.isEmpty {
            shape = .cpuOnly
        } else if part.milliPerGPU < AllocatorLimits.milliPerGPU {
            shape = .share(milli: UInt32(part.milliPerGPU))
        } else {
            shape = .gang(hosts: UInt32(hosts.count), gpusPerHost: UInt32(part.gpus.count))
        }
        return Demand(shape: shape, cpuMilli: part.cpuMilli, memoryMiB: part.memoryMiB)
    }
}
