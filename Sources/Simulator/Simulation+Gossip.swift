// Simulation+Gossip.swift: the gossip of each node, over the same network.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Gossip
internal import Ledger

extension Simulation {
    /// Makes the gossip of a node that starts; it says nothing before the node's life begins.
    mutating func makeGossip(_ node: Int) {
        guard let ledger = nodes[node].machine?.ledger else { return }
        let peers = nodes[node].configuration.peers.map { GossipPeer(region: $0, address: $0.text) }
        var configuration = GossipConfiguration<CapacityDigest>(
            region: nodes[node].region, address: nodes[node].region.text, epoch: ledger.bootEpoch + 1,
            peers: peers)
        for (peer, history) in ledger.peers.entries { configuration.lives[peer] = history.life }
        // Much slower than in earnest: a run has many virtual seconds and few real ones.
        configuration.heartbeatMilliseconds *= 20
        configuration.silenceFloorMilliseconds *= 10
        configuration.silenceCeilingMilliseconds *= 10
        guard let machine = try? GossipMachine(configuration) else {
            preconditionFailure("the simulator's gossip configuration is wrong")
        }
        nodes[node].gossip = machine
    }

    /// Gossip begins when the start is durable; a new region gets its hosts.
    mutating func startGossip(_ node: Int) throws(Violation) {
        guard let life = nodes[node].machine?.life else { return }
        try gossip(node, .lifeBegan(life))
        if nodes[node].machine?.ledger.hosts.isEmpty == true {
            try handle(node, .registerHosts(newCall(node, .administrator), World.hosts(&random)))
        }
        if let digest = nodes[node].digest { try gossip(node, .localDigestChanged(digest)) }
    }

    mutating func takeGossip(_ item: Happening) throws(Violation) {
        switch item {
        case .gossipRequest(let from, let to, let exchange, let message):
            guard nodes[to].gossip != nil, isOnItsWay(message, from: from) else { return }
            try gossip(to, .messageReceived(from: nodes[from].region, message), exchange: exchange)
        case .gossipReply(let from, let to, let exchange, let message):
            guard isOnItsWay(message, from: from), let sent = nodes[to].exchanges.removeValue(forKey: exchange)
            else { return }
            try gossip(
                to,
                .exchangeSucceeded(peer: nodes[from].region, message, roundTripNanoseconds: now - sent.sentAt))
        case .gossipFailure(let at, let exchange, let failure):
            guard let sent = nodes[at].exchanges.removeValue(forKey: exchange) else { return }
            try gossip(at, .exchangeFailed(peer: nodes[sent.peer].region, failure))
        case .gossipTimer(let node, let incarnation, let generation):
            guard nodes[node].incarnation == incarnation, nodes[node].gossipTimer == generation else { return }
            try gossip(node, .timerFired)
        default:
            break
        }
    }

    /// What a process that is gone has said arrives for a moment yet, while its connections end.
    private func isOnItsWay(_ message: GossipMessage<CapacityDigest>, from node: Int) -> Bool {
        (nodes[node].machine != nil && message.life?.boot == nodes[node].boot)
            || now < nodes[node].diedAt + 2_000_000_000
    }

    mutating func gossip(
        _ node: Int, _ event: GossipEvent<CapacityDigest>, exchange: UInt64 = 0
    ) throws(Violation) {
        var effects: [GossipEffect<CapacityDigest>] = []
        let clock = nodes[node].clock(at: now)
        nodes[node].gossip?.handle(event, now: clock, into: &effects)
        for effect in effects {
            switch effect {
            case .exchange(let peer, let message, let timeoutMilliseconds):
                guard let to = World.regions.firstIndex(of: peer) else { continue }
                sendGossip(from: node, to: to, message, timeoutMilliseconds: timeoutMilliseconds)
            case .reply(let peer, let message):
                guard let to = World.regions.firstIndex(of: peer) else { continue }
                carry(.gossipReply(from: node, to: to, exchange: exchange, message), from: node, to: to)
            case .memberChanged(let member):
                let view = PeerView(
                    region: member.region, isPlaceable: member.takesPlacements, digest: member.record?.digest)
                if member.state == .alive { try life(node, .contacted(member.region)) }
                try handle(node, .peerViewChanged(view))
            case .setTimer(let instant):
                nodes[node].gossipTimer = nextGeneration
                nextGeneration += 1
                queue.schedule(
                    .gossipTimer(
                        node, incarnation: nodes[node].incarnation, generation: nodes[node].gossipTimer),
                    at: max(now, nodes[node].time(of: instant)))
            case .lifeSeen(let peer, let life): try handle(node, .peerLifeSeen(peer, life))
            case .refusedBy(let peer, _), .overtaken(let peer, _): try self.life(node, .contacted(peer))
            case .refuse, .withheld, .secondLife:
                break
            }
        }
    }
}
