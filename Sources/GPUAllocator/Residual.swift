// Residual.swift: what is free of a host, whichever of its GPUs it is. Hosts with equal residuals are interchangeable.

/// Everything about a host that a decision depends on, but for its fabric domain.
struct Residual: Hashable, Sendable {
    /// The host's site and GPU model, as an index of ``HostTable/pools``.
    var pool: Int
    var state: HostState
    var gpuCount: UInt8
    /// How many whole GPUs may be taken at once, one bit each: all that are free, unless its fabric has partitions.
    var wholeSizes: UInt16 = .max
    /// Its GPUs that take no plain work, as a number of ``HostTable/oddities``; 0 = none.
    var oddity: Int32 = 0
    var cpuMilli: UInt64
    var memoryMiB: UInt64
    /// Free thousandths per GPU, ascending; places without a GPU are 0 and come first.
    var gpus: SIMD16<UInt16>

    /// The places of ``gpus``.
    static let places = 16

    /// The most that is free of one GPU.
    var largest: UInt16 { gpus[Residual.places - 1] }

    var freeMilli: UInt32 { UInt32(gpus.wrappedSum()) }

    var freeWhole: Int {
        var count = 0
        while count < Residual.places, gpus[Residual.places - 1 - count] == HostTable.wholeMilli { count += 1 }
        return count
    }

    /// What is free on shared GPUs, in pieces that more than a few shares fit.
    var openMilli: UInt32 {
        var sum: UInt32 = 0
        for place in 0..<Residual.places
        where gpus[place] >= AllocatorLimits.openPieceMilli && gpus[place] < HostTable.wholeMilli {
            sum += UInt32(gpus[place])
        }
        return sum
    }

    /// Whether the GPUs have room.
    func hasGPUs(_ wanted: Wanted) -> Bool {
        if wanted.wholeGPUs > 0 {
            return hasWhole(wanted.wholeGPUs) && wholeSizes >> UInt16(wanted.wholeGPUs - 1) & 1 == 1
        }
        return largest >= wanted.shareMilli
    }

    /// Whether so many whole GPUs are free, in whatever partitions.
    func hasWhole(_ count: Int) -> Bool {
        count <= Residual.places && gpus[Residual.places - count] == HostTable.wholeMilli
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
            for place in (0..<Residual.places).reversed() {
                rest.gpus[place] = place >= wanted.wholeGPUs ? gpus[place - wanted.wholeGPUs] : 0
            }
        } else if wanted.shareMilli > 0, var place = (0..<Residual.places).first(where: { gpus[$0] == piece }) {
            let left = piece - wanted.shareMilli
            while place > 0, rest.gpus[place - 1] > left {
                rest.gpus[place] = rest.gpus[place - 1]
                place -= 1
            }
            rest.gpus[place] = left
        }
        return rest
    }

    /// Sorts what is free of a host's GPUs: most are whole or taken, so only the others are moved.
    static func sorted(_ free: [UInt16], _ hostPlaces: Range<Int>) -> SIMD16<UInt16> {
        var gpus = SIMD16<UInt16>(repeating: 0)
        var top = places
        for index in hostPlaces where free[index] == HostTable.wholeMilli {
            top -= 1
            gpus[top] = HostTable.wholeMilli
        }
        var bottom = top
        for index in hostPlaces where free[index] != HostTable.wholeMilli && free[index] != 0 {
            let value = free[index]
            bottom -= 1
            var place = bottom
            while place + 1 < top, gpus[place + 1] < value {
                gpus[place] = gpus[place + 1]
                place += 1
            }
            gpus[place] = value
        }
        return gpus
    }

    /// Compares all GPUs at once: vectors are otherwise compared number by number.
    static func == (left: Residual, right: Residual) -> Bool {
        let difference = left.words ^ right.words
        return (difference[0] | difference[1] | difference[2] | difference[3]) == 0
            && left.cpuMilli == right.cpuMilli && left.memoryMiB == right.memoryMiB && left.pool == right.pool
            && left.state == right.state && left.gpuCount == right.gpuCount && left.wholeSizes == right.wholeSizes
            && left.oddity == right.oddity
    }

    /// ``gpus``, four to a number.
    private var words: SIMD4<UInt64> { unsafe unsafeBitCast(gpus, to: SIMD4<UInt64>.self) }

    func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

    /// Everything as one number, the low bits of which differ for residuals that differ, nearly always.
    var mixed: Int {
        var sum = (UInt64(bitPattern: Int64(pool)) &* 4 &+ UInt64(state.order)) ^ cpuMilli
        sum ^= UInt64(UInt32(bitPattern: oddity)) << 32 | UInt64(wholeSizes) << 16
        sum = (sum &* Residual.prime) ^ (sum >> 32) ^ memoryMiB
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
