// Limits.swift: the named maxima of the allocator. Each has a test at the limit.

/// The largest things that the allocator accepts.
public enum AllocatorLimits {
    /// Hosts of one region.
    public static let hosts = 131_072
    /// GPUs of one host.
    public static let gpusPerHost = 64
    /// GPUs of one partition of a host's fabric.
    public static let gpusPerPartition = 16
    /// GPUs of one placement that are named by their UUIDs; of a larger one none is.
    public static let namedGPUs = 16_384
    /// GPUs of one gang.
    public static let gangGPUs = 65_536
    /// Hosts of one gang.
    public static let gangHosts = 4_096
    /// Parts of one demand.
    public static let partsPerDemand = 16
    /// Pieces of one demand in parts.
    public static let piecesPerDemand = 1_024
    /// Domains of a required level that a demand in parts is tried in: those with the least free first, and some with the most.
    static let requiredDomains = 64
    /// Hosts that are looked at for a demand in parts, piece by piece, before no other order or domain is tried.
    static let partsLooks = 8_000_000
    /// Domains of each other level that it is tried in.
    static let preferredDomains = 8
    /// GPU models that one demand names.
    public static let modelsPerDemand = 16
    /// Sites that one demand names.
    public static let sitesPerDemand = 64
    /// Labels of one host.
    public static let labelsPerHost = 256
    /// The key of a label, in bytes of UTF-8: that of a Kubernetes label, a prefix of 253 and a name of 63.
    public static let labelKeyBytes = 317
    /// The value of a label, in bytes of UTF-8.
    public static let labelValueBytes = 253
    /// The name of a block, rack, leaf switch or NVLink domain, in bytes of UTF-8.
    public static let placeBytes = 253
    /// GPUs that no host has and of which something is remembered; those that left first are forgotten first.
    public static let absentGPUs = 16_384
    /// Hosts that one demand names.
    public static let hostsPerDemand = 64
    /// Rules about labels of one demand.
    public static let labelRules = 16
    /// Values that one rule about a label names.
    public static let valuesPerLabelRule = 32
    /// A group with its owner, as a placement carries it, in bytes of UTF-8.
    public static let groupBytes = 2 * textBytes + 1
    /// Network interfaces of one host.
    public static let nicsPerHost = 64
    /// Rows of a host's fabric partition table.
    public static let partitionsPerHost = 256
    /// The highest rail.
    public static let rail: UInt32 = 64
    /// A text of a GPU or a NIC, such as a UUID or a PCI address, in bytes of UTF-8.
    public static let textBytes = 63
    /// CPU of one host, in thousandths of a core: a million cores.
    public static let cpuMilliPerHost: UInt64 = 1_000_000_000
    /// Memory of one host or one GPU, in MiB: 1 PiB.
    public static let memoryMiBPerHost: UInt64 = 1_073_741_824
    /// A fence: far above what counting reaches, far below what overflows.
    public static let fence: UInt64 = 1 << 62
    /// Kinds of demands that are told apart for the mix; more are placed, but not learned.
    public static let demandKinds = 1_024
    /// Demands before their mix is used.
    public static let demandsBeforeMix: UInt64 = 64
    /// The most demands between two looks at the mix.
    public static let demandsBetweenLooks: UInt64 = 4_096
    /// Demands, weighted, after which old ones count half.
    public static let countedDemands: UInt64 = 1 << 20
    /// How much of the mix must differ for new scores, both ways, in 65536ths: a sixteenth.
    public static let mixDrift: UInt64 = 8_192
    /// Leftovers that are remembered.
    public static let knownLeftovers = 1 << 17
    /// Classes without hosts that are remembered beyond as many as have hosts.
    public static let idleClasses = 4_096
    /// The least that counts as open on a shared GPU, in thousandths.
    public static let openPieceMilli: UInt16 = 250
    /// A share from which on two do not fit one GPU well, in thousandths.
    public static let largeShareMilli: UInt16 = 700
    /// How much more in blocks of GPUs than gangs are expected to take keeps them from being short, in percent; and two blocks.
    public static let guardedPercent: UInt64 = 150
    /// What it costs to break blocks that gangs are short of, in thousandths of a GPU for each GPU that falls out of one.
    public static let brokenBlockMilli: Int32 = 40
    /// How much of the demand that is to come is held open for small shares, in percent of all GPUs.
    public static let openPercent: UInt64 = 35
    /// A whole GPU, in thousandths.
    public static let milliPerGPU: UInt16 = 1_000
    /// Near misses of one explanation.
    public static let nearMisses = 4
    /// Sites, and GPU models, that an explanation tries to add to a demand.
    public static let triedNames = 8
    /// Times that proposed moves are rehearsed with other hosts closed.
    public static let rehearsals = 4
    /// Hosts that one remedy names, or looks at.
    public static let remedyHosts = 64
    /// Sets of allocations that a search for releases looks at for one host; after them it takes all of the host's.
    public static let releaseSets = 64
    /// Steps of one search for moves; after them it answers with the best that it found.
    public static let defragmentSteps = 1_024
    /// Hosts that a search for moves tries to free.
    public static let defragmentHosts = 64
    /// Sets of allocations that a search for moves looks at for one host.
    public static let defragmentSets = 128
}
