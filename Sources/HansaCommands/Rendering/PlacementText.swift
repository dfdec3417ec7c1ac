// PlacementText.swift: GPUs, placements and demands in a few characters: `h1[0-3,6]`, `2x8 H200`.

internal import HansaMessages

/// `0-3,6`: runs of indices.
func indexRuns(_ indices: [UInt32]) -> String {
    var runs: [(first: UInt32, last: UInt32)] = []
    for index in indices.sorted() {
        if let last = runs.last?.last, last == index || last + 1 == index {
            runs[runs.count - 1].last = index
        } else {
            runs.append((index, index))
        }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }.joined(separator: ",")
}

extension HostPlacement {
    /// `h1[0-3]`; `h1[2]:0.25` for a share of a GPU; `h1[2]:1g.18gb@4` for an instance from slice 4 on; `h1` without GPUs.
    var text: String {
        if gpus.isEmpty { return host }
        if !instance.isEmpty { return "\(host)[\(indexRuns(gpus))]:\(instance)@\(instanceStart)" }
        let part = milliPerGpu == 1_000 || milliPerGpu == 0 ? "" : ":\(decimal(milli: milliPerGpu))"
        return "\(host)[\(indexRuns(gpus))]\(part)"
    }
}

/// The hosts of a placement, at most `limit` of them.
func placementText(_ placement: [HostPlacement], limit: Int = .max) -> String {
    let shown = placement.prefix(limit).map(\.text).joined(separator: " ")
    return placement.count > limit ? "\(shown) +\(placement.count - limit) hosts" : shown
}

/// The entries of a placement, with the names of the demand's parts if it has several: `head: h1[0]; workers: h2[0-7] h3[0-7]`.
func placementText(_ placement: [HostPlacement], _ demand: Demand?, limit: Int = .max) -> String {
    guard case .parts(let parts) = demand?.shape, parts.parts.count > 1 else {
        return placementText(placement, limit: limit)
    }
    let shown = placement.prefix(limit)
    let texts = parts.parts.enumerated().compactMap { number, part -> String? in
        let entries = shown.filter { $0.part == UInt32(number) }
        return entries.isEmpty ? nil : "\(part.name): \(entries.map(\.text).joined(separator: " "))"
    }
    let more = placement.count > limit ? " +\(placement.count - limit) more" : ""
    return texts.joined(separator: "; ") + more
}

extension Part {
    /// One piece: `8 H200`, `0.25 GPU of 80 GiB`, `CPU only`.
    var pieceText: String {
        let shape: Demand.Shape? =
            switch piece {
            case .gpus(let gpus): .gang(Gang(hosts: 1, gpusPerHost: gpus))
            case .share(let share): .share(share)
            case .instance(let instance): .instance(instance)
            case .cpuOnly(let nothing): .cpuOnly(nothing)
            case nil: nil
            }
        return Demand(shape: shape, models: models, gpuMemoryMib: gpuMemoryMib).text
    }

    /// `workers 4x 8 H200`.
    var text: String { (name.isEmpty ? "" : "\(name) ") + (count > 1 ? "\(count)x \(pieceText)" : pieceText) }
}

extension Demand {
    /// `2x8 H200`, `0.25 GPU`, `1 GPU of 80 GiB`, `CPU only`.
    var text: String { gpuMemoryMib == 0 ? shapeText : "\(shapeText) of \(memory(mib: gpuMemoryMib))" }

    private var shapeText: String {
        let model = models.isEmpty ? "GPU" : models.joined(separator: "|")
        switch shape {
        case .gang(let gang):
            return gang.hosts == 1 ? "\(gang.gpusPerHost) \(model)" : "\(gang.hosts)x\(gang.gpusPerHost) \(model)"
        case .share(let share): return "\(decimal(milli: share.milli)) \(model)"
        case .instance(let instance): return models.isEmpty ? instance.profile : "\(instance.profile) \(model)"
        case .cpuOnly: return "CPU only"
        case .parts(let parts): return parts.parts.map(\.text).joined(separator: " + ")
        case nil: return ""
        }
    }
}

extension NamedEnum {
    /// The name without its prefix, in lower case: `placed` for `ALLOCATION_STATE_PLACED`.
    func word(without prefix: String) -> String {
        guard let name = protoName else { return "\(rawValue)" }
        return String(name.dropFirst(prefix.count)).lowercased().split(separator: "_").joined(separator: " ")
    }
}

extension AllocationState {
    /// The word for the state, such as `placed`.
    var text: String { word(without: "ALLOCATION_STATE_") }
}

extension HostState {
    /// The word for the state, such as `ready`.
    var text: String { word(without: "HOST_STATE_") }
}
