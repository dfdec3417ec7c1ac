// Stance.swift: how a demand is to be placed as things are. Rules: docs/allocation.md, "The choice".

/// How a demand is to be placed as things are; kinds of demands are scored apart by it.
struct Stance: Hashable, Sendable {
    /// Whether the demand is a small share that may open a GPU when that leaves less free in the end.
    var opens = false
    /// The smallest block of GPUs that larger gangs are short of, 2 to 16; 0 = none is short.
    ///
    /// Breaking blocks of that size, or larger ones, makes a host dearer; see ``AllocatorLimits/brokenBlockMilli``.
    var guarded: UInt8 = 0

    /// Different numbers for different stances, below 64.
    var number: UInt64 { UInt64(guarded) << 1 | (opens ? 1 : 0) }
}

/// Blocks of 2, 4, 8 and 16 GPUs of one host, which gangs need whole.
enum GangBlocks {
    /// The sizes, in GPUs.
    static let sizes = [2, 4, 8, 16]

    /// How many of a host's free GPUs are in blocks of each size.
    static func gpus(free: Int) -> SIMD4<Int32> {
        let free = Int32(free)
        return SIMD4(free & ~1, free & ~3, free & ~7, free & ~15)
    }
}

/// What gangs on one host ask for, as part of the mix.
struct GangNeeds: Equatable, Sendable {
    /// By block size: how much of the GPU that is asked for is wanted in blocks of that size or a larger one, in thousandths.
    private var parts = SIMD4<UInt64>(repeating: 0)

    init() {}

    /// Counts gangs.
    ///
    /// - Parameters:
    ///   - gangs: How many GPUs are wanted of a host at once, and how many GPUs such demands ask for.
    ///   - all: All GPUs that are asked for, in thousandths.
    init(_ gangs: some Sequence<(gpus: Int, weight: UInt64)>, all: UInt64) {
        var milli = SIMD4<UInt64>(repeating: 0)
        for gang in gangs {
            for (place, size) in GangBlocks.sizes.enumerated() where gang.gpus >= size {
                milli[place] += gang.weight * UInt64(AllocatorLimits.milliPerGPU)
            }
        }
        for place in GangBlocks.sizes.indices { parts[place] = milli[place] * 1_000 / max(1, all) }
    }

    /// The smallest block, larger than `gpus`, that gangs are short of: there are hardly more than they are expected to take
    /// of what is free; 0 when there is none.
    func short(above gpus: Int, of free: FreeTotals) -> UInt8 {
        for (place, size) in GangBlocks.sizes.enumerated() where size > gpus && parts[place] > 0 {
            let expected = parts[place] * free.milli / 1_000_000
            let enough = expected * AllocatorLimits.guardedPercent / 100 + 2 * UInt64(size)
            if UInt64(free.blockGPUs[place]) < enough { return UInt8(size) }
        }
        return 0
    }

    /// How many GPUs fall out of blocks that gangs want when a host's free GPUs become fewer, those of each size counted.
    ///
    /// - Parameter guarded: The smallest size that counts.
    func broken(from before: Int, to after: Int, guarded: UInt8) -> Int32 {
        let lost = GangBlocks.gpus(free: before) &- GangBlocks.gpus(free: after)
        var sum: Int32 = 0
        for (place, size) in GangBlocks.sizes.enumerated() where size >= Int(guarded) && parts[place] > 0 {
            sum += lost[place]
        }
        return sum
    }
}
