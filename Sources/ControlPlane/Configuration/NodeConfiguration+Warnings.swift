// NodeConfiguration+Warnings.swift: what can work, and is hardly meant.

import Basics

extension NodeConfiguration {
    /// What an operator should look at, in sentences; each is logged at the start.
    var warnings: [String] {
        var warnings: [String] = []
        var dialled: [Endpoint: RegionID] = [:]
        for peer in peers.keys.sorted() {
            guard let endpoint = peers[peer] else { continue }
            if let other = dialled.updateValue(peer, forKey: endpoint) {
                warnings.append(
                    "peers \(other) and \(peer) have one address, \(endpoint): only one of them can be there")
            }
        }
        if advertise == nil, listen.isWildcard, !peers.isEmpty {
            warnings.append(
                "advertise is not set and listen is \(listen): peers are told an address that they cannot dial; "
                    + "give advertise the one that they reach this node at")
        }
        return warnings
    }
}
