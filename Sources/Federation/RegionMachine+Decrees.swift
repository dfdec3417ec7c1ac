// RegionMachine+Decrees.swift: what an operator ends without the word of the region on the other side.
//
// Ending is as by a message of the other region, but nobody told it: fences and tombstones keep what it does later harmless.
// Rules, and why a request is still placed once: docs/federation.md, "Decrees".

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    /// As provider: ends claims of other regions.
    mutating func endClaims(_ call: CallID, _ selection: ClaimSelection, _ decree: Decree, alive: [RegionID]) {
        if let objection = mutationObjection { return fail(call, objection) }
        let claims: [Claim]
        let more: Bool
        do throws(FederationError) {
            (claims, more) = try selected(selection)
            if !selection.isDryRun, !decree.isForced { try checkGone(selection, claims, alive) }
        } catch {
            return fail(call, error)
        }
        if !selection.isDryRun {
            for claim in claims { end(claim, decree) }
        }
        answer(call, .claimsEnded(claims, more: more))
    }

    /// As origin: ends a request whose provider is gone.
    mutating func abandonRequest(_ call: CallID, _ key: RequestKey, _ decree: Decree, alive: [RegionID]) {
        guard key.origin == region else { return fail(call, .notTheOrigin(key, origin: key.origin)) }
        guard let request = ledger.requests[key.number] else { return fail(call, .unknownRequest(key)) }
        let provider: RegionID
        switch request.progress {
        case .committing(let grant), .placed(let grant): provider = grant.provider
        case .releasing(let asked, _): provider = asked
        case .placing, .reserving, .refused, .released: return release(call, key, tenant: nil)
        }
        if provider == region { return release(call, key, tenant: nil) }
        if let objection = mutationObjection { return fail(call, objection) }
        guard decree.isForced || views[provider] == nil || !alive.contains(provider) else {
            return fail(call, .providerAlive(provider, key))
        }
        writeAttempt(.requestAbandoned(number: key.number, decree), key.number)
        emit(.publish(.requestAbandoned(key, provider: provider, decree)))
        settle(key.number)
        send(key.number)
        if let request = ledger.requests[key.number] { answer(call, .allocation(request, replayed: true)) }
    }

    /// As origin: the provider says that nothing is left of an attempt; true when it was an abandoned one.
    mutating func confirmOwed(_ key: AttemptKey, from provider: RegionID) -> Bool {
        let number = key.request.number
        guard let owed = ledger.owedReleases[number], owed.key == key, owed.provider == provider else { return false }
        write(.owedReleaseConfirmed(number: number))
        cancelTimer(.retransmit(request: number))
        retries[number] = nil
        emit(.publish(.owedReleaseConfirmed(key.request, provider: provider)))
        return true
    }

    private mutating func end(_ claim: Claim, _ decree: Decree) {
        write(.claimEnded(claim.key, decree))
        endHold(claim.key)
        giveBack(claim.placement, of: claim.key)
        emit(.publish(.claimEnded(claim.key, decree)))
    }

    /// The claims that are meant, as many as one decree ends; names that a decree ended before have none.
    private func selected(_ selection: ClaimSelection) throws(FederationError) -> (claims: [Claim], more: Bool) {
        let limit = FederationLimits.claimsPerDecree
        var claims: [Claim] = []
        switch selection.subject {
        case .origin(let origin):
            guard origin != region else { throw .foreignRequest(from: region, .below(origin)) }
            let keys = ledger.claims.keys(after: .below(origin), limit: limit + 1).filter {
                $0.request.origin == origin
            }
            claims = keys.prefix(limit).compactMap { ledger.claims[$0] }
            return (claims, keys.count > limit)
        case .names(let names):
            guard names.count <= limit else { throw .tooMany(what: "claims", count: names.count, limit: limit) }
            var seen: Set<AttemptKey> = []
            for name in names {
                guard name.request.origin != region else { throw .ownClaim(name) }
                let found = claimsNamed(name)
                guard !found.isEmpty || wasEnded(name) else { throw .unknownClaim(name, home: region) }
                for claim in found where seen.insert(claim.key).inserted { claims.append(claim) }
            }
            return (claims, false)
        }
    }

    private func claimsNamed(_ name: ClaimName) -> [Claim] {
        let first = AttemptKey(request: name.request, attempt: 0)
        let last = AttemptKey(request: name.request, attempt: .max)
        return ledger.claims.keys(from: first, below: last).compactMap { key in
            name.attempt == nil || name.attempt == key.attempt ? ledger.claims[key] : nil
        }
    }

    private func wasEnded(_ name: ClaimName) -> Bool {
        ledger.decrees.entries.contains { _, decree in
            decree.subject == .claim && decree.key.request == name.request
                && (name.attempt == nil || name.attempt == decree.key.attempt)
        }
    }

    /// Throws for a claim whose origin is alive and a peer.
    private func checkGone(
        _ selection: ClaimSelection, _ claims: [Claim], _ alive: [RegionID]
    ) throws(FederationError) {
        for claim in claims {
            let origin = claim.key.request.origin
            guard views[origin] != nil, alive.contains(origin) else { continue }
            if case .origin = selection.subject { throw .originAlive(origin, nil) }
            throw .originAlive(origin, ClaimName(request: claim.key.request))
        }
    }
}
