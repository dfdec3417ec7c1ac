// ReloadTests.swift: what new material changes: sessions, trust, contexts of loops.

import NIOCore
import NIOEmbedded
import PKI
import TLS
import Testing

@Suite("Reloading")
struct ReloadTests {
    @Test("Every loop has a context of its own, and a session made on one is resumed on another")
    func contextsOfLoops() throws {
        let federation = try TestFederation()
        let server = try TLSContextStore(federation.files("region/uk"), side: .server)
        let client = try TLSContextStore(federation.files("tenant/acme"), side: .client)
        let (first, second) = (EmbeddedEventLoop(), EmbeddedEventLoop())
        #expect(server.context(on: first) === server.context(on: first))
        #expect(server.context(on: first) !== server.context(on: second))
        _ = try Pair(client: client.context(on: first), server: server.context(on: first), sessionKey: "uk")
        let pair = try Pair(client: client.context(on: second), server: server.context(on: second), sessionKey: "uk")
        #expect(pair.client.engine.isResumed && pair.server.engine.isResumed)
    }

    @Test("After a reload the next connection of every loop is made from the new material", arguments: TLSSide.both)
    func contextsAfterReload(side: TLSSide) throws {
        let federation = try TestFederation()
        let store = try TLSContextStore(federation.files("region/uk"), side: side)
        let loops = [EmbeddedEventLoop(), EmbeddedEventLoop()]
        let before = loops.map { store.context(on: $0) }
        _ = try federation.files("region/uk", validity: Validity(days: 2))
        try store.reload()
        for (loop, old) in zip(loops, before) {
            #expect(store.context(on: loop) !== old)
            #expect(store.context(on: loop).notAfter == store.material.notAfter)
            #expect(old.notAfter < store.material.notAfter)
        }
    }

    @Test(
        "An open connection is drained once its peer's authority is no longer trusted, and for no other reload",
        arguments: TLSSide.both)
    func lostTrust(side: TLSSide) throws {
        let federation = try TestFederation()
        let other = try TestFederation()
        let client = try TLSContextStore(federation.files("tenant/acme"), side: .client)
        let server = try TLSContextStore(federation.files("region/uk"), side: .server)
        let pair = try Pair(client: client.current, server: server.current)
        let engine = side == .client ? pair.client.engine : pair.server.engine
        let store = side == .client ? client : server
        var credentials = try #require(engine.credentials(jitter: 0))
        let now = store.now
        #expect(credentials.check(against: store.material, now: now) { 0 } == nil)
        let own = try federation.text(of: "ca.pem")
        _ = try federation.write(own + other.text(of: "ca.pem"), as: "ca.pem")
        #expect(try store.reload())
        #expect(credentials.check(against: store.material, now: now) { 0 } == nil, "its authority is still trusted")
        _ = try federation.write(other.text(of: "ca.pem"), as: "ca.pem")
        #expect(try store.reload())
        let drain = try #require(credentials.check(against: store.material, now: now) { 0 })
        #expect(drain.reason == .untrusted)
        #expect(drain.graceMilliseconds <= 5_000)
    }

    @Test("What a session leaves out, its holder still knows: identity, anchor and end", arguments: TLSSide.both)
    func resumedCredentials(side: TLSSide) throws {
        let federation = try TestFederation()
        let client = try federation.context("tenant/acme", .client)
        let server = try federation.context("region/uk", .server)
        let full = try Pair(client: client, server: server, sessionKey: "uk")
        let resumed = try Pair(client: client, server: server, sessionKey: "uk")
        let again = try Pair(client: client, server: server, sessionKey: "uk")
        let engines = [full, resumed, again].map { side == .client ? $0.client.engine : $0.server.engine }
        #expect(engines.map(\.isResumed) == [false, true, true])
        #expect(Set(engines.map(\.peer)).count == 1 && engines[0].peer != nil)
        #expect(Set(engines.map(\.peerAuthorities)).count == 1 && engines[0].peerAuthorities.count == 1)
        #expect(Set(engines.map(\.peerNotAfter)).count == 1 && engines[0].peerNotAfter != nil)
    }

    @Test("A connection that was cut off can be resumed", arguments: TLSSide.both)
    func cutOff(side: TLSSide) throws {
        let federation = try TestFederation()
        let client = try federation.context("tenant/acme", .client)
        let server = try federation.context("region/uk", .server)
        do {
            let pair = try Pair(client: client, server: server, sessionKey: "uk")
            let engine = side == .client ? pair.client.engine : pair.server.engine
            #expect(throws: TLSError.truncated(duringHandshake: false)) { try engine.transportEnded() }
        }
        #expect(try Pair(client: client, server: server, sessionKey: "uk").client.engine.isResumed)
    }

    @Test("One ticket is sent for each connection")
    func tickets() throws {
        let federation = try TestFederation()
        let raw = RawPeer(
            RawOptions(side: .client, certificate: try federation.odd(names: "URI:spiffe://hansa.test/operator/ada")))
        let server = EngineEndpoint(try TLSEngine(context: federation.context("region/uk", .server)))
        var wire = Wire()
        wire.run(client: raw, server: server)
        #expect(raw.ticketsSeen == 1)
    }

