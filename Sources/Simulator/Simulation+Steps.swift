// Simulation+Steps.swift: what each happening does to the world, and what the cores want done about it.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Gossip
internal import Ledger

extension Simulation {
    mutating func take(_ item: Happening) throws(Violation) {
        switch item {
        case .request(let from, let to, let request, let lives): try takeRequest(from: from, to: to, request, lives)
        case .reply(let from, let to, let reply, let lives):
            if case .refused = reply { outcome.refusedCommits += 1 }
            try handle(to, .peerReply(from: nodes[from].region, reply, lives: lives))
        case .failure(let at, let peer, let key, let failure):
            try handle(at, .peerCallFailed(nodes[peer].region, key, failure))
        case .timer(let node, let incarnation, let timer, let generation):
            guard nodes[node].incarnation == incarnation, nodes[node].timers[timer] == generation else { return }
            nodes[node].timers[timer] = nil
            try handle(node, .timer(timer))
        case .synced(let node, let incarnation, let ticket):
            guard nodes[node].incarnation == incarnation, nodes[node].machine != nil else { return }
            if nodes[node].isStalled { return queue.schedule(item, at: now + 50_000_000) }
            try nodes[node].disk.sync(through: ticket)
            if options.mutation != .answerBeforePersisted { try handle(node, .persisted(ticket)) }
            if let promises = nodes[node].machine?.persistedPromises { nodes[node].gossip?.setPromises(promises) }
        case .lifeQuestion, .lifeAnswer, .lifeFailure, .lifeTimer: try takeLife(item)
        case .gossipRequest, .gossipReply, .gossipFailure, .gossipTimer: try takeGossip(item)
        case .ask, .giveUp, .release, .cordon, .changePolicy, .decree: try takeClient(item)
        case .keepBackup, .swapDisk, .returnDisk, .clone, .cloneTimer: try takeLedgerFault(item)
        case .crash, .restart, .pause, .stall, .resume, .cut, .heal, .breakRule, .faultsEnd, .look:
            try takeFault(item)
        }
    }

    private mutating func takeRequest(
        from: Int, to: Int, _ request: PeerRequest, _ lives: CallLives
    ) throws(Violation) {
        guard nodes[to].machine != nil else { return }
        var request = request
        if options.mutation == .noTombstonesNoTokens, case .commit(let key, _) = request,
            let claim = nodes[to].machine?.ledger.claims[key]
        {
            request = .commit(key, token: claim.token)
        }
        let call = newCall(to, .peer(node: from, request.key))
        try handle(to, .peerCall(call, from: nodes[from].region, request, lives: lives))
    }

    mutating func newCall(_ node: Int, _ caller: Caller) -> CallID {
        let call = CallID(nextCall)
        nextCall += 1
        nodes[node].callers[call] = caller
        return call
    }

    /// Gives an event to a region's core and does what it wants done.
    ///
    /// Nothing happens to a node that is down.
    mutating func handle(_ node: Int, _ event: FederationEvent) throws(Violation) {
        guard nodes[node].machine != nil else { return }
        var effects: [FederationEffect] = []
        let clock = nodes[node].clock(at: now)
        nodes[node].machine?.handle(event, now: clock, into: &effects)
        try perform(node, effects)
    }

    mutating func perform(_ node: Int, _ effects: [FederationEffect]) throws(Violation) {
        var hasWritten = false
        for effect in effects {
            switch effect {
            case .persist(let ticket, let records):
                hasWritten = true
                try checker.noteRecords(node, records)
                nodes[node].disk.write(ticket, records)
                queue.schedule(
                    .synced(node, incarnation: nodes[node].incarnation, ticket), at: now + diskNanoseconds())
            case .setTimer(let timer, let instant):
                setTimer(node, timer, instant)
            case .cancelTimer(let timer):
                nodes[node].timers[timer] = nil
            default:
                try say(node, effect)
            }
        }
        if options.mutation == .noTombstonesNoTokens, hasWritten {
            nodes[node].machine?.dropTombstones()
            nodes[node].disk.keepsTombstones = false
        }
        if hasWritten { try checker.check(node, nodes, clients) }
        if options.mutation == .answerBeforePersisted, hasWritten, let last = nodes[node].disk.pending.last {
            try handle(node, .persisted(last.ticket))
        }
    }

    private mutating func say(_ node: Int, _ effect: FederationEffect) throws(Violation) {
        switch effect {
        case .callPeer(let region, let request):
            guard let to = World.regions.firstIndex(of: region) else { return }
            let lives = nodes[node].machine?.lives(to: region) ?? .unsaid
            sendToPeer(.request(from: node, to: to, request, lives), from: node, to: to)
        case .answerPeer(let call, let reply):
            guard case .peer(let to, _) = nodes[node].callers.removeValue(forKey: call) else { return }
            checker.noteSaid(node, reply)
            let lives = nodes[node].machine?.lives(to: nodes[to].region) ?? .unsaid
            sendToPeer(.reply(from: node, to: to, reply, lives), from: node, to: to)
        case .failPeer(let call, let error):
            guard case .peer(let to, let key) = nodes[node].callers.removeValue(forKey: call) else { return }
            let failure = PeerFailure(code: .storageStalled, detail: error.description)
            sendToPeer(.failure(at: to, peer: node, key, failure), from: node, to: to)
        case .answer(let call, let answer):
            try answered(node, call, answer)
        case .digestChanged(let digest):
            nodes[node].digest = digest
            try gossip(node, .localDigestChanged(digest))
        case .publish(.started):
            try startGossip(node)
        default:
            break
        }
    }

    private mutating func setTimer(_ node: Int, _ timer: TimerID, _ instant: Instant) {
        let generation = nextGeneration
        nextGeneration += 1
        nodes[node].timers[timer] = generation
        queue.schedule(
            .timer(node, incarnation: nodes[node].incarnation, timer, generation: generation),
            at: max(now, nodes[node].time(of: instant)))
    }

    private mutating func diskNanoseconds() -> UInt64 {
        if !haveFaultsEnded, random.happens(perMille: weather.slowDiskPerMille) {
            return random.within(10_000...3_000_000) * 1_000
        }
        return random.within(50...2_000) * 1_000
    }
}
