// RefusedConnectionTests.swift: who does not get in, what the node's log says of it, and what the one outside is told.

import HansaMessages
import HansaServices
import PKI
import RPC
import RPCCore
import TLS
import TestKit
import Testing
import Wire

extension IntegrationTests {
    @Suite("A connection that must not be", .timeLimit(.minutes(5)))
    struct RefusedConnectionTests {
        @Test("A client without a certificate is refused, and the log says so")
        func noCertificate() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let output = try await opensslClient(federation, ["-tls1_3"])
                #expect(output.contains("alert certificate required"))
                try await expectRefusal(
                    federation,
                    "the peer sent no certificate: every connection is mutual TLS, give the peer one made by "
                        + "`hansa pki issue`")
            }
        }

        @Test("A client with another authority's certificate is refused, and both sides say why")
        func otherAuthority() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let other = try Certificates(in: federation.folder.file("other"))
                var files = try other.files("operator/ops")
                files.trustRoots = federation.certificates.folder.authorityCertificate
                let message = try await refusedCall(federation["uk"], files)
                #expect(
                    message
                        == "cannot reach \(federation["uk"].address): TLS failed: the peer does not trust the authority that "
                        + "signed this side's certificate \(files.certificateChain) (TLS alert 48, unknown_ca): "
                        + "add that authority to the peer's trust file")
                try await expectRefusal(
                    federation,
                    "the peer's certificate (spiffe://hansa.test/operator/ops) is signed by an authority (CN=hansa.test authority) that is "
                        + "not in \(files.trustRoots): issue the peer a certificate from your authority, or add the "
                        + "peer's to that file")
            }
        }

        @Test("A client that does not trust the node's authority says so, and the node logs the alert")
        func untrustedNode() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let other = try Certificates(in: federation.folder.file("other"))
                let files = try other.files("operator/ops")
                let message = try await refusedCall(federation["uk"], files)
                #expect(
                    message
                        == "cannot reach \(federation["uk"].address): the peer's certificate (its authority CN=hansa.test authority) is signed "
                        + "by an authority (CN=hansa.test authority) that is not in \(files.trustRoots): issue the peer "
                        + "a certificate from your authority, or add the peer's to that file")
                try await expectRefusal(
                    federation, "the peer does not trust the authority that signed this side's certificate")
            }
        }

        @Test("An expired certificate is refused by the node, and by the client that should present it")
        func expired() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let validity = Validity(days: -1)
                let files = try federation.certificates.files("tenant/late", validity: validity)
                let error = try #require(throws: TLSError.self) { try TLSContextStore(files, side: .client) }
                #expect(
                    error.description
                        == "the certificate in \(files.certificateChain) expired on \(validity.notAfter): "
                        + "issue a new one with `hansa pki issue`")
                let output = try await opensslClient(
                    federation, ["-tls1_3", "-cert", files.certificateChain, "-key", files.privateKey])
                #expect(output.contains("alert certificate expired"))
                try await expectRefusal(
                    federation,
                    "the peer's certificate (spiffe://hansa.test/tenant/late) expired on \(validity.notAfter): issue a new one with "
                        + "`hansa pki issue`")
            }
        }

        @Test("TLS 1.2 is refused")
        func oldTLS() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let files = try federation.certificates.files("operator/ops")
                let output = try await opensslClient(
                    federation, ["-tls1_2", "-cert", files.certificateChain, "-key", files.privateKey])
                #expect(output.contains("alert protocol version"))
                try await expectRefusal(federation, "the peer offers only TLS 1.2; TLS 1.3 is required")
            }
        }

        @Test(
            "Whatever is not TLS is refused and quoted",
            arguments: [
                (
                    "GET / HTTP/1.1\r\n\r\n",
                    "\\\"GET / HTTP/1.1..\\\" (47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a)"
                ),
                ("\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}", "\\\".........\\\" (01 02 03 04 05 06 07 08 09)"),
            ])
        func garbage(sent: String, quoted: String) async throws {
            try await TestFederation.run(["uk"]) { federation in
                let socket = try LoopbackSocket(port: federation["uk"].rpcPort)
                socket.send(Array(sent.utf8))
                #expect(socket.waitForClose())
                try await expectRefusal(
                    federation, "not TLS: the first bytes are \(quoted); there is no plaintext mode")
            }
        }

        @Test("A peer that breaks the protocol inside TLS is told why and cut off")
        func brokenFrames() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let files = try federation.certificates.files("operator/ops")
                let tooLong = FrameHeader(
                    .call, stream: StreamID(slot: 0, byAcceptor: false, generation: 1), payloadByteCount: 1 << 20)
                let header = [tooLong.firstWord, tooLong.stream.rawValue].flatMap { word in
                    (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
                }
                let longFrame = try RawPeer(port: federation["uk"].rpcPort, files)
                try longFrame.sendHello()
                try longFrame.send(header)
                let limit =
                    "a frame announces 1048576 bytes, over the limit of 65536; the peer ignores the limit in our HELLO"
                #expect(try longFrame.goAwayText() == limit)
                try await expectLogged(federation, "connection ended", limit)

                let garbage = try RawPeer(port: federation["uk"].rpcPort, files)
                try garbage.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
                let reason = try #require(try garbage.goAwayText())
                #expect(
                    reason
                        == "the first bytes (\"GET \") are not a Hansa HELLO; check that both sides speak Hansa RPC")
                // The log quotes its values.
                try await expectLogged(federation, "connection ended", reason.replacing("\"", with: "\\\""))
                _ = try await federation["uk"].clients().regions.status(StatusRequest())
            }
        }
    }
}

/// Runs `openssl s_client` against the node `uk`; cancels the test where there is none.
private func opensslClient(_ federation: TestFederation, _ arguments: [String]) async throws -> String {
    guard let openssl = Programs.installed("openssl") else {
        try Test.cancel("the openssl program is not installed; make deps installs it")
    }
    let fixed = ["s_client", "-connect", federation["uk"].address, "-alpn", "hansa/1", "-ign_eof"]
    return try await ChildProcess.run(openssl, fixed + arguments, in: federation.folder).output
}

/// Makes a call with a channel of its own; what it fails with.
private func refusedCall(_ node: TestNode, _ files: TLSFiles) async throws -> String {
    let clients = Clients(try node.channel(files))
    var options = CallOptions()
    options.waitForReady = false
    let error = await #expect(throws: RPCError.self) {
        try await clients.regions.status(StatusRequest(), options: options)
    }
    await clients.channel.close()
    #expect(error?.code == .unavailable)
    return error?.message ?? ""
}

/// Waits for the log line of a refused connection, and checks that the node goes on.
private func expectRefusal(_ federation: TestFederation, _ reason: String) async throws {
    try await expectLogged(federation, "connection refused", reason)
    #expect(try await federation["uk"].clients().regions.status(StatusRequest()).region == "uk")
}

private func expectLogged(_ federation: TestFederation, _ message: String, _ reason: String) async throws {
    try await eventually("a log line \"\(message)\" with \(reason)") {
        let lines = federation["uk"].logLines(message)
        if lines.contains(where: { $0.contains(reason) }) { return true }
        throw WaitedInVain(description: "\(lines)")
    }
}
