// TextFile.swift: whole files as text, and the clock: what the bench needs of the system.

import SystemPackage

/// A file that the user names.
enum TextFile {
    /// Reads the whole file.
    static func read(_ path: String) throws -> String {
        let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        defer { try? file.close() }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = unsafe try buffer.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw TextFileError.notText(path) }
        return text
    }

    /// Writes the whole file, replacing what was there.
    static func write(_ text: String, to path: String) throws {
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    /// The last name of the path without its ending.
    static func stem(_ path: String) -> String {
        FilePath(path).stem ?? path
    }
}

/// What is wrong with a file.
enum TextFileError: Error, CustomStringConvertible {
    /// The file is not UTF-8.
    case notText(String)

    var description: String {
        switch self {
        case .notText(let path): "\(path) is not UTF-8 text"
        }
    }
}

/// The machine's monotonic clock.
enum MonotonicNanoseconds {
    /// Nanoseconds since some moment.
    static func now() -> UInt64 {
        let origin = origin
        let (seconds, attoseconds) = (ContinuousClock.now - origin).components
        return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }

    private static let origin = ContinuousClock.now
}

/// What the process holds.
enum ResidentMemory {
    /// Resident bytes now; 0 where the system does not say.
    static func bytes() -> UInt64 {
        guard let status = try? TextFile.read("/proc/self/statm") else { return 0 }
        let fields = status.split(separator: " ")
        guard fields.count > 1, let pages = UInt64(fields[1]) else { return 0 }
        return pages * 4_096
    }
}
