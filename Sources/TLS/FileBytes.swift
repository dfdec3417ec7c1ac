// FileBytes.swift: reads a small file whole, with the system's reason when it cannot.

import Basics
import Glibc

/// Why a file was not read.
package struct FileFailure: Error, Hashable, Sendable {
    /// The system's words, or ours for a file that is too large.
    package let reason: String

    /// The reason in `errno`.
    package static func last() -> FileFailure {
        FileFailure(reason: unsafe String(cString: strerror(errno)))
    }

    package init(reason: String) {
        self.reason = reason
    }
}

/// The bytes of the file at `path`, ``Limits/fileBytes`` at most.
package func fileBytes(path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = unsafe open(FileName.cString(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure.last() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
        let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw FileFailure.last() }
        if count == 0 { return bytes }
        bytes.append(contentsOf: chunk.prefix(count))
        guard bytes.count <= Limits.fileBytes else {
            throw FileFailure(reason: "it is larger than \(Limits.fileBytes) bytes")
        }
    }
}
