// HealingTests.swift: every split ends, every restart is believed, and what was removed stays away.
//
// On a virtual clock; the seed is an argument.

import Basics
import Gossip
import Testing

@Suite("Healing and restarts")
struct HealingTests {
    @Test(
        "Every split of four members heals within 60 s, whatever its length",
        arguments: [[0], [1], [2], [3], [0, 1], [0, 2], [0, 3]], [UInt64(3_000), 50_000])
    func splits(side: [Int], milliseconds: UInt64) throws {
        var network = try VirtualNetwork(seed: milliseconds)
        #expect(network.run(milliseconds: 5_000) { $0.isConverged })
        network.partition(side)
        network.run(milliseconds: milliseconds)
        network.deliver(.localDigestChanged("changed while apart"), to: 2)
        network.heal()
        let healed = network.milliseconds(limit: 60_000) { $0.isConverged }
        #expect(try #require(healed) <= 10_000)
    }

    @Test("A split into single members heals")
    func shattered() throws {
        var network = try VirtualNetwork(seed: 9)
        network.run(milliseconds: 5_000)
        for index in 0..<4 { network.partition([index]) }
        network.run(milliseconds: 300_000)
        network.heal()
        #expect(network.run(milliseconds: 60_000) { $0.isConverged })
    }

    @Test("A flapping path settles as soon as it stays up", arguments: UInt64(1)...3)
    func flipFlop(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed)
        for _ in 0..<3 {
            network.partition([0])
            network.run(milliseconds: 20_000)
            network.heal()
            network.run(milliseconds: 20_000)
            #expect(network.isConverged)
        }
    }

    @Test("A restarted member's first record beats every record of its earlier life", arguments: UInt64(1)...5)
    func restartBeatsOldClaims(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed)
        network.run(milliseconds: 3_000)
        for step in 0..<20 {
            network.deliver(.localDigestChanged("digest \(step)"), to: 0)
            network.run(milliseconds: 200)
        }
        let before = network.nodes[0].machine.ownRecord.version
        network.crash(0)
        network.run(milliseconds: 5_000)
        try network.restart(0, epoch: 2)
        #expect(network.run(milliseconds: 6_000) { $0.isConverged })
        let after = network.nodes[0].machine.ownRecord.version
        #expect(after > before && after.sequence < before.sequence)
    }

    @Test("A restart too fast to be noticed loses nothing", arguments: UInt64(1)...5)
    func fastRestart(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed)
        network.run(milliseconds: 3_000)
        network.crash(3)
        network.run(milliseconds: 50)
        try network.restart(3, epoch: 2)
        #expect(network.run(milliseconds: 2_000) { $0.isConverged })
        #expect(network.everSeen(.unreachable).isEmpty)
    }

    @Test("When all restart at once, all are alive again at once", arguments: UInt64(1)...5)
    func massRestart(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed)
        network.run(milliseconds: 3_000)
        for index in 0..<4 { network.crash(index) }
        for index in 0..<4 { try network.restart(index, epoch: 2) }
        #expect(network.run(milliseconds: 3_000) { $0.isConverged })
    }

    @Test("A member that comes back with an older disk learns it", arguments: UInt64(1)...5)
    func olderDisk(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed)
        network.run(milliseconds: 2_000)
        network.crash(1)
        network.run(milliseconds: 2_000)
        try network.restart(1, epoch: 7)
        #expect(network.run(milliseconds: 5_000) { $0.isConverged })
        network.crash(1)
        network.run(milliseconds: 2_000)
        try network.restart(1, epoch: 5)
        #expect(network.run(milliseconds: 5_000) { $0.nodes[1].overtakenBy == 7 })
    }

    @Test("Nodes that start while another is gone still learn that it is unreachable")
    func startsLate() throws {
        var network = try VirtualNetwork(seed: 4)
        network.run(milliseconds: 3_000)
        network.crash(0)
        network.run(milliseconds: 3_000)
        for index in [1, 2] {
            network.crash(index)
            try network.restart(index, epoch: 2)
        }
        network.run(milliseconds: 10_000)
        #expect(network.state(1, of: 0) == .unreachable)
        #expect(network.state(2, of: 0) == .unreachable)
    }

    @Test("A member that never started is not suspected, only never seen")
    func neverStarted() throws {
        var network = try VirtualNetwork(seed: 4, absent: 2)
        network.run(milliseconds: 30_000)
        #expect(network.allSee(2, as: .neverSeen))
    }

    @Test("A removed member is refused until it comes with a later epoch")
    func removal() throws {
        var network = try VirtualNetwork(seed: 6)
        network.run(milliseconds: 3_000)
        for index in 0..<3 { network.deliver(.memberRemoved(network.regions[3]), to: index) }
        network.run(milliseconds: 30_000)
        #expect((0..<3).allSatisfy { network.state($0, of: 3) == .removed })
        network.crash(3)
        try network.restart(3, epoch: 1)
        network.run(milliseconds: 10_000)
        #expect((0..<3).allSatisfy { network.state($0, of: 3) == .removed })
        network.crash(3)
        try network.restart(3, epoch: 2)
        #expect(network.run(milliseconds: 10_000) { $0.isConverged })
    }

    @Test("A member that left is neither suspected nor missed, and may come back")
    func leaving() throws {
        var network = try VirtualNetwork(seed: 6)
        network.run(milliseconds: 3_000)
        network.deliver(.localLifecycleChanged(.left), to: 3)
        network.run(milliseconds: 200)
        network.crash(3)
        network.run(milliseconds: 30_000)
        #expect(network.allSee(3, as: .left))
        #expect(network.everSeen(.suspect).isEmpty)
        try network.restart(3, epoch: 2)
        #expect(network.run(milliseconds: 10_000) { $0.isConverged })
    }
}
