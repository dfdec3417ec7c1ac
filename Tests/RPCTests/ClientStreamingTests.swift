// ClientStreamingTests.swift: streams of requests: order, both ends' last words, cancellation and deadlines.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

@Suite("Client streaming", .serialized, .timeLimit(.minutes(5)))
struct ClientStreamingTests {
    @Test("Every request arrives, then the reply", arguments: Carrier.bothDirections, [0, 1, 1000])
    func order(carrier: Carrier, count: Int) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let reply = try await StreamClient(environment.channel).upload(StreamMethods.sum) { requests in
            for number in 0..<UInt64(count) { try await requests.send(TestMessage(number)) }
        }
        #expect(reply.number == UInt64(count * (count - 1) / 2))
        #expect(environment.service.streams.received.load(ordering: .relaxed) == count)
        await environment.stop()
    }

    @Test(
        "Requests larger than every window arrive whole", arguments: Carrier.bothDirections,
        [(1500, 1024), (20, 100_000), (4, (1 << 20) - 8)])
    func windows(carrier: Carrier, shape: (Int, Int)) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let reply = try await StreamClient(environment.channel).upload(StreamMethods.sum) { requests in
            for _ in 0..<shape.0 { try await requests.send(TestMessage(1, payloadByteCount: shape.1)) }
        }
        #expect(reply.number == UInt64(shape.0))
        await environment.stop()
    }

    @Test("Metadata goes to the handler and comes back", arguments: Carrier.bothDirections)
    func metadata(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        var options = CallOptions()
        try options.metadata.add("x-request", "42")
        let seen = Seen<Metadata>()
        options.onReplyMetadata = { seen.set($0) }
        _ = try await StreamClient(environment.channel).upload(StreamMethods.sum, options: options) { _ in }
        #expect(environment.service.streams.metadata.value == options.metadata)
        #expect(seen.value == options.metadata)
        await environment.stop()
    }

    // MARK: The callee ends first

    @Test("An early reply ends the call and stops the producer", arguments: Carrier.bothDirections)
    func earlyReply(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let stopped = Signal()
        let reply = try await StreamClient(environment.channel).upload(StreamMethods.first) { requests in
            defer { stopped.fire() }
            for number in 7... as PartialRangeFrom<UInt64> { try await requests.send(TestMessage(number)) }
        }
        #expect(reply.number == 7)
        #expect(stopped.hasFired)
        await environment.stop()
    }

    @Test("An early reply stops a producer that waits for something else", arguments: Carrier.bothDirections)
    func earlyReplyToIdleProducer(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let reply = try await StreamClient(environment.channel).upload(StreamMethods.first) { requests in
            try await requests.send(TestMessage(3))
            try await neverReturns()
        }
        #expect(reply.number == 3)
        await environment.stop()
    }

    @Test("A handler that fails early ends the call with its error", arguments: Carrier.bothDirections)
    func earlyFailure(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            _ = try await StreamClient(environment.channel).upload(StreamMethods.reject) { requests in
                for number in 1... as PartialRangeFrom<UInt64> { try await requests.send(TestMessage(number)) }
            }
        }
        #expect(error?.description == "INVALID_ARGUMENT: no 1 today")
        await environment.stop()
    }

    @Test("A handler that ignores its requests can still reply", arguments: Carrier.bothDirections)
    func ignoring(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        environment.service.streams.released.fire()
        let reply = try await StreamClient(environment.channel).upload(StreamMethods.ignore) { requests in
            for number in 1... as PartialRangeFrom<UInt64> {
                try await requests.send(TestMessage(number, payloadByteCount: 1000))
            }
        }
        #expect(reply.number == 1)
        await environment.stop()
    }

    @Test(
        "A request that does not decode is INVALID_ARGUMENT, and the handler stops", arguments: Carrier.bothDirections)
    func malformed(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.clientStreaming(StreamMethods.sum) {
                (requests: RPCRequestWriter<ShortMessage>) in
                try await requests.send(ShortMessage())
                try await neverReturns()
            }
        }
        #expect(error?.code == .invalidArgument)
        #expect(
            error?.message == "a request of /test.Streams/Sum cannot be read: \(DecodeError.malformed)")
        await environment.service.streams.ended.wait()
        await environment.stop()
    }

    @Test("A request over the method's limit ends the call with both numbers", arguments: Carrier.bothDirections)
    func tooLong(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            _ = try await StreamClient(environment.channel).upload(StreamMethods.sum) { requests in
                try await requests.send(TestMessage(1, payloadByteCount: 1 << 20))
            }
        }
        #expect(error?.code == .resourceExhausted)
        #expect(error?.message == "a request of 1048584 bytes is over the limit of 1048576")
        await environment.service.streams.ended.wait()
        await environment.stop()
    }

    // MARK: The caller ends first

    @Test("A producer that throws cancels the call: its text is the error", arguments: Carrier.bothDirections)
    func producerThrows(carrier: Carrier) async throws {
        struct DiskError: Error, CustomStringConvertible { let description = "the disk is gone" }
        let environment = try await TestEnvironment.start(carrier)
        let streams = environment.service.streams
        let error = await failure { () async throws(RPCError) in
            _ = try await StreamClient(environment.channel).upload(StreamMethods.sum) { requests in
                try await requests.send(TestMessage(1))
                await streams.started.wait()
                throw DiskError()
            }
        }
        #expect(error?.description == "CANCELLED: the requests of /test.Streams/Sum ended early: the disk is gone")
        await streams.ended.wait()
        #expect(streams.failure.value?.code == .cancelled)
        await environment.stop()
    }

    @Test("A producer's own RPCError is the call's error", arguments: Carrier.bothDirections)
    func producerThrowsRPCError(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            _ = try await StreamClient(environment.channel).upload(StreamMethods.sum) { _ in
                throw RPCError(.dataLoss, "nothing to send")
            }
        }
        #expect(error?.description == "DATA_LOSS: nothing to send")
        await environment.stop()
    }

    @Test("Cancelling the caller stops producer and handler", arguments: Carrier.bothDirections)
    func cancellation(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        let streams = environment.service.streams
        let task = Task {
            await failure { () async throws(RPCError) in
                _ = try await client.upload(StreamMethods.sum) { _ in try await neverReturns() }
            }
        }
        await streams.started.wait()
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        await streams.ended.wait()
        #expect(streams.failure.value?.code == .cancelled)
        await environment.stop()
    }

    @Test("Cancelling the caller ends a send that waits for credit", arguments: Carrier.bothDirections)
    func cancelledSend(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        let task = Task {
            await failure { () async throws(RPCError) in
                _ = try await client.upload(StreamMethods.ignore) { requests in
                    while true { try await requests.send(TestMessage(1, payloadByteCount: 1000)) }
                }
            }
        }
        await environment.service.streams.started.wait()
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        await environment.service.streams.ended.wait()
        await environment.stop()
    }

    @Test("The deadline ends a call whose caller never half-closes, on both sides", arguments: Carrier.bothDirections)
    func deadline(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        // On a busy machine a deadline may pass before the call is even sent.
        while !environment.service.streams.started.hasFired, !Task.isCancelled {
            let error = await failure { () async throws(RPCError) in
                _ = try await client.upload(StreamMethods.sum, options: CallOptions(timeoutMilliseconds: 50)) {
                    requests in
                    try await requests.send(TestMessage(1))
                    try await neverReturns()
                }
            }
            #expect(error?.code == .deadlineExceeded || error?.code == .unavailable)
        }
        await environment.service.streams.ended.wait()
        #expect(environment.service.streams.failure.value != nil)
        await environment.stop()
    }

    @Test("The deadline ends a call to a handler that reads nothing", arguments: Carrier.bothDirections)
    func deadlineOfStuckCall(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        let error = await failure { () async throws(RPCError) in
            _ = try await client.upload(StreamMethods.ignore, options: CallOptions(timeoutMilliseconds: 100)) {
                requests in
                while true { try await requests.send(TestMessage(1, payloadByteCount: 1000)) }
            }
        }
        #expect(error?.code == .deadlineExceeded || error?.code == .unavailable)
        await environment.stop()
    }

    @Test("Closing the channel ends the call", arguments: Carrier.allCases)
    func closing(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        let task = Task {
            await failure { () async throws(RPCError) in
                _ = try await client.upload(StreamMethods.sum) { _ in try await neverReturns() }
            }
        }
        await environment.service.streams.started.wait()
        await environment.channel.close()
        #expect(await task.value?.code == .unavailable)
        await environment.service.streams.ended.wait()
        await environment.stop()
    }
}

/// Returns only when its task is cancelled.
func neverReturns() async throws {
    let stream = AsyncStream<Never> { _ in }
    for await _ in stream {}
    throw CancellationError()
}
