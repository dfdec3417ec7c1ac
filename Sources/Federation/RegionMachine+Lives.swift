// RegionMachine+Lives.swift: when a region may promise anything, and which lives of its peers it listens to.
//
// Decides from its own ledger only; whether a life may begin is LifeMachine's. Rules: docs/lives.md.

public import Basics
internal import Ledger

extension RegionMachine {
    /// The life that this region speaks as, with what is on its disk; nil before it began.
    public var life: Life? {
        guard standing == .serving, let boot = ledger.boots.last else { return nil }
        return Life(lineage: ledger.lineage, boot: boot.name, epoch: boot.epoch, promises: persistedPromises)
    }

    /// From which life to which life a message to `peer` goes.
    public func lives(to peer: RegionID) -> CallLives {
        CallLives(
            sender: life?.boot ?? .none, receiver: ledger.peers[peer]?.life?.boot ?? .none,
            promises: persistedPromises)
    }

    mutating func begin(_ start: LifeStart) {
        guard standing != .serving else { return }
        standing = .serving
        forgetWork()
        for record in start.prelude { write(record) }
        if !start.prelude.isEmpty { rebuildAllocator() }
        if ledger.lineage.isNone, !start.lineage.isNone { write(.regionFounded(lineage: start.lineage)) }
        let epoch = max(start.epoch, ledger.bootEpoch + 1)
        write(.bootStarted(epoch: epoch, name: start.boot))
        emit(.publish(.started(epoch: epoch)))
        recover()
    }

    /// From now on nothing is promised, sent or freed.
    mutating func withhold(_ quarantine: Quarantine) {
        let wasServing = standing == .serving
        if case .quarantined(let before) = standing, before.reason == quarantine.reason {
            standing = .quarantined(quarantine)
            return
        }
        standing = .quarantined(quarantine)
        immediate.append(.publish(.quarantined(reason: quarantine.reason)))
        guard wasServing else { return }
        for effect in gate.takeAll() {
            switch effect {
            case .answer(let call, _):
                immediate.append(.answer(call, .failure(.outcomeUnknown(reason: quarantine.reason))))
            case .answerPeer(let call, _), .failPeer(let call, _):
                immediate.append(.failPeer(call, .quarantined(region, reason: quarantine.reason)))
            default: break
            }
        }
        for number in ledger.unsettledNumbers {
            for waiter in waiters.removeValue(forKey: number) ?? [] {
                waitsFor[waiter.call] = nil
                immediate.append(.answer(waiter.call, .failure(.outcomeUnknown(reason: quarantine.reason))))
            }
        }
    }

    /// What is under way follows from the ledger alone when a life begins.
    private mutating func forgetWork() {
        holdDeadlines = [:]
        sentAfter = [:]
        retries = [:]
        requestDeadlines = [:]
        inFlightMilli = [:]
        learned = [:]
        deferredTimers = []
        isDeferred = []
        isDigestTimerSet = false
        announcedDigest = nil
    }

    /// Why nothing may be promised now, or nil.
    var standingObjection: FederationError? {
        switch standing {
        case .serving: nil
        case .starting: .starting(region)
        case .quarantined(let quarantine): .quarantined(region, reason: quarantine.reason)
        }
    }

    // MARK: Lives of peers

    /// Gossip accepted a life of a peer, or it has come further.
    mutating func peerLifeSeen(_ peer: RegionID, _ life: Life) {
        // Calls may have told more than gossip.
        guard standing == .serving, !life.adds(nothingTo: ledger.peers[peer]?.life) else { return }
        guard stall == nil else {
            unsaidLives[peer] = life
            return
        }
        write(.peerLifeSeen(peer, life))
    }

    /// Writes what could not be written while the store stalled.
    mutating func writeUnsaidLives() {
        for (peer, life) in unsaidLives.entries { write(.peerLifeSeen(peer, life)) }
        unsaidLives = SortedTable()
    }

    /// Why a peer's message is not listened to: another life speaks, or it is meant for another one; nil when it is.
    ///
    /// A life of which nothing is known yet is believed: gossip judges it.
    func lifeObjection(_ from: RegionID, _ lives: CallLives) -> FederationError? {
        if let known = ledger.peers[from]?.life, lives.sender != known.boot {
            return .otherLife(of: from, known: known, speaks: lives.sender)
        }
        if !lives.receiver.isNone, let life, lives.receiver != life.boot {
            return .meantForAnotherLife(region, own: life)
        }
        return nil
    }

    /// Keeps how far a peer has come, with whatever its message brings about.
    mutating func notePromises(of peer: RegionID, _ lives: CallLives) {
        guard var life = ledger.peers[peer]?.life, lives.sender == life.boot, lives.promises > life.promises else {
            return
        }
        life.promises = lives.promises
        write(.peerLifeSeen(peer, life))
    }

    // MARK: How far this region has come

    /// A batch of records leaves for the disk.
    mutating func notePromises(_ ticket: Ticket) {
        promisesOnTheirWay.append((ticket, ledger.promises))
    }

    /// Everything up to `ticket` is on disk.
    mutating func promisesPersisted(_ ticket: Ticket) {
        let count = promisesOnTheirWay.prefix { $0.ticket <= ticket }.count
        guard count > 0 else { return }
        persistedPromises = promisesOnTheirWay[count - 1].promises
        promisesOnTheirWay.removeFirst(count)
    }
}

extension Life {
    /// Whether everything that it says is known.
    fileprivate func adds(nothingTo known: Life?) -> Bool {
        guard let known else { return false }
        return isSame(as: known) && promises <= known.promises
    }
}
