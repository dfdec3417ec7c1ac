// Score.swift: how good it is that a host of one residual takes its part of a demand. The smallest score wins.
//
// Rules: docs/allocation.md, "The choice".

/// How good a class of hosts is for a demand, and from which of a host's GPUs a share is taken.
struct Score: Hashable, Sendable {
    /// The smallest wins.
    var value: Int32
    /// What is free of the GPU that a share is taken from; 0 for other demands.
    var piece: UInt16

    /// Not yet worked out.
    static let unknown = Score(value: .min, piece: 0)
    /// There is no room, or a constraint forbids it.
    static let unfit = Score(value: .max, piece: 0)

    /// Works the score out: that of the best GPU to take a share from, or of the host for other demands.
    ///
    /// - Parameter cost: What it costs to take the demand's part from a GPU with so much free; 0 unless it is a share.
    init(_ residual: Residual, _ wanted: Wanted, cost: (UInt16) -> Int32) {
        guard wanted.accepts(residual) else {
            self = .unfit
            return
        }
        guard wanted.shareMilli > 0 else {
            self.init(value: cost(0), piece: 0)
            return
        }
        var best = Score.unfit
        var last: UInt16 = 0
        for place in 0..<Residual.places where residual.gpus[place] >= wanted.shareMilli {
            if residual.gpus[place] == last { continue }
            last = residual.gpus[place]
            let score = Score(value: cost(last), piece: last)
            if score.value < best.value { best = score }
        }
        self = best
    }

    private init(value: Int32, piece: UInt16) {
        self.value = value
        self.piece = piece
    }

    /// The score without a mix: keep blocks of 8, 4 and 2, and full hosts.
    ///
    /// First the largest buddy block that is broken, then whether a full host is broken, then the fewest whole GPUs, the least
    /// GPU and the least CPU left. A share prefers the shared GPU that it fills most; a demand without GPUs the host whose GPUs
    /// are worth least.
    static func shape(_ residual: Residual, _ wanted: Wanted, piece: UInt16) -> Int32 {
        let cpu = Int32(min(residual.cpuMilli / 1_000, 1_023))
        let free = residual.freeWhole
        // Of hosts with more than 16 GPUs these say less than they could, and no more than fits.
        let milli = Int32(min(residual.freeMilli / 4, 4_095))
        var taken = wanted.wholeGPUs
        if wanted.shareMilli > 0 {
            if piece < HostTable.wholeMilli { return Int32(piece) << 10 | cpu }
            taken = 1
        }
        guard taken > 0 else { return milli << 10 | cpu }
        let breaksFull: Int32 = free == Int(residual.gpuCount) ? 1 : 0
        let block = Int32(brokenBlock(free: free, taken: taken))
        return block << 28 | breaksFull << 27 | Int32(min(free, 30)) << 22 | milli << 10 | cpu
    }

    /// The order of the largest buddy block that taking `taken` of `free` GPUs breaks: 1 for a block of 1, 4 for one of 8.
    ///
    /// `free` in binary is the blocks that it consists of; the highest digit that changes is the block that is lost.
    static func brokenBlock(free: Int, taken: Int) -> Int {
        Int.bitWidth - (free ^ (free - taken)).leadingZeroBitCount
    }
}
