// LongestTurnTests.swift: the longest turn of the last minute, and no older one.

import Logging
import Testing

@testable import ControlPlane

@Suite("Longest turns")
struct LongestTurnTests {
    @Test("The longest turn counts for a minute, second by second, and then the next longest does")
    func window() {
        var longest = LongestTurn()
        #expect(longest.nanoseconds(second: 0) == 0)
        longest.ended(7, second: 100)
        longest.ended(5, second: 101)
        longest.ended(3, second: 101)
        #expect(longest.nanoseconds(second: 101) == 7)
        let seconds = UInt64(Limits.turnSeconds)
        #expect(longest.nanoseconds(second: 100 + seconds - 1) == 7)
        #expect(longest.nanoseconds(second: 100 + seconds) == 5)
        #expect(longest.nanoseconds(second: 101 + seconds) == 0)
        longest.ended(4, second: 1_000)
        #expect(longest.nanoseconds(second: 1_000) == 4)
        #expect(longest.nanoseconds(second: 10_000) == 0)
    }

    @Test("A clock that a slower thread read earlier counts as the newest second")
    func late() {
        var longest = LongestTurn()
        longest.ended(1, second: 50)
        longest.ended(9, second: 49)
        #expect(longest.nanoseconds(second: 50) == 9)
    }

    @Test("What is done is measured, and its value handed on")
    func measures() {
        let meter = TurnMeter("test", logger: Logger(label: "test"))
        #expect(meter.longestNanoseconds == 0)
        #expect(meter.measure("something") { 5 } == 5)
        #expect(meter.longestNanoseconds > 0)
    }
}
