// VirtualNetwork.swift: a network on a virtual clock for gossip's tests: loss, delay, doubles, cuts, crashes, pauses.
//
// Everything follows from the seed. Checks after every event what must always hold.

import Basics
import Gossip
import Testing

typealias Machine = GossipMachine<String>

/// What the network does to messages.
struct Weather: Sendable {
    var delayMicroseconds: ClosedRange<UInt64> = 8_000...12_000
    /// Of 1000 messages, how many are lost.
    var lossPerMille: UInt64 = 0
    /// Of 1000 messages, how many come twice, the second one up to a second late.
    var doublePerMille: UInt64 = 0
    /// Of 1000 messages, how many are late by up to `spikeMilliseconds`.
    var spikePerMille: UInt64 = 0
    var spikeMilliseconds: UInt64 = 800
}

/// One member's process.
struct Node {
    var machine: Machine
    var epoch: UInt64
    var life: UInt64 = 0
    var isRunning = true
    /// A later epoch of its own that it heard of.
    var overtakenBy: UInt64?
    var pausedUntil: Instant?
    var timerAt: Instant?
    var changes: [MemberView<String>] = []
    /// The version of each member's record that was reported last; a member that was forgotten has none.
    var newestVersions: [RegionID: RecordVersion] = [:]
    var bytesSent = 0
    var messagesSent = 0
    var timersFired = 0
}

/// Something that will happen.
enum Occurrence {
    case timer(node: Int, life: UInt64, at: Instant)
    case request(call: Int)
    case reply(call: Int, GossipMessage<String>)
    case timeout(call: Int)
    case refused(call: Int, ExchangeFailure)
    case linkDown(node: Int, peer: Int)
    case resume(node: Int)
}

/// An exchange under way.
struct Call {
    var caller: Int
    var callerLife: UInt64
    var callee: Int
    var request: GossipMessage<String>
    var sentAt: Instant
    var isOpen = true
}

/// A federation of gossip machines on a virtual clock.
struct VirtualNetwork {
    var now = Instant(nanoseconds: 1_000_000_000)
    var nodes: [Node] = []
    var weather: Weather
    var generator: SeededGenerator
    /// Directed pairs that lose everything, as `from * 100 + to`.
    var cuts: Set<Int> = []
    var trace = FNV1a()
    let regions: [RegionID]
    private var queue = EventQueue<Occurrence>()
    private var calls: [Call] = []
    private let tune: @Sendable (inout GossipConfiguration<String>) -> Void

    init(
        members: Int = 4, seed: UInt64, weather: Weather = Weather(), absent: Int? = nil,
        tune: @escaping @Sendable (inout GossipConfiguration<String>) -> Void = { _ in }
    ) throws {
        self.weather = weather
        self.tune = tune
        generator = SeededGenerator(seed: seed)
        let names = ["norway", "spain", "sweden", "uk"] + (4..<max(members, 4)).map { "region-\($0)" }
        regions = try names.prefix(members).map { try RegionID($0) }
        for index in 0..<members {
            nodes.append(Node(machine: try machine(index, epoch: 1), epoch: 1))
        }
        if let absent { nodes[absent].isRunning = false }
        for index in running() { deliver(.started, to: index) }
    }

    private func machine(_ index: Int, epoch: UInt64) throws -> Machine {
        let peers = regions.enumerated().filter { $0.offset != index }
            .map { GossipPeer(region: $0.element, address: "\($0.element):7443") }
        var configuration = GossipConfiguration<String>(
            region: regions[index], address: "\(regions[index]):7443", epoch: epoch, peers: peers)
        tune(&configuration)
        return try GossipMachine(configuration)
    }

    // MARK: Time

    /// Runs for a time, or until `condition` holds; returns whether it did.
    @discardableResult
    mutating func run(milliseconds: UInt64, until condition: (VirtualNetwork) -> Bool = { _ in false }) -> Bool {
        let end = now.advanced(byMilliseconds: milliseconds)
        if condition(self) { return true }
        while let (at, occurrence) = queue.removeFirst(notAfter: end) {
            now = max(now, at)
            happen(occurrence)
            if condition(self) { return true }
        }
        now = end
        return false
    }

    /// Milliseconds until `condition` holds; nil when it does not within `limit`.
    mutating func milliseconds(limit: UInt64, until condition: (VirtualNetwork) -> Bool) -> UInt64? {
        let start = now
        return run(milliseconds: limit, until: condition) ? now.milliseconds(since: start) : nil
    }

    // MARK: Faults

