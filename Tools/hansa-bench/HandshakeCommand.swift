// HandshakeCommand.swift: `hansa-bench handshake`: the CPU time of full and resumed handshakes, each side by itself.

import ArgumentParser
import Glibc
import NIOCore
import TLS

struct HandshakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handshake",
        abstract: "Shake hands in memory and report the CPU time of each side.",
        discussion: "One certificate serves both sides; its HELLOs and sockets are not part of it.")

    @Option(help: "The certificate chain, PEM.")
    var cert: String

    @Option(help: "The private key of the certificate, PEM.")
    var key: String

    @Option(help: "The trust roots, PEM.")
    var ca: String

    @Option(help: "How many handshakes of each kind.")
    var count = 2_000

    func run() throws {
        let files = TLSFiles(certificateChain: cert, privateKey: key, trustRoots: ca)
        let server = try TLSContext(files, side: .server)
        let client = try TLSContext(files, side: .client)
        _ = try measure(server, client, isResumed: false, count: 100)
        let full = try measure(server, client, isResumed: false, count: count)
        _ = try measure(server, client, isResumed: true, count: 1)
        let resumed = try measure(server, client, isResumed: true, count: count)
        print(
            "{\"count\": \(count), \"full_server_us\": \(full.server), \"full_client_us\": \(full.client), "
                + "\"resumed_server_us\": \(resumed.server), \"resumed_client_us\": \(resumed.client)}")
    }

    /// Mean CPU time of each side, in microseconds.
    private func measure(
        _ server: TLSContext, _ client: TLSContext, isResumed: Bool, count: Int
    ) throws -> (server: Double, client: Double) {
        var (serverTime, clientTime) = (0, 0)
        for _ in 0..<count {
            let accepting = try TLSEngine(context: server)
            let dialling = try TLSEngine(context: client, sessionKey: isResumed ? "peer" : nil)
            var (isServerDone, isClientDone) = (false, false)
            while !isServerDone || !isClientDone {
                try timed(&clientTime) { isClientDone = try step(dialling, from: accepting) }
                try timed(&serverTime) { isServerDone = try step(accepting, from: dialling) }
            }
            // The ticket comes after the handshake.
            try timed(&clientTime) { _ = try step(dialling, from: accepting) }
        }
        let scale = { (time: Int) in Double(time / count / 100) / 10 }
        return (scale(serverTime), scale(clientTime))
    }

    private func step(_ engine: TLSEngine, from peer: TLSEngine) throws -> Bool {
        if let bytes = peer.takeCiphertext() { engine.feed(bytes) }
        guard try engine.handshake() else { return false }
        var plaintext = ByteBuffer()
        _ = try engine.decrypt(into: &plaintext)
        return true
    }

    private func timed(_ total: inout Int, _ body: () throws -> Void) rethrows {
        let began = HandshakeCommand.threadNanoseconds()
        try body()
        total += HandshakeCommand.threadNanoseconds() - began
    }

    private static func threadNanoseconds() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
