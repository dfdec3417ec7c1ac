// HostTable+Refusal.swift: why a demand does not fit. Reads only. The list for people: docs/allocation.md, "Refusals".

extension HostTable {
    /// Why no placement exists.
    ///
    /// Every host is counted once.
    func refusal(_ wanted: Wanted) -> Refusal {
        guard count > 0 else { return Refusal(reasons: [], nearestMiss: "the region has no hosts") }
        var counts = Array(repeating: 0, count: RefusalReason.allCases.count)
        var fitting = 0
        var nearest: (order: Int, deficit: UInt64, slot: Int)?
        for (number, residual) in classes.residuals.enumerated() where !classes.members[number].isEmpty {
            let hosts = classes.members[number].count
            let reason = self.reason(residual, wanted)
            if reason == nil { fitting += hosts }
            counts[(reason ?? .gangTooLarge).order] += hosts
            let (order, deficit) = closeness(residual, reason, wanted)
            let slot = classes.lowest(number)
            if let found = nearest, found < (order, deficit, slot) { continue }
            nearest = (order, deficit, slot)
        }
        let reasons = RefusalReason.allCases.filter { counts[$0.order] > 0 }
            .map { ReasonCount(reason: $0, hosts: counts[$0.order]) }
            .sorted { ($1.hosts, $0.reason.order) < ($0.hosts, $1.reason.order) }
        if fitting > 0 {
            return Refusal(
                reasons: reasons, nearestMiss: "\(fitting) of the \(wanted.hosts) hosts that the gang needs would fit")
        }
        return Refusal(reasons: reasons, nearestMiss: nearest.map { missText($0.slot, wanted) } ?? "")
    }

    /// The first reason of a host in the order of ``RefusalReason``; nil when the host fits.
    func reason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        switch host.state {
        case .lost: return .lost
        case .draining: return .draining
        case .cordoned: return .cordoned
        case .ready: break
        }
        if !wanted.siteAccepted[host.pool] { return .wrongSite }
        if !wanted.modelAccepted[host.pool] { return .wrongModel }
        return resourceReason(host, wanted)
    }

    /// The first reason that is about the host's resources.
    private func resourceReason(_ host: Residual, _ wanted: Wanted) -> RefusalReason? {
        let wantedMilli = UInt32(wanted.wholeGPUs) * UInt32(HostTable.wholeMilli) + UInt32(wanted.shareMilli)
        if host.freeMilli < wantedMilli { return .tooFewGPUs }
        if !host.hasGPUs(wanted) { return .fragmented }
        if host.cpuMilli < wanted.cpuMilli { return .noCPU }
        if host.memoryMiB < wanted.memoryMiB { return .noMemory }
        return nil
    }

    /// The order of ``closeness(_:_:_:)`` from which on nothing is close.
    static var notClose: Int { 6 }

    /// How near a host is to fitting, smallest first.
    func closeness(_ host: Residual, _ reason: RefusalReason?, _ wanted: Wanted) -> (
        order: Int, deficit: UInt64
    ) {
        switch reason {
        case .noMemory: (0, wanted.memoryMiB - host.memoryMiB)
        case .noCPU: (1, wanted.cpuMilli - host.cpuMilli)
        case .cordoned, .draining, .lost: otherwiseFits(host, wanted) ? (2, 0) : (6, 0)
        case .fragmented: (3, UInt64(wanted.wholeGPUs) * 1_000 + UInt64(wanted.shareMilli) - largestPiece(host, wanted))
        case .tooFewGPUs: host.gpuCount > 0 ? (4, UInt64(max(0, wanted.wholeGPUs - host.freeWhole))) : (6, 0)
        case .wrongModel, .wrongSite: resourceReason(host, wanted) == nil ? (5, 0) : (6, 0)
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

    private func missText(_ slot: Int, _ wanted: Wanted) -> String {
        let host = "host \(specs[slot].id) at \(specs[slot].site)"
        let residual = residual(slot)
        switch reason(residual, wanted) {
        case .noMemory:
            return "\(host) has the GPUs and CPU, but \(freeMemory[slot]) of \(wanted.memoryMiB) MiB of memory free"
        case .noCPU:
            return "\(host) has the GPUs, but \(freeCPU[slot]) of \(wanted.cpuMilli) milli-cores free"
        case .fragmented where wanted.wholeGPUs > 0:
            return "\(host) has \(residual.freeMilli) milli-GPU free, but \(residual.freeWhole) of \(wanted.wholeGPUs) "
                + "whole GPUs"
        case .fragmented:
            return "\(host) has \(residual.freeMilli) milli-GPU free, but at most \(largestPiece(residual, wanted)) of "
                + "\(wanted.shareMilli) on one GPU"
        case .tooFewGPUs where gpuCount[slot] > 0:
            return tooFewText(slot, host: host, wanted)
        case .wrongModel where resourceReason(residual, wanted) == nil:
            return "\(host) would fit, but its GPUs are \(specs[slot].model?.text ?? "none")"
        case .wrongSite where resourceReason(residual, wanted) == nil:
            return "\(host) would fit, but its site is not accepted"
        case .cordoned, .draining, .lost:
            return otherwiseFits(residual, wanted) ? "\(host) would fit, but is \(states[slot].rawValue)" : noneText
        default:
            return noneText
        }
    }

    private var noneText: String { "no host comes close" }

    private func tooFewText(_ slot: Int, host: String, _ wanted: Wanted) -> String {
        if wanted.shareMilli > 0 {
            return "\(host) has \(residual(slot).freeMilli) of \(wanted.shareMilli) milli-GPU free"
        }
        if Int(gpuCount[slot]) < wanted.wholeGPUs {
            return "\(host) has \(gpuCount[slot]) GPUs in all, \(wanted.wholeGPUs) on one host are wanted"
        }
        return "\(host) has \(residual(slot).freeWhole) of \(wanted.wholeGPUs) GPUs free"
    }
}
