// NodeProgram.swift: the whole of `hansad`: read the configuration, run the node, stop on signals.
//
// Wires and prints; what a node does is Node's, what its sources may say is ConfigurationLoader's.

import Basics
import CoreMetrics
import HTTPStatus
import Logging
import NIOCore
import Observability
import ProcessSetup
import ServiceLifecycle
import Threads
import UnixSignals

/// The program `hansad`.
public enum NodeProgram {
    /// Runs until the node is told to stop or fails; the exit code of the process.
    ///
    /// - Parameters:
    ///   - arguments: The command line, program name first.
    ///   - environment: The environment variables.
    @concurrent
    public static func run(arguments: [String], environment: [String: String]) async -> Int32 {
        if arguments.dropFirst().first == CheckProgram.word { return CheckProgram.run(Array(arguments.dropFirst(2))) }
        if arguments.dropFirst().contains(where: { $0 == "--help" || $0 == "-h" }) {
            print(ConfigurationHelp.text, terminator: "")
            return 0
        }
        if arguments.dropFirst().contains("--version") {
            print("hansad \(HansaVersion.text)")
            return 0
        }
        let log: LogWriter
        do throws(ThreadError) {
            log = try LogWriter()
        } catch {
            // Without a thread for it nobody can be told.
            return NodeError.starting("\(error)").exitCode
        }
        // The last lines say why the process ends; who does not read them must not keep it from ending.
        defer { log.flush(atMostMilliseconds: ObservabilityLimits.lastLinesMilliseconds) }
        do throws(NodeError) {
            if arguments.dropFirst().first == CheckConfig.word {
                let found = try configuration(CheckConfig.arguments(arguments), environment)
                print(CheckConfig.report(found), terminator: "")
                return 0
            }
            if arguments.dropFirst().first == Founding.word {
                print(try found(arguments, environment), terminator: "")
                return 0
            }
            try await run(try configuration(arguments, environment), log) { () throws(ConfigurationError) in
                try ConfigurationLoader.read(arguments: arguments, environment: environment)
            }
            return 0
        } catch {
            log.write("hansad: \(error)\n")
            return error.exitCode
        }
    }

    private static func found(_ arguments: [String], _ environment: [String: String]) throws(NodeError) -> String {
        let flags = arguments.dropFirst(2).filter { $0 != Founding.againFlag }
        let configuration = try configuration(arguments.prefix(1) + flags, environment).configuration
        let lineage = try Founding.initialize(
            configuration, again: flags.count < arguments.dropFirst(2).count)
        return "founded region \(configuration.region) in \(configuration.dataDirectory), lineage \(lineage)\n"
    }

    private static func configuration(
        _ arguments: [String], _ environment: [String: String]
    ) throws(NodeError) -> LoadedConfiguration {
        do throws(ConfigurationError) {
            return try ConfigurationLoader.read(arguments: arguments, environment: environment)
        } catch {
            throw .configuration(error)
        }
    }

    private static func run(
        _ loaded: LoadedConfiguration, _ log: LogWriter,
        rereading: @escaping @Sendable () throws(ConfigurationError) -> LoadedConfiguration
    ) async throws(NodeError) {
        let configuration = loaded.configuration
        let metrics = MetricsRegistry(help: MetricHelp.all)
        let dropped = Counter(label: "hansa_log_lines_dropped_total", factory: metrics)
        let backend = LogBackend(
            format: LogFormat(rawValue: configuration.logFormat) ?? .text,
            level: Logger.Level(rawValue: configuration.logLevel) ?? .info, writer: log,
            dropped: { dropped.increment(by: $0) })
        let logger = Logger(label: "hansad") { label in backend.handler(label: label) }
        let budget = try descriptorBudget(configuration, logger)
        let status = NodeStatus()
        let node = NodeService(
            configuration, budget: budget, status: status, metrics: metrics, logger: logger
        ) { node in
            ConfigurationReloader(loaded, logger: logger, read: rereading) { change, old in
                backend.threshold.level = Logger.Level(rawValue: change.running.configuration.logLevel) ?? .info
                node.use(change, insteadOf: old)
            }
        }
        let http = StatusHTTPServer(
            host: configuration.http.host, port: configuration.http.port, connections: budget.http,
            sources: .init(metrics: { metrics.exposition() }, health: { status.report() }),
            logger: logger,
            onListening: { port in
                logger.info(
                    "metrics and health", metadata: ["http": "\(HostAndPort.text(configuration.http.host, port))"])
                node.mayStart()
            })
        // Stopped in reverse: the node drains first, and can be watched draining.
        let services: [any Service] = [http, node]
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map {
                    .init(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(logger)))
        do {
            try await group.run()
        } catch let error as NodeError {
            throw error
        } catch let error as StatusHTTPError {
            throw .http(error)
        } catch {
            throw .starting("\(error)")
        }
    }

    /// Raises the limit on descriptors, divides it and says how.
    private static func descriptorBudget(
        _ configuration: NodeConfiguration, _ logger: Logger
    ) throws(NodeError) -> DescriptorBudget {
        let limit = DescriptorLimit.raise()
        let budget = try DescriptorBudget(
            limit: limit.soft, loops: configuration.threads + System.coreCount, peers: configuration.peers.count,
            connectionsPerPeer: configuration.connectionsPerPeer)
        logger.info(
            "descriptors",
            metadata: [
                "limit": "\(limit.soft)", "was": "\(limit.initial)", "files": "\(budget.files)",
                "http": "\(budget.http)",
                "peers": "\(budget.peers)", "connections": "\(budget.connections)", "reserved": "\(budget.reserved)",
                "handshakes": "\(budget.handshakes)", "per_address": "\(budget.handshakesPerAddress)",
                "per_identity": "\(budget.connectionsPerPeer)",
            ])
        return budget
    }

    /// The life cycle's own log says nothing that an operator needs below its warnings.
    private static func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return quiet
    }
}
