// HostFilter.swift: what a demand asks of a host that its class does not say: its name, labels, and distance from its group.

import Basics

/// Hosts that a demand must not use; worked out once for each decision, and only for demands that ask.
struct HostFilter {
    /// The slots that are named; nil when any will do.
    private var named: Set<Int>?
    /// By set of labels: whether it will do; empty when no rule is about labels.
    private var labelsAccepted: [Bool] = []
    /// The level at which hosts are kept apart from the group; nil = host.
    private var level: FabricDomains.Level?
    /// Domains of ``level``, or slots, that have something of the group.
    private var taken: Set<Int> = []
    /// What the pieces of the same demand that are placed leave; nil when nothing is bound.
    var bounds: PieceBounds?
    /// How many pieces are to be placed on the host.
    var pieces = 1

    /// A filter that lets everything pass.
    init() {}

    /// The filter of a demand; nil when it asks nothing of the kind.
    init?(_ constraints: Constraints?, _ table: HostTable) {
        guard let constraints,
            !constraints.labels.isEmpty || constraints.apart != nil || !constraints.hosts.isEmpty
        else { return nil }
        if !constraints.hosts.isEmpty { named = Set(constraints.hosts.compactMap { table.slotOf[$0] }) }
        if !constraints.labels.isEmpty {
            labelsAccepted = table.labelSets.sets.map { labels in constraints.labels.allSatisfy { $0.accepts(labels) } }
        }
        guard let apart = constraints.apart else { return }
        level = apart.fabric
        for host in table.groups.hosts(of: constraints.fullGroup) {
            guard let slot = table.slotOf[host] else { continue }
            taken.insert(domain(of: slot, table))
        }
    }

    /// Why a host must not be used; nil when it may.
    func reason(_ slot: Int, _ table: HostTable) -> RefusalReason? {
        if let named, !named.contains(slot) { return .wrongHost }
        if !labelsAccepted.isEmpty, !labelsAccepted[Int(table.labelSets.ofSlot[slot])] { return .labelMismatch }
        if !taken.isEmpty, taken.contains(domain(of: slot, table)) { return .antiAffinity }
        if let bounds, !bounds.allows(pieces, on: slot, table) { return .topology }
        return nil
    }

    /// Whether the demand's own names and labels let it there, whatever its group has there now.
    func allows(_ slot: Int, _ table: HostTable) -> Bool {
        if let named, !named.contains(slot) { return false }
        return labelsAccepted.isEmpty || labelsAccepted[Int(table.labelSets.ofSlot[slot])]
    }

    private func domain(of slot: Int, _ table: HostTable) -> Int {
        level.map { table.domains.domain(of: slot, at: $0) } ?? slot
    }
}
