// OddityTable.swift: the GPUs of a host that take no plain work: not well, in MIG mode or cut; and all of a host of several kinds.

/// A GPU that is looked at by itself.
struct OddGPU: Hashable, Comparable, Sendable {
    /// The GPUs that are like it at its site, as an index of ``HostTable/pools``.
    var pool: Int
    var health: GPUHealth
    /// What is free of it, in thousandths.
    var free: UInt16
    var instances: MIGState
    /// Whether it is in MIG mode: it is taken in instances only.
    var isInMIGMode: Bool

    /// Whether it is cut, or may be without taking a whole GPU from anybody.
    var isCut: Bool { !instances.isEmpty || isInMIGMode && free == HostTable.wholeMilli }

    /// Whether it may be taken whole or in shares.
    func takesPlain(unverified: Bool) -> Bool {
        instances.isEmpty && !isInMIGMode && health.allows(unverified: unverified)
    }

    static func < (left: OddGPU, right: OddGPU) -> Bool {
        (left.pool, left.health.order, left.isInMIGMode ? 1 : 0, left.free, left.instances)
            < (right.pool, right.health.order, right.isInMIGMode ? 1 : 0, right.free, right.instances)
    }
}

/// What of a host is not as of others, whichever of its GPUs it is.
struct Oddity: Hashable, Sendable {
    /// Its odd GPUs, ascending; all of them when they are of several kinds.
    var gpus: [OddGPU] = []
    /// Whether its GPUs are of several kinds.
    var isMixed = false
    /// Whether it has GPUs in MIG mode: then no others are cut.
    var hasMIGMode = false
    /// As ``Residual/wholeSizes``, if unverified GPUs will do.
    var unverifiedSizes: UInt16 = .max
}

/// Oddities by number; 0 is none.
struct OddityTable: Sendable {
    private(set) var oddities = [Oddity()]
    private var numbers: [Oddity: Int32] = [Oddity(): 0]

    /// Whether some host had a GPU that is not yet checked.
    private(set) var hasUnverified = false

    mutating func number(of oddity: Oddity) -> Int32 {
        if let number = numbers[oddity] { return number }
        let number = Int32(oddities.count)
        numbers[oddity] = number
        oddities.append(oddity)
        if oddity.gpus.contains(where: { $0.health == .unverified }) { hasUnverified = true }
        return number
    }

    func of(_ residual: Residual) -> Oddity { oddities[Int(residual.oddity)] }

    /// Whether the GPUs of such hosts are of several kinds.
    func isMixed(_ residual: Residual) -> Bool { residual.oddity > 0 && of(residual).isMixed }
}

extension GPUHealth {
    /// The position among the cases.
    fileprivate var order: Int {
        switch self {
        case .unknown: 0
        case .healthy: 1
        case .degraded: 2
        case .fatal: 3
        case .unverified: 4
        }
    }
}
