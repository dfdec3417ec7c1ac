// FileWatch.swift: decides when changed files are read again. `FileStamp.now` is its only look at the disk.
//
// Atomic swaps of links, as of Kubernetes secrets, are seen: a stamp is of the file that a path leads to.

import Basics
import Glibc

/// What tells one state of a file from another without reading it.
public struct FileStamp: Hashable, Sendable {
    private var device: UInt64 = 0
    private var inode: UInt64 = 0
    private var byteCount: Int64 = 0
    private var changed = SIMD4<Int64>()

    /// The stamp of a file that is not there.
    public static let absent = FileStamp()

    /// The stamp of the file that `path` leads to now.
    public static func now(path: String) -> FileStamp {
        var status = stat()
        guard unsafe stat(FileName.cString(path), &status) == 0 else { return absent }
        var stamp = FileStamp()
        stamp.device = UInt64(status.st_dev)
        stamp.inode = UInt64(status.st_ino)
        stamp.byteCount = Int64(status.st_size)
        stamp.changed = SIMD4(
            Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec), Int64(status.st_ctim.tv_sec),
            Int64(status.st_ctim.tv_nsec))
        return stamp
    }

    private init() {}

    /// A stamp that differs from those of other numbers; for tests.
    package init(number: Int64) { byteCount = number }
}

extension TLSFiles {
    /// The stamps of the three files now.
    public var stamps: [FileStamp] {
        [certificateChain, privateKey, trustRoots].map { FileStamp.now(path: $0) }
    }
}

/// Decides when files are read again: when they have changed and then stayed as they are for one look, so that a set
/// of files that is being replaced one by one is read whole; and from time to time while they cannot be used.
public struct FileWatch: Sendable {
    private var tried: [FileStamp]
    private var seen: [FileStamp]
    private var looksUntilRetry: Int?

    /// Starts with files that were just read.
    public init(read stamps: [FileStamp]) {
        tried = stamps
        seen = stamps
    }

    /// Takes one look; true when the files must be read now.
    public mutating func look(_ stamps: [FileStamp]) -> Bool {
        defer { seen = stamps }
        if stamps != tried { return stamps == seen }
        guard let looks = looksUntilRetry else { return false }
        looksUntilRetry = looks - 1
        return looks <= 1
    }

    /// The files were read.
    ///
    /// - Parameters:
    ///   - stamps: From before they were read: a change since then is seen by the next looks.
    ///   - isUsable: False: they are read again after ``Limits/looksUntilRetry`` looks, for the fault may lie outside
    ///     of them, such as in a clock.
    public mutating func wasRead(_ stamps: [FileStamp], isUsable: Bool) {
        tried = stamps
        looksUntilRetry = isUsable ? nil : Limits.looksUntilRetry
    }
}
