// AccessLogTests.swift: one in so many successes is logged, and failures never flood the log.

import HansaServices
import Logging
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

    private func record(_ code: StatusCode) -> CallRecord {
        CallRecord(
            method: HealthMethods.check, side: .server, peer: "spiffe://hansa.test/tenant/acme", code: code,
            message: code == .ok ? "" : "why", microseconds: 12, attempt: 1,
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
        log().write(record(.ok), second: 1)
        let expected: Logger.Metadata = [
            "method": "/hansa.v1.Health/Check", "side": "server", "peer": "spiffe://hansa.test/tenant/acme",
            "code": "OK", "us": "12", "attempt": "1", "trace": "00000000000000010000000000000002",
        ]
        #expect(kept.lines.withLock { $0 } == [expected])
    }

    @Test("So many failures a second have a line; the next line counts the others")
    func failures() {
        let log = log(failuresPerSecond: 2)
        for _ in 0..<5 { log.write(record(.dataLoss), second: 1) }
        #expect(kept.lines.withLock { $0.count } == 2)
        log.write(record(.dataLoss), second: 2)
        let lines = kept.lines.withLock { $0 }
        #expect(lines.count == 3)
        #expect(lines.last?["unwritten"] == "3" && lines.last?["reason"] == "why")
    }
}
