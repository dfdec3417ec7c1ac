// HostTable+Refusal.swift: why a demand does not fit.
//
// Reads only; the same reasons decide what explain and defragment try. The list for people: docs/allocation.md, "Refusals".

import Basics

extension HostTable {
    /// Why no placement exists.
    ///
    /// Every host is counted once.
    func refusal(_ wanted: Wanted) -> Refusal { refusal(wanted, HostFilter(wanted.constraints, self)) }

    /// The same, among hosts that a filter leaves.
    func refusal(_ wanted: Wanted, _ filter: HostFilter?) -> Refusal {
        guard count > 0 else { return Refusal(reasons: [], nearestMiss: "the region has no hosts") }
        var counts = Array(repeating: 0, count: RefusalReason.allCases.count)
        var fitting = 0
        var nearest: (order: Int, deficit: UInt64, slot: Int)?
        for (number, residual) in classes.residuals.enumerated() where !classes.members[number].isEmpty {
            func count(_ part: (reason: RefusalReason?, hosts: Int, lowest: Int)) {
                let reason = self.reason(residual, wanted, filtered: part.reason)
                if reason == nil { fitting += part.hosts }
                counts[(reason ?? .gangTooLarge).order] += part.hosts
                if let found = nearest, found.order < HostTable.leastOrder(of: reason) { return }
                let (order, deficit) = closeness(residual, reason, wanted)
                if let found = nearest, found < (order, deficit, part.lowest) { return }
                nearest = (order, deficit, part.lowest)
            }
            if filter == nil {
                count((nil, classes.members[number].count, classes.lowest(number)))
            } else {
                for part in parts(number, filter) { count(part) }
            }
        }
        if fitting >= wanted.hosts {
            (counts[RefusalReason.topology.order], counts[RefusalReason.gangTooLarge.order]) = (fitting, 0)
        }
        let reasons = RefusalReason.allCases.filter { counts[$0.order] > 0 }
            .map { ReasonCount(reason: $0, hosts: counts[$0.order]) }
            .sorted { ($1.hosts, $0.reason.order) < ($0.hosts, $1.reason.order) }
        if let problem = modelProblem(wanted) ?? hostProblem(wanted) {
            return Refusal(reasons: reasons, nearestMiss: problem)
        }
        if fitting >= wanted.hosts {
            return Refusal(
                reasons: reasons,
                nearestMiss: "\(fitting) hosts would fit, but no \(wanted.hosts) of them \(topologyText(wanted))")
        }
        if fitting > 0 {
            return Refusal(
                reasons: reasons, nearestMiss: "\(fitting) of the \(wanted.hosts) hosts that the gang needs would fit")
        }
        return Refusal(reasons: reasons, nearestMiss: nearest.map { missText($0.slot, wanted, filter) } ?? "")
    }

    /// What is wrong with the names of GPU models when none of them means anything here; nil when one does.
    private func modelProblem(_ wanted: Wanted) -> String? {
        let known = pools.compactMap(\.key.model)
        let named = wanted.modelNamed.isEmpty ? wanted.modelAccepted : wanted.modelNamed
        if wanted.models.isEmpty || zip(pools, named).contains(where: { $0.key.model != nil && $1 }) { return nil }
        return ModelChoice(wanted.models, among: known).problem
    }

    /// The named hosts that are not there; nil when all are.
    private func hostProblem(_ wanted: Wanted) -> String? {
        let missing = (wanted.constraints?.hosts ?? []).filter { slotOf[$0] == nil }
        if missing.isEmpty { return nil }
        let near = specs.map(\.id).filter { id in
            missing.contains { id.text.lowercased().hasPrefix($0.text.lowercased()) }
        }
        return "the region has no host \(missing.map(\.text).joined(separator: ", "))"
            + (near.first.map { "; did you mean \($0)?" } ?? "")
    }

