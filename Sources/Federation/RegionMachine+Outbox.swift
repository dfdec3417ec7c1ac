// RegionMachine+Outbox.swift: what this region, as origin, says to providers until they answer, and their answers.
//
// The outbox is not stored: what has to be sent follows from the progress of the requests. Rules: docs/federation.md.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    /// Sends what the request's provider has to hear, and sets the timer to say it again.
    mutating func send(_ number: UInt64) {
        if let owed = ledger.owedReleases[number] {
            emit(.callPeer(owed.provider, .free(owed.key, settledBelow: ledger.settledBelow)))
            return sendAgain(number)
        }
        guard let request = ledger.requests[number] else { return }
        let key = ledger.lastAttempt(of: request)
        switch request.progress {
        case .reserving(let provider):
            emit(
                .callPeer(
                    provider,
                    .reserve(
                        Reservation(
                            key: key, tenant: request.tenant, demand: request.demand, residency: request.residency,
                            settledBelow: ledger.settledBelow))))
        case .committing(let grant):
            emit(.callPeer(grant.provider, .commit(key, token: grant.token)))
        case .releasing(let provider, _):
            emit(.callPeer(provider, .free(key, settledBelow: ledger.settledBelow)))
        case .placing, .placed, .refused, .released:
            return
        }
        sendAgain(number)
    }

    /// Sets the timer to say it again.
    private mutating func sendAgain(_ number: UInt64) {
        let wait = retries[number] ?? configuration.timing.firstRetryMilliseconds
        retries[number] = min(wait * 2, configuration.timing.longestRetryMilliseconds)
        setTimer(.retransmit(request: number), inMilliseconds: wait)
    }

    // MARK: Answers

    mutating func peerReplied(_ from: RegionID, _ reply: PeerReply, _ lives: CallLives) {
        // The retransmission brings the answer again once the disk is back, or from the life that is known.
        guard standing == .serving, stall == nil, reply.key.request.origin == region,
            lifeObjection(from, lives) == nil
        else { return }
        notePromises(of: from, lives)
        let request = ledger.requests[reply.key.request.number]
        let attempt = Attempt(request: request, key: reply.key, provider: from)
        slowUntil[from] = nil
        switch reply {
        case .held(_, let token, _, let placement):
            perform(attempt.held(), attempt, decision: (token, placement))
        case .denied(_, let refusal, let digest):
            learn(digest, from: from)
            var refusal = refusal
            refusal.region = from
            perform(attempt.notHeld(), attempt, refusal: refusal)
        case .closed:
            perform(attempt.notHeld(), attempt, refusal: expired(from))
        case .committed:
            perform(attempt.committed(), attempt)
        case .refused:
            perform(attempt.refused(), attempt, refusal: expired(from))
        case .freed(let key):
            if !confirmOwed(key, from: from) { perform(attempt.freed(), attempt) }
        case .cancelled:
            break
        }
    }

    mutating func peerCallFailed(_ peer: RegionID, _ key: AttemptKey, _ failure: PeerFailure) {
        guard standing == .serving, stall == nil, key.request.origin == region else { return }
        let attempt = Attempt(request: ledger.requests[key.request.number], key: key, provider: peer)
        let step = attempt.notHeld()
        guard step != .ignore else { return }
        // It may have been heard all the same.
        emit(.callPeer(peer, .cancel(key)))
        let detail = failure.detail.cut(toBytes: LedgerLimits.refusalDetailBytes)
        perform(step, attempt, refusal: RegionRefusal(region: peer, code: failure.code, detail: detail))
    }

    private mutating func perform(
        _ step: Attempt.Step, _ attempt: Attempt, decision: (token: UInt64, placement: Placement)? = nil,
        refusal: RegionRefusal? = nil
    ) {
        let number = attempt.key.request.number
        switch step {
        case .decide:
            guard let decision else { return }
            write(
                .attemptDecided(
                    number: number, attempt: attempt.key.attempt, token: decision.token,
                    placement: decision.placement))
            cancelTimer(.attempt(request: number))
            retries[number] = nil
            send(number)
        case .cancel:
            emit(.callPeer(attempt.provider, .cancel(attempt.key)))
        case .tryNext:
            guard let request = attempt.request, let refusal else { return }
            closeAttempt(request, refusal)
        case .place:
            writeAttempt(.requestPlaced(number: number, attempt: attempt.key.attempt), number)
            settle(number)
        case .finishRelease:
            write(.requestReleased(number: number))
            settle(number)
        case .ignore:
            break
        }
    }

    private func expired(_ peer: RegionID) -> RegionRefusal {
        RegionRefusal(region: peer, code: .holdExpired, detail: "its hold ended before the commit arrived")
    }

    // MARK: Views

    /// A denial brings a fresh digest, but may itself be old: it counts for a moment, and until gossip has a newer one.
    private mutating func learn(_ digest: CapacityDigest, from peer: RegionID) {
        let until = now.advanced(byMilliseconds: FederationLimits.learnedDigestMilliseconds)
        learned[peer] = LearnedDigest(digest: digest, until: until)
    }
}
