// NeverReaderTests.swift: a peer that asks and never reads.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

extension AbuseTests {
    @Suite("A peer that never reads")
    struct NeverReaderTests {
        @Test("A stream that nobody reads holds its handler back, whatever credit there is, and silence ends it")
        func stream() async throws {
            let attacked = try await AttackedServer { $0.keepaliveMilliseconds = 2000 }
            let peer = try RawPeer(port: attacked.port, receiveBufferBytes: 4096)
            let credit = UInt32(Int32.max)
            try peer.send(RawPeer.hello(streamWindowBytes: credit, connectionWindowBytes: credit))
            let request = TestMessage(1 << 20, payloadByteCount: 16_000)
            try peer.send(RawPeer.call(TestMethods.count, request, on: RawPeer.stream(0)))
            await attacked.ends.wait(for: .silent)
            await attacked.service.streamEnded.wait()
            // 128 KiB of the connection, 512 KiB of the channel, and what the system keeps for the socket.
            #expect(attacked.service.sent.load(ordering: .relaxed) * 16_000 < 16 << 20)
            #expect(await attacked.log.line(containing: "sent nothing for").hasPrefix("connection ended: "))
            try await attacked.stop()
        }

        @Test("Messages without bytes to a handler that does not read end the call when its credit is used up")
        func emptyMessages() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            let stream = RawPeer.stream(0)
            try peer.send(.call(CallFrame(methodHash: EmptyMessage.gated.hash), nil), stream: stream)
            await attacked.service.streams.started.wait()
            let empty = RawPeer.bytes(.message(MessagePiece(totalByteCount: nil, range: 0..<0)), stream: stream)
            let most = RPCLimits.streamWindowBytes / RPCLimits.messageOverheadBytes
            for _ in 0..<8 { try peer.send([[UInt8]](repeating: empty, count: most / 8).flatMap { $0 }) }
            try peer.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(1)))
            #expect(try peer.isAnswered(RawPeer.stream(1)), "as many as there is credit for harm nobody")
            try peer.send(empty)
            let status = try peer.nextStatus()
            #expect(status?.code == StatusCode.resourceExhausted.rawValue)
            #expect(status?.message.hasSuffix("32 bytes with 0 bytes of credit left") == true)
            attacked.service.streams.released.fire()
            try await attacked.stop()
        }

        @Test("Replies that nobody reads are kept up to 32 MiB; the calls beyond are refused, and reading heals it")
        func replies() async throws {
            let attacked = try await AttackedServer()
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            let calls = 80
            for slot in 0..<calls {
                try peer.send(RawPeer.call(TestMethods.grow, TestMessage(1 << 20), on: RawPeer.stream(slot)))
            }
            await attacked.ends.wait { $0[StatusCode.resourceExhausted] > 0 }
            try await attacked.expectUnharmed()
            var whole = 0
            var refused = 0
            while whole + refused < calls, let (frame, header) = try peer.receive() {
                if case .reply = frame, header.flags.contains(.end) { whole += 1 }
                if case .status(let status) = frame {
                    refused += 1
                    #expect(status.message.hasSuffix("bytes of replies wait for this connection's caller to read them"))
                }
            }
            #expect(whole + refused == calls)
            #expect(refused > 0 && whole >= 32)
            try peer.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(0, use: 2)))
            #expect(try peer.isAnswered(RawPeer.stream(0, use: 2)))
            try await attacked.stop()
        }

        @Test("Refusals that nobody reads end the connection at 8 MiB")
        func refusals() async throws {
            let complain = MethodDescriptor(
                fullName: "/test.Test/Complain", kind: .unary, roles: TestMethods.everyone)
            let attacked = try await AttackedServer(services: { service in
                var router = service.router
                router.unary(complain) { (_: TestMessage, _) async throws(RPCError) -> TestMessage in
                    throw RPCError(
                        .failedPrecondition, "no", details: [UInt8](repeating: 0, count: FrameLimits.statusDetailsBytes)
                    )
                }
                return router
            })
            let peer = try RawPeer(port: attacked.port, receiveBufferBytes: 4096)
            try peer.send(RawPeer.hello)
            // 16 KiB for each of them, twice what the connection and the system keep.
            for call in 0..<2000 where attacked.ends.counts[ConnectionEnd.unread] == 0 {
                let stream = RawPeer.stream(call % 1000, use: UInt16(1 + call / 1000))
                try peer.send(RawPeer.call(complain, TestMessage(1), on: stream))
            }
            await attacked.ends.wait(for: .unread)
            let line = await attacked.log.line(containing: "has not read")
            let bytes = try #require(Int(line.split(separator: " ").first { Int($0) != nil } ?? ""))
            #expect(line == "connection ended: the peer has not read \(bytes) bytes")
            #expect(bytes < 10 << 20)
            try await attacked.stop()
        }
    }
}
