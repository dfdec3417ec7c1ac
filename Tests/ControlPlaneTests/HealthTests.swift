// HealthTests.swift: what a node says of itself: alive as long as a restart would not help.

import Basics
import HTTPStatus
import Store
import Testing

@testable import ControlPlane

@Suite("Health of a node")
struct HealthTests {
    private let start = Instant(nanoseconds: 60_000_000_000)

    @Test("a node that starts is alive, not ready, and says how far it is")
    func starting() {
        let status = NodeStatus()
        status.progress.begin("reading the ledger")
        #expect(status.report().checks.map(\.detail) == ["starting: reading the ledger"])
        status.progress.records(12_288)
        #expect(status.report().checks.map(\.detail) == ["starting: reading the ledger: 12288 records"])
        #expect(status.report().isAlive && !status.report().isReady)
        status.progress.begin("building the region")
        #expect(status.progress.text == "building the region", "a new step counts from nothing")
    }

    @Test("a ledger that cannot be written for now asks for no restart; one that failed for good does")
    func store() {
        let condition = StoreCondition()
        #expect(condition.check.state == .ok)
        condition.set(.stalled("no space"))
        #expect(condition.check == HealthCheck(name: "store", state: .degraded, detail: "no space"))
        let lost = StoreError.filesChanged(file: "l", .missing(path: "l"))
        condition.set(.lost(lost))
        #expect(condition.check.state == .degraded && condition.lost == lost, "what is in memory is worth reading")
        condition.set(.failed("a sync failed"))
        #expect(condition.lost == nil)
        #expect(condition.check == HealthCheck(name: "store", state: .failed, detail: "a sync failed"))
    }

    @Test("a loop that has not turned for as long as the limit is still well; a moment later a restart would help")
    func loop() {
        let pulse = LoopPulse(now: start)
        let limit = start.advanced(byMilliseconds: Limits.silentLoopMilliseconds)
        #expect(pulse.check(now: limit).state == .ok)
        let late = limit.advanced(byMilliseconds: 1)
        #expect(pulse.check(now: late).state == .failed)
        #expect(pulse.check(now: late).detail == "the region's event loop has not turned for 15001 ms")
        pulse.beat(late)
        #expect(pulse.check(now: late).state == .ok)
        #expect(pulse.check(now: start).state == .ok, "an earlier look than the beat is no silence")
    }
}
