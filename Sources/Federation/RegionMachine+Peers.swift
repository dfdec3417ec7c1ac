// RegionMachine+Peers.swift: which peers there are, what gossip says of them, and whether they can be called.
//
// Hints only: what is lent and borrowed stays as it is, whatever becomes of a peer.

internal import Basics
internal import Ledger

extension RegionMachine {
    mutating func peerViewChanged(_ view: PeerView) {
        guard let known = views[view.region] else { return }
        views[view.region] = view
        learned[view.region] = nil
        if view.isPlaceable, !known.isPlaceable { peerIsBack(view.region) }
    }

    mutating func peerLinkChanged(_ peer: RegionID, fault: String?) {
        guard views[peer] != nil else { return }
        let known = linkFaults.removeValue(forKey: peer)
        linkFaults[peer] = fault?.cut(toBytes: LedgerLimits.refusalDetailBytes / 2)
        guard known != nil, fault == nil else { return }
        slowUntil[peer] = nil
        peerIsBack(peer)
    }

    mutating func addPeer(_ peer: RegionID) {
        guard peer != region, views[peer] == nil else { return }
        views[peer] = PeerView(region: peer, isPlaceable: false, digest: nil)
        configuration.peers = views.keys
        peerIsBack(peer)
    }

    mutating func removePeer(_ peer: RegionID) {
        guard views[peer] != nil else { return }
        views[peer] = nil
        configuration.peers = views.keys
        learned[peer] = nil
        linkFaults[peer] = nil
        slowUntil[peer] = nil
    }

    /// The peer did not answer in time: others are asked before it for a while.
    mutating func noteSlow(_ peer: RegionID) {
        slowUntil[peer] = now.advanced(byMilliseconds: FederationLimits.slowPeerMilliseconds)
    }

    /// The place of a peer among those with room: those that can be called, those that were slow, those whose link is
    /// known to be broken.
    func reachability(of peer: RegionID) -> Int {
        if linkFaults[peer] != nil { return 0 }
        if let until = slowUntil[peer], now < until { return 1 }
        return 2
    }

    /// What is known against the link to a peer, as the end of a sentence; empty when nothing is.
    func linkFaultWords(of peer: RegionID) -> String {
        linkFaults[peer].map { "; it cannot be called: \($0)" } ?? ""
    }

    /// Says at once what waits for a peer that can be spoken to again.
    private mutating func peerIsBack(_ peer: RegionID) {
        guard standing == .serving, stall == nil else { return }
        let waiting = ledger.unsettledNumbers + ledger.releasingNumbers + ledger.owedNumbers
        for number in waiting where provider(of: number) == peer {
            retries[number] = nil
            send(number)
        }
    }

    private func provider(of number: UInt64) -> RegionID? {
        if let owed = ledger.owedReleases[number] { return owed.provider }
        if case .releasing(let provider, _) = ledger.requests[number]?.progress { return provider }
        return openProvider(number)
    }
}

extension String {
    /// The text, or as much of its start as fits, in whole characters.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: limit)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
