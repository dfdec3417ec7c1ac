// TenantWallTests.swift: what tenants see and do of each other's: nothing, at home and at every peer.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension NodeTests {
    @Suite("Between tenants is a wall")
    struct TenantWallTests {
        /// Allocations of two tenants at two regions.
        private struct Town: Sendable {
            let federation: NodeFederation
            let acme: Clients
            /// acme's, at home and at the peer.
            let own: [String]
            /// Somebody else's, at home and at the peer.
            let foreign: [String]

            init(_ federation: NodeFederation) async throws {
                self.federation = federation
                acme = try federation.clients(of: "uk", as: "tenant/acme")
                var (own, foreign): ([String], [String]) = ([], [])
                for region in ["uk", "norway"] {
                    let acme = try federation.clients(of: region, as: "tenant/acme")
                    let other = try federation.clients(of: region, as: "tenant/other")
                    own.append(try await acme.allocate("acme's", .gpus(1)).id)
                    foreign.append(try await other.allocate("not acme's", .gpus(2)).id)
                }
                (self.own, self.foreign) = (own, foreign)
                #expect(own + foreign == ["uk-1", "norway-1", "uk-2", "norway-2"])
            }

            /// What is free in all regions.
            func freeMilli() async throws -> UInt32 {
                try await federation.clients(of: "uk").freeMilli()
                    + federation.clients(of: "norway").freeMilli()
            }
        }

        @Test("A tenant reads its own allocations by id, whichever region owns them; of others' it learns nothing")
        func get() async throws {
            try await NodeFederation.run(["norway", "uk"], hosts: 1) { federation in
                let town = try await Town(federation)
                for id in town.own { #expect(try await town.acme.allocation(id).id == id) }
                for id in town.foreign {
                    let refused = await #expect(throws: RPCError.self) { try await town.acme.allocation(id) }
                    #expect(refused?.code == .notFound)
                    #expect(refused?.message == "there is no allocation \(id)")
                }
            }
        }

        @Test("A tenant releases its own allocations wherever they are; others' are not found, and stay")
        func release() async throws {
            try await NodeFederation.run(["norway", "uk"], hosts: 1) { federation in
                let town = try await Town(federation)
                for id in town.foreign {
                    let refused = await #expect(throws: RPCError.self) { try await town.acme.release(id) }
                    #expect(refused?.code == .notFound)
                    #expect(refused?.message == "there is no allocation \(id)")
                }
                #expect(try await town.freeMilli() == 10_000)
                for id in town.own { #expect(try await town.acme.release(id).state == .released) }
                #expect(try await town.freeMilli() == 12_000)
                for id in town.foreign {
                    #expect(try await town.federation.clients(of: "uk").allocation(id).state == .placed)
                }
            }
        }

        @Test("A tenant's list has its own only, of its region, of another and of all")
        func list() async throws {
            try await NodeFederation.run(["norway", "uk"], hosts: 1) { federation in
                let town = try await Town(federation)
                let lists = [
                    ListAllocationsRequest(): ["uk-1"], ListAllocationsRequest(region: "norway"): ["norway-1"],
                    ListAllocationsRequest(federation: true): ["uk-1", "norway-1"],
                ]
                for (request, ids) in lists {
                    let reply = try await town.acme.allocations.list(request)
                    #expect(reply.allocations.map(\.id) == ids)
                    #expect(reply.missing.isEmpty)
                }
                let everything = try await town.federation.clients(of: "uk").allocations.list(
                    ListAllocationsRequest(federation: true))
                #expect(everything.allocations.map(\.id) == ["uk-1", "uk-2", "norway-1", "norway-2"])
            }
        }

        @Test("A tenant watches its own allocations; others' are not found, and none of their changes comes")
        func watch() async throws {
            try await NodeFederation.run(["norway", "uk"], hosts: 1) { federation in
                let town = try await Town(federation)
                var changes = try await town.acme.allocations.watch(WatchAllocationsRequest()).makeAsyncIterator()
                #expect(try await changes.next()?.allocation?.id == "uk-1")
                try await town.federation.clients(of: "uk").release("uk-2")
                try await town.acme.release("uk-1")
                #expect(try await changes.next()?.allocation?.id == "uk-1")
                var foreign = try await town.acme.allocations.watch(WatchAllocationsRequest(id: "uk-2"))
                    .makeAsyncIterator()
                let refused = await #expect(throws: RPCError.self) { try await foreign.next() }
                #expect(refused?.code == .notFound)
            }
        }

        @Test("A tenant may not name another one, in any call that names one")
        func named() async throws {
            try await NodeFederation.run(["uk"], hosts: 1) { federation in
                let acme = try federation.clients(of: "uk", as: "tenant/acme").allocations
                let demand = Demand.gpus(1)
                let calls: [@Sendable () async throws -> Void] = [
                    {
                        _ = try await acme.allocate(
                            AllocateRequest(idempotencyKey: "k", demand: demand, tenant: "other"))
                    },
                    { _ = try await acme.plan(PlanRequest(demands: [demand], tenant: "other")) },
                    { _ = try await acme.explain(ExplainRequest(demand: demand, tenant: "other")) },
                    { _ = try await acme.get(GetAllocationRequest(id: "uk-1", tenant: "other")) },
                    { _ = try await acme.list(ListAllocationsRequest(tenant: "other")) },
                    { _ = try await acme.release(ReleaseAllocationRequest(id: "uk-1", tenant: "other")) },
                ]
                for call in calls {
                    let refused = await #expect(throws: RPCError.self) { try await call() }
                    #expect(refused?.code == .permissionDenied)
                    #expect(
                        refused?.message == "tenant acme may not act for tenant other; leave the tenant empty")
                }
            }
        }

        @Test("Groups of two tenants do not meet: not when placed, nor in a plan or an explanation")
        func groups() async throws {
            try await NodeFederation.run(["uk"], hosts: 1) { federation in
                var apart = Demand.gpus(1)
                apart.constraints = Constraints(group: "web", apart: .host)
                let acme = try federation.clients(of: "uk", as: "tenant/acme")
                let other = try federation.clients(of: "uk", as: "tenant/other")
                #expect(try await acme.allocate("first", apart).state == .placed)
                #expect(try await acme.allocate("second", apart).state == .refused)
                #expect(try await acme.allocations.plan(PlanRequest(demands: [apart])).plans.map(\.region) == [""])
                #expect(try await acme.allocations.explain(ExplainRequest(demand: apart)).placement.isEmpty)

                #expect(try await other.allocations.plan(PlanRequest(demands: [apart])).plans.map(\.region) == ["uk"])
                #expect(try await other.allocations.explain(ExplainRequest(demand: apart)).placement.count == 1)
                #expect(try await other.allocate("first", apart).state == .placed)

                let ops = try federation.clients(of: "uk").allocations
                for (tenant, hosts) in [("acme", 0), ("other", 0), ("third", 1)] {
                    let plan = try await ops.plan(PlanRequest(demands: [apart], tenant: tenant)).plans
                    #expect(plan.first?.placement.count == hosts, "\(tenant)")
                    let explanation = try await ops.explain(ExplainRequest(demand: apart, tenant: tenant))
                    #expect(explanation.placement.count == hosts, "\(tenant)")
                    let moves = try await ops.defragment(DefragmentRequest(demand: apart, tenant: tenant))
                    #expect((moves.refusal == nil) == (hosts == 1), "\(tenant)")
                }
            }
        }
    }
}
