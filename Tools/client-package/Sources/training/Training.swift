// Training.swift: what README.md shows of the client library, as a program of a package that depends on it.

import HansaClient
import HansaMessages

@main
struct Training {
    static func main() async throws {
        let node = try HansaClient(
            node: "uk.example:7443", certificate: "tenant-acme.pem", key: "tenant-acme.key", trustRoots: "ca.pem")
        let reply = try await node.allocations.allocate(
            AllocateRequest(
                idempotencyKey: "training-42",
                demand: Demand(shape: .gang(Gang(hosts: 2, gpusPerHost: 8)), models: ["H200"]),
                residency: Residency(allowedRegions: ["uk", "norway"])))
        for part in reply.allocation?.placement ?? [] { print(part.host, part.gpus) }
        await node.close()
    }
}
