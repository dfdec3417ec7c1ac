// AllocationText.swift: an allocation in one line, in a row, and in full.

internal import HansaMessages

extension Allocation {
    /// What became of the request, as the answer to `allocate`.
    var outcome: String {
        switch state {
        case .placed:
            let whose = provider == origin ? "at home" : "borrowed from \(provider)"
            return "\(id) is placed in \(provider) (\(whose)): \(placementText(placement, demand))\n"
        case .refused:
            return "\(id) is refused: no region can take \(demand?.text ?? "it")\n" + refusalTable(refusals)
        default:
            return "\(id) is \(state.text); watch it with `hansa allocation watch \(id)`\n"
        }
    }

    /// The titles of ``row(now:)``.
    static let columns: [Table.Column] = [
        .words("ID"), .words("STATE"), .words("TENANT"), .words("ASKED"), .words("PROVIDER"), .words("PLACEMENT"),
        .words("CREATED"),
    ]

    /// The allocation as a row of a list.
    func row(now: UInt64) -> [String] {
        [
            id, state.text, tenant, demand?.text ?? "", provider,
            placementText(placement, demand, limit: Limits.listedHosts),
            ago(unixMilliseconds: createdUnixMs, now: now),
        ]
    }

    /// Everything, for `allocation show`.
    func facts(now: UInt64) -> String {
        var facts = Facts()
        facts.add("id", id)
        facts.add("state", state.text)
        facts.add("tenant", tenant)
        facts.add("asked for", demand?.text ?? "")
        let parts: [Part] = if case .parts(let parts) = demand?.shape { parts.parts } else { [] }
        if parts.isEmpty {
            facts.add("cpu per host", "\(decimal(milli: demand?.cpuMilli ?? 0)) cores")
            facts.add("memory per host", memory(mib: demand?.memoryMib ?? 0))
        }
        for part in parts {
            let name = part.name.isEmpty ? "each piece" : "each of \(part.name)"
            facts.add(name, "\(decimal(milli: part.cpuMilli)) cores, \(memory(mib: part.memoryMib))")
        }
        facts.add("sites", demand?.sites.joined(separator: ", ") ?? "")
        facts.add("may run in", residency?.allowedRegions.joined(separator: ", ") ?? "")
        facts.add("origin", origin)
        facts.add("provider", provider)
        for part in placement {
            let fences = part.fences.map { "\($0)" }.joined(separator: ",")
            let name = Int(part.part) < parts.count && parts.count > 1 ? " \(parts[Int(part.part)].name)" : ""
            facts.add("on \(part.site)", part.text + name + (fences.isEmpty ? "" : " fences \(fences)"))
            for (gpu, uuid) in zip(part.gpus, part.gpuUuids) where !uuid.isEmpty {
                facts.add("GPU \(part.host)[\(gpu)]", uuid)
            }
        }
        facts.add("attempts", "\(attempts)")
        facts.add("key", idempotencyKey)
        facts.add("created", createdUnixMs == 0 ? "" : utc(unixMilliseconds: createdUnixMs))
        return facts.text + (refusals.isEmpty ? "" : "\n" + refusalTable(refusals))
    }
}
