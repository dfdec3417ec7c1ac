// ConnectionMachine+Inspection.swift: the state of a connection and its streams, for people who look at a node.
//
// Reads only; nothing here is asked for while calls are answered.

public import Basics
public import Wire

/// The state of a connection at one moment.
public struct ConnectionPicture: Hashable, Sendable {
    /// The peer's name in its HELLO; nil before it.
    public var nodeName: String?
    /// One side asked for no more calls.
    public var isDraining: Bool
    /// When the last frame came.
    public var lastReceived: Instant
    /// Calls that the peer made, since the beginning.
    public var callsReceived: UInt64
    /// Calls that this side made, since the beginning.
    public var callsSent: UInt64
    /// Calls of the peer in flight.
    public var openCallsByPeer: Int
    /// Calls of this side in flight.
    public var openCallsByMe: Int
    /// What this side may still send in streams, in bytes.
    public var sendCredit: Int
    /// What the peer may still send in streams, in bytes.
    public var receiveCredit: Int
    /// Replies that wait to be written, in bytes.
    public var queuedReplyBytes: Int
    /// Messages that are not complete, in bytes.
    public var assemblyBytes: Int
    /// Streams with something to send.
    public var readyStreams: Int
    /// Streams that wait for the connection's credit.
    public var starvedStreams: Int
}

/// The state of one stream at one moment.
public struct StreamPicture: Hashable, Sendable {
    /// The stream.
    public var id: StreamID
    /// This side made the call.
    public var isMine: Bool
    /// When the call must have ended; nil = never.
    public var deadline: Instant?
    /// What this side may still send, in bytes.
    public var sendCredit: Int
    /// What the peer may still send, in bytes.
    public var receiveCredit: Int
    /// Received whole and not yet taken by the application, in bytes.
    public var unconsumed: Int
    /// What is still to be sent of the present message, in bytes.
    public var unsent: Int
}

extension ConnectionMachine {
    /// The connection now.
    public var picture: ConnectionPicture {
        ConnectionPicture(
            nodeName: hello?.nodeName, isDraining: drain != nil || peerDrain != nil, lastReceived: lastReceived,
            callsReceived: callsReceived, callsSent: callsSent, openCallsByPeer: theirs.openCount,
            openCallsByMe: mine.openCount, sendCredit: sendCredit, receiveCredit: receiveCredit,
            queuedReplyBytes: queuedReplyBytes, assemblyBytes: assemblyBytes, readyStreams: ready.count,
            starvedStreams: starved.count)
    }

    /// The first `limit` open streams, those of this side first.
    public func streams(limit: Int) -> [StreamPicture] {
        (mine.openStreams + theirs.openStreams).prefix(limit).map { id in
            let stream = self[id]
            return StreamPicture(
                id: id, isMine: isMine(id), deadline: stream.deadline, sendCredit: stream.sendCredit,
                receiveCredit: stream.receiveCredit, unconsumed: stream.unconsumed,
                unsent: stream.outgoing.map { $0.total - $0.sent } ?? 0)
        }
    }
}
