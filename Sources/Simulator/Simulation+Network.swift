// Simulation+Network.swift: a network that loses, doubles, delays, reorders and cuts.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Gossip
internal import Ledger

extension Simulation {
    /// Sends, and perhaps loses or doubles.
    ///
    /// A lost request may be reported to its sender, as a broken connection is;
    /// so may one that arrived.
    mutating func sendToPeer(_ message: Happening, from: Int, to: Int) {
        let isLost = !carry(message, from: from, to: to)
        guard case .request(_, _, let request, _) = message, !haveFaultsEnded else { return }
        guard isLost ? random.happens(perMille: weather.toldPerMille) : random.happens(perMille: 10) else { return }
        schedulePeerMessage(
            .failure(
                at: from, peer: to, request.key, PeerFailure(code: .unreachable, detail: "the connection broke")),
            at: now + delay() * 2)
    }

    /// False when the message is lost.
    @discardableResult
    mutating func carry(_ message: Happening, from: Int, to: Int) -> Bool {
        if isCut[from * nodes.count + to] { return false }
        if haveFaultsEnded {
            schedule(message, at: now + delay())
            return true
        }
        if random.happens(perMille: weather.lossPerMille) { return false }
        schedule(message, at: now + delay())
        if random.happens(perMille: weather.duplicatePerMille) { schedule(message, at: now + delay()) }
        return true
    }

    private mutating func schedule(_ message: Happening, at time: UInt64) {
        if message.isPeerMessage { schedulePeerMessage(message, at: time) } else { queue.schedule(message, at: time) }
    }

    mutating func schedulePeerMessage(_ message: Happening, at time: UInt64) {
        messagesInFlight += 1
        queue.schedule(message, at: time)
    }

    /// How long a message takes, in nanoseconds.
    private mutating func delay() -> UInt64 {
        let base = weather.baseDelayMicroseconds
        if !haveFaultsEnded, random.happens(perMille: weather.latePerMille) {
            return random.within(1...weather.lateMilliseconds) * 1_000_000
        }
        return random.within(base...(base * 2)) * 1_000
    }

    // MARK: Gossip

    mutating func sendGossip(
        from: Int, to: Int, _ message: GossipMessage<CapacityDigest>, timeoutMilliseconds: UInt32
    ) {
        let exchange = nextExchange
        nextExchange += 1
        nodes[from].exchanges[exchange] = (to, now)
        carry(.gossipRequest(from: from, to: to, exchange: exchange, message), from: from, to: to)
        queue.schedule(
            .gossipFailure(at: from, exchange: exchange, .timedOut), at: now + UInt64(timeoutMilliseconds) * 1_000_000)
    }
}
