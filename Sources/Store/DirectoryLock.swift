// DirectoryLock.swift: one process at a time owns a ledger, and the others can say which one it is.
//
// The lock is the kernel's (flock), so it ends with the process; the file stays and only tells the holder's id.

import Glibc

/// The lock on one ledger, held from init to deinit.
final class DirectoryLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock or says who has it.
    ///
    /// - Parameters:
    ///   - directory: Must exist.
    ///   - file: The ledger, for the error only.
    init(directory: String, file: String) throws(StoreError) {
        try DirectoryLock.checkDirectory(directory)
        let path = directory + "/" + LedgerFile.lockName
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw DirectoryLock.openFailure(errno, directory, file) }
        guard DirectoryLock.lock(opened, LOCK_EX) == 0 else {
            let holder = DirectoryLock.readHolder(opened)
            close(opened)
            throw .locked(file: file, holder: holder)
        }
        descriptor = opened
        // Only a courtesy to whoever finds the lock taken: failing to write it loses nothing.
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(opened, 0)
        _ = unsafe text.withUnsafeBytes { unsafe pwrite(opened, $0.baseAddress, $0.count, 0) }
    }

    deinit {
        close(descriptor)
    }

    /// Keeps writers away while a ledger is read, without making or changing a file; nil where no node ever was.
    static func shared(directory: String, file: String) throws(StoreError) -> DirectoryLock? {
        try checkDirectory(directory)
        let opened = unsafe open(directory + "/" + LedgerFile.lockName, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        if lock(opened, LOCK_SH) == EWOULDBLOCK {
            let holder = readHolder(opened)
            close(opened)
            throw .locked(file: file, holder: holder)
        }
        return DirectoryLock(opened)
    }

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Takes the lock of an open file, if it is free; the number of the error, or 0.
    ///
    /// A child of this process has, between fork and exec, the descriptor of a ledger that was closed a moment ago: what seems to be
    /// held by this process itself is tried again for a moment.
    private static func lock(_ descriptor: Int32, _ operation: Int32) -> Int32 {
        var tries = StoreLimits.ownLockTries
        while flock(descriptor, operation | LOCK_NB) != 0 {
            let number = errno
            guard number == EWOULDBLOCK, tries > 0, readHolder(descriptor) == getpid() else { return number }
            tries -= 1
            usleep(StoreLimits.ownLockMicroseconds)
        }
        return 0
    }

    private static func checkDirectory(_ directory: String) throws(StoreError) {
        var status = stat()
        guard unsafe stat(directory, &status) == 0 else {
            let number = errno
            if number == ENOENT { throw .directoryMissing(path: directory) }
            if number == ENOTDIR { throw .notADirectory(path: directory) }
            throw .notWritable(path: directory, reason: systemErrorText(number))
        }
        if status.st_mode & S_IFMT != S_IFDIR { throw .notADirectory(path: directory) }
    }

    private static func openFailure(_ number: Int32, _ directory: String, _ file: String) -> StoreError {
        switch number {
        case ENOSPC, EDQUOT: .diskFull(file: file, reason: systemErrorText(number))
        default: .notWritable(path: directory, reason: systemErrorText(number))
        }
    }

    private static func readHolder(_ descriptor: Int32) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        let digits = buffer[..<count].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
