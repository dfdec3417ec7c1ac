// FederationEndpoint.swift: peers move capacity: messages to the region's machine and back.
//
// Decides nothing. Protocol: docs/federation.md.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore
import TLS

/// The service `hansa.v1.Federation`.
struct FederationEndpoint: FederationService {
    let region: RegionShell
    let home: RegionID
    let links: PeerLinks
    let wallClock: @Sendable () -> WallTime

    func reserve(_ request: ReserveRequest, context: CallContext) async throws(RPCError) -> ReserveReply {
        let (peer, asked, lives) = try reservation(request, context)
        return try reserved(try await region.peerCall(from: peer, asked, lives))
    }

    func commit(_ request: CommitRequest, context: CallContext) async throws(RPCError) -> CommitReply {
        let (peer, asked, lives) = try commitment(request, context)
        return try committed(try await region.peerCall(from: peer, asked, lives), request.key)
    }

    func cancel(_ request: CancelRequest, context: CallContext) async throws(RPCError) -> CancelReply {
        let peer = try callingRegion(context)
        let key = try checked { () throws(MappingError) in try MessageFields("CancelRequest").key(request.key) }
        let answer = try await region.peerCall(from: peer, .cancel(key), try lives(request.lives))
        return CancelReply(key: request.key, lives: answer.lives.message)
    }

    func listAccounts(
        _ request: ListAccountsRequest, context: CallContext
    ) async throws(RPCError) -> ListAccountsReply {
        let peer = try callingRegion(context)
        try refuseStranger(context, links)
        var page = AccountPage(peer: peer, isLent: request.lent)
        if request.after != nil {
            let after = try checked { () throws(MappingError) in
                try MessageFields("ListAccountsRequest").key(request.after)
            }
            guard after.request.origin == (request.lent ? peer : home) else {
                throw RPCError(.invalidArgument, "no page of these claims begins behind \(after)")
            }
            page.after = after
        }
        let answer = try await region.call { [page] in .inspect($0, .accounts(page)) }
        guard case .inspection(.accounts(let claims, let next, let isOlder)) = answer else {
            throw mismatched("listAccounts")
        }
        return ListAccountsReply(
            claims: claims.map { .init($0) }, next: next.map { .init($0) }, quarantined: isOlder)
    }

    func free(_ request: FreeRequest, context: CallContext) async throws(RPCError) -> FreeReply {
        let peer = try callingRegion(context)
        let key = try checked { () throws(MappingError) in try MessageFields("FreeRequest").key(request.key) }
        let answer = try await region.peerCall(
            from: peer, .free(key, settledBelow: request.settledBelow), try lives(request.lives))
        return FreeReply(key: request.key, lives: answer.lives.message)
    }

    func lives(_ lives: HansaMessages.CallLives?) throws(RPCError) -> Federation.CallLives {
        try checked { () throws(MappingError) in try MessageFields("lives").lives(lives) }
    }
}

extension Federation.CallLives {
    /// The message of the lives of a call; nothing from a node that has no life.
    var message: HansaMessages.CallLives? {
        sender.isNone ? nil : .init(sender: sender.bytes, receiver: receiver.bytes, promises: promises)
    }
}

extension MessageFields {
    /// Reads the lives of a call; nothing is what a version without names says.
    func lives(_ lives: HansaMessages.CallLives?) throws(MappingError) -> Federation.CallLives {
        guard let lives else { return .unsaid }
        return Federation.CallLives(
            sender: try name(lives.sender, "sender"), receiver: try name(lives.receiver, "receiver"),
            promises: lives.promises)
    }
}

/// The region that calls, from its certificate.
func callingRegion(_ context: CallContext) throws(RPCError) -> RegionID {
    guard case .region(let region) = context.peer.role else {
        throw RPCError(.permissionDenied, "only a region may call \(context.method.fullName)")
    }
    return region
}

/// Runs a mapping from a message; what is wrong with the message becomes INVALID_ARGUMENT.
func checked<Value>(_ map: () throws(MappingError) -> Value) throws(RPCError) -> Value {
    do throws(MappingError) {
        return try map()
    } catch {
        throw RPCError(.invalidArgument, error.description)
    }
}

func unexpected(_ reply: PeerReply) -> RPCError {
    RPCError(.internal, "the region answered \(reply.key) with a reply of another kind")
}

extension ReserveRequest {
    /// The message of a reservation.
    init(_ reservation: Reservation) {
        self.init(
            key: .init(reservation.key), tenant: reservation.tenant.text,
            demand: HansaMessages.Demand(reservation.demand).guarded,
            residency: .init(reservation.residency), settledBelow: reservation.settledBelow)
    }
}

extension ReserveReply {
    /// The message of a provider's reply to a reservation.
    init(_ reply: PeerReply) throws(RPCError) {
        self.init(key: .init(reply.key))
        switch reply {
        case .held(_, let token, let ttl, let placement):
            outcome = .held(Held(token: token, ttlMs: ttl, placement: placement.hosts.map { .init($0) }))
        case .denied(_, let refusal, let digest):
            outcome = .denied(.init(refusal))
            self.digest = .init(digest)
        case .closed:
            outcome = .closed(Closed())
        case .committed, .refused, .cancelled, .freed:
            throw unexpected(reply)
        }
    }
}

extension PeerReply {
    /// Reads a provider's reply to a reservation.
    init(_ reply: ReserveReply, from region: RegionID) throws(RPCError) {
        let fields = MessageFields("ReserveReply of \(region)")
        self = try checked { () throws(MappingError) in
            let key = try fields.key(reply.key)
            switch try fields.present(reply.outcome, "outcome") {
            case .held(let held):
                return .held(
                    key, token: held.token, ttlMilliseconds: held.ttlMs,
                    placement: try fields.placement(held.placement, "held.placement"))
            case .denied(let refusal):
                return .denied(key, try fields.refusal(refusal), try fields.digest(reply.digest ?? Digest()))
            case .closed:
                return .closed(key)
            }
        }
    }
}
