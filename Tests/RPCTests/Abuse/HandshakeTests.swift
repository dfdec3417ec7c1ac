// HandshakeTests.swift: connections that never become any: floods, silence, records that are cut or damaged.

import RPC
import RPCCore
import TLS
import Testing
import Wire

extension AbuseTests {
    @Suite("A peer that does not shake hands")
    struct HandshakeTests {
        @Test("A flood of unfinished handshakes ends its own oldest, lets honest peers in and does not fill the log")
        func flood() async throws {
            let attacked = try await AttackedServer {
                $0.maximumHandshakes = 16
                $0.handshakeMilliseconds = 10_000
            }
            let flood = try (0..<100).map { _ in try RawPeer(port: attacked.port, as: nil) }
            await attacked.ends.wait(for: .handshakeCrowdedOut, count: 20)
            try await attacked.expectUnharmed()
            await attacked.ends.wait {
                $0[ConnectionEnd.handshakeCrowdedOut] + $0[ConnectionEnd.handshakeTimeout] >= 100
            }
            for peer in flood { #expect(peer.isClosed()) }
            let line = await attacked.log.line(containing: "the oldest of 16 unfinished ones")
            #expect(line.hasPrefix("connection refused: "))
            #expect(attacked.log.count(containing: "connection refused") < 100)
            try await attacked.stop()
        }

        @Test("A connection over the limit is closed at once, and there is room again when others leave")
        func connections() async throws {
            let attacked = try await AttackedServer { $0.maximumConnections = 4 }
            // The honest client keeps one.
            await attacked.waitForConnections { $0 <= 1 }
            do {
                let peers = try (0..<3).map { _ in try RawPeer(port: attacked.port) }
                await attacked.waitForConnections { $0 > peers.count }
                let tooMany = try RawPeer(port: attacked.port, as: nil)
                #expect(tooMany.isClosed())
                await attacked.ends.wait(for: .tooManyConnections)
                let line = await attacked.log.line(containing: "4 connections are open, the limit")
                #expect(line.hasPrefix("connection refused: "))
            }
            await attacked.waitForConnections { $0 <= 1 }
            try await attacked.stop()
        }

        @Test("While tenants and strangers have all they may have, a region still gets in")
        func reserved() async throws {
            let attacked = try await AttackedServer {
                $0.maximumConnections = 8
                $0.reservedConnections = 4
            }
            await attacked.waitForConnections { $0 <= 1 }
            // The honest client is a tenant and has one.
            let tenants = try (0..<3).map { _ in try RawPeer(port: attacked.port) }
            await attacked.waitForConnections { $0 > tenants.count }
            let tooMany = try RawPeer(port: attacked.port)
            #expect(try tooMany.goAwayText() == "4 connections are open, the limit")
            let strangers = try (0..<50).map { _ in try RawPeer(port: attacked.port, as: nil) }
            // One that comes after the region might find the region's handshake the oldest, and end it.
            await attacked.ends.wait(for: .handshakeCrowdedOut, count: strangers.count - 4)
            let region = try RawPeer(port: attacked.port, as: "region/uk")
            try region.send(RawPeer.hello)
            try region.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(0)))
            #expect(try region.isAnswered(RawPeer.stream(0)))
            withExtendedLifetime((strangers, tenants)) {}
            await attacked.server.shutdown(graceMilliseconds: 100)
        }

        @Test("A flood of unfinished handshakes from one address meets that address's own limit first")
        func floodFromOneAddress() async throws {
            let attacked = try await AttackedServer { $0.maximumHandshakesPerAddress = 8 }
            let flood = try (0..<50).map { _ in try RawPeer(port: attacked.port, as: nil) }
            await attacked.ends.wait(for: .handshakeCrowdedOut, count: 20)
            let line = await attacked.log.line(containing: "the oldest of 8 unfinished ones of its address")
            #expect(line.hasPrefix("connection refused: "))
            try await attacked.expectUnharmed()
            withExtendedLifetime(flood) {}
            try await attacked.stop()
        }

        @Test("A connection over the limit of its identity is told why and ended; other identities are not refused")
        func connectionsOfPeer() async throws {
            // The honest client is of the same identity and keeps one connection; another comes and goes.
            let attacked = try await AttackedServer { $0.maximumConnectionsPerPeer = 4 }
            await attacked.waitForConnections { $0 <= 1 }
            do {
                let peers = try (0..<3).map { _ in try RawPeer(port: attacked.port) }
                await attacked.waitForConnections { $0 > peers.count }
                let tooMany = try RawPeer(port: attacked.port)
                #expect(
                    try tooMany.goAwayText()
                        == "4 connections of this identity are open, the limit; close some, or share them between callers"
                )
                await attacked.ends.wait(for: .tooManyFromPeer)
                let line = await attacked.log.line(containing: "4 connections of this identity are open")
                #expect(line.hasPrefix("connection ended: "))
                let other = try RawPeer(port: attacked.port, as: "region/uk")
                try other.send(RawPeer.hello)
                try other.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(0)))
                #expect(try other.isAnswered(RawPeer.stream(0)))
            }
            await attacked.waitForConnections { $0 <= 1 }
            try await attacked.stop()
        }

        @Test("A handshake that is cut off is refused and logged")
        func cutHandshake() async throws {
            let attacked = try await AttackedServer()
            do {
                let peer = try RawPeer(port: attacked.port, as: nil)
                peer.sendRaw([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC])
            }
            await attacked.ends.wait(for: .handshake)
            #expect(await attacked.log.line(containing: "connection refused").contains("handshake"))
            try await attacked.stop()
        }

        @Test("Half a TLS record and then nothing ends like any other connection that was cut")
        func halfRecord() async throws {
            let attacked = try await AttackedServer()
            let closed = attacked.ends.counts[ConnectionEnd.closed]
            do {
                let peer = try RawPeer(port: attacked.port)
                try peer.send(RawPeer.hello)
                let record = try peer.records(RawPeer.bytes(.ping(1, isAnswer: false)))
                peer.sendRaw(Array(record.prefix(record.count / 2)))
            }
            await attacked.ends.wait(for: .closed, count: closed + 1)
            try await attacked.stop()
        }

        @Test("A damaged TLS record ends the connection, as the peer's fault")
        func damagedRecord() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            var record = try peer.records(RawPeer.bytes(.ping(1, isAnswer: false)))
            record[record.count - 1] ^= 1
            peer.sendRaw(record)
            await attacked.ends.wait(for: .tls)
            #expect(await attacked.log.line(containing: "TLS failed").hasPrefix("connection ended: TLS failed: "))
            try await attacked.stop()
        }

        @Test("Bytes inside TLS that are no HELLO are quoted, not read as a length")
        func notHello() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
            #expect(
                try peer.goAwayText()
                    == "the first bytes (\"GET \") are not a Hansa HELLO; check that both sides speak Hansa RPC")
            await attacked.ends.wait(for: .badFrame)
            try await attacked.stop()
        }
    }
}
