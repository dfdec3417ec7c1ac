// Statement.swift: one compiled SQLite statement: bind, step, read columns.
//
// Not synchronised: used by the thread that uses its Database.

import CSQLite

/// A compiled statement of one connection.
@safe final class Statement {
    private let handle: OpaquePointer
    private let database: Database

    init(_ handle: OpaquePointer, of database: Database) {
        unsafe self.handle = handle
        self.database = database
    }

    deinit {
        unsafe sqlite3_finalize(handle)
    }

    /// Goes to the next row; false when there is none.
    func step() throws(StoreError) -> Bool {
        let code = unsafe sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        let error = database.failure(code)
        unsafe sqlite3_reset(handle)
        throw error
    }

    /// Binds a sequence number and bytes with their checksum to `?1`, `?2` and `?3`, and runs the statement once.
    func insert(sequence: UInt64, bytes: [UInt8]) throws(StoreError) {
        try insert(sequence: sequence, bytes: bytes, checksum: rowChecksum(sequence: sequence, bytes: bytes))
    }

    /// The same with a checksum that was made elsewhere.
    func insert(sequence: UInt64, bytes: [UInt8], checksum: UInt32) throws(StoreError) {
        try bind(1, Int64(sequence))
        try bind(3, Int64(checksum))
        if bytes.isEmpty {
            // An empty array has no address, and SQLite takes a null address for NULL.
            try check(unsafe sqlite3_bind_zeroblob(handle, 2, 0))
            try run()
            return
        }
        let failure: StoreError? = unsafe bytes.withUnsafeBytes { buffer in
            do throws(StoreError) {
                // A nil destructor is SQLITE_STATIC: the bytes stay where they are until `run` returns.
                try check(unsafe sqlite3_bind_blob64(handle, 2, buffer.baseAddress, UInt64(buffer.count), nil))
                try run()
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    func bind(_ index: Int32, _ value: Int64) throws(StoreError) {
        try check(unsafe sqlite3_bind_int64(handle, index, value))
    }

    func bind(_ index: Int32, _ value: String) throws(StoreError) {
        // SQLITE_TRANSIENT, a macro that Swift does not import: SQLite copies the text.
        let copy = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        try check(unsafe sqlite3_bind_text(handle, index, value, -1, copy))
    }

    /// Runs a statement that gives no rows, and makes it ready for the next values.
    func run() throws(StoreError) {
        while try step() {}
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
    }

    func number(_ column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(handle, column)
    }

    func text(_ column: Int32) -> String {
        guard let text = unsafe sqlite3_column_text(handle, column) else { return "" }
        return unsafe String(cString: text)
    }

    func bytes(_ column: Int32) -> [UInt8] {
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        guard count > 0, let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    private func check(_ code: Int32) throws(StoreError) {
        if code != SQLITE_OK { throw database.failure(code) }
    }
}
