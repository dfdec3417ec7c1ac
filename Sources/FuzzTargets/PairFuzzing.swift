// PairFuzzing.swift: two machines with correct applications: neither ever finds fault with the other.
//
// Bytes are delivered in any pieces. What was sent arrives whole and in order, and in the end nothing waits.

internal import Basics
internal import RPCCore
internal import Wire

extension FuzzTarget {
    /// Two machines back to back.
    static let pair = FuzzTarget(
        name: "pair", summary: "two connection machines: no fault with each other, all messages whole, nothing stuck"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        var pair = Pair(&input)
        try pair.begin()
        var steps = 0
        while !input.isEmpty, steps < 400 {
            steps += 1
            try pair.step(&input)
        }
        try pair.settle()
    }
}

private struct Pair {
    /// The dialling side, then the accepting side.
    private var sides: [FuzzedSide]
    private var cutters = [FrameCutter(), FrameCutter()]

    init(_ input: inout FuzzInput) {
        let window = input.pick([3000, 40_000, 256 << 10])
        let factor = input.pick([1, 2, 16])
        sides = [false, true].map {
            FuzzedSide(isAcceptor: $0, streamWindow: window, connectionWindow: window * factor)
        }
    }

    mutating func begin() throws(FuzzFinding) {
        for index in 0...1 { try act(index) { side throws(FuzzFinding) in try side.handle(.transportReady) } }
    }

    mutating func step(_ input: inout FuzzInput) throws(FuzzFinding) {
        let index = input.below(2)
        let choice = input.below(16)
        switch choice {
        case 0, 1: try act(index) { side throws(FuzzFinding) in try side.call(&input) }
        case 2..<8: try act(index) { side throws(FuzzFinding) in try side.useCall(&input) }
        case 8..<13: try deliver(to: index, input.pick([1, 8, 100, 40_000, 1 << 20]))
        case 13:
            let budget = input.pick([0, 10, 40_000, 128 << 10])
            try act(index) { side throws(FuzzFinding) in try side.handle(.becameWritable(budget: budget)) }
        case 14:
            let milliseconds: UInt64 = input.pick([0, 1, 60, 3000])
            for index in 0...1 {
                try act(index) { side throws(FuzzFinding) in try side.pass(milliseconds: milliseconds) }
            }
        default:
            guard input.below(8) == 7 else { return }
            let drain = ConnectionEvent.drainRequested(graceMilliseconds: 60_000, text: "bye")
            try act(index) { side throws(FuzzFinding) in try side.handle(drain) }
        }
    }

    /// Delivers at most `count` bytes of what the other side has sent.
    private mutating func deliver(to index: Int, _ count: Int) throws(FuzzFinding) {
        let bytes = Array(sides[1 - index].output.prefix(count))
        sides[1 - index].output.removeFirst(bytes.count)
        let frames = cutters[index].feed(bytes)
        try expect(cutters[index].error == nil, "\(String(describing: cutters[index].error))")
        for frame in frames {
            try act(index) { side throws(FuzzFinding) in try side.handle(frame) }
        }
    }

    private mutating func act(
        _ index: Int, _ body: (inout FuzzedSide) throws(FuzzFinding) -> Void
    ) throws(FuzzFinding) {
        try body(&sides[index])
        switch sides[index].fault {
        case nil, .drained?, .graceOver?, .endedByPeer?, .silent?, .resetFlood?, .pingFlood?, .helloTimeout?: break
        case let fault?: throw FuzzFinding("a correct peer is blamed: \(fault)")
        }
        for case let error? in sides[index].outcomes where error.code == .internal {
            throw FuzzFinding("a call ended \(error)")
        }
        for (id, number, message) in sides[index].received {
            let sent = sides[1 - index].contents(id, UInt8(truncatingIfNeeded: number), message.count)
            try expect(message == sent, "message \(number) of \(id) is not what was sent")
        }
        sides[index].outcomes = []
        sides[index].received = []
    }

    /// Delivers, consumes and writes all there is; then no message may still wait.
    mutating func settle() throws(FuzzFinding) {
        for _ in 0..<200 {
            for index in 0...1 {
                try act(index) { side throws(FuzzFinding) in try side.handle(.becameWritable(budget: 1 << 20)) }
                try deliver(to: index, 4 << 20)
                for id in sides[index].openIDs {
                    while sides[index].calls[id]?.unconsumed.isEmpty == false, sides[index].streams(id) {
                        try act(index) { side throws(FuzzFinding) in try side.consume(id) }
                    }
                }
            }
            if sides.allSatisfy({ $0.output.isEmpty }) { break }
        }
        guard sides.allSatisfy({ $0.fault == nil && $0.output.isEmpty }) else { return }
        for side in sides {
            for id in side.openIDs where side.calls[id]?.outgoing != nil {
                throw FuzzFinding("a message of \(id) waits for ever")
            }
        }
        try expect(sides[0].openIDs == sides[1].openIDs, "the sides disagree about which calls are open")
    }
}

extension FuzzedSide {
    /// True when this side receives several messages on the stream.
    fileprivate func streams(_ id: StreamID) -> Bool {
        guard let kind = calls[id]?.kind else { return false }
        return isMine(id) ? kind.streamsReplies : kind.streamsRequests
    }
}
