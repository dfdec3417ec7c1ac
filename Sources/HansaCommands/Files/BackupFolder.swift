// BackupFolder.swift: a data directory that is there whole or not at all.
//
// Written as DIR.partial, synced, then renamed. What an interrupted command leaves there the next one takes over.

internal import Basics
internal import Glibc
internal import SystemPackage

/// A directory that gets its name when it is whole.
final class BackupFolder {
    private static let ledgerName = "ledger.sqlite"

    private let path: String
    private let partial: String
    private let file: FileDescriptor
    private var isFinished = false

    /// Makes `path`.partial with an empty ledger in it; `path` itself must not be there.
    init(_ path: String) throws(CommandFailure) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        partial = path + ".partial"
        try BackupFolder.refuse(existing: path)
        if unsafe mkdir(FileName.cString(partial), 0o700) != 0, errno != EEXIST {
            throw BackupFolder.failure("make", partial, errno)
        }
        do {
            file = try FileDescriptor.open(
                FilePath(named: partial + "/" + BackupFolder.ledgerName), .writeOnly, options: [.create, .closeOnExec],
                permissions: .ownerReadWrite)
        } catch {
            throw BackupFolder.failure("write", partial, (error as? Errno)?.rawValue ?? EIO)
        }
        // Another command may be at it; what a killed one left has no lock.
        guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0, ftruncate(file.rawValue, 0) == 0 else {
            try? file.close()
            throw .badInput("another `hansa backup` writes to \(path)", hint: "wait for it, or name another directory")
        }
    }

    deinit { try? file.close() }

    /// Adds bytes to the ledger.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        do {
            _ = try file.writeAll(bytes)
        } catch {
            throw BackupFolder.failure("write", partial, (error as? Errno)?.rawValue ?? EIO)
        }
    }

    /// Makes everything durable and gives the directory its name.
    func finish() throws(CommandFailure) {
        guard fsync(file.rawValue) == 0 else { throw BackupFolder.failure("sync", partial, errno) }
        try BackupFolder.sync(partial)
        try BackupFolder.refuse(existing: path)
        guard unsafe rename(FileName.cString(partial), FileName.cString(path)) == 0 else {
            throw BackupFolder.failure("make", path, errno)
        }
        isFinished = true
        try BackupFolder.sync(BackupFolder.parent(of: path))
    }

    /// Removes what is not whole.
    func abandon() {
        guard !isFinished else { return }
        _ = unsafe unlink(FileName.cString(partial + "/" + BackupFolder.ledgerName))
        _ = unsafe rmdir(FileName.cString(partial))
    }

    private static func refuse(existing path: String) throws(CommandFailure) {
        var status = stat()
        if unsafe lstat(FileName.cString(path), &status) != 0, errno == ENOENT { return }
        throw .badInput(
            "\(path) is there already: a backup replaces nothing", hint: "name a directory that is not there")
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func sync(_ directory: String) throws(CommandFailure) {
        do {
            let opened = try FileDescriptor.open(
                FilePath(named: directory), .readOnly, options: [.directory, .closeOnExec])
            defer { try? opened.close() }
            if fsync(opened.rawValue) != 0 { throw Errno(rawValue: errno) }
        } catch {
            throw failure("sync", directory, (error as? Errno)?.rawValue ?? EIO)
        }
    }

    private static func failure(_ verb: String, _ path: String, _ number: Int32) -> CommandFailure {
        .badInput(
            "cannot \(verb) \(path): \(Errno(rawValue: number))", hint: "check the path, its permissions and free space"
        )
    }
}
