// DatabaseCopy.swift: copies an open database into a file, some pages at a time, while it is written in between.
//
// SQLite's online backup (https://sqlite.org/backup.html). Same connection, hence never begun anew: what is committed
// between two steps goes into pages that are copied already as well. Not synchronised: the thread of the database.

import CSQLite
import Glibc

/// A copy that is under way.
@safe final class DatabaseCopy {
    private let source: Database
    private let destination: OpaquePointer
    private var backup: OpaquePointer?
    private let file: String
    private var pagesLeft = Int32.max

    /// Starts to copy into `file`, which must be there and empty.
    init(of source: Database, to file: String) throws(StoreError) {
        self.source = source
        self.file = file
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(file, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        guard let opened = unsafe opened else { throw .copyFailed(file: file, reason: "out of memory") }
        unsafe destination = opened
        unsafe sqlite3_extended_result_codes(opened, 1)
        guard code == SQLITE_OK else { throw failure(code) }
        // Nobody reads the file before it is whole, and it does not outlive the process: nothing to roll back or sync.
        let prepared = unsafe sqlite3_exec(
            opened, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nil, nil,
            nil)
        guard prepared == SQLITE_OK else { throw failure(prepared) }
        unsafe backup = source.startBackup(into: opened)
        guard unsafe backup != nil else { throw failure(unsafe sqlite3_errcode(opened)) }
    }

    deinit {
        if let backup = unsafe backup { unsafe sqlite3_backup_finish(backup) }
        unsafe sqlite3_close_v2(destination)
    }

    /// Copies some pages, and as many more as were added since the last step, so that it comes to an end.
    ///
    /// - Returns: Whether the copy is whole.
    func step() throws(StoreError) -> Bool {
        let goal = pagesLeft - StoreLimits.copiedPages
        while let running = unsafe backup {
            let code = unsafe sqlite3_backup_step(running, StoreLimits.copiedPages)
            switch code {
            case SQLITE_OK:
                pagesLeft = unsafe sqlite3_backup_remaining(running)
                if pagesLeft <= max(goal, 0) { return false }
            case SQLITE_DONE:
                unsafe backup = nil
                let finished = unsafe sqlite3_backup_finish(running)
                guard finished == SQLITE_OK else { throw failure(finished) }
            default: throw failure(code)
            }
        }
        return true
    }

    private func failure(_ code: Int32) -> StoreError {
        let message = unsafe String(cString: sqlite3_errstr(code))
        let number = unsafe hansa_sqlite_file_errno(destination, 0)
        let isFull = code & 0xFF == SQLITE_FULL || [ENOSPC, EDQUOT, EFBIG].contains(number)
        if isFull { return .diskFull(file: file, reason: systemErrorText(number == 0 ? ENOSPC : number)) }
        return .copyFailed(file: file, reason: number == 0 ? message : "\(message): \(systemErrorText(number))")
    }
}

extension Database {
    /// Starts SQLite's backup of this database; nil when the other connection has the error.
    fileprivate func startBackup(into destination: OpaquePointer) -> OpaquePointer? {
        unsafe sqlite3_backup_init(destination, "main", handle, "main")
    }
}
