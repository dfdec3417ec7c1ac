// ReflectionTests.swift: a server says what it can be asked, and shows nobody more than they may call.

import DynamicMessages
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import Testing

@Suite("Reflection")
struct ReflectionTests {
    private let service = ReflectionServiceLive(MethodTests.all.filter { $0.serviceName != "hansa.v1.Reflection" })

    private func context(_ role: String) throws -> CallContext {
        CallContext(
            method: ReflectionMethods.describe, peer: try PeerIdentity(uri: "spiffe://hansa.test/\(role)"))
    }

    @Test("An operator is shown every method, with its kind, its types and its policy")
    func operatorSeesAll() async throws {
        let reply = try await service.listServices(ListServicesRequest(), context: try context("operator/ada"))
        #expect(reply.services.flatMap(\.methods).count == MethodTests.all.count)
        #expect(reply.services.map(\.name) == Set(MethodTests.all.map(\.serviceName)).sorted())
        let watch = reply.services.first { $0.name == "hansa.v1.Health" }?.methods.last
        #expect(
            watch
                == MethodInfo(
                    name: "Watch", request: "hansa.v1.HealthRequest", reply: "hansa.v1.HealthReply",
                    streamsReplies: true, roles: ["region", "host", "operator", "tenant"], idempotent: true,
                    maxRequestBytes: 1024, hash: HealthMethods.watch.hash))
    }

    @Test(
        "Everyone else is shown only what they may call",
        arguments: [("tenant/acme", RoleSet.tenant), ("region/uk", .region), ("host/uk/h1", .host)])
    func othersSeeTheirOwn(uri: String, role: RoleSet) async throws {
        let reply = try await service.listServices(ListServicesRequest(), context: try context(uri))
        let shown = reply.services.flatMap { service in service.methods.map { "/\(service.name)/\($0.name)" } }
        let own = MethodTests.all.filter { $0.roles.contains(role) }
        #expect(shown.sorted() == own.map(\.fullName).sorted())
    }

    @Test("A tenant gets the files that its own methods need, and no others")
    func tenantsFiles() async throws {
        let tenant = try context("tenant/acme")
        let reply = try await service.describe(DescribeRequest(), context: tenant)
        let pool = try DescriptorPool(fileDescriptorSet: reply.fileDescriptorSet)
        #expect(pool.isMessage("hansa.v1.AllocateRequest") && pool.isMessage("hansa.v1.GPU"))
        #expect(pool.service("hansa.v1.Hosts") == nil && pool.service("hansa.v1.Lending") == nil)
        #expect(!pool.files.contains { $0.name.contains("ledger") })
        for symbol in ["hansa.v1.Hosts", "hansa.v1.EndClaimsRequest", "hansa.v1.Lending.End"] {
            let error = await #expect(throws: RPCError.self) {
                try await service.describe(DescribeRequest(symbol: symbol), context: tenant)
            }
            #expect(error?.code == .notFound)
        }
    }

    @Test(
        "A symbol comes with everything its file imports",
        arguments: ["hansa.v1.Hosts", "hansa.v1.Hosts.List", "hansa.v1.HostStatus", "hansa/v1/hosts.proto"])
    func symbols(symbol: String) async throws {
        let reply = try await service.describe(
            DescribeRequest(symbol: symbol), context: try context("operator/ada"))
        let pool = try DescriptorPool(fileDescriptorSet: reply.fileDescriptorSet)
        #expect(pool.service("hansa.v1.Hosts")?.methods.map(\.name).prefix(3) == ["Register", "List", "Get"])
        #expect(pool.isMessage("hansa.v1.Host"))
    }

    @Test("What does not exist is NOT_FOUND, and the answer says what there is")
    func unknown() async throws {
        let ada = try context("operator/ada")
        let service = service
        let noService = await #expect(throws: RPCError.self) {
            try await service.listServices(ListServicesRequest(service: "hansa.v1.Nothing"), context: ada)
        }
        #expect(noService?.code == .notFound)
        #expect(noService?.message.contains("hansa.v1.Allocations, ") == true)
        let noSymbol = await #expect(throws: RPCError.self) {
            try await service.describe(DescribeRequest(symbol: "hansa.v1.Nothing"), context: ada)
        }
        #expect(noSymbol?.code == .notFound)
    }

    @Test("Every method that is served has a descriptor with the same kind", arguments: MethodTests.all)
    func descriptors(method: MethodDescriptor) throws {
        let pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        let described = try #require(
            pool.service(method.serviceName)?.methods.first { $0.name == method.name })
        #expect(described.streamsRequests == method.kind.streamsRequests)
        #expect(described.streamsReplies == method.kind.streamsReplies)
    }
}
