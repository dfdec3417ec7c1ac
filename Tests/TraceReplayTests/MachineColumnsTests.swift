// MachineColumnsTests.swift: the columns that say what a machine is made of.

import Basics
import GPUAllocator
import Testing
import TraceReplay

@Suite("Machine columns")
struct MachineColumnsTests {
    @Test("have every field of a host")
    func all() throws {
        let columns = [
            ("sn", "h1"), ("cpu_milli", "1000"), ("memory_mib", "2"), ("gpu", "2"), ("model", "H200"),
            ("leaf", "s1/l2"), ("labels", "owner=ml|note="), ("gpu_uuid", "GPU-a|GPU-b"),
            ("gpu_pci", "0000:1b:00.0|0000:43:00.0"), ("gpu_numa", "0|1"), ("gpu_module", "2|4"), ("gpu_rail", "1|2"),
            ("gpu_mig", "disabled"), ("gpu_health", "healthy|degraded"), ("gpu_link", "nvswitch"),
            ("nvlink_domain", "d.1"), ("nic", "ib0|eno1"), ("nic_pci", "0000:18:00.0|"), ("nic_numa", "1|0"),
            ("nic_speed_mbps", "400000|25000"), ("nic_rdma", "mlx5_0|"), ("nic_rail", "1|"), ("nic_up", "1|0"),
            ("fabric_partitions", "0=2+4|1=2"),
        ]
        let text = "\(columns.map(\.0).joined(separator: ","))\n\(columns.map(\.1).joined(separator: ","))\n"
        let host = try #require(try TraceHost.read(text, file: "hosts.csv").first)
        let model = try GPUModel("H200")
        #expect(host.line == 2)
        #expect(
            host.spec
                == HostSpec(
                    id: try HostID("h1"), site: try SiteID("main"), cpuMilli: 1_000, memoryMiB: 2,
                    gpus: [
                        GPUSpec(
                            index: 0, model: model, uuid: "GPU-a", moduleID: 2, pciAddress: "0000:1b:00.0", rail: 1,
                            mig: .disabled, health: .healthy),
                        GPUSpec(
                            index: 1, model: model, uuid: "GPU-b", numaNode: 1, moduleID: 4,
                            pciAddress: "0000:43:00.0", rail: 2, mig: .disabled, health: .degraded),
                    ], labels: [HostLabel(key: "owner", value: "ml"), HostLabel(key: "note", value: "")],
                    leaf: "s1/l2",
                    nics: [
                        NICSpec(
                            name: "ib0", pciAddress: "0000:18:00.0", numaNode: 1, speedMbps: 400_000,
                            rdmaDevice: "mlx5_0", rail: 1, isUp: true), NICSpec(name: "eno1", speedMbps: 25_000),
                    ], gpuLink: .nvswitch, nvlinkDomain: "d.1",
                    fabricPartitions: [
                        FabricPartition(id: 0, moduleIDs: [2, 4]), FabricPartition(id: 1, moduleIDs: [2]),
                    ]))
    }

    @Test(
        "that are wrong are named with their line",
        arguments: [
            ("gpu_numa", "0|1|0", "3 values for 2 GPUs; write one for each, or one for all"),
            ("gpu_numa", "x", "\"x\" is not a whole number from 0"),
            ("gpu_rail", "-1", "\"-1\" is not a whole number from 0"),
            ("gpu_mig", "on", "\"on\" is not one of unknown unsupported disabled enabled"),
            ("gpu_health", "ill", "\"ill\" is not one of unknown healthy degraded fatal unverified"),
            ("gpu_link", "wire", "\"wire\" is not one of unknown pci nvlink nvswitch"),
            ("labels", "x", "\"x\" is not KEY=VALUE"),
            ("nic_up", "1", "1 values for 0 NICs; write one for each, or one for all"),
            ("fabric_partitions", "1=2+x", "\"1=2+x\" is not ID=MODULE+MODULE+…, such as 1=1+2+3+4"),
            ("fabric_partitions", "1", "\"1\" is not ID=MODULE+MODULE+…, such as 1=1+2+3+4"),
        ])
    func wrong(column: String, field: String, problem: String) {
        let text = "sn,cpu_milli,memory_mib,gpu,model,\(column)\nh1,1,1,2,H200,\(field)\n"
        #expect(throws: TraceError.malformedField(file: "f", line: 2, column: column, problem: problem)) {
            try TraceHost.read(text, file: "f")
        }
    }
}
