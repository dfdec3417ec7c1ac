// Simulation+Clients.swift: tenants and operators, who ask again when nobody answers.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Ledger

extension Simulation {
    mutating func takeClient(_ item: Happening) throws(Violation) {
        switch item {
        case .ask(let client): try ask(client)
        case .giveUp(let client, let call):
            guard !clients[client].isDone, clients[client].told == nil else { return }
            if random.happens(perMille: 500) { try handle(clients[client].origin, .callAbandoned(call)) }
            try ask(client)
        case .release(let client): try askRelease(client)
        case .cordon(let node, let host, let state):
            guard let id = nodes[node].ledger.hosts.entries.dropFirst(host).first?.key else { return }
            try handle(node, .setHostState(newCall(node, .administrator), id, state))
        case .changePolicy(let node):
            try handle(node, .lendingPolicyChanged(World.policy(&random)))
        case .decree(let node, let endsClaim): try decree(node, endsClaim: endsClaim)
        default:
            break
        }
    }

    /// An operator acts although the other region is there: whatever it believes, no rule may break by it.
    private mutating func decree(_ node: Int, endsClaim: Bool) throws(Violation) {
        let region = nodes[node].region
        let decree = Decree(
            operator: "sim", reason: "", at: WallTime(millisecondsSince1970: now / 1_000_000), isForced: true)
        if endsClaim {
            let lent = nodes[node].ledger.claims.entries.map(\.key).filter { $0.request.origin != region }
            guard !lent.isEmpty else { return }
            let key = random.pick(lent)
            let selection = ClaimSelection(.names([ClaimName(request: key.request, attempt: key.attempt)]))
            return try handle(node, .endClaims(newCall(node, .administrator), selection, decree, alive: []))
        }
        let away = nodes[node].ledger.requests.entries.filter { _, request in
            !request.progress.isTerminal && request.progress.grant.map { $0.provider != region } ?? false
        }
        guard !away.isEmpty else { return }
        let key = RequestKey(origin: region, number: random.pick(away.map(\.key)))
        try handle(node, .abandonRequest(newCall(node, .administrator), key, decree, alive: []))
    }

    private mutating func ask(_ client: Int) throws(Violation) {
        guard clients[client].told == nil, clients[client].error == nil else { return }
        let origin = clients[client].origin
        guard nodes[origin].machine != nil else { return retry(client) }
        // Sometimes the call arrives twice at once.
        for _ in 0..<(random.happens(perMille: 100) ? 2 : 1) {
            let call = newCall(origin, .allocation(client: client))
            queue.schedule(.giveUp(client: client, call), at: now + random.within(5_000...30_000) * 1_000_000)
            try handle(origin, .allocate(call, clients[client].call))
        }
        // Sometimes a tenant gives back what has not been placed yet.
        if random.happens(perMille: 30) {
            clients[client].wantsRelease = true
            queue.schedule(.release(client: client), at: now + random.within(0...3_000) * 1_000_000)
        }
    }

    private mutating func askRelease(_ client: Int) throws(Violation) {
        let origin = clients[client].origin
        guard !clients[client].isReleaseTold, clients[client].error == nil else { return }
        let call = clients[client].call
        let known = nodes[origin].ledger.number(tenant: call.tenant, idempotencyKey: call.idempotencyKey)
        queue.schedule(.release(client: client), at: now + random.within(500...5_000) * 1_000_000)
        guard nodes[origin].machine != nil, let number = known else { return }
        let key = RequestKey(origin: nodes[origin].region, number: number)
        try handle(origin, .release(newCall(origin, .release(client: client)), key, tenant: call.tenant))
    }

    private mutating func retry(_ client: Int) {
        queue.schedule(.ask(client: client), at: now + random.within(100...3_000) * 1_000_000)
    }

    /// An answer leaves a node; it may be lost on its way.
    mutating func answered(_ node: Int, _ call: CallID, _ answer: FederationAnswer) throws(Violation) {
        guard let caller = nodes[node].callers.removeValue(forKey: call) else { return }
        let isLost = !haveFaultsEnded && random.happens(perMille: weather.lossPerMille)
        switch (caller, answer) {
        case (.allocation(let client), .failure(let error)):
            guard !isLost else { return }
            failed(client, error)
        case (.allocation(let client), .allocation(let request, _)):
            try checker.noteSaid(node, request)
            guard !isLost else { return }
            try told(client, request)
        case (.release(let client), .allocation(let request, _)):
            guard !isLost else { return }
            switch request.progress {
            case .releasing, .released, .refused: clients[client].isReleaseTold = true
            default: throw Violation(rule: .sameKeySameResult, detail: "\(request.number) is not released")
            }
        default:
            break
        }
    }

    private mutating func failed(_ client: Int, _ error: FederationError) {
        switch error {
        case .storageStalled, .outcomeUnknown, .overloaded, .starting, .quarantined: retry(client)
        default:
            if clients[client].number == nil { clients[client].error = error }
        }
    }

    private mutating func told(_ client: Int, _ request: OwnedRequest) throws(Violation) {
        if let number = clients[client].number, number != request.number {
            throw Violation(rule: .sameKeySameResult, detail: "request \(number) became \(request.number)")
        }
        clients[client].number = request.number
        guard !request.progress.isUnsettled else { return retry(client) }
        if let told = clients[client].told {
            guard told.grant == request.progress.grant else {
                throw Violation(rule: .sameKeySameResult, detail: "request \(request.number) moved")
            }
            return
        }
        clients[client].told = request.progress
        switch request.progress {
        case .placed(let grant):
            if grant.provider == nodes[clients[client].origin].region {
                outcome.placedAtHome += 1
            } else {
                outcome.placedAway += 1
            }
            guard clients[client].releases else { return }
            clients[client].wantsRelease = true
            queue.schedule(.release(client: client), at: now + random.within(10...15_000) * 1_000_000)
        case .refused:
            outcome.refused += 1
        default:
            break
        }
    }
}
