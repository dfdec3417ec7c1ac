// RecoveryDraft+Claims.swift: who has which GPUs of a region whose ledger is older than what it gave out.
//
// Tokens grow with every claim of a region, and it never gave a GPU twice. Rules: docs/lives.md, "Recovery".

internal import Basics
internal import GPUAllocator
internal import Ledger

/// A claim of the ledger, or one that a peer says it has.
private struct Candidate {
    /// How sure it is that it goes on; what is less sure gives way.
    enum Certainty: Int, Comparable {
        /// Its origin says so.
        case certain
        /// The ledger had it, and nobody knows whether it was given back since: at home, or of a peer that does not answer.
        case likely
        /// Its origin gives it back, or has not told anybody of it yet.
        case open

        static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
    }

    var claim: Claim
    /// Whether the ledger has it.
    var isKnown: Bool
    var certainty: Certainty
}

/// What was given out of each GPU, and by which token.
private struct Issued {
    private struct Share {
        var token: UInt64
        var milli: UInt16
    }

    private var shares = SortedTable<GPUAddress, [Share]>()

    mutating func note(_ placement: Placement, token: UInt64) {
        for (gpu, milli) in placement.shares { shares[gpu] = (shares[gpu] ?? []) + [Share(token: token, milli: milli)] }
    }

    /// Whether something was given out later that leaves no room for the claim: it had ended.
    func leavesNoRoom(for claim: Claim) -> Bool {
        claim.placement.shares.contains { gpu, milli in
            shares[gpu]?.contains { $0.token > claim.token && $0.milli > AllocatorLimits.milliPerGPU - milli } ?? false
        }
    }
}

extension RecoveryDraft {
    /// Decides who has which GPUs.
    ///
    /// What origins say for certain stays. Of the rest, what does not fit beside that, or beside any one claim that was given out
    /// later, had ended. Where what is left does not fit together, some of it had ended and nobody knows which: what is older
    /// is the likelier to go on, and the host takes nothing new until an operator has looked at it.
    mutating func settleClaims() {
        let candidates = candidates()
        var issued = Issued()
        for candidate in candidates { issued.note(candidate.claim.placement, token: candidate.claim.token) }
        for claim in decree.accounts.flatMap(\.has) { issued.note(claim.placement, token: claim.token) }
        var returning: [Claim] = []
        let certain = candidates.filter { $0.certainty == .certain }.sorted { $0.claim.token > $1.claim.token }
        for candidate in certain where settleCertain(candidate) { returning.append(candidate.claim) }
        var beside = allocator
        let others = candidates.filter { $0.certainty != .certain }.sorted {
            ($0.certainty, $0.claim.token) < ($1.certainty, $1.claim.token)
        }
        for candidate in others {
            let claim = candidate.claim
            if issued.leavesNoRoom(for: claim) || !beside.hasRoom(for: claim.placement) {
                end(claim.key)
            } else if takeObjection(claim.placement) != nil {
                end(claim.key)
                for part in claim.placement.hosts { cordon(part.host) }
            } else if !candidate.isKnown {
                returning.append(claim)
            }
        }
        // After everything that ended, so that no record gives a GPU twice.
        returning.sort { $0.token < $1.token }
        for claim in returning where write(.claimAdopted(claim)) { recovery.adopted.append(claim) }
    }

    private mutating func candidates() -> [Candidate] {
        var candidates = ledger.claims.entries.map { key, claim in
            let isAnswered = answered.contains(key.request.origin)
            let isCertain = isAnswered && heldByKey[key]?.standing == .committed
            return Candidate(
                claim: claim, isKnown: true, certainty: isCertain ? .certain : isAnswered ? .open : .likely)
        }
        for account in decree.accounts {
            for claim in account.has where claim.standing == .committed || claim.standing == .committing {
                // What was closed was so before, too: its origin hears that when it asks again.
                guard ledger.claims[claim.key] == nil, !ledger.isClosed(claim.key), hasHosts(claim) else { continue }
                let isCertain = claim.standing == .committed && !account.isOlder
                candidates.append(
                    Candidate(
                        claim: Claim(
                            key: claim.key, tenant: claim.tenant, token: claim.token, ttlMilliseconds: 0,
                            placement: claim.placement, state: .committed),
                        isKnown: false, certainty: isCertain ? .certain : .open))
            }
        }
        return candidates
    }

    /// Takes the GPUs of a claim that its origin has for certain; whether the ledger lacks it and it comes back.
    private mutating func settleCertain(_ candidate: Candidate) -> Bool {
        guard let reason = takeObjection(candidate.claim.placement) else { return !candidate.isKnown }
        let key = candidate.claim.key
        recovery.objections.append(.conflict(key, peer: key.request.origin, reason: reason))
        return false
    }

    private mutating func end(_ key: AttemptKey) {
        guard key.request.origin == ledger.region else { return close(key) }
        if write(.releasedAtHome(number: key.request.number)) { recovery.requestsEnded.append(key.request.number) }
    }

    /// Whether all hosts of a claim are registered; says so where they are neither that nor gone.
    private mutating func hasHosts(_ account: ClaimAccount) -> Bool {
        let unknown = account.placement.hostIDs.filter { ledger.hosts[$0] == nil }
        if unknown.contains(where: { !decree.goneHosts.contains($0) }) {
            recovery.objections.append(.unknownHosts(account.key, unknown))
        }
        return unknown.isEmpty
    }

    /// Takes the GPUs; why it cannot, or nil.
    private mutating func takeObjection(_ placement: Placement) -> String? {
        do throws(AllocatorError) {
            try allocator.take(placement)
            return nil
        } catch {
            return "\(error)"
        }
    }
}

extension Allocator {
    /// Whether a placement could be taken; takes nothing in the end.
    fileprivate mutating func hasRoom(for placement: Placement) -> Bool {
        do throws(AllocatorError) {
            try take(placement)
            try release(placement)
            return true
        } catch {
            return false
        }
    }
}

extension Placement {
    /// What it takes of each GPU.
    fileprivate var shares: [(gpu: GPUAddress, milli: UInt16)] {
        hosts.flatMap { part in
            part.gpus.map { (GPUAddress(host: part.host, index: $0), part.milliPerGPU) }
        }
    }
}
