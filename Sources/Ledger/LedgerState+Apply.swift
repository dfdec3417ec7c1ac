// LedgerState+Apply.swift: one record after the other. Throws for sequences that no region writes.
//
// Checks come before changes, so that a state is never half changed.

internal import Basics
internal import GPUAllocator

extension LedgerState {
    /// Adds one record.
    ///
    /// Throws when the record cannot follow those before it; the state is then unchanged.
    public mutating func apply(_ record: LedgerRecord) throws(LedgerError) {
        try applyAny(record)
        if record.isPromise { promises += 1 }
    }

    private mutating func applyAny(_ record: LedgerRecord) throws(LedgerError) {
        switch record {
        case .regionFounded(let name):
            guard lineage.isNone else { throw .foundedTwice(lineage, name) }
            lineage = name
        case .bootStarted(let epoch, let name):
            try startBoot(epoch, name)
        case .peerLifeSeen(let peer, let life):
            var history = peers[peer] ?? PeerHistory()
            history.life = life
            peers[peer] = history
        case .lifecycleChanged(let next):
            lifecycle = next
        case .regionRecovered(let recovery): recover(recovery)
        case .claimAdopted(let claim): try adopt(claim)
        case .requestAdopted(let request): try adopt(request)
        case .hostRegistered, .hostStateChanged, .gpuHealthChanged, .hostRemoved, .hostRenamed, .hostLeaving:
            try applyToHost(record)
        case .claimHeld(let claim):
            try hold(claim)
        case .claimCommitted(let key):
            guard var claim = claims[key], claim.state == .held else { throw .unknownClaim(key) }
            claim.state = .committed
            claims[key] = claim
        case .claimClosed(let key, let closure):
            close(key, closure)
        case .claimEnded(let key, let decree):
            guard let claim = claims[key] else { throw .unknownClaim(key) }
            keep(decree, of: .claim, key, region: key.request.origin, milli: claim.placement.totalMilli)
            close(key, .ended)
        case .watermarkRaised(let watermark):
            try raise(watermark)
        default:
            try applyToRequest(record)
        }
    }

    private mutating func startBoot(_ epoch: UInt64, _ name: LifeName) throws(LedgerError) {
        guard epoch > bootEpoch else { throw .epochNotGrowing(last: bootEpoch, next: epoch) }
        bootEpoch = epoch
        guard !name.isNone else { return }
        boots.append(Boot(epoch: epoch, name: name, promises: promises))
        if boots.count > LedgerLimits.keptBoots { boots.removeFirst() }
    }

    private mutating func applyToRequest(_ record: LedgerRecord) throws(LedgerError) {
        switch record {
        case .requestAccepted(let number, let tenant, let key, let demand, let residency, let acceptedAt):
            try accept(
                OwnedRequest(
                    number: number, tenant: tenant, idempotencyKey: key, demand: demand, residency: residency,
                    acceptedAt: acceptedAt))
        case .attemptStarted(let number, let attempt, let provider):
            var request = try owned(number, "attemptStarted")
            guard request.progress == .placing else { throw wrong(request, "attemptStarted") }
            try expect(attempt, request.attempts + 1, of: number)
            request.attempts = attempt
            request.progress = .reserving(provider: provider)
            store(request)
        case .attemptClosed(let number, let attempt, let refusal):
            try closeAttempt(number, attempt, refusal)
        case .attemptDecided(let number, let attempt, let token, let placement):
            var request = try owned(number, "attemptDecided")
            guard case .reserving(let provider) = request.progress else { throw wrong(request, "attemptDecided") }
            try expect(attempt, request.attempts, of: number)
            request.progress = .committing(Grant(provider: provider, token: token, placement: placement))
            store(request)
        case .requestPlaced(let number, let attempt):
            var request = try owned(number, "requestPlaced")
            guard case .committing(let grant) = request.progress else { throw wrong(request, "requestPlaced") }
            try expect(attempt, request.attempts, of: number)
            request.progress = .placed(grant)
            store(request)
        case .placedAtHome(let number, let attempt, let token, let placement):
            try placeAtHome(number, attempt, token, placement)
        default:
            try applyEnd(record)
        }
    }

