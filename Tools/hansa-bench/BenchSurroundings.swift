// BenchSurroundings.swift: what a run of the RPC benchmark needs around it: certificates, processors that stay awake.

import Foundation
import PKI
import TLS

/// Certificates for one run, in a folder of their own.
struct BenchCertificates {
    let folder: String

    /// Makes an authority and a certificate for each subject, such as `region/bench`.
    init(_ subjects: [String] = ["region/bench", "tenant/bench"]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hansa-bench-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let certificates = CertificateFolder(path: folder)
        try certificates.makeAuthority(trustDomain: "hansa.bench")
        for subject in subjects {
            try certificates.issue(CertificateRequest(role: CertificateFolder.role(subject: subject)))
        }
    }

    /// The files of one of the subjects.
    func files(_ subject: String) throws -> TLSFiles {
        try CertificateFolder(path: folder).files(of: CertificateFolder.role(subject: subject))
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

/// Processes of idle priority that keep every processor awake.
struct Spinners {
    private let processes: [Process]

    init() throws {
        processes = try (0..<ProcessInfo.processInfo.processorCount).map { processor in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "chrt", "--idle", "0", "taskset", "--cpu-list", "\(processor)", "sh", "-c", "while :; do :; done",
            ]
            try process.run()
            return process
        }
    }

    /// Kills them without waiting: they block the signals that this program's threads block, and on a busy machine a
    /// process of idle priority takes long to end.
    func stop() {
        for process in processes { kill(process.processIdentifier, SIGKILL) }
    }
}
