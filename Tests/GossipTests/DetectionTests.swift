// DetectionTests.swift: how fast a dead member is noticed, and that a living one never is (docs/gossip.md, "Targets").
//
// On a virtual clock; the seed is an argument.

import Basics
import Gossip
import Testing

@Suite("Failure detection")
struct DetectionTests {
    private func converged(seed: UInt64, weather: Weather = Weather(), members: Int = 4) throws -> VirtualNetwork {
        var network = try VirtualNetwork(members: members, seed: seed, weather: weather)
        #expect(network.run(milliseconds: 5_000) { $0.isConverged })
        network.run(milliseconds: 3_000 + seed * 37)
        return network
    }

    @Test("A crash is noticed by all within 1 s, with up to 60 ms one way", arguments: UInt64(1)...20)
    func crash(seed: UInt64) throws {
        var network = try converged(seed: seed, weather: Weather(delayMicroseconds: 10_000...60_000))
        network.crash(2)
        let noticed = try #require(network.milliseconds(limit: 10_000) { $0.allSee(2, as: .unreachable) })
        #expect(noticed <= 1_000)
    }

    @Test("A host that falls silent is noticed by all within 3.5 s", arguments: UInt64(1)...20)
    func blackHole(seed: UInt64) throws {
        var network = try converged(seed: seed, weather: Weather(delayMicroseconds: 10_000...60_000))
        network.partition([1])
        let noticed = try #require(
            network.milliseconds(limit: 20_000) { net in [0, 2, 3].allSatisfy { net.state($0, of: 1) == .unreachable } }
        )
        #expect(noticed <= 3_500)
        #expect(noticed >= 1_500)
    }

    @Test(
        "Loss, late and doubled messages never make a healthy member unreachable", arguments: UInt64(1)...10,
        [UInt64(50), 200])
    func badWeather(seed: UInt64, lossPerMille: UInt64) throws {
        let weather = Weather(
            delayMicroseconds: 5_000...80_000, lossPerMille: lossPerMille, doublePerMille: 100, spikePerMille: 100)
        var network = try VirtualNetwork(seed: seed, weather: weather)
        network.run(milliseconds: 20_000)
        #expect(network.everSeen(.unreachable).isEmpty)
        #expect(network.everSeen(.removed).isEmpty)
    }

    @Test("One broken path between two members makes neither unreachable, however long", arguments: UInt64(1)...5)
    func partialPartition(seed: UInt64) throws {
        var network = try converged(seed: seed)
        network.cut(0, 3)
        network.cut(3, 0)
        network.run(milliseconds: 20_000)
        #expect(network.state(0, of: 3) == .suspect)
        #expect(network.state(3, of: 0) == .suspect)
        #expect(network.everSeen(.unreachable).isEmpty)
        #expect(network.state(1, of: 3) == .alive)
        network.heal()
        #expect(network.run(milliseconds: 10_000) { $0.isConverged })
    }

    @Test("A member that two do not hear refutes it through the third", arguments: UInt64(1)...5)
    func refutation(seed: UInt64) throws {
        var network = try converged(seed: seed)
        for other in [0, 1] {
            network.cut(other, 3)
            network.cut(3, other)
        }
        network.run(milliseconds: 20_000)
        #expect(network.everSeen(.unreachable).isEmpty)
        #expect(network.nodes[3].machine.measures(now: network.now).refutations > 0)
    }

    @Test("A path broken in one direction makes neither end unreachable", arguments: UInt64(1)...5)
    func oneWayCut(seed: UInt64) throws {
        var network = try converged(seed: seed)
        network.cut(2, 0)
        network.run(milliseconds: 30_000)
        #expect(network.everSeen(.unreachable).isEmpty)
        #expect(network.state(0, of: 2) == .suspect)
    }

    @Test("A connection that is reset and made again raises no suspicion", arguments: UInt64(1)...20)
    func resetConnection(seed: UInt64) throws {
        var network = try converged(seed: seed, weather: Weather(delayMicroseconds: 100_000...150_000))
        for _ in 0..<5 {
            network.resetConnection(0, 1)
            network.run(milliseconds: 1_117)
        }
        #expect(network.everSeen(.suspect).isEmpty)
    }

    @Test(
        "A member that stood still suspects nobody when it runs again, and is alive again soon",
        arguments: [UInt64(1_000), 5_000, 60_000])
    func pause(milliseconds: UInt64) throws {
        var network = try converged(seed: 7)
        network.pause(1, milliseconds: milliseconds)
        network.run(milliseconds: milliseconds)
        #expect(network.allSee(1, as: milliseconds < 1_500 ? .alive : .unreachable))
        #expect(network.run(milliseconds: 6_000) { $0.isConverged })
        #expect(network.nodes[1].changes.allSatisfy { $0.state == .alive || $0.state == .neverSeen })
        #expect(network.nodes[1].machine.measures(now: network.now).stalls == 1)
    }

    @Test("A member whose loop stalls has no vote for a while")
    func unwellHasNoVote() throws {
        var network = try converged(seed: 1)
        network.deliver(.loopStalled(milliseconds: GossipLimits.stallMilliseconds), to: 0)
        #expect(network.nodes[0].machine.isWell(now: network.now))
        network.deliver(.loopStalled(milliseconds: GossipLimits.stallMilliseconds + 1), to: 0)
        #expect(!network.nodes[0].machine.isWell(now: network.now))
        network.run(milliseconds: GossipLimits.unwellMilliseconds)
        #expect(network.nodes[0].machine.isWell(now: network.now))
    }

    @Test("With two of four members gone, the two that remain agree that both are unreachable")
    func halfIsGone() throws {
        var network = try converged(seed: 3)
        network.crash(0)
        network.crash(1)
        #expect(network.run(milliseconds: 5_000) { $0.allSee(0, as: .unreachable) && $0.allSee(1, as: .unreachable) })
        network.crash(2)
        network.run(milliseconds: 20_000)
        #expect(network.state(3, of: 0) == .unreachable)
        #expect(network.state(3, of: 2) == .suspect)
    }

    @Test("A federation of two or three notices a crash as well", arguments: [2, 3])
    func smallFederations(members: Int) throws {
        var network = try converged(seed: 5, members: members)
        network.crash(0)
        let noticed = network.milliseconds(limit: 10_000) { $0.allSee(0, as: .unreachable) }
        #expect(try #require(noticed) <= 1_000)
    }
}
