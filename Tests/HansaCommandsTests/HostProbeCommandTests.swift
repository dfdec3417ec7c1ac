// HostProbeCommandTests.swift: `hansa host probe` on a recorded machine without GPUs; with GPUs it is tested in HostProbeTests.

import Foundation
import GPUAllocator
import HansaMessages
import HostProbe
import Testing

@testable import HansaCommands

@Suite("host probe")
struct HostProbeCommandTests {
    private let folder: TemporaryFolder
    private let machine: String

    init() throws {
        folder = try TemporaryFolder()
        let name = try folder.write("Box-7.example\n", to: "hostname")
        let root = URL(filePath: name).deletingLastPathComponent()
        let kernel = root.appending(path: "proc/sys/kernel")
        try FileManager.default.createDirectory(at: kernel, withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: URL(filePath: name), to: kernel.appending(path: "hostname"))
        try Data("MemTotal: 4194304 kB\n".utf8).write(to: root.appending(path: "proc/meminfo"))
        let processors = root.appending(path: "sys/devices/system/cpu")
        try FileManager.default.createDirectory(at: processors, withIntermediateDirectories: true)
        try Data("0-3\n".utf8).write(to: processors.appending(path: "online"))
        machine = root.path
    }

    private func probe(_ rest: String, nodes: [FakeNode] = []) async -> CommandRun {
        await CommandRun.of("host probe --root \(machine) --nvml libno-such-nvml.so.1 \(rest)", nodes: nodes)
    }

    @Test("JSON is what `host register` reads; what is unknown is on the error stream")
    func json() async throws {
        let run = await probe("-o json --site crawley --rack r1 --block b1 --leaf s/l --label a=b --label c=")
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix("hansa: warning: no NVIDIA GPU: there is none on the PCI bus (libno-such-nvml.so.1"))
        let node = FakeNode("uk")
        let registered = await CommandRun.of(
            "host register \(try folder.write(run.output, to: "host.json"))", nodes: [node])
        #expect(registered.output == "1 hosts registered, 0 were already\n")
        #expect(
            node.now.hosts == [
                Host(
                    id: "box-7.example", site: "crawley", block: "b1", rack: "r1", cpuMilli: 4_000, memoryMib: 4_096,
                    labels: [Label(key: "a", value: "b"), Label(key: "c", value: "")], leaf: "s/l")
            ])
    }

    @Test("--register does it in one step")
    func register() async throws {
        let node = FakeNode("uk")
        let run = await probe("--register --id h1", nodes: [node])
        #expect(run.output == "1 hosts registered, 0 were already\n")
        #expect(node.now.hosts.map(\.id) == ["h1"])
        #expect(node.now.hosts.map(\.site) == ["main"])
    }

    @Test("A table shows the machine")
    func table() async {
        let run = await probe("--id h1")
        #expect(
            run.output == """
                host      h1
                site      main
                place     -
                cpu       4 threads, 0 cores, 0 sockets, 0 NUMA nodes
                memory    4 GiB
                driver    -
                gpus      none
                gpu link  -

                """)
    }

    @Test("GPUs and NICs are rows")
    func rows() throws {
        var report = MachineReport()
        report.gpuLink = .nvswitch
        report.switches = 4
        let spec = GPUSpec(
            index: 0, model: try GPUModel("H200"), memoryMiB: 143_771, uuid: "GPU-1", moduleID: 2,
            pciAddress: "0000:1b:00.0", rail: 1, mig: .enabled, health: .healthy)
        report.gpus = [GPUReport(spec: spec)]
        report.gpus[0].linksUp = 17
        report.gpus[0].links = 18
        report.gpus[0].instances = ["1g.18gb"]
        let host = Host(
            id: "h1", site: "crawley",
            gpus: [
                GPU(
                    index: 0, model: "H200", memoryMib: 143_771, uuid: "GPU-1", moduleId: 2,
                    pciAddress: "0000:1b:00.0", rail: 1)
            ],
            nics: [
                NIC(name: "ib0", pciAddress: "0000:18:00.0", speedMbps: 400_000, rdmaDevice: "mlx5_0", rail: 1)
            ])
        let lines = ReportText.text(report, host).split(separator: "\n")
        #expect(
            lines.suffix(4) == [
                "GPU  PCI           NUMA  MODULE  RAIL     MEMORY  NVLINKS  MIG                HEALTH   UUID",
                "  0  0000:1b:00.0     0       2     1  140.4 GiB    17/18  enabled (1g.18gb)  healthy  GPU-1",
                "NIC  PCI           NUMA  RAIL  GBIT/S  LINK  RDMA",
                "ib0  0000:18:00.0     0     1     400  down  mlx5_0",
            ])
        #expect(lines.contains("gpu link  NVLink through 4 NVSwitches"))
    }

    @Test(
        "A wrong argument is refused",
        arguments: ["--id ?", "--label x", "--label =x", "--site ?", "--model ?"])
    func wrong(arguments: String) async {
        #expect(await probe(arguments).status == 64)
    }
}
