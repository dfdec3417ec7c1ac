// ReadingTests.swift: the small readers of the probe: paths, lists, rates, names, and the pairing of GPUs with NICs.

import GPUAllocator
import Testing

@testable import HostProbe

@Suite("The probe's readers")
struct ReadingTests {
    @Test(
        "A path below sys/devices gives the PCI address of its device, but not through USB",
        arguments: [
            ("sys/devices/pci0000:15/0000:15:01.0/0000:1b:00.0", "0000:1b:00.0"),
            ("sys/devices/pci0000:00/0000:00:03.0/virtio0", "0000:00:03.0"),
            ("sys/devices/pci0000:00/0000:00:14.0/usb1/1-14/1-14:1.0", nil),
            ("sys/devices/virtual/net/lo", nil), ("", nil), ("sys/devices/pci0000:00", nil),
        ] as [(String, String?)])
    func address(path: String, expected: String?) { #expect(PCIPath(path)?.address == expected) }

    @Test(
        "A list of indices is read as the kernel writes it",
        arguments: [("0-3,8", [0, 1, 2, 3, 8]), ("0", [0]), ("", []), ("x", []), ("3-1", []), ("0-99999999", [])])
    func indices(text: String, expected: [Int]) { #expect(SystemTree.indices(text) == expected) }

    @Test(
        "A rate is read in megabits",
        arguments: [("400 Gb/sec (4X NDR)", 400_000), ("2.5 Gb/sec (1X SDR)", 2_500), ("?", 0), ("", 0)])
    func rate(text: String, expected: UInt32) { #expect(SystemTree.megabits(text) == expected) }

    @Test(
        "A GPU's model is its marketing name without the maker",
        arguments: [
            ("NVIDIA H200", "H200"), ("NVIDIA A100-SXM4-80GB", "A100-SXM4-80GB"),
            ("NVIDIA H100 80GB HBM3", "H100-80GB-HBM3"), ("Tesla V100-SXM2-32GB", "V100-SXM2-32GB"),
            ("NVIDIA", nil), ("", nil),
        ] as [(String, String?)])
    func model(name: String, expected: String?) { #expect(GPUModel(marketingName: name)?.text == expected) }

    @Test("Two GPUs and two NICs below one switch are paired one to one")
    func sharedSwitch() throws {
        let rails = try Rails(
            gpus: [path("a/b/1"), path("a/b/2")], nics: [nic("a/b/3", 400_000), nic("a/b/4", 400_000)])
        #expect(rails.gpus == [1, 2])
        #expect(rails.nics == [1, 2])
    }

    @Test("Of equally near NICs the fastest is taken; one without RDMA or below another root port never is")
    func choice() throws {
        let rails = try Rails(
            gpus: [path("a/b/1"), path("z/b/1")],
            nics: [
                nic("a/b/2", 100_000), nic("a/b/3", 400_000), nic("a/b/1", 800_000, rdma: ""), nic("q/b/1", 400_000),
            ])
        #expect(rails.gpus == [1, 0])
        #expect(rails.nics == [0, 1, 0, 0])
    }

    /// `a/b/1` as a device below two bridges.
    private func path(_ text: String) throws -> PCIPath {
        let parts = text.split(separator: "/").map { String(UInt8(ascii: $0.unicodeScalars.first ?? "0"), radix: 16) }
        return try #require(PCIPath("pci0000:00/0000:\(parts[0]):01.0/0000:\(parts[1]):00.0/0000:\(parts[2]):00.0"))
    }

    private func nic(_ place: String, _ speed: UInt32, rdma: String = "mlx5_0") throws -> FoundNIC {
        FoundNIC(spec: NICSpec(name: place, speedMbps: speed, rdmaDevice: rdma), path: try path(place))
    }
}
