// MachineFuzzing.swift: one machine and a peer that sends anything: nothing traps, no limit is passed.

internal import Basics
internal import RPCCore
internal import Wire

extension FuzzTarget {
    /// A machine, its application, and a peer that keeps no rule.
    static let machine = FuzzTarget(
        name: "machine", summary: "a connection machine with any peer: no trap, exact books, nothing after the end"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        var attack = Attack(&input)
        try attack.side.handle(.transportReady)
        if input.below(16) > 0 { try attack.receive(.hello(attack.hello(&input)), [], .connection) }
        var steps = 0
        while !input.isEmpty, steps < 2000 {
            steps += 1
            try attack.step(&input)
        }
    }
}

/// One machine, and what its peer makes up.
private struct Attack {
    var side: FuzzedSide
    private var cutter = FrameCutter()
    private var generations: [UInt16] = [1, 1, 1, 1, 1, 1]

    init(_ input: inout FuzzInput) {
        let window = input.pick([100, 10_000, 256 << 10])
        side = FuzzedSide(
            isAcceptor: input.bool(), streamWindow: window, connectionWindow: window * input.pick([1, 2, 16]))
    }

    func hello(_ input: inout FuzzInput) -> HelloFrame {
        HelloFrame(
            maximumCalls: input.pick([4, 0, 1, 1_000_000]), streamWindowBytes: input.pick([100_000, 0, 1, .max]),
            connectionWindowBytes: input.pick([150_000, 0, 1, .max]),
            keepaliveMilliseconds: input.pick([10_000, 0, 1, .max]), nodeName: "peer")
    }

    mutating func step(_ input: inout FuzzInput) throws(FuzzFinding) {
        switch input.below(16) {
        case 0, 1: try openCall(&input)
        case 2, 3, 4, 5: try sendFrame(&input)
        case 6: try feed(input.take(input.below(64)))
        case 7: try side.call(&input)
        case 8, 9, 10, 11: try side.useCall(&input)
        case 12: try side.pass(milliseconds: input.pick([0, 1, 50, 1000, 5000, 10_000, 30_000]))
        case 13: try side.handle(.becameWritable(budget: input.pick([0, 1, 50_000, 128 << 10])))
        case 14: try receive(.window(input.pick([1, 0, 1000, 1 << 20, .max])), [], stream(&input))
        default: try sendOfConnection(&input)
        }
    }

    /// A stream of either side, open or not.
    private func stream(_ input: inout FuzzInput) -> StreamID {
        let ids = side.openIDs
        let choice = input.uint8()
        if choice < 16 { return .connection }
        if choice < 200, !ids.isEmpty { return ids[Int(choice) % ids.count] }
        return StreamID(slot: Int(choice) % 6, byAcceptor: input.bool(), generation: UInt16(input.below(4)))
    }

    private func piece(_ input: inout FuzzInput, _ flags: FrameFlags) -> MessagePiece {
        let count = input.pick([0, 1, 10, 90, 5000, 32 << 10])
        let startsSeveral = flags.contains(.more) && !flags.contains(.continues)
        let total = input.pick([count + 1, count, 20, 100_000, 4 << 20, Int(UInt32.max)])
        return MessagePiece(totalByteCount: startsSeveral ? total : nil, range: 0..<count)
    }

    private mutating func openCall(_ input: inout FuzzInput) throws(FuzzFinding) {
        let slot = input.below(generations.count)
        let id = StreamID(slot: slot, byAcceptor: !side.isAcceptor, generation: generations[slot])
        generations[slot] = generations[slot] &+ 1
        var call = CallFrame(methodHash: input.pick(FuzzedSide.methods).hash &+ (input.below(32) == 31 ? 1 : 0))
        call.timeoutMilliseconds = input.pick([0, 0, 1, 1000, .max])
        let flags = input.pick([FrameFlags.end, .end, .more, []])
        try receive(.call(call, flags.isEmpty ? nil : piece(&input, flags)), flags, id)
    }

    private mutating func sendFrame(_ input: inout FuzzInput) throws(FuzzFinding) {
        let flags = FrameFlags(rawValue: input.uint8() & 7)
        let id = stream(&input)
        let frame: Frame =
            switch input.below(8) {
            case 0: .callContinued(piece(&input, flags.union(.continues)))
            case 1: .head(Metadata())
            case 2, 3: .message(piece(&input, flags))
            case 4: .reply(piece(&input, flags))
            case 5: .status(StatusFrame(code: input.pick([0, 5, 14, 200]), message: "no"))
            case 6: .reset(ResetFrame(input.pick([.cancelled, .deadline, .protocol, .flow, .refused])))
            default: .message(nil)
            }
        try receive(frame, flags, id)
    }

    private mutating func sendOfConnection(_ input: inout FuzzInput) throws(FuzzFinding) {
        switch input.below(16) {
        case 0..<6: try receive(.ping(UInt64(input.uint32()), isAnswer: input.bool()), [], .connection)
        case 6, 7:
            try receive(
                .goAway(
                    GoAwayFrame(
                        isFinal: input.bool(), acceptedCalls: UInt64(input.below(4)), graceMilliseconds: 10,
                        text: "later")), [], .connection)
        case 8: try side.handle(.drainRequested(graceMilliseconds: input.pick([0, 1000]), text: "bye"))
        case 9: try side.handle(.transportClosed("gone"))
        case 10: try receive(.hello(hello(&input)), [], .connection)
        default: try side.pass(milliseconds: UInt64(input.uint16()))
        }
    }

    mutating func receive(_ frame: Frame, _ flags: FrameFlags, _ id: StreamID) throws(FuzzFinding) {
        try feed(
            frame.encoded(flags, stream: id, message: [UInt8](repeating: 7, count: frame.messageByteCount)))
    }

    private mutating func feed(_ bytes: [UInt8]) throws(FuzzFinding) {
        for frame in cutter.feed(bytes) { try side.handle(frame) }
        side.output = []
        side.outcomes = []
        side.received = []
        if let error = cutter.error, side.fault == nil { try side.handle(.framingFailed(error)) }
    }
}
