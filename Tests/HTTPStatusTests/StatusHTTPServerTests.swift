// StatusHTTPServerTests.swift: the HTTP port over a real loopback connection.

import HTTPStatus
import Logging
import NIOCore
import NIOPosix
import Observability
import ServiceLifecycle
import Testing

@Suite("The HTTP port")
struct StatusHTTPServerTests {
    private static let well = HealthReport([HealthCheck(name: "store", state: .ok, detail: "3 \"fast\" writes")])

    private static func unwell(_ state: HealthState) -> HealthReport {
        HealthReport([
            HealthCheck(name: "store", state: .ok, detail: "open"),
            HealthCheck(name: "rpc", state: state, detail: "draining"),
        ])
    }

    private func withServer(
        _ report: HealthReport = well, _ body: @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let sources = StatusHTTPServer.Sources(
            metrics: { "# TYPE hosts gauge\nhosts 12\n" }, health: { report })
        let server = StatusHTTPServer(
            host: "127.0.0.1", port: 0, sources: sources, logger: quiet, onListening: { port.yield($0) })
        let group = ServiceGroup(services: [server], logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let bound = try #require(await iterator.next())
            try await body(bound)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    private var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    @Test("/metrics is Prometheus text")
    func metrics() async throws {
        try await withServer { port in
            let response = try await get("/metrics", port: port)
            #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(response.lowercased().contains("content-type: text/plain; version=0.0.4; charset=utf-8\r\n"))
            #expect(response.hasSuffix("\r\n\r\n# TYPE hosts gauge\nhosts 12\n"))
        }
    }

    @Test("/healthz is 200 with JSON when every check passes")
    func healthy() async throws {
        try await withServer { port in
            let response = try await get("/healthz", port: port)
            #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
            let body =
                "{\"status\":\"ok\",\"checks\":[{\"name\":\"store\",\"status\":\"ok\","
                + "\"detail\":\"3 \\\"fast\\\" writes\"}]}\n"
            #expect(response.hasSuffix("\r\n\r\n" + body))
        }
    }

    @Test("/readyz is 503 with every check while one is not well", arguments: [HealthState.degraded, .failed])
    func notReady(state: HealthState) async throws {
        try await withServer(Self.unwell(state)) { port in
            let response = try await get("/readyz", port: port)
            #expect(response.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            let word = state.rawValue
            let body =
                "{\"status\":\"\(word)\",\"checks\":[{\"name\":\"store\",\"status\":\"ok\",\"detail\":\"open\"},"
                + "{\"name\":\"rpc\",\"status\":\"\(word)\",\"detail\":\"draining\"}]}\n"
            #expect(response.hasSuffix("\r\n\r\n" + body))
        }
    }

    @Test(
        "/healthz is 503 only when a restart would help",
        arguments: zip(HealthState.allCases, ["200 OK", "200 OK", "503 Service Unavailable"]))
    func alive(state: HealthState, status: String) async throws {
        try await withServer(Self.unwell(state)) { port in
            let response = try await get("/healthz", port: port)
            #expect(response.hasPrefix("HTTP/1.1 \(status)\r\n"))
        }
    }

    @Test(
        "Any other path is 404, and any other method is not served", arguments: ["GET /", "GET /etc", "POST /metrics"])
    func otherPaths(request: String) async throws {
        try await withServer { port in
            let response = try await send(request, port: port)
            #expect(response.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
        }
    }

    @Test("Header fields over the limit are refused, and the port goes on answering")
    func largeHeader() async throws {
        try await withServer { port in
            let field = "X-Large: " + String(repeating: "x", count: HTTPStatusLimits.headerBytes + 1)
            let response = try await send("GET /metrics", extra: field + "\r\n", port: port)
            #expect(!response.hasPrefix("HTTP/1.1 200"))
            #expect(try await get("/metrics", port: port).hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test("Idle connections, however many, keep no request waiting: the longest idle one goes for a new one")
    func idleConnections() async throws {
        try await withServer { port in
            let idle = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            var open: [any Channel] = []
            for _ in 0..<(3 * HTTPStatusLimits.connections) {
                open.append(try await idle.connect(host: "127.0.0.1", port: port).get())
            }
            let clock = ContinuousClock()
            let began = clock.now
            #expect(try await get("/healthz", port: port).hasPrefix("HTTP/1.1 200 OK"))
            let took = clock.now - began
            #expect(
                took < .seconds(Int(HTTPStatusLimits.idleSeconds) / 2), "it waited for no idle connection to time out")
            // The first ones were ended for the others.
            try await open[0].closeFuture.get()
            for channel in open { try? await channel.close().get() }
        }
    }

    @Test("A port in use is named, with what to do")
    func portInUse() async throws {
        try await withServer { port in
            let sources = StatusHTTPServer.Sources(
                metrics: { "" }, health: { HealthReport([]) })
            let second = StatusHTTPServer(host: "127.0.0.1", port: port, sources: sources, logger: quiet)
            let error = await #expect(throws: StatusHTTPError.self) { try await second.run() }
            #expect(error == .portInUse(host: "127.0.0.1", port: port))
            #expect(
                error?.description == "the HTTP port 127.0.0.1:\(port) is in use by another process: stop it, or give "
                    + "this node another HTTP port")
        }
    }

    @Test("An address that this machine does not have is named")
    func foreignAddress() async throws {
        let sources = StatusHTTPServer.Sources(
            metrics: { "" }, health: { HealthReport([]) })
        let server = StatusHTTPServer(host: "192.0.2.1", port: 0, sources: sources, logger: quiet)
        let error = await #expect(throws: StatusHTTPError.self) { try await server.run() }
        #expect(error == .noSuchAddress(host: "192.0.2.1"))
    }
}

private func get(_ path: String, port: Int) async throws -> String {
    try await send("GET \(path)", port: port)
}

/// Sends one request and returns everything until the server closes.
private func send(_ request: String, extra: String = "", port: Int) async throws -> String {
    let answer = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(isOutboundHalfClosureEnabled: false))
            }
        }
    return try await answer.executeThenClose { inbound, outbound in
        let text = "\(request) HTTP/1.1\r\nHost: localhost\r\n\(extra)Connection: close\r\n\r\n"
        try await outbound.write(ByteBuffer(string: text))
        var received = ByteBuffer()
        do {
            for try await part in inbound { received.writeImmutableBuffer(part) }
        } catch let error as IOError where error.errnoCode == ECONNRESET {
            return String(buffer: received)
        }
        return String(buffer: received)
    }
}
