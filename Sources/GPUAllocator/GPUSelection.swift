// GPUSelection.swift: which of a host's GPUs are taken: those that leave the largest blocks, halves and partitions whole.
//
// Sets of GPUs are bits by position. Rules: docs/allocation.md, "The choice".

/// The choice of GPUs on one host.
enum GPUSelection {
    /// The most GPUs of a host.
    private static let places = AllocatorLimits.gpusPerHost

    /// The positions that are taken; there are enough free ones.
    ///
    /// A position is a GPU's place when ordered by NUMA node and NIC rail, so that aligned blocks of 8, 4 and 2 positions have
    /// these in common. The smallest block that holds all is taken, where the blocks around it are already broken the most.
    static func block(of count: Int, in free: UInt64) -> UInt64 {
        if free <= UInt64(UInt8.max), count <= 8 { return UInt64(lowBlocks[count << 8 | Int(free)]) }
        return found(of: count, in: free)
    }

    /// By count and free positions: ``found(of:in:)`` of hosts with up to 8 GPUs, which is most of them.
    private static let lowBlocks = (0...8).flatMap { count in
        (0...UInt64(UInt8.max)).map { UInt8(truncatingIfNeeded: found(of: count, in: $0)) }
    }

    private static func found(of count: Int, in free: UInt64) -> UInt64 {
        if count >= free.nonzeroBitCount { return free }
        if count == 0 { return 0 }
        var size = 1
        while size < count { size *= 2 }
        while size < places {
            if let block = tightest(size, holding: count, in: free) { return within(block, size: size, count, free) }
            size *= 2
        }
        return within(.max, size: places, count, free)
    }

    /// The aligned block of `size` positions that has enough free and the fewest free around it.
    private static func tightest(_ size: Int, holding count: Int, in free: UInt64) -> UInt64? {
        var best: (block: UInt64, key: UInt64)?
        var start = 0
        while start < places {
            defer { start += size }
            let block = mask(start: start, size: size)
            let inside = (free & block).nonzeroBitCount
            guard inside >= count else { continue }
            var key = UInt64(inside)
            var wider = size * 2
            while wider <= places {
                let around = mask(start: start / wider * wider, size: wider)
                key = key << 7 | UInt64((free & around).nonzeroBitCount)
                wider *= 2
            }
            if let best, best.key <= key { continue }
            best = (block, key)
        }
        return best?.block
    }

    /// `count` free positions of a block that no half of it holds, or that has just as many.
    private static func within(_ block: UInt64, size: Int, _ count: Int, _ free: UInt64) -> UInt64 {
        let inside = free & block
        if inside.nonzeroBitCount == count || size == 1 { return inside }
        let low = inside & mask(start: block.trailingZeroBitCount, size: size / 2)
        let high = inside & ~low
        let first = high.nonzeroBitCount > low.nonzeroBitCount ? high : low
        let taken = first.nonzeroBitCount <= count ? first : 0
        return taken | found(of: count - taken.nonzeroBitCount, in: inside & ~taken)
    }

    private static func mask(start: Int, size: Int) -> UInt64 {
        size == places ? .max : ((1 << UInt64(size)) - 1) << UInt64(start)
    }

    /// The free partition of `count` GPUs that leaves the most and largest others free; nil when none is free.
    static func partition(of count: Int, in free: UInt64, _ partitions: [UInt64]) -> UInt64? {
        var best: (partition: UInt64, left: UInt64)?
        for partition in partitions where partition.nonzeroBitCount == count && partition & ~free == 0 {
            let left = value(free & ~partition, partitions)
            if let best, (left, best.partition) <= (best.left, partition) { continue }
            best = (partition, left)
        }
        return best?.partition
    }

    /// GPUs by index, ascending.
    ///
    /// Placements share the arrays of hosts with up to 8 GPUs, so that a decision allocates one array less.
    static func indices(of gpus: UInt64) -> [UInt8] {
        gpus <= UInt64(UInt8.max) ? lowIndices[Int(gpus)] : listed(gpus)
    }

    private static let lowIndices = (0...UInt64(UInt8.max)).map { listed($0) }

    private static func listed(_ gpus: UInt64) -> [UInt8] {
        (0..<UInt8(places)).filter { gpus >> UInt64($0) & 1 == 1 }
    }

    /// The host's fabric partitions, as bits by GPU index; those without that have GPUs that the host has not.
    static func partitions(of spec: HostSpec) -> [UInt64] {
        spec.fabricPartitions.compactMap { partition in
            let gpus = spec.gpus.filter { partition.moduleIDs.contains($0.moduleID) }
            if gpus.count != partition.moduleIDs.count { return nil }
            return gpus.reduce(0) { $0 | 1 << UInt64($1.index) }
        }
    }

    /// How many partitions are free, the largest counting most.
    static func value(_ free: UInt64, _ partitions: [UInt64]) -> UInt64 {
        var value: UInt64 = 0
        for partition in partitions where partition & ~free == 0 {
            value += 1 << UInt64(9 * (Int.bitWidth - partition.nonzeroBitCount.leadingZeroBitCount))
        }
        return value
    }

    /// The sizes of the free partitions, one bit each: bit 0 for one GPU.
    static func sizes(_ free: UInt64, _ partitions: [UInt64]) -> UInt16 {
        var sizes: UInt16 = 0
        for partition in partitions where partition & ~free == 0 { sizes |= 1 << UInt16(partition.nonzeroBitCount - 1) }
        return sizes
    }
}