    @Test("Tickets of the old trust resume nothing after a reload, on either side", arguments: TLSSide.both)
    func oldTickets(reloaded: TLSSide) throws {
        let federation = try TestFederation()
        let server = try TLSContextStore(federation.files("region/uk"), side: .server)
        let client = try TLSContextStore(federation.files("tenant/acme"), side: .client)
        let connect = { try Pair(client: client.current, server: server.current, sessionKey: "uk").client.engine }
        _ = try connect()
        #expect(try connect().isResumed)
        _ = try federation.files(reloaded == .server ? "region/uk" : "tenant/acme")
        #expect(try (reloaded == .server ? server : client).reload())
        #expect(try !connect().isResumed)
        #expect(try connect().isResumed, "and the next one is of the new material")
    }

    @Test("Files with the same contents are not new: sessions stay good")
    func unchanged() throws {
        let federation = try TestFederation()
        let store = try TLSContextStore(federation.files("region/uk"), side: .server)
        let before = store.material
        #expect(try !store.reload())
        #expect(store.material === before)
    }

    @Test("An anchor is trusted while its authority is in the trust file, also when it is issued again")
    func anchors() throws {
        let federation = try TestFederation()
        let other = try TestFederation()
        let files = try federation.files("region/uk")
        let server = try TLSContextStore(files, side: .server)
        let pair = try Pair(client: federation.context("tenant/acme", .client), server: server.current)
        let authorities = pair.server.engine.peerAuthorities
        #expect(server.material.trusts(authorities))
        let again = try federation.folder.authority().issuedAgain()
        let (own, foreign) = (try federation.text(of: "ca.pem"), try other.text(of: "ca.pem"))
        _ = try federation.write(own + foreign, as: "ca.pem")
        try server.reload()
        #expect(server.material.trusts(authorities))
        _ = try federation.write(foreign, as: "ca.pem")
        try server.reload()
        #expect(!server.material.trusts(authorities))
        _ = try federation.write(foreign + again, as: "ca.pem")
        try server.reload()
        #expect(server.material.trusts(authorities))
    }

    @Test("A node's own certificate must lead to its own trust file, now and after a reload")
    func ownChain() throws {
        let federation = try TestFederation()
        let other = try TestFederation(trustDomain: "hansa.test")
        let files = try federation.files("region/uk")
        let own = try federation.text(of: "ca.pem")
        let store = try TLSContextStore(files, side: .server, ownChain: .mustBeTrusted)
        let sentence =
            "the certificate in DIR/region-uk.pem is signed by an authority (CN=hansa.test authority) that is not in "
            + "DIR/ca.pem: the peers share this trust file, so add that authority to it or issue the certificate from "
            + "one that is in it"
        _ = try federation.write(other.text(of: "ca.pem"), as: "ca.pem")
        let reload = #expect(throws: TLSError.self) { try store.reload() }
        #expect(federation.normalized(reload?.description ?? "") == sentence)
        let start = #expect(throws: TLSError.self) {
            try TLSContextStore(files, side: .server, ownChain: .mustBeTrusted)
        }
        #expect(federation.normalized(start?.description ?? "") == sentence)
        _ = try TLSContextStore(files, side: .client)
        _ = try federation.write(own + other.text(of: "ca.pem"), as: "ca.pem")
        #expect(try store.reload())
    }

    @Test("Material ends with the first of its path")
    func endOfChain() throws {
        let federation = try TestFederation()
        let long = Validity(
            notBefore: CertificateTime(secondsSince1970: 1_600_000_000),
            notAfter: CertificateTime(secondsSince1970: 4_199_999_999))
        let files = try federation.files("region/uk", validity: long)
        #expect(try TLSMaterial(files).notAfter == long.notAfter)
        let pair = try Pair(
            client: TLSContext(files, side: .client), server: TLSContext(files, side: .server))
        #expect(pair.server.engine.peerNotAfter == long.notAfter)
    }

    @Test("A connection that was idle gives its buffers back and works on, in both directions and across new keys")
    func idleMemory() throws {
        let federation = try TestFederation()
        var pair = try Pair(
            client: federation.context("tenant/acme", .client), server: federation.context("region/uk", .server),
            recordsPerKey: 2)
        for round in 0..<6 {
            pair.client.engine.releaseIdleMemory()
            pair.server.engine.releaseIdleMemory()
            try pair.client.send([UInt8(round)])
            try pair.server.send([UInt8(round)])
            pair.run()
        }
        #expect(pair.wire.clientError == nil && pair.wire.serverError == nil)
        #expect(pair.server.received == [0, 1, 2, 3, 4, 5] && pair.client.received == [0, 1, 2, 3, 4, 5])
        #expect(pair.client.engine.keyUpdates == 2)
    }

    @Test("Keys change in both directions while data flows both ways", arguments: [1, 2, 3, 7])
    func keyUpdates(recordsPerKey: Int) throws {
        let federation = try TestFederation()
        let client = EngineEndpoint(
            try TLSEngine(context: federation.context("tenant/acme", .client), recordsPerKey: recordsPerKey))
        let server = EngineEndpoint(
            try TLSEngine(context: federation.context("region/uk", .server), recordsPerKey: recordsPerKey))
        var wire = Wire()
        wire.run(client: client, server: server)
        let sent = (0..<100).map { UInt8($0) }
        for byte in sent {
            // Crossing: each side has written under a new key before it has read the other's.
            try client.send([byte])
            try server.send([byte])
            if byte % 3 == 0 { wire.run(client: client, server: server) }
        }
        wire.run(client: client, server: server)
        #expect(wire.clientError == nil && wire.serverError == nil)
        #expect(server.received == sent && client.received == sent)
        #expect(client.engine.keyUpdates == (sent.count - 1) / recordsPerKey)
        #expect(server.engine.keyUpdates == (sent.count - 1) / recordsPerKey)
    }
}
