// LedgerCopy.swift: a ledger as it was at one moment, in a file without a name: gone when nobody reads it any more.

import Glibc

/// A whole copy of a ledger, as ``LedgerStore`` made it while it went on writing.
public final class LedgerCopy: Sendable {
    /// The last record that is in the copy.
    public let lastSequence: UInt64
    /// How long it is, in bytes.
    public let byteCount: Int
    private let file: CopyFile
    private let onEnd: @Sendable () -> Void

    init(_ file: CopyFile, lastSequence: UInt64, onEnd: @escaping @Sendable () -> Void) throws(StoreError) {
        self.file = file
        self.lastSequence = lastSequence
        self.onEnd = onEnd
        byteCount = try file.byteCount()
    }

    deinit { onEnd() }

    /// Reads up to `count` bytes from `offset` on; fewer only at the end.
    ///
    /// Blocks; call it from any thread but an event loop's.
    public func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
        try file.read(at: offset, count: min(count, byteCount - offset))
    }
}

/// The file that a copy is made in.
///
/// It loses its name as soon as it is open, so that nothing is left of it, however the process ends.
final class CopyFile: Sendable {
    /// The name that it has for a moment, for errors.
    let path: String
    private let descriptor: Int32

    /// Makes an empty file; a name that an earlier process left behind is taken over.
    init(directory: String) throws(StoreError) {
        path = directory + "/" + LedgerFile.copyName
        unsafe unlink(path)
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .copyFailed(file: path, reason: systemErrorText(errno)) }
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }

    /// Takes its name away.
    func hide() { unsafe unlink(path) }

    func byteCount() throws(StoreError) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .copyFailed(file: path, reason: systemErrorText(errno))
        }
        return Int(status.st_size)
    }

    func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(count, 0))
        var filled = 0
        while filled < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, offset + filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else {
                throw .copyFailed(file: path, reason: got == 0 ? "it is cut short" : systemErrorText(errno))
            }
            filled += got
        }
        return bytes
    }
}

/// How much a filesystem can still take, in bytes; nil where it does not say.
func freeBytes(of directory: String) -> Int64? {
    var status = statvfs()
    guard unsafe statvfs(directory, &status) == 0 else { return nil }
    return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
}
