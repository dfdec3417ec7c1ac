// AccessLogTests.swift: one in so many successes is logged, and failures never flood the log.

import Basics
import HansaServices
import Logging
import Observability
import RPC
import RPCCore
import Synchronization
import Testing
import Wire

@testable import ControlPlane

@Suite("The log of calls")
struct AccessLogTests {
    /// Keeps the lines of a logger.
    private struct Lines: LogHandler {
        final class Kept: Sendable {
            let lines = Mutex<[Logger.Metadata]>([])
        }

        let kept: Kept
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { kept.lines.withLock { $0.append(event.metadata ?? [:]) } }
    }

    private let kept = Lines.Kept()

    private func log(every: Int = 0, failuresPerSecond: Int = 0) -> AccessLog {
        AccessLog(
            Logger(label: "test") { _ in Lines(kept: kept) }, every: every, failuresPerSecond: failuresPerSecond)
    }

    private func record(_ code: StatusCode, _ reason: String = "why") -> CallRecord {
        CallRecord(
            method: HealthMethods.check, side: .server, peer: "spiffe://hansa.test/tenant/acme", code: code,
            message: code == .ok ? "" : reason, microseconds: 12, attempt: 1,
            traceParent: TraceParent(traceHigh: 1, traceLow: 2, parent: 3, flags: 1))
    }

    @Test("One in so many successes is taken, beginning with the first; 0 takes none")
    func sampling() {
        let log = log(every: 3)
        #expect((0..<7).map { _ in log.takesSuccess } == [true, false, false, true, false, false, true])
        let off = self.log()
        #expect((0..<3).allSatisfy { _ in !off.takesSuccess })
    }

    @Test("A line has what is known of the call")
    func line() {
        log().write(record(.ok), now: at(1))
        let expected: Logger.Metadata = [
            "method": "/hansa.v1.Health/Check", "side": "server", "peer": "spiffe://hansa.test/tenant/acme",
            "code": "OK", "us": "12", "attempt": "1", "trace": "00000000000000010000000000000002",
        ]
        #expect(kept.lines.withLock { $0 } == [expected])
    }

    @Test("So many failures a second have a line; the next line counts the others")
    func failures() {
        let log = log(failuresPerSecond: 2)
        for reason in ["a", "b", "c", "d", "e"] { log.write(record(.dataLoss, reason), now: at(1)) }
        #expect(kept.lines.withLock { $0.count } == 2)
        log.write(record(.dataLoss), now: at(2))
        let lines = kept.lines.withLock { $0 }
        #expect(lines.count == 3)
        #expect(lines.last?["unwritten"] == "3" && lines.last?["reason"] == "why")
    }

    @Test("The same failure has a line when it begins and then one in ten minutes, which counts")
    func repeats() {
        let log = log(failuresPerSecond: 1_000)
        let quiet = ObservabilityLimits.repeatQuietMilliseconds / 1_000
        for second in 0..<quiet { log.write(record(.unavailable, "no answer within \(second) ms"), now: at(second)) }
        #expect(kept.lines.withLock { $0.count } == 1)
        log.write(record(.unavailable, "no answer within 7 ms"), now: at(quiet))
        #expect(kept.lines.withLock { $0.last?["times"] } == "\(quiet)")
        log.write(record(.unavailable, "nothing listens there"), now: at(quiet))
        #expect(kept.lines.withLock { $0.count } == 3)
    }

    private func at(_ second: UInt64) -> Instant { Instant(nanoseconds: second * 1_000_000_000) }
}
