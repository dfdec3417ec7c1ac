// BooksTests.swift: what a machine counts agrees with its streams, also after calls that end in the middle.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("The books of a connection")
struct BooksTests {
    private let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)

    @Test("A call that ends in the middle of a long message leaves the connection no more credit than its window")
    func grantOfEndedCall() {
        var side = TestSide.open(isAcceptor: true)
        side.receive(.call(CallFrame(methodHash: TestMethod.requests.hash), nil), on: stream)
        side.receive(.message(.bytes(10, total: 1_000_000)), .more, on: stream)
        #expect(side.machine.brokenInvariant == nil)
        side.receive(.reset(ResetFrame(.cancelled)), on: stream)
        #expect(side.machine.brokenInvariant == nil)
        // What was granted and is still on its way comes late.
        side.receive(.message(.bytes(30_000)), [.continues, .more], on: stream)
        #expect(side.machine.brokenInvariant == nil)
    }

    @Test(
        "A message that breaks its call gives its credit back to the connection",
        arguments: [FrameFlags.end, .more, .continues])
    func brokenMessage(flags: FrameFlags) {
        var side = TestSide.open(isAcceptor: true)
        side.receive(.call(CallFrame(methodHash: TestMethod.requests.hash), .bytes(10)), .end, on: stream)
        let total = flags == .more ? 20 : nil
        side.receive(.message(.bytes(10, total: total)), flags, on: stream)
        #expect(side.names().last == "cancelled INTERNAL")
        #expect(side.machine.brokenInvariant == nil)
    }

    @Test("A call that ends while its reply waits for room leaves nothing in the queue")
    func queueOfEndedCalls() {
        var side = TestSide.open(isAcceptor: true)
        side.handle(.becameWritable(budget: 0))
        for generation in 1...UInt16(100) {
            let id = StreamID(slot: 0, byAcceptor: false, generation: generation)
            side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: id)
            side.handle(.replySubmitted(id, byteCount: 10))
            side.receive(.reset(ResetFrame(.cancelled)), on: id)
        }
        #expect(side.machine.ready.count == 0)
        #expect(side.machine.brokenInvariant == nil)
    }

    @Test("The first requests of streams are refused when too much is held, whole ones too")
    func firstRequests() {
        var side = TestSide.open(isAcceptor: true)
        let payload = 60_000
        for slot in 0..<1024 {
            let id = StreamID(slot: slot, byAcceptor: false, generation: 1)
            side.receive(.call(CallFrame(methodHash: TestMethod.requests.hash), .bytes(payload)), .end, on: id)
        }
        #expect(side.names().last == "refused RESOURCE_EXHAUSTED")
        #expect(side.machine.openCallsByPeer == RPCLimits.assemblyBytes / MessageCredit.cost(payload))
        #expect(side.machine.brokenInvariant == nil)
    }
}
