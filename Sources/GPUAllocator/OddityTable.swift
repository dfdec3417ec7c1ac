// OddityTable.swift: the GPUs of a host that take no plain work: not healthy, or cut into instances.

/// A GPU that takes no plain work.
struct OddGPU: Hashable, Comparable, Sendable {
    var health: GPUHealth
    /// What is free of it, in thousandths.
    var free: UInt16
    var instances: MIGState

    static func < (left: OddGPU, right: OddGPU) -> Bool {
        (left.health.order, left.free, left.instances) < (right.health.order, right.free, right.instances)
    }
}

/// What of a host is not as of others, whichever of its GPUs it is.
struct Oddity: Hashable, Sendable {
    /// Its odd GPUs, ascending.
    var gpus: [OddGPU] = []
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
