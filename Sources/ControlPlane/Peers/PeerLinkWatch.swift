// PeerLinkWatch.swift: tells gossip and the region when a link comes or goes, and the log when that is news.

import Basics
import Federation
import Gossip
import Logging
import Observability
import RPC

/// Follows the links of one node.
struct PeerLinkWatch: Sendable {
    let links: PeerLinks
    let gossip: GossipShell
    let region: RegionShell
    let logger: Logger

    private struct State {
        var isUp: [RegionID: Bool] = [:]
        /// What was told of each peer that cannot be called.
        var faults: [RegionID: String] = [:]
        /// Peers whose fault was logged, and whose return is therefore news.
        var logged: Set<RegionID> = []
        var repeats = RepeatLimiter<RegionID>()
    }

    /// Runs until the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .milliseconds(Limits.linkLookMilliseconds))
                    links.look()
                }
            }
            var state = State()
            for await change in links.changes {
                switch change {
                case .changed(let peer): follow(peer, &state)
                case .replaced(let peer, let address, let reason):
                    state.isUp[peer] = nil
                    gossip.tell(.linkDown(peer: peer, .closedLocally))
                    logger.info(
                        "a peer is dialled anew",
                        metadata: ["peer": "\(peer)", "address": "\(address)", "reason": "\(reason)"])
                    follow(peer, &state)
                }
            }
            group.cancelAll()
        }
    }

    private func follow(_ peer: RegionID, _ state: inout State) {
        tellGossip(peer, &state)
        let fault = links.fault(of: peer)
        guard fault != state.faults[peer] else { return }
        state.faults[peer] = fault
        region.tell(.peerLinkChanged(peer, fault: fault))
        let address = links[peer]?.address ?? ""
        if let fault {
            guard let times = state.repeats.happened(peer, now: MonotonicClock.now()) else { return }
            state.logged.insert(peer)
            logger.warning(
                "a peer cannot be called",
                metadata: ["peer": "\(peer)", "address": "\(address)", "reason": "\(fault)", "times": "\(times)"])
        } else if links[peer]?.channel.isConnected == true, state.logged.remove(peer) != nil {
            logger.notice("a peer can be called again", metadata: ["peer": "\(peer)", "address": "\(address)"])
        }
    }

    private func tellGossip(_ peer: RegionID, _ state: inout State) {
        // Changes of a channel's loops may arrive out of order: only what holds now counts.
        let isConnected = links[peer]?.channel.isConnected ?? false
        let wasUp = state.isUp.updateValue(isConnected, forKey: peer)
        switch (wasUp, isConnected) {
        case (true, true): break
        case (_, true): gossip.tell(.linkUp(peer: peer))
        case (true, false): gossip.tell(.linkDown(peer: peer, .closedByPeer))
        case (false, false): gossip.tell(.linkDown(peer: peer, .dialFailed))
        // A peer that could not be dialled yet may just not have started: that says nothing about its health.
        case (nil, false): state.isUp[peer] = nil
        }
    }
}
