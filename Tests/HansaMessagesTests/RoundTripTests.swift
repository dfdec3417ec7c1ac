// RoundTripTests.swift: what our encoder writes, protobuf-c reads back as the same message.

import HansaMessages
import Testing
import Wire

@Suite struct RoundTripTests {
    static let allocation = Allocation(
        id: "uk-42", tenant: "acme", origin: "uk", provider: "norway", state: .placed,
        demand: Demand(
            shape: .gang(Gang(hosts: 2, gpusPerHost: 8)), models: ["H200", "Blåfjell"], cpuMilli: 128_000,
            memoryMib: 1 << 40, sites: ["crawley", ""]),
        residency: Residency(allowedRegions: ["uk", "norway"]),
        placement: [
            HostPlacement(host: "h1", site: "oslo", gpus: [0, 1, 7, 300], milliPerGpu: 1000, fences: [1, .max]),
            HostPlacement(),
        ],
        attempts: 3, refusals: [RegionRefusal(region: "uk", code: "noCapacity")], createdUnixMs: 1_700_000_000_000,
        idempotencyKey: String(repeating: "k", count: 200))

    @Test("A message survives encoding and decoding")
    func survives() throws {
        let message = Self.allocation
        #expect(try Allocation(wire: message.encoded()) == message)
    }

    @Test("A view reads the message in place")
    func view() throws {
        let bytes = Self.allocation.encoded()
        try unsafe bytes.withUnsafeBytes { raw in
            let arena = try unsafe Allocation.decode(raw)
            let view = try Allocation.View(arena)
            #expect(String(copying: view.id) == "uk-42")
            #expect(view.state == .placed)
            #expect(view.demand?.gang?.hosts == 2)
            #expect(view.placementCount == 2)
            #expect(view.placement(0).gpus[3] == 300)
        }
    }
}
