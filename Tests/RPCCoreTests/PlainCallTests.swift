// PlainCallTests.swift: the short way of the usual call does what the general way does, seed by seed.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("The usual unary call in one step")
struct PlainCallTests {
    /// Two machines with the same past: one takes the short way where it can, the other never does.
    private struct Pair {
        var short: TestSide
        var general: TestSide
        var theirs: [StreamID] = []
        var mine: [StreamID] = []
        var generations = [UInt16](repeating: 0, count: 8)

        init(isAcceptor: Bool) {
            short = TestSide.open(isAcceptor: isAcceptor)
            general = short
        }

        mutating func both(_ body: (inout TestSide) -> Void) {
            body(&short)
            body(&general)
        }

        /// What the general way did, in words; both machines must then be alike.
        mutating func settle(_ what: String, _ expected: [String]?) {
            let names = general.names()
            if let expected {
                #expect(names == expected, "\(what)")
                _ = short.take()
            } else {
                #expect(names == short.names(), "\(what)")
            }
            #expect(short.machine.essence == general.machine.essence, "\(what)")
        }
    }

    @Test(
        "Whatever comes before, both ways leave the same machine and say the same", arguments: 0..<60 as Range<UInt64>)
    func sameAsGeneral(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var pair = Pair(isAcceptor: seed % 2 == 0)
        for _ in 0..<200 where !pair.general.machine.isClosed {
            pair.both { $0.now = $0.now.advanced(byMilliseconds: 3) }
            switch Int.random(in: 0..<14, using: &random) {
            case 0...3: receiveCall(&pair, &random)
            case 4...6: reply(&pair, &random)
            case 7...9: openCall(&pair, &random)
            case 10...11: receiveReply(&pair, &random)
            default: disturb(&pair, &random)
            }
        }
    }

    @Test("A small call takes the short way on both sides, there and back", arguments: [true, false])
    func takesTheShortWay(isAcceptor: Bool) throws {
        var side = TestSide.open(isAcceptor: isAcceptor)
        let plain = try #require(PlainCall(CallFrame(methodHash: TestMethod.unary.hash)))
        if isAcceptor {
            let id = StreamID(slot: 0, byAcceptor: false, generation: 1)
            let method = side.machine.receivePlain(id, plain, byteCount: 10, now: side.now)
            let isSent = side.machine.sendPlainReply(id, byteCount: 20)
            #expect(method == 0 && isSent)
            #expect(side.machine.openCallsByPeer == 0)
        } else {
            let opened = side.machine.openPlain(plain, byteCount: 10, now: side.now)
            let id = try #require(opened)
            let isTaken = side.machine.receivePlainReply(id, byteCount: 20, now: side.now)
            #expect(isTaken)
            #expect(side.machine.openCallsByMe == 0)
        }
    }

    private func receiveCall(_ pair: inout Pair, _ random: inout SeededGenerator) {
        let slot = Int.random(in: 0..<6, using: &random)
        // Now and then a generation that is not the next one, which ends the connection.
        let skips = Int.random(in: 0..<80, using: &random) == 0
        guard skips || !pair.theirs.contains(where: { $0.slot == slot }) else { return }
        pair.generations[slot] += skips ? 2 : 1
        let id = StreamID(
            slot: slot, byAcceptor: !pair.short.machine.configuration.isAcceptor, generation: pair.generations[slot])
        let method = TestMethod.all[[0, 0, 0, 0, 1, 4].randomElement(using: &random) ?? 0]
        var call = CallFrame(methodHash: method.hash)
        call.timeoutMilliseconds = [0, 5, 5000].randomElement(using: &random) ?? 0
        let count = [0, 10, 40_000, 100_001].randomElement(using: &random) ?? 0
        pair.general.receive(.call(call, .bytes(count)), .end, on: id)
        pair.theirs.append(id)
        let index = PlainCall(call).flatMap {
            pair.short.machine.receivePlain(id, $0, byteCount: count, now: pair.short.now)
        }
        guard let index else {
            pair.short.receive(.call(call, .bytes(count)), .end, on: id)
            return pair.settle("CALL", nil)
        }
        #expect(TestMethod.all[index] == method)
        pair.settle("CALL", ["call \(method.fullName.dropFirst(11))", "whole \(count)", "request ended"])
    }

