// Simulation.swift: a federation of four regions in one process, on a virtual clock, from one seed.
//
// The regions' cores are the ones that `hansad` runs. Rules that are checked: Violation.swift and docs/federation.md.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Gossip
internal import Ledger

/// Runs a federation from `options.seed` until its faults are over and everything has settled, or a rule breaks.
public func simulate(_ options: SimulationOptions) -> SimulationOutcome {
    var simulation = Simulation(options)
    return simulation.run()
}

/// The world of one run.
struct Simulation {
    let options: SimulationOptions
    let weather: Weather
    var random: SeededGenerator
    var now: UInt64 = 0
    var queue = EventQueue<Happening>()
    var nodes: [SimulatedNode] = []
    var clients: [SimulatedClient] = []
    var outcome: SimulationOutcome
    var hash = FNV1a()
    /// By link, from × 4 + to.
    var isCut: [Bool]
    var haveFaultsEnded = false
    var messagesInFlight = 0
    var nextCall: UInt64 = 1
    var nextExchange: UInt64 = 1
    var nextGeneration: UInt64 = 1
    /// Until when nobody crashes, so that what starts is answered.
    var calmUntil: UInt64 = 0
    var clone: Clone?
    var cloneTimer: UInt64 = 0
    var checker = Checker()
    var effects: [FederationEffect] = []

    init(_ options: SimulationOptions) {
        self.options = options
        random = SeededGenerator(seed: options.seed)
        weather = Weather(&random)
        outcome = SimulationOutcome(seed: options.seed)
        isCut = Array(repeating: false, count: World.regions.count * World.regions.count)
        nodes = World.nodes(weather, &random)
        clients = World.clients(options.requests, &random)
    }

    /// When faults end, in nanoseconds.
    var faultsEnd: UInt64 { options.faultSeconds * 1_000_000_000 }

    mutating func run() -> SimulationOutcome {
        do throws(Violation) {
            for node in nodes.indices { try start(node) }
            schedulePlan()
            while let (time, item) = queue.next() {
                now = time
                if try step(item) { break }
            }
        } catch {
            outcome.violation = error
        }
        finishHash()
        return outcome
    }

    /// Does one thing; true when the run is over.
    private mutating func step(_ item: Happening) throws(Violation) -> Bool {
        if let node = item.node, nodes[node].pausedUntil > now {
            queue.schedule(item, at: nodes[node].pausedUntil)
            return false
        }
        if item.isPeerMessage { messagesInFlight -= 1 }
        outcome.steps += 1
        note(item)
        if case .look = item { return try look() }
        try take(item)
        return false
    }

    private mutating func note(_ item: Happening) {
        combine(now)
        combine(item.code)
        combine(UInt64(item.node ?? 99))
        if options.keepsTrace {
            outcome.trace.append("\(now / 1_000_000).\(now / 1_000 % 1_000) \(item)")
        }
    }

    mutating func combine(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 16) {
            hash.combine(UInt8(truncatingIfNeeded: value >> shift))
            hash.combine(UInt8(truncatingIfNeeded: value >> (shift + 8)))
        }
    }

    /// After the faults: over when everything has settled, broken when it has not for long.
    private mutating func look() throws(Violation) -> Bool {
        let unsettled = checker.unsettled(nodes, clients)
        if unsettled == nil, messagesInFlight == 0 {
            try checker.checkEverything(nodes, clients)
            return true
        }
        if now > faultsEnd + World.settleSeconds * 1_000_000_000 {
            throw Violation(rule: .everythingSettles, detail: unsettled ?? "messages never arrive")
        }
        queue.schedule(.look, at: now + 2_000_000_000)
        return false
    }

    private mutating func finishHash() {
        for node in nodes {
            for (number, request) in node.ledger.requests.entries {
                combine(number)
                combine(UInt64(request.attempts))
                combine(FNV1a.hash(of: request.progress.name))
                combine(request.progress.grant?.token ?? 0)
            }
            for (key, claim) in node.ledger.claims.entries {
                combine(key.request.number)
                combine(claim.token)
            }
        }
        outcome.hash = hash.value
    }
}
