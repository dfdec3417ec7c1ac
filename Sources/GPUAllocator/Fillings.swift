// Fillings.swift: the random draws that hosts of one GPU model are filled with, and what is left of a host after them.
//
// Exact integers, so every machine comes to the same numbers. Rules: docs/allocation.md, "The choice".

/// One drawn demand, as a host of one model sees it.
private struct Draw {
    var wholeGPUs: Int
    var shareMilli: UInt16
    var cpuMilli: UInt64
    var memoryMiB: UInt64
}

/// All fillings of the hosts of one GPU model.
///
/// The draws of a filling are bits of one number, the first the lowest. By what is left of a host, tables say which may still fit,
/// so that those in between are not looked at: most draws do not fit most hosts.
struct Fillings {
    /// How many there are.
    static let count = 48
    /// Draws of each, before those that the model is not accepted by are left out.
    static let draws = 128

    /// ``draws`` places for each filling.
    private var draws: [Draw] = []
    /// The draws of each filling.
    private var all: [UInt128]
    /// By filling, then level: the draws that may fit if so much is left.
    ///
    /// ``shares`` has those without whole GPUs, ``whole`` the others.
    private var shares: [UInt128] = []
    private var whole: [UInt128] = []
    private var cpu: [UInt128] = []
    private var memory: [UInt128] = []
    private var cpuLevels = Levels()
    private var memoryLevels = Levels()
    /// The smallest share that is drawn: less of a GPU stays.
    private var leastShare: UInt16 = .max

    init() {
        all = Array(repeating: 0, count: Fillings.count)
        let none = Draw(wholeGPUs: 0, shareMilli: 0, cpuMilli: 0, memoryMiB: 0)
        draws = Array(repeating: none, count: Fillings.count * Fillings.draws)
    }

    /// Appends a draw to a filling.
    mutating func add(_ wanted: Wanted, to filling: Int) {
        let position = Fillings.draws - all[filling].leadingZeroBitCount
        all[filling] |= 1 << UInt128(position)
        draws[filling * Fillings.draws + position] = Draw(
            wholeGPUs: wanted.wholeGPUs, shareMilli: wanted.shareMilli, cpuMilli: wanted.cpuMilli,
            memoryMiB: wanted.memoryMiB)
        if wanted.shareMilli > 0 { leastShare = min(leastShare, wanted.shareMilli) }
        cpuLevels.widen(to: wanted.cpuMilli)
        memoryLevels.widen(to: wanted.memoryMiB)
    }

    /// Makes the tables, when everything was added.
    mutating func finish() {
        shares = table { draw in draw.wholeGPUs > 0 ? nil : Fillings.level(ofShare: draw.shareMilli) }
        whole = table { draw in draw.wholeGPUs > 0 ? Fillings.level(ofWhole: draw.wholeGPUs) : nil }
        cpu = table { [cpuLevels] draw in cpuLevels.level(draw.cpuMilli) }
        memory = table { [memoryLevels] draw in memoryLevels.level(draw.memoryMiB) }
    }

    /// By filling, then level: the draws whose level is at most that.
    private func table(_ level: (Draw) -> Int?) -> [UInt128] {
        var table = [UInt128](repeating: 0, count: Fillings.count * Levels.count)
        for filling in 0..<Fillings.count {
            let first = filling * Levels.count
            for position in 0..<Fillings.draws where all[filling] >> UInt128(position) & 1 == 1 {
                guard let level = level(draws[filling * Fillings.draws + position]) else { continue }
                table[first + level] |= 1 << UInt128(position)
            }
            for level in 1..<Levels.count { table[first + level] |= table[first + level - 1] }
        }
        return table
    }

    private static func level(ofShare milli: UInt16) -> Int { Int(milli >> 5) }

    private static func level(ofWhole gpus: Int) -> Int { min(gpus, Levels.count - 1) }

    /// What each filling leaves of the GPUs of a residual, in thousandths, ascending.
    func lefts(of residual: Residual) -> InlineArray<48, UInt16> {
        let start = Filled(residual, leastShare: leastShare)
        var lefts = InlineArray<48, UInt16>(repeating: 0)
        for filling in 0..<Fillings.count {
            let left = left(of: start, after: filling)
            var rank = filling
            while rank > 0, lefts[rank - 1] > left {
                lefts[rank] = lefts[rank - 1]
                rank -= 1
            }
            lefts[rank] = left
        }
        return lefts
    }