    /// The first reason of a host in the order of ``RefusalReason``; nil when the host fits.
    ///
    /// - Parameter filtered: What the filter says of the host.
    func reason(_ host: Residual, _ wanted: Wanted, filtered: RefusalReason? = nil) -> RefusalReason? {
        switch host.state {
        case .lost: return .lost
        case .draining: return .draining
        case .cordoned: return .cordoned
        case .ready: break
        }
        if !wanted.siteAccepted[host.pool] { return .wrongSite }
        if !wanted.modelAccepted[host.pool] {
            return wanted.hasTooLittleMemory(host.pool) ? .tooLittleGPUMemory : .wrongModel
        }
        return filtered ?? resourceReason(host, wanted)
    }

    /// The hosts of one class, those together that the filter says the same of.
    func parts(
        _ number: Int, _ filter: HostFilter?
    ) -> [(reason: RefusalReason?, hosts: Int, lowest: Int)] {
        guard let filter else { return [(nil, classes.members[number].count, classes.lowest(number))] }
        var parts: [(reason: RefusalReason?, hosts: Int, lowest: Int)] = []
        for member in classes.members[number].slots {
            let slot = Int(member)
            let reason = filter.reason(slot, self)
            if let known = parts.firstIndex(where: { $0.reason == reason }) {
                parts[known].hosts += 1
                parts[known].lowest = min(parts[known].lowest, slot)
            } else {
                parts.append((reason, 1, slot))
            }
        }
        return parts
    }

