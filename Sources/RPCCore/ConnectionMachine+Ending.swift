// ConnectionMachine+Ending.swift: how streams are freed and connections end: faults, drain, GOAWAY, timers.
//
// Never closes a socket: that is an effect for the shell.

internal import Basics
internal import Wire

extension ConnectionMachine {
    // MARK: Streams

    /// Frees a stream and gives its unconsumed bytes back to the connection.
    mutating func free(_ id: StreamID, _ effects: inout [ConnectionEffect]) {
        let stream = self[id]
        if let incoming = stream.incoming, incoming.type != .message || incoming.isGranted {
            assemblyBytes -= incoming.cost
        }
        if let outgoing = stream.outgoing, outgoing.type == .reply {
            queuedReplyBytes -= outgoing.total - outgoing.sent
        }
        if !trailers.isEmpty { trailers[id] = nil }
        if stream.isQueued {
            ready.remove(id)
            starved.remove(id)
        }
        assemblyBytes -= stream.grantedAhead
        // Of a granted message, what did not come is still granted: later returns are less by it.
        if let incoming = stream.incoming, incoming.isGranted { consumed -= incoming.total - incoming.received }
        let partial = stream.incoming.map { $0.type == .message && !$0.isGranted ? $0.receivedCost : 0 } ?? 0
        let unreturned = stream.unconsumed - stream.grantedAhead + partial
        if isMine(id) { mine.close(id, reusable: true) } else { theirs.close(id, reusable: false) }
        returnConnectionCredit(unreturned, &effects)
    }

    /// Ends one of mine.
    mutating func endCall(_ id: StreamID, _ error: RPCError?, _ effects: inout [ConnectionEffect]) {
        free(id, &effects)
        effects.append(.callEnded(id, error))
        closeIfDrained(&effects)
    }

    /// Ends one of theirs whose handler may be running.
    mutating func cancelHandler(_ id: StreamID, _ error: RPCError, _ effects: inout [ConnectionEffect]) {
        free(id, &effects)
        effects.append(.handlerCancelled(id, error))
        closeIfDrained(&effects)
    }

    // MARK: The connection

    /// The peer broke the protocol: say so, end everything.
    mutating func fail(_ fault: ConnectionFault, _ effects: inout [ConnectionEffect]) {
        end(fault, announce: true, &effects)
    }

    mutating func end(_ fault: ConnectionFault, announce: Bool, _ effects: inout [ConnectionEffect]) {
        guard phase != .closed else { return }
        if announce {
            let goAway = GoAwayFrame(
                isFinal: true, acceptedCalls: callsReceived, graceMilliseconds: 0, text: fault.description)
            effects.append(.send(.goAway(goAway), .connection))
        }
        phase = .closed
        let accepted = peerDrain?.acceptedCalls ?? UInt64.max
        for id in mine.openStreams {
            let isSafe = mine[id].number > accepted
            mine.close(id, reusable: true)
            let error = RPCError(
                .unavailable, "the connection to \(peer.name) ended: \(fault)", notProcessed: isSafe)
            effects.append(.callEnded(id, error))
        }
        for id in theirs.openStreams {
            theirs.close(id, reusable: false)
            effects.append(.handlerCancelled(id, RPCError(.cancelled, "the caller's connection ended: \(fault)")))
        }
        effects.append(.close(fault))
    }

    // MARK: Drain

    mutating func beginDrain(_ grace: UInt32, _ text: String, _ now: Instant, _ effects: inout [ConnectionEffect]) {
        guard drain == nil else { return }
        drain = Drain(
            graceMilliseconds: grace, endsAt: now.advanced(byMilliseconds: UInt64(grace)), text: text)
        guard phase == .open else {
            end(.drained, announce: true, &effects)
            return
        }
        let goAway = GoAwayFrame(
            isFinal: false, acceptedCalls: callsReceived, graceMilliseconds: grace, text: text)
        effects.append(.send(.goAway(goAway), .connection))
        closeIfDrained(&effects)
    }

