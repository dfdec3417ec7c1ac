// RegionMachine+Queries.swift: looking at a region, and what it would do. Changes nothing.
//
// Requests and hosts are shown once they are durable, like every answer, or as they are on a disk that stalls; counts and
// plans are shown at once.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func plan(_ call: CallID, _ demands: [Demand], _ residency: Residency) {
        guard demands.count <= FederationLimits.demandsPerPlan else {
            return fail(call, .tooMany(what: "demands", count: demands.count, limit: FederationLimits.demandsPerPlan))
        }
        if let lifecycleObjection { return fail(call, lifecycleObjection) }
        // A wrong one among several spoils its own answer only; alone it is answered as by allocating.
        var wrong: [RegionRefusal?] = []
        for demand in demands {
            do throws(FederationError) {
                try checkPlaceable(demand, residency)
                wrong.append(nil)
            } catch .invalidDemand(let error) where demands.count > 1 {
                wrong.append(RegionRefusal(region: region, code: .invalidDemand, detail: error.description))
            } catch {
                return fail(call, error)
            }
        }
        let answers = residency.allows(region) ? allocator.plan(demands) : []
        let plans = demands.indices.map { place in
            wrong[place].map { .nowhere([$0]) }
                ?? planned(demands[place], residency, atHome: answers.isEmpty ? nil : answers[place])
        }
        // Says what would be, not what is: waits for no record.
        immediate.append(.answer(call, .plans(plans)))
    }

    /// - Parameter answer: What the own allocator says; nil when it may not be asked.
    private func planned(_ demand: Demand, _ residency: Residency, atHome answer: Answer?) -> PlannedDemand {
        var refusals: [RegionRefusal] = []
        switch answer {
        case .placed(let placement): return .home(allocator.named(placement))
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
        case .request, .requests, .hosts, .host, .claims, .borrowed, .decrees, .accounts:
            break
        }
        switch inspection {
        case .request(let key, let tenant):
            guard key.origin == region else { return fail(call, .notTheOrigin(key, origin: key.origin)) }
            guard let request = shownRequests[key.number], tenant == nil || tenant == request.tenant else {
                return fail(call, .unknownRequest(key))
            }
            show(call, .request(request))
        case .host(let id):
            guard let host = allocator.host(id).flatMap(listed) else {
                return fail(call, .invalidHosts(.unknownHost(id)))
            }
            show(call, .hosts([host], next: nil))
        case .requests(let filter): show(call, requests(filter))
        case .hosts(let site, let after, let limit): show(call, hosts(site, after: after, limit: limit))
        case .claims, .borrowed, .decrees, .accounts:
            // As decided only: what the disk has of them is not known apart.
            if let stall, showsDurable { return fail(call, .storageStalled(reason: stall)) }
            // A recovery counts on what it is told here: whether this ledger is the newest is not known before it serves.
            if case .accounts = inspection, standing == .starting { return fail(call, .starting(region)) }
            answer(call, .inspection(claimList(inspection)))
        case .status, .peers:
            break
        }
    }

    private func claimList(_ inspection: Inspection) -> InspectionResult {
        switch inspection {
        case .claims(let filter): claims(filter)
        case .borrowed(let provider, let after, let limit): borrowed(provider, after: after, limit: limit)
        case .decrees(let after, let limit): decrees(after: after, limit: limit)
        case .accounts(let page): accountList(page)
        case .request, .requests, .hosts, .host, .status, .peers:
            preconditionFailure("\(inspection) is no list of claims")
        }
    }

    private func accountList(_ page: AccountPage) -> InspectionResult {
        let (claims, next) = accounts(page)
        return .accounts(claims, next: next, isOlder: standing.isQuarantined)
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
        summary.outbox =
            ledger.counts.reserving + ledger.counts.committing + ledger.counts.releasing
            + ledger.owedReleases.count
        summary.borrowedMilli = ledger.lenders.reduce(0) { $0 + ledger.borrowedMilli(from: $1) }
        summary.holds = holdDeadlines.count
        summary.lentMilli = ledger.claimants.filter { $0 != region }.reduce(0) { $0 + ledger.claimedMilli(by: $1) }
        summary.tombstones = ledger.tombstones.count
        summary.pendingBatches = gate.pending
        summary.stall = stall
        summary.sites = allocator.sites
        summary.lifecycle = ledger.lifecycle
        return summary
    }

    /// What was lent to and borrowed from each peer, and each region that has something and is no peer (any more).
    public var peerSummaries: [PeerSummary] {
        let strangers = Set(ledger.claimants + ledger.lenders).subtracting(views.keys + [region])
        let all =
            views.entries.map(\.value)
            + strangers.sorted().map { PeerView(region: $0, isPlaceable: false, digest: nil) }
        return all.sorted { $0.region < $1.region }.map { view in
            PeerSummary(
                view: view,
                limitMilli: views[view.region] == nil ? 0 : configuration.lending.limitMilli(of: view.region),
                lentMilli: ledger.claimedMilli(by: view.region), borrowedMilli: ledger.borrowedMilli(from: view.region))
        }
    }
}
