// GPUSelection.swift: which of a host's GPUs are taken: those that leave the largest blocks, halves and partitions whole.
//
// Sets of GPUs are bits by position. Rules: docs/allocation.md, "The choice".

/// The choice of GPUs on one host.
enum GPUSelection {
    /// The positions that are taken; there are enough free ones.
    ///
    /// A position is a GPU's place when ordered by NUMA node and NIC rail, so that aligned blocks of 8, 4 and 2 positions have
    /// these in common. The smallest block that holds all is taken, where the blocks around it are already broken the most.
    static func block(of count: Int, in free: UInt16) -> UInt16 {
        if free <= UInt16(UInt8.max), count <= 8 { return UInt16(lowBlocks[count << 8 | Int(free)]) }
        return found(of: count, in: free)
    }

    /// By count and free positions: ``found(of:in:)`` of hosts with up to 8 GPUs, which is most of them.
    private static let lowBlocks = (0...8).flatMap { count in
        (0...UInt16(UInt8.max)).map { UInt8(truncatingIfNeeded: found(of: count, in: $0)) }
    }

    private static func found(of count: Int, in free: UInt16) -> UInt16 {
        if count >= free.nonzeroBitCount { return free }
        if count == 0 { return 0 }
        var size = 1
        while size < count { size *= 2 }
        while size < 16 {
            if let block = tightest(size, holding: count, in: free) { return within(block, size: size, count, free) }
            size *= 2
        }
        return within(.max, size: 16, count, free)
    }

    /// The aligned block of `size` positions that has enough free and the fewest free around it.
    private static func tightest(_ size: Int, holding count: Int, in free: UInt16) -> UInt16? {
        var best: (block: UInt16, key: UInt32)?
        var start = 0
        while start < 16 {
            defer { start += size }
            let block = mask(start: start, size: size)
            let inside = (free & block).nonzeroBitCount
            guard inside >= count else { continue }
            var key = UInt32(inside)
            var wider = size * 2
            while wider <= 16 {
                let around = mask(start: start / wider * wider, size: wider)
                key = key << 5 | UInt32((free & around).nonzeroBitCount)
                wider *= 2
            }
            if let best, best.key <= key { continue }
            best = (block, key)
        }
        return best?.block
    }

    /// `count` free positions of a block that no half of it holds, or that has just as many.
    private static func within(_ block: UInt16, size: Int, _ count: Int, _ free: UInt16) -> UInt16 {
        let inside = free & block
        if inside.nonzeroBitCount == count || size == 1 { return inside }
        let low = inside & mask(start: block.trailingZeroBitCount, size: size / 2)
        let high = inside & ~low
        let first = high.nonzeroBitCount > low.nonzeroBitCount ? high : low
        let taken = first.nonzeroBitCount <= count ? first : 0
        return taken | found(of: count - taken.nonzeroBitCount, in: inside & ~taken)
    }

    private static func mask(start: Int, size: Int) -> UInt16 {
        size == 16 ? .max : ((1 << UInt16(size)) - 1) << UInt16(start)
    }

    /// The free partition of `count` GPUs that leaves the most and largest others free; nil when none is free.
    static func partition(of count: Int, in free: UInt16, _ partitions: [UInt16]) -> UInt16? {
        var best: (partition: UInt16, left: UInt64)?
        for partition in partitions where partition.nonzeroBitCount == count && partition & ~free == 0 {
            let left = value(free & ~partition, partitions)
            if let best, (left, best.partition) <= (best.left, partition) { continue }
            best = (partition, left)
        }
        return best?.partition
    }

    /// The GPUs of a host by position, four bits each: ordered by NUMA node, then rail, then index.
    static func order(of spec: HostSpec) -> UInt64 {
        let gpus = spec.gpus.sorted { ($0.numaNode, $0.rail, $0.index) < ($1.numaNode, $1.rail, $1.index) }
        var order: UInt64 = 0
        for place in (0..<16).reversed() {
            order = order << 4 | UInt64(place < gpus.count ? Int(gpus[place].index) : place)
        }
        return order
    }

    /// The order of a host whose positions are the indices.
    static let identity: UInt64 = 0xFEDC_BA98_7654_3210

    /// The positions of GPUs.
    static func positions(of gpus: UInt16, _ order: UInt64) -> UInt16 {
        if order == identity { return gpus }
        var positions: UInt16 = 0
        for place in 0..<16 where gpus >> UInt16(order >> UInt64(4 * place) & 15) & 1 == 1 {
            positions |= 1 << UInt16(place)
        }
        return positions
    }

    /// The GPUs at positions.
    static func gpus(at positions: UInt16, _ order: UInt64) -> UInt16 {
        if order == identity { return positions }
        var gpus: UInt16 = 0
        for place in 0..<16 where positions >> UInt16(place) & 1 == 1 {
            gpus |= 1 << UInt16(order >> UInt64(4 * place) & 15)
        }
        return gpus
    }

    /// GPUs by index, ascending.
    ///
    /// Placements share the arrays of hosts with up to 8 GPUs, so that a decision allocates one array less.
    static func indices(of gpus: UInt16) -> [UInt8] {
        gpus <= UInt16(UInt8.max) ? lowIndices[Int(gpus)] : listed(gpus)
    }

    private static let lowIndices = (0...UInt16(UInt8.max)).map { listed($0) }

    private static func listed(_ gpus: UInt16) -> [UInt8] {
        (0..<UInt8(16)).filter { gpus >> UInt16($0) & 1 == 1 }
    }

    /// The host's fabric partitions, as bits by GPU index; those without that have GPUs that the host has not.
    static func partitions(of spec: HostSpec) -> [UInt16] {
        spec.fabricPartitions.compactMap { partition in
            let gpus = spec.gpus.filter { partition.moduleIDs.contains($0.moduleID) }
            if gpus.count != partition.moduleIDs.count { return nil }
            return gpus.reduce(0) { $0 | 1 << UInt16($1.index) }
        }
    }

    /// How many partitions are free, the largest counting most.
    static func value(_ free: UInt16, _ partitions: [UInt16]) -> UInt64 {
        var value: UInt64 = 0
        for partition in partitions where partition & ~free == 0 {
            value += 1 << UInt64(9 * (Int.bitWidth - partition.nonzeroBitCount.leadingZeroBitCount))
        }
        return value
    }

    /// The sizes of the free partitions, one bit each: bit 0 for one GPU.
    static func sizes(_ free: UInt16, _ partitions: [UInt16]) -> UInt16 {
        var sizes: UInt16 = 0
        for partition in partitions where partition & ~free == 0 { sizes |= 1 << UInt16(partition.nonzeroBitCount - 1) }
        return sizes
    }
}
