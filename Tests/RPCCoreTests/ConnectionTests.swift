// ConnectionTests.swift: the life of a connection: HELLO, keepalive, drain, floods, limits, deadlines.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("Connections")
struct ConnectionTests {
    private let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)

    // MARK: HELLO and keepalive

    @Test("Both sides say HELLO first; the peer's makes the connection ready", arguments: [true, false])
    func hello(isAcceptor: Bool) {
        var side = TestSide(isAcceptor: isAcceptor)
        side.handle(.transportReady)
        #expect(side.names() == ["HELLO"])
        #expect(!side.machine.canOpenCall)
        side.receive(.hello(TestSide.hello))
        #expect(side.names() == ["ready", "PING"])
        #expect(side.machine.canOpenCall)
        side.receive(.hello(TestSide.hello))
        #expect(side.names().last == "close: the peer broke the protocol: it sent HELLO twice")
    }

    @Test("A first frame that is not HELLO ends the connection")
    func firstFrame() {
        var side = TestSide(isAcceptor: true)
        side.handle(.transportReady)
        side.receive(.window(1))
        #expect(
            side.names() == [
                "HELLO", "GOAWAY final 0", "close: the peer broke the protocol: its first frame is not HELLO",
            ])
    }

    @Test("HELLO that does not come in time ends the connection, not a millisecond earlier")
    func helloTimeout() {
        var side = TestSide(isAcceptor: true)
        side.handle(.transportReady)
        _ = side.take()
        #expect(side.machine.nextTimer == side.now.advanced(byMilliseconds: RPCLimits.helloMilliseconds))
        side.advance(milliseconds: RPCLimits.helloMilliseconds - 1)
        #expect(side.names().isEmpty)
        side.advance(milliseconds: 1)
        #expect(side.names().last == "close: the peer sent no HELLO within 5000 ms")
    }

    @Test("A ping goes out in each interval, any frame counts as life, silence ends the connection")
    func keepalive() {
        var side = TestSide.open(isAcceptor: true)
        side.advance(milliseconds: 10_000)
        #expect(side.names() == ["PING"])
        side.receive(.ping(5, isAnswer: true))
        #expect(side.names() == ["round trip"])
        side.advance(milliseconds: 29_999)
        #expect(side.names() == ["PING"])
        side.advance(milliseconds: 1)
        #expect(side.names().last == "close: the peer sent nothing for 30000 ms")
    }

    @Test("The accepting side's keepalive holds for the dialling side")
    func keepaliveWord() {
        var hello = TestSide.hello
        hello.keepaliveMilliseconds = 1700
        let side = TestSide.open(isAcceptor: false, hello: hello)
        #expect(side.machine.nextTimer == side.now.advanced(byMilliseconds: 1700))
    }

    @Test("A keepalive shorter than a second counts as a second, whoever names it", arguments: [UInt32(0), 1, 999])
    func keepaliveFloor(milliseconds: UInt32) {
        var hello = TestSide.hello
        hello.keepaliveMilliseconds = milliseconds
        var caller = TestSide.open(isAcceptor: false, hello: hello)
        #expect(caller.machine.nextTimer == caller.now.advanced(byMilliseconds: 1000))
        caller.advance(milliseconds: 2999)
        #expect(!caller.machine.isClosed)
        caller.advance(milliseconds: 1)
        #expect(caller.machine.isClosed)
        let callee = TestSide.open(isAcceptor: true, { $0.keepaliveMilliseconds = milliseconds })
        #expect(callee.machine.nextTimer == callee.now.advanced(byMilliseconds: 1000))
        #expect(callee.machine.configuration.hello.keepaliveMilliseconds == 1000)
    }

    // MARK: Floods

    @Test("As many resets as the limit pass, one more ends the connection")
    func resetFlood() {
        var side = TestSide.open(isAcceptor: true)
        func reset(_ generation: Int) {
            let id = StreamID(slot: 0, byAcceptor: false, generation: UInt16(generation))
            side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: id)
            side.receive(.reset(ResetFrame(.cancelled)), on: id)
        }
        for generation in 1...RPCLimits.resets { reset(generation) }
        #expect(!side.machine.isClosed)
        reset(RPCLimits.resets + 1)
        #expect(side.names().last?.hasPrefix("close: the peer abandoned 201 calls within 30000 ms") == true)
    }

    @Test("Resets for deadlines that the callee sees too are no flood")
    func deadlineResets() {
        var side = TestSide.open(isAcceptor: true)
        for generation in 1...UInt16(RPCLimits.resets * 2) {
            let id = StreamID(slot: 0, byAcceptor: false, generation: generation)
            var call = CallFrame(methodHash: TestMethod.unary.hash)
            call.timeoutMilliseconds = 8
            side.receive(.call(call, .bytes(1)), .end, on: id)
            side.now = side.now.advanced(byMilliseconds: 7)
            side.receive(.reset(ResetFrame(.deadline)), on: id)
        }
        #expect(!side.machine.isClosed)
    }

    @Test("As many pings as the limit are answered, one more ends the connection")
    func pingFlood() {
        var side = TestSide.open(isAcceptor: true)
        for number in 0..<UInt64(RPCLimits.pings) { side.receive(.ping(number, isAnswer: false)) }
        #expect(side.names() == [String](repeating: "PING answer", count: RPCLimits.pings))
        side.receive(.ping(0, isAnswer: false))
        #expect(side.names().last?.hasPrefix("close: the peer sent 101 pings") == true)
    }

    // MARK: Calls

    @Test("The peer's limit of calls holds until one is over")
    func callLimit() throws {
        var side = TestSide.open(isAcceptor: false)
        let first = try side.opened(TestMethod.unary)
        for slot in 1..<4 { #expect(try side.opened(TestMethod.unary).slot == slot) }
        #expect(!side.machine.canOpenCall)
        #expect(side.open(TestMethod.unary) == nil)
        #expect(side.names() == ["not opened: RESOURCE_EXHAUSTED: all 4 calls that uk allows at a time are in use"])
        side.receive(.reply(.bytes(1)), .end, on: first)
        #expect(try side.opened(TestMethod.unary).slot == 0)
    }

    @Test("A slot is used again with the next generation, so that a late frame means nothing")
    func generations() throws {
        var side = TestSide.open(isAcceptor: false)
        let first = try side.opened(TestMethod.unary)
        side.handle(.callCancelled(first))
        _ = side.take()
        let second = try side.opened(TestMethod.unary)
        #expect(second.slot == first.slot && second.generation == first.generation + 1)
        _ = side.take()
        side.receive(.reply(.bytes(10)), .end, on: first)
        #expect(side.names().isEmpty)
        side.receive(.reply(.bytes(10)), .end, on: second)
        #expect(side.names() == ["whole 10", "ended OK"])
    }

    @Test(
        "What may not be called is refused before a handler sees it",
        arguments: [
            (
                TestMethod.forbidden, 10,
                "PERMISSION_DENIED: role tenant (acme) may not call /test.Core/Forbidden; it is for: region, host"
            ),
            (
                TestMethod.unary, 100_001,
                "RESOURCE_EXHAUSTED: the request has 100001 bytes; /test.Core/Unary accepts at most 100000"
            ),
            (
                MethodDescriptor(fullName: "/test.Core/Other", kind: .unary, roles: .tenant), 10,
                "UNIMPLEMENTED: no method with hash 0xc7d72e2c2ba2a3b2 is served here; the services are test.Core"
            ),
        ])
    func refusals(method: MethodDescriptor, byteCount: Int, expected: String) {
        var side = TestSide.open(isAcceptor: true)
        let call = CallFrame(methodHash: method.hash)
        let total = byteCount > 100 ? byteCount : nil
        side.receive(.call(call, .bytes(10, total: total)), total == nil ? .end : .more, on: stream)
        let effects = side.take()
        guard case .send(.status(let status), stream)? = effects.first else {
            Issue.record("no STATUS but \(effects.map(\.name))")
            return
        }
        let error = RPCError(status)
        #expect(
            error?.description.replacing(/0x[0-9a-f]+/, with: "0x") == expected.replacing(/0x[0-9a-f]+/, with: "0x"))
        #expect(effects.count == 2)
        #expect(side.machine.openCallsByPeer == 0)
    }

    @Test("Both sides end a call at its deadline; the earliest is the next timer")
    func deadlines() throws {
        var caller = TestSide.open(isAcceptor: false)
        _ = caller.open(TestMethod.unary, timeoutMilliseconds: 500)
        _ = caller.open(TestMethod.replies, timeoutMilliseconds: 200)
        #expect(caller.machine.nextTimer == caller.now.advanced(byMilliseconds: 200))
        _ = caller.take()
        caller.advance(milliseconds: 200)
        #expect(caller.names() == ["RESET deadline", "ended DEADLINE_EXCEEDED"])
        #expect(caller.machine.nextTimer == caller.now.advanced(byMilliseconds: 300))

        var callee = TestSide.open(isAcceptor: true)
        var call = CallFrame(methodHash: TestMethod.unary.hash)
        call.timeoutMilliseconds = 200
        callee.receive(.call(call, .bytes(1)), .end, on: stream)
        _ = callee.take()
        callee.advance(milliseconds: 199)
        #expect(callee.names().isEmpty)
        callee.advance(milliseconds: 1)
        #expect(callee.names() == ["STATUS DEADLINE_EXCEEDED", "cancelled DEADLINE_EXCEEDED"])
        callee.handle(.replySubmitted(stream, byteCount: 10))
        #expect(callee.names().isEmpty)
    }

    // MARK: Drain

    @Test("A drain announces the exact count, lets calls finish, then closes")
    func drain() {
        var side = TestSide.open(isAcceptor: true)
        let call = CallFrame(methodHash: TestMethod.unary.hash)
        side.receive(.call(call, .bytes(1)), .end, on: stream)
        _ = side.take()
        side.handle(.drainRequested(graceMilliseconds: 1000, text: "bye"))
        #expect(side.names() == ["GOAWAY drain 1"])
        let late = StreamID(slot: 1, byAcceptor: false, generation: 1)
        side.receive(.call(call, .bytes(1)), .end, on: late)
        #expect(side.names().isEmpty)
        side.handle(.replySubmitted(stream, byteCount: 3))
        #expect(side.names() == ["reply 3 END", "close: the connection was drained"])
    }

    @Test("When the grace period is over, calls end UNAVAILABLE and their handlers are cancelled")
    func graceOver() {
        var side = TestSide.open(isAcceptor: true)
        side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: stream)
        side.handle(.drainRequested(graceMilliseconds: 1000, text: "bye"))
        _ = side.take()
        side.advance(milliseconds: 1000)
        #expect(
            side.names() == [
                "STATUS UNAVAILABLE", "cancelled UNAVAILABLE", "GOAWAY final 1",
                "close: bye, and the grace period of 1000 ms is over",
            ])
    }

    @Test("A caller that is told of a drain knows which of its calls were not processed")
    func goAway() throws {
        var side = TestSide.open(isAcceptor: false)
        let first = try side.opened(TestMethod.unary)
        _ = side.take()
        _ = side.open(TestMethod.unary)
        _ = side.take()
        side.receive(
            .goAway(GoAwayFrame(isFinal: false, acceptedCalls: 1, graceMilliseconds: 500, text: "upgrade")))
        let effects = side.take()
        #expect(effects.map(\.name) == ["peer draining", "ended UNAVAILABLE"])
        guard case .callEnded(_, let error)? = effects.last else { return }
        #expect(error?.notProcessed == true && error?.message == "uk is shutting down: upgrade")
        side.handle(.callRequested(TestSide.call(TestMethod.unary)))
        #expect(side.names() == ["not opened: UNAVAILABLE: the connection to uk is being drained"])
        side.receive(.reply(.bytes(1)), .end, on: first)
        #expect(side.names() == ["whole 1", "ended OK", "close: the connection was drained"])
    }

    @Test("When the transport ends, every call ends with the reason")
    func transportClosed() throws {
        var side = TestSide.open(isAcceptor: false)
        _ = side.open(TestMethod.unary)
        _ = side.take()
        side.handle(.transportClosed("reset by peer"))
        let effects = side.take()
        #expect(effects.map(\.name) == ["ended UNAVAILABLE", "close: reset by peer"])
        guard case .callEnded(_, let error)? = effects.first else { return }
        #expect(error?.message == "the connection to uk ended: reset by peer" && error?.notProcessed == false)
    }
}
