// MIGState.swift: which slices of a GPU are taken by instances, and where the next one does the least harm.

/// The instances that live on one GPU; empty = the GPU is whole, or shared.
struct MIGState: Hashable, Comparable, Sendable {
    /// The taken memory slices, one bit each, and in bit 8 whether the media extensions are taken.
    private(set) var bits: UInt16 = 0

    private static let media: UInt16 = 1 << 8

    var isEmpty: Bool { bits == 0 }

    /// The taken memory slices, one bit each.
    var slices: UInt8 { UInt8(truncatingIfNeeded: bits) }

    /// What an instance takes.
    init(_ profile: MIGProfile, at start: UInt8) {
        bits = ((1 << UInt16(profile.size)) - 1) << UInt16(start) | (profile.hasMedia ? MIGState.media : 0)
    }

    init() {}

    func isDisjoint(with other: MIGState) -> Bool { bits & other.bits == 0 }

    func contains(_ other: MIGState) -> Bool { bits & other.bits == other.bits }

    func with(_ other: MIGState) -> MIGState {
        var sum = self
        sum.bits |= other.bits
        return sum
    }

    func without(_ other: MIGState) -> MIGState {
        var rest = self
        rest.bits &= ~other.bits
        return rest
    }

    /// Where an instance of the profile does the least harm; nil when it does not fit.
    ///
    /// That is where the most further instances can still come: of all orders in which instances might arrive from then on,
    /// the most are served whole. Of equal places the last.
    func bestStart(_ profile: MIGProfile) -> (start: UInt8, left: UInt32)? {
        var best: (start: UInt8, left: UInt32)?
        for start in profile.starts {
            let instance = MIGState(profile, at: start)
            guard isDisjoint(with: instance) else { continue }
            let left = MIGState.servable[Int(with(instance).slices)]
            if let best, best.left > left { continue }
            best = (start, left)
        }
        return best
    }

    /// By taken slices: how many orders of arrival of further instances can be served whole, the empty one included,
    /// when each is put where the most remain.
    static let servable: [UInt32] = {
        var counts = Array(repeating: UInt32(1), count: 256)
        let profiles = MIGGeometry.h200.profiles.filter { !$0.hasMedia }
        for taken in (0..<256).reversed() {
            for profile in profiles {
                let masks = profile.starts.map { Int(MIGState(profile, at: $0).slices) }.filter { $0 & taken == 0 }
                counts[taken] += masks.map { counts[taken | $0] }.max() ?? 0
            }
        }
        return counts
    }()

    static func < (left: MIGState, right: MIGState) -> Bool { left.bits < right.bits }
}
