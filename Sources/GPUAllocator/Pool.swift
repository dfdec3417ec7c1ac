// Pool.swift: the hosts of one site with the same GPUs, and what is free of them, counted as it changes.
//
// Hosts with GPUs of several kinds have a pool of their own; their GPUs are counted in those of hosts that have but one kind.

import Basics

/// The hosts of one site with the same GPUs.
struct Pool: Sendable {
    /// What the hosts of a pool have in common.
    struct Key: Hashable, Sendable {
        var site: SiteID
        /// nil for hosts without GPUs, or of several kinds.
        var model: GPUModel?
        /// Of each GPU; 0 when it is not known.
        var memoryMiB: UInt64 = 0
        /// How the GPUs can be cut into instances; nil when they cannot.
        var geometry: MIGGeometry?
        /// The kinds of GPU of a host that has several; else empty.
        var kinds: [Kind] = []
    }

    /// GPUs that are alike.
    struct Kind: Hashable, Sendable {
        var model: GPUModel
        var memoryMiB: UInt64
        var geometry: MIGGeometry?
    }

    var key: Key
    /// The pools of the GPUs of hosts with several kinds, one for each; else empty.
    var parts: [Int] = []
    /// The model's name taken apart; nil for hosts without GPUs.
    let name: ModelName?
    /// GPUs of all hosts, whatever their state.
    var totalGPUs = 0
    /// What the ready hosts have free.
    var free = FreeShapes()

    init(key: Key) {
        self.key = key
        name = key.model.map { ModelName($0) }
    }
}

/// What one host has free.
struct FreeShape: Sendable {
    var pool: Int32
    var isReady: Bool
    /// Whether every GPU is free.
    var isWhole: Bool
    /// How many GPUs are free.
    var gpus: UInt8
    var milli: UInt32
    /// See ``Residual/openMilli``.
    var openMilli: UInt32
    /// Whether it is of a host whose GPUs are of several kinds, each counted by itself.
    var isMixed = false

    init(_ host: Residual) {
        pool = Int32(host.pool)
        isReady = host.state == .ready
        gpus = UInt8(host.freeWhole)
        isWhole = gpus == host.gpuCount
        milli = host.freeMilli
        openMilli = host.openMilli
    }
}

/// What all ready hosts have free that the choice asks for with each demand, kept by adding and subtracting one host at a time.
struct FreeTotals: Equatable, Sendable {
    /// Thousandths of GPUs.
    private(set) var milli: UInt64 = 0
    /// See ``Residual/openMilli``.
    private(set) var openMilli: UInt64 = 0
    /// By size of ``GangBlocks``: whole GPUs in blocks of that size.
    private(set) var blockGPUs = SIMD4<Int32>(repeating: 0)

    mutating func add(_ host: FreeShape) {
        milli += UInt64(host.milli)
        openMilli += UInt64(host.openMilli)
        blockGPUs &+= GangBlocks.gpus(free: Int(host.gpus))
    }

    mutating func subtract(_ host: FreeShape) {
        milli -= UInt64(host.milli)
        openMilli -= UInt64(host.openMilli)
        blockGPUs &-= GangBlocks.gpus(free: Int(host.gpus))
    }
}

/// Free capacity in shapes, kept by adding and subtracting one host at a time.
struct FreeShapes: Sendable {
    var gpus = 0
    var milli: UInt64 = 0
    var wholeHosts = 0
    /// Hosts by how many whole GPUs they have free.
    var hostsByFree = InlineArray<65, Int>(repeating: 0)

    mutating func add(_ host: FreeShape) {
        gpus += Int(host.gpus)
        milli += UInt64(host.milli)
        if host.isWhole { wholeHosts += 1 }
        hostsByFree[Int(host.gpus)] += 1
    }

    mutating func subtract(_ host: FreeShape) {
        gpus -= Int(host.gpus)
        milli -= UInt64(host.milli)
        if host.isWhole { wholeHosts -= 1 }
        hostsByFree[Int(host.gpus)] -= 1
    }

    func hosts(withAtLeast free: Int) -> Int {
        (free..<hostsByFree.count).reduce(0) { $0 + hostsByFree[$1] }
    }
}

extension GPUSpec {
    /// Whether both have one ``Pool/Kind``, as far as can be told without taking the model's name apart.
    fileprivate func isOfKind(of other: GPUSpec) -> Bool {
        model == other.model && memoryMiB == other.memoryMiB
            && (mig == other.mig || mig != .unsupported && other.mig != .unsupported)
    }
}

extension Pool.Kind {
    /// The kind of a GPU.
    init(_ gpu: GPUSpec) {
        model = gpu.model
        memoryMiB = gpu.memoryMiB
        geometry = gpu.mig == .unsupported ? nil : MIGGeometry.of(gpu.model, memoryMiB: gpu.memoryMiB)
    }
}

extension Pool.Key {
    /// The pool of a host.
    init(_ spec: HostSpec) {
        var kinds: [Pool.Kind] = []
        for (place, gpu) in spec.gpus.enumerated() where place == 0 || !gpu.isOfKind(of: spec.gpus[place - 1]) {
            let kind = Pool.Kind(gpu)
            if kinds.last != kind, !kinds.contains(kind) { kinds.append(kind) }
        }
        self.init(site: spec.site, kinds.count == 1 ? kinds[0] : nil)
        if kinds.count > 1 { self.kinds = kinds }
    }

    /// The pool of GPUs of one kind; of none of hosts without GPUs.
    init(site: SiteID, _ kind: Pool.Kind?) {
        self.site = site
        model = kind?.model
        memoryMiB = kind?.memoryMiB ?? 0
        geometry = kind?.geometry
    }
}
