// ConnectionTests.swift: what a good connection does: identities, data, resumption, key updates.

import Basics
import COpenSSL
import NIOCore
import PKI
import Synchronization
import TLS
import Testing

extension TLSSide {
    static let both: [TLSSide] = [.client, .server]
}

@Suite("Connections")
struct ConnectionTests {
    @Test(
        "Both sides learn who the other is",
        arguments: ["region/norway", "host/uk/gpu-01.rack2", "operator/ada", "tenant/acme_ai"])
    func identities(subject: String) throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context(subject, .client), server: federation.context("region/uk", .server),
            expectedPeer: .region(.init("uk")))
        #expect(pair.wire.clientError == nil && pair.wire.serverError == nil)
        #expect(pair.server.engine.peer?.uri == "spiffe://hansa.test/\(subject)")
        #expect(pair.client.engine.peer?.role == .region(try RegionID("uk")))
        #expect(pair.client.engine.cipherSuite == "TLS_AES_128_GCM_SHA256")
        #expect(pair.server.engine.peerNotAfter != nil)
    }

    @Test("Data arrives whole and in order, however it is cut", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func randomChunks(seed: UInt64) throws {
        let federation = try TestFederation()
        var random = SeededGenerator(seed: seed)
        var pair = try Pair(
            client: federation.context("tenant/acme", .client), server: federation.context("region/uk", .server))
        var (up, down): ([UInt8], [UInt8]) = ([], [])
        for _ in 0..<20 {
            let count = Int(random.below(40_000)) + 1
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
            if random.below(2) == 0 {
                up += bytes
                try pair.client.send(bytes)
            } else {
                down += bytes
                try pair.server.send(bytes)
            }
            if random.below(3) == 0 { pair.run(seed: random.next()) }
        }
        pair.run(seed: random.next())
        #expect(pair.server.received == up)
        #expect(pair.client.received == down)
    }

    @Test("A handshake works byte by byte")
    func byteByByte() throws {
        let federation = try TestFederation()
        let client = EngineEndpoint(try TLSEngine(context: federation.context("tenant/acme", .client)))
        let server = EngineEndpoint(try TLSEngine(context: federation.context("region/uk", .server)))
        for _ in 0..<4 {
            try client.step()
            for byte in client.take() {
                server.feed([byte])
                try server.step()
            }
            for byte in server.take() {
                client.feed([byte])
                try client.step()
            }
        }
        #expect(client.engine.peer != nil && server.engine.peer != nil)
    }

    @Test(
        "Plaintext is cut into records of 16 KiB at most",
        arguments: [(1, 1), (16_384, 1), (16_385, 2), (32_768, 2), (40_000, 3)])
    func records(byteCount: Int, recordCount: Int) throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context("tenant/acme", .client), server: federation.context("region/uk", .server))
        try pair.client.send([UInt8](repeating: 7, count: byteCount))
        var (sent, count) = (pair.client.take()[...], 0)
        while sent.count >= 5 {
            let start = sent.startIndex
            #expect(sent[start] == 23, "application data")
            sent = sent.dropFirst(5 + Int(sent[start + 3]) << 8 + Int(sent[start + 4]))
            count += 1
        }
        #expect(count == recordCount)
    }

    @Test("What was taken stays intact while more is written")
    func takenIsStable() throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context("tenant/acme", .client), server: federation.context("region/uk", .server))
        try pair.client.send(Array("one".utf8))
        let first = try #require(pair.client.engine.takeCiphertext())
        #expect(pair.client.engine.takeCiphertext() == nil)
        let copy = Array(first.readableBytesView)
        try pair.client.send(Array("two".utf8))
        let second = try #require(pair.client.engine.takeCiphertext())
        #expect(Array(first.readableBytesView) == copy)
        pair.server.feed(copy)
        pair.server.feed(Array(second.readableBytesView))
        try pair.server.step()
        #expect(pair.server.received == Array("onetwo".utf8))
    }

    @Test(
        "A busy engine keeps the memory of what it sent up to the limit, and not beyond",
        arguments: [(100_000, true), (Limits.keptOutboundBytes - 1000, true), (Limits.keptOutboundBytes + 1, false)])
    func keptMemory(byteCount: Int, isKept: Bool) throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context("tenant/acme", .client), server: federation.context("region/uk", .server))
        try pair.client.send([UInt8](repeating: 7, count: byteCount))
        let large = try #require(pair.client.engine.takeCiphertext()?.capacity)
        #expect(large >= byteCount + Limits.recordOverheadBytes)
        try pair.client.send([7])
        let next = try #require(pair.client.engine.takeCiphertext()?.capacity)
        #expect((next == large) == isKept)
        #expect(next <= Limits.keptOutboundBytes)
    }

    @Test("The second connection to a peer resumes the session and still knows who it is", arguments: 1...5)
    func resumption(connections: Int) throws {
        let federation = try TestFederation()
        let client = try federation.context("tenant/acme", .client)
        let server = try federation.context("region/uk", .server)
        var resumed: [Bool] = []
        for _ in 0...connections {
            let pair = try Pair(client: client, server: server, expectedPeer: .region(.init("uk")))
            #expect(pair.client.engine.isResumed == pair.server.engine.isResumed)
            #expect(pair.server.engine.peer?.role == .tenant(try TenantID("acme")))
            #expect(pair.client.engine.peer?.role == .region(try RegionID("uk")))
            resumed.append(pair.client.engine.isResumed)
        }
        #expect(resumed == [false] + Array(repeating: true, count: connections))
    }

    @Test("A session is kept for one peer and used for no other")
    func sessionsByPeer() throws {
        let federation = try TestFederation()
        let client = try federation.context("tenant/acme", .client)
        let (uk, spain) = (
            try federation.context("region/uk", .server), try federation.context("region/spain", .server)
        )
        _ = try Pair(client: client, server: uk, sessionKey: "uk:7443")
        let other = try Pair(client: client, server: spain, sessionKey: "spain:7443")
        #expect(!other.client.engine.isResumed)
        #expect(try Pair(client: client, server: uk, sessionKey: "uk:7443").client.engine.isResumed)
        #expect(try !Pair(client: client, server: uk).client.engine.isResumed, "no key, no resumption")
    }

    @Test("A session is forgotten when its server has new material")
    func sessionOfAnotherContext() throws {
        let federation = try TestFederation()
        let client = try federation.context("tenant/acme", .client)
        _ = try Pair(client: client, server: federation.context("region/uk", .server), sessionKey: "uk")
        let second = try Pair(client: client, server: federation.context("region/uk", .server), sessionKey: "uk")
        #expect(second.client.engine.peer != nil && !second.client.engine.isResumed)
    }

    @Test("No session outlives the certificate it was made with: the peer is looked at again", arguments: TLSSide.both)
    func sessionOfExpiredCertificate(expiring: TLSSide) throws {
        let federation = try TestFederation()
        let (issued, end) = (Int64(1_700_000_000), Int64(1_700_000_100))
        let validity = Validity(
            notBefore: CertificateTime(secondsSince1970: issued), notAfter: CertificateTime(secondsSince1970: end))
        let later = Validity(days: 1, now: CertificateTime(secondsSince1970: issued))
        let now = Mutex(issued)
        let clock: @Sendable () -> CertificateTime = { CertificateTime(secondsSince1970: now.withLock { $0 }) }
        let client = try TLSContext(
            federation.files("tenant/acme", validity: expiring == .client ? validity : later), side: .client,
            clock: clock)
        let server = try TLSContext(
            federation.files("region/uk", validity: expiring == .server ? validity : later), side: .server,
            clock: clock)
        _ = try Pair(client: client, server: server, sessionKey: "uk")
        now.withLock { $0 = end }
        #expect(try Pair(client: client, server: server, sessionKey: "uk").client.engine.isResumed)
        now.withLock { $0 = end + 1 }
        let pair = try Pair(client: client, server: server, sessionKey: "uk")
        let refusing = expiring == .client ? pair.wire.serverError : pair.wire.clientError
        #expect(
            refusing?.description
                == "the peer's certificate (spiffe://hansa.test/\(expiring == .client ? "tenant/acme" : "region/uk")) "
                + "expired on 2023-11-14T22:15:00Z: issue a new one with `hansa pki issue`")
        let refused = expiring == .client ? pair.wire.clientError : pair.wire.serverError
        let own = (expiring == .client ? client : server).files.certificateChain
        #expect(refused == .refusedByPeer(alert: TLSAlert(code: 45), ownCertificate: own), "and the peer is told")
    }

    @Test("A session resumed at a peer that is not the expected one is refused")
    func resumedAtWrongPeer() throws {
        let federation = try TestFederation()
        let client = try federation.context("tenant/acme", .client)
        let server = try federation.context("region/uk", .server)
        _ = try Pair(client: client, server: server, sessionKey: "shared")
        let pair = try Pair(
            client: client, server: server, expectedPeer: .region(.init("spain")), sessionKey: "shared")
        #expect(pair.client.engine.peer == nil)
        #expect(
            pair.wire.clientError
                == .peerCertificate(
                    subject: "spiffe://hansa.test/region/uk",
                    .wrongPeer(found: .region(try RegionID("uk")), expected: .region(try RegionID("spain")))))
    }

    @Test(
        "The sending key is changed when its records are used up, not before",
        arguments: [(3, 3, 0), (3, 4, 1), (3, 6, 1), (3, 7, 2), (1, 5, 4)])
    func keyUpdate(recordsPerKey: Int, records: Int, updates: Int) throws {
        let federation = try TestFederation()
        let client = EngineEndpoint(
            try TLSEngine(context: federation.context("tenant/acme", .client), recordsPerKey: recordsPerKey))
        let raw = RawPeer(
            RawOptions(side: .server, certificate: try federation.odd(names: "URI:spiffe://hansa.test/region/uk")))
        var wire = Wire()
        wire.run(client: client, server: raw)
        for number in 0..<records { try client.send([UInt8(number)]) }
        wire.run(client: client, server: raw)
        #expect(wire.serverError == nil)
        #expect(raw.received == (0..<records).map { UInt8($0) })
        #expect(raw.keyUpdatesSeen == updates)
        #expect(client.engine.keyUpdates == updates)
        raw.send(Array("still there".utf8))
        wire.run(client: client, server: raw)
        #expect(client.received == Array("still there".utf8))
    }

    @Test("The limit of records under one key is within what AES-GCM allows")
    func keyLimit() {
        #expect(TLS.Limits.recordsPerKey == 8_388_608)
    }

    @Test("Stock OpenSSL with a good certificate is served")
    func stockClient() throws {
        let federation = try TestFederation()
        let server = EngineEndpoint(try TLSEngine(context: federation.context("region/uk", .server)))
        let raw = RawPeer(
            RawOptions(
                side: .client, certificate: try federation.odd(names: "URI:spiffe://hansa.test/operator/ada"),
                protocols: ["h2", "hansa/1"]))
        var wire = Wire()
        wire.run(client: raw, server: server)
        #expect(wire.serverError == nil && wire.clientError == nil)
        raw.send(Array("hello".utf8))
        wire.run(client: raw, server: server)
        #expect(server.received == Array("hello".utf8))
    }
}
