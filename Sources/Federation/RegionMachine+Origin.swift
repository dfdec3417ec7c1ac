// RegionMachine+Origin.swift: requests of this region's tenants: accepted, placed at home or at a peer, given back.
//
// One attempt of a request is open at a time. Rules: docs/federation.md, "Protocol" and "Choice".

internal import Basics
internal import GPUAllocator
internal import Ledger

// MARK: Calls

extension RegionMachine {
    mutating func allocate(_ call: CallID, _ asked: AllocateCall) {
        if let number = ledger.number(tenant: asked.tenant, idempotencyKey: asked.idempotencyKey),
            let request = ledger.requests[number]
        {
            guard request.demand == asked.demand, request.residency == asked.residency else {
                let earlier = RequestKey(origin: region, number: number)
                return fail(call, .idempotencyConflict(key: asked.idempotencyKey, earlier: earlier))
            }
            return answerOrWait(call, request)
        }
        do throws(FederationError) {
            try check(asked)
        } catch {
            return fail(call, error)
        }
        let number = ledger.nextRequest
        write(
            .requestAccepted(
                number: number, tenant: asked.tenant, idempotencyKey: asked.idempotencyKey, demand: asked.demand,
                residency: asked.residency, acceptedAt: asked.wallTime))
        if let placed = placeAtHome(number) {
            // Decided at once: nobody has to be kept waiting, and nothing timed.
            answer(call, .allocation(placed, replayed: false))
            return emit(.publish(.requestChanged(placed)))
        }
        wait(call, for: number, isReplay: false)
        startRequestTimer(number)
        advance(number)
    }

    mutating func release(_ call: CallID, _ key: RequestKey, tenant: TenantID?) {
        guard key.origin == region else { return fail(call, .notTheOrigin(key, origin: key.origin)) }
        guard let request = ledger.requests[key.number], tenant == nil || tenant == request.tenant else {
            return fail(call, .unknownRequest(key))
        }
        if let objection = mutationObjection { return fail(call, objection) }
        switch request.progress {
        case .refused, .releasing, .released:
            break
        case .placed(let grant) where grant.provider == region:
            write(.releasedAtHome(number: key.number))
            giveBack(grant.placement, of: ledger.lastAttempt(of: request))
            settle(key.number)
        case .placing, .reserving, .committing, .placed:
            writeAttempt(.releaseRequested(number: key.number), key.number)
            settle(key.number)
            send(key.number)
        }
        if let request = ledger.requests[key.number] { answer(call, .allocation(request, replayed: true)) }
    }

    mutating func abandon(_ call: CallID) {
        guard let number = waitsFor.removeValue(forKey: call) else { return }
        waiters[number]?.removeAll { $0.call == call }
    }

    /// Answers a repeated call with what became of the first one, as soon as something has.
    private mutating func answerOrWait(_ call: CallID, _ request: OwnedRequest) {
        if let standingObjection { return fail(call, standingObjection) }
        if let stall, gate.pending > 0 || request.progress.isUnsettled {
            return fail(call, .outcomeUnknown(reason: stall))
        }
        guard request.progress.isUnsettled, requestDeadlines[request.number] != nil else {
            return answer(call, .allocation(request, replayed: true))
        }
        guard waiters[request.number, default: []].count < FederationLimits.waitersPerRequest else {
            return fail(
                call,
                .overloaded(what: "callers wait for this request", limit: FederationLimits.waitersPerRequest))
        }
        wait(call, for: request.number, isReplay: true)
    }

    private mutating func wait(_ call: CallID, for number: UInt64, isReplay: Bool) {
        waiters[number, default: []].append(Waiter(call: call, isReplay: isReplay))
        waitsFor[call] = number
    }

    private func check(_ asked: AllocateCall) throws(FederationError) {
        let bytes = asked.idempotencyKey.utf8.count
        guard bytes > 0, bytes <= FederationLimits.idempotencyKeyBytes else {
            throw .invalidIdempotencyKey(bytes: bytes)
        }
        if let scope = KeyScope.region(of: asked.idempotencyKey), scope != region, views[scope] != nil {
            throw .keyOfAnotherRegion(key: asked.idempotencyKey, region: scope, home: region)
        }
        if let lifecycleObjection { throw lifecycleObjection }
        try checkPlaceable(asked.demand, asked.residency)
        if let mutationObjection { throw mutationObjection }
    }
}

// MARK: Progress

extension RegionMachine {
    /// Takes a request without an open attempt one step on: home, the next peer, or refused.
    mutating func advance(_ number: UInt64) {
        if placeAtHome(number) != nil { return settle(number) }
        guard let current = ledger.requests[number], case .placing = current.progress else { return }
        guard requestDeadlines[number] != nil, !isOverloaded, let peer = choosePeer(for: current) else {
            write(.requestRefused(number: number, refusals: refusalsOfRest(current)))
            return settle(number)
        }
        writeAttempt(.attemptStarted(number: number, attempt: current.attempts + 1, provider: peer), number)
        retries[number] = nil
        sentAfter[number] = gate.next
        setTimer(.attempt(request: number), inMilliseconds: configuration.timing.reserveTimeoutMilliseconds)
        send(number)
    }

