// Programs.swift: where SwiftPM put the programs under test.

import Foundation
import Testing

/// The programs that these tests run.
enum Programs {
    /// The path of a program that was built with the tests.
    ///
    /// It lies beside the test bundle, whose path is this process's own or one of its arguments, wherever it was built.
    static func path(_ name: String) throws -> String {
        let own = [ProcessInfo.processInfo.arguments[0], Bundle.main.executablePath ?? ""]
        let candidates = (own + ProcessInfo.processInfo.arguments).map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent(name).path
        }
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
            "\(name) is not built beside the tests")
    }

    /// The path of a program of the system; nil when it is not installed.
    static func installed(_ name: String) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
