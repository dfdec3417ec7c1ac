// CallTests.swift: `hansa call` and `hansa rpc` against a real node: what it says of itself is enough to call it.

import HansaMessages
import HansaServices
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("Calling and looking at a node", .timeLimit(.minutes(2)))
    struct CallTests {
        @Test("Any method can be called with JSON, and the node shows what it did")
        func calls() async throws {
            try await TestFederation.run(["uk"], hosts: 1) { federation in
                func hansa(
                    _ arguments: [String], as subject: String = "operator/ops", _ code: Int32 = 0,
                    _ sentences: String..., location: SourceLocation = #_sourceLocation
                ) async throws {
                    let tls = try federation.certificates.files(subject)
                    let connection = [
                        "--node", federation["uk"].address, "--cert", tls.certificateChain, "--key", tls.privateKey,
                        "--ca", tls.trustRoots, "--timeout", "20",
                    ]
                    let (end, output) = try await ChildProcess.run(
                        try Programs.path("hansa"), connection + arguments, in: federation.folder)
                    #expect(end == .exited(code), "hansa \(arguments): \(output)", sourceLocation: location)
                    for sentence in sentences {
                        #expect(output.contains(sentence), "hansa \(arguments): \(output)", sourceLocation: location)
                    }
                }
                try await hansa(["call", "--list"], 0, "hansa.v1.Debug/Echo", "hansa.v1.Regions/Events")
                try await hansa(["call", "--describe", "Hosts/List"], 0, "rpc List(hansa.v1.ListHostsRequest)")
                try await hansa(["call", "Regions/Status"], 0, "\"region\": \"uk\"", "\"hosts\": 1")
                let request = #"{"idempotencyKey": "job", "demand": {"gang": {"hosts": 1, "gpusPerHost": 8}}}"#
                try await hansa(
                    ["call", "Allocations/Allocate", "-d", request], 0, "\"state\": \"ALLOCATION_STATE_PLACED\"")
                try await hansa(["call", "Regions/Events", "-d", "{}"], 0, "\"kind\":\"hostRegistered\"")
                try await hansa(
                    ["call", "Allocations/Allocate", "-d", #"{"demnd": {}}"#], 65,
                    "hansa.v1.AllocateRequest has no field \"demnd\"; did you mean \"demand\"?")
                try await hansa(["call", "Hosts/List"], as: "tenant/acme", 64, "the node has no method \"Hosts/List\"")
                let payloads = #"{"payload": "AQID"} {"payload": ""}"#
                try await hansa(
                    ["call", "Debug/Collect", "-d", payloads], 0, "\"messages\": \"2\"", "\"bytes\": \"3\"")
                try await hansa(
                    ["call", "Debug/EchoStream", "-d", payloads], 0, "{\"payload\":\"AQID\"}\n{\"payload\":\"\"}\n")
                try await hansa(["rpc", "ping", "--count", "2", "--interval", "0"], 0, "2 calls, 2 answered, 0 % lost")
                try await hansa(["rpc", "health"], as: "tenant/acme", 0, "serving")
                try await hansa(
                    ["rpc", "bench", "--duration", "0.2", "--in-flight", "4", "--connections", "2", "-o", "json"], 0,
                    "\"failed\": \"0\"", "\"connections\": 2")
                try await hansa(
                    ["rpc", "debug"], 0, "operator/ops", "/hansa.v1.Allocations/Allocate", "/hansa.v1.Debug/Echo", "LAG"
                )
                try await hansa(["rpc", "debug"], as: "tenant/acme", 77, "may not call /hansa.v1.Debug/")
                try await hansa(["rpc", "debug", "errors"], 0, "tenant/acme", "PERMISSION_DENIED")
            }
        }
    }
}
