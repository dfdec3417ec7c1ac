// LoopReaderTests.swift: readers on the event loop of their connection, which take messages where they were received.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

@Suite("Readers on the event loop", .serialized, .timeLimit(.minutes(5)))
struct LoopReaderTests {
    private typealias Stream = RPCResponseStream<TestMessage>

    private static let payloadByteCount = 1016

    private static func count(
        _ channel: RPCChannel, _ number: UInt64, payloadByteCount: Int = payloadByteCount,
        _ method: MethodDescriptor = TestMethods.count
    ) async throws(RPCError) -> Stream {
        try await channel.serverStreaming(method, TestMessage(number, payloadByteCount: payloadByteCount))
    }

    /// Runs `body` in a task on the channel's loop.
    private static func onLoop<Outcome: Sendable>(
        _ channel: RPCChannel, _ body: @escaping @Sendable () async throws -> Outcome
    ) async throws -> Outcome {
        try await Task(executorPreference: channel.executor) { try await body() }.value
    }

    /// A message that is all there: its bytes are those that were sent.
    private static func isRight(_ message: TestMessage, _ number: Int, _ byteCount: Int) -> Bool {
        message == TestMessage(UInt64(number), payloadByteCount: byteCount)
    }

    @Test(
        "Messages of any length arrive whole and in order, cut into frames or not", arguments: Carrier.bothDirections,
        [(0, 5000), (100, 5000), (1016, 3000), (20_000, 200), (40_000, 100), (1 << 20, 4)])
    func order(carrier: Carrier, shape: (byteCount: Int, count: Int)) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let seen = try await Self.onLoop(channel) {
            var seen = 0
            for try await reply in try await Self.count(
                channel, UInt64(shape.count), payloadByteCount: shape.byteCount)
            {
                guard reply.number == UInt64(seen), reply.payload.count == shape.byteCount else { break }
                seen += 1
            }
            return seen
        }
        #expect(seen == shape.count)
        await environment.stop()
    }

    @Test("A reader that waits for something else in the middle of a batch loses nothing", arguments: Carrier.allCases)
    func waitsInTheMiddle(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let seen = try await Self.onLoop(channel) {
            var seen = 0
            for try await reply in try await Self.count(channel, 2000) {
                guard Self.isRight(reply, seen, Self.payloadByteCount) else { break }
                seen += 1
                guard seen % 7 == 0 else { continue }
                let echo: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(UInt64(seen)))
                guard echo.number == UInt64(seen) else { break }
            }
            return seen
        }
        #expect(seen == 2000)
        await environment.stop()
    }

    @Test("A stream may be read on the loop, elsewhere, and on the loop again", arguments: Carrier.allCases)
    func changesThreads(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let stream = try await Self.count(channel, 3000)
        var seen = 0
        for turn in 0..<30 {
            let from = seen
            let read = { @Sendable () async throws -> Int in
                var next = from
                var iterator = stream.makeAsyncIterator()
                while next < from + 100, let reply = try await iterator.next(),
                    Self.isRight(reply, next, Self.payloadByteCount)
                {
                    next += 1
                }
                return next
            }
            seen = turn % 2 == 0 ? try await Self.onLoop(channel, read) : try await read()
        }
        #expect(seen == 3000)
        await environment.stop()
    }

    @Test("A reader that stops holds its handler back at one window, wherever it read before")
    func stops() async throws {
        let environment = try await TestEnvironment.start(.tls)
        let channel = environment.channel
        let stream = try await Self.count(channel, 4000)
        try await Self.onLoop(channel) {
            var iterator = stream.makeAsyncIterator()
            for number in 0..<100 {
                let reply = try await iterator.next()
                #expect(reply?.number == UInt64(number))
            }
        }
        for number in 0..<UInt64(200) {
            let reply: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(number))
            #expect(reply.number == number)
        }
        let ahead = environment.service.sent.load(ordering: .relaxed) - 100
        #expect(ahead <= RPCLimits.streamWindowBytes / 1024 + 2, "\(ahead) replies were sent to a reader that stopped")
        let left = try await Self.onLoop(channel) {
            var left = 3900
            for try await _ in stream { left -= 1 }
            return left
        }
        #expect(left == 0)
        await environment.stop()
    }

    @Test("A reader that is cancelled in the middle of a batch stops its handler", arguments: Carrier.allCases)
    func cancelledInTheMiddle(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let outcome = await Task(executorPreference: channel.executor) { () async -> RPCError? in
            await failure { () async throws(RPCError) in
                var seen = 0
                for try await _ in try await Self.count(channel, .max) {
                    seen += 1
                    if seen == 5 { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
        }.value
        #expect(outcome?.code == .cancelled)
        await environment.service.streamEnded.wait()
        await environment.stop()
    }

    @Test("Streams that are dropped in the middle of a batch give the connection's credit back")
    func droppedInTheMiddle() async throws {
        let environment = try await TestEnvironment.start(.tls)
        let channel = environment.channel
        try await Self.onLoop(channel) {
            // Twice the connection's credit would be lost.
            for _ in 0..<(2 * RPCLimits.connectionWindowBytes / RPCLimits.streamWindowBytes) {
                var seen = 0
                for try await _ in try await Self.count(channel, 10_000) {
                    seen += 1
                    if seen == 3 { break }
                }
            }
            var seen = 0
            for try await reply in try await Self.count(channel, 1000)
            where Self.isRight(reply, seen, Self.payloadByteCount) { seen += 1 }
            #expect(seen == 1000)
        }
        await environment.stop()
    }

    @Test("A failure comes after the last message of its batch", arguments: Carrier.bothDirections, [0, 1, 200])
    func failsAfterABatch(carrier: Carrier, replies: Int) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let (seen, code) = try await Self.onLoop(channel) {
            var seen = 0
            do throws(RPCError) {
                for try await _ in try await Self.count(channel, UInt64(replies), TestMethods.countThenFail) {
                    seen += 1
                }
                return (seen, StatusCode?.none)
            } catch {
                return (seen, error.code)
            }
        }
        #expect(seen == replies)
        #expect(code == .dataLoss)
        await environment.stop()
    }

    @Test(
        "A reply that cannot be decoded fails the stream for good, whatever lies behind it",
        arguments: Carrier.allCases)
    func unreadable(carrier: Carrier) async throws {
        var router = Router()
        router.serverStreaming(TestMethods.count) {
            (_: TestMessage, replies: RPCResponseWriter<ShortMessage>, _) async throws(RPCError) in
            for _ in 0..<100 { try await replies.send(ShortMessage()) }
        }
        let environment = try await TestEnvironment.start(carrier, services: router)
        let channel = environment.channel
        let codes = try await Self.onLoop(channel) {
            var iterator = try await Self.count(channel, 1).makeAsyncIterator()
            var codes: [StatusCode?] = []
            for _ in 0..<3 {
                do throws(RPCError) {
                    codes.append(try await iterator.next() == nil ? nil : .ok)
                } catch {
                    codes.append(error.code)
                }
            }
            return codes
        }
        #expect(codes == [.internal, .internal, .internal])
        await environment.stop()
    }

    @Test("Many streams of one loop are read side by side, each in order", arguments: Carrier.allCases)
    func sideBySide(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<20 {
                let byteCount = [10, 1016, 40_000][index % 3]
                group.addTask(executorPreference: channel.executor) {
                    var seen = 0
                    for try await reply in try await Self.count(channel, 200, payloadByteCount: byteCount)
                    where Self.isRight(reply, seen, byteCount) { seen += 1 }
                    return seen
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(total == 20 * 200)
        await environment.stop()
    }

    @Test(
        "A handler that answers each request as it reads gets and sends all in order",
        arguments: Carrier.bothDirections)
    func echo(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        try await StreamClient(environment.channel).chat(StreamMethods.echo) { requests, replies in
            async let sending: Void = {
                for number in 0..<2000 {
                    try await requests.send(TestMessage(UInt64(number), payloadByteCount: number % 40 * 100))
                }
                requests.finish()
            }()
            var seen = 0
            for try await reply in replies where Self.isRight(reply, seen, seen % 40 * 100) { seen += 1 }
            #expect(seen == 2000)
            try await sending
        }
        await environment.stop()
    }
}
