// Pool.swift: the hosts of one site with the same GPUs, and what is free of them, counted as it changes.

import Basics

/// The hosts of one site with the same GPUs.
struct Pool: Sendable {
    /// What the hosts of a pool have in common.
    struct Key: Hashable, Sendable {
        var site: SiteID
        /// nil for hosts without GPUs.
        var model: GPUModel?
        /// How the GPUs can be cut into instances; nil when they cannot.
        var geometry: MIGGeometry?
    }

    var key: Key
    /// GPUs of all hosts, whatever their state.
    var totalGPUs = 0
    /// What the ready hosts have free.
    var free = FreeShapes()

    init(key: Key) {
        self.key = key
    }
}

/// Free capacity in shapes, kept by adding and subtracting one host at a time.
struct FreeShapes: Hashable, Sendable {
    var gpus = 0
    var milli: UInt64 = 0
    var wholeHosts = 0
    /// Hosts by how many whole GPUs they have free.
    var hostsByFree: [Int] = Array(repeating: 0, count: AllocatorLimits.gpusPerHost + 1)

    mutating func add(_ host: Residual) {
        let free = host.freeWhole
        gpus += free
        milli += UInt64(host.freeMilli)
        if free == Int(host.gpuCount) { wholeHosts += 1 }
        hostsByFree[free] += 1
    }

    mutating func subtract(_ host: Residual) {
        let free = host.freeWhole
        gpus -= free
        milli -= UInt64(host.freeMilli)
        if free == Int(host.gpuCount) { wholeHosts -= 1 }
        hostsByFree[free] -= 1
    }

    func hosts(withAtLeast free: Int) -> Int {
        hostsByFree[free...].reduce(0, +)
    }
}

extension Pool.Key {
    /// The pool of a host.
    init(_ spec: HostSpec) {
        site = spec.site
        model = spec.model
        geometry = spec.gpus.first.flatMap {
            $0.mig == .unsupported ? nil : MIGGeometry.of($0.model, memoryMiB: $0.memoryMiB)
        }
    }
}
