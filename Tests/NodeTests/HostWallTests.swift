// HostWallTests.swift: a host's certificate speaks for that host, in its region, and for nothing else.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension NodeTests {
    @Suite("Between hosts is a wall")
    struct HostWallTests {
        @Test("A host says how its own GPUs are; of another's, or in another region, it may not speak")
        func health() async throws {
            try await NodeFederation.run(["uk"], hosts: 2) { federation in
                let sick = { (host: String) in SetGPUHealthRequest(id: host, gpu: 0, health: .fatal) }
                let h1 = try federation.clients(of: "uk", as: "host/uk/h1")
                _ = try await h1.hosts.setGPUHealth(sick("h1"))
                for (subject, sentence) in [
                    ("host/uk/h1", "host h1 of uk may speak only of its own GPUs"),
                    ("host/norway/h2", "host h2 of norway may speak only of its own GPUs"),
                ] {
                    let host = try federation.clients(of: "uk", as: subject)
                    let refused = await #expect(throws: RPCError.self) { try await host.hosts.setGPUHealth(sick("h2")) }
                    #expect(refused?.code == .permissionDenied)
                    #expect(refused?.message == sentence)
                }
                let hosts = try await federation.clients(of: "uk").ownHosts()
                #expect(hosts.map { $0.host?.gpus.first?.health } == [.fatal, .unspecified])
            }
        }

        @Test("A host registers itself; another, or itself in another region, it may not")
        func registration() async throws {
            try await NodeFederation.run(["uk"]) { federation in
                for (subject, prefix) in [("host/uk/h1", "x"), ("host/norway/h1", "h")] {
                    let host = try federation.clients(of: "uk", as: subject)
                    let refused = await #expect(throws: RPCError.self) {
                        try await host.register(hosts: 1, prefix: prefix)
                    }
                    #expect(refused?.code == .permissionDenied)
                }
                let own = try federation.clients(of: "uk", as: "host/uk/h1")
                let both = await #expect(throws: RPCError.self) { try await own.register(hosts: 2) }
                #expect(both?.message == "host h1 of uk may register only itself, and only in uk")
                #expect(try await federation.clients(of: "uk").ownHosts().isEmpty)
                try await own.register(hosts: 1)
                #expect(try await federation.clients(of: "uk").ownHosts().map { $0.host?.id } == ["h1"])
            }
        }
    }
}
