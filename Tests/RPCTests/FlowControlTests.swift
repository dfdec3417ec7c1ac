// FlowControlTests.swift: how much a reader that stops can cost, and that nobody else pays for it.

import Dispatch
import RPC
import RPCCore
import Synchronization
import Testing
import Wire

/// A number that several tasks count up.
private final class Counter: Sendable {
    private let state = Atomic<Int>(0)
    var value: Int { state.load(ordering: .relaxed) }
    func add() { state.add(1, ordering: .relaxed) }
}

/// The loop of a channel while it does nothing, for some seconds at most.
private final class StoppedLoop: Sendable {
    let stopped = Signal()
    private let end = DispatchSemaphore(value: 0)
    private let isOver = Atomic<Bool>(false)
    var isStopped: Bool { !isOver.load(ordering: .relaxed) }

    init(of channel: RPCChannel) {
        Task(executorPreference: channel.executor) {
            self.stopped.fire()
            self.wait()
        }
    }

    private func wait() {
        _ = end.wait(timeout: .now() + 20)
        isOver.store(true, ordering: .relaxed)
    }

    func run() { end.signal() }
}

@Suite("Flow control", .serialized, .timeLimit(.minutes(5)))
struct FlowControlTests {
    private static let payloadByteCount = 1016
    private static let messageByteCount = 8 + payloadByteCount

    /// What may be on its way to a reader that takes nothing: its window, and what a writer may be ahead.
    private static let mostUnread =
        (RPCLimits.streamWindowBytes + RPCShellLimits.writeAheadBytes) / messageByteCount + 2

    /// Other calls of the connection, which also give a stream the time to run as far as it can.
    private func makeCalls(_ environment: TestEnvironment, _ count: UInt64 = 100) async throws {
        for number in 0..<count {
            let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(number))
            #expect(reply.number == number)
        }
    }

    @Test("A handler that stops reading holds its caller back at one window", arguments: Carrier.bothDirections)
    func slowHandler(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let streams = environment.service.streams
        let sent = Counter()
        try await StreamClient(environment.channel).chat(StreamMethods.gated) { requests, replies in
            async let sending: Void = {
                for number in 0..<UInt64(800) {
                    try await requests.send(TestMessage(number, payloadByteCount: Self.payloadByteCount))
                    sent.add()
                }
                requests.finish()
            }()
            await streams.started.wait()
            try await makeCalls(environment)
            let ahead = sent.value
            #expect(ahead <= Self.mostUnread, "\(ahead) requests were sent to a handler that reads none")
            streams.released.fire()
            var seen = 0
            for try await _ in replies { seen += 1 }
            #expect(seen == 800)
            try await sending
        }
        await environment.stop()
    }

    @Test("Neither side reads: both stop at one window, and go on", arguments: Carrier.bothDirections)
    func bothSlow(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let streams = environment.service.streams
        let sent = Counter()
        try await StreamClient(environment.channel).chat(StreamMethods.echo) { requests, replies in
            async let sending: Void = {
                for number in 0..<UInt64(1200) {
                    try await requests.send(TestMessage(number, payloadByteCount: Self.payloadByteCount))
                    sent.add()
                }
                requests.finish()
            }()
            await streams.started.wait()
            try await makeCalls(environment)
            let ahead = sent.value
            let answered = streams.received.load(ordering: .relaxed)
            // One window of replies that nobody reads, then one of requests.
            #expect(answered <= Self.mostUnread, "\(answered) replies were sent to a caller that reads none")
            #expect(ahead <= answered + Self.mostUnread, "\(ahead) requests were sent, \(answered) answered")
            var seen = 0
            for try await _ in replies { seen += 1 }
            #expect(seen == 1200)
            try await sending
        }
        await environment.stop()
    }

    @Test("A writer on another thread may be as far ahead after many messages as before the first")
    func aheadAgain() async throws {
        let environment = try await TestEnvironment.start(.inProcess)
        try await StreamClient(environment.channel).chat(StreamMethods.echo) { requests, replies in
            let message = TestMessage(1, payloadByteCount: Self.payloadByteCount)
            var echoes = replies.makeAsyncIterator()
            for _ in 0...(RPCShellLimits.writeAheadBytes / Self.messageByteCount) {
                try await requests.send(message)
                #expect(try await echoes.next() == message)
            }
            let loop = StoppedLoop(of: environment.channel)
            await loop.stopped.wait()
            try await requests.send(message)
            #expect(loop.isStopped, "a message that was written long ago still counts as ahead")
            loop.run()
            #expect(try await echoes.next() == message)
            requests.finish()
            #expect(try await echoes.next() == nil)
        }
        await environment.stop()
    }

    @Test("A stuck stream of 1 GiB delays no unary call", arguments: Carrier.bothDirections)
    func stuckStream(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let stuck: RPCResponseStream<TestMessage> = try await environment.channel.serverStreaming(
            TestMethods.count, TestMessage(1024, payloadByteCount: 1 << 20))
        var iterator = stuck.makeAsyncIterator()
        #expect(try await iterator.next()?.number == 0)
        try await makeCalls(environment)
        #expect(environment.service.sent.load(ordering: .relaxed) <= 4)
        await environment.stop()
    }

    @Test("Stuck streams that use up the connection's credit delay no unary call, of any length")
    func connectionCredit() async throws {
        let environment = try await TestEnvironment.start(.tls)
        var stuck: [RPCResponseStream<TestMessage>] = []
        for _ in 0..<(RPCLimits.connectionWindowBytes / RPCLimits.streamWindowBytes + 4) {
            stuck.append(
                try await environment.channel.serverStreaming(
                    TestMethods.count, TestMessage(10_000, payloadByteCount: Self.payloadByteCount)))
        }
        try await makeCalls(environment)
        let long = TestMessage(1, payloadByteCount: 1 << 20)
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, long)
        #expect(reply == long)
        let sent = environment.service.sent.load(ordering: .relaxed) * Self.messageByteCount
        #expect(sent <= RPCLimits.connectionWindowBytes + stuck.count * 2 * Self.messageByteCount)
        stuck = []
        await environment.stop()
    }

    @Test("A handler that reads slowly in a task of its own gets everything in order", arguments: Carrier.allCases)
    func offLoop(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let reply = try await StreamClient(environment.channel).upload(StreamMethods.detached) { requests in
            for number in 0..<UInt64(800) {
                try await requests.send(TestMessage(number, payloadByteCount: Self.payloadByteCount))
            }
        }
        #expect(reply.number == 800)
        await environment.stop()
    }
}
