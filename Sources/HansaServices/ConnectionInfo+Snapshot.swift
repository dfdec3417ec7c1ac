// ConnectionInfo+Snapshot.swift: snapshots of connections as messages: times become ages.

internal import Basics
internal import HansaMessages
internal import RPC
internal import RPCCore
internal import Wire

extension ConnectionInfo {
    init(_ connection: ConnectionSnapshot) {
        let now = MonotonicClock.now()
        let state = connection.state
        self.init(
            side: connection.side.rawValue, peer: connection.peer, address: connection.address,
            nodeName: state.nodeName ?? "", loop: UInt32(clamping: connection.loop),
            ageMs: now.milliseconds(since: connection.opened), idleMs: now.milliseconds(since: state.lastReceived),
            roundTripUs: (connection.roundTripNanoseconds ?? 0) / 1_000, resumed: connection.isResumed,
            draining: state.isDraining, bytesReceived: connection.counters.bytesReceived,
            bytesSent: connection.counters.bytesSent, framesReceived: connection.counters.framesReceived,
            framesSent: connection.counters.framesSent, callsReceived: state.callsReceived,
            callsSent: state.callsSent, callsByPeer: UInt32(clamping: state.openCallsByPeer),
            callsByNode: UInt32(clamping: state.openCallsByMe), sendCredit: Int64(state.sendCredit),
            receiveCredit: Int64(state.receiveCredit), unwrittenBytes: UInt64(clamping: connection.unwrittenBytes),
            queuedReplyBytes: UInt64(clamping: state.queuedReplyBytes),
            assemblyBytes: UInt64(clamping: state.assemblyBytes), readyStreams: UInt32(clamping: state.readyStreams),
            starvedStreams: UInt32(clamping: state.starvedStreams),
            streams: connection.streams.map { StreamInfo($0, now: now) })
    }
}

extension StreamInfo {
    fileprivate init(_ stream: StreamSnapshot, now: Instant) {
        let state = stream.state
        self.init(
            slot: UInt32(clamping: state.id.slot), byNode: state.isMine, method: stream.method,
            ageMs: now.milliseconds(since: stream.started),
            leftMs: state.deadline.map { max(1, $0.milliseconds(since: now)) } ?? 0,
            sendCredit: Int64(state.sendCredit), receiveCredit: Int64(state.receiveCredit),
            unconsumedBytes: UInt64(clamping: state.unconsumed), unsentBytes: UInt64(clamping: state.unsent),
            waitingMessages: UInt32(clamping: stream.waitingMessages))
    }
}
