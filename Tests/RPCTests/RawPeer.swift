// RawPeer.swift: a client that says whatever a test wants, over a blocking socket and its own TLS engine.

import Glibc
import NIOCore
import RPC
import TLS
import Wire

/// A TLS connection under the test's control.
///
/// Blocks its thread; not for use on an event loop.
final class RawPeer {
    struct Failure: Error { var operation: String }

    private let socket: Int32
    private let engine: TLSEngine?
    private var received = ByteBuffer()

    /// Connects to a port on loopback; with `subject`, also shakes hands as it.
    ///
    /// - Parameter receiveBufferBytes: What the system takes in while the test does not read; nil = its default.
    init(port: Int, as subject: String? = "tenant/acme", receiveBufferBytes: Int32? = nil) throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.socket = socket
        if var bytes = receiveBufferBytes {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
        }
        var timeout = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(operation: "connect") }
        guard let subject else {
            engine = nil
            return
        }
        let engine = try TLSEngine(context: TestCertificates.store(subject, .client).current)
        self.engine = engine
        while try !engine.handshake() {
            flush()
            guard fill() else { throw Failure(operation: "handshake") }
        }
        flush()
    }

    deinit { close(socket) }

    /// Sends bytes as they are, without TLS when there is none.
    func send(_ bytes: [UInt8]) throws {
        guard let engine else { return sendRaw(bytes) }
        var buffer = ByteBuffer(bytes: bytes)
        try engine.encrypt(&buffer)
        flush()
    }

    /// Sends bytes beneath TLS.
    func sendRaw(_ bytes: [UInt8]) { _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    /// The TLS records that carry `bytes`, which are not sent.
    func records(_ bytes: [UInt8]) throws -> [UInt8] {
        var buffer = ByteBuffer(bytes: bytes)
        try engine?.encrypt(&buffer)
        return engine?.takeCiphertext().map { Array($0.readableBytesView) } ?? bytes
    }

    /// Sends a frame that carries no message.
    func send(_ frame: Frame, stream: StreamID = .connection) throws {
        try send(RawPeer.bytes(frame, stream: stream))
    }

    static func bytes(_ frame: Frame, _ flags: FrameFlags = [], stream: StreamID = .connection) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: FrameHeader.byteCount + frame.prefixByteCount) { memory, count in
            var writer = FrameWriter(UnsafeMutableRawBufferPointer(memory))
            frame.writePrefix(flags, stream: stream, into: &writer)
            count = writer.offset
        }
    }

    static var hello: Frame { hello() }

    static func hello(streamWindowBytes: UInt32 = 65_536, connectionWindowBytes: UInt32 = 65_536) -> Frame {
        .hello(
            HelloFrame(
                maximumCalls: 100, streamWindowBytes: streamWindowBytes,
                connectionWindowBytes: connectionWindowBytes, keepaliveMilliseconds: 10_000, nodeName: "raw"))
    }

    /// The next frame; nil when the server closed.
    func receive() throws -> (Frame, FrameHeader)? {
        while true {
            if let frame = try next() { return frame }
            guard fill() else { return nil }
            if try engine?.decrypt(into: &received) == .peerClosed, received.readableBytes == 0 { return nil }
        }
    }

    /// Frames until the server closes or sends GOAWAY, whose text is returned.
    func goAwayText() throws -> String? {
        while let (frame, _) = try receive() {
            if case .goAway(let goAway) = frame { return goAway.text }
        }
        return nil
    }

    /// True once the server has closed.
    func isClosed() -> Bool {
        var byte: UInt8 = 0
        while recv(socket, &byte, 1, 0) > 0 {}
        return errno != EAGAIN
    }

    private func next() throws -> (Frame, FrameHeader)? {
        let header = try received.withUnsafeReadableBytes { bytes -> FrameHeader? in
            guard bytes.count >= FrameHeader.byteCount else { return nil }
            return try FrameHeader(
                first: bytes.loadUnaligned(as: UInt32.self),
                second: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        }
        guard let header, received.readableBytes >= FrameHeader.byteCount + header.payloadByteCount else { return nil }
        received.moveReaderIndex(forwardBy: FrameHeader.byteCount)
        let frame = try received.withUnsafeReadableBytes {
            try Frame(header, payload: UnsafeRawBufferPointer(rebasing: $0[..<header.payloadByteCount]))
        }
        received.moveReaderIndex(forwardBy: header.payloadByteCount)
        return (frame, header)
    }

    private func flush() {
        guard let bytes = engine?.takeCiphertext() else { return }
        bytes.withUnsafeReadableBytes { _ = Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    private func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        guard count > 0 else { return false }
        engine?.feed(ByteBuffer(bytes: bytes[..<count]))
        return true
    }
}
