// RecordedMachine.swift: folders as /sys and /proc have them on a machine, for HostProbe to read.

import Foundation

/// A machine's `sys` and `proc` in a temporary folder, removed at the end.
final class RecordedMachine {
    let folder: URL
    var root: String { folder.path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hansa-probe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file.
    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: file)
    }

    /// Makes a link below the root.
    func link(_ path: String, to target: String) throws {
        let link = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: folder.appending(path: target).path)
    }

    /// Adds processors: sockets of cores with two threads each, one NUMA node a socket.
    func addProcessors(sockets: Int, coresPerSocket: Int, memoryKiB: UInt64) throws {
        let cores = sockets * coresPerSocket
        let system = "sys/devices/system"
        try write("0-\(cores * 2 - 1)", to: "\(system)/cpu/online")
        for core in 0..<cores {
            for thread in [core, core + cores] {
                let topology = "\(system)/cpu/cpu\(thread)/topology"
                try write("\(core / coresPerSocket)", to: "\(topology)/physical_package_id")
                try write("\(core),\(core + cores)", to: "\(topology)/thread_siblings_list")
            }
        }
        try write(sockets == 1 ? "0" : "0-\(sockets - 1)", to: "\(system)/node/online")
        try write("MemTotal:       \(memoryKiB) kB\nMemFree:        1 kB", to: "proc/meminfo")
    }

    /// Adds a device on the bus.
    ///
    /// - Parameter path: The way to it below `sys/devices`, such as `pci0000:15/0000:15:01.0/0000:1b:00.0`.
    func addDevice(_ path: String, vendor: String, kind: String, numaNode: Int) throws {
        let device = "sys/devices/\(path)"
        try write(vendor, to: "\(device)/vendor")
        try write(kind, to: "\(device)/class")
        try write("\(numaNode)", to: "\(device)/numa_node")
        try link("sys/bus/pci/devices/\(path.split(separator: "/").last ?? "")", to: device)
    }

    /// Adds a network interface on a device.
    func addInterface(_ name: String, on path: String, speed: Int, state: String) throws {
        let interface = "sys/devices/\(path)/net/\(name)"
        try write("\(speed)", to: "\(interface)/speed")
        try write(state, to: "\(interface)/operstate")
        try link("\(interface)/device", to: "sys/devices/\(path)")
        try link("sys/class/net/\(name)", to: interface)
    }

    /// Adds an RDMA device on a device.
    func addRDMA(_ name: String, on path: String, rate: String, state: String = "4: ACTIVE") throws {
        let rdma = "sys/devices/\(path)/infiniband/\(name)"
        try write(rate, to: "\(rdma)/ports/1/rate")
        try write(state, to: "\(rdma)/ports/1/state")
        try link("\(rdma)/device", to: "sys/devices/\(path)")
        try link("sys/class/infiniband/\(name)", to: rdma)
    }

    /// An HGX H200: 2 sockets, 8 GPUs, each below a PCI switch with a 400 Gb/s NIC, 4 NVSwitches, and 2 NICs for everything else.
    static func hgxH200() throws -> RecordedMachine {
        let machine = try RecordedMachine()
        try machine.write("GPU-01.example", to: "proc/sys/kernel/hostname")
        try machine.addProcessors(sockets: 2, coresPerSocket: 48, memoryKiB: 2_113_456_128)
        for (gpu, bus) in ["1b", "43", "52", "61", "9d", "c3", "d1", "df"].enumerated() {
            let port = "\(["15", "37", "48", "59", "97", "b7", "c7", "d7"][gpu])"
            let upstream = "pci0000:\(port)/0000:\(port):01.0/0000:\(port)a:00.0"
                .replacingOccurrences(of: "\(port)a", with: hex(port, plus: 1))
            let below = hex(port, plus: 2)
            let node = gpu / 4
            try machine.addDevice(
                "\(upstream)/0000:\(below):00.0/0000:\(bus):00.0", vendor: "0x10de", kind: "0x030200", numaNode: node)
            let nic = "\(upstream)/0000:\(below):01.0/0000:\(hex(port, plus: 3)):00.0"
            try machine.addDevice(nic, vendor: "0x15b3", kind: "0x020700", numaNode: node)
            try machine.addInterface("ib\(gpu)", on: nic, speed: -1, state: gpu == 5 ? "down" : "up")
            try machine.addRDMA(
                "mlx5_\(gpu)", on: nic, rate: "400 Gb/sec (4X NDR)", state: gpu == 5 ? "1: DOWN" : "4: ACTIVE")
        }
        for index in 0..<4 {
            try machine.addDevice(
                "pci0000:00/0000:00:01.0/0000:0\(index + 5):00.0", vendor: "0x10de", kind: "0x068000", numaNode: 0)
        }
        for (index, name) in ["eno1", "eno2"].enumerated() {
            let path = "pci0000:26/0000:26:01.0/0000:27:00.\(index)"
            try machine.addDevice(path, vendor: "0x8086", kind: "0x020000", numaNode: 0)
            try machine.addInterface(name, on: path, speed: index == 0 ? 25_000 : -1, state: index == 0 ? "up" : "down")
        }
        let management = "pci0000:00/0000:00:14.0/usb1/1-14/1-14:1.0"
        try machine.addInterface("usb0", on: management, speed: 100, state: "up")
        try machine.write("1", to: "sys/class/net/lo/speed")
        return machine
    }

    private static func hex(_ text: String, plus: Int) -> String {
        String((Int(text, radix: 16) ?? 0) + plus, radix: 16)
    }
}