    mutating func crash(_ index: Int) {
        nodes[index].isRunning = false
        nodes[index].life += 1
        for peer in nodes.indices where peer != index && !isCut(index, peer) {
            breakCalls(index, peer)
            queue.insert(.linkDown(node: peer, peer: index), at: now.advanced(byMicroseconds: delay()))
        }
    }

    private mutating func breakCalls(_ one: Int, _ other: Int) {
        for index in calls.indices where calls[index].isOpen {
            let ends = [calls[index].caller, calls[index].callee]
            if ends.contains(one) && ends.contains(other) {
                queue.insert(.refused(call: index, .connectionLost), at: now.advanced(byMicroseconds: delay()))
            }
        }
    }

    mutating func restart(_ index: Int, epoch: UInt64) throws {
        nodes[index].life += 1
        nodes[index].isRunning = true
        nodes[index].epoch = epoch
        nodes[index].machine = try machine(index, epoch: epoch)
        nodes[index].changes = []
        nodes[index].newestVersions = [:]
        nodes[index].timerAt = nil
        deliver(.started, to: index)
    }

    mutating func pause(_ index: Int, milliseconds: UInt64) {
        let until = now.advanced(byMilliseconds: milliseconds)
        nodes[index].pausedUntil = until
        queue.insert(.resume(node: index), at: until)
    }

    mutating func cut(_ from: Int, _ to: Int) { cuts.insert(from * 100 + to) }

    mutating func partition(_ side: [Int]) {
        for one in side {
            for other in nodes.indices where !side.contains(other) {
                cut(one, other)
                cut(other, one)
            }
        }
    }

    mutating func heal() { cuts = [] }

    /// The connection between two members breaks, and both processes live.
    mutating func resetConnection(_ one: Int, _ other: Int) {
        breakCalls(one, other)
        queue.insert(.linkDown(node: one, peer: other), at: now)
        queue.insert(.linkDown(node: other, peer: one), at: now)
    }

    func isCut(_ from: Int, _ to: Int) -> Bool { cuts.contains(from * 100 + to) }

    // MARK: What is seen

    func state(_ observer: Int, of subject: Int) -> MemberState? {
        nodes[observer].machine.member(regions[subject])?.state
    }

    func running(except index: Int? = nil) -> [Int] {
        nodes.indices.filter { nodes[$0].isRunning && $0 != index }
    }

    func allSee(_ subject: Int, as state: MemberState) -> Bool {
        running(except: subject).allSatisfy { self.state($0, of: subject) == state }
    }

    /// Every running member sees every other one alive, with its latest record.
    var isConverged: Bool {
        running().allSatisfy { subject in
            allSee(subject, as: .alive)
                && running(except: subject).allSatisfy {
                    nodes[$0].machine.member(regions[subject])?.record == nodes[subject].machine.ownRecord
                }
        }
    }

    /// Pairs (observer, subject) that were ever reported in `state`.
    func everSeen(_ state: MemberState) -> [String] {
        nodes.indices.flatMap { index in
            nodes[index].changes.filter { $0.state == state }.map { "\(regions[index]) saw \($0.region)" }
        }
    }

    // MARK: Events

    mutating func deliver(_ event: GossipEvent<String>, to index: Int, call: Int? = nil) {
        var effects: [GossipEffect<String>] = []
        nodes[index].machine.handle(event, now: now, into: &effects)
        if case .memberForgotten(let region) = event { nodes[index].newestVersions[region] = nil }
        trace.combine(UInt8(truncatingIfNeeded: index))
        for effect in effects { perform(effect, of: index, call: call) }
    }

    private mutating func perform(_ effect: GossipEffect<String>, of index: Int, call: Int?) {
        switch effect {
        case .exchange(let peer, let message, let timeoutMilliseconds):
            begin(peer, message, timeoutMilliseconds: timeoutMilliseconds, from: index)
        case .reply(_, let message):
            guard let call else { return }
            count(message, from: index)
            travel(.reply(call: call, message), from: index, to: calls[call].caller)
        case .refuse:
            guard let call else { return }
            queue.insert(.refused(call: call, .answeredWithError), at: now.advanced(byMicroseconds: delay()))
        case .memberChanged(let view):
            record(view, at: index)
        case .setTimer(let at):
            #expect(at > now, "a timer in the past spins")
            nodes[index].timerAt = at
            queue.insert(.timer(node: index, life: nodes[index].life, at: at), at: max(at, now))
        case .overtaken(_, let epoch):
            nodes[index].overtakenBy = epoch
        case .withheld, .lifeSeen, .secondLife, .refusedBy:
            break
        }
    }

