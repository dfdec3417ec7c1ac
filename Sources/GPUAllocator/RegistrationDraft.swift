// RegistrationDraft.swift: reports of hosts side by side, so that every GPU comes to one host only. Changes nothing.

import Basics

/// Reports that are to be taken together.
struct RegistrationDraft {
    /// One report.
    struct Report {
        /// The host as it was reported, with what was known of its GPUs before.
        var spec: HostSpec
        /// Its GPUs as they were reported.
        var reported: [GPUSpec]
        /// The host that it is about; nil for a new one.
        var slot: Int?
        /// Whether that host had another name until now.
        var isRenamed = false
        /// Why the list of its GPUs is not taken; nil when it is.
        var objection: String?
    }

    private(set) var reports: [Report] = []
    private var names: Set<String> = []
    private var reportedSlots: Set<Int> = []

    /// Adds a report; false when there is one of the same host.
    mutating func add(_ spec: HostSpec, slot: Int?) -> Bool {
        if let slot, !reportedSlots.insert(slot).inserted { return false }
        guard names.insert(spec.id.text.lowercased()).inserted else { return false }
        reports.append(Report(spec: spec, reported: spec.gpus, slot: slot))
        return true
    }

    /// Finds new hosts that are known under another name: they have all GPUs of one that nothing is taken of.
    mutating func findRenamed(in table: HostTable) {
        for (number, report) in reports.enumerated() where report.slot == nil {
            let identities = Set(report.spec.gpus.map(\.identity)).subtracting([""])
            guard let first = report.spec.gpus.first(where: { !$0.identity.isEmpty }),
                let owner = table.owner(of: first.identity), table.isUnused(owner), !reportedSlots.contains(owner),
                table.specs[owner].gpus.allSatisfy({ identities.contains($0.identity) }),
                identities.isSubset(of: table.specs[owner].gpus.map(\.identity))
            else { continue }
            reportedSlots.insert(owner)
            reports[number].slot = owner
            reports[number].isRenamed = true
        }
    }

    /// Finds the lists of GPUs that cannot be taken: until each GPU that can be told from others is on one host.
    mutating func settle(in table: HostTable) {
        for number in reports.indices {
            guard let slot = reports[number].slot else { continue }
            reports[number].spec.keepKnown(of: table.specs[slot])
            reports[number].objection = reports[number].spec.objection(over: table.specs[slot], table.taken(slot))
        }
        while let found = conflicts(in: table) {
            for (number, objection) in found { reports[number].objection = objection }
        }
    }

    /// The reports that claim a GPU which stays, or comes, elsewhere; nil when there are none.
    private func conflicts(in table: HostTable) -> [(report: Int, objection: String)]? {
        var reportOf: [Int: Int] = [:]
        var holder: [String: Int] = [:]
        for (number, report) in reports.enumerated() {
            if let slot = report.slot { reportOf[slot] = number }
            guard report.objection == nil else { continue }
            for gpu in report.spec.gpus where !gpu.identity.isEmpty && holder[gpu.identity] == nil {
                holder[gpu.identity] = number
            }
        }
        var found: [(report: Int, objection: String)] = []
        for (number, report) in reports.enumerated() where report.objection == nil {
            for gpu in report.spec.gpus where !gpu.identity.isEmpty {
                var other: HostID?
                if let first = holder[gpu.identity], first != number {
                    other = reports[first].spec.id
                } else if let owner = table.owner(of: gpu.identity), owner != report.slot {
                    let stays = reportOf[owner].map { reports[$0].objection != nil } ?? true
                    if stays { other = table.specs[owner].id }
                }
                guard let other else { continue }
                found.append(
                    (number, RegistrationDraft.text(gpu, report.spec.id, on: other, isNew: report.slot == nil)))
                break
            }
        }
        return found.isEmpty ? nil : found
    }

    private static func text(_ gpu: GPUSpec, _ host: HostID, on other: HostID, isNew: Bool) -> String {
        let problem = "its GPU \(gpu.index) (\(gpu.uuid)) is on host \(other) already"
        return isNew
            ? "\(problem); if it is the same machine, release what is on \(other) and `hansa host rename \(other) \(host)`, "
                + "or `hansa host remove \(other)`"
            : "its GPUs stay as they are: \(problem); register \(other) without it first"
    }
}