    /// The first reason that is about the host's resources.
    private func resourceReason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        if !wanted.instances.isEmpty { return instanceReason(host, wanted) ?? hostReason(host, wanted) }
        return gpuReason(host, wanted) ?? hostReason(host, wanted)
    }

    /// The first reason that is about whole GPUs and shares; of a host with several models that of the model that comes closest.
    private func gpuReason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        if host.oddity == 0 { return plainReason(host, wanted) }
        let views = views(host, wanted)
        if views.contains(where: { $0.hasGPUs(wanted) }) { return nil }
        if views.contains(where: { $0.inAnyPartition.hasGPUs(wanted) }) { return .noPartition }
        if oddities.healed(host, wanted, pools).contains(where: { $0.inAnyPartition.hasGPUs(wanted) }) {
            return .unhealthy
        }
        let wantedMilli = UInt32(wanted.wholeGPUs) * UInt32(HostTable.wholeMilli) + UInt32(wanted.shareMilli)
        return views.contains { $0.freeMilli >= wantedMilli } ? .fragmented : .tooFewGPUs
    }

    /// The same of a host whose GPUs are all alike.
    private func plainReason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        if host.hasGPUs(wanted) { return nil }
        if host.isPartitioned, host.inAnyPartition.hasGPUs(wanted) { return .noPartition }
        let wantedMilli = UInt32(wanted.wholeGPUs) * UInt32(HostTable.wholeMilli) + UInt32(wanted.shareMilli)
        return host.freeMilli >= wantedMilli ? .fragmented : .tooFewGPUs
    }

    /// The first reason that is about instances; of a host with several kinds of GPU that of the one that comes closest.
    private func instanceReason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        if wanted.instances[host.pool] == nil { return .migProfileUnsupported }
        var free = wanted
        (free.cpuMilli, free.memoryMiB) = (0, 0)
        if harm(host, free) != nil { return nil }
        let oddity = oddities.of(host)
        let canCut = oddity.gpus.contains { gpu in
            guard let profile = wanted.instance(of: gpu.pool) else { return false }
            let isWhole = gpu.free == HostTable.wholeMilli && !oddity.hasMIGMode
            return (gpu.isCut || isWhole) && gpu.instances.bestStart(profile) != nil
        }
        if canCut { return .unhealthy }
        let allowsUnverified = wanted.constraints?.allowsUnverified == true
        let kinds = pools[host.pool].parts.isEmpty ? [host.pool] : pools[host.pool].parts
        let isFragmented = kinds.contains { kind in
            guard let profile = wanted.instance(of: kind) else { return false }
            var milli: UInt32 = 0
            if !oddity.isMixed, !oddity.hasMIGMode { milli = views(host, wanted).reduce(0) { $0 + $1.freeMilli } }
            for gpu in oddity.gpus where gpu.pool == kind && gpu.health.allows(unverified: allowsUnverified) {
                let mayBeCut = gpu.isInMIGMode || !oddity.hasMIGMode
                if !gpu.instances.isEmpty || mayBeCut && (oddity.isMixed || gpu.isInMIGMode) {
                    milli += UInt32(gpu.free)
                }
            }
            return milli >= UInt32(profile.milli)
        }
        return isFragmented ? .fragmented : .tooFewGPUs
    }

    /// The first reason that is about CPU and memory.
    private func hostReason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        if host.cpuMilli < wanted.cpuMilli { return .noCPU }
        if host.memoryMiB < wanted.memoryMiB { return .noMemory }
        return nil
    }

    /// The order of ``closeness(_:_:_:)`` from which on nothing is close.
    static var notClose: Int { 6 }

    /// The least order that ``closeness(_:_:_:)`` gives hosts with a reason.
    private static func leastOrder(of reason: RefusalReason?) -> Int {
        switch reason {
        case .noMemory: 0
        case .noCPU: 1
        case .cordoned, .draining, .lost: 2
        case .fragmented, .noPartition, .unhealthy: 3
        case .tooFewGPUs: 4
        case .wrongModel, .tooLittleGPUMemory, .wrongSite, .wrongHost, .labelMismatch, .antiAffinity, .topology: 5
        case nil, .invalidDemand, .migProfileUnsupported, .gangTooLarge, .homeReserve: notClose
        }
    }

    /// How near a host is to fitting, smallest first.
    func closeness(_ host: Residual, _ reason: RefusalReason?, _ wanted: Wanted) -> (
        order: Int, deficit: UInt64
    ) {
        let fits = resourceReason(host, wanted) == nil
        let otherwiseFits = fits && wanted.siteAccepted[host.pool] && wanted.modelAccepted[host.pool]
        let host = nearest(host, wanted)
        return switch reason {
        case .noMemory: (0, wanted.memoryMiB - host.memoryMiB)
        case .noCPU: (1, wanted.cpuMilli - host.cpuMilli)
        case .cordoned, .draining, .lost: otherwiseFits ? (2, 0) : (6, 0)
        case .fragmented where wanted.instances.isEmpty:
            (3, UInt64(wanted.wholeGPUs) * 1_000 + UInt64(wanted.shareMilli) - largestPiece(host, wanted))
        case .tooFewGPUs: host.gpuCount > 0 ? (4, UInt64(max(0, wanted.wholeGPUs - host.freeWhole))) : (6, 0)
        case .fragmented, .noPartition, .unhealthy: (3, 0)
        case .wrongModel, .tooLittleGPUMemory, .wrongSite, .wrongHost, .labelMismatch, .antiAffinity, .topology:
            fits ? (5, 0) : (6, 0)
        default: (6, 0)
        }
    }

    /// The most of what is wanted that the host has in one piece, in thousandths.
    private func largestPiece(_ host: Residual, _ wanted: Wanted) -> UInt64 {
        if wanted.wholeGPUs > 0 { return UInt64(host.freeWhole) * UInt64(HostTable.wholeMilli) }
        return UInt64(host.largest)
    }

    private func otherwiseFits(_ host: Residual, _ wanted: Wanted) -> Bool {
        wanted.siteAccepted[host.pool] && wanted.modelAccepted[host.pool] && resourceReason(host, wanted) == nil
    }

    private func missText(_ slot: Int, _ wanted: Wanted, _ filter: HostFilter?) -> String {
        let host = "host \(specs[slot].id) at \(specs[slot].site)"
        let whole = residual(slot)
        let residual = nearest(whole, wanted)
        switch reason(whole, wanted, filtered: filter?.reason(slot, self)) {
        case .noMemory:
            return "\(host) has the GPUs and CPU, but \(freeMemory[slot]) of \(wanted.memoryMiB) MiB of memory free"
        case .noCPU:
            return "\(host) has the GPUs, but \(freeCPU[slot]) of \(wanted.cpuMilli) milli-cores free"
        case .fragmented where !wanted.instances.isEmpty:
            return "\(host) has free slices, but not together for the wanted instance"
        case .fragmented where wanted.wholeGPUs > 0:
            return "\(host) has \(residual.freeMilli) milli-GPU free, but \(residual.freeWhole) of \(wanted.wholeGPUs) "
                + "whole GPUs"
        case .fragmented:
            return "\(host) has \(residual.freeMilli) milli-GPU free, but at most \(largestPiece(residual, wanted)) of "
                + "\(wanted.shareMilli) on one GPU"
        case .noPartition:
            return "\(host) has \(residual.freeWhole) GPUs free, but no free fabric partition of \(wanted.wholeGPUs)"
        case .unhealthy:
            return "\(host) would fit, but some of its GPUs are not healthy"
        case .labelMismatch where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but its labels do not match"
        case .antiAffinity where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but is too close to others of group \(wanted.constraints?.group ?? "")"
        case .tooFewGPUs where gpuCount[slot] > 0:
            return tooFewText(slot, host: host, wanted)
        case .wrongModel where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but its GPUs are \(modelText(slot))"
        case .tooLittleGPUMemory where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but \(memoryText(slot, wanted))"
        case .wrongSite where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but its site is not accepted"
        case .wrongHost where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but is not named"
        case .topology where resourceReason(whole, wanted) == nil:
            return "\(host) would fit, but it, or its domain, has as many pieces as it may"
        case .cordoned, .draining, .lost:
            return otherwiseFits(whole, wanted) ? "\(host) would fit, but is \(states[slot].rawValue)" : noneText
        default:
            return noneText
        }
    }

    private func topologyText(_ wanted: Wanted) -> String {
        var rules: [String] = []
        if let required = wanted.constraints?.required { rules.append("are in one \(required.name)") }
        if let spread = wanted.constraints?.spread {
            rules.append("are at most \(spread.hosts) for each \(spread.level.name)")
        }
        return rules.joined(separator: " and ")
    }

    /// The models of a host's GPUs, each once.
    private func modelText(_ slot: Int) -> String {
        var models: [String] = []
        for gpu in specs[slot].gpus where !models.contains(gpu.model.text) { models.append(gpu.model.text) }
        return models.isEmpty ? "none" : models.joined(separator: " and ")
    }

    /// What the host's GPUs that are accepted but for it have of the memory that is wanted.
    private func memoryText(_ slot: Int, _ wanted: Wanted) -> String {
        let least = GPUMemory.text(wanted.constraints?.gpuMemoryMiB ?? 0)
        let named = (0..<Int(gpuCount[slot])).filter { wanted.modelNamed[pool(of: $0, on: slot)] }
        if !wanted.instances.isEmpty {
            let most = named.compactMap { wanted.instances[pool(of: $0, on: slot)]?.memoryMiB }.max() ?? 0
            return "the wanted instance has \(GPUMemory.text(most)) of memory there, \(least) are wanted"
        }
        let known = named.compactMap { gpu in
            let gpu = specs[slot].gpus[gpu]
            return GPUMemory.counted(gpu.model, memoryMiB: gpu.memoryMiB)
        }
        guard let most = known.max() else { return "it is not known whether its GPUs have \(least) of memory" }
        return "its GPUs have \(GPUMemory.text(most)) of memory, \(least) are wanted"
    }

    private var noneText: String { "no host comes close" }

    private func tooFewText(_ slot: Int, host: String, _ wanted: Wanted) -> String {
        if !wanted.instances.isEmpty { return "\(host) has no GPU that the wanted instance can be cut from" }
        let residual = nearest(residual(slot), wanted)
        let inMIGMode = specs[slot].gpus.count { $0.mig == .enabled }
        let mode = inMIGMode == 0 ? "" : "; \(inMIGMode) of its GPUs are in MIG mode, and given in instances only"
        if wanted.shareMilli > 0 {
            return "\(host) has \(residual.freeMilli) of \(wanted.shareMilli) milli-GPU free\(mode)"
        }
        if Int(residual.gpuCount) < wanted.wholeGPUs {
            let models = isMixed(slot) ? " of one model" : ""
            return "\(host) has \(residual.gpuCount) GPUs\(models) in all, \(wanted.wholeGPUs) on one host are wanted"
        }
        return "\(host) has \(residual.freeWhole) of \(wanted.wholeGPUs) GPUs free\(mode)"
    }
}
