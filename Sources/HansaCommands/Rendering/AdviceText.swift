// AdviceText.swift: explanations and proposed moves, for people.
//
// Says what a node answered, and nothing more. What it means: docs/allocation.md, "Explain" and "Defragment".

internal import HansaMessages

/// Explanations and proposed moves, for people.
enum AdviceText {
    static func explanation(_ reply: ExplainReply, _ demand: Demand) -> String {
        guard let refusal = reply.refusal else {
            return "\(demand.text) fits in \(reply.region): \(placementText(reply.placement, demand))\n"
        }
        var text = "\(demand.text) does not fit in \(reply.region): \(refusal.detail)\n"
        for reason in refusal.reasons { text += "  \(hosts(reason.hosts)) \(reason.reason)\n" }
        if !reply.nearest.isEmpty {
            var table = Table([
                .words("CLOSEST"), .number("ALIKE"), .words("REASON"), .number("GPUS SHORT"), .number("CORES SHORT"),
                .words("MEMORY SHORT"),
            ])
            for miss in reply.nearest {
                let gpus = miss.milliShort > 0 ? decimal(milli: miss.milliShort) : grouped(miss.gpusShort)
                table.add([
                    miss.host, grouped(miss.hosts), miss.reason, gpus == "0" ? "" : gpus,
                    miss.cpuMilliShort == 0 ? "" : decimal(milli: miss.cpuMilliShort),
                    miss.memoryMibShort == 0 ? "" : memory(mib: miss.memoryMibShort),
                ])
            }
            text += table.text(empty: "")
        }
        if reply.remedies.isEmpty { return text + "nothing that was tried makes it fit\n" }
        text += "any one of these makes it fit now:\n"
        for remedy in reply.remedies { text += "  - \(sentence(remedy, instead: demand))\n" }
        return text
    }

    static func defragmentation(_ reply: DefragmentReply, _ demand: Demand) -> String {
        guard !reply.placement.isEmpty else {
            if case .parts = demand.shape {
                return "\(demand.text) does not fit in \(reply.region): \(reply.refusal?.detail ?? "")\n"
                    + "no moves are searched for a demand in parts; ask for those of the part that finds no place by itself\n"
            }
            let limit = reply.minimal ? "" : " (the search ended at its limit)"
            return "no moves make \(demand.text) fit in \(reply.region)\(limit): \(reply.refusal?.detail ?? "")\n"
        }
        guard !reply.moves.isEmpty else {
            return "\(demand.text) fits in \(reply.region) as it is: \(placementText(reply.placement, demand))\n"
        }
        var table = Table([
            .number("#"), .words("MOVE"), .words("TENANT"), .number("GPUS"), .words("FROM"), .words("TO"),
        ])
        for (index, move) in reply.moves.enumerated() {
            table.add([
                "\(index + 1)", move.allocation, move.tenant, decimal(milli: move.milli),
                placementText(move.from, limit: 4), placementText(move.to, limit: 4),
            ])
        }
        let count = reply.moves.count == 1 ? "1 move" : "\(reply.moves.count) moves"
        let steps =
            reply.cordon.isEmpty
            ? ""
            : "cordon \(reply.cordon.joined(separator: " ")) meanwhile; ask for each allocation again, then release the old one; "
                + "uncordon at the end\n"
        return table.text(empty: "") + steps
            + "after \(count) of \(decimal(milli: reply.movedMilli)) GPU in all, \(demand.text) fits in \(reply.region): "
            + "\(placementText(reply.placement, limit: 4))\n"
    }

    private static func hosts(_ count: UInt32) -> String { count == 1 ? "1 host" : "\(grouped(count)) hosts" }

    private static func sentence(_ remedy: Remedy, instead demand: Demand) -> String {
        if let other = remedy.demand { return change(to: other, from: demand) }
        if !remedy.hosts.isEmpty { return "make ready: \(remedy.hosts.joined(separator: " "))" }
        if !remedy.releases.isEmpty {
            return "release: " + remedy.releases.map(release).joined(separator: ", ")
        }
        return "give back: " + remedy.reliefs.map(relief).joined(separator: "; ")
    }

