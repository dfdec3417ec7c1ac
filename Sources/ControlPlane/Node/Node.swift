// Node.swift: one running control-plane node: started whole, stopped whole.
//
// Starting order matters: what others can reach comes last. Stopping is the reverse.

import Basics
import Federation
import Gossip
public import HTTPStatus
import HansaMessages
import HansaServices
public import Logging
import NIOCore
import NIOPosix
public import Observability
import RPC
import RPCCore
import Store
import Synchronization
import TLS

/// One running control-plane node.
public final class Node: Sendable {
    /// The address that RPC arrives at, with the port that was given by the system where 0 was asked for.
    public let rpcAddress: Endpoint
    /// Why the node must stop, if it ever must; ends when the node is stopped.
    public let failures: AsyncStream<NodeError>

    private let configuration: NodeConfiguration
    private let logger: Logger
    let foundation: NodeFoundation
    let parts: NodeParts
    private let health: HealthServiceLive
    private let server: RPCServer
    private let pulse = LoopPulse()
    private let background: Mutex<[Task<Void, Never>]>
    private let onFailure: AsyncStream<NodeError>.Continuation

    /// Starts a node: ledger, region, gossip, RPC port, in this order.
    ///
    /// Returns when its ports are open; it serves, and is ready, once its peers have nothing against that (docs/lives.md).
    /// On an error nothing is left running.
    ///
    /// - Parameters:
    ///   - configuration: Everything the node is told.
    ///   - budget: How many descriptors it has for what.
    ///   - metrics: Where its counters go; what `/metrics` shows.
    ///   - logger: Where it logs.
    ///   - progress: Told how far the start is.
    public static func start(
        _ configuration: NodeConfiguration, budget: DescriptorBudget, metrics: MetricsRegistry, logger: Logger,
        progress: StartProgress = StartProgress()
    ) async throws(NodeError) -> Node {
        let foundation = try await NodeFoundation.open(
            configuration, metrics: metrics, logger: logger, progress: progress)
        do throws(NodeError) {
            return try await Node(configuration, budget, foundation, metrics: metrics, logger: logger)
        } catch {
            await foundation.close(logger: logger)
            throw error
        }
    }

    private init(
        _ configuration: NodeConfiguration, _ budget: DescriptorBudget, _ foundation: NodeFoundation,
        metrics: MetricsRegistry, logger: Logger
    ) async throws(NodeError) {
        self.configuration = configuration
        self.foundation = foundation
        self.logger = logger
        for warning in configuration.warnings {
            logger.warning("look at the configuration", metadata: ["reason": "\(warning)"])
        }
        let (failures, onFailure) = AsyncStream<NodeError>.makeStream()
        let health = HealthServiceLive(services: Node.serviceNames)
        let (parts, start) = try await foundation.startParts(
            onFatal: { error in onFailure.yield(error) },
            onLife: { news in Node.take(news, configuration, foundation.store.file, health: health, logger: logger) })
        (self.failures, self.onFailure, self.parts, self.health) = (failures, onFailure, parts, health)
        pulse.start(on: parts.region.loop)
        server = RPCServer(
            services: Node.router(configuration, foundation, parts, health), tls: foundation.serverTLS,
            configuration: Node.serverConfiguration(configuration, budget, foundation), group: foundation.group,
            logger: logger)
        do throws(RPCServerError) {
            rpcAddress = Endpoint(host: configuration.listen.host, port: try await server.start())
        } catch {
            throw .rpc(error)
        }
        let gauges = NodeGauges(
            region: configuration.region, parts: parts, links: foundation.links, metrics: metrics,
            inspector: foundation.inspector, descriptorLimit: budget.limit)
        let links = PeerLinkWatch(
            links: foundation.links, gossip: parts.gossip, region: parts.region, logger: logger)
        background = Mutex([
            Task { await gauges.run() }, Task { await foundation.certificates.run() },
            Task { await links.run() },
        ])
        // Asked last: peers that start, too, find this node's port open.
        start()
    }

    /// The region serves from now on, or promises nothing.
    private static func take(
        _ news: LifeNews, _ configuration: NodeConfiguration, _ ledger: String, health: HealthServiceLive,
        logger: Logger
    ) {
        guard health.current.detail != Node.drainingWord else { return }
        switch news {
        case .quarantined(let quarantine): health.set(.notServing, detail: "quarantined: \(quarantine.reason)")
        case .began(let life):
            health.set(.serving)
            NIOThreadPool.singleton.submit { _ in
                Founding.Marker(region: configuration.region, lineage: life.lineage)
                    .write(beside: configuration.dataDirectory)
            }
            logger.notice(
                "ready",
                metadata: [
                    "region": "\(configuration.region)", "rpc": "\(configuration.listen)", "ledger": "\(ledger)",
                    "epoch": "\(life.epoch)", "lineage": "\(life.lineage.short)", "start": "\(life.boot.short)",
                ])
        }
    }

