// FederationEndpoint+Later.swift: the two calls that each spill makes, as values, and answered without a task for each.

import Basics
import Federation
import HansaMessages
import HansaServices
import Mapping
import RPC
import RPCCore

extension FederationEndpoint {
    /// Has reservations and commitments answered when the region has, without a task that waits.
    func answerLater(in router: inout Router) {
        router.answerLater(FederationMethods.reserve) {
            (request: ReserveRequest, context, replier: RPCReplier<ReserveReply>) in
            do throws(RPCError) {
                let (peer, asked, lives) = try reservation(request, context)
                region.peerCall(from: peer, asked, lives) { outcome in
                    replier.reply { () throws(RPCError) in try reserved(try outcome.get()) }
                }
            } catch {
                replier.fail(error)
            }
            return true
        }
        router.answerLater(FederationMethods.commit) {
            (request: CommitRequest, context, replier: RPCReplier<CommitReply>) in
            do throws(RPCError) {
                let (peer, asked, lives) = try commitment(request, context)
                region.peerCall(from: peer, asked, lives) { outcome in
                    replier.reply { () throws(RPCError) in try committed(try outcome.get(), request.key) }
                }
            } catch {
                replier.fail(error)
            }
            return true
        }
    }

    /// What a peer asks to be set aside.
    func reservation(
        _ request: ReserveRequest, _ context: CallContext
    ) throws(RPCError) -> (from: RegionID, PeerRequest, Federation.CallLives) {
        let peer = try callingRegion(context)
        let fields = MessageFields("ReserveRequest")
        let reservation = try checked { () throws(MappingError) in
            Reservation(
                key: try fields.key(request.key), tenant: try fields.tenant(request.tenant),
                demand: try fields.demand(request.demand), residency: try fields.residency(request.residency),
                settledBelow: request.settledBelow, wallTime: wallClock())
        }
        return (peer, .reserve(reservation), try lives(request.lives))
    }

    /// What the region's answer to a reservation is to the peer.
    func reserved(_ answer: PeerAnswer) throws(RPCError) -> ReserveReply {
        var reply = try ReserveReply(answer.reply)
        reply.lives = answer.lives.message
        return reply
    }

    /// What a peer has decided for.
    func commitment(
        _ request: CommitRequest, _ context: CallContext
    ) throws(RPCError) -> (from: RegionID, PeerRequest, Federation.CallLives) {
        let peer = try callingRegion(context)
        let key = try checked { () throws(MappingError) in try MessageFields("CommitRequest").key(request.key) }
        return (peer, .commit(key, token: request.token), try lives(request.lives))
    }

    /// What the region's answer to a commitment is to the peer.
    func committed(_ answer: PeerAnswer, _ key: HansaMessages.AttemptKey?) throws(RPCError) -> CommitReply {
        let said = answer.lives.message
        switch answer.reply {
        case .committed: return CommitReply(key: key, committed: true, lives: said)
        case .refused: return CommitReply(key: key, committed: false, lives: said)
        case .held, .denied, .closed, .cancelled, .freed: throw unexpected(answer.reply)
        }
    }
}
