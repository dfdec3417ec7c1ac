// Probe.swift: runs StoreProbe, the other process of these tests, and reads its lines.

import Foundation
import Testing

/// A running StoreProbe.
final class Probe {
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private var buffer = Data()

    init(_ mode: String, _ directory: TemporaryDirectory) throws {
        process.executableURL = try Probe.executable()
        process.arguments = [mode, directory.path]
        process.standardOutput = output
        process.standardInput = input
        try process.run()
    }

    var processID: Int32 { process.processIdentifier }

    /// The next line; nil at the end of the output.
    func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                defer { buffer.removeSubrange(...end) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            buffer.append(more)
        }
    }

    /// All lines up to the end of the output, and the exit status.
    func finish() throws -> (lines: [String], status: Int32) {
        try input.fileHandleForWriting.close()
        var lines: [String] = []
        while let next = line() { lines.append(next) }
        process.waitUntilExit()
        return (lines, process.terminationStatus)
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    ///
    /// What was printed before is still returned.
    func kill() throws -> [String] {
        Glibc.kill(process.processIdentifier, SIGKILL)
        return try finish().lines
    }

    /// Runs a mode to its end; cancels the test, with the reason, where the machine does not allow it.
    static func run(_ mode: String, _ directory: TemporaryDirectory) throws -> [String] {
        let (lines, status) = try Probe(mode, directory).finish()
        if status == 77 { try Test.cancel("\(lines.joined(separator: " "))") }
        try #require(status == 0, "StoreProbe \(mode) ended with \(status): \(lines)")
        return lines
    }

    /// The program lies beside the test bundle, whose path is this program's or one of its arguments.
    private static func executable() throws -> URL {
        let own = [ProcessInfo.processInfo.arguments[0], Bundle.main.executablePath ?? ""]
        let candidates = (own + ProcessInfo.processInfo.arguments).map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("StoreProbe")
        }
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "StoreProbe is not built")
    }
}
