// RequestTests.swift: one request and its answers: repeated, watched, listed while a region is away.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A request", .timeLimit(.minutes(5)))
    struct RequestTests {
        @Test("The same idempotency key gets the same answer and takes nothing more; with other content it is refused")
        func idempotency() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let acme = try federation["uk"].clients(as: "tenant/acme")
                let asked = AllocateRequest("job-1", .gpus(6))
                let first = try await acme.allocations.allocate(asked)
                let again = try await acme.allocations.allocate(asked)
                #expect(!first.replayed)
                #expect(again.replayed)
                #expect(again.allocation == first.allocation)
                #expect(first.allocation?.tenant == "acme")
                let spilled = try await acme.allocate("job-2", .gpus(6))
                #expect(spilled.provider == "norway")
                #expect(try await acme.allocate("job-2", .gpus(6)) == spilled)
                let free = try await [federation["norway"], federation["uk"]].asyncMap {
                    try await $0.clients().freeMilli()
                }
                #expect(free == [2_000, 2_000])

                let conflict = try await #require(throws: RPCError.self) {
                    try await acme.allocate("job-1", .gpus(2))
                }
                #expect(conflict.code == .alreadyExists)
                #expect(
                    conflict.message
                        == "the idempotency key \"job-1\" was used before, with different content, for uk-1; use a new key"
                )
                let other = try federation["uk"].clients(as: "tenant/other")
                #expect(try await other.allocate("job-1", .gpus(2)).id == "uk-3")
            }
        }

        @Test("A watcher gets what is there, then every change, of its own tenant only")
        func watching() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let acme = try federation["uk"].clients(as: "tenant/acme")
                let other = try federation["uk"].clients(as: "tenant/other")
                let before = try await acme.allocate("before", .gpus(1))
                try await other.allocate("not acme's", .gpus(1)).expectPlaced()

                var changes = try await acme.allocations.watch(WatchAllocationsRequest()).makeAsyncIterator()
                let initial = try #require(try await changes.next())
                #expect(initial.initial)
                #expect(initial.allocation == before)

                let placed = try await acme.allocate("at home", .gpus(2))
                try await other.allocate("not acme's either", .gpus(1)).expectPlaced()
                try await acme.release(placed.id)
                let statesAtHome = try await changes.states(of: placed.id, until: .released)
                #expect(statesAtHome == [.placed, .released])

                let spilled = try await acme.allocate("at a peer", .gpus(8))
                try await acme.release(spilled.id)
                let states = try await changes.states(of: spilled.id, until: .released)
                #expect(states == [.placed, .releasing, .released])
            }
        }

        @Test("A list names the region that is dead, and still has the others")
        func missingRegion() async throws {
            try await TestFederation.run(["norway", "sweden", "uk"], hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                try await uk.allocate("at home", .gpus(1)).expectPlaced()
                for region in ["norway", "sweden"] {
                    try await federation[region].clients().allocate("there", .gpus(1)).expectPlaced()
                }
                let whole = try await uk.hosts.list(ListHostsRequest(federation: true))
                #expect(whole.hosts.map(\.region) == ["uk", "norway", "sweden"])
                #expect(whole.missing.isEmpty)

                federation["sweden"].kill()
                let hosts = try await uk.hosts.list(ListHostsRequest(federation: true))
                #expect(hosts.hosts.map(\.region) == ["uk", "norway"])
                #expect(hosts.missing.map(\.region) == ["sweden"])
                let allocations = try await uk.allocations.list(ListAllocationsRequest(federation: true))
                #expect(allocations.allocations.map(\.id) == ["uk-1", "norway-1"])
                #expect(allocations.missing.map(\.region) == ["sweden"])
                let reason = allocations.missing.first?.reason ?? ""
                #expect(reason.hasPrefix("cannot reach \(federation["sweden"].address): not connected after 2"))
                #expect(reason.hasSuffix(" ms; connection refused: nothing listens there"))
            }
        }
    }
}

extension Allocation {
    /// Records an issue unless the allocation is placed.
    func expectPlaced(_ location: SourceLocation = #_sourceLocation) {
        #expect(state == .placed, "\(id) \(refusals)", sourceLocation: location)
    }
}

extension RPCResponseStream<AllocationChange>.Iterator {
    /// The states of one allocation as they come, up to the one named; a change of any other is an issue.
    mutating func states(of id: String, until last: AllocationState) async throws -> [AllocationState] {
        var seen: [AllocationState] = []
        while seen.last != last, let change = try await next() {
            #expect(change.allocation?.id == id)
            #expect(!change.initial)
            seen.append(change.allocation?.state ?? .unspecified)
        }
        return seen
    }
}

extension Sequence {
    /// The results of `body` for each element, one after the other.
    func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