    mutating func receive(_ goAway: GoAwayFrame, _ effects: inout [ConnectionEffect]) {
        if let former = peerDrain, goAway.acceptedCalls > former.acceptedCalls {
            return fail(.violation("GOAWAY accepts more calls than the one before"), &effects)
        }
        let isFirst = peerDrain == nil
        peerDrain = goAway
        if !goAway.isFinal, goAway.acceptedCalls > callsSent {
            return fail(.violation("GOAWAY accepts \(goAway.acceptedCalls) of \(callsSent) calls"), &effects)
        }
        if goAway.isFinal { return end(.endedByPeer(goAway.text), announce: false, &effects) }
        if isFirst { effects.append(.peerDraining(goAway)) }
        for id in mine.openStreams where mine[id].number > goAway.acceptedCalls {
            let error = RPCError(.unavailable, "\(peer.name) is shutting down: \(goAway.text)", notProcessed: true)
            endCall(id, error, &effects)
        }
        closeIfDrained(&effects)
    }

    mutating func closeIfDrained(_ effects: inout [ConnectionEffect]) {
        guard drain != nil || peerDrain != nil, phase == .open else { return }
        guard mine.openCount == 0, theirs.openCount == 0 else { return }
        phase = .closed
        effects.append(.close(.drained))
    }

    // MARK: Timers

    var silenceEnds: Instant {
        lastReceived.advanced(byMilliseconds: UInt64(keepalive) * RPCLimits.silentKeepalives)
    }

    /// The accepting side's word holds for both; neither side may be made to ping, or to end, more often than the floor.
    var keepalive: UInt32 {
        let agreed = configuration.isAcceptor ? configuration.keepaliveMilliseconds : hello?.keepaliveMilliseconds
        return max(RPCLimits.shortestKeepaliveMilliseconds, agreed ?? configuration.keepaliveMilliseconds)
    }

    mutating func fireTimers(_ now: Instant, _ effects: inout [ConnectionEffect]) {
        if case .starting(let helloBy) = phase, helloBy <= now {
            return fail(.helloTimeout(milliseconds: configuration.helloMilliseconds), &effects)
        }
        guard phase == .open else { return }
        if let drain, drain.endsAt <= now { return endGrace(drain, &effects) }
        if silenceEnds <= now {
            return fail(.silent(milliseconds: now.milliseconds(since: lastReceived)), &effects)
        }
        expireMine(now, &effects)
        expireTheirs(now, &effects)
        guard phase == .open, nextPing <= now else { return }
        sendPing(now, &effects)
    }

    /// Sends a ping that carries the time, so that its answer gives the round trip.
    mutating func sendPing(_ now: Instant, _ effects: inout [ConnectionEffect]) {
        nextPing = now.advanced(byMilliseconds: UInt64(keepalive))
        effects.append(.send(.ping(now.nanoseconds, isAnswer: false), .connection))
    }

    private mutating func expireMine(_ now: Instant, _ effects: inout [ConnectionEffect]) {
        for id in mine.expired(now: now) {
            let timeout = mine[id].timeoutMilliseconds
            effects.append(.send(.reset(ResetFrame(.deadline)), id))
            endCall(
                id, RPCError(.deadlineExceeded, "\(peer.name) did not answer within \(timeout) ms"), &effects)
        }
    }

    private mutating func expireTheirs(_ now: Instant, _ effects: inout [ConnectionEffect]) {
        for id in theirs.expired(now: now) {
            let error = RPCError(
                .deadlineExceeded, "the call took longer than its deadline of \(theirs[id].timeoutMilliseconds) ms")
            effects.append(.send(.status(error.statusFrame), id))
            cancelHandler(id, error, &effects)
        }
    }

    private mutating func endGrace(_ drain: Drain, _ effects: inout [ConnectionEffect]) {
        let fault = ConnectionFault.graceOver(milliseconds: drain.graceMilliseconds, reason: drain.text)
        let error = RPCError(.unavailable, "\(configuration.nodeName) ended the call: \(fault)")
        for id in theirs.openStreams {
            effects.append(.send(.status(error.statusFrame), id))
            theirs.close(id, reusable: false)
            effects.append(.handlerCancelled(id, error))
        }
        end(fault, announce: true, &effects)
    }
}
