// HostPartsTests.swift: what a host tells of its NICs, its GPUs' places and its fabric partitions, up to every limit.

import Basics
import GPUAllocator
import Testing

@Suite("The parts of a host")
struct HostPartsTests {
    @Test("are kept, with the partitions in order")
    func kept() throws {
        var spec = try makeHost("a", gpus: 2)
        spec.gpus[0].pciAddress = "0000:1b:00.0"
        spec.gpus[1].moduleID = 3
        spec.nics = [NICSpec(name: "ib0", rail: AllocatorLimits.rail), NICSpec(name: "ib1", isUp: true)]
        spec.fabricPartitions = [
            FabricPartition(id: 2, moduleIDs: [1, 3]), FabricPartition(id: 0, moduleIDs: [1, 2, 3]),
        ]
        let allocator = try makeAllocator(spec)
        spec.fabricPartitions.reverse()
        #expect(allocator.host(spec.id)?.spec == spec)
    }

    @Test("are as many as the limits allow, and no more")
    func limits() throws {
        var spec = try makeHost("a")
        spec.nics = (0..<AllocatorLimits.nicsPerHost).map { NICSpec(name: "ib\($0)") }
        spec.fabricPartitions = (0..<UInt32(AllocatorLimits.partitionsPerHost)).map {
            FabricPartition(id: $0, moduleIDs: Array(1...UInt32(AllocatorLimits.gpusPerPartition)))
        }
        _ = try makeAllocator(spec)
        var nics = spec
        nics.nics.append(NICSpec(name: "one-more"))
        #expect(problem(of: nics) == "it has 65 NICs; a host has at most 64")
        var partitions = spec
        partitions.fabricPartitions.append(FabricPartition(id: 999, moduleIDs: [1]))
        #expect(problem(of: partitions) == "it has 257 fabric partitions; a host has at most 256")
    }

    struct Contradiction: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var change: @Sendable (inout HostSpec) -> Void

        init(_ problem: String, _ change: @escaping @Sendable (inout HostSpec) -> Void) {
            testDescription = problem
            self.change = change
        }
    }

    static let contradictions = [
        Contradiction("it has a NIC without a name") { $0.nics = [NICSpec(name: "")] },
        Contradiction("it has the NIC x twice") { $0.nics = [NICSpec(name: "x"), NICSpec(name: "x")] },
        Contradiction("it has rail 65; the highest is 64") { $0.nics = [NICSpec(name: "x", rail: 65)] },
        Contradiction("it has rail 65; the highest is 64") { $0.gpus[1].rail = 65 },
        Contradiction("two of its GPUs have the PCI address 0000:1b:00.0") {
            $0.gpus[0].pciAddress = "0000:1b:00.0"
            $0.gpus[1].pciAddress = "0000:1b:00.0"
        },
        Contradiction("two of its GPUs have the module id 4") {
            $0.gpus[0].moduleID = 4
            $0.gpus[1].moduleID = 4
        },
        Contradiction("it has the fabric partition 1 twice") {
            $0.fabricPartitions = [FabricPartition(id: 1, moduleIDs: [1]), FabricPartition(id: 1, moduleIDs: [2])]
        },
        Contradiction("its fabric partition 1 has 0 GPUs; 1 to 16 are allowed") {
            $0.fabricPartitions = [FabricPartition(id: 1, moduleIDs: [])]
        },
        Contradiction("the module ids of its fabric partition 1 must ascend from 1 and differ") {
            $0.fabricPartitions = [FabricPartition(id: 1, moduleIDs: [2, 1])]
        },
        Contradiction("the module ids of its fabric partition 1 must ascend from 1 and differ") {
            $0.fabricPartitions = [FabricPartition(id: 1, moduleIDs: [0])]
        },
        Contradiction("its leaf is 254 bytes long; 253 are allowed") { $0.leaf = String(repeating: "l", count: 254) },
    ]

    @Test("must not contradict themselves", arguments: contradictions)
    func refused(_ contradiction: Contradiction) throws {
        var spec = try makeHost("a")
        contradiction.change(&spec)
        #expect(problem(of: spec) == contradiction.testDescription)
    }

    private func problem(of spec: HostSpec) -> String? {
        var allocator = Allocator()
        do {
            _ = try allocator.register(spec)
            return nil
        } catch AllocatorError.invalidHost(_, let problem) {
            return problem
        } catch {
            return "\(error)"
        }
    }
}