    private mutating func begin(
        _ peer: RegionID, _ message: GossipMessage<String>, timeoutMilliseconds: UInt32, from index: Int
    ) {
        guard let callee = regions.firstIndex(of: peer) else { return }
        count(message, from: index)
        let call = calls.count
        calls.append(
            Call(caller: index, callerLife: nodes[index].life, callee: callee, request: message, sentAt: now))
        travel(.request(call: call), from: index, to: callee)
        queue.insert(.timeout(call: call), at: now.advanced(byMilliseconds: UInt64(timeoutMilliseconds)))
    }

    private mutating func count(_ message: GossipMessage<String>, from index: Int) {
        nodes[index].bytesSent += encodedSize(message)
        nodes[index].messagesSent += 1
        trace.combine(UInt8(truncatingIfNeeded: message.number))
        trace.combine(UInt8(truncatingIfNeeded: message.picture))
        trace.combine(UInt8(truncatingIfNeeded: now.nanoseconds))
    }

    private mutating func record(_ view: MemberView<String>, at index: Int) {
        let before: RecordVersion = nodes[index].newestVersions[view.region] ?? .none
        let version: RecordVersion = view.record?.version ?? .none
        #expect(version >= before, "the version of \(view.region) went back")
        nodes[index].newestVersions[view.region] = version
        nodes[index].changes.append(view)
        trace.combine(UInt8(truncatingIfNeeded: MemberState.allCases.firstIndex(of: view.state) ?? 99))
    }

    private mutating func delay() -> UInt64 {
        let range = weather.delayMicroseconds
        return range.lowerBound + generator.below(range.upperBound - range.lowerBound + 1)
    }

    private mutating func travel(_ occurrence: Occurrence, from: Int, to: Int) {
        if isCut(from, to) || generator.below(1_000) < weather.lossPerMille { return }
        var micros = delay()
        if generator.below(1_000) < weather.spikePerMille {
            micros += generator.below(weather.spikeMilliseconds * 1_000)
        }
        queue.insert(occurrence, at: now.advanced(byMicroseconds: micros))
        if generator.below(1_000) < weather.doublePerMille {
            queue.insert(occurrence, at: now.advanced(byMicroseconds: micros + generator.below(1_000_000)))
        }
    }

    /// A paused process takes nothing in until it runs again.
    private mutating func waits(_ index: Int, _ occurrence: Occurrence) -> Bool {
        guard let until = nodes[index].pausedUntil, now < until else { return false }
        queue.insert(occurrence, at: until)
        return true
    }

    private mutating func happen(_ occurrence: Occurrence) {
        switch occurrence {
        case .timer(let index, let life, let at):
            guard nodes[index].life == life, nodes[index].timerAt == at, !waits(index, occurrence) else { return }
            nodes[index].timerAt = nil
            nodes[index].timersFired += 1
            deliver(.timerFired, to: index)
        case .request(let call):
            arrive(call, occurrence)
        case .reply(let call, let message):
            guard !waits(calls[call].caller, occurrence) else { return }
            let nanoseconds = now.nanoseconds - calls[call].sentAt.nanoseconds
            let peer = regions[calls[call].callee]
            finish(call, .exchangeSucceeded(peer: peer, message, roundTripNanoseconds: nanoseconds))
        case .timeout(let call):
            guard !waits(calls[call].caller, occurrence) else { return }
            finish(call, .exchangeFailed(peer: regions[calls[call].callee], .timedOut))
        case .refused(let call, let failure):
            guard !waits(calls[call].caller, occurrence) else { return }
            finish(call, .exchangeFailed(peer: regions[calls[call].callee], failure))
        case .linkDown(let index, let peer):
            guard nodes[index].isRunning, !waits(index, occurrence) else { return }
            deliver(.linkDown(peer: regions[peer], .closedByPeer), to: index)
        case .resume(let index):
            nodes[index].pausedUntil = nil
        }
    }

    private mutating func arrive(_ call: Int, _ occurrence: Occurrence) {
        let callee = calls[call].callee
        guard nodes[callee].isRunning else {
            if !isCut(callee, calls[call].caller) {
                queue.insert(.refused(call: call, .refused), at: now.advanced(byMicroseconds: delay()))
            }
            return
        }
        guard !waits(callee, occurrence) else { return }
        deliver(
            .messageReceived(from: regions[calls[call].caller], calls[call].request), to: callee, call: call)
    }

    private mutating func finish(_ call: Int, _ event: GossipEvent<String>) {
        let caller = calls[call].caller
        guard calls[call].isOpen, nodes[caller].isRunning, nodes[caller].life == calls[call].callerLife else { return }
        calls[call].isOpen = false
        deliver(event, to: caller)
    }
}
