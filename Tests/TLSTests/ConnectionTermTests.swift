// ConnectionTermTests.swift: when connections are drained for their certificates, decided without a clock.

import TLS
import Testing

@Suite("The term of a connection")
struct ConnectionTermTests {
    private func time(_ seconds: Int64) -> CertificateTime { CertificateTime(secondsSince1970: seconds) }

    @Test(
        "A server drains it in the last quarter before the first certificate ends, an hour at most, with time for its calls",
        arguments: [
            // left, jitter, drained after, grace
            (86_400, 0.0, 86_370, 30), (86_400, 0.5, 85_470, 30), (86_400, 0.999_999, 84_571, 30),
            (100, 0, 75, 25), (100, 0.999_999, 63, 25), (3, 0.5, 3, 0), (0, 0.5, 0, 0), (-5, 0.5, -5, 0),
        ] as [(Int64, Double, Int64, UInt32)])
    func expiry(left: Int64, jitter: Double, drainedAfter: Int64, graceSeconds: UInt32) {
        let term = ConnectionTerm(from: time(1_000), until: time(1_000 + left), side: .server, jitter: jitter)
        #expect(term.drainsAt == time(1_000 + drainedAfter))
        #expect(term.endsAt == time(1_000 + left))
        #expect(term.graceMilliseconds(now: time(1_000 + drainedAfter - 1)) == nil)
        #expect((term.graceMilliseconds(now: term.drainsAt) ?? 0) >= graceSeconds * 1_000)
        #expect(term.graceMilliseconds(now: term.endsAt) == 0)
        #expect(term.graceMilliseconds(now: time(1_000 + left + 50)) == 0)
    }

    @Test("Terms of connections made at once are spread evenly, those of clients before those of servers")
    func spread() {
        for (side, quarters) in [(TLSSide.client, 0...1), (.server, 2...3)] as [(TLSSide, ClosedRange<Int64>)] {
            let drains = (0..<1_000).map { index in
                ConnectionTerm(from: time(0), until: time(86_400), side: side, jitter: Double(index) / 1_000).drainsAt
            }
            for quarter in quarters {
                let first = time(86_370 - 3_600 + quarter * 900)
                let last = time(86_370 - 3_600 + (quarter + 1) * 900)
                #expect((490...510).contains(drains.count { first < $0 && $0 <= last }))
            }
        }
    }

    @Test(
        "Lost trust ends it within seconds, never later than before",
        arguments: [(86_400, 0.0, 0, 5), (86_400, 0.999, 3, 8), (2, 0.0, 0, 2)] as [(Int64, Double, Int64, Int64)])
    func revoked(left: Int64, jitter: Double, drainsAfter: Int64, endsAfter: Int64) {
        var term = ConnectionTerm(from: time(0), until: time(left), side: .server, jitter: 0)
        term.revoke(now: time(0), jitter: jitter)
        #expect(term.reason == .untrusted)
        #expect(term.drainsAt == time(drainsAfter) && term.endsAt == time(endsAfter))
        let before = term
        term.revoke(now: time(3), jitter: jitter)
        #expect(term == before, "once")
    }

    @Test("A new connection on an ending certificate does not make the next ones ever faster")
    func reconnects() {
        var (now, count) = (time(0), 0)
        while now < time(3_600) {
            now = ConnectionTerm(from: now, until: time(3_600), side: .client, jitter: 0.999_999).drainsAt
            count += 1
            if count > 100 { break }
        }
        #expect(count < 20)
    }
}
