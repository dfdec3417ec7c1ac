// RegionRecoverer.swift: what recovering a quarantined region from its peers would do, and doing it.
//
// Gathers what peers say; the region's machine decides. Rules: docs/lives.md, "Recovery".

import Basics
import Federation
import GPUAllocator
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore
import Store
import TLS

/// Recovers a region for its operators.
struct RegionRecoverer: Sendable {
    let home: RegionID
    let region: RegionShell
    let links: PeerLinks
    /// When the last record was written that the ledger had at the start.
    let lastRecordAt: WallTime?

    func recover(_ request: RecoverRequest, context: CallContext) async throws(RPCError) -> RecoverReply {
        let own = await region.history()
        let (parts, missing) = await links.gather { [home] link, _ throws(RPCError) in
            try await link.account(LifeClaim(own, region: home))
        }
        let silent = missing.filter { !request.missingPeers.contains($0.region) }
        var decree = RecoveryDecree(
            operatorName: context.peer.description, accounts: parts.map(\.1), trustsFree: request.trustFree,
            at: SystemWallClock.now())
        for text in request.goneHosts {
            decree.goneHosts.append(
                try checked { () throws(MappingError) in try MessageFields("RecoverRequest").host(text, "gone_hosts") })
        }
        if request.accept, let first = silent.first {
            throw RPCError(
                .failedPrecondition,
                "\(first.region) does not answer (\(first.reason)): what it has or lent would be lost; wait for it, "
                    + "or go on without it by --missing-peer \(first.region)")
        }
        let boot = request.accept ? LifeName.random() : nil
        guard case .recovery(let recovery) = try await region.call({ [decree] in .recover($0, decree, boot: boot) })
        else {
            throw mismatched("recover")
        }
        var reply = RecoverReply(recovery)
        reply.region = home.text
        reply.accepted = request.accept
        reply.own = .init(own.life)
        reply.lastRecordUnixMs = lastRecordAt?.millisecondsSince1970 ?? 0
        reply.peers =
            parts.map { PeerRecovery($0.1) } + missing.map { PeerRecovery(region: $0.region, problem: $0.reason) }
        reply.peers.sort { $0.region < $1.region }
        return reply
    }
}

extension LifeClaim {
    fileprivate init(_ history: LifeHistory, region: RegionID) {
        self.init(
            region: region.text, life: .init(history.life), nextRequest: history.nextRequest,
            nextToken: history.nextToken)
    }
}

extension LifeHistory {
    /// The last start, and how far the ledger has come.
    fileprivate var life: Basics.Life {
        Basics.Life(lineage: lineage, boot: boots.last?.name ?? .none, epoch: epoch, promises: promises)
    }
}

extension PeerRecovery {
    fileprivate init(_ account: PeerAccount) {
        self.init(
            region: account.peer.text, life: account.known.life.map { .init($0) }, heard: account.known.isHeard,
            highestToken: account.known.highestToken, highestRequest: account.known.highestRequest,
            has: UInt32(clamping: account.has.count), lent: UInt32(clamping: account.lent.count))
    }
}

extension RecoverReply {
    /// What a recovery does, lists up to a limit, and how much there is of each.
    fileprivate init(_ recovery: Recovery) {
        func first<Element>(_ elements: [Element]) -> ArraySlice<Element> { elements.prefix(Limits.recoveredEntries) }
        self.init(
            adopted: HansaMessages.Life(
                lineage: recovery.region.lineage.bytes, epoch: recovery.region.epoch,
                promises: recovery.region.promises),
            claimsAdopted: first(recovery.adopted).map {
                RecoveredClaim(
                    key: .init($0.key), tenant: $0.tenant.text, placement: $0.placement.hosts.map { .init($0) })
            },
            claimsClosed: first(recovery.closed).map { .init($0) },
            requestsAdopted: first(recovery.requestsAdopted).map { request in
                RecoveredRequest(
                    number: request.number, tenant: request.tenant.text, idempotencyKey: request.idempotencyKey,
                    provider: request.progress.grant?.provider.text ?? "")
            },
            requestsEnded: Array(first(recovery.requestsEnded)),
            hostsCordoned: first(recovery.cordoned).map(\.text),
            objections: first(recovery.objections).map(\.description),
            counts: RecoveryCounts(
                claimsAdopted: UInt32(clamping: recovery.adopted.count),
                claimsClosed: UInt32(clamping: recovery.closed.count),
                requestsAdopted: UInt32(clamping: recovery.requestsAdopted.count),
                requestsEnded: UInt32(clamping: recovery.requestsEnded.count),
                hostsCordoned: UInt32(clamping: recovery.cordoned.count),
                objections: UInt32(clamping: recovery.objections.count)))
    }
}

extension LifeName {
    /// A new name.
    static func random() -> LifeName {
        var random = SystemRandomNumberGenerator()
        return LifeName(high: random.next(), low: random.next())
    }
}
