// NodeService.swift: one node as a service: starts once the HTTP port listens, runs until it is told to stop, or fails.

import Glibc
import Logging
import Observability
import ProcessSetup
import ServiceLifecycle
import UnixSignals

/// A node as a service.
struct NodeService: Service {
    /// What happens to a node from outside.
    private enum Happening: Sendable {
        /// The HTTP port listens: whoever asks can be told how the start goes.
        case listening
        /// The start is over.
        case started(Node)
        /// The start failed, or the node did.
        case failed(NodeError)
        /// The process is to end.
        case stop
    }

    private let configuration: NodeConfiguration
    private let budget: DescriptorBudget
    private let status: NodeStatus
    private let metrics: MetricsRegistry
    private let logger: Logger
    private let reloader: @Sendable (Node) -> ConfigurationReloader
    private let happenings: AsyncStream<Happening>
    private let happened: AsyncStream<Happening>.Continuation

    /// Makes the service of a node that is not started.
    ///
    /// - Parameter reloader: Makes what puts a changed configuration to use in the started node.
    init(
        _ configuration: NodeConfiguration, budget: DescriptorBudget, status: NodeStatus, metrics: MetricsRegistry,
        logger: Logger, reloader: @escaping @Sendable (Node) -> ConfigurationReloader
    ) {
        self.configuration = configuration
        self.budget = budget
        self.status = status
        self.metrics = metrics
        self.logger = logger
        self.reloader = reloader
        (happenings, happened) = AsyncStream.makeStream()
    }

    /// The HTTP port listens: the node may start.
    func mayStart() { happened.yield(.listening) }

    /// Starts the node and runs it until graceful shutdown.
    ///
    /// A node that is told to stop while it starts is left where it is: nothing was promised, and its ledger is as safe as
    /// after a kill.
    func run() async throws {
        // The group handles the signals by now; these came before.
        guard ProcessSignals.take([SIGTERM, SIGINT]).isEmpty else {
            return logger.notice("stopped before the start")
        }
        try await withGracefulShutdownHandler {
            guard case .listening = await next() else { return logger.notice("stopped before the start") }
            start()
            switch await next() {
            case .started(let node): try await run(node)
            case .failed(let error): throw error
            case .stop, .listening, nil: logger.notice("stopped while starting")
            }
        } onGracefulShutdown: {
            happened.yield(.stop)
        }
    }

    private func start() {
        Task.detached { [self] in
            do throws(NodeError) {
                happened.yield(
                    .started(
                        try await Node.start(
                            configuration, budget: budget, metrics: metrics, logger: logger,
                            progress: status.progress)))
            } catch {
                happened.yield(.failed(error))
            }
        }
    }

    /// What happens next; one caller at a time.
    private func next() async -> Happening? {
        var happenings = happenings.makeAsyncIterator()
        return await happenings.next()
    }

    private func run(_ node: Node) async throws {
        status.started(node)
        let configuration = reloader(node)
        let followers = [
            Task { await reload(node, configuration) },
            Task { await configuration.run() },
            Task { for await error in node.failures { happened.yield(.failed(error)) } },
        ]
        let end = await next()
        for follower in followers { follower.cancel() }
        await node.shutdown()
        if case .failed(let error) = end { throw error }
        if let lost = node.lostLedger { throw lost }
    }

    /// Reads the certificates and the configuration again at each SIGHUP, the ones included that came while the node
    /// started.
    private func reload(_ node: Node, _ configuration: ConfigurationReloader) async {
        let hangUps = await UnixSignalsSequence(trapping: .sighup)
        if !ProcessSignals.take([SIGHUP]).isEmpty {
            node.reloadCertificates()
            configuration.reload()
        }
        for await _ in hangUps {
            node.reloadCertificates()
            configuration.reload()
        }
    }
}
