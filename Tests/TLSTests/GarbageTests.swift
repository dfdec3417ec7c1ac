// GarbageTests.swift: peers that do not speak TLS, break it, or stop in the middle.

import Basics
import NIOCore
import TLS
import Testing

@Suite("Broken peers")
struct GarbageTests {
    @Test(
        "What is not TLS is quoted",
        arguments: [
            ("GET / HTTP/1.1\r\n", "\"GET / HTTP/1.1..\" (47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a)"),
            ("\u{16}x", "\".x\" (16 78)"),
            ("\0", "\".\" (00)"),
        ])
    func notTLS(bytes: String, quoted: String) throws {
        let federation = try TestFederation()
        for side in [TLSSide.server, .client] {
            let engine = try TLSEngine(context: federation.context("region/uk", side))
            engine.feed(ByteBuffer(string: bytes))
            let error = #expect(throws: TLSError.self) { try engine.handshake() }
            #expect(
                error?.description == "not TLS: the first bytes are \(quoted); there is no plaintext mode")
        }
    }

    @Test("Random bytes, dressed as a record or not, fail and never crash", arguments: 0..<64 as Range<UInt64>)
    func randomBytes(seed: UInt64) throws {
        let federation = try TestFederation()
        var random = SeededGenerator(seed: seed)
        let engine = try TLSEngine(context: federation.context("region/uk", .server))
        let body = (0..<600).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        engine.feed(ByteBuffer(bytes: [22, 3, UInt8(random.below(4)), 2, 0x58] + body))
        #expect(throws: TLSError.self) { try engine.handshake() }
    }

    @Test("A hello damaged in one byte is refused or leads nowhere", arguments: 0..<64 as Range<UInt64>)
    func damagedHello(seed: UInt64) throws {
        let federation = try TestFederation()
        var random = SeededGenerator(seed: seed)
        let client = EngineEndpoint(try TLSEngine(context: federation.context("operator/ada", .client)))
        let server = EngineEndpoint(try TLSEngine(context: federation.context("region/uk", .server)))
        try client.step()
        var hello = client.take()
        hello[Int(random.below(UInt64(hello.count)))] ^= UInt8(1 + random.below(255))
        server.feed(hello)
        var wire = Wire()
        wire.run(client: client, server: server)
        #expect(client.engine.peer == nil || server.engine.peer == nil)
    }

    @Test("A record damaged in one byte is refused, and what came before it is delivered")
    func damagedRecord() throws {
        let federation = try TestFederation()
        var pair = try Pair(
            client: federation.context("operator/ada", .client), server: federation.context("region/uk", .server))
        try pair.client.send(Array("first".utf8))
        pair.run()
        try pair.client.send(Array("second".utf8))
        var record = pair.client.take()
        record[record.count - 1] ^= 1
        pair.server.feed(record)
        pair.run()
        #expect(pair.server.received == Array("first".utf8))
        #expect(
            pair.wire.serverError?.description
                == "a record from the peer failed its integrity check: bytes were changed, lost or added on the way")
        #expect(
            pair.wire.clientError?.description == "the peer ended TLS (TLS alert 20, bad_record_mac)")
    }

    @Test("A record that was sent twice is refused")
    func replayedRecord() throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context("operator/ada", .client), server: federation.context("region/uk", .server))
        try pair.client.send(Array("once".utf8))
        let record = pair.client.take()
        pair.server.feed(record + record)
        #expect(throws: TLSError.damagedRecord) { try pair.server.step() }
        #expect(pair.server.received == Array("once".utf8))
    }

    @Test("A connection that ends in the handshake is told apart from one that ends later", arguments: [true, false])
    func truncated(duringHandshake: Bool) throws {
        let federation = try TestFederation()
        let engine: TLSEngine
        if duringHandshake {
            engine = try TLSEngine(context: federation.context("region/uk", .server))
        } else {
            engine = try Pair(
                client: federation.context("operator/ada", .client), server: federation.context("region/uk", .server)
            ).server.engine
        }
        #expect(throws: TLSError.truncated(duringHandshake: duringHandshake)) { try engine.transportEnded() }
    }

    @Test("Half a record gives nothing until the rest arrives")
    func halfRecord() throws {
        let federation = try TestFederation()
        let pair = try Pair(
            client: federation.context("operator/ada", .client), server: federation.context("region/uk", .server))
        try pair.client.send(Array("whole".utf8))
        let record = pair.client.take()
        pair.server.feed(Array(record.prefix(9)))
        try pair.server.step()
        #expect(pair.server.received.isEmpty)
        pair.server.feed(Array(record.dropFirst(9)))
        try pair.server.step()
        #expect(pair.server.received == Array("whole".utf8))
    }

    @Test("A close_notify ends the connection cleanly")
    func closeNotify() throws {
        let federation = try TestFederation()
        var pair = try Pair(
            client: federation.context("operator/ada", .client), server: federation.context("region/uk", .server))
        try pair.client.send(Array("bye".utf8))
        pair.client.engine.sendCloseNotify()
        pair.run()
        #expect(pair.server.received == Array("bye".utf8))
        #expect(pair.server.isClosed)
        #expect(throws: Never.self) { try pair.server.engine.transportEnded() }
    }
}
