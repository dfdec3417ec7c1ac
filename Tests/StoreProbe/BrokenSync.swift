// BrokenSync.swift: from `start` on, syncs of the write-ahead file fail as on a broken disk.
//
// SQLite calls the extension for each connection that opens; the file's table of functions is then exchanged.

import CSQLite
import Synchronization

/// Makes the syncs of the one connection of this process fail.
enum BrokenSync {
    nonisolated(unsafe) private static var connection: OpaquePointer?
    /// On the heap: the compiler makes a global of this struct four bytes too short, which the address sanitizer sees.
    nonisolated(unsafe) private static let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)

    /// Call before the ledger is opened.
    static func prepare() {
        typealias Entry = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Int32
        let entry: Entry = { database, _, _ in
            BrokenSync.connection = database
            return SQLITE_OK
        }
        sqlite3_auto_extension(unsafeBitCast(entry, to: (@convention(c) () -> Void).self))
    }

    /// Call while nothing is being written.
    static func start() {
        var file: UnsafeMutablePointer<sqlite3_file>?
        sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file)
        guard let file, let original = file.pointee.pMethods else { fatalError("no write-ahead file") }
        methods.initialize(to: original.pointee)
        methods.pointee.xSync = { _, _ in SQLITE_IOERR | (4 << 8) }
        file.pointee.pMethods = UnsafePointer(methods)
    }
}
