// RegionMachine+Accounts.swift: what this region knows of the claims between itself and one peer, a page at a time.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    /// The claims of a page, and behind which attempt the next page begins; nil when there is none.
    ///
    /// Looks at a bounded number of entries, so a page may be empty although there is more.
    func accounts(_ page: AccountPage) -> (claims: [ClaimAccount], next: AttemptKey?) {
        page.isLent ? lentAccounts(page) : ownAccounts(page)
    }

    private func lentAccounts(_ page: AccountPage) -> (claims: [ClaimAccount], next: AttemptKey?) {
        let first = AttemptKey(request: RequestKey(origin: page.peer, number: 0), attempt: 0)
        let found = ledger.claims.keys(after: page.after ?? first, limit: FederationLimits.accountsLookedAt)
        let keys = found.filter { $0.request.origin == page.peer }
        return gathered(keys, isFull: keys.count == FederationLimits.accountsLookedAt) { key in
            guard let claim = ledger.claims[key] else { return nil }
            return ClaimAccount(
                key: key, tenant: claim.tenant, token: claim.token, placement: claim.placement,
                standing: claim.state == .committed ? .committed : .held)
        }
    }

    private func ownAccounts(_ page: AccountPage) -> (claims: [ClaimAccount], next: AttemptKey?) {
        let after = page.after?.request.number ?? 0
        let numbers = ledger.requests.keys(after: after, limit: FederationLimits.accountsLookedAt)
        let keys = numbers.map { number in
            AttemptKey(
                request: RequestKey(origin: region, number: number), attempt: ledger.requests[number]?.attempts ?? 0)
        }
        return gathered(keys, isFull: keys.count == FederationLimits.accountsLookedAt) { key in
            guard let request = ledger.requests[key.request.number],
                let (standing, grant) = request.progress.account(at: page.peer)
            else { return nil }
            return ClaimAccount(
                key: key, tenant: request.tenant, token: grant?.token ?? 0,
                placement: grant?.placement ?? Placement(hosts: []), standing: standing)
        }
    }

    /// As many of the keys' accounts as fit on a page.
    private func gathered(
        _ keys: [AttemptKey], isFull: Bool, _ account: (AttemptKey) -> ClaimAccount?
    ) -> (claims: [ClaimAccount], next: AttemptKey?) {
        var claims: [ClaimAccount] = []
        var bytes = 0
        for (place, key) in keys.enumerated() {
            guard let account = account(key) else { continue }
            claims.append(account)
            bytes += account.weight
            if bytes >= FederationLimits.accountBytes { return (claims, place + 1 < keys.count || isFull ? key : nil) }
        }
        return (claims, isFull ? keys.last : nil)
    }
}

extension ClaimAccount {
    /// About how many bytes it takes in a message; never less than it does.
    var weight: Int {
        placement.hosts.reduce(200) { $0 + 200 + $1.group.utf8.count + $1.gpus.count * 16 }
    }
}

extension RequestProgress {
    /// How far the request's claim at `provider` is, and what it has there; nil when it has none.
    fileprivate func account(at provider: RegionID) -> (ClaimAccount.Standing, Grant?)? {
        switch self {
        case .committing(let grant) where grant.provider == provider: (.committing, grant)
        case .placed(let grant) where grant.provider == provider: (.committed, grant)
        case .releasing(provider, let grant): (.releasing, grant)
        case .placing, .reserving, .committing, .placed, .refused, .releasing, .released: nil
        }
    }
}
