// RegionMachine+Recover.swift: an operator looks at a recovery of a quarantined region, or decides it.

internal import Basics
internal import Ledger

extension RegionMachine {
    /// - Parameter boot: The name of the life that begins with the recovery; nil = only shows what would follow.
    mutating func recover(_ call: CallID, _ decree: RecoveryDecree, boot: LifeName?) {
        guard case .quarantined = standing else { return fail(call, .notQuarantined(region)) }
        if let stall { return fail(call, .storageStalled(reason: stall)) }
        let recovery: Recovery
        do throws(LedgerError) {
            recovery = try Recovery(ledger, decree)
        } catch {
            return fail(call, .recoveryRefused("\(error)"))
        }
        guard let boot else {
            // Says what would be, not what is: waits for no record.
            immediate.append(.answer(call, .recovery(recovery)))
            return
        }
        if let first = recovery.objections.first {
            let others = recovery.objections.count - 1
            return fail(call, .recoveryRefused("\(first)\(others > 0 ? " (and \(others) more)" : "")"))
        }
        begin(LifeStart(epoch: recovery.region.epoch + 1, boot: boot, prelude: recovery.records))
        emit(.publish(.recovered(recovery.region)))
        answer(call, .recovery(recovery))
    }

    /// Why hosts may not be registered now; a quarantined region takes them, since a recovery may need them.
    var registrationObjection: FederationError? {
        if case .quarantined = standing { return stall.map { .storageStalled(reason: $0) } }
        return mutationObjection
    }

    /// Takes the claims of the ledger anew, after records that no call has led to.
    mutating func rebuildAllocator() {
        do throws(LedgerError) {
            allocator = try RegionMachine.allocator(of: ledger)
        } catch {
            preconditionFailure("\(region) recovered to an impossible ledger: \(error)")
        }
    }
}
