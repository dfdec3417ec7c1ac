// StreamingTests.swift: server streaming, its credit, and how calls are cut short.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

@Suite("Streams, cancellation and deadlines", .serialized, .timeLimit(.minutes(5)))
struct StreamingTests {
    private func count(
        _ channel: RPCChannel, _ number: Int, payloadByteCount: Int = 0, _ method: MethodDescriptor = TestMethods.count
    ) async throws -> RPCResponseStream<TestMessage> {
        try await channel.serverStreaming(
            method, TestMessage(UInt64(number), payloadByteCount: payloadByteCount))
    }

    @Test("A stream delivers its replies in order, then ends", arguments: Carrier.bothDirections, [0, 1, 100])
    func order(carrier: Carrier, replies: Int) async throws {
        let environment = try await TestEnvironment.start(carrier)
        var numbers: [UInt64] = []
        for try await reply in try await count(environment.channel, replies) { numbers.append(reply.number) }
        #expect(numbers == (0..<UInt64(replies)).map { $0 })
        await environment.stop()
    }

    @Test(
        "A stream larger than every window arrives whole", arguments: Carrier.bothDirections,
        [(1500, 1024), (20, 100_000), (12, 200_000), (4, 1 << 20)])
    func windows(carrier: Carrier, shape: (Int, Int)) async throws {
        let environment = try await TestEnvironment.start(carrier)
        var seen = 0
        for try await reply in try await count(environment.channel, shape.0, payloadByteCount: shape.1) {
            #expect(reply.number == UInt64(seen) && reply.payload.count == shape.1)
            seen += 1
        }
        #expect(seen == shape.0)
        await environment.stop()
    }

    @Test("A slow reader holds its handler back at one window", arguments: Carrier.bothDirections)
    func slowReader(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let stream = try await count(environment.channel, 1000, payloadByteCount: 1016)
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next()?.number == 0)
        // Other calls go on while the stream is stuck, and give the handler time to run as far as it can.
        for number in 0..<UInt64(200) {
            let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(number))
            #expect(reply.number == number)
        }
        let sent = environment.service.sent.load(ordering: .relaxed)
        #expect(sent <= RPCLimits.streamWindowBytes / 1024 + 2, "\(sent) replies were sent to a reader that stopped")
        var left = 999
        while try await iterator.next() != nil { left -= 1 }
        #expect(left == 0)
        await environment.stop()
    }

    @Test("Streams share a connection: each of many ends with all its replies", arguments: Carrier.bothDirections)
    func fairness(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    var seen = 0
                    let stream: RPCResponseStream<TestMessage> = try await channel.serverStreaming(
                        TestMethods.count, TestMessage(60, payloadByteCount: 10_000))
                    for try await _ in stream { seen += 1 }
                    return seen
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(total == 30 * 60)
        await environment.stop()
    }

    @Test("A stream that fails delivers what came before", arguments: Carrier.bothDirections)
    func failing(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        var seen = 0
        let stream = try await count(environment.channel, 5, TestMethods.countThenFail)
        let error = await failure { () async throws(RPCError) in
            for try await _ in stream { seen += 1 }
        }
        #expect(seen == 5)
        #expect(error?.description == "DATA_LOSS: after 5")
        await environment.stop()
    }

    @Test("Dropping a stream cancels its handler", arguments: Carrier.bothDirections)
    func dropping(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        do {
            let stream = try await count(environment.channel, 1_000_000, payloadByteCount: 1000)
            var iterator = stream.makeAsyncIterator()
            #expect(try await iterator.next() != nil)
        }
        await environment.service.streamEnded.wait()
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(1))
        #expect(reply.number == 1)
        await environment.stop()
    }

    @Test("Cancelling the caller's task cancels the handler's", arguments: Carrier.bothDirections)
    func cancellation(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let task = Task {
            await failure { () async throws(RPCError) in
                let _: TestMessage = try await channel.unary(TestMethods.hang, TestMessage(1))
            }
        }
        await environment.service.hanging.wait()
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        await environment.service.cancelled.wait()
        await environment.stop()
    }

    @Test("A call whose task is already cancelled is never sent", arguments: Carrier.bothDirections)
    func cancelledBefore(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let start = Signal()
        let task = Task {
            await start.wait()
            return await failure { () async throws(RPCError) in
                let _: TestMessage = try await channel.unary(TestMethods.hang, TestMessage(1))
            }
        }
        task.cancel()
        start.fire()
        #expect(await task.value?.code == .cancelled)
        await environment.stop()
    }

    @Test("A deadline ends the call on both sides", arguments: Carrier.bothDirections)
    func deadline(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let _: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(1))
        // On a busy machine a deadline may pass before the call is even sent.
        while !environment.service.hanging.hasFired, !Task.isCancelled {
            let error = await failure { () async throws(RPCError) in
                let _: TestMessage = try await environment.channel.unary(
                    TestMethods.hang, TestMessage(1), options: CallOptions(timeoutMilliseconds: 50))
            }
            #expect(error?.code == .deadlineExceeded || environment.service.released.hasFired)
        }
        await environment.service.cancelled.wait()
        await environment.stop()
    }

    @Test("Closing a channel ends its calls and refuses new ones", arguments: Carrier.allCases)
    func closing(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let task = Task {
            await failure { () async throws(RPCError) in
                let _: TestMessage = try await channel.unary(TestMethods.hang, TestMessage(1))
            }
        }
        await environment.service.hanging.wait()
        await channel.close()
        #expect(await task.value?.code == .unavailable)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1))
        }
        #expect(error?.code == .unavailable)
        await environment.service.cancelled.wait()
        await environment.stop()
    }
}