    /// Whether more requests than the limit, the newest included, need a peer.
    var isOverloaded: Bool { ledger.unsettledCount > FederationLimits.unsettledRequests }

    /// Places a request without an open attempt at home, unless home was ruled out; as it is then, or nil.
    private mutating func placeAtHome(_ number: UInt64) -> OwnedRequest? {
        guard let request = ledger.requests[number], case .placing = request.progress,
            request.residency.allows(region), !request.hasAsked(region)
        else { return nil }
        switch allocator.allocate(request.demand.owned(by: request.tenant)) {
        case .placed(let unnamed):
            let placement = allocator.named(unnamed)
            write(
                .placedAtHome(
                    number: number, attempt: request.attempts + 1, token: ledger.nextToken, placement: placement))
            touchDigest()
            return ledger.requests[number]
        case .refused(let refusal):
            write(.attemptClosed(number: number, attempt: 0, refusal: regionRefusal(refusal)))
            return nil
        }
    }

    /// Ends the open attempt with `refusal` and goes on with the next region.
    mutating func closeAttempt(_ request: OwnedRequest, _ refusal: RegionRefusal) {
        writeAttempt(
            .attemptClosed(number: request.number, attempt: request.attempts, refusal: refusal), request.number)
        cancelTimer(.attempt(request: request.number))
        cancelTimer(.retransmit(request: request.number))
        advance(request.number)
    }

    /// The request left the states in which callers wait.
    mutating func settle(_ number: UInt64) {
        if requestDeadlines.removeValue(forKey: number) != nil { cancelTimer(.request(number)) }
        if sentAfter.removeValue(forKey: number) != nil { cancelTimer(.attempt(request: number)) }
        if retries.removeValue(forKey: number) != nil { cancelTimer(.retransmit(request: number)) }
        answerWaiters(number)
        if let request = ledger.requests[number] { emit(.publish(.requestChanged(request))) }
    }

    private mutating func answerWaiters(_ number: UInt64) {
        guard let request = ledger.requests[number] else { return }
        for waiter in waiters.removeValue(forKey: number) ?? [] {
            waitsFor[waiter.call] = nil
            answer(waiter.call, .allocation(request, replayed: waiter.isReplay))
        }
    }

    // MARK: Timers

    mutating func attemptTimedOut(_ number: UInt64) {
        guard let request = ledger.requests[number], case .reserving(let provider) = request.progress else { return }
        let waited = configuration.timing.reserveTimeoutMilliseconds
        if let ticket = sentAfter[number], ticket > gate.persisted {
            // Our own disk is slow: the peer was not even asked.
            return setTimer(.attempt(request: number), inMilliseconds: waited)
        }
        emit(.callPeer(provider, .cancel(ledger.lastAttempt(of: request))))
        noteSlow(provider)
        let detail = "it did not answer within \(waited) ms\(linkFaultWords(of: provider))"
        closeAttempt(request, RegionRefusal(region: provider, code: .unreachable, detail: detail))
    }

    /// Its time is over.
    ///
    /// A request whose commit was sent stays in doubt: only the provider, or a release, ends that.
    mutating func requestTimedOut(_ number: UInt64) {
        requestDeadlines[number] = nil
        guard let request = ledger.requests[number] else { return }
        switch request.progress {
        case .reserving(let provider):
            emit(.callPeer(provider, .cancel(ledger.lastAttempt(of: request))))
            closeAttempt(
                request, RegionRefusal(region: provider, code: .deadline, detail: "the request's time was over"))
        case .placing:
            advance(number)
        case .committing:
            answerWaiters(number)
        case .placed, .refused, .releasing, .released:
            break
        }
    }

    // MARK: In flight

    /// The peer that has the request's open attempt.
    func openProvider(_ number: UInt64) -> RegionID? {
        switch ledger.requests[number]?.progress {
        case .reserving(let provider): provider
        case .committing(let grant): grant.provider
        default: nil
        }
    }

    /// Writes a record that may open or end an attempt, and keeps count of what peers were asked for.
    mutating func writeAttempt(_ record: LedgerRecord, _ number: UInt64) {
        let before = openProvider(number)
        write(record)
        countInFlight(from: before, to: openProvider(number), number)
    }

    mutating func countInFlight(from before: RegionID?, to after: RegionID?, _ number: UInt64) {
        guard before != after, let milli = ledger.requests[number]?.demand.totalMilli else { return }
        if let before { inFlightMilli[before, default: milli] -= milli }
        if let after { inFlightMilli[after, default: 0] += milli }
    }
}

extension OwnedRequest {
    /// Whether the region has answered, or been ruled out, for this request.
    func hasAsked(_ region: RegionID) -> Bool {
        refusals.contains { $0.region == region }
    }
}
