// Network.swift: the NICs on the PCI bus, from /sys/class/net and /sys/class/infiniband.
//
// Left out: what is not on the PCI bus (lo, bridges, bonds), USB (a management controller), and virtual functions beside their own
// physical one, which are for guests.

internal import GPUAllocator

/// A NIC and where it is.
struct FoundNIC: Hashable, Sendable {
    /// What is registered.
    var spec: NICSpec
    /// Its place on the bus.
    var path: PCIPath
}

extension SystemTree {
    /// The NICs, by PCI address, then by name.
    func nics() -> [FoundNIC] {
        let rdma = rdmaDevices()
        var nics: [FoundNIC] = []
        for name in names("sys/class/net") {
            guard let path = device(ofClass: "net", name) else { continue }
            let state = text("sys/class/net/\(name)/operstate")
            let own = rdma.first { $0.path == path }
            let speed = number("sys/class/net/\(name)/speed") ?? 0
            nics.append(
                FoundNIC(
                    spec: NICSpec(
                        name: name, pciAddress: path.address, numaNode: numaNode(of: path.address) ?? 0,
                        speedMbps: speed > 0 ? UInt32(clamping: speed) : own?.spec.speedMbps ?? 0,
                        rdmaDevice: own?.spec.rdmaDevice ?? "", isUp: state == "up" || own?.spec.isUp == true),
                    path: path))
        }
        nics += rdma.filter { device in !nics.contains { $0.path == device.path } }
        return nics.sorted { ($0.path.address, $0.spec.name) < ($1.path.address, $1.spec.name) }
    }

    /// The RDMA devices, as NICs that have no interface.
    private func rdmaDevices() -> [FoundNIC] {
        names("sys/class/infiniband").compactMap { name in
            guard let path = device(ofClass: "infiniband", name) else { return nil }
            let port = "sys/class/infiniband/\(name)/ports/1"
            return FoundNIC(
                spec: NICSpec(
                    name: name, pciAddress: path.address, numaNode: numaNode(of: path.address) ?? 0,
                    speedMbps: text("\(port)/rate").map(SystemTree.megabits) ?? 0, rdmaDevice: name,
                    isUp: text("\(port)/state")?.contains("ACTIVE") == true), path: path)
        }
    }

    private func device(ofClass kind: String, _ name: String) -> PCIPath? {
        guard resolved("sys/class/\(kind)/\(name)/device/physfn") == nil else { return nil }
        return resolved("sys/class/\(kind)/\(name)/device").flatMap { PCIPath($0) }
    }

    /// The NUMA node of a PCI device; nil when the firmware does not say.
    func numaNode(of address: String) -> UInt32? {
        number("sys/bus/pci/devices/\(address)/numa_node").flatMap { UInt32(exactly: $0) }
    }

    /// `400 Gb/sec (4X NDR)` as 400 000, `2.5 Gb/sec` as 2 500.
    static func megabits(_ rate: String) -> UInt32 {
        rate.split(separator: " ").first.flatMap { Double($0) }.flatMap { UInt32(exactly: ($0 * 1_000).rounded()) } ?? 0
    }
}
