// PlainMessageTests.swift: the short way of a stream's usual message does what the general way does, seed by seed.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("The usual message of a stream in one step")
struct PlainMessageTests {
    /// Two machines with the same past: one takes the short way where it can, the other never does.
    private struct Pair {
        var short: TestSide
        var general: TestSide
        var streams: [StreamID] = []
        var shortSteps = 0

        init(isAcceptor: Bool) {
            short = TestSide.open(isAcceptor: isAcceptor)
            general = short
        }

        mutating func both(_ body: (inout TestSide) -> Void) {
            body(&short)
            body(&general)
            settle("both")
        }

        /// What the general way said, and `expected` of the short way, which says nothing; both must then be alike.
        mutating func settle(_ what: String, _ expected: [String] = []) {
            let names = general.names()
            #expect(names == expected + short.names(), "\(what)")
            #expect(short.machine.essence == general.machine.essence, "\(what)")
            let machine = general.machine
            streams.removeAll { machine.standing($0) != .open }
        }

        mutating func send(_ id: StreamID, _ count: Int) {
            let machine = general.machine
            guard machine.standing(id) == .open, machine[id].canSend, machine[id].outgoing == nil,
                machine.isMine(id) || machine[id].kind.streamsReplies
            else { return }
            general.handle(.messageSubmitted(id, byteCount: count))
            if short.machine.sendPlainMessage(id, byteCount: count) {
                shortSteps += 1
                return settle("send \(count)", ["message \(count)", "sent"])
            }
            short.handle(.messageSubmitted(id, byteCount: count))
            settle("send \(count)")
        }

        mutating func receive(_ id: StreamID, _ count: Int, _ flags: FrameFlags = []) {
            let header = FrameHeader(.message, flags: flags, stream: id, payloadByteCount: count)
            let isFirst = flags == .more
            let piece = MessagePiece.bytes(isFirst ? max(0, count - 4) : count, total: isFirst ? count : nil)
            general.handle(.frameReceived(.message(piece), header))
            if PlainMessage.matches(header), short.machine.receivePlainMessage(id, byteCount: count, now: short.now) {
                shortSteps += 1
                return settle("receive \(count)", ["whole \(count)"])
            }
            short.handle(.frameReceived(.message(piece), header))
            settle("receive \(count)")
        }
    }

    private static let sizes = [0, 1, 10, 1000, 1000, 1000, 32_736, 32_768, 32_769, 60_000]

    @Test(
        "Whatever comes before, both ways leave the same machine and say the same", arguments: 0..<80 as Range<UInt64>)
    func sameAsGeneral(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let isAcceptor = seed % 2 == 0
        var pair = Pair(isAcceptor: isAcceptor)
        for slot in 0..<4 {
            let method = TestMethod.all[1 + slot % 3]
            let id = StreamID(slot: slot, byAcceptor: false, generation: 1)
            pair.streams.append(id)
            pair.both { side in
                guard isAcceptor else { return side.handle(.callRequested(TestSide.call(method))) }
                let isStream = method.kind.streamsRequests
                side.receive(
                    .call(CallFrame(methodHash: method.hash), isStream ? nil : .bytes(1)), isStream ? [] : .end, on: id)
            }
        }
        for _ in 0..<150 where !pair.general.machine.isClosed {
            pair.both { $0.now = $0.now.advanced(byMilliseconds: 1) }
            let id = pair.streams.randomElement(using: &random) ?? StreamID(slot: 0, byAcceptor: false, generation: 1)
            let count = Self.sizes.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<20, using: &random) {
            case 0...6: pair.send(id, count)
            case 7...12: pair.receive(id, count)
            case 13: pair.receive(id, count, [.more, .end, .continues].randomElement(using: &random) ?? [])
            case 14...15: consume(&pair, id, &random)
            default: disturb(&pair, id, &random)
            }
        }
    }

    private func consume(_ pair: inout Pair, _ id: StreamID, _ random: inout SeededGenerator) {
        let machine = pair.general.machine
        guard machine.standing(id) == .open, machine[id].unconsumed > 0 else { return }
        let credit = Int.random(in: 1...machine[id].unconsumed, using: &random)
        pair.both { $0.handle(.messagesConsumed(id, credit: credit)) }
    }

    /// Something that makes the next message unusual, or usual again.
    private func disturb(_ pair: inout Pair, _ id: StreamID, _ random: inout SeededGenerator) {
        let event = Int.random(in: 0..<24, using: &random)
        pair.both { side in
            switch event {
            case 0: side.handle(.drainRequested(graceMilliseconds: 100, text: "over"))
            case 1...3: side.handle(.becameWritable(budget: 0))
            case 4...10: side.handle(.becameWritable(budget: 100_000))
            case 11...15: side.receive(.window(40_000), on: id)
            case 16...20: side.receive(.window(40_000))
            case 21: side.handle(.requestClosed(id))
            case 22: side.receive(.reset(ResetFrame(.cancelled)), on: id)
            default: side.handle(.timerFired)
            }
        }
    }

    private func open(isAcceptor: Bool) throws -> (pair: Pair, id: StreamID) {
        var pair = Pair(isAcceptor: isAcceptor)
        let id = StreamID(slot: 0, byAcceptor: false, generation: 1)
        pair.both { side in
            guard isAcceptor else { return side.handle(.callRequested(TestSide.call(TestMethod.both))) }
            side.receive(.call(CallFrame(methodHash: TestMethod.both.hash), nil), on: id)
        }
        return (pair, id)
    }

    @Test(
        "The last byte of credit is sent at once; a message over it waits for the general way",
        arguments: [true, false], [0, 1])
    func sendsToTheEdge(isAcceptor: Bool, over: Int) throws {
        var (pair, id) = try open(isAcceptor: isAcceptor)
        pair.both { $0.handle(.becameWritable(budget: 1_000_000)) }
        for _ in 0..<3 { pair.send(id, 32_000) }
        let left = 100_000 - 3 * (32_000 + RPCLimits.messageOverheadBytes)
        pair.shortSteps = 0
        pair.send(id, left - RPCLimits.messageOverheadBytes + over)
        #expect(pair.shortSteps == 1 - over)
        #expect(pair.general.machine[id].sendCredit == 0)
    }

    @Test(
        "What fills the window is taken at once; a byte more is the peer's fault, in the general way",
        arguments: [true, false], [0, 1])
    func receivesToTheEdge(isAcceptor: Bool, over: Int) throws {
        var (pair, id) = try open(isAcceptor: isAcceptor)
        let window = pair.general.machine.configuration.streamWindowBytes
        var left = window
        while left > 65_000 {
            pair.receive(id, 60_000)
            left -= 60_000 + RPCLimits.messageOverheadBytes
        }
        pair.shortSteps = 0
        pair.receive(id, left - RPCLimits.messageOverheadBytes + over)
        #expect(pair.shortSteps == 1 - over)
        #expect(pair.general.machine.isOpen(id) == (over == 0))
    }
}
