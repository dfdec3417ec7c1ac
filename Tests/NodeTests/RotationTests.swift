// RotationTests.swift: a node whose certificate is replaced while it runs.

import Basics
import Foundation
import PKI
import RPC
import TLS
import TestKit
import Testing

@testable import ControlPlane

extension NodeTests {
    @Suite("A node whose certificate is replaced")
    struct RotationTests {
        /// The files of one node: whoever issued its certificate, it trusts the same authorities.
        private static func install(_ files: TLSFiles, as own: TLSFiles) throws {
            try Data(contentsOf: URL(filePath: files.privateKey)).write(to: URL(filePath: own.privateKey))
            try Data(contentsOf: URL(filePath: files.certificateChain)).write(to: URL(filePath: own.certificateChain))
        }

        @Test("It dials its peers with the new one, and answers with it")
        func dialling() async throws {
            let folder = try TemporaryFolder("hansa-nodes")
            let old = try Certificates(in: folder.file("old"))
            let new = try Certificates(in: folder.file("new"))
            // uk trusts both authorities, norway only the new one: until uk's certificate is of it, neither reaches the other.
            let trust = try [old, new].map {
                try String(contentsOfFile: $0.folder.authorityCertificate, encoding: .utf8)
            }
            let files = TLSFiles(
                certificateChain: folder.file("uk.pem"), privateKey: folder.file("uk.key"),
                trustRoots: try folder.write(trust.joined(), to: "both.pem"))
            try Self.install(old.files("region/uk"), as: files)
            let ports = (uk: "127.0.0.1:\(try FreePorts.take())", norway: "127.0.0.1:\(try FreePorts.take())")
            let norway = try await Node.started(
                "norway", at: ports.norway, peers: [("uk", ports.uk)], tls: try new.files("region/norway"),
                data: folder.file("data-norway"))
            let uk = try await Node.started(
                "uk", at: ports.uk, peers: [("norway", ports.norway)], tls: files, data: folder.file("data-uk"))
            let link = { (node: Node, peer: String) in node.foundation.links[try RegionID(peer)]?.channel.state }
            try await eventually("norway refuses the old one") {
                try link(uk, "norway")?.lastError?.contains("unknown_ca") == true
            }
            try Self.install(new.files("region/uk"), as: files)
            uk.reloadCertificates()
            try await eventually("norway is reached with the new certificate", within: .seconds(10)) {
                try link(uk, "norway")?.isConnected == true
            }
            try await eventually("norway reaches who answers with it", within: .seconds(10)) {
                try link(norway, "uk")?.isConnected == true
            }
            await uk.shutdown()
            await norway.shutdown()
        }
    }
}
