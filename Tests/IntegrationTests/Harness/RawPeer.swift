// RawPeer.swift: a client that says whatever a test wants, below RPC: TLS or nothing, frames or garbage.

import NIOCore
import TLS
import Wire

/// A blocking connection to a node, after a proper TLS handshake.
final class RawPeer {
    private let socket: LoopbackSocket
    private let engine: TLSEngine
    private var received = ByteBuffer()

    /// Connects and shakes hands.
    init(port: Int, _ files: TLSFiles) throws {
        socket = try LoopbackSocket(port: port)
        engine = try TLSEngine(context: TLSContextStore(files, side: .client).current)
        while try !engine.handshake() {
            flush()
            guard let bytes = socket.receive() else {
                throw LoopbackSocket.Refused(description: "the handshake was not finished")
            }
            engine.feed(ByteBuffer(bytes: bytes))
        }
        flush()
    }

    /// Sends a HELLO with which every node can live.
    func sendHello() throws {
        try send(
            .hello(
                HelloFrame(
                    maximumCalls: 100, streamWindowBytes: 65_536, connectionWindowBytes: 65_536,
                    keepaliveMilliseconds: 10_000, nodeName: "raw")))
    }

    /// Sends bytes as they are.
    func send(_ bytes: [UInt8]) throws {
        var buffer = ByteBuffer(bytes: bytes)
        try engine.encrypt(&buffer)
        flush()
    }

    /// Sends a frame that carries no message.
    func send(_ frame: Frame, stream: StreamID = .connection) throws {
        let size = FrameHeader.byteCount + frame.prefixByteCount
        try send(
            [UInt8](unsafeUninitializedCapacity: size) { memory, count in
                var writer = FrameWriter(UnsafeMutableRawBufferPointer(memory))
                frame.writePrefix(stream: stream, into: &writer)
                count = writer.offset
            })
    }

    /// What the GOAWAY says with which the node ends the connection; nil when it ends without one.
    func goAwayText() throws -> String? {
        while let frame = try receive() {
            if case .goAway(let goAway) = frame { return goAway.text }
        }
        return nil
    }

    private func receive() throws -> Frame? {
        while true {
            if let frame = try nextFrame() { return frame }
            guard let bytes = socket.receive() else { return nil }
            engine.feed(ByteBuffer(bytes: bytes))
            _ = try engine.decrypt(into: &received)
        }
    }

    private func nextFrame() throws -> Frame? {
        let bytes = Array(received.readableBytesView)
        guard bytes.count >= FrameHeader.byteCount else { return nil }
        return try bytes.withUnsafeBytes { bytes in
            let header = try FrameHeader(
                first: bytes.loadUnaligned(as: UInt32.self),
                second: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
            let size = FrameHeader.byteCount + header.payloadByteCount
            guard bytes.count >= size else { return nil }
            received.moveReaderIndex(forwardBy: size)
            return try Frame(header, payload: UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.byteCount..<size]))
        }
    }

    private func flush() {
        if let bytes = engine.takeCiphertext() { socket.send(Array(bytes.readableBytesView)) }
    }
}
