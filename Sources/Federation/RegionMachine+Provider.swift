// RegionMachine+Provider.swift: what peers ask of this region's GPUs. The only authority over them.
//
// Every message may come late, twice or never. Rules: docs/federation.md, "Protocol" and "Policy".

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func peerCalled(_ call: CallID, from: RegionID, _ request: PeerRequest, _ lives: CallLives) {
        guard request.key.request.origin == from, from != region else {
            return failPeer(call, .foreignRequest(from: from, request.key))
        }
        guard views[from] != nil || isReturning(request, to: from) else {
            return failPeer(call, .unknownRegion(from.text, known: federation))
        }
        if let mutationObjection { return failPeer(call, mutationObjection) }
        if let objection = lifeObjection(from, lives) { return failPeer(call, objection) }
        notePromises(of: from, lives)
        switch request {
        case .reserve(let reservation):
            do throws(AllocatorError) {
                try reservation.demand.validate()
            } catch {
                return failPeer(call, .invalidDemand(error))
            }
            raiseWatermark(from, settledBelow: reservation.settledBelow)
            reserve(call, reservation)
        case .commit(let key, let token):
            if let objection = closureObjection(key) { return failPeer(call, objection) }
            commit(call, key, token)
        case .cancel(let key):
            if let objection = closureObjection(key) { return failPeer(call, objection) }
            if hold(of: key).cancel() == .persistTombstone { close(key, .cancelled) }
            emit(.answerPeer(call, .cancelled(key)))
        case .free(let key, let settledBelow):
            raiseWatermark(from, settledBelow: settledBelow)
            if let objection = closureObjection(key) { return failPeer(call, objection) }
            if hold(of: key).free() == .persistTombstone { close(key, .freed) }
            emit(.answerPeer(call, .freed(key)))
        }
    }

    /// Whether a region that is no peer (any more) ends what it has here, or asks how it ended.
    ///
    /// It gets nothing new; what it has, it may give back as long as its certificate is good.
    private func isReturning(_ request: PeerRequest, to origin: RegionID) -> Bool {
        switch request {
        case .reserve: false
        case .commit(let key, _):
            // A commitment that was made before stands; a hold is not made final any more.
            ledger.claims[key]?.state == .committed || ledger.isClosed(key)
        case .cancel, .free: ledger.knows(origin)
        }
    }

    /// Why an attempt of which there is nothing here gets no tombstone; nil when it may, or needs none.
    ///
    /// What is held or committed can always be closed.
    private func closureObjection(_ key: AttemptKey) -> FederationError? {
        guard case .none = hold(of: key),
            ledger.tombstoneCount(of: key.request.origin) >= LedgerLimits.tombstonesPerOrigin
        else {
            return nil
        }
        return .overloaded(
            what: "tombstones are kept for \(key.request.origin)", limit: LedgerLimits.tombstonesPerOrigin)
    }

    private mutating func failPeer(_ call: CallID, _ error: FederationError) {
        immediate.append(.failPeer(call, error))
    }

    /// What this region has of an attempt.
    func hold(of key: AttemptKey) -> Hold {
        if let claim = ledger.claims[key] {
            return switch claim.state {
            case .committed: .committed(claim)
            case .held: .held(claim, deadline: holdDeadlines[key] ?? now)
            }
        }
        return ledger.isClosed(key) ? .closed : .none
    }

    // MARK: Reserve

    private mutating func reserve(_ call: CallID, _ asked: Reservation) {
        switch hold(of: asked.key).reserve(tenant: asked.tenant) {
        case .answerAgain(let claim): answerHeld(call, claim)
        case .answerClosed: emit(.answerPeer(call, .closed(asked.key)))
        case .choose: choose(call, asked)
        }
    }

    private mutating func choose(_ call: CallID, _ asked: Reservation) {
        if let objection = lendingObjection(asked) { return deny(call, asked.key, objection) }
        switch allocator.allocate(asked.demand.owned(by: asked.tenant)) {
        case .refused(let refusal):
            deny(call, asked.key, regionRefusal(refusal))
        case .placed(let unnamed):
            let placement = allocator.named(unnamed)
            let claim = Claim(
                key: asked.key, tenant: asked.tenant, token: ledger.nextToken,
                ttlMilliseconds: configuration.timing.holdTTLMilliseconds, placement: placement, since: asked.wallTime)
            write(.claimHeld(claim))
            startHold(asked.key)
            touchDigest()
            emit(.publish(.claimHeld(asked.key, milli: placement.totalMilli)))
            answerHeld(call, claim)
        }
    }

    private mutating func answerHeld(_ call: CallID, _ claim: Claim) {
        emit(
            .answerPeer(
                call,
                .held(
                    claim.key, token: claim.token, ttlMilliseconds: claim.ttlMilliseconds, placement: claim.placement)))
    }

    private mutating func deny(_ call: CallID, _ key: AttemptKey, _ refusal: RegionRefusal) {
        emit(.answerPeer(call, .denied(key, refusal, allocator.digest())))
    }

    /// Why this region does not lend for the reservation, whatever is free; nil when it does.
    private func lendingObjection(_ asked: Reservation) -> RegionRefusal? {
        let origin = asked.key.request.origin
        if let objection = ledger.lifecycle.objection {
            return RegionRefusal(region: region, code: .notPlaceable, detail: "it \(objection)")
        }
        guard asked.residency.allows(region) else {
            return RegionRefusal(region: region, code: .residency, detail: "the request's residency excludes it")
        }
        guard ledger.tombstoneCount(of: origin) < LedgerLimits.tombstonesPerOrigin,
            holdDeadlines.count < FederationLimits.holds
        else {
            return RegionRefusal(
                region: region, code: .overloaded, detail: "it has as many holds or tombstones of \(origin) as it keeps"
            )
        }
        let free = configuration.lending.floorMilli > 0 ? freeMilli : UInt64.max
        guard
            let objection = configuration.lending.objection(
                to: origin, asked: asked.demand.totalMilli, lent: ledger.claimedMilli(by: origin), free: free)
        else { return nil }
        return RegionRefusal(region: region, code: .lendingLimit, detail: objection)
    }

    /// What is free on ready hosts, in thousandths of a GPU.
    private var freeMilli: UInt64 {
        allocator.digest().models.reduce(0) { $0 + $1.freeMilli }
    }

    // MARK: Commit

    private mutating func commit(_ call: CallID, _ key: AttemptKey, _ token: UInt64) {
        switch hold(of: key).commit(token: token, now: now) {
        case .persistThenAcknowledge:
            write(.claimCommitted(key))
            endHold(key)
            emit(.publish(.claimCommitted(key)))
            emit(.answerPeer(call, .committed(key)))
        case .acknowledge:
            emit(.answerPeer(call, .committed(key)))
        case .persistTombstoneThenRefuse:
            close(key, .refused)
            emit(.answerPeer(call, .refused(key)))
        case .refuse:
            emit(.answerPeer(call, .refused(key)))
        }
    }

    // MARK: The end of claims

    /// Starts a hold's time, on this region's clock.
    mutating func startHold(_ key: AttemptKey) {
        guard let claim = ledger.claims[key] else { return }
        holdDeadlines[key] = now.advanced(byMilliseconds: claim.ttlMilliseconds)
        setTimer(.hold(key), inMilliseconds: claim.ttlMilliseconds)
    }

    mutating func endHold(_ key: AttemptKey) {
        guard holdDeadlines.removeValue(forKey: key) != nil else { return }
        cancelTimer(.hold(key))
    }

    mutating func expire(_ key: AttemptKey) {
        if hold(of: key).expire(now: now) == .persistTombstone { close(key, .expired) }
    }

    /// Writes the tombstone and gives back what there was.
    private mutating func close(_ key: AttemptKey, _ closure: ClaimClosure) {
        let claim = ledger.claims[key]
        write(.claimClosed(key, closure))
        endHold(key)
        guard let claim else { return }
        giveBack(claim.placement, of: key)
        emit(.publish(.claimClosed(key, closure)))
    }

    mutating func giveBack(_ placement: Placement, of key: AttemptKey) {
        do throws(AllocatorError) {
            try allocator.release(placement)
        } catch {
            preconditionFailure("\(region) cannot give \(key) back: \(error)")
        }
        touchDigest()
        takeOutLeaving(placement)
    }

    /// Believes the origin that nothing below the number will be reserved or committed any more.
    private mutating func raiseWatermark(_ origin: RegionID, settledBelow: UInt64) {
        let last = ledger.watermarks[origin] ?? 0
        guard settledBelow > last else { return }
        let first = AttemptKey(request: RequestKey(origin: origin, number: last), attempt: 0)
        let bound = AttemptKey(request: RequestKey(origin: origin, number: settledBelow), attempt: 0)
        write(.watermarkRaised(Watermark(origin: origin, settledBelow: settledBelow)))
        for key in ledger.claims.keys(from: first, below: bound) where ledger.claims[key]?.state == .held {
            close(key, .settled)
        }
    }
}
