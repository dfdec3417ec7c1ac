// PeerChoice.swift: whom to ask next, by what gossip says; and what to tell about those that were not asked.
//
// A wrong digest costs a denial or a refusal that a retry cures, never correctness. Rules: docs/federation.md, "Choice".

public import Basics
public import GPUAllocator
public import Ledger

extension CapacityDigest {
    /// Whether the demand may fit now: generous, for the digest has only some shapes.
    func mayFit(_ demand: Demand) -> Bool {
        let acceptable = capacity(for: demand)
        switch demand.shape {
        case .gang(let hosts, let gpus):
            let hostsWithRoom = saturatedSum(of: acceptable) { $0.hostsWith(atLeast: Int(gpus)) }
            let free = saturatedSum(of: acceptable, \.freeGPUs)
            return hostsWithRoom >= Int(hosts) && free >= Int(hosts) * Int(gpus)
        case .share(let milli):
            return acceptable.contains { $0.freeMilli >= UInt64(milli) }
        case .instance:
            // A digest says nothing of GPUs that are cut.
            return acceptable.contains { $0.totalGPUs > 0 }
        case .cpuOnly:
            return hosts > 0
        case .parts(let parts):
            // Each part by itself: what they take of each other no digest says.
            return parts.allSatisfy { mayFit($0, of: demand) }
        }
    }

    private func mayFit(_ part: DemandPart, of demand: Demand) -> Bool {
        let piece = demand.pieces(of: part)
        guard case .gang(_, let gpus) = piece.shape else { return mayFit(piece) }
        return mayFit(piece) && saturatedSum(of: capacity(for: piece), \.freeGPUs) >= Int(part.count) * Int(gpus)
    }

    /// Whether the demand could fit if everything were free.
    func couldEverFit(_ demand: Demand) -> Bool {
        if case .parts(let parts) = demand.shape {
            return parts.allSatisfy { couldEverFit(demand.pieces(of: $0)) } && hosts >= demand.hostCount
        }
        let perGPU = UInt64(AllocatorLimits.milliPerGPU)
        return hosts >= demand.hostCount && totalGPUs(for: demand) >= Int((demand.totalMilli + perGPU - 1) / perGPU)
    }

    /// The GPUs of acceptable models, free or not.
    func totalGPUs(for demand: Demand) -> Int {
        saturatedSum(of: capacity(for: demand), \.totalGPUs)
    }

    /// What is free of acceptable models, in thousandths of a GPU.
    func freeMilli(for demand: Demand) -> UInt64 {
        saturatedSum(of: capacity(for: demand), \.freeMilli)
    }

    private func capacity(for demand: Demand) -> [ModelCapacity] {
        let least = demand.constraints.gpuMemoryMiB
        return named(by: demand).filter { model in
            // A digest says nothing of memory: only what no GPU of the model has is ruled out.
            least == 0 || GPUMemory.most(model.model).map { $0 >= least } ?? true
        }
    }

    private func named(by demand: Demand) -> [ModelCapacity] {
        if demand.models.isEmpty { return models }
        let accepted = ModelChoice(demand.models, among: models.map(\.model)).accepted
        return zip(models, accepted).filter { $1 }.map(\.0)
    }

    /// Why the demand does not fit, for people.
    fileprivate func refusal(of demand: Demand) -> String {
        if !demand.models.isEmpty, named(by: demand).isEmpty,
            let problem = ModelChoice(demand.models, among: models.map(\.model)).problem
        {
            return "by its last digest \(problem)"
        }
        if !couldEverFit(demand) {
            return
                "even empty it is too small: it has \(hosts) hosts and \(totalGPUs(for: demand)) GPUs of the acceptable models"
        }
        return "by its last digest it has no room: \(freeMilli(for: demand)) milli-GPU are free"
    }
}

/// The sum of what a peer says of its models, or the largest number: a peer may say anything.
private func saturatedSum<Number: FixedWidthInteger>(
    of models: [ModelCapacity], _ number: (ModelCapacity) -> Number
) -> Number {
    models.reduce(0) { sum, model in
        let (next, isOver) = sum.addingReportingOverflow(number(model))
        return isOver ? .max : next
    }
}

extension ModelCapacity {
    /// An upper bound of the ready hosts with at least `gpus` free GPUs.
    fileprivate func hostsWith(atLeast gpus: Int) -> Int {
        switch gpus {
        case 8...: hostsWith8
        case 4...: hostsWith4
        case 2...: hostsWith2
        default: hostsWith1
        }
    }
}

extension RegionMachine {
    /// The peer to ask next: allowed, placeable, not asked before, with room by its digest; those that can be called
    /// first, then the roomiest, and among the equally roomy a different one for each request.
    func choosePeer(for request: OwnedRequest) -> RegionID? {
        guard request.attempts < FederationLimits.attemptsPerRequest else { return nil }
        return choosePeer(for: request.demand, request.residency, number: request.number) { request.hasAsked($0) }
    }

