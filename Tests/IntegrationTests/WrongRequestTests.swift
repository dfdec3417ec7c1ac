// WrongRequestTests.swift: requests that must be refused, each with the exact sentence, and a node that goes on.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

/// A request and the sentence with which it is refused.
struct WrongRequest: Sendable, CustomTestStringConvertible {
    var what: String
    var request: AllocateRequest
    var message: String
    var testDescription: String { what }

    init(_ what: String, _ demand: Demand?, regions: [String] = [], key: String = "key", _ message: String) {
        self.what = what
        request = AllocateRequest(
            idempotencyKey: key, demand: demand,
            residency: regions.isEmpty ? nil : Residency(allowedRegions: regions))
        self.message = message
    }

    static let all = [
        WrongRequest(
            "an unknown region", .gpus(1), regions: ["atlantis"],
            "unknown region \"atlantis\"; the federation has norway, uk"),
        WrongRequest(
            "a region called no", .gpus(1), regions: ["no"],
            "AllocateRequest.residency.allowed_regions: region id \"no\" is refused: unquoted, YAML reads it as a boolean "
                + "or null; spell the country out (\"norway\", not \"no\")"),
        WrongRequest("no demand", nil, "AllocateRequest.demand is missing"),
        WrongRequest("no shape", Demand(), "AllocateRequest.demand.shape is missing"),
        WrongRequest(
            "zero GPUs", .gpus(0), "at least 1 GPU per host is needed; 0 were asked for. Ask for CPU only to get none"),
        WrongRequest("zero hosts", .gpus(1, hosts: 0), "a gang needs at least 1 host; 0 were asked for"),
        WrongRequest(
            "minus one GPU", .gpus(UInt32(bitPattern: -1)),
            "a host has at most 64 GPUs; 4294967295 per host were asked for. Ask for more hosts"),
        WrongRequest(
            "a share of nothing", .share(0),
            "a share is 1 to 999 thousandths of a GPU; 0 were asked for. Ask for 1 GPU to get a whole one"),
        WrongRequest("no key", .gpus(1), key: "", "the idempotency key has 0 bytes; it must have 1 to 128"),
        WrongRequest(
            "a long key", .gpus(1), key: String(repeating: "k", count: 129),
            "the idempotency key has 129 bytes; it must have 1 to 128"),
    ]
}

extension IntegrationTests {
    @Suite("A request that makes no sense", .timeLimit(.minutes(5)))
    struct WrongRequestTests {
        @Test("What no region could do is refused with INVALID_ARGUMENT and what is wrong, and changes nothing")
        func wrongRequests() async throws {
            try await TestFederation.run(["norway", "uk"]) { federation in
                try await federation["norway"].clients().register(hosts: 2)
                try await federation["uk"].clients().register(hosts: 1)
                try await federation.waitForDigest(of: "norway", at: "uk") { $0.hosts == 2 }
                let acme = try federation["uk"].clients(as: "tenant/acme")
                for wrong in WrongRequest.all {
                    let error = await #expect(throws: RPCError.self, "\(wrong.what)") {
                        try await acme.allocations.allocate(wrong.request)
                    }
                    #expect(error?.code == .invalidArgument, "\(wrong.what)")
                    #expect(error?.message == wrong.message, "\(wrong.what)")
                }
                #expect(try await acme.allAllocations().isEmpty)
                #expect(try await federation["uk"].clients().freeMilli() == 8_000)
            }
        }

