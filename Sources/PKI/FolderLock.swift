// FolderLock.swift: lets one program at a time write certificates into a folder, so that pairs of files never mix.
//
// An advisory lock on the folder itself (flock(2)): it leaves no file behind and ends with the program that holds it.

import Basics
import Glibc
import TLS

enum FolderLock {
    /// Runs `body` while no other program holds the lock of the folder.
    ///
    /// - Throws: What `body` throws; ``PKIError/folderBusy(path:milliseconds:)`` when the lock does not come free.
    static func hold<Result>(_ path: String, _ body: () throws(PKIError) -> Result) throws(PKIError) -> Result {
        let descriptor = unsafe open(FileName.cString(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .fileUnreadable(path: path, reason: FileFailure.last().reason) }
        defer { close(descriptor) }
        var pauses = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            // Where the file system has no locks, each file is still written whole.
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            guard pauses < Limits.lockPauses else {
                throw .folderBusy(path: path, milliseconds: Limits.lockPauses * Limits.lockPauseMilliseconds)
            }
            pauses += 1
            usleep(UInt32(Limits.lockPauseMilliseconds * 1_000))
        }
        return try body()
    }
}
