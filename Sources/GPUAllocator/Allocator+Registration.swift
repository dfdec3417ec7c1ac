// Allocator+Registration.swift: hosts come, and report again. Each GPU that can be told from others is on one host only.
//
// What a report cannot change while something of its host is taken stays; everything else is taken. Rules: docs/hosts.md.

import Basics

extension Allocator {
    /// Registers one host, or takes a new report of it.
    @discardableResult
    public mutating func register(_ spec: HostSpec, mayMove: Bool = true) throws(AllocatorError) -> Registration {
        try register([spec], mayMove: mayMove)[0]
    }

    /// Registers hosts, or takes new reports of them, and says what became of each in their order.
    ///
    /// Throws, and takes nothing, when one of them is malformed. A host whose GPUs are on another one is refused by itself, and
    /// of a host in use what its allocations stand on stays: that is in the answers.
    ///
    /// - Parameter mayMove: Whether a new host may turn out to be another one, of which nothing is taken, under a new name.
    @discardableResult
    public mutating func register(_ specs: [HostSpec], mayMove: Bool = true) throws(AllocatorError) -> [Registration] {
        var draft = RegistrationDraft()
        for spec in specs {
            let report = try spec.checked()
            let slot = table.slotOf[report.id]
            guard draft.add(report, slot: slot) else { throw .invalidHost(report.id, problem: "it is listed twice") }
        }
        if table.count + draft.reports.count(where: { $0.slot == nil }) > AllocatorLimits.hosts { throw .regionFull }
        if mayMove { draft.findRenamed(in: table) }
        draft.settle(in: table)
        return carryOut(draft)
    }

    /// Registers hosts that come from a ledger as they are, with what it knows of GPUs that no host has.
    public mutating func restore(_ specs: [HostSpec], absentGPUs: AbsentGPUs) throws(AllocatorError) {
        if table.count + specs.count > AllocatorLimits.hosts { throw .regionFull }
        var added: [HostSpec] = []
        for spec in specs { added.append(try spec.restored()) }
        table.update(replaced: [], added: added)
        self.absentGPUs = absentGPUs
    }

    private mutating func carryOut(_ draft: RegistrationDraft) -> [Registration] {
        var replaced: [HostSpec] = []
        var added: [HostSpec] = []
        var renamed: [(old: HostID, state: HostState)] = []
        var outcomes: [Registration] = []
        for report in draft.reports {
            if report.slot == nil, let objection = report.objection {
                outcomes.append(.refused(objection))
                continue
            }
            guard let slot = report.slot else {
                added.append(known(report.spec, beside: nil))
                outcomes.append(.registered)
                continue
            }
            let old = table.specs[slot]
            var taken = report.spec.taken(
                over: old, reported: report.reported, table.taken(slot), objection: report.objection)
            taken.spec = known(taken.spec, beside: slot)
            let hasChanged = taken.spec != old
            if report.isRenamed {
                taken.spec.id = report.spec.id
                renamed.append((old.id, table.states[slot]))
                added.append(taken.spec)
                outcomes.append(.renamed(from: old.id))
                continue
            }
            if hasChanged { replaced.append(taken.spec) }
            outcomes.append(
                !taken.kept.isEmpty
                    ? .partly(changed: hasChanged, kept: taken.kept) : hasChanged ? .replaced : .unchanged)
        }
        apply(replaced: replaced, added: added, renamed: renamed)
        for (report, outcome) in zip(draft.reports, outcomes) {
            guard case .renamed(let old) = outcome, let slot = table.slotOf[report.spec.id] else { continue }
            if let state = renamed.first(where: { $0.old == old })?.state { table.setState(slot, state) }
        }
        return outcomes
    }

    private mutating func apply(
        replaced: [HostSpec], added: [HostSpec], renamed: [(old: HostID, state: HostState)]
    ) {
        if replaced.isEmpty, added.isEmpty { return }
        for (old, _) in renamed {
            guard let slot = table.slotOf[old] else { continue }
            absentGPUs.follow(from: table.specs[slot].gpus, to: [])
        }
        if !renamed.isEmpty {
            var leaves = Array(repeating: false, count: table.count)
            for (old, _) in renamed { if let slot = table.slotOf[old] { leaves[slot] = true } }
            table.remove(leaves)
        }
        var changes: [(slot: Int, spec: HostSpec)] = []
        var arrivals: [(host: HostID, gpus: [UInt8])] = []
        for spec in replaced {
            guard let slot = table.slotOf[spec.id] else { preconditionFailure("\(spec.id) was compared and is gone") }
            let old = table.specs[slot].gpus
            if GPUMoves.hasLeft(from: old, to: spec.gpus) {
                table.raiseFenceFloor(to: table.fences[table.gpuRange(slot)].max() ?? 0)
            }
            let come = GPUMoves.arrivals(from: old, to: spec.gpus)
            if !come.isEmpty { arrivals.append((spec.id, come)) }
            absentGPUs.follow(from: old, to: spec.gpus)
            if spec.isPlaced(as: table.specs[slot]) { table.refresh(slot, spec) } else { changes.append((slot, spec)) }
        }
        for spec in added { absentGPUs.follow(from: [], to: spec.gpus) }
        for spec in replaced { absentGPUs.follow(from: [], to: spec.gpus) }
        if !(changes.isEmpty && added.isEmpty) { table.update(replaced: changes, added: added) }
        for (host, gpus) in arrivals {
            guard let slot = table.slotOf[host] else { continue }
            for gpu in gpus { table.raiseFence(slot, gpu: gpu, to: table.fenceFloor) }
        }
    }

    /// A host with what is known of its GPUs from other hosts that had them, or from before they were absent.
    func known(_ spec: HostSpec, beside slot: Int?) -> HostSpec {
        var spec = spec
        for (index, gpu) in spec.gpus.enumerated() where !gpu.identity.isEmpty {
            if let owner = table.owner(of: gpu.identity), owner != slot,
                let old = table.specs[owner].gpus.first(where: { $0.identity == gpu.identity })
            {
                spec.gpus[index].keep(health: old.health, operatorHealth: old.operatorHealth)
            } else if let entry = absentGPUs.entry(gpu.identity) {
                spec.gpus[index].keep(health: entry.health, operatorHealth: entry.operatorHealth)
            }
        }
        return spec
    }
}
