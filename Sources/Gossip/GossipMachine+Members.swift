// GossipMachine+Members.swift: members that the operator adds, takes out or forgets while the node runs.

import Basics

extension GossipMachine {
    /// One member more; speaks to it at once.
    ///
    /// Nothing when it is there, is this node, or there are as many as may be.
    mutating func add(_ peer: GossipPeer, now: Instant) {
        guard peer.region != own.region, index(of: peer.region) == nil, peers.count + 1 < GossipLimits.members else {
            return
        }
        var added = Peer<Digest>(peer, heartbeatMilliseconds: configuration.heartbeatMilliseconds)
        added.stateSince = now
        added.nextExchangeAt = now
        let place = peers.firstIndex { $0.region > peer.region } ?? peers.endIndex
        peers.insert(added, at: place)
        membershipChanged()
    }

    /// One member less: nothing of it is kept.
    mutating func forget(_ region: RegionID) {
        guard let index = index(of: region) else { return }
        peers.remove(at: index)
        membershipChanged()
    }

    /// What others have of whom is asked for anew: what was believed left out, or held, another set of members.
    private mutating func membershipChanged() {
        for index in peers.indices { peers[index].forgetCursors() }
        repaint()
    }
}
