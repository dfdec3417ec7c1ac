// RecoveryTests.swift: nodes that are killed or stopped in the middle of things, and what is left of what they said.

import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A node that dies", .timeLimit(.minutes(5)))
    struct RecoveryTests {
        @Test("After kill -9 and a restart nothing acknowledged is lost, and the boot epoch has grown")
        func restart() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = try federation["uk"].clients()
                let acme = try federation["uk"].clients(as: "tenant/acme")
                _ = try await uk.hosts.setState(SetHostStateRequest(id: "h2", state: .cordoned))
                try await acme.allocate("home", .gpus(8)).expectPlaced()
                try await acme.allocate("spilled", .gpus(8)).expectPlaced()
                try await acme.release(try await acme.allocate("released", .gpus(8)).id)
                #expect(try await acme.allocate("refused", .gpus(8), regions: ["uk"]).state == .refused)
                try await federation["norway"].clients().allocate("norway's", .share(250)).expectPlaced()
                try await federation.waitUntilSettled()
                let before = try await Accounts(of: federation)
                #expect(before.allocations.map(\.state) == [.placed, .placed, .placed, .released, .refused])
                #expect(before.contradictions == [])

                federation["uk"].kill()
                try federation.start("uk")
                try await federation["uk"].waitUntilReady()
                let after = try await Accounts(of: federation)
                #expect(after.hosts == before.hosts)
                #expect(after.allocations == before.allocations)
                #expect(after.hosts.map { $0.host?.state } == [.ready, .ready, .ready, .cordoned])
                #expect(try await uk.regions.status(StatusRequest()).bootEpoch == 2)

                let again = try await acme.allocations.allocate(AllocateRequest("home", .gpus(8)))
                #expect(again.replayed)
                #expect(again.allocation == before.allocations[1])
                #expect(try await acme.allocate("next", .share(1)).id == "uk-5")
            }
        }

        @Test("Its peers see it suspect, then unreachable, then alive again with its new epoch")
        func seenByPeers() async throws {
            try await TestFederation.run { federation in
                try await federation.waitUntilAlive()
                let observers = federation.nodes.filter { $0.region != "uk" }
                federation["uk"].kill()
                for node in observers {
                    try await eventually("\(node.region) sees uk unreachable") {
                        try await node.picture(of: "uk").state == "unreachable"
                    }
                }
                try federation.start("uk")
                try await federation["uk"].waitUntilReady()
                for node in observers {
                    let picture = try await eventually("\(node.region) sees uk alive") {
                        let picture = try await node.picture(of: "uk")
                        return picture.state == "alive" ? picture : nil
                    }
                    #expect(picture.bootEpoch == 2)
                    let seen = try await node.events().filter { $0.subject == "uk" }.map(\.text)
                    #expect(seen.first == "uk is alive, it was never seen")
                    #expect(seen.contains("uk is unreachable, it was suspect"))
                    #expect(seen.last?.hasPrefix("uk is alive, it was ") == true)
                    // A busy machine may add a suspicion; a member that flaps shows many.
                    #expect(seen.count { $0.hasPrefix("uk is alive") } <= 4, "\(seen)")
                }
            }
        }

        @Test("A node that is stopped for a while is left out, and goes on with the same epoch")
        func pause() async throws {
            try await TestFederation.run(hosts: 1) { federation in
                let norway = try federation["norway"].clients()
                try await norway.allocate("all of home", .gpus(8)).expectPlaced()
                federation["uk"].send(SIGSTOP)
                try await eventually("norway sees uk unreachable") {
                    try await federation["norway"].picture(of: "uk").state == "unreachable"
                }
                let list = try await norway.hosts.list(ListHostsRequest(federation: true))
                #expect(list.missing.map(\.region) == ["uk"])
                #expect(list.hosts.map(\.region) == ["norway", "spain", "sweden"])
                let refused = try await norway.allocate("only uk", .gpus(1), regions: ["uk"])
                #expect(refused.refusals.last?.code == "notPlaceable")
                #expect(refused.refusals.last?.detail.hasPrefix("it is not heard by most regions") == true)
                #expect(["spain", "sweden"].contains(try await norway.allocate("anywhere", .gpus(1)).provider))

                federation["uk"].send(SIGCONT)
                try await eventually("norway sees uk alive") {
                    try await federation["norway"].picture(of: "uk").state == "alive"
                }
                #expect(try await federation["norway"].picture(of: "uk").bootEpoch == 1)
                #expect(try await norway.allocate("only uk, again", .gpus(1), regions: ["uk"]).provider == "uk")
            }
        }

        @Test(
            "Spilled requests in flight when provider and origin die end in exactly one placement each",
            arguments: [(5, ["norway", "uk"]), (10, ["uk", "norway"]), (15, ["norway"]), (20, ["uk"])])
        func spillInFlight(acknowledged: Int, victims: [String]) async throws {
            let settings = ["norway": ["--hold-ttl-ms", "2000"], "sweden": ["--hold-ttl-ms", "2000"]]
            try await TestFederation.run(["norway", "sweden", "uk"], settings: settings) { federation in
                // Either has room for all: one that starts slowly costs nobody a refusal.
                for region in ["norway", "sweden"] { try await federation[region].clients().register(hosts: 5) }
                for region in ["norway", "sweden"] {
                    try await federation.waitForDigest(of: region, at: "uk") { $0.hosts == 5 }
                }
                let uk = try federation["uk"].clients(as: "tenant/acme")
                let burst = Burst(uk, keys: (1...40).map { "key-\($0)" })
                let running = Task { await burst.run() }
                try await eventually("\(acknowledged) answers") { burst.answers.count >= acknowledged }
                for victim in victims { federation[victim].kill() }
                for victim in victims { try federation.start(victim) }
                try await eventually("an answer to every request", within: .seconds(60)) {
                    burst.answers.count == 40
                }
                await running.value
                try await federation.waitUntilSettled()

                let accounts = try await Accounts(of: federation)
                #expect(accounts.contradictions == [])
                #expect(accounts.allocations.count == 40)
                #expect(accounts.allocations.allSatisfy { $0.state == .placed })
                let now = Dictionary(uniqueKeysWithValues: accounts.allocations.map { ($0.idempotencyKey, $0) })
                for (key, answer) in burst.answers where answer.state == .placed { #expect(now[key] == answer) }
            }
        }
    }
}

extension TestNode {
    /// What this node knows of another region.
    func picture(of region: String) async throws -> RegionStatus {
        let regions = try await clients().regions.list(ListRegionsRequest()).regions
        return try #require(regions.first { $0.region == region })
    }

    /// Everything that has happened at this node in its present life.
    func events() async throws -> [Event] {
        var events: [Event] = []
        for try await event in try await clients().regions.events(EventsRequest()) { events.append(event) }
        return events
    }
}
