// SpreadingTests.swift: how fast, how often and at what cost records spread.
//
// On a virtual clock; the seed is an argument.

import Basics
import Gossip
import Testing

@Suite("Spreading of records")
struct SpreadingTests {
    @Test("All members see each other within two heartbeats of the start", arguments: UInt64(1)...20)
    func convergence(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed, weather: Weather(delayMicroseconds: 10_000...60_000))
        let converged = network.milliseconds(limit: 5_000) { $0.isConverged }
        #expect(try #require(converged) <= 500)
    }

    @Test("Members converge in bad weather", arguments: UInt64(1)...20)
    func convergenceInBadWeather(seed: UInt64) throws {
        let weather = Weather(lossPerMille: 300, doublePerMille: 200, spikePerMille: 200)
        var network = try VirtualNetwork(seed: seed, weather: weather)
        for step in 0..<10 {
            network.deliver(.localDigestChanged("step \(step)"), to: step % 4)
            network.run(milliseconds: 150)
        }
        network.weather = Weather()
        #expect(network.run(milliseconds: 10_000) { $0.isConverged })
    }

    @Test("A change is everywhere within one delay and 10 ms", arguments: UInt64(1)...10)
    func updateLatency(seed: UInt64) throws {
        var network = try VirtualNetwork(seed: seed, weather: Weather(delayMicroseconds: 30_000...40_000))
        network.run(milliseconds: 5_000 + seed * 31)
        network.deliver(.localDigestChanged("nothing left"), to: 1)
        let spread = network.milliseconds(limit: 1_000) { net in
            [0, 2, 3].allSatisfy { net.nodes[$0].machine.member(net.regions[1])?.record?.digest == "nothing left" }
        }
        #expect(try #require(spread) <= 50)
    }

    @Test("Thirty-two members converge, and notice a crash within 1 s")
    func largestMesh() throws {
        var network = try VirtualNetwork(members: 32, seed: 1)
        network.run(milliseconds: 1_000)
        #expect(network.isConverged)
        network.crash(31)
        network.run(milliseconds: 1_000)
        #expect(network.allSee(31, as: .unreachable))
    }

    @Test("An idle member sends at most 200 bytes a second to each peer", arguments: [4, 8])
    func idleBytes(members: Int) throws {
        var network = try VirtualNetwork(members: members, seed: 2)
        network.run(milliseconds: 10_000)
        for index in network.nodes.indices {
            network.nodes[index].bytesSent = 0
            network.nodes[index].messagesSent = 0
            network.nodes[index].timersFired = 0
        }
        network.run(milliseconds: 60_000)
        for node in network.nodes {
            let frames = 16 * node.messagesSent
            #expect((node.bytesSent + frames) / 60 / (members - 1) <= 200)
            #expect(node.timersFired / 60 <= 6 * (members - 1))
        }
        let bytes = network.nodes.map { $0.bytesSent / 60 / (members - 1) }
        let messages = network.nodes.map { $0.messagesSent / 60 / (members - 1) }
        print("idle, \(members) members: payload B/s per peer \(bytes), messages/s per peer \(messages)")
    }

    @Test(
        "A record is sent to each peer once, not with every heartbeat, however slow the answers are",
        arguments: [UInt64(10_000), 60_000, 350_000])
    func cursors(delayMicroseconds: UInt64) throws {
        let delay = delayMicroseconds...(delayMicroseconds + 5_000)
        var network = try VirtualNetwork(seed: 8, weather: Weather(delayMicroseconds: delay))
        network.run(milliseconds: 20_000)
        func sent(_ index: Int) -> UInt64 {
            let members = network.nodes[index].machine.measures(now: network.now).members
            return members.map(\.counts.recordsSent).reduce(0, +)
        }
        let before = (0..<4).map(sent)
        network.deliver(.localDigestChanged("one change"), to: 0)
        network.run(milliseconds: 10_000)
        #expect(network.isConverged)
        #expect(sent(0) - before[0] == 3)
        if delayMicroseconds < 250_000 { #expect((1..<4).map(sent) == Array(before.dropFirst())) }
    }

    @Test("Notable digests are told at most ten times a second, and the last one always")
    func rateLimit() throws {
        var network = try VirtualNetwork(seed: 8)
        network.run(milliseconds: 3_000)
        let before = network.nodes[0].machine.ownRecord.version.sequence
        for step in 0..<1_000 {
            network.deliver(.localDigestChanged("digest \(step)"), to: 0)
            network.run(milliseconds: 1)
        }
        network.run(milliseconds: 500)
        #expect(network.nodes[0].machine.ownRecord.version.sequence - before <= 12)
        #expect(network.nodes[0].machine.ownRecord.digest == "digest 999")
        #expect(network.isConverged)
    }

    @Test("Urgent digests pass notable ones, and negligible ones wait at most five seconds")
    func weights() throws {
        var network = try VirtualNetwork(seed: 8) { configuration in
            configuration.weigh = { _, new in new == "full" ? .urgent : .negligible }
        }
        network.deliver(.localDigestChanged("first"), to: 0)
        network.run(milliseconds: 2_000)
        network.deliver(.localDigestChanged("a little less"), to: 0)
        network.run(milliseconds: GossipLimits.digestDelayCeilingMilliseconds - 1)
        #expect(network.nodes[0].machine.ownRecord.digest == "first")
        network.run(milliseconds: 1)
        #expect(network.nodes[0].machine.ownRecord.digest == "a little less")
        network.deliver(.localDigestChanged("full"), to: 0)
        network.run(milliseconds: GossipLimits.urgentDigestGapMilliseconds)
        #expect(network.nodes[0].machine.ownRecord.digest == "full")
    }

    @Test("The same seed gives the same run", arguments: UInt64(1)...5)
    func determinism(seed: UInt64) throws {
        func run() throws -> UInt64 {
            let weather = Weather(lossPerMille: 100, doublePerMille: 100, spikePerMille: 100)
            var network = try VirtualNetwork(seed: seed, weather: weather)
            network.run(milliseconds: 5_000)
            network.crash(1)
            network.run(milliseconds: 5_000)
            try network.restart(1, epoch: 2)
            network.run(milliseconds: 5_000)
            return network.trace.value
        }
        #expect(try run() == run())
    }
}
