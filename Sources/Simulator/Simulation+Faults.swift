// Simulation+Faults.swift: nodes that crash, stop for a while, or cannot write; and rules broken on purpose.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Ledger

extension Simulation {
    /// Starts a node on what its disk has.
    mutating func start(_ node: Int) throws(Violation) {
        let ledger = try nodes[node].disk.reopen(compact: random.happens(perMille: 500))
        let drift = Int64(random.within(0...1_000)) - 500
        nodes[node].startClock(at: now, origin: random.within(0...1_000_000_000_000), driftPartsPerMillion: drift)
        do throws(LedgerError) {
            nodes[node].machine = try RegionMachine(
                nodes[node].configuration, ledger: ledger, now: nodes[node].clock(at: now))
        } catch {
            throw Violation(rule: .ledgerConsistent, detail: "\(nodes[node].region) does not start: \(error)")
        }
        makeGossip(node)
        try startLife(node)
    }

    mutating func takeFault(_ item: Happening) throws(Violation) {
        switch item {
        case .crash(let node): try crash(node)
        case .restart(let node):
            if nodes[node].machine == nil { try start(node) }
        case .pause(let node, let nanoseconds):
            guard now >= calmUntil else { return }
            nodes[node].pausedUntil = now + nanoseconds
        case .stall(let node):
            guard nodes[node].machine != nil, !nodes[node].isStalled, now >= calmUntil else { return }
            nodes[node].isStalled = true
            queue.schedule(.resume(node), at: now + random.within(100...10_000) * 1_000_000)
            try handle(node, .storageStalled(reason: "no space left on device"))
        case .resume(let node):
            guard nodes[node].isStalled else { return }
            nodes[node].isStalled = false
            try handle(node, .storageResumed)
        case .cut(let from, let to): isCut[from * nodes.count + to] = now >= calmUntil
        case .heal(let from, let to): isCut[from * nodes.count + to] = false
        case .breakRule: try exitFromCommitting()
        case .faultsEnd: try endFaults()
        default: break
        }
    }

    /// The power fails: what was not durable is lost; how much of what was on its way is, is chance.
    private mutating func crash(_ node: Int) throws(Violation) {
        guard nodes[node].machine != nil, now >= calmUntil else { return }
        try turnOff(node)
        queue.schedule(.restart(node), at: now + random.within(10...10_000) * 1_000_000)
    }

    mutating func turnOff(_ node: Int) throws(Violation) {
        outcome.crashes += 1
        nodes[node].diedAt = now
        nodes[node].machine = nil
        nodes[node].gossip = nil
        nodes[node].life = nil
        let pending = UInt64(nodes[node].disk.pending.count)
        try nodes[node].disk.crash(durable: Int(random.within(0...pending)))
        try checker.check(node, nodes, clients)
        try breakConnections(node)
    }

    private mutating func endFaults() throws(Violation) {
        haveFaultsEnded = true
        for link in isCut.indices { isCut[link] = false }
        for node in nodes.indices {
            nodes[node].pausedUntil = min(nodes[node].pausedUntil, now)
            try returnDisk(node)
            if nodes[node].machine == nil { try start(node) }
            try takeFault(.resume(node))
        }
    }

    /// A mutation: each origin believes that a commit which was not answered was refused.
    private mutating func exitFromCommitting() throws(Violation) {
        for node in nodes.indices {
            for number in nodes[node].machine?.ledger.unsettledNumbers ?? [] {
                guard let request = nodes[node].machine?.ledger.requests[number],
                    case .committing(let grant) = request.progress,
                    let key = nodes[node].machine?.ledger.lastAttempt(of: request)
                else { continue }
                let boot = nodes[node].machine?.ledger.peers[grant.provider]?.life?.boot ?? .none
                try handle(node, .peerReply(from: grant.provider, .refused(key), lives: CallLives(sender: boot)))
            }
        }
    }
}
