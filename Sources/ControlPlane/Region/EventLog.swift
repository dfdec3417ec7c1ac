// EventLog.swift: the newest events of a region, kept for those who ask and sent to those who watch.
//
// Volatile: the ledger is the record, this is the view. Bounded: old events go, slow watchers are cut off.

import Basics
import Federation
import Gossip
import Ledger
import Synchronization

/// One thing that happened, numbered.
struct LoggedEvent: Hashable, Sendable {
    /// Grows with every event, across restarts too: the boot epoch in the upper half.
    var sequence: UInt64
    /// When, for people.
    var at: WallTime
    /// What.
    var body: Body

    /// What happened.
    enum Body: Hashable, Sendable {
        /// In the region itself.
        case region(RegionEvent)
        /// Gossip changed its mind about a member.
        case member(RegionID, state: String, previous: String)
        /// Somebody else speaks for a member.
        case secondLife(SecondLife)
        /// Somebody changed the ledger's files under the running node.
        case ledgerLost(String)
        /// The operator changed a setting while the node runs.
        case setting(String, before: String, after: String)
    }
}

/// The newest events, and whoever watches.
final class EventLog: Sendable {
    struct State {
        var next: UInt64 = 0
        var kept: [LoggedEvent] = []
        var oldest = 0
        var watchers: [UInt64: AsyncStream<LoggedEvent>.Continuation] = [:]
        var nextWatcher: UInt64 = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let wallClock: @Sendable () -> WallTime

    /// Makes an empty log whose times come from `wallClock`.
    init(wallClock: @escaping @Sendable () -> WallTime) {
        self.wallClock = wallClock
    }

    /// Adds an event of the region.
    func append(_ event: RegionEvent) {
        append(.region(event))
    }

    /// Adds an event and sends it to everyone who watches.
    func append(_ body: LoggedEvent.Body) {
        let now = wallClock()
        let cutOff = state.withLock { state in
            if case .region(.started(let epoch)) = body { state.next = epoch << 32 }
            state.next += 1
            let event = LoggedEvent(sequence: state.next, at: now, body: body)
            if state.kept.count < Limits.keptEvents {
                state.kept.append(event)
            } else {
                state.kept[state.oldest] = event
                state.oldest = (state.oldest + 1) % Limits.keptEvents
            }
            var cutOff: [AsyncStream<LoggedEvent>.Continuation] = []
            for watcher in state.watchers.keys.sorted() {
                guard case .dropped = state.watchers[watcher]?.yield(event) else { continue }
                if let slow = state.watchers.removeValue(forKey: watcher) { cutOff.append(slow) }
            }
            return cutOff
        }
        // Ending a stream calls back into the log: never under its lock.
        for slow in cutOff { slow.finish() }
    }

    /// The kept events after `sequence`, oldest first; the newest `limit` of them, 0 = all.
    func events(after sequence: UInt64, limit: Int) -> [LoggedEvent] {
        state.withLock { $0.events(after: sequence, limit: limit) }
    }

    /// The kept events as ``events(after:limit:)``, and then every new one, without a gap.
    ///
    /// The stream ends by itself when its reader falls ``Limits/watcherBacklog`` events behind, and when the log is
    /// closed.
    func watch(after sequence: UInt64, limit: Int) -> (past: [LoggedEvent], new: AsyncStream<LoggedEvent>) {
        let (stream, continuation) = AsyncStream<LoggedEvent>.makeStream(
            bufferingPolicy: .bufferingOldest(Limits.watcherBacklog))
        let (past, watcher, isClosed) = state.withLock { state in
            state.nextWatcher += 1
            if !state.isClosed { state.watchers[state.nextWatcher] = continuation }
            return (state.events(after: sequence, limit: limit), state.nextWatcher, state.isClosed)
        }
        if isClosed { continuation.finish() }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.watchers.removeValue(forKey: watcher) }
        }
        return (past, stream)
    }

    /// Ends every stream: the node stops.
    func close() {
        let watchers = state.withLock { state in
            let watchers = state.watchers
            state.watchers = [:]
            state.isClosed = true
            return watchers
        }
        for watcher in watchers.keys.sorted() { watchers[watcher]?.finish() }
    }
}

extension EventLog.State {
    func events(after sequence: UInt64, limit: Int) -> [LoggedEvent] {
        let ordered = kept[oldest...] + kept[..<oldest]
        let wanted = ordered.drop { $0.sequence <= sequence }
        return Array(limit == 0 ? wanted : wanted.suffix(limit))
    }
}
