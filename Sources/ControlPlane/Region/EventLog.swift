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
        /// Only in answers: something that was asked for is not there.
        case gap(EventGap)
    }
}

/// What is missing between what a reader has and what it gets.
enum EventGap: Hashable, Sendable {
    /// Events with these numbers are not kept any more, as far as there were any.
    case notKept(first: UInt64, last: UInt64)
    /// No event has the number yet that the reader says it has.
    case notYet(after: UInt64, last: UInt64)
    /// The watcher was too slow and gets nothing behind this number.
    case cutOff(after: UInt64)
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
            if state.watchers.isEmpty { return cutOff }
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
    ///
    /// Where some after `sequence` are missing, 0 aside, the first one says so.
    func events(after sequence: UInt64, limit: Int) -> [LoggedEvent] {
        let now = wallClock()
        return state.withLock { $0.events(after: sequence, limit: limit, now: now) }
    }

    /// What a watcher is told that gets nothing behind `sequence`, though there may be more; nil while the node stops.
    func cutOff(after sequence: UInt64) -> LoggedEvent? {
        guard state.withLock({ !$0.isClosed }) else { return nil }
        return LoggedEvent(sequence: sequence, at: wallClock(), body: .gap(.cutOff(after: sequence)))
    }

    /// The kept events as ``events(after:limit:)``, and then every new one, without a gap.
    ///
    /// The stream ends by itself when its reader falls ``Limits/watcherBacklog`` events behind, and when the log is
    /// closed.
    func watch(after sequence: UInt64, limit: Int) -> (past: [LoggedEvent], new: AsyncStream<LoggedEvent>) {
        let (stream, continuation) = AsyncStream<LoggedEvent>.makeStream(
            bufferingPolicy: .bufferingOldest(Limits.watcherBacklog))
        let now = wallClock()
        let (past, watcher, isClosed) = state.withLock { state in
            state.nextWatcher += 1
            if !state.isClosed { state.watchers[state.nextWatcher] = continuation }
            return (state.events(after: sequence, limit: limit, now: now), state.nextWatcher, state.isClosed)
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
    func events(after sequence: UInt64, limit: Int, now: WallTime) -> [LoggedEvent] {
        let ordered = kept[oldest...] + kept[..<oldest]
        let wanted = ordered.drop { $0.sequence <= sequence }
        let given = limit == 0 ? wanted : wanted.suffix(limit)
        guard sequence > 0, sequence < .max else { return Array(given) }
        let first = given.first?.sequence ?? next + 1
        if sequence > next {
            return [LoggedEvent(sequence: next, at: now, body: .gap(.notYet(after: sequence, last: next)))]
        }
        guard first > sequence + 1 else { return Array(given) }
        // Its number is that of the last one that is missing: resuming after it misses nothing more.
        let gap = EventGap.notKept(first: sequence + 1, last: first - 1)
        return [LoggedEvent(sequence: first - 1, at: now, body: .gap(gap))] + given
    }
}
