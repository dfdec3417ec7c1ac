// SimulatedDisk.swift: the ledger of one simulated node: batches become durable in order, whole, some time later.
//
// A crash loses what was not durable; how far the disk had come is the seed's choice.

internal import Basics
internal import Federation
internal import Ledger

/// The disk of one node.
struct SimulatedDisk {
    /// The state that the durable records make.
    private(set) var state: LedgerState
    /// A snapshot, and the durable records since.
    private var base: LedgerSnapshot
    private var records: [LedgerRecord] = []
    /// Batches that were handed over and are not durable.
    private(set) var pending: [(ticket: Ticket, records: [LedgerRecord])] = []

    /// False breaks the disk on purpose (``Mutation/noTombstonesNoTokens``).
    var keepsTombstones = true

    init(region: RegionID, terminalLimit: Int) {
        state = LedgerState(region: region, terminalLimit: terminalLimit)
        base = state.snapshot()
    }

    /// What a backup of it has: all that is durable.
    func copy() -> SimulatedDisk {
        var copy = self
        copy.pending = []
        return copy
    }

    mutating func write(_ ticket: Ticket, _ records: [LedgerRecord]) {
        pending.append((ticket, records))
    }

    /// Makes everything up to `ticket` durable.
    mutating func sync(through ticket: Ticket) throws(Violation) {
        while let first = pending.first, first.ticket <= ticket {
            pending.removeFirst()
            for record in first.records {
                do throws(LedgerError) {
                    try state.apply(record)
                } catch {
                    throw Violation(rule: .ledgerConsistent, detail: "\(state.region): \(record): \(error)")
                }
                records.append(record)
                if !keepsTombstones { state.dropTombstones() }
            }
        }
    }

    /// The power fails after `durable` of the pending batches; the rest is lost.
    mutating func crash(durable: Int) throws(Violation) {
        if durable > 0 { try sync(through: pending[durable - 1].ticket) }
        pending.removeAll()
    }

    /// Reads the ledger as a starting node does, and checks that it reads what was written.
    mutating func reopen(compact: Bool) throws(Violation) -> LedgerState {
        guard keepsTombstones else { return state }
        do throws(LedgerError) {
            var read = try LedgerState(snapshot: base, terminalLimit: state.terminalLimit)
            for record in records { try read.apply(record) }
            guard read == state else {
                throw LedgerError.inconsistentSnapshot("the records do not make the state that wrote them")
            }
            if compact {
                base = read.snapshot()
                records.removeAll()
                let again = try LedgerState(snapshot: base, terminalLimit: state.terminalLimit)
                guard again == read else {
                    throw LedgerError.inconsistentSnapshot("the snapshot does not make the state it was taken of")
                }
            }
            return read
        } catch {
            throw Violation(rule: .ledgerConsistent, detail: "\(state.region) cannot read its ledger: \(error)")
        }
    }
}
