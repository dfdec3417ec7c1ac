// GossipEndpoint.swift: peers exchange heartbeats, membership and digests. Hints only; decides nothing.

import Basics
import GPUAllocator
import Gossip
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore

/// The service `hansa.v1.Gossip`.
struct GossipEndpoint: GossipService {
    let gossip: GossipShell
    let region: RegionShell
    let home: RegionID

    func exchange(
        _ request: HansaMessages.GossipMessage, context: CallContext
    ) async throws(RPCError) -> HansaMessages.GossipMessage {
        let peer = try callingRegion(context)
        let message = try checked { () throws(MappingError) in try MessageFields("GossipMessage").gossip(request) }
        guard message.from == peer else {
            throw RPCError(.permissionDenied, "\(peer) may not speak for \(message.from)")
        }
        guard let answer = await gossip.answer(message, from: peer) else {
            throw RPCError(.permissionDenied, "\(peer) is not a configured peer of this region")
        }
        return .init(answer)
    }

    func introduce(
        _ request: HansaMessages.LifeClaim, context: CallContext
    ) async throws(RPCError) -> HansaMessages.KnownLife {
        let peer = try callingRegion(context)
        let history = await region.history(of: peer)
        return .init(
            Basics.KnownLife(
                life: history.life, highestToken: history.highestToken, highestRequest: history.highestRequest),
            by: home)
    }
}