    func choosePeer(
        for demand: Demand, _ residency: Residency, number: UInt64, except isRuledOut: (RegionID) -> Bool
    ) -> RegionID? {
        // Hosts are named by the region that has them.
        guard demand.constraints.hosts.isEmpty else { return nil }
        var best: (rank: (Int, Int, UInt64), region: RegionID)?
        for (peer, view) in views.entries where !isRuledOut(peer) && residency.allows(peer) && view.isPlaceable {
            guard let roominess = roominess(of: view, for: demand) else { continue }
            let rank = (reachability(of: peer), roominess, tieBreak(peer, number))
            if let best, best.rank >= rank { continue }
            best = (rank, peer)
        }
        return best?.region
    }

    /// The power of two below what is free at the peer less what it was asked for; 0 when it never told; nil when its
    /// digest says that the demand does not fit.
    private func roominess(of view: PeerView, for demand: Demand) -> Int? {
        guard let digest = digest(of: view) else { return 0 }
        guard digest.mayFit(demand) else { return nil }
        let free = digest.freeMilli(for: demand)
        let left = free - min(free, inFlightMilli[view.region] ?? 0)
        return UInt64.bitWidth - left.leadingZeroBitCount
    }

    /// What is known of a peer's capacity: from a denial a moment ago, or else from gossip.
    private func digest(of view: PeerView) -> CapacityDigest? {
        if let learned = learned[view.region], now < learned.until { return learned.digest }
        return view.digest
    }

    private func tieBreak(_ peer: RegionID, _ number: UInt64) -> UInt64 {
        var hash = FNV1a()
        for shift in 0..<8 { hash.combine(UInt8(truncatingIfNeeded: number >> (8 * UInt64(shift)))) }
        for byte in peer.text.utf8 { hash.combine(byte) }
        return hash.value
    }

    // MARK: Refusals

    /// Throws for demands and residencies that are wrong by themselves, whatever the regions have.
    func checkPlaceable(_ demand: Demand, _ residency: Residency) throws(FederationError) {
        do throws(AllocatorError) {
            try demand.validate()
        } catch {
            throw .invalidDemand(error)
        }
        guard residency.allowedRegions.count <= FederationLimits.residencyRegions else {
            throw .tooManyRegions(count: residency.allowedRegions.count)
        }
        for allowed in residency.allowedRegions where allowed != region && views[allowed] == nil {
            throw .unknownRegion(allowed.text, known: federation)
        }
    }

    /// A refusal of each region that was not asked, so that every region of the federation says why.
    func refusalsOfRest(_ request: OwnedRequest) -> [RegionRefusal] {
        let isLate = requestDeadlines[request.number] == nil
        return federation.filter { !request.hasAsked($0) }.map { candidate in
            refusalUnasked(
                candidate, request.demand, request.residency, isLate: isLate,
                isSpent: request.attempts >= FederationLimits.attemptsPerRequest, isOverloaded: isOverloaded)
        }
    }

    func refusalUnasked(
        _ candidate: RegionID, _ demand: Demand, _ residency: Residency, isLate: Bool = false, isSpent: Bool = false,
        isOverloaded: Bool = false
    ) -> RegionRefusal {
        func refusal(_ code: RefusalCode, _ detail: String) -> RegionRefusal {
            RegionRefusal(region: candidate, code: code, detail: detail)
        }
        guard residency.allows(candidate) else { return refusal(.residency, "the request's residency excludes it") }
        guard let view = views[candidate], view.isPlaceable else {
            let objection = views[candidate]?.objection ?? "it is not heard of, or takes no new work"
            return refusal(.notPlaceable, objection + linkFaultWords(of: candidate))
        }
        if !demand.constraints.hosts.isEmpty { return refusal(.noCapacity, "the demand names hosts of \(region)") }
        if let digest = digest(of: view), !digest.mayFit(demand) {
            return refusal(.noCapacity, digest.refusal(of: demand))
        }
        if isOverloaded {
            let limit = FederationLimits.unsettledRequests
            return refusal(.overloaded, "not asked: \(region) has \(limit) requests under way at peers, its limit")
        }
        if isSpent { return refusal(.attemptLimit, "the request had used its attempts") }
        if isLate { return refusal(.deadline, "the request's time was over") }
        return refusal(.noCapacity, "its last digest left no room")
    }

    /// The refusal of this region's own allocator.
    func regionRefusal(_ refusal: Refusal) -> RegionRefusal {
        RegionRefusal(refusal, by: region)
    }
}

extension RegionRefusal {
    /// The refusal of a region's own allocator.
    public init(_ refusal: Refusal, by region: RegionID) {
        self.init(
            region: region, code: .noCapacity, detail: refusal.nearestMiss,
            reasons: refusal.reasons.map {
                HostRefusalCount(reason: $0.reason.rawValue, hosts: UInt32(clamping: $0.hosts))
            })
    }
}
