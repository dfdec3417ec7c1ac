// PeerListCommand.swift: `hansa peer list`: the links to the peers, with lending in both directions.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa peer list`.
struct PeerListCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the node's peers, with what is lent and borrowed.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    func run(_ session: NodeSession) async throws {
        let reply = try await session.call { try await $0.regions.listPeers(ListPeersRequest(), options: $1) }
        format.show(reply) { reply in PeerListCommand.text(reply) }
    }

    static func text(_ reply: ListPeersReply) -> String {
        var table = Table([
            .words("PEER"), .words("STATE"), .words("LIFECYCLE"), .words("LINK"), .words("HEARD"), .words("ADDRESS"),
            .number("ROUND TRIP"),
            .number("LENT"), .number("LIMIT"), .number("BORROWED"), .words("LAST ERROR"),
        ])
        for peer in reply.peers {
            table.add([
                peer.region, peer.state, peer.lifecycle,
                peer.connected ? "up" : peer.state == "alive" ? "heard, cannot be called" : "down",
                heard(peer.heard || peer.state == "alive", peer.lastHeardMs), address(of: peer),
                peer.rttUs == 0 ? "" : span(microseconds: peer.rttUs), decimal(milli: peer.lentMilli),
                peer.lendUnlimited ? "none" : decimal(milli: peer.lendLimitMilli), decimal(milli: peer.borrowedMilli),
                peer.lastError,
            ])
        }
        let notes = reply.peers.map(\.secondLife).filter { !$0.isEmpty }.map { "note: \($0)\n" }.joined()
        return table.text(empty: "no peers: this region is a federation of one") + notes
    }

    /// Where the peer is dialled, and what the configuration says when that is something else.
    private static func address(of peer: PeerStatus) -> String {
        guard !peer.configuredAddress.isEmpty, peer.configuredAddress != peer.address else { return peer.address }
        return "\(peer.address) (configured: \(peer.configuredAddress))"
    }
}
