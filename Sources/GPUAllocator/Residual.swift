// Residual.swift: what is free of a host, whichever of its GPUs it is.
//
// A value that never changes its host: hosts with equal residuals are interchangeable. Rules: docs/allocation.md, "The choice".

/// Everything about a host that a decision depends on, but for its fabric domain.
///
/// It takes 64 bytes. Of the GPUs of a large host only the 16 that matter most have a place of their own.
struct Residual: Hashable, Sendable {
    private var poolNumber: Int32
    var state: HostState
    var gpuCount: UInt8
    /// How many whole GPUs may be taken at once, one bit each: all that are free, unless its fabric has partitions.
    var wholeSizes: UInt16 = .max
    /// Its GPUs that take no plain work, as a number of ``HostTable/oddities``; 0 = none.
    var oddity: Int32 = 0
    /// Whole GPUs that are free beside those in ``gpus``.
    var moreWhole: UInt8 = 0
    /// Whether whole GPUs are taken by partition only.
    var isPartitioned = false
    /// What is free of shared GPUs beside those in ``gpus``, in thousandths.
    var moreMilli: UInt16 = 0
    var cpuMilli: UInt64
    var memoryMiB: UInt64
    /// Free thousandths per GPU, ascending; places without a GPU are 0 and come first.
    var gpus = SIMD16<UInt16>(repeating: 0)

    /// The places of ``gpus``.
    static let places = 16

    init(
        pool: Int, state: HostState, gpuCount: UInt8, cpuMilli: UInt64, memoryMiB: UInt64, free: [UInt16],
        _ hostPlaces: Range<Int>
    ) {
        poolNumber = Int32(pool)
        self.state = state
        self.gpuCount = gpuCount
        self.cpuMilli = cpuMilli
        self.memoryMiB = memoryMiB
        setGPUs(free, hostPlaces)
    }

    /// The host's site and GPU model, as an index of ``HostTable/pools``.
    var pool: Int {
        get { Int(poolNumber) }
        set { poolNumber = Int32(newValue) }
    }

    /// The most that is free of one GPU.
    var largest: UInt16 { gpus[Residual.places - 1] }

    var freeMilli: UInt32 {
        UInt32(gpus.wrappedSum()) + UInt32(moreWhole) * UInt32(HostTable.wholeMilli) + UInt32(moreMilli)
    }

    var freeWhole: Int {
        var count = 0
        while count < Residual.places, gpus[Residual.places - 1 - count] == HostTable.wholeMilli { count += 1 }
        return count + Int(moreWhole)
    }

    /// What is free on shared GPUs, in pieces that more than a few shares fit.
    var openMilli: UInt32 {
        var sum = UInt32(moreMilli)
        for place in 0..<Residual.places
        where gpus[place] >= AllocatorLimits.openPieceMilli && gpus[place] < HostTable.wholeMilli {
            sum += UInt32(gpus[place])
        }
        return sum
    }

    /// Whether the GPUs have room.
    func hasGPUs(_ wanted: Wanted) -> Bool {
        if wanted.wholeGPUs == 0 { return largest >= wanted.shareMilli }
        guard hasWhole(wanted.wholeGPUs) else { return false }
        if wanted.wholeGPUs > Residual.places { return !isPartitioned }
        return wholeSizes >> UInt16(wanted.wholeGPUs - 1) & 1 == 1
    }

    /// Whether so many whole GPUs are free, in whatever partitions.
    func hasWhole(_ count: Int) -> Bool {
        let placed = count - Int(moreWhole)
        return placed <= 0 || placed <= Residual.places && gpus[Residual.places - placed] == HostTable.wholeMilli
    }

    /// The same, if it had no partitions.
    var inAnyPartition: Residual {
        var free = self
        (free.wholeSizes, free.isPartitioned) = (.max, false)
        return free
    }

    func hasRoom(_ wanted: Wanted) -> Bool {
        cpuMilli >= wanted.cpuMilli && memoryMiB >= wanted.memoryMiB && hasGPUs(wanted)
    }

    /// The rest after a demand took its part; a share comes from a GPU with `piece` free.
    ///
    /// There is room.
    func taking(_ wanted: Wanted, piece: UInt16) -> Residual {
        var rest = self
        rest.cpuMilli -= wanted.cpuMilli
        rest.memoryMiB -= wanted.memoryMiB
        if wanted.wholeGPUs > 0 {
            rest.takeWhole(wanted.wholeGPUs)
        } else if wanted.shareMilli > 0, let place = (0..<Residual.places).first(where: { gpus[$0] == piece }) {
            rest.lower(place, to: piece - wanted.shareMilli)
        }
        return rest
    }

