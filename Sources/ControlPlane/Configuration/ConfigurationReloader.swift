// ConfigurationReloader.swift: puts a changed configuration file to use while the node runs.
//
// When to read is decided by TLS.FileWatch, what differs by ConfigurationChange, what may be said by ConfigurationLoader.

import Logging
import Synchronization
import TLS

/// Watches the file of a node and gives the node what is new in it.
final class ConfigurationReloader: Sendable {
    private struct State {
        var watch: FileWatch
        var running: LoadedConfiguration
        /// What is wrong with the file, so that it is logged once.
        var fault: ConfigurationError?
    }

    private let read: @Sendable () throws(ConfigurationError) -> LoadedConfiguration
    private let apply: @Sendable (ConfigurationChange, _ old: NodeConfiguration) -> Void
    private let logger: Logger
    private let state: Mutex<State>

    /// Starts with what the node was started with.
    ///
    /// - Parameters:
    ///   - read: Reads all sources anew.
    ///   - apply: Puts a change to use; not called for nothing.
    init(
        _ running: LoadedConfiguration, logger: Logger,
        read: @escaping @Sendable () throws(ConfigurationError) -> LoadedConfiguration,
        apply: @escaping @Sendable (ConfigurationChange, _ old: NodeConfiguration) -> Void
    ) {
        self.read = read
        self.apply = apply
        self.logger = logger
        state = Mutex(State(watch: FileWatch(read: running.stamps), running: running))
    }

    /// Looks at the file once a second until the task is cancelled.
    func run() async {
        guard let file = state.withLock({ $0.running.file }) else { return }
        while !Task.isCancelled {
            state.withLock { state in
                let stamps = [FileStamp.now(path: file)]
                if state.watch.look(stamps) { reload(&state, stamps) }
            }
            try? await Task.sleep(for: .milliseconds(Limits.configurationLookMilliseconds))
        }
    }

    /// Reads the sources now, whether or not the file seems to have changed.
    func reload() {
        state.withLock { state in
            guard let file = state.running.file else { return }
            state.fault = nil
            reload(&state, [FileStamp.now(path: file)])
        }
    }

    private func reload(_ state: inout State, _ stamps: [FileStamp]) {
        do throws(ConfigurationError) {
            let change = ConfigurationChange(from: state.running, to: try read())
            state.watch.wasRead(stamps, isUsable: true)
            state.fault = nil
            if change.applied.isEmpty, change.needsRestart.isEmpty {
                return logger.notice(
                    "the configuration is unchanged", metadata: ["file": "\(state.running.file ?? "")"])
            }
            let old = state.running.configuration
            state.running = change.running
            log(change)
            if !change.applied.isEmpty { apply(change, old) }
        } catch {
            state.watch.wasRead(stamps, isUsable: false)
            defer { state.fault = error }
            guard state.fault != error else { return }
            logger.error("the configuration is not reloaded; the old one stays", metadata: ["reason": "\(error)"])
        }
    }

    private func log(_ change: ConfigurationChange) {
        for difference in change.applied { logger.notice("a setting is changed", metadata: difference.metadata) }
        for difference in change.needsRestart {
            logger.warning("a setting needs a restart; the old one stays", metadata: difference.metadata)
        }
        let known = change.running.configuration.warnings
        for warning in known { logger.warning("look at the configuration", metadata: ["reason": "\(warning)"]) }
    }
}

extension ConfigurationChange.Difference {
    fileprivate var metadata: Logger.Metadata {
        ["setting": "\(setting.key)", "before": "\(before)", "after": "\(after)"]
    }
}
