// PeerRun.swift: one run of one peer under one load: two fresh processes, watched from outside.

internal import Foundation

/// What went wrong with a peer.
public enum PeerError: Error, CustomStringConvertible {
    /// A program ended, or said something else than it should.
    case unexpected(peer: String, program: String, said: String)

    /// What happened.
    public var description: String {
        switch self {
        case .unexpected(let peer, let program, let said):
            "\(peer): its \(program) did not do as it should; it said: \(said.isEmpty ? "nothing" : said)"
        }
    }
}

/// One run's figures.
public struct PeerFigures: Codable, Sendable {
    /// Calls that counted, per second.
    public var callsPerSecond: Double
    /// Half of the calls took at most so long, in microseconds.
    public var p50: Double
    /// 99 % of the calls took at most so long, in microseconds.
    public var p99: Double
    /// 99.9 % of the calls took at most so long, in microseconds; nil when the client does not say.
    public var p999: Double?
    /// Processor time of the server for a call, in microseconds.
    public var serverMicroseconds: Double
    /// Processor time of the client for a call, in microseconds.
    public var clientMicroseconds: Double
    /// The server's resident memory when calls stopped counting, in MiB.
    public var serverMebibytes: Double
    /// What the server had written to storage for a call, in bytes.
    public var serverWrittenBytes: Double
}

/// Runs peers.
public enum PeerRun {
    /// Starts server and client, waits until the client is done, and stops both.
    public static func measure(
        _ peer: Peer, _ load: PeerLoad, slowPercent: Int = 0, warmSeconds: Double, seconds: Double, port: Int
    ) throws -> PeerFigures {
        let openLoop = load.rate.map { ["--rate", "\($0)", "--slow-percent", "\(slowPercent)"] } ?? []
        let address = ["--addr", "127.0.0.1:\(port)"]
        let server = try Program(peer, "server", peer.server + address)
        defer { server.stop() }
        guard server.lines.contains(where: { $0.contains("READY") }) else { throw server.unexpected }
        let client = try Program(
            peer, "client",
            peer.client + address + [
                "--conns", "\(load.connections)", "--inflight", "\(max(1, load.inFlight))", "--warm",
                "\(warmSeconds)", "--secs", "\(seconds)",
            ] + openLoop)
        defer { client.stop() }
        var atStart: ProcessUsage?
        var atEnd: ProcessUsage?
        for line in client.lines {
            if line.hasPrefix("WARM") { atStart = server.usage }
            if line.hasPrefix("END") { atEnd = server.usage }
            guard line.hasPrefix("{") else { continue }
            let result = try JSONDecoder().decode(BenchClientResult.self, from: Data(line.utf8))
            guard let atStart, let atEnd, result.calls > 0 else { throw client.unexpected }
            return PeerFigures(
                callsPerSecond: result.rps, p50: result.p50_us, p99: result.p99_us, p999: result.p999_us,
                serverMicroseconds: (atEnd.processorSeconds - atStart.processorSeconds) / Double(result.calls) * 1e6,
                clientMicroseconds: result.client_cpu / Double(result.calls) * 1e6,
                serverMebibytes: atEnd.residentMebibytes,
                serverWrittenBytes: (atEnd.writtenBytes - atStart.writtenBytes) / Double(result.calls))
        }
        throw client.unexpected
    }
}

/// A process whose output is read line by line.
private final class Program {
    private let process = Process()
    private let peer: String
    private let role: String
    private let output = Pipe()
    private var rest = Data()
    private var said = ""

    init(_ peer: Peer, _ role: String, _ command: [String]) throws {
        self.peer = peer.name
        self.role = role
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = ProcessInfo.processInfo.environment.merging(peer.environment ?? [:]) { $1 }
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// Ends the process; not every peer ends when it is asked to.
    func stop() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    var unexpected: PeerError { .unexpected(peer: peer, program: role, said: said) }

    /// The lines until the program ends.
    var lines: AnySequence<String> { AnySequence(AnyIterator { self.nextLine() }) }

    private func nextLine() -> String? {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest = Data(rest[rest.index(after: end)...])
                said = String((said + line + "\n").suffix(400))
                return line
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            rest.append(more)
        }
    }

    var usage: ProcessUsage { ProcessUsage(pid: process.processIdentifier) }
}
