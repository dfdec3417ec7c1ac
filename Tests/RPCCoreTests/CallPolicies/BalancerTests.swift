// BalancerTests.swift: which connection gets the next call.

import Basics
import Testing

@testable import RPCCore

@Suite("Balancer")
struct BalancerTests {
    private let start = Instant(nanoseconds: 1_000_000_000_000)

    /// How often each of the places is chosen in 10 000 calls that take no time.
    private func shares(
        _ balancer: Balancer, _ outstanding: [Int?], avoided: [Int] = [], at now: Instant? = nil, seed: UInt64 = 1
    ) -> [Int] {
        var balancer = balancer
        var random = SeededGenerator(seed: seed)
        var avoidedSet = EndpointSet()
        for index in avoided { avoidedSet.insert(index) }
        var shares = [Int](repeating: 0, count: outstanding.count)
        for _ in 0..<10_000 {
            let index = balancer.pick(now: now ?? start, avoided: avoidedSet, random: &random) { outstanding[$0] }
            if let index { shares[index] += 1 }
        }
        return shares
    }

    private func balancer(latencies: [UInt64]) -> Balancer {
        var balancer = Balancer(count: latencies.count)
        for (index, latency) in latencies.enumerated() where latency > 0 {
            balancer.callEnded(index, latencyNanoseconds: latency, isFailure: false, now: start)
        }
        return balancer
    }

    @Test("Nothing is chosen when nothing is ready", arguments: [1, 2, 5])
    func none(count: Int) {
        #expect(shares(Balancer(count: count), [Int?](repeating: nil, count: count)).allSatisfy { $0 == 0 })
    }

    @Test("A single ready place gets every call, wherever it is", arguments: [0, 1, 2, 3])
    func single(ready: Int) {
        var outstanding = [Int?](repeating: nil, count: 4)
        outstanding[ready] = 1000
        #expect(shares(Balancer(count: 4), outstanding)[ready] == 10_000)
    }

    @Test("Of two places the one with fewer calls is chosen, and with less latency at equal calls")
    func two() {
        #expect(shares(Balancer(count: 2), [3, 2]) == [0, 10_000])
        #expect(shares(balancer(latencies: [100, 300]), [2, 2]) == [10_000, 0])
        // (2+1) x 300 > (7+1) x 100
        #expect(shares(balancer(latencies: [100, 300]), [7, 2]) == [10_000, 0])
        #expect(shares(balancer(latencies: [100, 300]), [9, 2]) == [0, 10_000])
    }

    @Test("Latency does not count while one of the two is unknown")
    func unknown() {
        #expect(shares(balancer(latencies: [1_000_000, 0]), [1, 2]) == [10_000, 0])
        #expect(shares(balancer(latencies: [1_000_000, 0]), [2, 1]) == [0, 10_000])
    }

    @Test("Among many, the busiest is never chosen and the idlest in two cases of n", arguments: [UInt64(1), 2, 3])
    func many(seed: UInt64) {
        let shares = shares(Balancer(count: 5), [0, 1, 2, 3, 4], seed: seed)
        #expect(shares[4] == 0)
        // 1 - C(4,2)/C(5,2) = 0.4
        #expect((3_800...4_200).contains(shares[0]), "\(shares)")
    }

    @Test("Places that are draining, full or gone are left out of the draw", arguments: [UInt64(1), 2, 3])
    func leftOut(seed: UInt64) {
        let shares = shares(Balancer(count: 4), [nil, 5, nil, 5], seed: seed)
        #expect(shares[0] == 0 && shares[2] == 0 && shares[1] + shares[3] == 10_000)
    }

    @Test("A place that the call has been to is taken only when there is no other")
    func avoided() {
        #expect(shares(Balancer(count: 3), [0, 50, 50], avoided: [0])[0] == 0)
        #expect(shares(Balancer(count: 2), [7, 7], avoided: [0, 1]).reduce(0, +) == 10_000)
        #expect(shares(Balancer(count: 2), [7, nil], avoided: [0]) == [10_000, 0])
    }

    @Test("Latency rises at once and falls slowly")
    func average() {
        var balancer = balancer(latencies: [1_000])
        balancer.callEnded(0, latencyNanoseconds: 9_000, isFailure: false, now: start)
        #expect(balancer.latencyNanoseconds(0, now: start) == 9_000)
        balancer.callEnded(0, latencyNanoseconds: 1_000, isFailure: false, now: start)
        #expect(balancer.latencyNanoseconds(0, now: start) == 8_000)
    }

    @Test(
        "A place of which nothing is heard is trusted again in time", arguments: [(0, 8_000), (1, 4_000), (3, 1_000)])
    func fading(halfLives: UInt64, latency: UInt64) {
        let now = start.advanced(byMilliseconds: halfLives * RPCLimits.latencyHalfLifeMilliseconds)
        #expect(balancer(latencies: [8_000]).latencyNanoseconds(0, now: now) == latency)
        let later = start.advanced(byMilliseconds: 1000 * RPCLimits.latencyHalfLifeMilliseconds)
        #expect(balancer(latencies: [8_000]).latencyNanoseconds(0, now: later) == 0)
    }

    @Test("A place that fails quickly does not draw the calls")
    func failures() {
        var balancer = balancer(latencies: [1_000, 1_000_000])
        balancer.callEnded(0, latencyNanoseconds: 10, isFailure: true, now: start)
        #expect(shares(balancer, [0, 0]) == [0, 10_000])
    }

    @Test("Latencies and calls at their limits do not overflow")
    func extremes() {
        var balancer = balancer(latencies: [.max, .max])
        for _ in 0..<100 { balancer.callEnded(0, latencyNanoseconds: .max, isFailure: true, now: start) }
        #expect(balancer.latencyNanoseconds(0, now: start) == RPCLimits.longestLatencyNanoseconds)
        #expect(shares(balancer, [1 << 40, 1]) == [0, 10_000])
    }

    @Test("A connection that was made anew starts without a past")
    func reset() {
        var balancer = balancer(latencies: [8_000])
        balancer.reset(0)
        #expect(balancer.latencyNanoseconds(0, now: start) == 0)
    }

    @Test("More than sixty-four places share marks, and all of them can be chosen")
    func manyPlaces() {
        let outstanding = [Int?](repeating: 0, count: 200)
        #expect(shares(Balancer(count: 200), outstanding, avoided: Array(0..<64)).reduce(0, +) == 10_000)
    }
}
