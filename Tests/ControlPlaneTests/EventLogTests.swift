// EventLogTests.swift: events are numbered across restarts, kept up to a limit, and watched without a gap.

import Basics
import Federation
import Testing

@testable import ControlPlane

@Suite("Event log")
struct EventLogTests {
    static func log(epoch: UInt64 = 1) -> EventLog {
        let log = EventLog(wallClock: { WallTime(millisecondsSince1970: 5) })
        log.append(.started(epoch: epoch))
        return log
    }

    static func host(_ number: Int) throws -> RegionEvent { .hostRegistered(try HostID("h\(number)")) }

    @Test("A later start numbers its events above all earlier ones")
    func numbering() throws {
        let first = Self.log(epoch: 1)
        for number in 0..<100 { first.append(try Self.host(number)) }
        let second = Self.log(epoch: 2)
        let last = try #require(first.events(after: 0, limit: 0).last)
        let next = try #require(second.events(after: 0, limit: 0).first)
        #expect(next.sequence > last.sequence)
    }

    @Test("Only the newest events are kept, oldest first")
    func bounded() throws {
        let log = Self.log()
        for number in 1...(Limits.keptEvents + 5) { log.append(try Self.host(number)) }
        let kept = log.events(after: 0, limit: 0)
        #expect(kept.count == Limits.keptEvents)
        #expect(kept.map(\.sequence) == kept.map(\.sequence).sorted())
        #expect(kept.last?.body == .region(try Self.host(Limits.keptEvents + 5)))
        #expect(log.events(after: 0, limit: 3).map(\.sequence) == kept.suffix(3).map(\.sequence))
    }

    @Test("A watcher gets what was kept and then every new event, without a gap")
    func watching() async throws {
        let log = Self.log()
        log.append(try Self.host(1))
        let (past, new) = log.watch(after: 0, limit: 0)
        log.append(try Self.host(2))
        log.append(try Self.host(3))
        log.close()
        var sequences = past.map(\.sequence)
        for await event in new { sequences.append(event.sequence) }
        let first = try #require(sequences.first)
        #expect(sequences == [first, first + 1, first + 2, first + 3])
    }

    @Test("A watcher that falls too far behind is cut off, and others are not")
    func slow() async throws {
        let log = Self.log()
        let (_, stream) = log.watch(after: .max, limit: 0)
        for number in 0...Limits.watcherBacklog { log.append(try Self.host(number)) }
        let (_, late) = log.watch(after: .max, limit: 0)
        log.append(try Self.host(0))
        var count = 0
        for await _ in stream { count += 1 }
        #expect(count == Limits.watcherBacklog)
        var reader = late.makeAsyncIterator()
        #expect(await reader.next() != nil)
    }
}
