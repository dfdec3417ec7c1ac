// Endpoints.swift: two ends of a connection in memory, and the wire between them.

import Basics
import NIOCore
import TLS

/// One end of a connection.
protocol Endpoint: AnyObject {
    /// Uses what has been received, as far as possible.
    func step() throws
    func feed(_ bytes: [UInt8])
    func take() -> [UInt8]
    var received: [UInt8] { get }
}

/// Our engine as an endpoint.
final class EngineEndpoint: Endpoint {
    let engine: TLSEngine
    private(set) var received: [UInt8] = []
    private(set) var isClosed = false

    init(_ engine: TLSEngine) { self.engine = engine }

    func step() throws {
        guard try engine.handshake() else { return }
        var plaintext = ByteBuffer()
        defer { received += Array(plaintext.readableBytesView) }
        if try engine.decrypt(into: &plaintext) == .peerClosed { isClosed = true }
    }

    func feed(_ bytes: [UInt8]) { engine.feed(ByteBuffer(bytes: bytes)) }

    func take() -> [UInt8] { engine.takeCiphertext().map { Array($0.readableBytesView) } ?? [] }

    func send(_ bytes: [UInt8]) throws {
        var plaintext = ByteBuffer(bytes: bytes)
        try engine.encrypt(&plaintext)
    }
}

/// Carries bytes both ways until nothing moves; the first failure of each end is kept.
struct Wire {
    var clientError: TLSError?
    var serverError: TLSError?

    /// - Parameter chunks: Cuts what is carried into random pieces; nil carries everything at once.
    mutating func run(client: any Endpoint, server: any Endpoint, chunks: inout SeededGenerator?) {
        var isMoving = true
        while isMoving {
            step(client, error: &clientError)
            step(server, error: &serverError)
            let up = carry(client.take(), to: server, error: &serverError, chunks: &chunks)
            let down = carry(server.take(), to: client, error: &clientError, chunks: &chunks)
            isMoving = up || down
        }
    }

    mutating func run(client: any Endpoint, server: any Endpoint) {
        var whole: SeededGenerator?
        run(client: client, server: server, chunks: &whole)
    }

    private func step(_ endpoint: any Endpoint, error: inout TLSError?) {
        guard error == nil else { return }
        do {
            try endpoint.step()
        } catch let failure as TLSError {
            error = failure
        } catch {
            preconditionFailure("an endpoint threw \(error)")
        }
    }

    private func carry(
        _ bytes: [UInt8], to endpoint: any Endpoint, error: inout TLSError?, chunks: inout SeededGenerator?
    ) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let size = chunks?.below(UInt64(min(rest.count, 3_000))) ?? UInt64(rest.count - 1)
            endpoint.feed(Array(rest.prefix(Int(size) + 1)))
            rest = rest.dropFirst(Int(size) + 1)
            if !rest.isEmpty { step(endpoint, error: &error) }
        }
        return !bytes.isEmpty
    }
}

/// Two engines that have shaken hands, or why not.
struct Pair {
    let client: EngineEndpoint
    let server: EngineEndpoint
    var wire = Wire()

    init(
        client: TLSContext, server: TLSContext, expectedPeer: PeerRole? = nil, sessionKey: String? = nil,
        recordsPerKey: Int = TLS.Limits.recordsPerKey
    ) throws {
        self.client = EngineEndpoint(
            try TLSEngine(
                context: client, expectedPeer: expectedPeer, sessionKey: sessionKey, recordsPerKey: recordsPerKey))
        self.server = EngineEndpoint(try TLSEngine(context: server))
        run()
    }

    mutating func run() { wire.run(client: client, server: server) }

    mutating func run(seed: UInt64) {
        var chunks: SeededGenerator? = SeededGenerator(seed: seed)
        wire.run(client: client, server: server, chunks: &chunks)
    }
}
