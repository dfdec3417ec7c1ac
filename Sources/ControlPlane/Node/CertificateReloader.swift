// CertificateReloader.swift: counts and logs what came of a node's changed certificates, keys and trust roots.
//
// Following the files is TLS.CertificateFollower's work. Rules: docs/identity.md, "Reloading".

import CoreMetrics
import Logging
import Observability
import TLS

/// Follows the three files of a node for both of its sides.
final class CertificateReloader: Sendable {
    private let server: TLSContextStore
    private let follower: CertificateFollower
    private let metrics: MetricsRegistry
    private let logger: Logger

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
        follower = CertificateFollower(files, read: stamps, for: server, and: client)
        self.metrics = metrics
        self.logger = logger
    }

    /// Looks at the files once a second until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            if let reload = follower.look() { report(reload) }
            let left = server.material.notAfter.secondsSince1970 - server.now.secondsSince1970
            Gauge(label: "hansa_tls_certificate_expiry_seconds", factory: metrics).record(left)
            try? await Task.sleep(for: .milliseconds(TLS.Limits.lookMilliseconds))
        }
    }

    /// Reads the files now, whether or not they seem to have changed.
    func reload() { report(follower.reload()) }

    private func report(_ reload: CertificateReload) {
        count(reload.outcome)
        switch reload {
        case .used(let end): logger.notice("certificates are reloaded", metadata: ["end": "\(end)"])
        case .unchanged(let end): logger.notice("certificates are unchanged", metadata: ["end": "\(end)"])
        case .refused(_, isKnown: true): break
        case .refused(let error, isKnown: false):
            logger.error("the certificates are not reloaded; the old ones stay", metadata: ["reason": "\(error)"])
        }
    }

    private func count(_ outcome: String) {
        Counter(label: "hansa_tls_reloads_total", dimensions: [("outcome", outcome)], factory: metrics).increment()
    }
}

extension CertificateReload {
    /// What came of it, for metrics.
    fileprivate var outcome: String {
        switch self {
        case .used: "used"
        case .unchanged: "unchanged"
        case .refused(.fileUnreadable, _): "file_unreadable"
        case .refused(.fileMalformed, _): "file_malformed"
        case .refused(.keyMismatch, _): "key_mismatch"
        case .refused(.ownCertificate(_, .expired), _): "expired"
        case .refused(.ownCertificate(_, .unknownAuthority), _): "untrusted"
        case .refused(.ownCertificate, _): "certificate_refused"
        case .refused(.identityChanged, _): "identity_changed"
        case .refused: "failed"
        }
    }
}
