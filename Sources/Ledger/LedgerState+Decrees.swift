// LedgerState+Decrees.swift: the records of what operators ended without the word of the other region.

internal import Basics
internal import GPUAllocator

extension LedgerState {
    /// Ends a request although its provider did not confirm; the release stays owed to the provider.
    mutating func abandon(_ number: UInt64, _ decree: Decree) throws(LedgerError) {
        var request = try owned(number, "requestAbandoned")
        let provider: RegionID
        switch request.progress {
        case .committing(let grant), .placed(let grant): provider = grant.provider
        case .releasing(let asked, _): provider = asked
        case .placing, .reserving, .refused, .released: throw wrong(request, "requestAbandoned")
        }
        guard provider != region else { throw wrong(request, "requestAbandoned") }
        let key = lastAttempt(of: request)
        let placement = request.progress.grant?.placement ?? Placement(hosts: [])
        owedReleases[number] = OwedRelease(
            key: key, provider: provider, tenant: request.tenant, placement: placement, acceptedAt: request.acceptedAt)
        keep(decree, of: .placement, key, region: provider, milli: placement.totalMilli)
        request.progress = .released(request.progress.grant)
        store(request)
    }

    /// Keeps a decree for those who ask; above the limit the oldest goes.
    mutating func keep(
        _ decree: Decree, of subject: KeptDecree.Subject, _ key: AttemptKey, region: RegionID, milli: UInt64
    ) {
        decrees[nextDecree] = KeptDecree(
            number: nextDecree, subject: subject, key: key, region: region, milli: milli, decree: decree)
        nextDecree += 1
        while decrees.count > LedgerLimits.keptDecrees, let first = decrees.firstKey { decrees[first] = nil }
    }
}
