// RepeatLimiterTests.swift: a lasting state is news once, then seldom, and is counted meanwhile.

import Basics
import Observability
import Testing

@Suite("Repeated events")
struct RepeatLimiterTests {
    private func at(_ milliseconds: UInt64) -> Instant { Instant.origin.advanced(byMilliseconds: milliseconds) }

    @Test("The first is written, the rest are counted until the quiet time is over, to the millisecond")
    func quietTime() {
        var limiter = RepeatLimiter<String>(quietMilliseconds: 100)
        #expect(limiter.happened("a", now: at(5)) == 1)
        #expect(limiter.happened("a", now: at(104)) == nil)
        #expect(limiter.happened("b", now: at(104)) == 1)
        #expect(limiter.happened("a", now: at(105)) == 2)
        #expect(limiter.happened("a", now: at(204)) == nil)
        #expect(limiter.happened("a", now: at(900)) == 2)
    }

    @Test("A state that ended and begins again is news")
    func ended() {
        var limiter = RepeatLimiter<String>(quietMilliseconds: 100)
        #expect(limiter.happened("a", now: at(0)) == 1)
        limiter.ended("a")
        #expect(limiter.happened("a", now: at(1)) == 1)
    }

    @Test("As many kinds as the limit are remembered; one more takes the place of the oldest")
    func bound() {
        var limiter = RepeatLimiter<Int>(quietMilliseconds: 1_000)
        let limit = ObservabilityLimits.repeatKinds
        for kind in 0..<limit { #expect(limiter.happened(kind, now: at(UInt64(kind))) == 1) }
        #expect(limiter.happened(0, now: at(300)) == nil)
        #expect(limiter.happened(limit, now: at(301)) == 1)
        #expect(limiter.happened(1, now: at(302)) == nil)
        #expect(limiter.happened(0, now: at(303)) == 1)
    }
}
