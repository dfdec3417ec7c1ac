// ClaimAccounts.swift: accounts of claims between two regions as messages, and back; asking a peer for all of its.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import HansaServices
import Mapping
import RPC
import RPCCore

extension HansaMessages.ClaimAccount {
    /// The message of an account.
    init(_ account: Federation.ClaimAccount) {
        self.init(
            key: .init(account.key), tenant: account.tenant.text, token: account.token,
            placement: account.placement.hosts.map { .init($0) }, standing: .init(account.standing))
    }
}

extension HansaMessages.ClaimStanding {
    fileprivate init(_ standing: Federation.ClaimAccount.Standing) {
        switch standing {
        case .held: self = .held
        case .committing: self = .committing
        case .committed: self = .committed
        case .releasing: self = .releasing
        }
    }
}

extension MessageFields {
    /// Reads an account.
    func account(_ account: HansaMessages.ClaimAccount) throws(MappingError) -> Federation.ClaimAccount {
        let standing: Federation.ClaimAccount.Standing =
            switch account.standing {
            case .held: .held
            case .committing: .committing
            case .committed: .committed
            case .releasing: .releasing
            case .unspecified: throw .missing(field: "ClaimAccount.standing")
            case .unrecognized(let number):
                throw invalid("standing", "this hansad knows no standing \(number)")
            }
        return Federation.ClaimAccount(
            key: try key(account.key), tenant: try tenant(account.tenant), token: account.token,
            placement: try placement(account.placement), standing: standing)
    }
}

extension PeerLink {
    /// Everything that the peer says of the region that asks.
    func account(_ claim: LifeClaim) async throws(RPCError) -> PeerAccount {
        let options = CallOptions(timeoutMilliseconds: Limits.regionListMilliseconds)
        let reply = try await gossip.introduce(claim, options: options)
        let known = try checked { () throws(MappingError) in try MessageFields("KnownLife of \(region)").known(reply) }
        let has = try await claims(isLent: false, options)
        let lent = try await claims(isLent: true, options)
        return PeerAccount(
            peer: region, known: known, has: has.claims, lent: lent.claims, isOlder: has.isOlder || lent.isOlder)
    }

    private func claims(
        isLent: Bool, _ options: CallOptions
    ) async throws(RPCError) -> (claims: [Federation.ClaimAccount], isOlder: Bool) {
        var claims: [Federation.ClaimAccount] = []
        var isOlder = false
        var request = ListAccountsRequest(lent: isLent)
        let fields = MessageFields("ListAccountsReply of \(region)")
        for _ in 0..<Limits.claimPages {
            let reply = try await federation.listAccounts(request, options: options)
            for account in reply.claims {
                claims.append(try checked { () throws(MappingError) in try fields.account(account) })
            }
            isOlder = isOlder || reply.quarantined
            guard let next = reply.next else { return (claims, isOlder) }
            request.after = next
        }
        throw RPCError(.resourceExhausted, "\(region) has more than \(Limits.claimPages) pages of claims")
    }
}