    private static let drainingWord = "draining"

    /// How the node is: whether it works, and whether it takes work; never waits.
    public func healthReport() -> HealthReport {
        let current = health.current
        return HealthReport([
            pulse.check(now: MonotonicClock.now()), parts.region.condition.check,
            HealthCheck(
                name: "rpc", state: current.serving == .serving ? .ok : .degraded,
                detail: current.detail.isEmpty ? "\(current.serving)" : current.detail),
            parts.region.lifecycle.check,
        ])
    }

    /// Why the node acknowledges nothing any more although it runs; nil when it does.
    public var lostLedger: NodeError? { parts.region.condition.lost.map(NodeError.store) }

    /// Drains and stops: calls in flight finish within the grace, the ledger is closed last.
    public func shutdown() async {
        logger.notice("stopping", metadata: ["grace_ms": "\(configuration.drainGraceMilliseconds)"])
        health.set(.notServing, detail: Node.drainingWord)
        // What is planned or has left stays so, running or not.
        if parts.region.lifecycle.current == .active { parts.gossip.tell(.localLifecycleChanged(.draining)) }
        health.close()
        foundation.events.close()
        await server.shutdown(graceMilliseconds: UInt32(clamping: configuration.drainGraceMilliseconds))
        await parts.life.stop()
        await parts.region.stop()
        await parts.gossip.end()
        await parts.gossip.stop()
        pulse.stop()
        for task in background.withLock({ $0 }) {
            task.cancel()
            await task.value
        }
        await foundation.close(logger: logger)
        onFailure.finish()
        logger.notice("stopped")
    }

    /// Reads certificate, key and trust roots again; new connections use them.
    ///
    /// They are watched, too: this is for those who do not want to wait.
    public func reloadCertificates() { foundation.certificates.reload() }

    private static let serviceNames = [
        "Allocations", "Hosts", "Lending", "Regions", "Gossip", "Federation", "Health", "Debug", "Reflection",
    ].map { "hansa.v1.\($0)" }

    private static func router(
        _ configuration: NodeConfiguration, _ foundation: NodeFoundation, _ parts: NodeParts,
        _ health: HealthServiceLive
    ) -> Router {
        let home = configuration.region
        var router = Router()
        let allocations = AllocationsEndpoint(
            home: home, region: parts.region, gossip: parts.gossip, links: foundation.links, events: foundation.events,
            wallClock: SystemWallClock.now)
        allocations.register(in: &router)
        allocations.answerLater(in: &router)
        LendingEndpoint(
            home: home, region: parts.region, gossip: parts.gossip, links: foundation.links,
            wallClock: SystemWallClock.now
        ).register(in: &router)
        HostsEndpoint(home: home, region: parts.region, links: foundation.links).register(in: &router)
        RegionsEndpoint(
            home: home, region: parts.region, gossip: parts.gossip, links: foundation.links,
            events: foundation.events, startedAt: MonotonicClock.now(),
            backups: LedgerBackup(home: home, store: foundation.store, logger: foundation.logger),
            recoverer: RegionRecoverer(
                home: home, region: parts.region, links: foundation.links, lastRecordAt: foundation.lastRecordAt)
        ).register(in: &router)
        GossipEndpoint(gossip: parts.gossip, region: parts.region, home: home).register(in: &router)
        let federation = FederationEndpoint(
            region: parts.region, home: home, links: foundation.links, wallClock: SystemWallClock.now)
        federation.register(in: &router)
        federation.answerLater(in: &router)
        health.register(in: &router)
        DebugServiceLive(
            inspector: foundation.inspector, errors: foundation.calls.errors, methods: { foundation.calls.methods }
        ).register(in: &router)
        ReflectionServiceLive(router.methods).register(in: &router)
        return router
    }

    private static func serverConfiguration(
        _ configuration: NodeConfiguration, _ budget: DescriptorBudget, _ foundation: NodeFoundation
    ) -> RPCServerConfiguration {
        var server = RPCServerConfiguration(
            host: configuration.listen.host, port: configuration.listen.port, nodeName: configuration.region.text)
        server.metrics = foundation.calls
        server.admission = configuration.admission
        server.maximumConnections = budget.connections
        server.reservedConnections = budget.reserved
        server.maximumHandshakes = budget.handshakes
        server.maximumHandshakesPerAddress = budget.handshakesPerAddress
        server.maximumConnectionsPerPeer = budget.connectionsPerPeer
        server.connectionAge = configuration.connectionAge
        server.inspector = foundation.inspector
        return server
    }
}
