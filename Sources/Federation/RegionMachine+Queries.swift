// RegionMachine+Queries.swift: looking at a region, and what it would do. Changes nothing.
//
// Requests and hosts are shown once they are durable, like every answer; counts and plans are shown at once.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func plan(_ call: CallID, _ demands: [Demand], _ residency: Residency) {
        guard demands.count <= FederationLimits.demandsPerPlan else {
            return fail(call, .tooMany(what: "demands", count: demands.count, limit: FederationLimits.demandsPerPlan))
        }
        for demand in demands {
            do throws(FederationError) {
                try checkPlaceable(demand, residency)
            } catch {
                return fail(call, error)
            }
        }
        let answers = residency.allows(region) ? allocator.plan(demands) : []
        let plans = demands.indices.map { place in
            planned(demands[place], residency, atHome: answers.isEmpty ? nil : answers[place])
        }
        // Says what would be, not what is: waits for no record.
        immediate.append(.answer(call, .plans(plans)))
    }

    /// - Parameter answer: What the own allocator says; nil when it may not be asked.
    private func planned(_ demand: Demand, _ residency: Residency, atHome answer: Answer?) -> PlannedDemand {
        var refusals: [RegionRefusal] = []
        switch answer {
        case .placed(let placement): return .home(placement)
        case .refused(let refusal): refusals.append(regionRefusal(refusal))
        case nil: refusals.append(refusalUnasked(region, demand, residency))
        }
        let number = ledger.nextRequest
        if let peer = choosePeer(for: demand, residency, number: number, except: { _ in false }) {
            return .peer(peer, refusals: refusals)
        }
        return .nowhere(refusals + views.keys.map { refusalUnasked($0, demand, residency) })
    }

    mutating func inspect(_ call: CallID, _ inspection: Inspection) {
        switch inspection {
        case .status:
            immediate.append(.answer(call, .inspection(.status(summary))))
            return
        case .peers:
            immediate.append(.answer(call, .inspection(.peers(peerSummaries))))
            return
        case .request, .requests, .hosts:
            break
        }
        if let stall, gate.pending > 0 { return fail(call, .storageStalled(reason: stall)) }
        switch inspection {
        case .request(let key, let tenant):
            guard key.origin == region else { return fail(call, .notTheOrigin(key, origin: key.origin)) }
            guard let request = ledger.requests[key.number], tenant == nil || tenant == request.tenant else {
                return fail(call, .unknownRequest(key))
            }
            answer(call, .inspection(.request(request)))
        case .requests(let filter):
            answer(call, .inspection(requests(filter)))
        case .hosts(let site, let limit):
            let hosts = allocator.hosts.lazy.filter { site == nil || $0.spec.site == site }
            answer(call, .inspection(.hosts(Array(hosts.prefix(min(limit, FederationLimits.listEntries))))))
        case .status, .peers:
            break
        }
    }

    private func requests(_ filter: RequestFilter) -> InspectionResult {
        let limit = min(filter.limit, FederationLimits.listEntries)
        var found: [OwnedRequest] = []
        var after = filter.after
        while true {
            let page = ledger.requests.keys(after: after, limit: FederationLimits.listPage)
            for number in page {
                guard let request = ledger.requests[number], filter.lets(request) else { continue }
                if found.count == limit { return .requests(found, more: true) }
                found.append(request)
            }
            guard page.count == FederationLimits.listPage, let last = page.last else {
                return .requests(found, more: false)
            }
            after = last
        }
    }

    /// Counts and totals, as they are decided.
    public var summary: RegionSummary {
        var summary = RegionSummary()
        summary.bootEpoch = ledger.bootEpoch
        summary.standing = standing
        summary.life = Life(
            lineage: ledger.lineage, boot: ledger.boots.last?.name ?? .none, epoch: ledger.bootEpoch,
            promises: persistedPromises)
        summary.hosts = allocator.hostCount
        summary.gpus = allocator.gpuCount
        summary.usedMilli = allocator.usedMilli
        summary.placing = ledger.counts.placing + ledger.counts.reserving
        summary.inDoubt = ledger.counts.committing
        summary.placed = ledger.counts.placed
        summary.releasing = ledger.counts.releasing
        summary.outbox = ledger.counts.reserving + ledger.counts.committing + ledger.counts.releasing
        summary.borrowedMilli = views.keys.reduce(0) { $0 + ledger.borrowedMilli(from: $1) }
        summary.holds = holdDeadlines.count
        summary.lentMilli = views.keys.reduce(0) { $0 + ledger.claimedMilli(by: $1) }
        summary.tombstones = ledger.tombstones.count
        summary.pendingBatches = gate.pending
        summary.stall = stall
        summary.sites = allocator.sites
        return summary
    }

    /// What was lent to and borrowed from each peer.
    public var peerSummaries: [PeerSummary] {
        views.entries.map { peer, view in
            PeerSummary(
                view: view, limitMilli: configuration.lending.limitMilli(of: peer),
                lentMilli: ledger.claimedMilli(by: peer), borrowedMilli: ledger.borrowedMilli(from: peer))
        }
    }
}
