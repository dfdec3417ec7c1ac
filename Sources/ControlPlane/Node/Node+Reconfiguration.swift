// Node+Reconfiguration.swift: what a node does with a configuration that changed while it runs.

import Basics
import Federation
import Gossip

extension Node {
    /// Puts a change of the configuration to use: peers that come, go or move, and what is lent.
    func use(_ change: ConfigurationChange, insteadOf old: NodeConfiguration) {
        let new = change.running.configuration
        for difference in change.applied {
            foundation.events.append(
                .setting(difference.setting.key, before: difference.before, after: difference.after))
        }
        for peer in old.peers.keys.sorted() where new.peers[peer] == nil { remove(peer) }
        for peer in new.peers.keys.sorted() {
            guard let endpoint = new.peers[peer], endpoint != old.peers[peer] else { continue }
            if old.peers[peer] == nil {
                parts.region.tell(.peerAdded(peer))
                parts.gossip.list(peer, address: "\(endpoint)")
            }
            foundation.links.configure(peer, endpoint)
        }
        let lending = RegionConfiguration(new).lending
        if lending != RegionConfiguration(old).lending { parts.region.tell(.lendingPolicyChanged(lending)) }
    }

    private func remove(_ peer: RegionID) {
        parts.gossip.list(peer, address: nil)
        parts.region.forget(peer)
        foundation.links.remove(peer)
    }
}
