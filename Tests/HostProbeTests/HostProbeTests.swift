// HostProbeTests.swift: what the probe finds on recorded machines, with a library that is compiled here.

import Basics
import Foundation
import GPUAllocator
import Testing

@testable import HostProbe

@Suite("The probe")
struct HostProbeTests {
    @Test("finds the GPUs, NICs, rails, CPUs and memory of an HGX H200")
    func hgx() throws {
        let machine = try RecordedMachine.hgxH200()
        let report = HostProbe.report(root: machine.root, library: try FakeLibrary.make([], in: machine.folder))
        #expect(report.notes == [])
        #expect(report.hostName == "GPU-01.example")
        #expect(report.driverVersion == "550.90.07")
        #expect(report.processors == Processors(sockets: 2, cores: 96, threads: 192, numaNodes: 2))
        #expect(report.memoryMiB == 2_063_922)
        #expect(report.gpuLink == .nvswitch)
        #expect(report.switches == 4)
        let gpus = report.gpus.map(\.spec)
        #expect(gpus.map(\.model.text) == Array(repeating: "H200", count: 8))
        #expect(gpus.map(\.memoryMiB) == Array(repeating: 143_771, count: 8))
        #expect(gpus.map(\.moduleID) == [2, 4, 3, 1, 7, 5, 8, 6])
        #expect(gpus.map(\.numaNode) == [0, 0, 0, 0, 1, 1, 1, 1])
        #expect(gpus.map(\.rail) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(gpus.map(\.health) == Array(repeating: .healthy, count: 8))
        #expect(gpus.map(\.mig) == Array(repeating: .disabled, count: 8))
        #expect(gpus[5].pciAddress == "0000:c3:00.0")
        #expect(gpus[5].uuid == "GPU-00000000-0000-0000-0000-000000000005")
        #expect(report.gpus.map(\.linksUp) == Array(repeating: 18, count: 8))
        #expect(report.nics.count == 10, "neither lo nor the management controller's USB interface")
        #expect(
            report.nics.first { $0.name == "ib5" }
                == NICSpec(
                    name: "ib5", pciAddress: "0000:ba:00.0", numaNode: 1, speedMbps: 400_000, rdmaDevice: "mlx5_5",
                    rail: 6))
        #expect(
            report.nics.first { $0.name == "eno1" }
                == NICSpec(name: "eno1", pciAddress: "0000:27:00.0", speedMbps: 25_000, isUp: true))
        #expect(report.nics.first { $0.name == "eno2" } == NICSpec(name: "eno2", pciAddress: "0000:27:00.1"))
    }

    @Test("gives a host that the allocator takes")
    func registered() throws {
        let machine = try RecordedMachine.hgxH200()
        let report = HostProbe.report(root: machine.root, library: try FakeLibrary.make([], in: machine.folder))
        let spec = report.spec(
            try HostID("h1"),
            at: MachineReport.Place(
                site: try SiteID("crawley"), block: "b", rack: "r", leaf: "s/l",
                labels: [HostLabel(key: "k", value: "v")]))
        var allocator = Allocator()
        #expect(try allocator.register(spec) == .registered)
        #expect(spec.cpuMilli == 192_000)
        #expect(spec.labels == [HostLabel(key: "k", value: "v")])
        #expect(allocator.host(spec.id)?.spec == spec)
    }

    @Test("says that a machine has no NVIDIA GPU, and reports the rest")
    func withoutGPU() throws {
        let machine = try RecordedMachine()
        try machine.addProcessors(sockets: 1, coresPerSocket: 2, memoryKiB: 8_388_608)
        try machine.addDevice("pci0000:00/0000:00:03.0", vendor: "0x1af4", kind: "0x020000", numaNode: -1)
        try machine.addInterface("eth0", on: "pci0000:00/0000:00:03.0/virtio0", speed: -1, state: "up")
        let report = HostProbe.report(root: machine.root, library: "libno-such-nvml.so.1")
        #expect(report.notes.count == 1)
        #expect(report.notes[0].hasPrefix("no NVIDIA GPU: there is none on the PCI bus (libno-such-nvml.so.1: "))
        #expect(report.gpus == [])
        #expect(report.gpuLink == .unknown)
        #expect(report.processors == Processors(sockets: 1, cores: 2, threads: 4, numaNodes: 1))
        #expect(report.memoryMiB == 8_192)
        #expect(report.nics == [NICSpec(name: "eth0", pciAddress: "0000:00:03.0", isUp: true)])
    }

    @Test("counts GPUs that have no driver and leaves them out")
    func withoutDriver() throws {
        let machine = try RecordedMachine.hgxH200()
        let library = try FakeLibrary.make(["NO_DRIVER"], in: machine.folder)
        let report = HostProbe.report(root: machine.root, library: library)
        #expect(
            report.notes == [
                "8 NVIDIA GPUs are on the PCI bus, but cannot be asked and are left out "
                    + "(nvmlInit_v2: the driver is not loaded (9))"
            ])
        #expect(report.gpus == [])
        #expect(report.nics.count == 10)
    }

    @Test("says which functions an old driver lacks, and reports the rest")
    func oldDriver() throws {
        let machine = try RecordedMachine.hgxH200()
        let library = try FakeLibrary.make(["OLD_DRIVER", "GPUS=1"], in: machine.folder)
        let report = HostProbe.report(root: machine.root, library: library)
        #expect(
            report.notes == [
                "GPU 0: its module id is not known: the driver's library has no nvmlDeviceGetModuleId",
                "GPU 0: its MIG mode is not known: the driver's library has no nvmlDeviceGetMigMode",
                "GPU 0: where its NVLinks lead is not known: the driver's library has no "
                    + "nvmlDeviceGetNvLinkRemoteDeviceType",
                "GPU 0: its NVLink domain is not known: the driver's library has no nvmlDeviceGetGpuFabricInfo",
                "GPU 0: its remapped rows are not known: the driver's library has no nvmlDeviceGetRemappedRows",
                "GPU 0: nothing tells how well it is: it is unverified",
                "the driver shows 1 of the 8 NVIDIA GPUs that are on the PCI bus",
            ])
        let gpu = try #require(report.gpus.first)
        #expect(gpu.spec.model.text == "H200")
        #expect(gpu.spec.mig == .unknown)
        #expect(gpu.spec.health == .unverified)
        #expect(report.gpuLink == .nvswitch, "links are up and switches are on the bus")
    }

    @Test("judges each GPU's health by what it tells, and keeps one that is lost")
    func health() throws {
        let machine = try RecordedMachine.hgxH200()
        let library = try FakeLibrary.make(["FAULTS"], in: machine.folder)
        let report = HostProbe.report(root: machine.root, library: library)
        #expect(
            report.gpus.map(\.spec.health)
                == [.healthy, .degraded, .degraded, .fatal, .degraded, .healthy, .healthy, .fatal])
        #expect(report.gpus[7].spec.model.text == "H200", "a host has one model")
        #expect(
            report.notes.prefix(5) == [
                "GPU 2 had 3 uncorrected memory errors since the driver was loaded: it is degraded",
                "GPU 3 could not remap bad rows of its memory: it is fatal",
                "GPU 4 remaps rows of its memory at its next reset: it is degraded",
                "GPU 7 does not answer and is reported as fatal: nvmlDeviceGetHandleByIndex_v2: "
                    + "the GPU has fallen off the bus (15)",
                "GPU 1 has 16 NVLinks up, others have 18: it is degraded",
            ])
    }

    @Test("tells MIG that is on, off and not supported, and names the instances")
    func mig() throws {
        let machine = try RecordedMachine.hgxH200()
        let report = HostProbe.report(root: machine.root, library: try FakeLibrary.make(["MIG"], in: machine.folder))
        #expect(report.gpus.prefix(3).map(\.spec.mig) == [.enabled, .unsupported, .disabled])
        #expect(report.gpus[0].instances == ["1g.18gb", "1g.18gb"])
        #expect(report.gpus[2].instances == [])
    }

    @Test("tells bridges from switches, and names an NVLink domain of several hosts")
    func bridges() throws {
        let machine = try RecordedMachine()
        let library = try FakeLibrary.make(["BRIDGES", "DOMAIN", "GPUS=2"], in: machine.folder)
        let report = HostProbe.report(root: machine.root, library: library)
        #expect(report.gpuLink == .nvlink)
        let spec = report.spec(try HostID("h"), at: .init(site: try SiteID("s")))
        #expect(spec.nvlinkDomain == "\(String(repeating: "ab", count: 16)).7")
    }

    @Test("reads nothing but a folder that lacks everything, without a crash")
    func empty() throws {
        let machine = try RecordedMachine()
        let report = HostProbe.report(root: machine.root, library: "/dev/null")
        #expect(report.notes.count == 3)
        #expect(report.nics == [])
    }

    @Test("takes at most as many GPUs as a host may have")
    func manyGPUs() throws {
        let machine = try RecordedMachine()
        let library = try FakeLibrary.make(["GPUS=65"], in: machine.folder)
        let report = HostProbe.report(root: machine.root, library: library)
        #expect(report.gpus.count == AllocatorLimits.gpusPerHost)
        #expect(report.notes.contains("65 GPUs were found; the first 64 are reported"))
    }
}