    private static func release(_ release: Release) -> String {
        let shown = release.hosts.prefix(4).joined(separator: " ") + (release.hosts.count > 4 ? " …" : "")
        return "\(release.allocation) of \(release.tenant) (\(decimal(milli: release.milli)) GPU on \(shown))"
    }

    private static func relief(_ relief: HostRelief) -> String {
        var parts: [String] = []
        if !relief.gpus.isEmpty { parts.append("all of \(relief.host)[\(indexRuns(relief.gpus))]") }
        if relief.cpuMilli > 0 { parts.append("\(decimal(milli: relief.cpuMilli)) cores of \(relief.host)") }
        if relief.memoryMib > 0 { parts.append("\(memory(mib: relief.memoryMib)) of \(relief.host)") }
        return parts.joined(separator: ", ")
    }

    /// What is another in a demand; the node names only one thing.
    private static func change(to other: Demand, from demand: Demand) -> String {
        if other.sites != demand.sites {
            let added = other.sites.filter { !demand.sites.contains($0) }
            return added.isEmpty ? "accept any site" : "accept the site \(added.joined(separator: ", "))"
        }
        if other.models != demand.models {
            let added = other.models.filter { !demand.models.contains($0) }
            return added.isEmpty ? "accept any GPU model" : "accept the GPU model \(added.joined(separator: ", "))"
        }
        if other.gpuMemoryMib != demand.gpuMemoryMib {
            return other.gpuMemoryMib == 0
                ? "accept GPUs of any memory: leave out --gpu-memory-gib"
                : "accept GPUs of at least \(memory(mib: other.gpuMemoryMib))"
        }
        if case .parts(let parts) = demand.shape, case .parts(let others) = other.shape,
            let (part, changed) = zip(parts.parts, others.parts).first(where: { $0 != $1 })
        {
            return change(to: changed, from: part)
        }
        if other.shape != demand.shape { return "ask for \(other.text)" }
        if other.cpuMilli != demand.cpuMilli { return "ask for \(decimal(milli: other.cpuMilli)) cores per host" }
        if other.memoryMib != demand.memoryMib { return "ask for \(memory(mib: other.memoryMib)) per host" }
        return looser(other.constraints ?? Constraints(), demand.constraints ?? Constraints())
    }

    private static func change(to other: Part, from part: Part) -> String {
        let whose = part.name.isEmpty ? "" : " for \(part.name)"
        if other.count != part.count {
            return
                "ask for \(other.count) instead of \(part.count) pieces\(part.name.isEmpty ? "" : " of \(part.name)")"
        }
        if other.models != part.models { return "accept any GPU model\(whose)" }
        if other.gpuMemoryMib != part.gpuMemoryMib {
            let least = other.gpuMemoryMib == 0 ? "any memory" : "at least \(memory(mib: other.gpuMemoryMib))"
            return "accept GPUs of \(least)\(whose)"
        }
        if other.cpuMilli != part.cpuMilli {
            return "ask for \(decimal(milli: other.cpuMilli)) cores per piece\(whose)"
        }
        return "ask for \(memory(mib: other.memoryMib)) per piece\(whose)"
    }

    private static func looser(_ other: Constraints, _ asked: Constraints) -> String {
        if other.required != asked.required {
            let levels: [TopologyLevel: String] = [
                .nvlinkDomain: "one NVLink domain", .rack: "one rack", .leaf: "one leaf switch", .block: "one block",
                .site: "one site",
            ]
            return "accept hosts in \(levels[other.required] ?? "any place")"
        }
        if other.perHostMax != asked.perHostMax { return "accept more pieces on one host: leave out --per-host-max" }
        if other.spread != asked.spread { return "accept hosts close together: leave out --spread" }
        if other.apart != asked.apart { return "accept hosts beside its group: leave out --apart" }
        if other.hosts != asked.hosts { return "accept other hosts: leave out --host" }
        if other.labels != asked.labels { return "accept hosts with any labels: leave out --label" }
        if other.allowsUnverified != asked.allowsUnverified {
            return "accept GPUs that are not yet checked: --allow-unverified"
        }
        return "ask for something else: see -o json"
    }
}
