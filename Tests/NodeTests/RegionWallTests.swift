// RegionWallTests.swift: what a region's certificate opens: peers speak for themselves, strangers not at all.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

@testable import ControlPlane

extension NodeTests {
    @Suite("Between regions is a wall")
    struct RegionWallTests {
        private typealias Call = @Sendable (Clients) async throws -> Void

        /// Every call that only peers may make for themselves, as france would make it.
        private static var calls: [String: (refusal: StatusCode, call: Call)] {
            let key = AttemptKey(origin: "france", request: 1, attempt: 1)
            return [
                "Allocations/Get": (.permissionDenied, { _ = try await $0.allocation("uk-1") }),
                "Allocations/List": (.permissionDenied, { _ = try await $0.allAllocations() }),
                "Allocations/Release": (.permissionDenied, { try await $0.release("uk-1") }),
                "Hosts/List": (.permissionDenied, { _ = try await $0.ownHosts() }),
                "Gossip/Exchange": (
                    .permissionDenied, { _ = try await $0.gossip.exchange(GossipMessage(from: "france", epoch: 1)) }
                ),
                "Gossip/Introduce": (
                    .permissionDenied, { _ = try await $0.gossip.introduce(LifeClaim(region: "france")) }
                ),
                "Federation/ListAccounts": (
                    .permissionDenied, { _ = try await $0.federation.listAccounts(ListAccountsRequest(lent: true)) }
                ),
                "Federation/Reserve": (
                    .invalidArgument,
                    {
                        _ = try await $0.federation.reserve(
                            ReserveRequest(key: key, tenant: "acme", demand: .gpus(1), residency: Residency()))
                    }
                ),
                "Federation/Commit": (
                    .invalidArgument, { _ = try await $0.federation.commit(CommitRequest(key: key, token: 1)) }
                ),
                "Federation/Cancel": (
                    .invalidArgument, { _ = try await $0.federation.cancel(CancelRequest(key: key)) }
                ),
                "Federation/Free": (.invalidArgument, { _ = try await $0.federation.free(FreeRequest(key: key)) }),
            ]
        }

        @Test("A region with a certificate that is no configured peer is refused by every method of regions")
        func strangers() async throws {
            try await NodeFederation.run(["norway", "uk"], hosts: 1) { federation in
                let uk = try federation.clients(of: "uk")
                #expect(try await uk.allocate("kept", .gpus(1)).id == "uk-1")
                let france = try federation.clients(of: "uk", as: "region/france")
                for (method, wanted) in Self.calls {
                    let refused = await #expect(throws: RPCError.self, "\(method)") { try await wanted.call(france) }
                    #expect(refused?.code == wanted.refusal, "\(method): \(refused?.message ?? "")")
                    let isNamed = refused?.message.contains("france") == true
                    #expect(isNamed, "\(method): \(refused?.message ?? "")")
                }
                #expect(try await uk.allocation("uk-1").state == .placed)
                #expect(try await uk.freeMilli() == 7_000)
                let others = try await uk.regions.list(ListRegionsRequest()).regions.map(\.region)
                #expect(others == ["uk", "norway"])
            }
        }

        @Test("No method of regions is missing in that test; what is left out says nothing about tenants or hosts")
        func isComplete() {
            let open: Set = ["Regions/Status"]
            let methods = Node.methods.filter {
                $0.roles.contains(.region) && $0.roles != [.region, .host, .operator, .tenant]
            }
            .map { "\($0.serviceName.split(separator: ".").last ?? "")/\($0.name)" }
            #expect(Set(methods).subtracting(open) == Set(Self.calls.keys))
        }

        @Test("A peer may speak and ask only for itself in gossip, and moves nothing of another's")
        func speaksForItself() async throws {
            try await NodeFederation.run(["norway", "spain", "uk"], hosts: 1) { federation in
                let norway = try federation.clients(of: "uk", as: "region/norway")
                let uk = try federation.clients(of: "uk")
                let before = try await uk.regions.list(ListRegionsRequest()).regions.map(\.bootEpoch)
                let gossip = await #expect(throws: RPCError.self) {
                    try await norway.gossip.exchange(
                        GossipMessage(
                            from: "spain", epoch: 9,
                            records: [
                                MemberRecord(
                                    region: "spain", address: "127.0.0.1:1", epoch: 9, sequence: 1, lifecycle: .active)
                            ]))
                }
                #expect(gossip?.code == .permissionDenied)
                #expect(gossip?.message == "norway may not speak for spain")
                let claim = await #expect(throws: RPCError.self) {
                    try await norway.gossip.introduce(LifeClaim(region: "spain"))
                }
                #expect(claim?.code == .permissionDenied)
                #expect(claim?.message == "norway may not ask for spain")
                let hold = await #expect(throws: RPCError.self) {
                    try await norway.federation.free(
                        FreeRequest(key: AttemptKey(origin: "spain", request: 1, attempt: 1)))
                }
                #expect(hold?.code == .permissionDenied)
                #expect(try await uk.regions.list(ListRegionsRequest()).regions.map(\.bootEpoch) == before)
            }
        }

        @Test("What a region forwards is not forwarded again: it is told whom to ask")
        func forwardedOnce() async throws {
            try await NodeFederation.run(["norway", "spain", "uk"], hosts: 1) { federation in
                #expect(try await federation.clients(of: "spain").allocate("kept", .gpus(1)).id == "spain-1")
                #expect(try await federation.clients(of: "uk").allocation("spain-1").state == .placed)
                let norway = try federation.clients(of: "uk", as: "region/norway")
                let calls: [String: [Call]] = [
                    "spain-1 is owned by spain; ask that region": [
                        { _ = try await $0.allocation("spain-1") }, { try await $0.release("spain-1") },
                    ],
                    "the request is about spain; ask that region": [
                        { _ = try await $0.allocations.list(ListAllocationsRequest(region: "spain")) },
                        { _ = try await $0.hosts.list(ListHostsRequest(region: "spain")) },
                    ],
                ]
                for (message, calls) in calls {
                    for call in calls {
                        let refused = await #expect(throws: RPCError.self) { try await call(norway) }
                        #expect(refused?.code == .failedPrecondition)
                        #expect(refused?.message == message)
                    }
                }
                #expect(try await federation.clients(of: "spain").allocation("spain-1").state == .placed)
            }
        }
    }
}
