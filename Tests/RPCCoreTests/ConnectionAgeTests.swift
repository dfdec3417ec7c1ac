// ConnectionAgeTests.swift: when connections are too old.

import Basics
import RPCCore
import Testing

@Suite("The greatest age of a connection")
struct ConnectionAgeTests {
    @Test(
        "A connection is drained at its greatest age, up to a tenth earlier or later",
        arguments: [
            (0.0, 900), (0.5, 1000), (1.0, 1100),
        ])
    func jitter(jitter: Double, expected: UInt64) {
        let start = Instant(nanoseconds: 5_000_000_000)
        let age = ConnectionAge(milliseconds: 1000)
        #expect(age.drainTime(start: start, jitter: jitter) == start.advanced(byMilliseconds: expected))
    }
}
