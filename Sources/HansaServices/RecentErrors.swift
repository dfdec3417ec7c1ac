// RecentErrors.swift: the newest failed calls and connections of a node, in a ring of fixed size.

public import Basics
public import RPC
internal import RPCCore
internal import Synchronization

/// The newest failed calls and connections.
public final class RecentErrors: Sendable {
    /// The most that are kept.
    public static let limit = 256
    /// The longest text of one, in characters.
    public static let textLimit = 400

    /// One failure.
    public struct Entry: Hashable, Sendable {
        /// When, on ``MonotonicClock``.
        public var at: Instant
        /// The method; empty when a connection failed.
        public var method: String
        /// Whose side saw it.
        public var side: RPCSide
        /// The other side, or its address when it never said who it is.
        public var peer: String
        /// gRPC's name of the status.
        public var code: String
        /// What happened.
        public var message: String
        /// How long the call took, in microseconds.
        public var microseconds: UInt64
    }

    private struct State {
        var ring: [Entry] = []
        var oldest = 0
        var total: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Makes an empty ring.
    public init() {}

    /// Keeps a call that failed; the oldest entry goes when there is no room.
    public func add(_ call: CallRecord) {
        add(
            Entry(
                at: MonotonicClock.now(), method: call.method?.fullName ?? "unknown", side: call.side, peer: call.peer,
                code: "\(call.code)", message: String(call.message.prefix(Self.textLimit)),
                microseconds: call.microseconds))
    }

    /// Keeps a connection that failed.
    public func add(side: RPCSide, peer: String, reason: String) {
        add(
            Entry(
                at: MonotonicClock.now(), method: "", side: side, peer: peer, code: "UNAVAILABLE",
                message: String(reason.prefix(Self.textLimit)), microseconds: 0))
    }

    /// What is kept, oldest first, and how many failures there were since the start.
    public var all: (entries: [Entry], total: UInt64) {
        state.withLock { (Array($0.ring[$0.oldest...] + $0.ring[..<$0.oldest]), $0.total) }
    }

    private func add(_ entry: Entry) {
        state.withLock { state in
            state.total += 1
            if state.ring.count < Self.limit {
                state.ring.append(entry)
            } else {
                state.ring[state.oldest] = entry
                state.oldest = (state.oldest + 1) % Self.limit
            }
        }
    }
}
