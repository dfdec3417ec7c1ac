// FileWriter.swift: writes one file whole or not at all.
//
// A temporary file in the same folder, synced, then linked or renamed into place; the folder is synced after it.

import Basics
import Glibc
import TLS

enum FileWriter {
    /// Writes `bytes` to `path`.
    ///
    /// - Parameters:
    ///   - kind: Whose file it is, for what is said when it is there already.
    ///   - mode: The permission bits, whatever the umask is.
    ///   - replacing: False makes an existing file an error, without a race.
    static func write(
        _ bytes: [UInt8], to path: String, _ kind: PairKind, mode: mode_t, replacing: Bool
    ) throws(PKIError) {
        let temporary = "\(path).new-\(getpid())"
        unsafe unlink(FileName.cString(temporary))
        defer { unsafe unlink(FileName.cString(temporary)) }
        let descriptor = unsafe open(FileName.cString(temporary), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .fileUnwritable(path: path, reason: FileFailure.last().reason) }
        do {
            defer { close(descriptor) }
            guard fchmod(descriptor, mode) == 0, writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
                throw PKIError.fileUnwritable(path: path, reason: FileFailure.last().reason)
            }
        }
        let placed =
            unsafe replacing
            ? rename(FileName.cString(temporary), FileName.cString(path))
            : link(FileName.cString(temporary), FileName.cString(path))
        guard placed == 0 else {
            if errno == EEXIST { throw .fileExists(path: path, kind) }
            throw .fileUnwritable(path: path, reason: FileFailure.last().reason)
        }
        try syncFolder(of: path)
    }

    /// Makes a folder if it is not there; its parent must be.
    static func makeFolder(_ path: String) throws(PKIError) {
        guard unsafe mkdir(FileName.cString(path), 0o755) == 0 || errno == EEXIST else {
            throw .fileUnwritable(path: path, reason: FileFailure.last().reason)
        }
    }

    /// True when something is at `path`.
    static func exists(_ path: String) -> Bool { unsafe access(FileName.cString(path), F_OK) == 0 }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var position = 0
        while position < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress.map { unsafe $0 + position }, $0.count - position)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            position += count
        }
        return true
    }

    private static func syncFolder(of path: String) throws(PKIError) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(FileName.cString(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .fileUnwritable(path: path, reason: FileFailure.last().reason) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .fileUnwritable(path: path, reason: FileFailure.last().reason)
        }
    }
}
