// BombTests.swift: small requests that would become large, or worse, when they are decoded.

import HansaMessages
import RPC
import RPCCore
import Testing
import Wire

/// A request that means harm, and what is said about it.
struct Bomb: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]

    static let all = [
        // Two bytes each on the wire, more than a hundred in memory.
        Bomb(testDescription: "200 000 empty hosts", bytes: (0..<200_000).flatMap { _ in [0x0A, 0x00] as [UInt8] }),
        Bomb(testDescription: "a host whose name has a NUL", bytes: [0x0A, 0x03, 0x0A, 0x01, 0x00]),
        Bomb(testDescription: "a host whose name is not UTF-8", bytes: [0x0A, 0x03, 0x0A, 0x01, 0xFF]),
        Bomb(testDescription: "a host that is longer than the request", bytes: [0x0A, 0xFF, 0xFF, 0xFF, 0x7F]),
        Bomb(testDescription: "a number that does not end", bytes: [UInt8](repeating: 0xFF, count: 64)),
    ]
}

extension AbuseTests {
    @Suite("A request that is a bomb")
    struct BombTests {
        static let register = MethodDescriptor(
            fullName: "/test.Test/Register", kind: .unary, roles: TestMethods.everyone)

        @Test("It is refused before any handler sees it, and the connection goes on", arguments: Bomb.all)
        func bomb(_ bomb: Bomb) async throws {
            let handled = Signal()
            let attacked = try await AttackedServer(services: { service in
                var router = service.router
                router.unary(Self.register) {
                    (request: RegisterHostsRequest, _) async throws(RPCError) -> TestMessage in
                    handled.fire()
                    return TestMessage(UInt64(request.hosts.count))
                }
                return router
            })
            let peer = try RawPeer(port: attacked.port)
            try peer.send(RawPeer.hello)
            let stream = RawPeer.stream(0)
            let first = Array(bomb.bytes.prefix(30_000))
            let total = first.count < bomb.bytes.count ? bomb.bytes.count : nil
            try peer.send(RawPeer.call(Self.register, message: first, on: stream, total: total))
            var rest = bomb.bytes.dropFirst(first.count)
            while !rest.isEmpty {
                let piece = Array(rest.prefix(30_000))
                rest = rest.dropFirst(piece.count)
                let frame = Frame.callContinued(MessagePiece(range: 0..<piece.count))
                try peer.send(RawPeer.bytes(frame, rest.isEmpty ? .end : .more, stream: stream) + piece)
            }
            let status = try #require(try peer.nextStatus())
            let code = StatusCode(rawValue: status.code)
            #expect(code == .invalidArgument || code == .resourceExhausted, "\(status)")
            #expect(!handled.hasFired)
            try peer.send(RawPeer.call(TestMethods.echo, TestMessage(7), on: RawPeer.stream(1)))
            #expect(try peer.isAnswered(RawPeer.stream(1)))
            try await attacked.stop()
        }
    }
}
