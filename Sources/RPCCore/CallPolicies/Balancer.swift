// Balancer.swift: which of several connections gets the next call.
//
// The power of two choices (Mitzenmacher 2001): of two connections at random, the one with less work. Decides only.

public import Basics

/// Chooses among connections by their calls in flight and the latency of their answers.
///
/// Looking at two instead of all keeps clients from running after the same fast server together. Latency is an average
/// that rises at once and falls slowly, and that fades while nothing is heard: a server that was slow is tried again.
public struct Balancer: Sendable {
    private struct Endpoint {
        /// 0 until something was measured.
        var latencyNanoseconds: UInt64 = 0
        var measuredAt = Instant.origin
    }

    private var endpoints: [Endpoint]

    /// Begins with connections of which nothing is known.
    public init(count: Int) { endpoints = [Endpoint](repeating: Endpoint(), count: count) }

    /// The connection for the next call; nil when none can take it.
    ///
    /// - Parameters:
    ///   - avoided: Places that this call has been to; taken only when there is no other.
    ///   - outstanding: The calls in flight at a place; nil for one that is draining, full or not connected.
    public mutating func pick(
        now: Instant, avoided: EndpointSet = EndpointSet(), random: inout SeededGenerator,
        outstanding: (Int) -> Int?
    ) -> Int? {
        choose(now, avoided, &random, outstanding)
            ?? (avoided.isEmpty ? nil : choose(now, EndpointSet(), &random, outstanding))
    }

    private func choose(
        _ now: Instant, _ avoided: EndpointSet, _ random: inout SeededGenerator, _ outstanding: (Int) -> Int?
    ) -> Int? {
        var count: UInt64 = 0
        for index in endpoints.indices where !avoided.contains(index) && outstanding(index) != nil { count += 1 }
        guard count > 0 else { return nil }
        let first = random.below(count)
        // Any of the others, each as likely.
        let second = count > 1 ? (first + 1 + random.below(count - 1)) % count : first
        var chosen: (index: Int, calls: Int)?
        var place: UInt64 = 0
        for index in endpoints.indices where !avoided.contains(index) {
            guard let calls = outstanding(index) else { continue }
            defer { place += 1 }
            guard place == first || place == second else { continue }
            if let other = chosen, !isBetter((index, calls), than: other, now) { continue }
            chosen = (index, calls)
        }
        return chosen?.index
    }

    /// Less latency times calls, the next one counted; calls alone while one of them is unknown.
    private func isBetter(_ one: (index: Int, calls: Int), than other: (index: Int, calls: Int), _ now: Instant) -> Bool
    {
        let latency = latencyNanoseconds(one.index, now: now)
        let otherLatency = latencyNanoseconds(other.index, now: now)
        guard latency > 0, otherLatency > 0 else { return one.calls < other.calls }
        return latency.multipliedFullWidth(by: UInt64(one.calls + 1))
            < otherLatency.multipliedFullWidth(by: UInt64(other.calls + 1))
    }

    /// The average latency of a place as far as it still counts, in nanoseconds; 0 = unknown.
    public func latencyNanoseconds(_ index: Int, now: Instant) -> UInt64 {
        let endpoint = endpoints[index]
        let halvings = now.milliseconds(since: endpoint.measuredAt) / RPCLimits.latencyHalfLifeMilliseconds
        return halvings < 64 ? endpoint.latencyNanoseconds >> halvings : 0
    }

    /// A call was answered.
    ///
    /// - Parameter isFailure: The answer was a failure of the server: quick, but not what was asked for. It counts as slow.
    public mutating func callEnded(_ index: Int, latencyNanoseconds: UInt64, isFailure: Bool, now: Instant) {
        let average = self.latencyNanoseconds(index, now: now)
        var sample = max(1, latencyNanoseconds)
        if isFailure { sample = max(sample, max(average, RPCLimits.failureLatencyNanoseconds / 2) * 2) }
        sample = min(sample, RPCLimits.longestLatencyNanoseconds)
        endpoints[index].latencyNanoseconds = sample >= average ? sample : average - (average - sample) / 8
        endpoints[index].measuredAt = now
    }

    /// The connection was made anew: what was measured before does not count.
    public mutating func reset(_ index: Int) { endpoints[index] = Endpoint() }
}

/// The places that a call has been to; from the sixty-fourth on, places share a bit.
public struct EndpointSet: Hashable, Sendable {
    private var bits: UInt64 = 0

    /// Makes an empty set.
    public init() {}

    /// True when nothing was inserted.
    public var isEmpty: Bool { bits == 0 }
    /// True when the place, or one that shares its bit, was inserted.
    public func contains(_ index: Int) -> Bool { bits & 1 << UInt64(index % 64) != 0 }
    /// Adds the places of another set.
    public mutating func formUnion(_ other: EndpointSet) { bits |= other.bits }
    /// Adds a place.
    public mutating func insert(_ index: Int) { bits |= 1 << UInt64(index % 64) }
}
