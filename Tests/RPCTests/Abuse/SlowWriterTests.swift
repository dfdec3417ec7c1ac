// SlowWriterTests.swift: peers that begin and do not finish.

import Glibc
import RPC
import RPCCore
import Testing
import Wire

extension AbuseTests {
    @Suite("A peer that writes slowly, or stops")
    struct SlowWriterTests {
        @Test("A frame that comes byte by byte counts as silence until it is whole")
        func trickle() async throws {
            let attacked = try await AttackedServer { $0.keepaliveMilliseconds = 2000 }
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            let call = RawPeer.call(
                TestMethods.echo, TestMessage(1, payloadByteCount: 30_000), on: RawPeer.stream(0))
            for byte in call where attacked.ends.counts[ConnectionEnd.silent] == 0 {
                try peer.send([byte])
                usleep(20_000)
            }
            #expect(attacked.ends.counts[ConnectionEnd.silent] == 1)
            #expect(try peer.goAwayText()?.hasPrefix("the peer sent nothing for ") == true)
            try await attacked.stop()
        }

        @Test("Messages that are announced and never sent hold 32 MiB of promises, then calls are refused")
        func promises() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            let longest = RPCLimits.messageBytes
            let held = RPCLimits.assemblyBytes / MessageCredit.cost(longest)
            for slot in 0..<(held + 10) {
                try peer.send(
                    RawPeer.call(TestMethods.echo, TestMessage(1), on: RawPeer.stream(slot), total: longest))
            }
            for _ in 0..<10 {
                let status = try #require(try peer.nextStatus())
                let bytes = held * MessageCredit.cost(longest)
                #expect(status.message == "\(bytes) bytes of unfinished messages are held for this connection")
            }
            try peer.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(99)))
            #expect(try peer.isAnswered(RawPeer.stream(99)))
            try await attacked.stop()
        }

        @Test("A peer that is gone without a word is noticed after three keepalives")
        func halfOpen() async throws {
            let attacked = try await AttackedServer { $0.keepaliveMilliseconds = 2000 }
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            try peer.send(RawPeer.call(TestMethods.hang, TestMessage(1), on: RawPeer.stream(0)))
            await attacked.ends.wait(for: .silent)
            await attacked.service.cancelled.wait()
            #expect(await attacked.log.line(containing: "sent nothing for").hasPrefix("connection ended: "))
            #expect(try peer.goAwayText() != nil)
            try await attacked.stop()
        }

        @Test("Peers that never say HELLO are each told so and cut off")
        func noHello() async throws {
            let attacked = try await AttackedServer { $0.helloMilliseconds = 5000 }
            let peers = try (0..<50).map { _ in try RawPeer(port: attacked.port) }
            await attacked.ends.wait(for: .helloTimeout, count: peers.count)
            for peer in peers { #expect(try peer.goAwayText() == "the peer sent no HELLO within 5000 ms") }
            try await attacked.stop()
        }
    }
}
