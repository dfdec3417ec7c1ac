// NodeFoundation.swift: what a node stands on: certificates, ledger, event loops, links to peers.
//
// Opened before anything is decided or answered, closed after everything else.

import Basics
import Federation
import Glibc
import Gossip
import Ledger
import Logging
import NIOCore
import NIOPosix
import Observability
import RPC
import RPCCore
import Store
import TLS

/// What a node stands on.
struct NodeFoundation: Sendable {
    let serverTLS: TLSContextStore
    let clientTLS: TLSContextStore
    let certificates: CertificateReloader
    let store: LedgerStore
    let events: EventLog
    let links: PeerLinks
    let group: MultiThreadedEventLoopGroup
    /// Counts every call of the node, whoever makes it.
    let calls: CallMetrics
    /// Knows every connection of the node.
    let inspector: RPCInspector

    private let configuration: NodeConfiguration
    private let contents: LedgerContents
    private let state: LedgerState
    private let reports: StoreReports
    let logger: Logger

    /// Opens everything; on an error nothing stays open.
    static func open(
        _ configuration: NodeConfiguration, metrics: MetricsRegistry, logger: Logger, progress: StartProgress
    ) async throws(NodeError) -> NodeFoundation {
        let stamps = configuration.tls.stamps
        let (serverTLS, clientTLS) = try openTLS(configuration)
        let certificates = CertificateReloader(
            configuration.tls, read: stamps, server: serverTLS, client: clientTLS, metrics: metrics, logger: logger)
        let reports = StoreReports()
        let (store, contents, state) = try await openStore(configuration, reports, progress)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.threads)
        let calls = CallMetrics(
            metrics,
            log: AccessLog(
                logger, every: configuration.accessLogEvery,
                failuresPerSecond: configuration.failureLogPerSecond))
        let inspector = RPCInspector()
        let links = PeerLinks(configuration.peers) { peer, endpoint, changed in
            var channel = RPCChannelConfiguration(nodeName: configuration.region.text)
            channel.staysConnected = true
            channel.metrics = calls
            channel.inspector = inspector
            channel.backOff.initialMilliseconds = Limits.peerBackOffMilliseconds
            channel.backOff.maximumMilliseconds = Limits.peerLongestBackOffMilliseconds
            // Gossip and the federation repeat themselves, and want to know of each failure.
            channel.methodPolicies["*"] = MethodPolicy(retry: .notProcessed)
            channel.onStateChange = changed
            return RPCChannel(
                host: endpoint.host, port: endpoint.port, tls: clientTLS, expectedPeer: .region(peer),
                configuration: channel, group: group, logger: logger)
        }
        return NodeFoundation(
            serverTLS: serverTLS, clientTLS: clientTLS, certificates: certificates, store: store,
            events: EventLog(wallClock: SystemWallClock.now),
            links: links, group: group, calls: calls, inspector: inspector, configuration: configuration,
            contents: contents, state: state, reports: reports, logger: logger)
    }

    /// Makes the region and its gossip; they promise and say nothing before `start` is called, on any thread.
    func startParts(
        onFatal: @escaping @Sendable (NodeError) -> Void, onLife: @escaping @Sendable (LifeNews) -> Void
    ) async throws(NodeError) -> (parts: NodeParts, start: @Sendable () -> Void) {
        let loop = group.next()
        do {
            let ingredients = NodeParts.Ingredients(
                configuration: configuration, store: store, contents: contents, state: state, links: links,
                events: events, loop: loop, logger: logger, wallClock: SystemWallClock.now, onFatal: onFatal,
                onLife: onLife)
            let (parts, start) = try await loop.submit {
                let (parts, start) = try NodeParts.make(ingredients)
                reports.connect(parts.region)
                return (parts, NIOLoopBound(start, eventLoop: loop))
            }.get()
            return (parts, { loop.execute { start.value() } })
        } catch let error as StoreError {
            throw .store(error)
        } catch let error as LedgerError {
            throw .ledger(error)
        } catch let error as GossipError {
            throw .gossip(error)
        } catch {
            throw .starting("\(error)")
        }
    }

    /// When the last record was written that the ledger had when it was opened; nil where that is not known.
    var lastRecordAt: WallTime? { contents.records.last.flatMap { LedgerRecordCodec.writtenAt($0.bytes) } }

    /// Closes the links, the ledger and the loops.
    func close(logger: Logger) async {
        await links.close()
        do {
            try await NIOThreadPool.singleton.runIfActive { [store] in try store.close() }
        } catch {
            logger.error("the ledger is not closed cleanly", metadata: ["reason": "\(error)"])
        }
        try? await group.shutdownGracefully()
    }

    private static func openTLS(
        _ configuration: NodeConfiguration
    ) throws(NodeError) -> (server: TLSContextStore, client: TLSContextStore) {
        let server: TLSContextStore
        let client: TLSContextStore
        do throws(TLSError) {
            server = try TLSContextStore(configuration.tls, side: .server, ownChain: .mustBeTrusted)
            client = try TLSContextStore(configuration.tls, side: .client)
        } catch {
            throw .tls(error)
        }
        let role = server.current.identity.role
        guard role == .region(configuration.region) else {
            throw .wrongIdentity(
                configured: configuration.region, certificate: role, file: configuration.tls.certificateChain)
        }
        return (server, client)
    }

    /// Reads the ledger on a thread that may block.
    private static func openStore(
        _ configuration: NodeConfiguration, _ reports: StoreReports, _ progress: StartProgress
    ) async throws(NodeError) -> (LedgerStore, LedgerContents, LedgerState) {
        let (path, region) = (configuration.dataDirectory, configuration.region)
        progress.begin("reading the ledger")
        do {
            return try await NIOThreadPool.singleton.runIfActive {
                try Founding.prepare(configuration)
                let opened = try LedgerStore.open(
                    directory: path, region: region, onRead: { progress.records($0) },
                    report: { reports.take($0) })
                progress.begin("building the region")
                let state = try opened.contents.state(
                    region: region, onRead: { progress.records($0) })
                return (opened.store, opened.contents, state)
            }
        } catch let error as NodeError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .starting("\(error)")
        }
    }
}

/// The time of day.
enum SystemWallClock {
    /// The time now, as the system tells it.
    @Sendable static func now() -> WallTime { systemWallTime() }
}
