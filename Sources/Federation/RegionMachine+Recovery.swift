// RegionMachine+Recovery.swift: what a region does first after a start, and when its disk fails or comes back.
//
// Decides; the ledger was read and checked before. Rules: docs/federation.md.

internal import Basics
internal import GPUAllocator
public import Ledger

extension RegionMachine {
    /// Throws when the ledger claims what its hosts do not have.
    public static func check(_ ledger: LedgerState) throws(LedgerError) {
        _ = try allocator(of: ledger)
    }

    /// The allocator that belongs to a ledger: its hosts, with every claim taken.
    static func allocator(of ledger: LedgerState) throws(LedgerError) -> Allocator {
        var allocator = try freeAllocator(of: ledger)
        for claim in ledger.claims.entries.map(\.value) {
            do throws(AllocatorError) {
                try allocator.take(claim.placement)
            } catch {
                throw .impossibleClaim(claim.key, error)
            }
        }
        return allocator
    }

    /// The same with no claim taken.
    static func freeAllocator(of ledger: LedgerState) throws(LedgerError) -> Allocator {
        var allocator = Allocator()
        let hosts = ledger.hosts.entries.map(\.value)
        do throws(AllocatorError) {
            try allocator.restore(hosts.map(\.spec), absentGPUs: ledger.absentGPUs)
            for host in hosts { try allocator.setState(of: host.spec.id, to: host.state) }
            for host in hosts where host.fenceFloor > 0 {
                for gpu in 0..<UInt8(AllocatorLimits.gpusPerHost) {
                    try allocator.raiseFence(of: host.spec.id, gpu: gpu, to: host.fenceFloor)
                }
            }
            allocator.raiseFenceFloor(to: ledger.fenceFloor)
            // Those of GPUs that are gone too: their host may get them back. A claim on an unknown host is told below.
            for (gpu, fence) in ledger.fences.entries where ledger.hosts[gpu.host] != nil {
                try allocator.raiseFence(of: gpu.host, gpu: gpu.index, to: fence)
            }
        } catch {
            throw .impossibleHosts(error)
        }
        return allocator
    }

    /// Makes timers and the outbox of what the ledger says.
    mutating func recover() {
        for (key, claim) in ledger.claims.entries where claim.state == .held { startHold(key) }
        for number in ledger.unsettledNumbers + ledger.releasingNumbers {
            guard let request = ledger.requests[number] else { continue }
            if request.progress.isUnsettled { startRequestTimer(number) }
            countInFlight(from: nil, to: openProvider(number), number)
            switch request.progress {
            case .placing:
                advance(number)
            case .reserving:
                sentAfter[number] = gate.next
                setTimer(.attempt(request: number), inMilliseconds: configuration.timing.reserveTimeoutMilliseconds)
                send(number)
            case .committing, .releasing:
                send(number)
            case .placed, .refused, .released:
                break
            }
        }
        for number in ledger.owedNumbers { send(number) }
        touchDigest()
    }

    mutating func startRequestTimer(_ number: UInt64) {
        let milliseconds = configuration.timing.requestTimeoutMilliseconds
        requestDeadlines[number] = now.advanced(byMilliseconds: milliseconds)
        setTimer(.request(number), inMilliseconds: milliseconds)
    }

    // MARK: Storage

    /// Nothing can be written: whoever waits is told so, and may ask again with the same key.
    mutating func storageStalled(_ reason: String) {
        stall = reason
        for effect in gate.takeAnswers() {
            switch effect {
            case .answer(let call, _): immediate.append(.answer(call, .failure(.outcomeUnknown(reason: reason))))
            case .answerPeer(let call, _), .failPeer(let call, _):
                immediate.append(.failPeer(call, .storageStalled(reason: reason)))
            default: break
            }
        }
        for number in ledger.unsettledNumbers {
            for waiter in waiters.removeValue(forKey: number) ?? [] {
                waitsFor[waiter.call] = nil
                immediate.append(.answer(waiter.call, .failure(.outcomeUnknown(reason: reason))))
            }
        }
    }

    mutating func storageResumed() {
        stall = nil
        writeUnsaidLives()
        let due = deferredTimers
        deferredTimers.removeAll()
        isDeferred.removeAll()
        for timer in due {
            // What the peer answered meanwhile was not heard: it is asked again, and gets its time again.
            if case .attempt = timer {
                setTimer(timer, inMilliseconds: configuration.timing.reserveTimeoutMilliseconds)
            } else {
                timerFired(timer)
            }
        }
    }

    /// Why nothing may be written now, or nil.
    var mutationObjection: FederationError? {
        if let standingObjection { return standingObjection }
        if let stall { return .storageStalled(reason: stall) }
        if gate.pending >= FederationLimits.pendingBatches {
            return .overloaded(what: "batches wait for the disk", limit: FederationLimits.pendingBatches)
        }
        return nil
    }

    // MARK: Timers

    mutating func timerFired(_ timer: TimerID) {
        // Nothing ends and nothing is sent; what is still open is found again when a life begins.
        guard standing == .serving else { return }
        if stall != nil {
            if isDeferred.insert(timer).inserted { deferredTimers.append(timer) }
            return
        }
        switch timer {
        case .retransmit(let number): send(number)
        case .attempt(let number): attemptTimedOut(number)
        case .request(let number): requestTimedOut(number)
        case .hold(let key): expire(key)
        case .digest: announceDigest()
        }
    }

    // MARK: Digest

    /// Something changed what is free; the digest follows soon.
    mutating func touchDigest() {
        isDigestStale = true
        guard !isDigestTimerSet else { return }
        isDigestTimerSet = true
        setTimer(.digest, inMilliseconds: configuration.timing.digestIntervalMilliseconds)
    }

    private mutating func announceDigest() {
        isDigestTimerSet = false
        guard isDigestStale else { return }
        isDigestStale = false
        let digest = allocator.digest()
        guard digest != announcedDigest else { return }
        announcedDigest = digest
        immediate.append(.digestChanged(digest))
    }
}
