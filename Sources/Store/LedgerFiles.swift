// LedgerFiles.swift: are the files that a ledger is written to still the ones at its paths? Looks, never repairs.
//
// A file that was deleted or replaced goes on taking writes and syncs: only its name tells. Rules: docs/storage.md, "Files
// that change under a running node".

import Glibc

/// What somebody else did to the files of an open ledger.
public enum FileChange: Hashable, Sendable {
    /// Nothing is at the path any more.
    case missing(path: String)
    /// Something else is at the path: another file, another directory, another volume.
    case replaced(path: String)
    /// The file is shorter than what was written to it.
    case truncated(path: String, bytes: Int64, written: Int64)
    /// The file has bytes that this process did not write.
    case rewritten(path: String)
    /// The path cannot be looked at any more.
    case hidden(path: String, reason: String)
}

extension FileChange: CustomStringConvertible {
    /// The text that people see.
    public var description: String {
        switch self {
        case .missing(let path): "\(path) is gone"
        case .replaced(let path): "\(path) is not what it was: it was replaced, moved, or its volume was"
        case .truncated(let path, let bytes, let written):
            "\(path) was cut: \(written) bytes were written, it has \(bytes)"
        case .rewritten(let path): "\(path) was written by somebody else"
        case .hidden(let path, let reason): "\(path) cannot be looked at (\(reason))"
        }
    }
}

/// The directory and the files of an open ledger, as this process left them.
struct LedgerFiles {
    /// What is compared.
    private struct Stamp: Equatable {
        var device: UInt64
        var inode: UInt64
        var bytes: Int64
        var modifiedSeconds: Int
        var modifiedNanoseconds: Int

        /// Whether a change from now on gets another time: times of files are as coarse as the kernel's ticks.
        var isSettled: Bool {
            var now = timespec()
            unsafe clock_gettime(CLOCK_REALTIME, &now)
            let age = (now.tv_sec - modifiedSeconds) * 1_000_000_000 + now.tv_nsec - modifiedNanoseconds
            return age > StoreLimits.fileTimeNanoseconds
        }
    }

    /// One of the files as this process left it.
    private struct Written {
        var file: HeldFile
        var stamp: Stamp
        var head: [UInt8]
        /// Whether a change since then shows in the stamp.
        var isSettled: Bool

        init(_ file: HeldFile, _ stamp: Stamp) {
            self.file = file
            self.stamp = stamp
            head = file.head()
            isSettled = stamp.isSettled
        }
    }

    private let directory: (path: String, stamp: Stamp)
    private let lock: (path: String, stamp: Stamp)
    /// The main file, and the write-ahead file once there is one.
    private var written: [Written] = []
    private let paths: [String]

    /// Takes the files of an open ledger as they are; nil change = all is there.
    init(directory: String, file: String) throws(StoreError) {
        let lockPath = directory + "/" + LedgerFile.lockName
        paths = [file, file + "-wal"]
        do throws(FileChangeError) {
            self.directory = (directory, try LedgerFiles.stamp(directory))
            lock = (lockPath, try LedgerFiles.stamp(lockPath))
            try adopt()
        } catch {
            throw .filesChanged(file: file, error.change)
        }
    }

    /// Looks at all of them.
    ///
    /// - Parameter wrote: Whether this process wrote since the last look: the files may have grown, never shrunk.
    /// - Returns: What somebody else did; nil when nothing.
    mutating func look(wrote: Bool) -> FileChange? {
        do throws(FileChangeError) {
            for (path, known) in [directory, lock] {
                let stamp = try LedgerFiles.stamp(path)
                guard stamp.device == known.device, stamp.inode == known.inode else {
                    throw FileChangeError(change: .replaced(path: path))
                }
            }
            for place in written.indices { try look(at: place, wrote: wrote) }
            if wrote { try adopt() }
            return nil
        } catch {
            return error.change
        }
    }

    private mutating func look(at place: Int, wrote: Bool) throws(FileChangeError) {
        let (file, known) = (written[place].file, written[place].stamp)
        let stamp = try LedgerFiles.stamp(file.path)
        guard stamp.device == known.device, stamp.inode == known.inode else {
            throw FileChangeError(change: .replaced(path: file.path))
        }
        guard stamp.bytes >= known.bytes else {
            throw FileChangeError(
                change: .truncated(path: file.path, bytes: stamp.bytes, written: known.bytes))
        }
        if stamp == known, written[place].isSettled { return }
        let new = Written(file, stamp)
        // Somebody may have touched it; but who writes a whole file writes its beginning.
        guard wrote || (new.head == written[place].head && stamp.bytes == known.bytes) else {
            throw FileChangeError(change: .rewritten(path: file.path))
        }
        written[place] = new
    }

    /// Takes the files that were not there before.
    private mutating func adopt() throws(FileChangeError) {
        for path in paths.dropFirst(written.count) {
            guard let file = HeldFile(path) else { return }
            written.append(Written(file, try LedgerFiles.stamp(path)))
        }
    }

    private static func stamp(_ path: String) throws(FileChangeError) -> Stamp {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            let number = errno
            guard number == ENOENT || number == ENOTDIR else {
                throw FileChangeError(change: .hidden(path: path, reason: systemErrorText(number)))
            }
            throw FileChangeError(change: .missing(path: path))
        }
        return Stamp(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), bytes: Int64(status.st_size),
            modifiedSeconds: status.st_mtim.tv_sec, modifiedNanoseconds: status.st_mtim.tv_nsec)
    }
}

/// Carries a change to the end of a look.
private struct FileChangeError: Error {
    var change: FileChange
}

/// A file that is kept open for reading: to close it before the ledger would give up SQLite's lock on it.
private final class HeldFile: Sendable {
    let path: String
    private let descriptor: Int32

    init?(_ path: String) {
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        self.path = path
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Its first bytes: they change with every new beginning of a write-ahead file, and with the main file's size.
    func head() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: StoreLimits.fileHeadBytes) { buffer, count in
            count = unsafe max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
    }
}
