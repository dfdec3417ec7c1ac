// ChildProcess.swift: a program under test: its signals, its end, what it printed.

import Foundation
import Glibc
import Synchronization
import TestKit

/// How a process ended.
enum ProcessEnd: Hashable, Sendable {
    /// It exited with this code.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)
}

/// A running program; ended at the latest when it is let go.
final class ChildProcess: Sendable {
    let id: pid_t
    /// The file with everything that it printed.
    let logFile: String
    private let end = Mutex<ProcessEnd?>(nil)

    /// Starts a program; its output goes to the end of `logFile`.
    init(_ path: String, _ arguments: [String], logFile: String) throws {
        id = try Spawn.run(path, arguments, output: logFile)
        self.logFile = logFile
        OrphanGuard.watch(id)
    }

    deinit { kill() }

    /// Sends a signal, unless the process has ended.
    func send(_ signal: Int32) {
        end.withLock { end in
            if end == nil { _ = Glibc.kill(id, signal) }
        }
    }

    /// SIGKILL, and waits: no handler runs, nothing is flushed.
    func kill() {
        send(SIGKILL)
        while reap(options: 0) == nil {}
    }

    /// How it ended; nil while it runs.
    var ended: ProcessEnd? { reap(options: WNOHANG) }

    /// Waits for its end.
    func waitForEnd(within limit: Duration = .seconds(60)) async throws -> ProcessEnd {
        try await eventually("the end of process \(id)", within: limit) { ended }
    }

    /// Everything that it has printed.
    var log: String {
        (try? String(contentsOfFile: logFile, encoding: .utf8)) ?? ""
    }

    private func reap(options: Int32) -> ProcessEnd? {
        end.withLock { end in
            if let end { return end }
            var status: Int32 = 0
            let reaped = waitpid(id, &status, options)
            if reaped == -1, errno == ECHILD { preconditionFailure("process \(id) was reaped by someone else") }
            guard reaped == id else { return nil }
            OrphanGuard.forget(id)
            let signal = status & 0x7F
            end = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
            return end
        }
    }
}

extension ChildProcess {
    /// Runs a program to its end.
    static func run(
        _ path: String, _ arguments: [String], in folder: TemporaryFolder, within limit: Duration = .seconds(60)
    ) async throws -> (end: ProcessEnd, output: String) {
        let process = try ChildProcess(path, arguments, logFile: folder.file("output-\(folder.nextNumber())"))
        let end = try await process.waitForEnd(within: limit)
        return (end, process.log)
    }
}
