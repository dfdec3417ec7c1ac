// CertificateReloader.swift: puts changed certificates, keys and trust roots to use while the node runs.
//
// When to read is decided by TLS.FileWatch, what may be used by TLS.TLSMaterial. Rules: docs/identity.md, "Reloading".

import CoreMetrics
import Logging
import Observability
import Synchronization
import TLS

/// Watches the three files of a node and gives both sides what is new in them.
final class CertificateReloader: Sendable {
    private struct State {
        var watch: FileWatch
        /// What is wrong with the files, so that it is logged once.
        var fault: String?
    }

    private let server: TLSContextStore
    private let client: TLSContextStore
    private let files: TLSFiles
    private let metrics: MetricsRegistry
    private let logger: Logger
    private let state: Mutex<State>

    /// Starts with files that were just read.
    ///
    /// - Parameters:
    ///   - stamps: The stamps of the files from before they were read.
    ///   - server: What accepted connections are made from.
    ///   - client: What dialled connections are made from.
    init(
        _ files: TLSFiles, read stamps: [FileStamp], server: TLSContextStore, client: TLSContextStore,
        metrics: MetricsRegistry, logger: Logger
    ) {
        self.server = server
        self.client = client
        self.files = files
        self.metrics = metrics
        self.logger = logger
        state = Mutex(State(watch: FileWatch(read: stamps)))
    }

    /// Looks at the files once a second until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            let stamps = files.stamps
            if state.withLock({ $0.watch.look(stamps) }) { reload(stamps) }
            let left = server.material.notAfter.secondsSince1970 - server.now.secondsSince1970
            Gauge(label: "hansa_tls_certificate_expiry_seconds", factory: metrics).record(left)
            try? await Task.sleep(for: .milliseconds(Limits.certificateLookMilliseconds))
        }
    }

    /// Reads the files now, whether or not they seem to have changed.
    func reload() {
        state.withLock { $0.fault = nil }
        reload(files.stamps)
    }

    private func reload(_ stamps: [FileStamp]) {
        do throws(TLSError) {
            let material = try server.read()
            let isNew = !material.hasSameContents(as: server.material)
            if isNew {
                try client.use(material)
                try server.use(material)
            }
            state.withLock { state in
                state.watch.wasRead(stamps, isUsable: true)
                state.fault = nil
            }
            count(isNew ? "used" : "unchanged")
            logger.notice(
                isNew ? "certificates are reloaded" : "certificates are unchanged",
                metadata: ["end": "\(server.material.notAfter)"])
        } catch {
            let isKnown = state.withLock { state in
                state.watch.wasRead(stamps, isUsable: false)
                defer { state.fault = error.description }
                return state.fault == error.description
            }
            count(error.outcome)
            guard !isKnown else { return }
            logger.error("the certificates are not reloaded; the old ones stay", metadata: ["reason": "\(error)"])
        }
    }

    private func count(_ outcome: String) {
        Counter(label: "hansa_tls_reloads_total", dimensions: [("outcome", outcome)], factory: metrics).increment()
    }
}

extension TLSError {
    /// Why a reload was refused, for metrics.
    fileprivate var outcome: String {
        switch self {
        case .fileUnreadable: "file_unreadable"
        case .fileMalformed: "file_malformed"
        case .keyMismatch: "key_mismatch"
        case .ownCertificate(_, .expired): "expired"
        case .ownCertificate(_, .unknownAuthority): "untrusted"
        case .ownCertificate: "certificate_refused"
        case .identityChanged: "identity_changed"
        default: "failed"
        }
    }
}
