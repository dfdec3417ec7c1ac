// TemporaryFolder.swift: the files of one test, removed afterwards.

import Foundation
import Synchronization

/// A new folder for one test; HANSA_KEEP_TEST_FILES=1 leaves it there.
public final class TemporaryFolder: Sendable {
    /// Its path.
    public let path: String
    private let numbers = Mutex(0)

    /// Makes a folder.
    ///
    /// - Parameter name: What its name begins with.
    public init(_ name: String) throws {
        var template = Array("\(TemporaryFolder.parent)/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw TestKitError("mkdtemp: \(String(cString: strerror(errno)))")
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit {
        if ProcessInfo.processInfo.environment["HANSA_KEEP_TEST_FILES"] == nil {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static var parent: String { ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp" }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and returns its path.
    public func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: file(name), atomically: false, encoding: .utf8)
        return file(name)
    }

    /// A number that no earlier call got.
    public func nextNumber() -> Int {
        numbers.withLock { number in
            number += 1
            return number
        }
    }
}
