// DebugTests.swift: operators see connections, streams, counts and failures, each within its bound.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import Testing

/// Answers every check, and fails every check of `broken`.
private struct PlainHealth: HealthService {
    func check(_ request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply {
        if request.service == "broken" { throw RPCError(.dataLoss, "it is broken") }
        return HealthReply(serving: .serving)
    }

    /// One reply, then nothing until the caller goes.
    func watch(
        _ request: HealthRequest, to replies: RPCResponseWriter<HealthReply>, context: CallContext
    ) async throws(RPCError) {
        try await replies.send(HealthReply(serving: .serving))
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        for await _ in stream {}
        withExtendedLifetime(continuation) {}
    }
}

/// Keeps failures, as a node does.
private struct Counting: RPCMetrics {
    let errors: RecentErrors

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {}
    func connectionChanged(side: RPCSide, change: Int) {}
    func wantsRecord(of code: StatusCode) -> Bool { code != .ok }
    func callRecorded(_ call: CallRecord) { errors.add(call) }
}

@Suite("The debug service")
struct DebugTests {
    private let inspector = RPCInspector()
    private let errors = RecentErrors()

    private func channel(as uri: String = "operator/ada") throws -> RPCChannel {
        var router = Router()
        PlainHealth().register(in: &router)
        DebugServiceLive(
            inspector: inspector, errors: errors, methods: { [MethodStatistics(method: "/a/B", calls: 2)] }
        ).register(in: &router)
        var configuration = RPCChannelConfiguration(nodeName: "tool")
        configuration.inspector = inspector
        configuration.metrics = Counting(errors: errors)
        return RPCChannel(
            inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/\(uri)"),
            server: try PeerIdentity(uri: "spiffe://hansa.test/region/uk"), configuration: configuration)
    }

    @Test("An echo is the payload")
    func echo() async throws {
        let channel = try channel()
        let reply = try await DebugClient(channel).echo(EchoRequest(payload: [1, 2, 3]))
        #expect(reply.payload == [1, 2, 3])
        await channel.close()
    }

    @Test("A stream is echoed payload by payload, or counted")
    func streams() async throws {
        let channel = try channel()
        let client = DebugClient(channel)
        let echoed = try await client.echoStream { requests, replies async throws in
            var echoed: [[UInt8]] = []
            var answers = replies.makeAsyncIterator()
            for payload in [[1], [], [2, 3]] as [[UInt8]] {
                try await requests.send(EchoRequest(payload: payload))
                echoed.append(try await answers.next()?.payload ?? [9])
            }
            requests.finish()
            #expect(try await answers.next() == nil)
            return echoed
        }
        #expect(echoed == [[1], [], [2, 3]])
        let counted = try await client.collect { requests in
            for size in 0..<5 { try await requests.send(EchoRequest(payload: Array(repeating: 1, count: size))) }
        }
        #expect(counted == CollectReply(messages: 5, bytes: 10))
        await channel.close()
    }

    @Test("An echo whose request cannot be read is refused with its reason")
    func unreadableEcho() async throws {
        let channel = try channel()
        do throws(RPCError) {
            // Field 1 claims 9 bytes and has one.
            let _: RawMessage = try await channel.unary(DebugMethods.echo, RawMessage([0x0A, 9, 1]))
            Issue.record("an unreadable request was answered")
        } catch {
            #expect(error.code == .invalidArgument)
            #expect(error.message.hasPrefix("the request is not a hansa.v1.EchoRequest: "))
        }
        await channel.close()
    }

    @Test("A connection is shown with its peer, what it carried and its open streams")
    func connection() async throws {
        let channel = try channel()
        let watch = try await HealthClient(channel).watch(HealthRequest())
        var replies = watch.makeAsyncIterator()
        _ = try await replies.next()
        let reply = try await DebugClient(channel).listConnections(ListConnectionsRequest(streams: 10))
        let connection = try #require(reply.connections.first)
        #expect(reply.open == 1 && reply.connections.count == 1 && reply.loops.count == 1)
        #expect(connection.side == "client" && connection.peer == "spiffe://hansa.test/region/uk")
        #expect(connection.callsSent == 2 && connection.callsByNode == 2 && !connection.draining)
        #expect(connection.framesReceived >= 2 && connection.bytesReceived > connection.framesReceived * 8)
        #expect(connection.framesSent >= 3 && connection.bytesSent > 0)
        #expect(connection.sendCredit == Int64(RPCLimits.connectionWindowBytes))
        #expect(
            connection.streams.map(\.method).sorted()
                == ["/hansa.v1.Debug/ListConnections", "/hansa.v1.Health/Watch"])
        #expect(connection.streams.allSatisfy { $0.byNode })
        #expect(connection.streams.contains { $0.leftMs > 0 && $0.leftMs <= 5_000 })
        let bounded = try await DebugClient(channel).listConnections(ListConnectionsRequest(limit: 1, streams: 1))
        #expect(bounded.connections.first?.streams.count == 1)
        await channel.close()
    }

    @Test("A connection that ended is no longer shown, and its bytes still count")
    func ended() async throws {
        let channel = try channel()
        _ = try await DebugClient(channel).echo(EchoRequest(payload: [UInt8](repeating: 7, count: 5_000)))
        await channel.close()
        let picture = await inspector.picture(limit: 10, streams: 10)
        #expect(picture.open == 0 && picture.connections.isEmpty)
        let totals = await inspector.totals(.client)
        #expect(totals.connections == 0 && totals.counters.bytesSent > 5_000)
        #expect(await inspector.totals(.server).counters.bytesSent == 0)
    }

    @Test("A failed call is kept with its peer, code and text; a success is not")
    func failures() async throws {
        let channel = try channel()
        _ = try await HealthClient(channel).check(HealthRequest())
        await #expect(throws: RPCError.self) {
            _ = try await HealthClient(channel).check(HealthRequest(service: "broken"))
        }
        let reply = try await DebugClient(channel).listErrors(ListErrorsRequest())
        #expect(reply.total == 1)
        let error = try #require(reply.errors.first)
        #expect(error.method == "/hansa.v1.Health/Check" && error.side == "client")
        #expect(error.peer == "spiffe://hansa.test/region/uk")
        #expect(error.code == "DATA_LOSS" && error.message == "it is broken")
        await channel.close()
    }

    @Test("The ring keeps the newest failures, oldest first, and counts all")
    func ring() {
        for index in 0..<(RecentErrors.limit + 3) {
            errors.add(side: .server, peer: "p", reason: "\(index)")
        }
        errors.add(side: .server, peer: "p", reason: String(repeating: "x", count: RecentErrors.textLimit + 1))
        let (entries, total) = errors.all
        #expect(entries.count == RecentErrors.limit && total == UInt64(RecentErrors.limit) + 4)
        #expect(entries.first?.message == "4")
        #expect(entries.last?.message.count == RecentErrors.textLimit)
    }

    @Test("Only operators may look", arguments: ["tenant/acme", "region/norway", "host/uk/h1"])
    func roles(uri: String) async throws {
        let channel = try channel(as: uri)
        let error = await #expect(throws: RPCError.self) {
            _ = try await DebugClient(channel).listConnections(ListConnectionsRequest())
        }
        #expect(error?.code == .permissionDenied)
        await channel.close()
    }
}
