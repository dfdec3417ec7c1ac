// ConnectionSnapshot.swift: one connection and its streams as they are at one moment.

public import Basics
internal import NIOCore
public import RPCCore
internal import TLS

/// One connection at one moment.
public struct ConnectionSnapshot: Hashable, Sendable {
    /// Who dialled: the server's side was dialled.
    public var side: RPCSide
    /// The peer, from its certificate.
    public var peer: String
    /// The peer's address.
    public var address: String
    /// Its event loop: an index into the inspector's loops.
    public var loop: Int
    /// When it was made.
    public var opened: Instant
    /// The last measured round trip, in nanoseconds.
    public var roundTripNanoseconds: UInt64?
    /// The TLS session of an earlier connection was resumed.
    public var isResumed: Bool
    /// What it has carried.
    public var counters: ConnectionCounters
    /// Framed and not yet taken by the transport, in bytes.
    public var unwrittenBytes: Int
    /// What its machine says.
    public var state: ConnectionPicture
    /// Its first streams.
    public var streams: [StreamSnapshot]
}

/// One stream at one moment.
public struct StreamSnapshot: Hashable, Sendable {
    /// The method.
    public var method: String
    /// When the call began.
    public var started: Instant
    /// What the connection's machine says.
    public var state: StreamPicture
    /// Messages of the handler behind the one that is being sent.
    public var waitingMessages: Int
}

/// One event loop at one moment.
public struct LoopSnapshot: Hashable, Sendable {
    /// How many connections it has.
    public var connections: Int
    /// How long the question waited for its turn, in microseconds.
    public var lagMicroseconds: UInt64
}

extension Connection {
    /// The connection now; on its loop.
    func snapshot(loop index: Int, streams limit: Int) -> ConnectionSnapshot {
        ConnectionSnapshot(
            side: side, peer: peer.uri, address: address, loop: index, opened: opened,
            roundTripNanoseconds: roundTripNanoseconds, isResumed: isResumed, counters: counters,
            unwrittenBytes: output.readableBytes, state: machine.picture,
            streams: machine.streams(limit: limit).map { snapshot($0) })
    }

    private func snapshot(_ picture: StreamPicture) -> StreamSnapshot {
        if picture.isMine {
            let call = clientCall(picture.id)
            return StreamSnapshot(
                method: call?.method.fullName ?? "", started: call?.started ?? .origin, state: picture,
                waitingMessages: call?.outbox?.waitingCount ?? 0)
        }
        let call = serverCall(picture.id)
        return StreamSnapshot(
            method: call?.method.fullName ?? "", started: call?.started ?? .origin, state: picture,
            waitingMessages: call?.outbox?.waitingCount ?? 0)
    }
}
