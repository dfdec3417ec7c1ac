// FollowedCertificates.swift: follows the files of a client until it is closed or nobody has it any more.
//
// What is done with the files is decided in TLS.CertificateFollower.

internal import TLS

/// The task that looks at the files.
final class FollowedCertificates: Sendable {
    private let task: Task<Void, Never>

    /// Begins to follow.
    init(_ follower: CertificateFollower, _ report: @escaping @Sendable (CertificateReload) -> Void) {
        task = Task { await follower.run(report) }
    }

    deinit { task.cancel() }

    /// Ends.
    func stop() { task.cancel() }
}
