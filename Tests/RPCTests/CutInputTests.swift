// CutInputTests.swift: bytes mean the same wherever the transport cuts them.

import Logging
import NIOCore
import NIOPosix
import RPCCore
import TLS
import Testing
import Wire

@testable import RPC

@Suite("Cut input")
struct CutInputTests {
    /// Keeps what a connection writes.
    private final class Recorder: ConnectionTransport {
        var written = ByteBuffer()
        override func write(_ plaintext: inout ByteBuffer) { written.writeBuffer(&plaintext) }
        override func close() {}
    }

    private static func bytes(_ frame: Frame, _ flags: FrameFlags = [], on stream: StreamID = .connection) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount + frame.prefixByteCount)
        bytes.withUnsafeMutableBytes { memory in
            var writer = FrameWriter(memory)
            frame.writePrefix(flags, stream: stream, into: &writer)
        }
        return bytes + [UInt8](repeating: 7, count: frame.messageByteCount)
    }

    /// Right frames, frames for calls that are refused, one that may be skipped, and in the end what is not a frame.
    private static let input: [UInt8] = {
        let hello = HelloFrame(
            maximumCalls: 4, streamWindowBytes: 1000, connectionWindowBytes: 1000, keepaliveMilliseconds: 10_000,
            nodeName: "peer")
        let first = StreamID(slot: 0, byAcceptor: false, generation: 1)
        let second = StreamID(slot: 1, byAcceptor: false, generation: 1)
        let call = CallFrame(methodHash: 12)
        let (part, rest) = (MessagePiece(totalByteCount: 500, range: 0..<200), MessagePiece(range: 0..<300))
        return bytes(.hello(hello)) + bytes(.call(call, MessagePiece(range: 0..<100)), .end, on: first)
            + bytes(.ping(9, isAnswer: false)) + bytes(.call(call, part), .more, on: second)
            + bytes(.callContinued(rest), .end, on: second) + [0, 0, 0, 0x9F, 0, 0, 0, 0]
            + bytes(.window(5)) + bytes(.reset(ResetFrame(.cancelled)), on: first)
            + bytes(.ping(10, isAnswer: false)) + [0, 0, 0, 0x1F, 0, 0, 0, 0]
    }()

    /// The frames that a connection answers with; of its own pings only that they are there.
    private static func answers(cutEvery count: Int) async throws -> [String] {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let peer = try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme")
        let written = try await loop.submit {
            let connection = Connection(
                loop: loop, executor: LoopTaskExecutor.of(loop), router: Router(), peer: peer, side: .server,
                configuration: ConnectionConfiguration(isAcceptor: true, nodeName: "uk"), metrics: nil,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let recorder = Recorder()
            connection.start(recorder)
            for start in stride(from: 0, to: input.count, by: count) {
                connection.input.writeBytes(input[start..<min(input.count, start + count)])
                connection.processInput()
            }
            return [UInt8](recorder.written.readableBytesView)
        }.get()
        try await group.shutdownGracefully()
        return frames(written)
    }

    private static func frames(_ bytes: [UInt8]) -> [String] {
        var frames: [String] = []
        var buffer = ByteBuffer(bytes: bytes)
        while let first = buffer.readInteger(endianness: .little, as: UInt32.self),
            let second = buffer.readInteger(endianness: .little, as: UInt32.self),
            let payload = buffer.readBytes(length: Int(first & 0xFF_FFFF))
        {
            let isOwnPing = first >> 24 == UInt32(FrameType.ping.rawValue)
            frames.append("\(first) \(second) \(isOwnPing ? [] : payload)")
        }
        return frames
    }

    // MARK: Streams

    private static func message(_ bytes: [UInt8], _ flags: FrameFlags = [], on stream: StreamID) -> [UInt8] {
        let piece = MessagePiece(range: 0..<bytes.count)
        return Self.bytes(.message(piece), flags, on: stream).prefix(FrameHeader.byteCount) + bytes
    }

    /// A call whose requests are sent back: whole messages, with one in two frames and END behind them.
    private static func echoInput(_ messages: [TestMessage]) -> [UInt8] {
        let hello = HelloFrame(
            maximumCalls: 4, streamWindowBytes: 1 << 20, connectionWindowBytes: 1 << 20, keepaliveMilliseconds: 10_000,
            nodeName: "peer")
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        var input = bytes(.hello(hello)) + bytes(.call(CallFrame(methodHash: StreamMethods.echo.hash), nil), on: stream)
        for (index, sent) in messages.enumerated() {
            let encoded = sent.encoded()
            guard index % 5 == 3 else {
                input += message(encoded, on: stream)
                continue
            }
            let first = MessagePiece(totalByteCount: encoded.count, range: 0..<5)
            input += bytes(.message(first), .more, on: stream).dropLast(5) + encoded.prefix(5)
            input += message(Array(encoded.dropFirst(5)), .continues, on: stream)
        }
        return input + message([], .end, on: stream)
    }

    /// The messages that come back.
    private static func echoes(_ input: [UInt8], cutEvery count: Int) async throws -> [TestMessage] {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let peer = try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme")
        var router = Router()
        StreamService().register(in: &router)
        let services = router
        nonisolated(unsafe) let recorder = Recorder()
        let connection = try await loop.submit {
            let connection = Connection(
                loop: loop, executor: LoopTaskExecutor.of(loop), router: services, peer: peer, side: .server,
                configuration: ConnectionConfiguration(isAcceptor: true, nodeName: "uk"), metrics: nil,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            connection.start(recorder)
            for start in stride(from: 0, to: input.count, by: count) {
                connection.input.writeBytes(input[start..<min(input.count, start + count)])
                connection.processInput()
            }
            return connection
        }.get()
        var isOver = false
        while !isOver { isOver = try await loop.submit { connection.machine.openCallsByPeer == 0 }.get() }
        let written = try await loop.submit {
            connection.endBatch()
            return [UInt8](recorder.written.readableBytesView)
        }.get()
        try await group.shutdownGracefully()
        var buffer = ByteBuffer(bytes: written)
        var messages: [TestMessage] = []
        while let first = buffer.readInteger(endianness: .little, as: UInt32.self), buffer.readBytes(length: 4) != nil,
            let payload = buffer.readBytes(length: Int(first & 0xFF_FFFF))
        {
            if first >> 24 == UInt32(FrameType.message.rawValue) { messages.append(try TestMessage(wire: payload)) }
        }
        return messages
    }

    @Test(
        "A handler reads the same messages wherever its input is cut",
        arguments: [1, 7, 8, 9, 64, 1000, 40_000, 1_000_000])
    func cutStreams(count: Int) async throws {
        let messages = (0..<60).map { TestMessage($0, payloadByteCount: Int($0) * 29 % 1500) }
        #expect(try await Self.echoes(Self.echoInput(messages), cutEvery: count) == messages)
    }

    @Test("A connection answers the same wherever its input is cut", arguments: [1, 2, 3, 7, 8, 9, 64, 250])
    func cuts(count: Int) async throws {
        let whole = try await Self.answers(cutEvery: Self.input.count)
        #expect(whole.count == 7)
        #expect(try await Self.answers(cutEvery: count) == whole)
    }
}
