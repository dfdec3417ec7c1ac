// StatusHTTPServer.swift: the HTTP port of a node: metrics and health, nothing that changes anything.
//
// Paths: docs/observability.md, "The HTTP port". Loopback by default: there is no TLS and no identity here.

import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NIOPosix
import Observability
public import ServiceLifecycle

/// The HTTP port of a node, as a service: runs until graceful shutdown.
public struct StatusHTTPServer: Service {
    /// Where the answers come from; called once a request, from any thread.
    public struct Sources: Sendable {
        /// The metrics, as Prometheus text.
        public var metrics: @Sendable () -> String
        /// How the node is; must not wait for a part of it that may stand still.
        public var health: @Sendable () -> HealthReport

        /// Makes the sources.
        public init(
            metrics: @escaping @Sendable () -> String, health: @escaping @Sendable () -> HealthReport
        ) {
            self.metrics = metrics
            self.health = health
        }
    }

    let host: String
    let port: Int
    let connections: Int
    let sources: Sources
    let logger: Logger
    let onListening: @Sendable (Int) -> Void

    /// Makes the port; nothing listens before ``run()``.
    ///
    /// - Parameters:
    ///   - host: The address to listen on.
    ///   - port: The port; 0 lets the system choose one.
    ///   - connections: How many there may be at a time.
    ///   - sources: Where the answers come from.
    ///   - logger: Hears of connections that break rules.
    ///   - onListening: Told the port once requests are taken.
    public init(
        host: String, port: Int, connections: Int = HTTPStatusLimits.connections, sources: Sources, logger: Logger,
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.host = host
        self.port = port
        self.connections = connections
        self.sources = sources
        self.logger = logger
        self.onListening = onListening
    }

    /// Listens and answers until graceful shutdown; requests under way are answered first.
    ///
    /// - Throws: ``StatusHTTPError`` when the port cannot be opened.
    public func run() async throws {
        let application = Application(
            router: router(),
            server: .http1(configuration: channelConfiguration()),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    connections + HTTPStatusLimits.closingConnections)),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? port) },
            logger: logger)
        do {
            try await application.run()
        } catch {
            throw explain(error)
        }
    }

    private func channelConfiguration() -> HTTP1Channel.Configuration {
        let known = StatusConnections(limit: connections)
        var configuration = HTTP1Channel.Configuration(
            additionalChannelHandlers: [StatusConnectionHandler(known)],
            idleTimeout: .seconds(HTTPStatusLimits.idleSeconds))
        configuration.httpDecoder.maxHeaderFieldSize = HTTPStatusLimits.headerBytes
        configuration.httpDecoder.maxHeaderListSize = HTTPStatusLimits.headerBytes
        return configuration
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router()
        let sources = sources
        router.get("metrics") { _, _ in
            answer(.ok, MetricsRegistry.expositionMediaType, sources.metrics())
        }
        router.get("healthz") { _, _ in answer(sources.health(), passes: \.isAlive) }
        router.get("readyz") { _, _ in answer(sources.health(), passes: \.isReady) }
        return router
    }

    /// The cause of a failed start in the words of the operator; other errors as they are.
    private func explain(_ error: any Error) -> any Error {
        if error is SocketAddressError { return StatusHTTPError.noSuchAddress(host: host) }
        guard let error = error as? IOError else { return error }
        switch error.errnoCode {
        case EADDRINUSE: return StatusHTTPError.portInUse(host: host, port: port)
        case EACCES, EPERM: return StatusHTTPError.notPermitted(host: host, port: port)
        case EADDRNOTAVAIL: return StatusHTTPError.noSuchAddress(host: host)
        default: return StatusHTTPError.cannotListen(host: host, port: port, reason: error.description)
        }
    }
}

private func answer(_ report: HealthReport, passes: (HealthReport) -> Bool) -> Response {
    answer(passes(report) ? .ok : .serviceUnavailable, "application/json; charset=utf-8", report.json)
}

private func answer(_ status: HTTPResponse.Status, _ mediaType: String, _ text: String) -> Response {
    Response(
        status: status, headers: [.contentType: mediaType, .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
}