    private mutating func applyEnd(_ record: LedgerRecord) throws(LedgerError) {
        switch record {
        case .requestRefused(let number, let refusals):
            var request = try owned(number, "requestRefused")
            guard request.progress == .placing else { throw wrong(request, "requestRefused") }
            request.refusals += refusals
            request.progress = .refused
            store(request)
        case .releaseRequested(let number):
            try beginRelease(number)
        case .requestReleased(let number):
            var request = try owned(number, "requestReleased")
            guard case .releasing(_, let grant) = request.progress else { throw wrong(request, "requestReleased") }
            request.progress = .released(grant)
            store(request)
        case .releasedAtHome(let number):
            var request = try owned(number, "releasedAtHome")
            guard case .placed(let grant) = request.progress, grant.provider == region else {
                throw wrong(request, "releasedAtHome")
            }
            dropClaim(lastAttempt(of: request))
            request.progress = .released(grant)
            store(request)
        case .requestAbandoned(let number, let decree):
            try abandon(number, decree)
        case .owedReleaseConfirmed(let number):
            guard owedReleases[number] != nil else { throw .unknownOwedRelease(number: number) }
            owedReleases[number] = nil
        default:
            preconditionFailure("apply does not handle \(record)")
        }
    }

    // MARK: Requests

    private mutating func accept(_ request: OwnedRequest) throws(LedgerError) {
        guard request.number == nextRequest else {
            throw .requestNotNext(expected: nextRequest, found: request.number)
        }
        let key = IdempotencyKey(tenant: request.tenant, key: request.idempotencyKey)
        if let number = numberByKey[key] {
            // The writer may have kept fewer terminal requests than this reader does.
            guard requests[number]?.progress.isTerminal == true else {
                throw .idempotencyKeyReused(tenant: request.tenant, key: request.idempotencyKey, number: number)
            }
            forget(number)
        }
        nextRequest += 1
        numberByKey[key] = request.number
        store(request)
    }

    private mutating func closeAttempt(
        _ number: UInt64, _ attempt: UInt32, _ refusal: RegionRefusal
    ) throws(LedgerError) {
        var request = try owned(number, "attemptClosed")
        switch request.progress {
        case .placing where attempt == 0:
            break
        case .reserving, .committing:
            try expect(attempt, request.attempts, of: number)
        case .placing, .placed, .refused, .releasing, .released:
            throw wrong(request, "attemptClosed")
        }
        request.refusals.append(refusal)
        request.progress = .placing
        store(request)
    }

    private mutating func placeAtHome(
        _ number: UInt64, _ attempt: UInt32, _ token: UInt64, _ placement: Placement
    ) throws(LedgerError) {
        var request = try owned(number, "placedAtHome")
        guard request.progress == .placing else { throw wrong(request, "placedAtHome") }
        try expect(attempt, request.attempts + 1, of: number)
        request.attempts = attempt
        try hold(
            Claim(
                key: lastAttempt(of: request), tenant: request.tenant, token: token, ttlMilliseconds: 0,
                placement: placement, state: .committed))
        request.progress = .placed(Grant(provider: region, token: token, placement: placement))
        store(request)
    }

    private mutating func beginRelease(_ number: UInt64) throws(LedgerError) {
        var request = try owned(number, "releaseRequested")
        switch request.progress {
        case .placing:
            request.progress = .released(nil)
        case .reserving(let provider):
            request.progress = .releasing(provider: provider, nil)
        case .committing(let grant):
            request.progress = .releasing(provider: grant.provider, grant)
        case .placed(let grant) where grant.provider != region:
            request.progress = .releasing(provider: grant.provider, grant)
        case .placed, .refused, .releasing, .released:
            throw wrong(request, "releaseRequested")
        }
        store(request)
    }

    func owned(_ number: UInt64, _ record: String) throws(LedgerError) -> OwnedRequest {
        guard let request = requests[number] else { throw .unknownRequest(number: number, record: record) }
        return request
    }

    func wrong(_ request: OwnedRequest, _ record: String) -> LedgerError {
        .wrongProgress(number: request.number, progress: request.progress.name, record: record)
    }

    private func expect(_ found: UInt32, _ expected: UInt32, of number: UInt64) throws(LedgerError) {
        guard found == expected else { throw .wrongAttempt(number: number, expected: expected, found: found) }
    }

    /// Puts the request in every index; one that has just ended gets its place among those that have.
    mutating func store(_ request: OwnedRequest) {
        var request = request
        if request.progress.isTerminal, request.endedAt == 0 { request.endedAt = nextEnd }
        index(request)
        if request.progress.isTerminal { keepEnded(request) }
    }

    mutating func index(_ request: OwnedRequest) {
        uncount(requests.updateValue(request, of: request.number))
        count(request)
        if let grant = request.progress.grant { noteToken(grant.token, of: grant.provider) }
        unsettled[request.number] = request.progress.isUnsettled ? true : nil
        if case .releasing = request.progress {
            releasing[request.number] = true
        } else {
            releasing[request.number] = nil
        }
    }

    /// Keeps the request, the last one to end; above the limit, forgets those that ended first.
    mutating func keepEnded(_ request: OwnedRequest) {
        terminal[request.endedAt] = request.number
        terminalBytes += request.keptBytes
        nextEnd = request.endedAt + 1
        while terminal.count > 1, terminal.count > terminalLimit || terminalBytes > terminalByteLimit,
            let first = terminal.firstKey, let number = terminal[first]
        {
            forget(number)
        }
    }

