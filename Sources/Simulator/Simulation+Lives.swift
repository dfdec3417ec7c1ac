// Simulation+Lives.swift: a node that starts asks its peers what they know of its region, over the same network.

internal import Basics
internal import Federation
internal import Gossip
internal import Ledger

extension Simulation {
    /// Asks whether the node's ledger may speak for its region.
    mutating func startLife(_ node: Int) throws(Violation) {
        nodes[node].life = LifeMachine(region: nodes[node].region, peers: nodes[node].configuration.peers)
        nodes[node].boot = name()
        nodes[node].questions = [:]
        try life(node, .started)
    }

    /// A name that nobody else has.
    mutating func name() -> LifeName { LifeName(high: random.next(), low: random.next()) }

    mutating func takeLife(_ item: Happening) throws(Violation) {
        switch item {
        case .lifeQuestion(let from, let to, let question):
            guard let known = known(of: nodes[from].region, at: to), !isCut[to * nodes.count + from] else { return }
            queue.schedule(
                .lifeAnswer(from: to, to: from, question: question, known),
                at: now + weather.baseDelayMicroseconds * 1_000)
        case .lifeAnswer(let from, let to, let question, let known):
            if clone?.questions.removeValue(forKey: question) != nil {
                return try clone(.answered(nodes[from].region, known))
            }
            guard nodes[to].questions.removeValue(forKey: question) != nil else { return }
            try life(to, .answered(nodes[from].region, known))
        case .lifeFailure(let at, let question):
            guard let peer = nodes[at].questions.removeValue(forKey: question) else { return }
            try life(at, .failed(World.regions[peer]))
        case .lifeTimer(let node, let incarnation, let generation):
            guard nodes[node].incarnation == incarnation, nodes[node].lifeTimer == generation else { return }
            try life(node, .timerFired)
        default:
            break
        }
    }

    /// What the node answers when it is asked what it knows of `region`, as `hansad` does; nil when it is down.
    private func known(of region: RegionID, at node: Int) -> KnownLife? {
        guard let machine = nodes[node].machine,
            var known = nodes[node].gossip?.known(of: region, now: nodes[node].clock(at: now))
        else { return nil }
        let history = machine.ledger.peers[region] ?? PeerHistory()
        known.take(history)
        return known
    }

    mutating func life(_ node: Int, _ event: LifeEvent) throws(Violation) {
        guard let history = nodes[node].machine?.ledger.history else { return }
        var effects: [LifeEffect] = []
        let clock = nodes[node].clock(at: now)
        nodes[node].life?.handle(event, history, now: clock, into: &effects)
        for effect in effects {
            switch effect {
            case .ask(let peer): ask(node, peer)
            case .setTimer(let instant):
                nodes[node].lifeTimer = nextGeneration
                nextGeneration += 1
                queue.schedule(
                    .lifeTimer(node, incarnation: nodes[node].incarnation, generation: nodes[node].lifeTimer),
                    at: max(now, nodes[node].time(of: instant)))
            case .begin(let epoch):
                try begin(node, epoch: epoch)
            case .verified(let peer, let boot): try gossip(node, .lifeVerified(peer: peer, boot: boot))
            case .withhold where options.mutation == .anyLedgerSpeaks:
                try begin(node, epoch: history.epoch + 1_000)
            case .withhold(let quarantine):
                outcome.quarantines += 1
                try handle(node, .withheld(quarantine))
                try gossip(node, .lifeWithheld)
            }
        }
    }

    private mutating func begin(_ node: Int, epoch: UInt64) throws(Violation) {
        acceptDisk(node)
        try handle(node, .lifeBegan(LifeStart(epoch: epoch, boot: nodes[node].boot, lineage: name())))
    }

    private mutating func ask(_ node: Int, _ peer: RegionID) {
        guard let to = World.regions.firstIndex(of: peer) else { return }
        let question = nextExchange
        nextExchange += 1
        nodes[node].questions[question] = to
        // A connection delivers or breaks: unlike what the weather does to others, a question is lost only with a cut.
        if !isCut[node * nodes.count + to] {
            queue.schedule(
                .lifeQuestion(from: node, to: to, question: question), at: now + weather.baseDelayMicroseconds * 1_000)
        }
        queue.schedule(
            .lifeFailure(at: node, question: question),
            at: now + FederationLimits.introductionMilliseconds * 1_000_000)
    }

    /// The connections of a node that is gone end, where the network lets that be known.
    mutating func breakConnections(_ node: Int) throws(Violation) {
        for peer in nodes.indices where peer != node && !isCut[node * nodes.count + peer] {
            try gossip(peer, .linkDown(peer: nodes[node].region, .closedByPeer))
            try gossip(peer, .linkDown(peer: nodes[node].region, .dialFailed))
        }
    }
}
