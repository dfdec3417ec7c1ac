// RefusalTests.swift: every peer that must be refused, the exact sentence for our operator, and the alert it gets.

import Basics
import COpenSSL
import NIOCore
import PKI
import TLS
import Testing

/// A peer that our server refuses.
struct BadPeer: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var options: @Sendable (TestFederation) throws -> RawOptions
    var sentence: String
    var alert: UInt8

    static func certificate(
        _ name: String, _ make: @escaping @Sendable (TestFederation) throws -> IssuedCertificate, _ sentence: String,
        alert: UInt8 = 42
    ) -> BadPeer {
        BadPeer(
            testDescription: name, options: { RawOptions(side: .client, certificate: try make($0)) },
            sentence: "the peer's certificate " + sentence, alert: alert)
    }

    static let uk = "URI:spiffe://hansa.test/region/uk"
    static let reissue = ": issue a new one with `hansa pki issue`"

    static let certificates: [BadPeer] = [
        BadPeer(
            testDescription: "none", options: { _ in RawOptions(side: .client) },
            sentence: "the peer sent no certificate: every connection is mutual TLS, give the peer one made by "
                + "`hansa pki issue`",
            alert: 116),
        .certificate(
            "another authority of the same name",
            {
                _ in
                let other = try TestFederation()
                defer { withExtendedLifetime(other) {} }
                return try other.folder.authority().issue(CertificateRequest(role: .operator("eve")))
            },
            "(spiffe://hansa.test/operator/eve) is signed by an authority (CN=hansa.test authority) that is not in "
                + "DIR/ca.pem: issue the peer a certificate from your authority, or add the peer's to that file",
            alert: 48),
        .certificate(
            "expired", { try $0.odd(names: uk, validity: TestFederation.past) },
            "(spiffe://hansa.test/region/uk) expired on 2021-01-01T00:00:00Z" + reissue, alert: 45),
        .certificate(
            "not yet valid", { try $0.odd(names: uk, validity: TestFederation.future) },
            "(spiffe://hansa.test/region/uk) is not valid before 2099-01-01T00:00:00Z: check the clocks of both nodes"),
        .certificate(
            "an authority's", { try $0.odd(names: uk, isAuthority: true) },
            "(spiffe://hansa.test/region/uk) is a certificate authority's, which must not be used for connections"
                + reissue),
        .certificate(
            "no URI name", { try $0.odd(names: "DNS:uk.hansa.test") },
            "(CN=odd) has no URI name, so it identifies nobody" + reissue),
        .certificate(
            "no names at all", { try $0.odd(names: nil) },
            "(CN=odd) has no URI name, so it identifies nobody" + reissue),
        .certificate(
            "two URI names", { try $0.odd(names: uk + ",URI:spiffe://hansa.test/operator/root") },
            "(spiffe://hansa.test/region/uk, spiffe://hansa.test/operator/root) has 2 URI names; exactly one is allowed"
                + reissue),
        .certificate(
            "a URI of another scheme", { try $0.odd(names: "URI:https://hansa.test/region/uk") },
            "(https://hansa.test/region/uk) has a URI name that cannot be used: \"https://hansa.test/region/uk\" is not "
                + "an identity: it must start with spiffe://" + reissue),
        .certificate(
            "a NUL inside the URI",
            { try $0.odd(names: "DER:" + hexadecimal(uriName: "spiffe://hansa.test/region/uk\0/x")) },
            "(spiffe://hansa.test/region/uk\\x00/x) has a URI name that cannot be used: "
                + "\"spiffe://hansa.test/region/uk\\x00/x\" is not an identity: it has characters that are not "
                + "printable ASCII" + reissue),
        .certificate(
            "another trust domain", { try $0.odd(names: "URI:spiffe://other.test/region/uk") },
            "(spiffe://other.test/region/uk) is of the trust domain other.test, but this federation is hansa.test"),
        .certificate(
            "only for servers", { try $0.odd(names: uk, use: "serverAuth") },
            "(spiffe://hansa.test/region/uk) is not allowed for this side of a connection by its extended key usage"
                + reissue,
            alert: 43),
    ]

    static let offers: [BadPeer] = [
        BadPeer(
            testDescription: "TLS 1.2 at most",
            options: {
                RawOptions(side: .client, certificate: try $0.odd(names: uk), newestVersion: TLS1_2_VERSION)
            },
            sentence: "the peer offers only TLS 1.2; TLS 1.3 is required", alert: 70),
        BadPeer(
            testDescription: "no ALPN",
            options: { RawOptions(side: .client, certificate: try $0.odd(names: uk), protocols: []) },
            sentence: "the peer did not agree to the application protocol hansa/1 (ALPN): it is not a Hansa peer",
            alert: 120),
        BadPeer(
            testDescription: "gRPC's ALPN",
            options: { RawOptions(side: .client, certificate: try $0.odd(names: uk), protocols: ["h2", "grpc-exp"]) },
            sentence:
                "the peer wants the application protocol h2, grpc-exp, not hansa/1 (ALPN): it is not a Hansa peer",
            alert: 120),
    ]
}

