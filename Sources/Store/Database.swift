// Database.swift: one SQLite connection, and SQLite's result codes as StoreError.
//
// Not synchronised: one thread at a time. Knows no table; those are in LedgerFile.swift.

import CSQLite
import Glibc

/// A SQLite connection in exclusive locking mode: no other process reads or writes the file while it is open.
///
/// Opening changes nothing in the file, and closing does not either before ``allowCheckpointOnClose()``.
@safe final class Database: @unchecked Sendable {
    let file: String
    let handle: OpaquePointer
    /// Held until the connection is closed, so that the next owner never meets a half-closed file.
    private let lock: DirectoryLock?
    /// Pages in the write-ahead file after the last commit; SQLite writes it through the commit hook.
    private let writeAheadPages: UnsafeMutablePointer<Int32>

    convenience init(file: String, lock: DirectoryLock, creating: Bool) throws(StoreError) {
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (creating ? SQLITE_OPEN_CREATE : 0)
        try self.init(file, name: file, lock: lock, flags: flags, system: nil)
    }

    /// Opens a file to read it only.
    ///
    /// - Parameter hasWriteAhead: Whether there is a write-ahead file with data; where there is none, none is looked for,
    ///   since SQLite would make one.
    convenience init(reading file: String, lock: DirectoryLock?, hasWriteAhead: Bool) throws(StoreError) {
        // SQLite's own locks need a file that can be written; ours keeps writers away.
        let name = "file:" + Database.escaped(file) + (hasWriteAhead ? "?mode=ro" : "?mode=ro&immutable=1")
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        try self.init(file, name: name, lock: lock, flags: flags, system: "unix-none")
    }

    private init(
        _ file: String, name: String, lock: DirectoryLock?, flags: Int32, system: String?
    ) throws(StoreError) {
        self.file = file
        self.lock = lock
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(name, &opened, flags, system)
        guard let opened = unsafe opened else {
            throw .unexpected(file: file, code: code, reason: "out of memory")
        }
        unsafe handle = opened
        unsafe writeAheadPages = .allocate(capacity: 1)
        unsafe writeAheadPages.initialize(to: 0)
        unsafe sqlite3_extended_result_codes(opened, 1)
        guard code == SQLITE_OK else { throw failure(code) }
        unsafe _ = hansa_sqlite_checkpoint_on_close(opened, 0)
        unsafe sqlite3_wal_autocheckpoint(opened, 0)
        unsafe sqlite3_wal_hook(
            opened,
            { context, _, _, pages in
                unsafe context?.assumingMemoryBound(to: Int32.self).pointee = pages
                return SQLITE_OK
            }, writeAheadPages)
        try execute("PRAGMA locking_mode = EXCLUSIVE")
    }

    deinit {
        unsafe sqlite3_close_v2(handle)
        unsafe writeAheadPages.deallocate()
    }

    /// A path as a part of a URI.
    private static func escaped(_ path: String) -> String {
        path.map { "%?#".contains($0) ? "%" + String($0.asciiValue ?? 0, radix: 16) : String($0) }.joined()
    }

    /// Runs statements that give no rows the caller wants.
    func execute(_ sql: String) throws(StoreError) {
        let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Compiles one statement.
    ///
    /// It must not outlive the connection.
    func prepare(_ sql: String) throws(StoreError) -> Statement {
        var statement: OpaquePointer?
        let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let compiled = unsafe statement else { throw failure(code) }
        return unsafe Statement(compiled, of: self)
    }

    /// The first column of the first row as a number; nil when there is no row.
    func number(_ sql: String) throws(StoreError) -> Int64? {
        let statement = try prepare(sql)
        return try statement.step() ? statement.number(0) : nil
    }

    /// The first column of the first row as text; nil when there is no row.
    func text(_ sql: String) throws(StoreError) -> String? {
        let statement = try prepare(sql)
        return try statement.step() ? statement.text(0) : nil
    }

    /// How many rows the last statement that ran changed.
    var changes: Int64 { unsafe sqlite3_changes64(handle) }

    /// Runs `body` in one transaction: either all of it is on disk when this returns, or nothing of it ever is.
    func transaction(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        try execute("BEGIN IMMEDIATE")
        do {
            try body()
            try execute("COMMIT")
        } catch {
            if unsafe sqlite3_get_autocommit(handle) == 0 {
                unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            }
            throw error
        }
    }

    /// Whether the write-ahead file has grown to ``StoreLimits/writeAheadPages``.
    var mustCheckpoint: Bool { unsafe Int(writeAheadPages.pointee) >= StoreLimits.writeAheadPages }

    /// Copies the write-ahead file into the main file.
    ///
    /// A full disk is not an error here: what the write-ahead file holds is durable, and the next call tries again.
    func checkpoint() throws(StoreError) {
        let code = unsafe sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        guard code != SQLITE_OK else { return }
        let error = failure(code, writeAhead: false)
        if !error.isRetriable { throw error }
    }

    /// From here on closing copies the write-ahead file into the main file and removes it.
    func allowCheckpointOnClose() {
        unsafe _ = hansa_sqlite_checkpoint_on_close(handle, 1)
    }

    /// From here on closing touches no file: those at the paths may be somebody else's.
    func forbidCheckpointOnClose() {
        unsafe _ = hansa_sqlite_checkpoint_on_close(handle, 0)
    }

    /// The error for a result code of this connection.
    ///
    /// - Parameter writeAhead: Whether the call wrote to the write-ahead file; otherwise it wrote to the main file.
    func failure(_ code: Int32, writeAhead: Bool = true) -> StoreError {
        let reported = unsafe sqlite3_system_errno(handle)
        let systemError =
            reported == 0 && code == ExtendedCode.writeFailed
            ? unsafe hansa_sqlite_file_errno(handle, writeAhead ? 1 : 0) : reported
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return .sqlite(code: code, systemError: systemError, message: message, file: file)
    }
}

extension StoreError {
    /// Sorts an extended SQLite result code into what the owner must do about it.
    ///
    /// A failed sync is fatal whatever its cause: the kernel may have dropped the pages it could not write.
    static func sqlite(code: Int32, systemError: Int32, message: String, file: String) -> StoreError {
        let system = systemError == 0 ? message : "\(message): \(systemErrorText(systemError))"
        switch code & 0xFF {
        case SQLITE_FULL:
            return .diskFull(file: file, reason: systemErrorText(systemError == 0 ? ENOSPC : systemError))
        case SQLITE_IOERR:
            if code == ExtendedCode.syncFailed || code == ExtendedCode.directorySyncFailed {
                return .syncFailed(file: file, reason: system)
            }
            if [ENOSPC, EDQUOT, EFBIG].contains(systemError) {
                return .diskFull(file: file, reason: systemErrorText(systemError))
            }
            return .inputOutputFailed(file: file, reason: system)
        case SQLITE_CORRUPT: return .corrupt(file: file, damage: .structure(message))
        case SQLITE_NOTADB: return .notALedger(file: file, reason: message)
        case SQLITE_BUSY, SQLITE_LOCKED: return .locked(file: file, holder: nil)
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN: return .notWritable(path: file, reason: system)
        default: return .unexpected(file: file, code: code, reason: message)
        }
    }
}

/// SQLite's extended codes, macros that Swift does not import.
private enum ExtendedCode {
    static let writeFailed = SQLITE_IOERR | (3 << 8)
    static let syncFailed = SQLITE_IOERR | (4 << 8)
    static let directorySyncFailed = SQLITE_IOERR | (5 << 8)
}

/// The system's text for an error number.
func systemErrorText(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
}
