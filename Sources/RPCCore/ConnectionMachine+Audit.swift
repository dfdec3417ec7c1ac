// ConnectionMachine+Audit.swift: checks the machine's books against its streams, for fuzzers and tests.

internal import Basics
internal import Wire

extension ConnectionMachine {
    /// What does not add up, or nil; walks all streams, so it is not for servers.
    package var brokenInvariant: String? {
        guard phase == .open else { return nil }
        let ids = mine.openStreams + theirs.openStreams
        let streams = ids.map { self[$0] }
        if ids.count != mine.openCount + theirs.openCount {
            return "\(ids.count) streams are open, not \(mine.openCount) and \(theirs.openCount)"
        }
        if ids.isEmpty, drain != nil || peerDrain != nil { return "the drain is done, and the connection is open" }
        return brokenBook(streams) ?? brokenCredit(streams) ?? brokenQueue(streams) ?? brokenTimer(streams)
    }

    private func brokenBook(_ streams: [Stream]) -> String? {
        let assembly = streams.reduce(0) { $0 + $1.assemblyByteCount }
        if assembly != assemblyBytes { return "\(assembly) bytes are assembled, not \(assemblyBytes)" }
        if assembly > RPCLimits.assemblyBytes { return "\(assembly) bytes are assembled, over the limit" }
        let replies = streams.reduce(0) { sum, stream in
            guard let outgoing = stream.outgoing, outgoing.type == .reply else { return sum }
            return sum + outgoing.total - outgoing.sent
        }
        if replies != queuedReplyBytes { return "\(replies) bytes of replies wait, not \(queuedReplyBytes)" }
        return replies > RPCLimits.queuedReplyBytes ? "\(replies) bytes of replies wait, over the limit" : nil
    }

    private func brokenCredit(_ streams: [Stream]) -> String? {
        let window = streams.reduce(receiveCredit + consumed) { $0 + $1.takenByteCount }
        if window != configuration.connectionWindowBytes { return "the connection's window has become \(window)" }
        if receiveCredit < 0 || sendCredit < 0 { return "credit \(receiveCredit), \(sendCredit) is below 0" }
        for stream in streams {
            let window = stream.receiveCredit + stream.consumed + stream.takenByteCount
            if window != configuration.streamWindowBytes { return "a stream's window has become \(window)" }
            if stream.receiveCredit < 0 || stream.sendCredit < 0 { return "a stream's credit is below 0" }
        }
        return nil
    }

    private func brokenQueue(_ streams: [Stream]) -> String? {
        let queued = streams.count { $0.isQueued }
        if queued != ready.count + starved.count { return "\(ready.count), \(starved.count) of \(queued) are queued" }
        let forgotten = streams.contains { stream in
            guard let outgoing = stream.outgoing, !stream.isQueued else { return false }
            return stream.sendCredit >= outgoing.leastCredit
        }
        return forgotten ? "a stream with a message and credit waits for nothing" : nil
    }

    private func brokenTimer(_ streams: [Stream]) -> String? {
        guard let deadline = streams.compactMap(\.deadline).min() else { return nil }
        return nextTimer.map { $0 <= deadline } == true ? nil : "the timer comes after a deadline"
    }
}

extension Stream {
    /// What of the assembly limit the stream holds.
    fileprivate var assemblyByteCount: Int {
        guard let incoming, incoming.type != .message || incoming.isGranted else { return grantedAhead }
        return grantedAhead + incoming.cost
    }

    /// What of the windows is neither credit nor consumed; less than 0 when more was granted.
    fileprivate var takenByteCount: Int {
        var taken = unconsumed - grantedAhead
        if let incoming, incoming.type == .message {
            taken += incoming.receivedCost - (incoming.isGranted ? incoming.cost : 0)
        }
        return taken
    }
}