    private mutating func count(_ request: OwnedRequest) {
        counts.add(1, to: request.progress)
        guard let (provider, milli) = borrowed(by: request) else { return }
        borrowedMilliByPeer[provider] = borrowedMilli(from: provider) + milli
    }

    private mutating func uncount(_ request: OwnedRequest?) {
        guard let request else { return }
        counts.add(-1, to: request.progress)
        guard let (provider, milli) = borrowed(by: request) else { return }
        LedgerState.subtract(milli, from: &borrowedMilliByPeer, provider)
    }

    private func borrowed(by request: OwnedRequest) -> (provider: RegionID, milli: UInt64)? {
        guard !request.progress.isTerminal, let grant = request.progress.grant, grant.provider != region else {
            return nil
        }
        let milli = grant.placement.totalMilli
        return milli == 0 ? nil : (grant.provider, milli)
    }

    private mutating func forget(_ number: UInt64) {
        uncount(requests[number])
        if let forgotten = requests[number] {
            terminal[forgotten.endedAt] = nil
            terminalBytes -= forgotten.keptBytes
            numberByKey[IdempotencyKey(tenant: forgotten.tenant, key: forgotten.idempotencyKey)] = nil
        }
        requests[number] = nil
    }

    // MARK: Claims

    private mutating func hold(_ claim: Claim) throws(LedgerError) {
        guard claims[claim.key] == nil else { throw .claimExists(claim.key) }
        guard !isClosed(claim.key) else { throw .claimAfterClosure(claim.key) }
        guard claim.token >= nextToken else { throw .tokenNotGrowing(last: nextToken - 1, next: claim.token) }
        for part in claim.placement.hosts {
            for (gpu, fence) in zip(part.gpus, part.fences) {
                let address = GPUAddress(host: part.host, index: gpu)
                let last = lastFence(of: address)
                guard fence > last else { throw .fenceNotGrowing(address, last: last, next: fence) }
            }
        }
        for part in claim.placement.hosts {
            for (gpu, fence) in zip(part.gpus, part.fences) {
                fences[GPUAddress(host: part.host, index: gpu)] = fence
            }
        }
        nextToken = claim.token + 1
        insert(claim)
    }

    mutating func insert(_ claim: Claim) {
        claims[claim.key] = claim
        noteRequest(claim.key.request.number, of: claim.key.request.origin)
        let milli = claim.placement.totalMilli
        let origin = claim.key.request.origin
        if milli > 0 { claimedMilli[origin] = claimedMilli(by: origin) + milli }
    }

    private mutating func close(_ key: AttemptKey, _ closure: ClaimClosure) {
        dropClaim(key)
        if !isSettled(key) { addTombstone(key, closure) }
    }

    private mutating func dropClaim(_ key: AttemptKey) {
        guard let claim = claims[key] else { return }
        claims[key] = nil
        LedgerState.subtract(claim.placement.totalMilli, from: &claimedMilli, key.request.origin)
    }

    mutating func addTombstone(_ key: AttemptKey, _ closure: ClaimClosure) {
        if tombstones[key] == nil { tombstoneCounts[key.request.origin, default: 0] += 1 }
        tombstones[key] = closure
        noteRequest(key.request.number, of: key.request.origin)
    }

    private mutating func raise(_ watermark: Watermark) throws(LedgerError) {
        let last = watermarks[watermark.origin] ?? 0
        guard watermark.settledBelow > last else {
            throw .watermarkNotGrowing(origin: watermark.origin, last: last, next: watermark.settledBelow)
        }
        watermarks[watermark.origin] = watermark.settledBelow
        noteRequest(watermark.settledBelow - 1, of: watermark.origin)
        let from = firstAttempt(of: watermark.origin, request: last)
        for key in tombstones.keys(
            from: from, below: firstAttempt(of: watermark.origin, request: watermark.settledBelow))
        {
            tombstones[key] = nil
            let left = tombstoneCount(of: watermark.origin) - 1
            tombstoneCounts[watermark.origin] = left == 0 ? nil : left
        }
    }

    private func firstAttempt(of origin: RegionID, request: UInt64) -> AttemptKey {
        AttemptKey(request: RequestKey(origin: origin, number: request), attempt: 0)
    }

    /// Subtracts, and forgets the region at 0 so that equal states compare equal.
    private static func subtract(_ amount: UInt64, from sums: inout SortedTable<RegionID, UInt64>, _ region: RegionID) {
        let left = (sums[region] ?? 0) - amount
        sums[region] = left == 0 ? nil : left
    }
}
