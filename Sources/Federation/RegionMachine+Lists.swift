// RegionMachine+Lists.swift: lists of requests, hosts, claims, placements elsewhere and decrees, a bounded look at a time.
//
// Each look ends at its limit, or after FederationLimits.listLook entries, and says after what to look on.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    func requests(_ filter: RequestFilter) -> InspectionResult {
        let shown = shownRequests
        let (found, next) = look(ledger.requests, after: filter.after, limit: filter.limit) { number, _ in
            shown[number].flatMap { filter.lets($0) ? $0 : nil }
        }
        return .requests(found, next: next)
    }

    func hosts(_ site: SiteID?, after: HostID?, limit: Int) -> InspectionResult {
        let limit = min(limit, FederationLimits.listEntries)
        let (found, next) = allocator.hosts(after: after, at: site, limit: limit, looks: FederationLimits.listLook)
        let shown = shownHosts
        return .hosts(found.compactMap { shown.listed($0) }, next: next)
    }

    /// One host as it is shown; nil when it is not there to see.
    func listed(_ host: HostStatus) -> ListedHost? { shownHosts.listed(host) }

    func decrees(after: UInt64, limit: Int) -> InspectionResult {
        let (found, next) = look(ledger.decrees, after: after, limit: limit) { _, decree in decree }
        return .decrees(found, next: next)
    }

    func claims(_ filter: ClaimFilter) -> InspectionResult {
        let limit = min(filter.limit, FederationLimits.listEntries)
        var found: [Claim] = []
        var looked = 0
        var after = filter.after
        if let origin = filter.origin { after = max(after ?? .below(origin), .below(origin)) }
        while looked < FederationLimits.listLook {
            let page = ledger.claims.keys(after: after, limit: FederationLimits.listPage)
            for key in page {
                if let origin = filter.origin, key.request.origin != origin { return .claims(found, next: nil) }
                if key.request.origin == region, !filter.includesHome, filter.origin == nil {
                    after = .above(region)
                    break
                }
                if let claim = ledger.claims[key], filter.host == nil || claim.has(filter.host) {
                    if found.count == limit { return .claims(found, next: after) }
                    found.append(claim)
                }
                after = key
                looked += 1
            }
            if page.count < FederationLimits.listPage, after != .above(region) { return .claims(found, next: nil) }
            if page.isEmpty { return .claims(found, next: nil) }
        }
        return .claims(found, next: after)
    }

    func borrowed(_ provider: RegionID?, after: UInt64, limit: Int) -> InspectionResult {
        let limit = min(limit, FederationLimits.listEntries)
        let (requests, next) = look(ledger.requests, after: after, limit: limit) { number, request in
            borrowed(number, request, from: provider)
        }
        // Abandoned ones may be forgotten as requests: they are found apart, as far as this look reaches.
        let owed = ledger.owedReleases.keys(after: after, limit: limit).filter { $0 <= next ?? .max }
        let abandoned = owed.compactMap { number -> BorrowedPlacement? in
            guard let release = ledger.owedReleases[number], provider == nil || provider == release.provider else {
                return nil
            }
            return BorrowedPlacement(
                number: number, provider: release.provider, tenant: release.tenant, state: "abandoned",
                placement: release.placement, acceptedAt: release.acceptedAt)
        }
        let all = (requests + abandoned).sorted { $0.number < $1.number }
        guard all.count > limit else { return .borrowed(all, next: next) }
        return .borrowed(Array(all[..<limit]), next: limit == 0 ? after : all[limit - 1].number)
    }

    private func borrowed(
        _ number: UInt64, _ request: OwnedRequest, from wanted: RegionID?
    ) -> BorrowedPlacement? {
        let provider: RegionID
        switch request.progress {
        case .reserving(let asked), .releasing(let asked, _): provider = asked
        case .committing(let grant), .placed(let grant): provider = grant.provider
        case .placing, .refused, .released: return nil
        }
        guard provider != region, wanted == nil || wanted == provider else { return nil }
        return BorrowedPlacement(
            number: number, provider: provider, tenant: request.tenant, state: request.progress.name,
            placement: request.progress.grant?.placement ?? Placement(hosts: []), acceptedAt: request.acceptedAt)
    }

    /// One look at a table above a number.
    private func look<Value, Found>(
        _ table: SortedTable<UInt64, Value>, after: UInt64, limit: Int, _ choose: (UInt64, Value) -> Found?
    ) -> (found: [Found], next: UInt64?) {
        let limit = min(limit, FederationLimits.listEntries)
        var found: [Found] = []
        var last = after
        let page = table.keys(after: after, limit: FederationLimits.listLook)
        for number in page {
            if let value = table[number], let chosen = choose(number, value) {
                if found.count == limit { return (found, last) }
                found.append(chosen)
            }
            last = number
        }
        return (found, page.count < FederationLimits.listLook ? nil : last)
    }
}

extension Claim {
    func has(_ host: HostID?) -> Bool {
        placement.hosts.contains { $0.host == host }
    }
}