/// A GeneralNames with one URI, as DER in OpenSSL's colon syntax.
private func hexadecimal(uriName: String) -> String {
    let text = Array(uriName.utf8)
    let bytes = [0x30, UInt8(text.count + 2), 0x86, UInt8(text.count)] + text
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
}

@Suite("Refused peers")
struct RefusalTests {
    @Test(
        "A server refuses a bad client with an exact sentence and the right alert",
        arguments: BadPeer.certificates + BadPeer.offers)
    func serverRefuses(peer: BadPeer) throws {
        let federation = try TestFederation()
        let server = EngineEndpoint(try TLSEngine(context: federation.context("region/norway", .server)))
        var wire = Wire()
        wire.run(client: RawPeer(try peer.options(federation)), server: server)
        #expect(federation.normalized(wire.serverError?.description ?? "accepted") == peer.sentence)
        #expect(
            wire.clientError == .refusedByPeer(alert: TLSAlert(code: peer.alert), ownCertificate: "raw"))
        #expect(server.engine.peer == nil)
    }

    @Test(
        "A client refuses a bad server with the same sentences",
        arguments: BadPeer.certificates.filter { $0.alert == 42 || $0.alert == 45 || $0.alert == 48 })
    func clientRefuses(peer: BadPeer) throws {
        let federation = try TestFederation()
        let client = EngineEndpoint(try TLSEngine(context: federation.context("region/norway", .client)))
        var options = try peer.options(federation)
        options.side = .server
        var wire = Wire()
        wire.run(client: client, server: RawPeer(options))
        #expect(federation.normalized(wire.clientError?.description ?? "accepted") == peer.sentence)
        #expect(
            wire.serverError == .refusedByPeer(alert: TLSAlert(code: peer.alert), ownCertificate: "raw"))
    }

    @Test("A client that dialled one region refuses another")
    func wrongRegion() throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context("region/uk", .client), server: federation.context("region/spain", .server),
            expectedPeer: .region(.init("norway")))
        #expect(
            pair.wire.clientError?.description
                == "the peer's certificate (spiffe://hansa.test/region/spain) belongs to region spain, but region "
                + "norway was expected at this address: check the address in the peer list")
        #expect(
            federation.normalized(pair.wire.serverError?.description ?? "accepted")
                == "the peer refused this side's certificate DIR/region-spain.pem (TLS alert 42, bad_certificate): "
                + "the peer's log says why")
    }

    @Test("A client whose authority the server does not know reads so after its own handshake")
    func clientReadsUnknownAuthority() throws {
        let (ours, theirs) = (try TestFederation(), try TestFederation())
        var files = try theirs.files("operator/eve")
        files.trustRoots = ours.folder.authorityCertificate
        let pair = try Pair(
            client: TLSContext(files, side: .client), server: ours.context("region/uk", .server))
        #expect(
            theirs.normalized(pair.wire.clientError?.description ?? "accepted")
                == "the peer does not trust the authority that signed this side's certificate DIR/operator-eve.pem "
                + "(TLS alert 48, unknown_ca): add that authority to the peer's trust file")
    }

    @Test("A server of TLS 1.2 is refused by a client")
    func oldServer() throws {
        let federation = try TestFederation()
        let client = EngineEndpoint(try TLSEngine(context: federation.context("region/uk", .client)))
        var wire = Wire()
        wire.run(
            client: client,
            server: RawPeer(
                RawOptions(
                    side: .server, certificate: try federation.odd(names: BadPeer.uk), newestVersion: TLS1_2_VERSION)))
        #expect(
            wire.clientError?.description == "the peer does not speak TLS 1.3 (TLS alert 70, protocol_version)")
    }

    @Test("A server without ALPN is refused by a client")
    func serverWithoutProtocol() throws {
        let federation = try TestFederation()
        let client = EngineEndpoint(try TLSEngine(context: federation.context("region/uk", .client)))
        var wire = Wire()
        wire.run(
            client: client,
            server: RawPeer(
                RawOptions(side: .server, certificate: try federation.odd(names: BadPeer.uk), protocols: [])))
        #expect(wire.clientError == .protocolMismatch(offered: [], expected: "hansa/1"))
    }

    @Test("A failed engine throws the same error for ever")
    func staysFailed() throws {
        let federation = try TestFederation()
        let engine = try TLSEngine(context: federation.context("region/uk", .server))
        engine.feed(.init(string: "GET / HTTP/1.1\r\n\r\n"))
        let first = try #require(throws: TLSError.self) { try engine.handshake() }
        #expect(throws: first) { try engine.handshake() }
        #expect(throws: first) { try engine.transportEnded() }
        #expect(engine.takeCiphertext() == nil, "nothing is said to a peer that does not speak TLS")
    }
}