        @Test("A caller may do only what its certificate allows")
        func roles() async throws {
            try await TestFederation.run(["uk"], hosts: 1) { federation in
                let acme = try federation["uk"].clients(as: "tenant/acme")
                let register = await #expect(throws: RPCError.self) { try await acme.register(hosts: 1) }
                #expect(register?.code == .permissionDenied)
                #expect(
                    register?.message == "role tenant (spiffe://hansa.test/tenant/acme) may not call "
                        + "/hansa.v1.Hosts/Register; it is for: host, operator")
                let foreign = await #expect(throws: RPCError.self) {
                    try await acme.allocations.list(ListAllocationsRequest(tenant: "other"))
                }
                #expect(foreign?.code == .permissionDenied)
                #expect(foreign?.message == "tenant acme may not act for tenant other; leave the tenant empty")
                let host = try federation["uk"].clients(as: "host/uk/h2")
                let stranger = await #expect(throws: RPCError.self) {
                    try await host.register(hosts: 1, prefix: "x")
                }
                #expect(stranger?.message == "host h2 of uk may register only itself, and only in uk")
                let region = try federation["uk"].clients(as: "region/norway")
                let reserve = AttemptKey(origin: "spain", request: 1, attempt: 1)
                let speaksForOther = await #expect(throws: RPCError.self) {
                    try await region.federation.cancel(CancelRequest(key: reserve))
                }
                #expect(speaksForOther?.code == .permissionDenied)
                #expect(speaksForOther?.message == "norway may not speak for spain-1/1: another region owns it")
            }
        }

        @Test("Names of things that are not there are told from names that cannot be")
        func names() async throws {
            try await TestFederation.run(["uk"], hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                for (id, code, message) in [
                    ("uk-99", StatusCode.notFound, "there is no allocation uk-99"),
                    ("42", .invalidArgument, "\"42\" is not an allocation id; ids look like uk-42"),
                    ("mars-1", .notFound, "mars-1 belongs to unknown region mars; the federation has uk"),
                ] {
                    let error = await #expect(throws: RPCError.self) { try await uk.release(id) }
                    #expect(error?.code == code)
                    #expect(error?.message == message)
                }
                let host = await #expect(throws: RPCError.self) {
                    try await uk.hosts.setState(SetHostStateRequest(id: "h9", state: .cordoned))
                }
                #expect(host?.code == .notFound)
                #expect(host?.message == "host h9 is not registered")
            }
        }

        @Test("Bytes that are no request, or too many of them, are refused before anybody handles them")
        func bytes() async throws {
            try await TestFederation.run(["uk"], hosts: 1) { federation in
                let acme = try federation["uk"].clients(as: "tenant/acme")
                let allocate = AllocationsMethods.allocate
                let notARequest = "the request is not a hansa.v1.AllocateRequest: "
                let malformed =
                    notARequest + "the bytes are not a valid message: check that both sides use the same .proto files"
                let nested = (0..<10_000).reduce([UInt8]()) { inner, _ in
                    inner.count > 60_000 ? inner : RawRequest.field(2, inner)
                }
                let cases: [(MethodDescriptor, [UInt8], StatusCode, String)] = [
                    (
                        allocate, RawRequest.field(1, [0xFF, 0xFE]), .invalidArgument,
                        notARequest + "AllocateRequest.idempotency_key is not valid UTF-8: send text as UTF-8"
                    ),
                    (
                        allocate, RawRequest.field(1, [0x61, 0]), .invalidArgument,
                        notARequest + "AllocateRequest.idempotency_key contains a NUL character: remove it"
                    ),
                    (allocate, Array(repeating: 0x0B, count: 10_000), .invalidArgument, malformed),
                    (allocate, [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], .invalidArgument, malformed),
                    (allocate, nested, .invalidArgument, "the idempotency key has 0 bytes; it must have 1 to 128"),
                    (
                        AllocationsMethods.plan, Array(repeating: [0x0A, 0x00], count: 30_000).flatMap { $0 },
                        .invalidArgument,
                        "the request is not a hansa.v1.PlanRequest: the message needs more than its 1936384 bytes of "
                            + "decoding memory: it repeats fields far more often than a sensible message of its size; "
                            + "split it"
                    ),
                    (
                        allocate, RawRequest.field(1, Array(repeating: 0x61, count: 70_000)), .resourceExhausted,
                        "the request has 70004 bytes; /hansa.v1.Allocations/Allocate accepts at most 65536"
                    ),
                ]
                for (method, bytes, code, message) in cases {
                    let error = try await acme.refusal(of: method, bytes)
                    #expect(error?.code == code)
                    #expect(error?.message == message)
                }
                let unknown = MethodDescriptor(fullName: "/hansa.v1.Allocations/Nothing", kind: .unary, roles: .tenant)
                let error = try await acme.refusal(of: unknown, [])
                #expect(error?.code == .unimplemented)
                #expect(
                    error?.message == "no method with hash 0x\(String(unknown.hash, radix: 16)) is served here; "
                        + "the services are hansa.v1.Allocations, hansa.v1.Debug, hansa.v1.Federation, hansa.v1.Gossip, "
                        + "hansa.v1.Health, hansa.v1.Hosts, hansa.v1.Lending, hansa.v1.Reflection, hansa.v1.Regions")
                try await acme.allocate("all is well", .gpus(8)).expectPlaced()
            }
        }
    }
}
