// BidirectionalTests.swift: streams in both directions: turns, half-closes, cancellation and deadlines.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

@Suite("Bidirectional streaming", .serialized, .timeLimit(.minutes(5)))
struct BidirectionalTests {
    @Test("Question and answer take turns", arguments: Carrier.bothDirections)
    func turns(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let last = try await StreamClient(environment.channel).chat(StreamMethods.echo) { requests, replies in
            var iterator = replies.makeAsyncIterator()
            for number in 0..<UInt64(100) {
                try await requests.send(TestMessage(number))
                #expect(try await iterator.next()?.number == number)
            }
            requests.finish()
            return try await iterator.next()
        }
        #expect(last == nil)
        await environment.stop()
    }

    @Test("Both directions flow at once, larger than every window", arguments: Carrier.bothDirections)
    func both(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let seen = try await StreamClient(environment.channel).chat(StreamMethods.echo) { requests, replies in
            async let sent: Void = {
                for number in 0..<UInt64(1000) { try await requests.send(TestMessage(number, payloadByteCount: 1016)) }
                requests.finish()
            }()
            var seen: UInt64 = 0
            for try await reply in replies {
                #expect(reply.number == seen)
                seen += 1
            }
            try await sent
            return seen
        }
        #expect(seen == 1000)
        await environment.stop()
    }

    @Test(
        "Metadata goes to the handler and comes back, before the replies and after them",
        arguments: Carrier.bothDirections)
    func metadata(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let head = Seen<Metadata>()
        let trailers = Seen<Metadata>()
        var options = CallOptions()
        try options.metadata.add("x-request", "42")
        options.onReplyMetadata = { head.set($0) }
        options.onTrailingMetadata = { trailers.set($0) }
        try await StreamClient(environment.channel).chat(StreamMethods.echo, options: options) { requests, replies in
            requests.finish()
            for try await _ in replies {}
        }
        #expect(head.value == options.metadata)
        #expect(trailers.value == options.metadata)
        await environment.stop()
    }

    @Test("Replies go on after the requests ended", arguments: Carrier.bothDirections)
    func halfCloseFirst(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let streams = environment.service.streams
        let seen = try await StreamClient(environment.channel).chat(StreamMethods.gated) { requests, replies in
            for number in 0..<UInt64(10) { try await requests.send(TestMessage(number)) }
            requests.finish()
            await streams.started.wait()
            streams.released.fire()
            var seen: [UInt64] = []
            for try await reply in replies { seen.append(reply.number) }
            return seen
        }
        #expect(seen == (0..<10).map { $0 })
        await environment.stop()
    }

    @Test("A handler may end before the requests do; then sending fails", arguments: Carrier.bothDirections)
    func calleeEndsFirst(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        try await StreamClient(environment.channel).chat(StreamMethods.talk) { requests, replies in
            var seen = 0
            for try await _ in replies { seen += 1 }
            #expect(seen == 3)
            let error = await failure { () async throws(RPCError) in
                while true { try await requests.send(TestMessage(1)) }
            }
            #expect(error?.code == .cancelled)
        }
        await environment.stop()
    }

    @Test("Sending after finish fails", arguments: Carrier.bothDirections)
    func finished(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        try await StreamClient(environment.channel).chat(StreamMethods.gated) { requests, replies in
            requests.finish()
            let error = await failure { () async throws(RPCError) in
                while true { try await requests.send(TestMessage(1)) }
            }
            #expect(error?.code == .failedPrecondition)
            environment.service.streams.released.fire()
            for try await _ in replies {}
        }
        await environment.stop()
    }

    @Test("Messages without a byte arrive as messages", arguments: Carrier.bothDirections)
    func emptyMessages(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let seen = try await environment.channel.bidirectional(EmptyMessage.echo) {
            (requests: RPCRequestWriter<EmptyMessage>, replies: RPCResponseStream<EmptyMessage>) in
            for _ in 0..<5 { try await requests.send(EmptyMessage()) }
            requests.finish()
            var seen = 0
            for try await _ in replies { seen += 1 }
            return seen
        }
        #expect(seen == 5)
        await environment.stop()
    }

    @Test("Leaving the body cancels a call that goes on", arguments: Carrier.bothDirections)
    func leaving(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        try await StreamClient(environment.channel).chat(StreamMethods.echo) { requests, replies in
            var iterator = replies.makeAsyncIterator()
            try await requests.send(TestMessage(1))
            #expect(try await iterator.next() != nil)
        }
        await environment.service.streams.ended.wait()
        #expect(environment.service.streams.failure.value?.code == .cancelled)
        await environment.stop()
    }

    @Test("What the body throws comes out unchanged, and cancels the call", arguments: Carrier.bothDirections)
    func throwing(carrier: Carrier) async throws {
        struct Ours: Error, Equatable {}
        let environment = try await TestEnvironment.start(carrier)
        await #expect(throws: Ours()) {
            try await StreamClient(environment.channel).chat(StreamMethods.echo) { _, _ in
                await environment.service.streams.started.wait()
                throw Ours()
            }
        }
        await environment.service.streams.ended.wait()
        await environment.stop()
    }

    @Test("Leaving the body ends a send that waits for credit in a task of its own", arguments: Carrier.bothDirections)
    func leavingStuckSender(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        await StreamClient(environment.channel).chat(StreamMethods.gated) { requests, _ in
            async let _: Void = {
                while true { try await requests.send(TestMessage(1, payloadByteCount: 1000)) }
            }()
            await environment.service.streams.started.wait()
        }
        environment.service.streams.released.fire()
        await environment.stop()
    }

    @Test("Cancelling the caller's task reaches the handler", arguments: Carrier.bothDirections)
    func cancellation(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        let task = Task {
            try await client.chat(StreamMethods.echo) { _, replies in
                for try await _ in replies {}
            }
        }
        await environment.service.streams.started.wait()
        task.cancel()
        let error = await #expect(throws: RPCError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        await environment.service.streams.ended.wait()
        await environment.stop()
    }

    @Test("The deadline ends both streams", arguments: Carrier.bothDirections)
    func deadline(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let client = StreamClient(environment.channel)
        while !environment.service.streams.started.hasFired, !Task.isCancelled {
            let error = await #expect(throws: RPCError.self) {
                try await client.chat(StreamMethods.echo, options: CallOptions(timeoutMilliseconds: 50)) { _, replies in
                    for try await _ in replies {}
                }
            }
            #expect(error?.code == .deadlineExceeded || error?.code == .unavailable)
        }
        await environment.service.streams.ended.wait()
        await environment.stop()
    }
}

/// A message of no bytes.
struct EmptyMessage: RPCMessage {
    static let fullName = "test.Empty"
    static let echo = MethodDescriptor(
        fullName: "/test.Streams/EchoEmpty", kind: .bidirectional, roles: TestMethods.everyone)
    /// Reads nothing before ``StreamService/released``.
    static let gated = MethodDescriptor(
        fullName: "/test.Streams/GatedEmpty", kind: .bidirectional, roles: TestMethods.everyone)
    init() {}
    init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        guard bytes.isEmpty else { throw .malformed }
    }
    var encodedByteCount: Int { 0 }
    func encode(into writer: inout WireWriter) {}
}
