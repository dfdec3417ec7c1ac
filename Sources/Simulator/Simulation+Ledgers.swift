// Simulation+Ledgers.swift: disks that are lost, restored from a backup, or copied to a second machine.
//
// Happens while the others are up and reachable: a region whose peers are all silent begins alone (docs/lives.md).

internal import Basics
internal import Federation
internal import Gossip
internal import Ledger

/// A second machine that starts on a copy of a region's disk.
struct Clone {
    var node: Int
    var life: LifeMachine
    var history: LifeHistory
    /// Its questions that are not answered, with the peer of each.
    var questions: [UInt64: Int] = [:]
}

extension Simulation {
    mutating func takeLedgerFault(_ item: Happening) throws(Violation) {
        switch item {
        case .keepBackup(let node): nodes[node].backup = nodes[node].disk.copy()
        case .swapDisk(let node, let isLost): try swapDisk(node, isLost: isLost)
        case .returnDisk(let node): try returnDisk(node)
        case .clone(let node): try clone(node)
        case .cloneTimer(let generation):
            if generation == cloneTimer { try clone(.timerFired) }
        default: break
        }
    }

    /// Whether everybody but `node` serves and can be reached, so that whoever starts hears what is known of it.
    private func isCalm(apartFrom node: Int) -> Bool {
        !haveFaultsEnded && !isCut.contains(true)
            && nodes.indices.allSatisfy { $0 == node || isUp($0) }
    }

    private func isUp(_ node: Int) -> Bool {
        nodes[node].machine?.standing == .serving && nodes[node].pausedUntil <= now && !nodes[node].isStalled
    }

    /// Whether every peer hears the node: a life that nobody has heard of yet cannot be told from its copy.
    private func isHeard(_ node: Int) -> Bool {
        nodes.indices.allSatisfy { other in
            other == node
                || nodes[other].gossip?.known(of: nodes[node].region, now: nodes[other].clock(at: now))?.isHeard == true
        }
    }

    private mutating func swapDisk(_ node: Int, isLost: Bool) throws(Violation) {
        guard isCalm(apartFrom: node), nodes[node].rightDisk == nil, nodes[node].machine?.standing == .serving,
            isHeard(node),
            let other = isLost
                ? SimulatedDisk(region: nodes[node].region, terminalLimit: nodes[node].disk.state.terminalLimit)
                : nodes[node].backup
        else { return }
        try turnOff(node)
        nodes[node].rightDisk = nodes[node].disk
        nodes[node].disk = other
        let start = now + random.within(10...3_000) * 1_000_000
        calmUntil = start + random.within(5_000...15_000) * 1_000_000
        queue.schedule(.restart(node), at: start)
        queue.schedule(.returnDisk(node), at: calmUntil)
    }

    /// The operator found the right disk.
    mutating func returnDisk(_ node: Int) throws(Violation) {
        guard let right = nodes[node].rightDisk else { return }
        if nodes[node].machine != nil { try turnOff(node) }
        nodes[node].disk = right
        nodes[node].rightDisk = nil
        try start(node)
    }

    /// A node begins a life on a disk that is not its last one: nobody missed anything, so it is the region's from now on.
    ///
    /// What was told to tenants at home alone, since the peers last heard, may be lost with it.
    mutating func acceptDisk(_ node: Int) {
        guard nodes[node].rightDisk != nil else { return }
        nodes[node].rightDisk = nil
        checker.forgetFences(node)
        let ledger = nodes[node].ledger
        for client in clients.indices where clients[client].origin == node {
            guard let number = clients[client].number else { continue }
            let request = ledger.requests[number]
            let isKept =
                request?.idempotencyKey == clients[client].call.idempotencyKey
                && (clients[client].told == nil || clients[client].told == request?.progress)
            if !isKept { clients[client].lose() }
        }
    }

    // MARK: Clones

    /// The node itself must be up: one that is paused falls silent as a dead one does, and its copy goes on for it.
    private mutating func clone(_ node: Int) throws(Violation) {
        guard isCalm(apartFrom: node), isUp(node), clone == nil, isHeard(node) else { return }
        let peers = nodes[node].configuration.peers
        clone = Clone(
            node: node, life: LifeMachine(region: nodes[node].region, peers: peers),
            history: nodes[node].disk.state.history)
        calmUntil = now + 15_000_000_000
        try clone(.started)
    }

    mutating func clone(_ event: LifeEvent) throws(Violation) {
        guard let node = clone?.node, let history = clone?.history else { return }
        var effects: [LifeEffect] = []
        clone?.life.handle(event, history, now: Instant(nanoseconds: now), into: &effects)
        for effect in effects {
            switch effect {
            case .ask(let peer):
                guard let to = World.regions.firstIndex(of: peer) else { continue }
                let question = nextExchange
                nextExchange += 1
                clone?.questions[question] = to
                queue.schedule(.lifeQuestion(from: node, to: to, question: question), at: now + 1_000_000)
            case .setTimer(let instant):
                cloneTimer = nextGeneration
                nextGeneration += 1
                queue.schedule(.cloneTimer(generation: cloneTimer), at: max(now, instant.nanoseconds))
            case .begin:
                let isServing = nodes[node].machine?.standing == .serving
                clone = nil
                guard !isServing else {
                    throw Violation(rule: .oneLife, detail: "a clone of \(World.regions[node]) begins beside it")
                }
                return
            case .withhold:
                outcome.quarantines += 1
                clone = nil
                return
            case .verified: break
            }
        }
    }
}
