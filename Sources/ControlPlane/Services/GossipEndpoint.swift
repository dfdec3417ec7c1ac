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
        switch await gossip.answer(message, from: peer) {
        case .message(let answer): return .init(answer)
        case .stranger: throw RPCError(.permissionDenied, "\(peer) is not a configured peer of this region")
        case .withheld: throw RPCError(.unavailable, "\(home) has no life now: it starts, or is quarantined")
        }
    }

    func introduce(
        _ request: HansaMessages.LifeClaim, context: CallContext
    ) async throws(RPCError) -> HansaMessages.KnownLife {
        let peer = try callingRegion(context)
        guard request.region == peer.text else {
            throw RPCError(.permissionDenied, "\(peer) may not ask for \(request.region)")
        }
        guard var known = await gossip.known(of: peer, now: MonotonicClock.now()) else {
            throw RPCError(.permissionDenied, "\(peer) is not a configured peer of this region")
        }
        known.take(await region.history(of: peer))
        return .init(known, by: home)
    }
}
