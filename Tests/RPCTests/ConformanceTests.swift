// ConformanceTests.swift: what every call can rely on, the same in process and over real TLS.

import RPC
import RPCCore
import Testing
import Wire

@Suite("Conformance", .serialized, .timeLimit(.minutes(5)))
struct ConformanceTests {
    @Test("A unary call returns what the handler returned", arguments: Carrier.bothDirections)
    func unary(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        for number in 0..<UInt64(10) {
            let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(number))
            #expect(reply == TestMessage(number))
        }
        #expect(environment.channel.isConnected)
        await environment.stop()
    }

    @Test("Many calls at once are each answered with their own reply", arguments: Carrier.bothDirections)
    func concurrent(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let sum = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for number in 0..<UInt64(2000) {
                group.addTask {
                    let message = TestMessage(number, payloadByteCount: Int(number % 100))
                    let reply: TestMessage = try await channel.unary(TestMethods.echo, message)
                    return reply == message ? reply.number : 1 << 40
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 1999 * 2000 / 2)
        await environment.stop()
    }

    @Test(
        "Messages of every length around a fragment arrive whole", arguments: Carrier.bothDirections,
        [0, 32_759, 32_760, 32_761, 65_528, 1 << 20])
    func lengths(carrier: Carrier, byteCount: Int) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let message = TestMessage(7, payloadByteCount: byteCount)
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, message)
        #expect(reply == message)
        await environment.stop()
    }

    @Test(
        "A message of exactly the limit passes, one byte more is refused by its sender",
        arguments: Carrier.bothDirections)
    func limit(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let fits = TestMessage(1, payloadByteCount: RPCLimits.messageBytes - 8)
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, fits)
        #expect(reply == fits)
        let error = await failure { () async throws(RPCError) in
            let tooLong = TestMessage(1, payloadByteCount: RPCLimits.messageBytes - 7)
            let _: TestMessage = try await environment.channel.unary(TestMethods.echo, tooLong)
        }
        #expect(
            error?.description
                == "RESOURCE_EXHAUSTED: the request has 4194305 bytes; /test.Test/Echo accepts at most 4194304")
        await environment.stop()
    }

    @Test(
        "A method's own request limit is enforced by the callee, with both numbers", arguments: Carrier.bothDirections)
    func requestLimit(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let fits = TestMessage(1, payloadByteCount: 992)
        let reply: TestMessage = try await environment.channel.unary(TestMethods.smallUnlimited, fits)
        #expect(reply == fits)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(
                TestMethods.smallUnlimited, TestMessage(1, payloadByteCount: 993))
        }
        #expect(
            error?.description
                == "RESOURCE_EXHAUSTED: the request has 1001 bytes; /test.Test/Small accepts at most 1000")
        await environment.stop()
    }

    @Test("A reply over the limit is refused by its sender, with both numbers", arguments: Carrier.bothDirections)
    func replyLimit(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(
                TestMethods.grow, TestMessage(UInt64(RPCLimits.messageBytes)))
        }
        #expect(
            error?.description
                == "RESOURCE_EXHAUSTED: the reply of /test.Test/Grow has 4194312 bytes, over the limit of 4194304")
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(1))
        #expect(reply.number == 1)
        await environment.stop()
    }

    @Test("Metadata goes to the handler and comes back", arguments: Carrier.bothDirections)
    func metadata(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        var metadata = Metadata()
        try metadata.add("x-request", "42")
        try metadata.add("x-binary", bytes: [0, 255, 10])
        var options = CallOptions(metadata: metadata)
        let seen = Seen<Metadata>()
        options.onReplyMetadata = { seen.set($0) }
        let _: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(1), options: options)
        #expect(seen.value == metadata)
        await environment.stop()
    }

    @Test("The one reply of a unary call may be followed by metadata", arguments: Carrier.bothDirections, [0, 100_000])
    func trailers(carrier: Carrier, byteCount: Int) async throws {
        let environment = try await TestEnvironment.start(carrier)
        var options = CallOptions()
        try options.metadata.add("trailer", bytes: [0, 255, 10])
        let seen = Seen<Metadata>()
        options.onTrailingMetadata = { seen.set($0) }
        let sent = TestMessage(1, payloadByteCount: byteCount)
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, sent, options: options)
        #expect(reply == sent)
        #expect(seen.value == options.metadata)
        let plain: TestMessage = try await environment.channel.unary(TestMethods.echo, sent)
        #expect(plain == sent)
        await environment.stop()
    }

    @Test("A failure carries code, text, details and push-back", arguments: Carrier.bothDirections)
    func status(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(TestMethods.fail, TestMessage(1))
        }
        #expect(error?.code == .failedPrecondition)
        #expect(error?.message == "always fails")
        #expect(error?.details == [1, 2, 3])
        #expect(error?.pushbackMilliseconds == 250)
        #expect(error?.notProcessed == false)
        await environment.stop()
    }

    @Test("An unknown method is UNIMPLEMENTED and names what is served", arguments: Carrier.bothDirections)
    func unknownMethod(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(TestMethods.missing, TestMessage(1))
        }
        let hash = String(TestMethods.missing.hash, radix: 16)
        #expect(
            error?.description
                == "UNIMPLEMENTED: no method with hash 0x\(hash) is served here; the services are test.Streams, test.Test"
        )
        await environment.stop()
    }

    @Test("A role that may not call is refused, by name", arguments: Carrier.bothDirections)
    func wrongRole(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(TestMethods.regionsOnly, TestMessage(1))
        }
        #expect(
            error?.description
                == "PERMISSION_DENIED: role tenant (spiffe://hansa.test/tenant/acme) may not call "
                + "/test.Test/RegionsOnly; it is for: region, operator")
        await environment.stop()
    }

    @Test("A request that does not decode is INVALID_ARGUMENT with the cause", arguments: Carrier.bothDirections)
    func malformed(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(TestMethods.echo, ShortMessage())
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.message == "the request is not a test.Message: \(DecodeError.malformed)")
        await environment.stop()
    }
}
