// MethodTests.swift: what the generator says of methods is what the wire and the router need.

import HansaMessages
import HansaServices
import RPCCore
import Testing

@Suite struct MethodTests {
    static let all: [MethodDescriptor] =
        AllocationsMethods.all + FederationMethods.all + GossipMethods.all + HealthMethods.all + HostsMethods.all
        + RegionsMethods.all + ReflectionMethods.all + DebugMethods.all

    @Test(
        "A method keeps its number on the wire for ever",
        arguments: [
            (AllocationsMethods.allocate, 0x971C_CBD5_1CD9_2F61), (AllocationsMethods.watch, 0x3CDB_4A74_1309_3961),
        ] as [(MethodDescriptor, UInt64)])
    func pinnedHash(method: MethodDescriptor, hash: UInt64) {
        #expect(method.hash == hash)
    }

    @Test("No two methods share a number on the wire")
    func distinctHashes() {
        #expect(Set(Self.all.map(\.hash)).count == Self.all.count)
    }

    @Test("Every method names who may call it and how long a request may be", arguments: all)
    func policy(method: MethodDescriptor) {
        #expect(!method.roles.isEmpty)
        #expect((1...RPCLimits.messageBytes).contains(method.maxRequestBytes))
        #expect(method.kind == .unary ? method.defaultTimeoutMilliseconds > 0 : method.defaultTimeoutMilliseconds == 0)
    }

    @Test("Tenants may ask for GPUs and may not move capacity between regions")
    func roles() {
        #expect(AllocationsMethods.allocate.roles == [.tenant, .operator])
        #expect(FederationMethods.all.allSatisfy { $0.roles == .region })
        #expect(HostsMethods.register.roles == [.operator, .host])
        #expect(HostsMethods.register.maxRequestBytes == 4_194_304)
    }
}
