// Simulation+Plan.swift: when what goes wrong, drawn once at the beginning of a run.

internal import Basics
internal import Federation
internal import GPUAllocator

extension Simulation {
    /// Schedules the clients, the faults, and their end.
    mutating func schedulePlan() {
        for client in clients.indices {
            queue.schedule(.ask(client: client), at: random.within(0...faultsEnd))
        }
        for node in nodes.indices {
            for _ in 0..<random.below(3) {
                let time = random.within(0...faultsEnd)
                queue.schedule(.cordon(node, host: 0, .cordoned), at: time)
                queue.schedule(.cordon(node, host: 0, .ready), at: time + random.within(1...10) * 1_000_000_000)
            }
            if random.happens(perMille: 200) {
                queue.schedule(.changePolicy(node), at: random.within(0...faultsEnd))
            }
        }
        for _ in 0..<random.below(weather.crashes + 1) {
            queue.schedule(.crash(anyNode()), at: random.within(0...faultsEnd))
        }
        for _ in 0..<random.below(weather.pauses + 1) {
            let milliseconds = random.within(500...20_000)
            queue.schedule(
                .pause(anyNode(), nanoseconds: milliseconds * 1_000_000), at: random.within(0...faultsEnd))
        }
        for _ in 0..<random.below(weather.stalls + 1) {
            queue.schedule(.stall(anyNode()), at: random.within(0...faultsEnd))
        }
        for _ in 0..<random.below(weather.ledgerFaults + 1) {
            let node = anyNode()
            queue.schedule(.keepBackup(node), at: random.within(0...faultsEnd))
            queue.schedule(.swapDisk(node, isLost: random.happens(perMille: 300)), at: random.within(0...faultsEnd))
            queue.schedule(.clone(anyNode()), at: random.within(0...faultsEnd))
        }
        scheduleCuts()
        if options.hasDecrees {
            for _ in 0..<(2 + random.below(8)) {
                let endsClaim = random.happens(perMille: 500)
                queue.schedule(.decree(anyNode(), endsClaim: endsClaim), at: random.within(0...faultsEnd))
            }
        }
        if options.mutation == .exitFromCommittingByTimeout {
            for second in 0..<options.faultSeconds { queue.schedule(.breakRule, at: second * 1_000_000_000) }
        }
        queue.schedule(.faultsEnd, at: faultsEnd)
        queue.schedule(.look, at: faultsEnd + 1)
    }

    /// Cuts of one direction, of a pair, or of one region from all others.
    private mutating func scheduleCuts() {
        for _ in 0..<random.below(weather.cuts + 1) {
            let start = random.within(0...faultsEnd)
            let end = start + random.within(100...20_000) * 1_000_000
            let one = anyNode()
            let other = anyNode()
            let kind = random.below(3)
            for (from, to) in nodes.indices.flatMap({ from in nodes.indices.map { (from, $0) } }) where from != to {
                let isHit =
                    switch kind {
                    case 0: from == one && to == other
                    case 1: (from == one && to == other) || (from == other && to == one)
                    default: from == one || to == one
                    }
                if isHit {
                    queue.schedule(.cut(from: from, to: to), at: start)
                    queue.schedule(.heal(from: from, to: to), at: end)
                }
            }
        }
    }

    mutating func anyNode() -> Int {
        Int(random.below(UInt64(nodes.count)))
    }
}
