// Processors.swift: CPU and memory, from /sys/devices/system and /proc/meminfo.

/// The processors of a machine.
public struct Processors: Hashable, Sendable {
    /// Packages.
    public var sockets = 0
    /// Physical cores.
    public var cores = 0
    /// What runs at the same time: cores, or twice as many with SMT.
    ///
    /// One thread counts as 1 000 milli-cores.
    public var threads = 0
    /// NUMA nodes.
    public var numaNodes = 0
}

extension SystemTree {
    /// Counts the processors that are online.
    func processors() -> Processors {
        let folder = "sys/devices/system/cpu"
        let online = text("\(folder)/online").map(SystemTree.indices) ?? []
        var sockets: Set<String> = []
        var cores: Set<String> = []
        for index in online {
            let topology = "\(folder)/cpu\(index)/topology"
            if let socket = text("\(topology)/physical_package_id") { sockets.insert(socket) }
            if let siblings = text("\(topology)/thread_siblings_list") { cores.insert(siblings) }
        }
        let nodes = text("sys/devices/system/node/online").map(SystemTree.indices) ?? []
        return Processors(
            sockets: sockets.count, cores: cores.count, threads: online.count, numaNodes: nodes.count)
    }

    /// All memory, in MiB; nil when the kernel does not say.
    func memoryMiB() -> UInt64? {
        for line in (text("proc/meminfo") ?? "").split(separator: "\n") where line.hasPrefix("MemTotal:") {
            return line.split(separator: " ").dropFirst().first.flatMap { UInt64($0) }.map { $0 >> 10 }
        }
        return nil
    }

    /// `0-3,8` as 0, 1, 2, 3, 8.
    static func indices(_ list: String) -> [Int] {
        list.split(separator: ",").flatMap { range -> [Int] in
            let ends = range.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last, last < Limits.folderEntries else {
                return []
            }
            return Array(first...last)
        }
    }
}