    /// What is free of a residual in pieces that no share fits.
    func lostMilli(of residual: Residual) -> UInt32 {
        let lost = residual.gpus.replacing(with: 0, where: residual.gpus .>= leastShare)
        return UInt32(lost.wrappedSum()) + UInt32(residual.moreMilli)
    }

    @inline(__always)
    private func left(of start: Filled, after filling: Int) -> UInt16 {
        let draws = draws.span
        let shares = shares.span
        let whole = whole.span
        let cpu = cpu.span
        let memory = memory.span
        let first = filling * Levels.count
        var rest = start
        var open = all[filling]
        while true {
            open &=
                shares[first + Fillings.level(ofShare: rest.largest)]
                | whole[first + Fillings.level(ofWhole: rest.freeWhole)]
            open &= cpu[first + cpuLevels.level(rest.cpuMilli)] & memory[first + memoryLevels.level(rest.memoryMiB)]
            if open == 0 { return UInt16(truncatingIfNeeded: rest.freeMilli) }
            let draw = draws[filling * Fillings.draws + open.trailingZeroBitCount]
            open &= open - 1
            rest.take(draw, leastShare: leastShare)
        }
    }
}

/// Levels of a resource: equal steps, a power of two each, up to the most that is drawn.
private struct Levels {
    static let count = 64
    private var shift: UInt64 = 0

    mutating func widen(to most: UInt64) {
        while most >> shift >= UInt64(Levels.count) { shift += 1 }
    }

    @inline(__always)
    func level(_ amount: UInt64) -> Int { Int(min(amount >> shift, UInt64(Levels.count - 1))) }
}

/// A host while it is filled.
private struct Filled {
    var cpuMilli: UInt64
    var memoryMiB: UInt64
    /// Whole GPUs that shares may be taken from, and others.
    private var whole = 0
    private var moreWhole: Int
    /// What is free of shared GPUs, ascending, without pieces that no share fits.
    private var pieces = InlineArray<16, UInt16>(repeating: 0)
    private var count = 0
    /// What is free in pieces that no share fits.
    private var lostMilli: UInt32

    init(_ residual: Residual, leastShare: UInt16) {
        cpuMilli = residual.cpuMilli
        memoryMiB = residual.memoryMiB
        moreWhole = Int(residual.moreWhole)
        lostMilli = UInt32(residual.moreMilli)
        for place in 0..<Residual.places {
            let free = residual.gpus[place]
            if free == HostTable.wholeMilli {
                whole += 1
            } else if free >= leastShare {
                pieces[count] = free
                count += 1
            } else {
                lostMilli += UInt32(free)
            }
        }
    }

    /// The most that is free of one GPU that a share may be taken from.
    @inline(__always)
    var largest: UInt16 { whole > 0 ? HostTable.wholeMilli : count > 0 ? pieces[count - 1] : 0 }

    @inline(__always)
    var freeWhole: Int { whole + moreWhole }

    @inline(__always)
    var freeMilli: UInt32 {
        var sum = lostMilli + UInt32(freeWhole) * UInt32(HostTable.wholeMilli)
        for place in 0..<count { sum += UInt32(pieces[place]) }
        return sum
    }

    /// Takes a draw where it fits tightest, if it fits.
    @inline(__always)
    mutating func take(_ draw: Draw, leastShare: UInt16) {
        guard cpuMilli >= draw.cpuMilli, memoryMiB >= draw.memoryMiB else { return }
        if draw.wholeGPUs > 0 {
            guard freeWhole >= draw.wholeGPUs else { return }
            let more = min(draw.wholeGPUs, moreWhole)
            moreWhole -= more
            whole -= draw.wholeGPUs - more
        } else if draw.shareMilli > 0 {
            guard takeShare(draw.shareMilli, leastShare: leastShare) else { return }
        }
        cpuMilli -= draw.cpuMilli
        memoryMiB -= draw.memoryMiB
    }

    @inline(__always)
    private mutating func takeShare(_ milli: UInt16, leastShare: UInt16) -> Bool {
        var place = 0
        while place < count, pieces[place] < milli { place += 1 }
        let left: UInt16
        if place < count {
            left = pieces[place] - milli
        } else {
            guard whole > 0 else { return false }
            whole -= 1
            count += 1
            left = HostTable.wholeMilli - milli
        }
        if left < leastShare {
            lostMilli += UInt32(left)
            count -= 1
            while place < count {
                pieces[place] = pieces[place + 1]
                place += 1
            }
            return true
        }
        while place > 0, pieces[place - 1] > left {
            pieces[place] = pieces[place - 1]
            place -= 1
        }
        pieces[place] = left
        return true
    }
}
