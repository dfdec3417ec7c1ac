// NodePartsTests.swift: what a configuration means to the cores, and which change of a digest is worth telling.

import Basics
import Federation
import GPUAllocator
import Gossip
import Ledger
import Testing

@testable import ControlPlane

@Suite("From configuration to cores")
struct NodePartsTests {
    static func digest(
        free: UInt64, whole: Int = 1, total: Int = 80, model: String = "H200", hosts: Int = 10
    ) throws -> CapacityDigest {
        CapacityDigest(
            models: [
                ModelCapacity(model: try GPUModel(model), totalGPUs: total, freeMilli: free, wholeHosts: whole)
            ], hosts: hosts)
    }

    @Test("A change of a fiftieth is worth telling, a smaller one is not")
    func notable() throws {
        let told = try Self.digest(free: 50_000)
        #expect(told.weight(after: told) == .negligible)
        #expect(try Self.digest(free: 49_500).weight(after: told) == .negligible)
        #expect(try Self.digest(free: 49_000).weight(after: told) == .notable)
    }

    @Test("Running out, coming back, and a change of the hosts are urgent")
    func urgent() throws {
        let told = try Self.digest(free: 50_000)
        #expect(try Self.digest(free: 0).weight(after: told) == .urgent)
        #expect(try told.weight(after: Self.digest(free: 0)) == .urgent)
        #expect(try Self.digest(free: 50_000, whole: 0).weight(after: told) == .urgent)
        #expect(try Self.digest(free: 50_000, hosts: 11).weight(after: told) == .urgent)
        #expect(try Self.digest(free: 50_000, model: "H100").weight(after: told) == .urgent)
    }

    @Test("Limits in GPUs become thousandths, and an unlimited peer stays so under a limited default")
    func lending() throws {
        let configuration = try ConfigurationLoader.load(
            arguments: ConfigurationTests.required + [
                "--peers", "norway=n:1,spain=s:2", "--lend", "spain=unlimited", "--lend-default", "4",
                "--home-floor", "2",
            ], environment: [:])
        let region = RegionConfiguration(configuration)
        #expect(region.lending.limitMilli(of: try RegionID("norway")) == 4_000)
        #expect(try #require(region.lending.limitMilli(of: try RegionID("spain"))) > UInt64(1) << 60)
        #expect(region.lending.floorMilli == 2_000)
    }

    @Test("Gossip's silence limits follow a slower heartbeat")
    func heartbeat() throws {
        let configuration = try ConfigurationLoader.load(
            arguments: ConfigurationTests.required + ["--heartbeat-ms", "2000"], environment: [:])
        let gossip = GossipConfiguration(configuration, state: LedgerState(region: configuration.region))
        #expect(gossip.silenceFloorMilliseconds == 6_000)
        _ = try GossipMachine(gossip)
    }
}
