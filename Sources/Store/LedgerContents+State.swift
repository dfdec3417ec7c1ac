// LedgerContents+State.swift: recovery: the newest snapshot, then every record after it.

public import Basics
public import Ledger

extension LedgerContents {
    /// The state of the region that these contents stand for.
    ///
    /// Throws ``StoreError/unusable(what:sequence:reason:)`` at the first thing that cannot be read or cannot follow.
    ///
    /// - Parameters:
    ///   - region: The region that owns the ledger.
    ///   - onRead: Told now and then how many records are applied.
    public func state(
        region: RegionID, onRead: (Int) -> Void = { _ in }
    ) throws(StoreError) -> LedgerState {
        var state = LedgerState(region: region)
        if let snapshot {
            do {
                state = try LedgerState(snapshot: LedgerRecordCodec.decodeSnapshot(parts: snapshot.parts))
            } catch {
                throw .unusable(what: "the snapshot of records up to", sequence: snapshot.sequence, reason: "\(error)")
            }
        }
        for (place, record) in records.enumerated() {
            if place.isMultiple(of: StoreLimits.rowsBetweenReports) { onRead(place) }
            do {
                try state.apply(LedgerRecordCodec.decode(record.bytes))
            } catch {
                throw .unusable(what: "record", sequence: record.sequence, reason: "\(error)")
            }
        }
        return state
    }
}
