// CopyDesk.swift: one copy of the ledger at a time: asked for on any thread, made by the writer's, a little each turn.

import Synchronization

/// Takes the wish for a copy to the writer thread.
final class CopyDesk: Sendable {
    /// Gets the copy, or why there is none; called once.
    typealias Report = @Sendable (Result<LedgerCopy, StoreError>) -> Void

    private struct State {
        var isTaken = false
        var wish: Report?
    }

    private let state = Mutex(State())

    /// Asks for a copy.
    func ask(file: String, _ report: @escaping Report) throws(StoreError) {
        let isTaken = state.withLock { state in
            if state.isTaken { return true }
            state = State(isTaken: true, wish: report)
            return false
        }
        if isTaken { throw .copyUnderWay(file: file) }
    }

    /// The wish that was not taken up yet.
    func take() -> Report? {
        state.withLock { state in
            defer { state.wish = nil }
            return state.wish
        }
    }

    /// The copy is not needed any more: the next one may be asked for.
    func leave() {
        state.withLock { $0 = State() }
    }
}

/// Makes the copy that was asked for; lives on the writer thread.
final class CopyWork {
    private let ledger: LedgerFile
    private let directory: String
    private let desk: CopyDesk
    private var report: CopyDesk.Report?
    private var running: (copy: DatabaseCopy, file: CopyFile)?

    init(_ ledger: LedgerFile, directory: String, desk: CopyDesk) {
        self.ledger = ledger
        self.directory = directory
        self.desk = desk
    }

    /// Does the next little piece, if there is one.
    ///
    /// - Parameter lastSequence: The last record that is on disk now.
    /// - Returns: Whether there may be more to do at once.
    func advance(lastSequence: UInt64) -> Bool {
        guard report != nil || begins() else { return false }
        do throws(StoreError) {
            if running == nil { running = try start() }
            guard let (copy, file) = running, try copy.step() else { return true }
            running = nil
            let whole = try LedgerCopy(file, lastSequence: lastSequence, onEnd: { [desk] in desk.leave() })
            finish(.success(whole))
        } catch {
            end(error)
        }
        return false
    }

    /// Nothing can be copied now, or any more.
    func end(_ error: StoreError) {
        guard report != nil || begins() else { return }
        running = nil
        desk.leave()
        finish(.failure(error))
    }

    private func begins() -> Bool {
        report = desk.take()
        return report != nil
    }

    private func finish(_ outcome: Result<LedgerCopy, StoreError>) {
        let report = report
        self.report = nil
        report?(outcome)
    }

    private func start() throws(StoreError) -> (DatabaseCopy, CopyFile) {
        let pages = try ledger.database.number("PRAGMA page_count") ?? 0
        let bytes = pages * (try ledger.database.number("PRAGMA page_size") ?? 0)
        let needed = bytes + StoreLimits.copyReserveBytes
        if let free = freeBytes(of: directory), free < needed {
            throw .noSpaceForCopy(directory: directory, needed: needed, free: free)
        }
        let file = try CopyFile(directory: directory)
        defer { file.hide() }
        return (try DatabaseCopy(of: ledger.database, to: file.path), file)
    }
}
