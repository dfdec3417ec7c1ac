// ProcessView.swift: what the system tells of another process: its children, its signals, its open files.

import Foundation
import Glibc
import TestKit

/// A process as /proc shows it.
struct ProcessView {
    let id: pid_t

    init(_ id: pid_t) { self.id = id }

    /// Its only child, if it has one that has already become another program.
    var child: pid_t? {
        get throws {
            let children = try text("task/\(id)/children").split(separator: " ")
            guard children.count == 1, let child = pid_t(children[0]) else { return nil }
            return try ProcessView(child).text("comm") == text("comm") ? nil : child
        }
    }

    /// What a descriptor of it is open on.
    func file(of number: Int) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/fd/\(number)")
    }

    /// Waits until a node has done the first things of its life, and no more: it ignores SIGXFSZ.
    func waitUntilPrepared() async throws {
        try await eventually("process \(id) ignores SIGXFSZ") {
            let line = try text("status").split(separator: "\n").first { $0.hasPrefix("SigIgn:") }
            let bits = line.flatMap { UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) }
            return (bits ?? 0) & 1 << UInt64(SIGXFSZ - 1) != 0
        }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "/proc/\(id)/\(name)", encoding: .utf8)
    }
}
