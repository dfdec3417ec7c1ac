// SimulatedNode.swift: one node: a region's production cores, a disk, and a clock of its own.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Gossip
internal import Ledger

/// Who waits for the answer to a call.
enum Caller {
    case allocation(client: Int)
    case release(client: Int)
    case peer(node: Int, AttemptKey)
    case administrator
}

/// One node of the federation.
struct SimulatedNode {
    let configuration: RegionConfiguration
    var disk: SimulatedDisk
    /// The region's core; nil while the node is down.
    var machine: RegionMachine?
    /// Speaks once the start is durable.
    var gossip: GossipMachine<CapacityDigest>?
    /// The question whether the ledger may speak for the region.
    var life: LifeMachine?
    var boot = LifeName.none
    var questions: [UInt64: Int] = [:]
    var lifeTimer: UInt64 = 0
    /// When its last process ended, in nanoseconds of the world.
    var diedAt: UInt64 = 0
    /// Grows with every start, so that timers and disk events of an earlier life do nothing.
    var incarnation = 0
    var pausedUntil: UInt64 = 0
    var isStalled = false
    var timers: [TimerID: UInt64] = [:]
    var gossipTimer: UInt64 = 0
    var exchanges: [UInt64: (peer: Int, sentAt: UInt64)] = [:]
    var callers: [CallID: Caller] = [:]
    var digest: CapacityDigest?

    private var bootedAt: UInt64 = 0
    private var clockOrigin: UInt64 = 0
    private var driftPartsPerMillion: Int64 = 0

    init(_ configuration: RegionConfiguration, terminalLimit: Int) {
        self.configuration = configuration
        disk = SimulatedDisk(region: configuration.region, terminalLimit: terminalLimit)
    }

    var region: RegionID { configuration.region }

    /// An older copy of the disk.
    var backup: SimulatedDisk?
    /// The disk that the node should be on, while it is on another one.
    var rightDisk: SimulatedDisk?

    /// What the node knows if it runs, and would know if it started now, if it does not.
    ///
    /// On a wrong disk it may promise and free nothing: what the right one has still holds.
    var ledger: LedgerState { rightDisk?.state ?? machine?.ledger ?? disk.state }

    /// The core that belongs to ``ledger``.
    var judged: RegionMachine? { rightDisk == nil ? machine : nil }

    /// Starts the clock of a new life anywhere, at its own speed.
    mutating func startClock(at time: UInt64, origin: UInt64, driftPartsPerMillion: Int64) {
        incarnation += 1
        bootedAt = time
        clockOrigin = origin
        self.driftPartsPerMillion = driftPartsPerMillion
        timers = [:]
        exchanges = [:]
        callers = [:]
        isStalled = false
        pausedUntil = 0
        digest = nil
    }

    /// What the node's clock shows at a time of the world.
    func clock(at time: UInt64) -> Instant {
        let elapsed = Int64(time - bootedAt)
        return Instant(nanoseconds: clockOrigin + UInt64(elapsed + elapsed / 1_000_000 * driftPartsPerMillion))
    }

    /// The time of the world at which the node's clock shows at least `instant`.
    func time(of instant: Instant) -> UInt64 {
        let elapsed = Int64(instant.nanoseconds) - Int64(clockOrigin)
        guard elapsed > 0 else { return bootedAt }
        let span = elapsed - elapsed / 1_000_000 * driftPartsPerMillion
        // Drift is rounded; a timer that comes too early is set again by nobody, so it must not.
        return bootedAt + UInt64(span) + 2_000_000
    }
}
