// CertificateRotationTests.swift: real nodes whose certificates and trust change while calls are in flight.

import Glibc
import HansaMessages
import HansaServices
import PKI
import RPC
import RPCCore
import Synchronization
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("Certificates that change under a running node", .timeLimit(.minutes(10)))
    struct CertificateRotationTests {
        private func metric(_ node: TestNode, _ series: String) throws -> Double {
            let line = try node.metrics().split(separator: "\n").first { $0.hasPrefix(series + " ") }
            return line.flatMap { Double($0.split(separator: " ").last ?? "") } ?? 0
        }

        @Test("Ten rotations under load, found by watching the files: no call fails, no peer is lost")
        func underLoad() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let uk = federation["uk"]
                let clients = try uk.clients()
                let isOver = Atomic<Bool>(false)
                async let calls = {
                    var count = 0
                    while !isOver.load(ordering: .relaxed) {
                        _ = try await clients.regions.status(StatusRequest())
                        count += 1
                    }
                    return count
                }()
                for rotation in 1...10 {
                    for node in federation.nodes {
                        let role = try CertificateFolder.role(subject: "region/\(node.region)")
                        try federation.certificates.folder.issue(
                            CertificateRequest(role: role, validity: Validity(days: 40 + rotation)),
                            existing: .replace)
                    }
                    for node in federation.nodes {
                        try await eventually("\(node.region) uses its certificate number \(rotation)") {
                            try metric(node, "hansa_tls_reloads_total{outcome=\"used\"}") == Double(rotation)
                        }
                    }
                }
                isOver.store(true, ordering: .relaxed)
                #expect(try await calls > 0)
                let days = try metric(uk, "hansa_tls_certificate_expiry_seconds") / 86_400
                #expect((49.9...50).contains(days))
                #expect(!uk.log.contains("region norway is suspect") && !uk.log.contains("state=suspect"))
            }
        }

        @Test(
            "Files that cannot be used are named once and counted, and the old certificates stay; a good set is taken")
        func refused() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let uk = federation["uk"]
                let files = try federation.certificates.files("region/uk")
                let role = try CertificateFolder.role(subject: "region/uk")
                try federation.certificates.folder.issue(
                    CertificateRequest(role: role, validity: Validity(days: -3)), existing: .replace)
                try await eventually("the expired certificate is refused") {
                    try metric(uk, "hansa_tls_reloads_total{outcome=\"expired\"}") == 1
                }
                let lines = uk.logLines("the certificates are not reloaded; the old ones stay")
                #expect(lines.count == 1 && lines.allSatisfy { $0.contains("\(files.certificateChain) expired on") })
                _ = try await uk.clients().regions.status(StatusRequest())
                try federation.certificates.folder.issue(
                    CertificateRequest(role: role, validity: Validity(days: 5)), existing: .replace)
                try await eventually("the good certificate is used") {
                    try metric(uk, "hansa_tls_reloads_total{outcome=\"used\"}") == 1
                }
            }
        }

        @Test("SIGHUP reads the files at once, and says when they are as before")
        func hangUp() async throws {
            try await TestFederation.run(["uk"]) { federation in
                federation["uk"].send(SIGHUP)
                try await eventually("it says so") { !federation["uk"].logLines("certificates are unchanged").isEmpty }
                #expect(try metric(federation["uk"], "hansa_tls_reloads_total{outcome=\"unchanged\"}") == 1)
            }
        }
    }
}
