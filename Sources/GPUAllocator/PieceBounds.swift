// PieceBounds.swift: what the pieces of a demand that are placed leave to the next: hosts and domains that have enough of them.

/// How many pieces are where, and how many may be.
struct PieceBounds {
    /// The domain that all pieces must be in; a level without one means hosts.
    var within: (level: FabricDomains.Level?, domain: Int)?
    private let perHost: Int
    private let spread: (level: FabricDomains.Level, pieces: Int)?
    /// By slot, and by domain of ``spread``: how many pieces are there.
    private var onSlot: [Int: Int] = [:]
    private var inDomain: [Int: Int] = [:]

    init(_ constraints: Constraints) {
        perHost = constraints.perHostMax == 0 ? .max : Int(constraints.perHostMax)
        spread = constraints.spread.flatMap { spread in spread.level.fabric.map { ($0, Int(spread.hosts)) } }
    }

    /// Whether nothing is bound.
    var isFree: Bool { within == nil && perHost == .max && spread == nil }

    /// The most pieces that one host may have.
    var most: Int { min(perHost, spread?.pieces ?? .max) }

    /// Whether so many more pieces may be placed there.
    func allows(_ pieces: Int, on slot: Int, _ table: HostTable) -> Bool {
        if let within, (within.level.map { table.domains.domain(of: slot, at: $0) } ?? slot) != within.domain {
            return false
        }
        if perHost < .max, pieces > perHost - (onSlot[slot] ?? 0) { return false }
        guard let spread else { return true }
        return pieces <= spread.pieces - (inDomain[table.domains.domain(of: slot, at: spread.level)] ?? 0)
    }

    mutating func add(_ pieces: Int, on slot: Int, _ table: HostTable) {
        if perHost < .max { onSlot[slot, default: 0] += pieces }
        if let spread { inDomain[table.domains.domain(of: slot, at: spread.level), default: 0] += pieces }
    }
}
