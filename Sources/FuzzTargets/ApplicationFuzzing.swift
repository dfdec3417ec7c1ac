// ApplicationFuzzing.swift: what an application may do with its calls, chosen by an input; never what is its own bug.

internal import Basics
internal import RPCCore
internal import Wire

extension FuzzedSide {
    private static let sizes = [0, 1, 100, 1000, 5000, 32 << 10, (32 << 10) + 1, 70_000]

    /// Makes a call.
    mutating func call(_ input: inout FuzzInput) throws(FuzzFinding) {
        let method = input.pick(FuzzedSide.methods)
        var frame = CallFrame(methodHash: method.hash)
        frame.timeoutMilliseconds = input.pick([0, 0, 0, 50, 5000])
        if input.bool() { frame.traceParent = TraceParent(traceHigh: 1, traceLow: 2, parent: 3, flags: 1) }
        let count = min(input.pick(FuzzedSide.sizes), method.maxRequestBytes)
        try handle(
            .callRequested(
                CallRequest(
                    kind: method.kind, frame: frame, messageByteCount: method.kind.streamsRequests ? nil : count)))
    }

    /// Does one thing with one of the open calls; what its state does not allow is left out.
    mutating func useCall(_ input: inout FuzzInput) throws(FuzzFinding) {
        let ids = openIDs
        guard !ids.isEmpty else { return }
        let id = input.pick(ids)
        guard let call = calls[id] else { return }
        switch input.below(8) {
        case 0: if isMine(id) { try handle(.callCancelled(id)) }
        case 1, 2: try sendMessage(id, call, input.pick(FuzzedSide.sizes))
        case 3: try closeRequests(id)
        case 4: try consume(id)
        case 5: if !isMine(id) { try handle(.headSubmitted(id, Metadata())) }
        case 6: try answer(id, call, input.pick(FuzzedSide.sizes))
        default:
            if !isMine(id) { try handle(.handlerEnded(id, StatusFrame(code: input.pick([5, 14]), message: "no"))) }
        }
    }

    /// Sends the next message of a direction that has several.
    mutating func sendMessage(_ id: StreamID, _ call: FuzzedCall, _ count: Int) throws(FuzzFinding) {
        let streams = isMine(id) ? call.kind.streamsRequests : call.kind.streamsReplies
        guard streams, call.outgoing == nil, !call.isRequestClosed else { return }
        let message = contents(id, call.sentCount, count)
        calls[id]?.outgoing = message[...]
        calls[id]?.sentCount &+= 1
        try handle(.messageSubmitted(id, byteCount: count))
    }

    /// Closes this side's half of a call that it made.
    mutating func closeRequests(_ id: StreamID) throws(FuzzFinding) {
        guard isMine(id) else { return }
        calls[id]?.isRequestClosed = true
        try handle(.requestClosed(id))
    }

    /// Takes the first message off a stream.
    mutating func consume(_ id: StreamID) throws(FuzzFinding) {
        guard let call = calls[id], let count = call.unconsumed.first else { return }
        let streams = isMine(id) ? call.kind.streamsReplies : call.kind.streamsRequests
        guard streams else { return }
        calls[id]?.unconsumed.removeFirst()
        try handle(.messagesConsumed(id, credit: MessageCredit.cost(count)))
    }

    /// Ends one of theirs as its kind ends; a handler of one request waits for it.
    mutating func answer(_ id: StreamID, _ call: FuzzedCall, _ count: Int) throws(FuzzFinding) {
        guard !isMine(id), call.outgoing == nil, call.kind.streamsRequests || call.isRequestEnded else { return }
        if call.kind.streamsReplies { return try handle(.handlerEnded(id, StatusFrame(code: 0))) }
        let message = contents(id, 0, count)
        calls[id]?.outgoing = message[...]
        try handle(.replySubmitted(id, byteCount: count))
    }

    /// Lets time pass, and the timer fire if it is due.
    mutating func pass(milliseconds: UInt64) throws(FuzzFinding) {
        now = now.advanced(byMilliseconds: milliseconds)
        if let due = machine.nextTimer, due <= now { try handle(.timerFired) }
        if fault == nil, let due = machine.nextTimer {
            try expect(due > now, "the timer is still due after it fired")
        }
    }
}
