// MIGState.swift: which slices and media engines of a GPU instances take, and where the next one does the least harm.

/// The instances that live on one GPU; empty = the GPU is whole, or shared.
struct MIGState: Hashable, Comparable, Sendable {
    /// The taken memory slices, one bit each; above them the media engines by slice, one bit each; and in bit 16 the
    /// media extensions.
    private(set) var bits: UInt32 = 0

    private static let engines: UInt32 = 8
    private static let extensions: UInt32 = 1 << 16

    private static func lowest(_ count: UInt8) -> UInt32 { (1 << UInt32(count)) - 1 }

    var isEmpty: Bool { bits == 0 }

    /// The taken memory slices, one bit each.
    var slices: UInt8 { UInt8(truncatingIfNeeded: bits) }

    /// What an instance takes.
    init(_ profile: MIGProfile, at start: UInt8) {
        let slices = MIGState.lowest(profile.size) << UInt32(start)
        let media: UInt32 =
            switch profile.media {
            case .none: 0
            case .own: slices << MIGState.engines
            case .extensions: slices << MIGState.engines | MIGState.extensions
            case .all: MIGState.lowest(profile.slices) << MIGState.engines | MIGState.extensions
            }
        bits = slices | media
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

    /// Where an instance of the profile does the least harm, and what that costs; nil when it does not fit.
    ///
    /// Of equal places the last.
    func bestStart(_ profile: MIGProfile) -> (start: UInt8, cost: Int64)? {
        var best: (start: UInt8, cost: Int64)?
        for start in profile.starts {
            let instance = MIGState(profile, at: start)
            guard isDisjoint(with: instance) else { continue }
            let orders = MIGOrders.of(slices: profile.slices)
            let cost = orders.worth(slices) - orders.worth(with(instance).slices)
            if let best, best.cost < cost { continue }
            best = (start, cost)
        }
        return best
    }

    static func < (left: MIGState, right: MIGState) -> Bool { left.bits < right.bits }
}