    /// Takes whole GPUs; so many are free.
    @inline(__always)
    mutating func takeWhole(_ count: Int) {
        var count = count
        if moreWhole > 0 {
            let taken = min(count, Int(moreWhole))
            moreWhole -= UInt8(taken)
            count -= taken
        }
        var place = Residual.places - 1
        while place >= count {
            gpus[place] = gpus[place - count]
            place -= 1
        }
        while place >= 0 {
            gpus[place] = 0
            place -= 1
        }
    }

    /// Puts what is left of the GPU at a place where it belongs.
    @inline(__always)
    mutating func lower(_ lowered: Int, to left: UInt16) {
        var place = lowered
        while place > 0, gpus[place - 1] > left {
            gpus[place] = gpus[place - 1]
            place -= 1
        }
        gpus[place] = left
    }

    /// Sorts what is free of a host's GPUs: most are whole or taken, so only the others are moved.
    ///
    /// Where they are more than places, shared ones come first, the largest, since whole ones are alike; one whole GPU has a
    /// place if there is any, because what is largest must.
    mutating func setGPUs(_ free: [UInt16], _ hostPlaces: Range<Int>) {
        (moreWhole, moreMilli) = (0, 0)
        if hostPlaces.count > Residual.places { return setLargeHost(free, hostPlaces) }
        var sorted = SIMD16<UInt16>(repeating: 0)
        var top = Residual.places
        for index in hostPlaces where free[index] == HostTable.wholeMilli {
            top -= 1
            sorted[top] = HostTable.wholeMilli
        }
        var bottom = top
        for index in hostPlaces where free[index] != HostTable.wholeMilli && free[index] != 0 {
            let value = free[index]
            bottom -= 1
            var place = bottom
            while place + 1 < top, sorted[place + 1] < value {
                sorted[place] = sorted[place + 1]
                place += 1
            }
            sorted[place] = value
        }
        gpus = sorted
    }

    private mutating func setLargeHost(_ free: [UInt16], _ hostPlaces: Range<Int>) {
        let whole = hostPlaces.count { free[$0] == HostTable.wholeMilli }
        let shared = hostPlaces.map { free[$0] }.filter { $0 > 0 && $0 < HostTable.wholeMilli }.sorted(by: >)
        let kept = min(shared.count, whole > 0 ? Residual.places - 1 : Residual.places)
        let placed = min(whole, Residual.places - kept)
        moreWhole = UInt8(whole - placed)
        moreMilli = shared[kept...].reduce(0, +)
        gpus = SIMD16(repeating: 0)
        for place in 0..<placed { gpus[Residual.places - 1 - place] = HostTable.wholeMilli }
        for (place, milli) in shared[..<kept].enumerated() { gpus[Residual.places - 1 - placed - place] = milli }
    }

    /// Compares all GPUs at once: vectors are otherwise compared number by number.
    static func == (left: Residual, right: Residual) -> Bool {
        let difference = left.words ^ right.words
        return (difference[0] | difference[1] | difference[2] | difference[3]) == 0
            && left.cpuMilli == right.cpuMilli && left.memoryMiB == right.memoryMiB
            && left.poolNumber == right.poolNumber && left.state == right.state && left.gpuCount == right.gpuCount
            && left.wholeSizes == right.wholeSizes && left.oddity == right.oddity && left.moreWhole == right.moreWhole
            && left.moreMilli == right.moreMilli && left.isPartitioned == right.isPartitioned
    }

    /// ``gpus``, four to a number.
    private var words: SIMD4<UInt64> { unsafe unsafeBitCast(gpus, to: SIMD4<UInt64>.self) }

    func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

    /// Everything as one number, the low bits of which differ for residuals that differ, nearly always.
    var mixed: Int {
        var sum = (UInt64(bitPattern: Int64(pool)) &* 4 &+ UInt64(state.order)) ^ cpuMilli
        sum ^= UInt64(UInt32(bitPattern: oddity)) << 32 | UInt64(wholeSizes) << 16 | UInt64(moreWhole)
        sum = (sum &* Residual.prime) ^ (sum >> 32) ^ memoryMiB ^ UInt64(moreMilli) << 48
        let words = words
        for word in 0..<4 {
            sum = (sum ^ words[word]) &* Residual.prime
            sum ^= sum >> 32
        }
        return Int(truncatingIfNeeded: sum & 0x7FFF_FFFF)
    }

    private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
}

extension HostState {
    /// The position among the cases.
    var order: Int {
        switch self {
        case .ready: 0
        case .cordoned: 1
        case .draining: 2
        case .lost: 3
        }
    }
}
