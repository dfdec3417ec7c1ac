// MembershipTests.swift: members that the operator adds and forgets while the federation runs.

import Basics
import Gossip
import Testing

@Suite("Members that come and go by the operator's word")
struct MembershipTests {
    private func peer(_ network: VirtualNetwork, _ index: Int) -> GossipPeer {
        GossipPeer(region: network.regions[index], address: "\(network.regions[index]):7443")
    }

    @Test(
        "A forgotten member is a stranger, the others go on, and added again it is alive", arguments: [UInt64(1), 2, 3])
    func forgetAndAdd(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed)
        network.run(milliseconds: 3_000)
        for index in 0..<3 { network.deliver(.memberForgotten(network.regions[3]), to: index) }
        network.run(milliseconds: 10_000)
        #expect((0..<3).allSatisfy { network.state($0, of: 3) == nil })
        for (one, other) in [(0, 1), (1, 2), (2, 0)] { #expect(network.state(one, of: other) == .alive) }
        for index in 0..<3 { network.deliver(.memberAdded(peer(network, 3)), to: index) }
        #expect(network.run(milliseconds: 10_000) { $0.isConverged })
    }

    @Test("A member that one side forgot is suspected by it only, and nobody else loses anybody")
    func oneSide() throws {
        var network = try VirtualNetwork(seed: 4)
        network.run(milliseconds: 3_000)
        network.deliver(.memberForgotten(network.regions[3]), to: 0)
        network.run(milliseconds: 20_000)
        #expect(network.state(1, of: 3) == .alive && network.state(2, of: 3) == .alive)
        #expect(network.state(3, of: 0) != .alive)
        #expect(network.allSee(1, as: .alive) && network.allSee(2, as: .alive))
        network.deliver(.memberAdded(peer(network, 3)), to: 0)
        #expect(network.run(milliseconds: 10_000) { $0.isConverged })
    }

    @Test("As many members as the limit may be added, and not one more")
    func limit() throws {
        var machine = try GossipMachine<String>(
            GossipConfiguration(region: RegionID("uk"), address: "uk:7443", epoch: 1, peers: []))
        var effects: [GossipEffect<String>] = []
        for index in 0..<GossipLimits.members {
            machine.handle(
                .memberAdded(GossipPeer(region: try RegionID("region-\(index)"), address: "r:1")), now: .origin,
                into: &effects)
        }
        #expect(machine.members.count == GossipLimits.members - 1)
        machine.handle(
            .memberAdded(GossipPeer(region: try RegionID("uk"), address: "r:1")), now: .origin, into: &effects)
        #expect(machine.members.count == GossipLimits.members - 1)
    }
}
