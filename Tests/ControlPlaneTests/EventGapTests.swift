// EventGapTests.swift: whoever resumes is told what is missing.

import Basics
import Federation
import Testing

@testable import ControlPlane

@Suite("Gaps in the event log")
struct EventGapTests {
    private func log(epoch: UInt64 = 1, hosts: Int = 0) throws -> EventLog {
        let log = EventLogTests.log(epoch: epoch)
        for number in 0..<hosts { log.append(try EventLogTests.host(number)) }
        return log
    }

    private func gaps(_ events: [LoggedEvent]) -> [EventGap] {
        events.compactMap { event in
            if case .gap(let gap) = event.body { gap } else { nil }
        }
    }

    @Test("Resuming after any event that is kept, or the one before them, misses nothing")
    func kept() throws {
        let log = try log(hosts: 20)
        let all = log.events(after: 0, limit: 0)
        #expect(gaps(all).isEmpty)
        for event in all {
            let rest = log.events(after: event.sequence, limit: 0)
            #expect(rest == all.filter { $0.sequence > event.sequence })
        }
        #expect(log.events(after: (1 << 32), limit: 0) == all, "the number before the first event")
    }

    @Test("Resuming after an event of an earlier start begins with the gap, which has the number to resume after")
    func restart() throws {
        let last = try #require(try log(epoch: 1, hosts: 3).events(after: 0, limit: 0).last).sequence
        let second = try log(epoch: 2, hosts: 2)
        let events = second.events(after: last, limit: 0)
        let first = UInt64(2) << 32
        #expect(gaps(events) == [.notKept(first: last + 1, last: first)])
        #expect(events.map(\.sequence) == [first, first + 1, first + 2, first + 3])
        #expect(gaps(second.events(after: first, limit: 0)).isEmpty)
        #expect(gaps(second.watch(after: last, limit: 0).past).count == 1)
    }

    @Test("Resuming after an event whose successors made room begins with the gap")
    func forgotten() throws {
        let log = try log(hosts: Limits.keptEvents + 10)
        let oldest = try #require(log.events(after: 0, limit: 0).first).sequence
        #expect(gaps(log.events(after: oldest - 1, limit: 0)).isEmpty)
        let early = log.events(after: oldest - 2, limit: 0)
        #expect(gaps(early) == [.notKept(first: oldest - 1, last: oldest - 1)])
        #expect(early.count == Limits.keptEvents + 1)
    }

    @Test("A limit that leaves out some of what follows says so, too")
    func limited() throws {
        let log = try log(hosts: 9)
        let first = try #require(log.events(after: 0, limit: 0).first).sequence
        #expect(gaps(log.events(after: first, limit: 9)).isEmpty)
        #expect(gaps(log.events(after: first, limit: 4)) == [.notKept(first: first + 1, last: first + 5)])
    }

    @Test("A number that no event has yet is named, with the last one")
    func future() throws {
        let log = try log(hosts: 2)
        let last = try #require(log.events(after: 0, limit: 0).last).sequence
        #expect(log.events(after: last, limit: 0).isEmpty)
        #expect(gaps(log.events(after: last + 1, limit: 0)) == [.notYet(after: last + 1, last: last)])
    }

    @Test("Who asks for everything, or for nothing of the past, has no gap")
    func unasked() throws {
        let log = try log(epoch: 7, hosts: 2)
        #expect(gaps(log.events(after: 0, limit: 1)).isEmpty)
        #expect(log.watch(after: .max, limit: 0).past.isEmpty)
    }

    @Test("A watcher that was cut off is told so, but not when the node stops")
    func cutOff() throws {
        let log = try log()
        #expect(log.cutOff(after: 5)?.body == .gap(.cutOff(after: 5)))
        log.close()
        #expect(log.cutOff(after: 5) == nil)
    }
}