    private func reply(_ pair: inout Pair, _ random: inout SeededGenerator) {
        guard let at = pair.theirs.indices.randomElement(using: &random) else { return }
        let id = pair.theirs[at]
        let machine = pair.general.machine
        guard machine.standing(id) == .open, !machine.theirs[id].kind.streamsReplies, machine.theirs[id].outgoing == nil
        else { return }
        let count = [0, 200, 40_000].randomElement(using: &random) ?? 0
        pair.general.handle(.replySubmitted(id, byteCount: count))
        if pair.short.machine.sendPlainReply(id, byteCount: count) {
            pair.settle("REPLY", ["reply \(count) END"])
        } else {
            pair.short.handle(.replySubmitted(id, byteCount: count))
            pair.settle("REPLY", nil)
        }
        if pair.general.machine.standing(id) != .open { pair.theirs.remove(at: at) }
    }

    private func openCall(_ pair: inout Pair, _ random: inout SeededGenerator) {
        let count = [0, 100, 40_000].randomElement(using: &random) ?? 0
        let timeout = [0, 5, 5000].randomElement(using: &random) ?? 0 as UInt32
        let request = TestSide.call(TestMethod.unary, byteCount: count, timeoutMilliseconds: timeout)
        pair.general.handle(.callRequested(request))
        for effect in pair.general.effects { if case .callOpened(let id) = effect { pair.mine.append(id) } }
        let stream = PlainCall(request.frame).flatMap {
            pair.short.machine.openPlain($0, byteCount: count, now: pair.short.now)
        }
        if let stream {
            #expect(stream == pair.mine.last)
            pair.settle("open", ["opened", "call \(count) END"])
        } else {
            pair.short.handle(.callRequested(request))
            pair.settle("open", nil)
        }
    }

    private func receiveReply(_ pair: inout Pair, _ random: inout SeededGenerator) {
        guard let at = pair.mine.indices.randomElement(using: &random) else { return }
        let id = pair.mine.remove(at: at)
        let count = [0, 200, 40_000].randomElement(using: &random) ?? 0
        pair.general.receive(.reply(.bytes(count)), .end, on: id)
        if pair.short.machine.receivePlainReply(id, byteCount: count, now: pair.short.now) {
            pair.settle("REPLY", ["whole \(count)", "ended OK"])
        } else {
            pair.short.receive(.reply(.bytes(count)), .end, on: id)
            pair.settle("REPLY", nil)
        }
    }

    /// Something that makes the next call unusual.
    private func disturb(_ pair: inout Pair, _ random: inout SeededGenerator) {
        let event = Int.random(in: 0..<30, using: &random)
        let victim = pair.theirs.randomElement(using: &random) ?? .connection
        pair.both { side in
            switch event {
            case 0: side.handle(.drainRequested(graceMilliseconds: 100, text: "over"))
            case 1...8: side.handle(.becameWritable(budget: 0))
            case 9...20: side.handle(.becameWritable(budget: 100_000))
            case 21...24 where victim != .connection: side.receive(.reset(ResetFrame(.cancelled)), on: victim)
            default: side.handle(.timerFired)
            }
        }
        pair.settle("disturbance \(event)", nil)
        let machine = pair.general.machine
        pair.theirs.removeAll { machine.standing($0) != .open }
        pair.mine.removeAll { machine.standing($0) != .open }
    }
}

extension ConnectionMachine {
    /// Everything that can make a difference later; of a stream that is over that is only its generation.
    var essence: [String] {
        [mine, theirs].flatMap { table in
            table.streams.map { $0.isOpen ? "\($0)" : "\($0.generation)" }
                + ["\(table.openCount) open, next deadline \(table.earliestDeadline, default: "never")"]
        } + [
            "\(phase)", "\(ready)", "\(starved)", "budget \(budget), credit \(sendCredit) and \(receiveCredit)",
            "consumed \(consumed), held \(assemblyBytes), queued \(queuedReplyBytes)",
            "calls \(callsSent) and \(callsReceived)", "drains \(drain != nil) and \(peerDrain != nil)",
            "received \(lastReceived), ping \(nextPing), next \(nextTimer, default: "never")",
        ]
    }
}
