// RPCInspector.swift: knows the connections of servers and channels, and asks them how they are.
//
// Hears of a connection when it is made and when it ends, never of a call. Asking costs one turn of each event loop.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Synchronization

/// Knows the connections of the servers and channels that were given it.
public final class RPCInspector: Sendable {
    /// The connections of one side together.
    public struct Totals: Hashable, Sendable {
        /// Open connections.
        public var connections = 0
        /// Calls in flight that the peers made.
        public var callsByPeers = 0
        /// Calls in flight that this side made.
        public var callsByNode = 0
        /// What all connections have carried, those that ended included.
        public var counters = ConnectionCounters()
    }

    /// What is known of all connections at one moment.
    public struct Picture: Sendable {
        /// How many connections are open.
        public var open = 0
        /// The oldest of them, up to the limit that was asked for.
        public var connections: [ConnectionSnapshot] = []
        /// The event loops that have connections.
        public var loops: [LoopSnapshot] = []
    }

    private struct State {
        var nextNumber: UInt64 = 0
        var open: [UInt64: Connection] = [:]
        var ended: [RPCSide: ConnectionCounters] = [:]
    }

    private let state = Mutex(State())

    /// Makes an inspector that knows no connections yet.
    public init() {}

    // MARK: Told by connections

    func opened(_ connection: Connection) {
        connection.number = state.withLock { state in
            state.nextNumber += 1
            state.open[state.nextNumber] = connection
            return state.nextNumber
        }
    }

    func closed(_ connection: Connection) {
        let (number, side, counters) = (connection.number, connection.side, connection.counters)
        state.withLock { state in
            guard state.open.removeValue(forKey: number) != nil else { return }
            state.ended[side, default: ConnectionCounters()].add(counters)
        }
    }

    // MARK: Asked by people

    /// The connections now, oldest first.
    ///
    /// - Parameters:
    ///   - skipped: So many of the oldest are left out.
    ///   - limit: The most connections.
    ///   - streams: The most streams of each.
    public func picture(skipping skipped: Int = 0, limit: Int, streams: Int) async -> Picture {
        let groups = groups()
        var picture = Picture(open: groups.reduce(0) { $0 + $1.connections.count })
        let wanted = Set(groups.flatMap(\.connections).map(\.number).sorted().dropFirst(skipped).prefix(limit))
        var found: [(UInt64, ConnectionSnapshot)] = []
        for (index, group) in groups.enumerated() {
            let asked = MonotonicClock.now()
            let answer = try? await group.loop.submit {
                let waited = MonotonicClock.now().nanoseconds - asked.nanoseconds
                let snapshots = group.connections.filter { wanted.contains($0.number) }.map {
                    ($0.number, $0.snapshot(loop: index, streams: streams))
                }
                return (waited, snapshots)
            }.get()
            guard let (waited, snapshots) = answer else { continue }
            picture.loops.append(
                LoopSnapshot(connections: group.connections.count, lagMicroseconds: waited / 1_000))
            found += snapshots
        }
        picture.connections = found.sorted { $0.0 < $1.0 }.map(\.1)
        return picture
    }

    /// The sums of one side, for metrics.
    public func totals(_ side: RPCSide) async -> Totals {
        var totals = Totals()
        totals.counters = state.withLock { $0.ended[side] } ?? ConnectionCounters()
        for group in groups() {
            let part = try? await group.loop.submit {
                group.connections.filter { $0.side == side }.reduce(into: Totals()) { $0.add($1) }
            }.get()
            guard let part else { continue }
            totals.connections += part.connections
            totals.callsByPeers += part.callsByPeers
            totals.callsByNode += part.callsByNode
            totals.counters.add(part.counters)
        }
        return totals
    }

    private struct LoopGroup: Sendable {
        var loop: any EventLoop
        var connections: [Connection]
    }

    /// The connections by their loops, in the order in which the loops got their first.
    private func groups() -> [LoopGroup] {
        let open = state.withLock { $0.open }
        var groups: [LoopGroup] = []
        var indices: [ObjectIdentifier: Int] = [:]
        for number in open.keys.sorted() {
            guard let connection = open[number] else { continue }
            let loop = ObjectIdentifier(connection.loop)
            if let index = indices[loop] {
                groups[index].connections.append(connection)
            } else {
                indices[loop] = groups.count
                groups.append(LoopGroup(loop: connection.loop, connections: [connection]))
            }
        }
        return groups
    }
}

extension RPCInspector.Totals {
    fileprivate mutating func add(_ connection: Connection) {
        connections += 1
        callsByPeers += connection.machine.openCallsByPeer
        callsByNode += connection.machine.openCallsByMe
        counters.add(connection.counters)
    }
}
