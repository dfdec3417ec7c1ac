// LendingEndpoint.swift: what other regions have here, what this one has elsewhere, and an operator's decrees on it.
//
// Whether a decree is taken is the machine's to say: this only tells it who is alive.

import Basics
import Federation
import GPUAllocator
import Gossip
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore

/// The service `hansa.v1.Lending`.
struct LendingEndpoint: LendingService {
    let home: RegionID
    let region: RegionShell
    let gossip: GossipShell
    let links: PeerLinks
    let wallClock: @Sendable () -> WallTime

    func list(_ request: ListClaimsRequest, context: CallContext) async throws(RPCError) -> ListClaimsReply {
        let fields = MessageFields("ListClaimsRequest")
        let (origin, host) = try checked { () throws(MappingError) in
            (
                request.origin.isEmpty ? nil : try fields.region(request.origin, "origin"),
                request.host.isEmpty ? nil : try fields.host(request.host)
            )
        }
        let after = try request.after.isEmpty ? nil : attempt(request.after)
        let states = await states()
        var page = ListPage<LentClaim>(limit: request.limit)
        let next = try await page.fill(after: after) { after, limit throws(RPCError) in
            let filter = ClaimFilter(
                origin: origin, host: host, includesHome: request.home, after: after, limit: limit)
            let result = try await region.call { .inspect($0, .claims(filter)) }
            guard case .inspection(.claims(let claims, let next)) = result else { throw mismatched("list") }
            return (claims.map { ($0.key, LentClaim($0, states)) }, next)
        }
        return ListClaimsReply(claims: page.entries, next: next.map { "\($0)" } ?? "")
    }

    func listBorrowed(
        _ request: ListBorrowedRequest, context: CallContext
    ) async throws(RPCError) -> ListBorrowedReply {
        let provider = try checked { () throws(MappingError) in
            request.provider.isEmpty
                ? nil : try MessageFields("ListBorrowedRequest").region(request.provider, "provider")
        }
        let states = await states()
        var page = ListPage<HansaMessages.BorrowedPlacement>(limit: request.limit)
        let next = try await page.fill(after: request.after) { after, limit throws(RPCError) in
            let result = try await region.call {
                .inspect($0, .borrowed(provider: provider, after: after ?? 0, limit: limit))
            }
            guard case .inspection(.borrowed(let found, let next)) = result else { throw mismatched("listBorrowed") }
            return (found.map { ($0.number, .init($0, origin: home, states)) }, next)
        }
        return ListBorrowedReply(placements: page.entries, next: next ?? 0)
    }

    func end(_ request: EndClaimsRequest, context: CallContext) async throws(RPCError) -> EndClaimsReply {
        let decree = try Decree(context, reason: request.reason, isForced: request.force, at: wallClock())
        let selection = ClaimSelection(try subject(request), isDryRun: request.dryRun)
        let alive = await gossip.alive()
        let result = try await region.call { .endClaims($0, selection, decree, alive: alive) }
        guard case .claimsEnded(let claims, let more) = result else { throw mismatched("end") }
        let states = await states()
        return EndClaimsReply(ended: claims.map { LentClaim($0, states) }, more: more)
    }

    func listDecrees(_ request: ListDecreesRequest, context: CallContext) async throws(RPCError) -> ListDecreesReply {
        var page = ListPage<DecreeEntry>(limit: request.limit)
        let next = try await page.fill(after: request.after) { after, limit throws(RPCError) in
            let result = try await region.call { .inspect($0, .decrees(after: after ?? 0, limit: limit)) }
            guard case .inspection(.decrees(let decrees, let next)) = result else { throw mismatched("listDecrees") }
            return (decrees.map { ($0.number, DecreeEntry($0)) }, next)
        }
        return ListDecreesReply(decrees: page.entries, next: next ?? 0)
    }

    private func subject(_ request: EndClaimsRequest) throws(RPCError) -> ClaimSelection.Subject {
        guard request.ids.isEmpty != request.origin.isEmpty else {
            throw RPCError(.invalidArgument, "name claims, such as norway-42, or one origin, and not both")
        }
        if request.ids.isEmpty {
            return .origin(
                try checked { () throws(MappingError) in
                    try MessageFields("EndClaimsRequest").region(request.origin, "origin")
                })
        }
        var names: [ClaimName] = []
        for id in request.ids {
            guard let name = ClaimName(id) else {
                throw RPCError(
                    .invalidArgument,
                    "\"\(id)\" is no claim; claims are named norway-42, or norway-42/1 for one attempt")
            }
            names.append(name)
        }
        return .names(names)
    }

    private func attempt(_ text: String) throws(RPCError) -> Basics.AttemptKey {
        guard let name = ClaimName(text), let attempt = name.attempt else {
            throw RPCError(.invalidArgument, "\"\(text)\" is no claim to continue after; they look like norway-42/1")
        }
        return AttemptKey(request: name.request, attempt: attempt)
    }

    /// What is known of the other regions now.
    private func states() async -> RegionStates {
        let members = await gossip.picture(now: MonotonicClock.now()).members
        return RegionStates(home: home, peers: links.all.map(\.region), members: members)
    }
}

/// What a region is to this one, in a word.
struct RegionStates: Sendable {
    private var words: [RegionID: String] = [:]

    /// Takes what the node knows.
    init(home: RegionID, peers: [RegionID], members: [Member]) {
        for peer in peers { words[peer] = "unknown" }
        for member in members where words[member.region] != nil { words[member.region] = member.state.word }
        words[home] = "self"
    }

    /// The word for a region.
    func word(_ region: RegionID) -> String { words[region] ?? "not a peer" }

    /// Whether it answers, as far as it is known.
    func isAlive(_ region: RegionID) -> Bool { ["alive", "self"].contains(word(region)) }
}

extension LentClaim {
    /// The message of a claim.
    init(_ claim: Claim, _ states: RegionStates) {
        let origin = claim.key.request.origin
        self.init(
            id: "\(claim.key)", allocation: "\(claim.key.request)", origin: origin.text,
            originState: states.word(origin), tenant: claim.tenant.text,
            state: claim.state == .held ? "held" : "committed", milli: claim.placement.totalMilli,
            placement: claim.placement.hosts.map { .init($0) }, sinceUnixMs: claim.since.millisecondsSince1970)
    }
}

extension HansaMessages.BorrowedPlacement {
    /// The message of what a request has, or may have, at another region.
    init(_ placement: Federation.BorrowedPlacement, origin: RegionID, _ states: RegionStates) {
        let provider = placement.provider
        let request = RequestKey(origin: origin, number: placement.number)
        self.init(
            allocation: "\(request)", provider: provider.text, providerState: states.word(provider),
            tenant: placement.tenant.text, state: placement.state, milli: placement.placement.totalMilli,
            placement: placement.placement.hosts.map { .init($0) },
            sinceUnixMs: placement.acceptedAt.millisecondsSince1970)
        guard placement.state != "placed" else { return }
        let state = states.word(provider)
        waitsFor =
            states.isAlive(provider)
            ? "the answer of \(provider)"
            : state == "not a peer"
                ? "\(provider) to be a peer again: it is none now"
                : "\(provider), which is \(state)"
    }
}

extension DecreeEntry {
    /// The message of a kept decree.
    init(_ kept: KeptDecree) {
        self.init(
            number: kept.number, kind: kept.subject == .claim ? "claim" : "placement", id: "\(kept.key)",
            region: kept.region.text, milli: kept.milli, operator: kept.decree.operator, reason: kept.decree.reason,
            unixMs: kept.decree.at.millisecondsSince1970, forced: kept.decree.isForced)
    }
}
