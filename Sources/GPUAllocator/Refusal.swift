// Refusal.swift: why a region cannot serve a demand. The list for people: docs/allocation.md, "Refusals".

/// Why one host cannot serve a demand.
///
/// The raw value is the name on the wire and in docs/allocation.md.
///
/// A host that has several reasons is counted once, under the first of them in the order of these cases.
public enum RefusalReason: String, Hashable, Comparable, Sendable, CaseIterable {
    /// The demand breaks a limit, so no host was asked.
    case invalidDemand
    /// The host is lost.
    case lost
    /// The host is draining.
    case draining
    /// The host is cordoned.
    case cordoned
    /// The host is at a site that the demand does not accept.
    case wrongSite
    /// The host's GPUs are of a model that the demand does not accept.
    case wrongModel
    /// The host's GPUs, or the wanted instances of them, have less memory than is wanted, or it is not known how much.
    case tooLittleGPUMemory
    /// The host is none of those that the demand names.
    case wrongHost
    /// The host's labels are not as the demand wants them.
    case labelMismatch
    /// The host, or its rack, block or site, has something of the demand's group.
    case antiAffinity
    /// The host's GPUs have no instances of the wanted profile.
    case migProfileUnsupported
    /// What is free of the host's GPUs would do, but some of them are not healthy.
    case unhealthy
    /// What is free of the host's GPUs is less than wanted.
    case tooFewGPUs
    /// Enough is free of the host's GPUs in sum, but not in the wanted pieces.
    case fragmented
    /// Enough GPUs are free, but no free partition of the host's fabric has so many.
    case noPartition
    /// The GPUs would fit, the free CPU is less than wanted.
    case noCPU
    /// GPUs and CPU would fit, the free memory is less than wanted.
    case noMemory
    /// The host would fit, and enough others, but not where the gang's topology wants them.
    case topology
    /// The host would fit, but fewer hosts fit than the gang needs.
    case gangTooLarge
    /// The host would fit, but its capacity is kept for its own region. Set by the lender's policy.
    case homeReserve

    /// Orders by the order of the cases: what is checked first comes first.
    public static func < (left: RefusalReason, right: RefusalReason) -> Bool {
        left.order < right.order
    }

    /// The position among the cases.
    var order: Int {
        switch self {
        case .invalidDemand: 0
        case .lost: 1
        case .draining: 2
        case .cordoned: 3
        case .wrongSite: 4
        case .wrongModel: 5
        case .tooLittleGPUMemory: 6
        case .wrongHost: 7
        case .labelMismatch: 8
        case .antiAffinity: 9
        case .migProfileUnsupported: 10
        case .unhealthy: 11
        case .tooFewGPUs: 12
        case .fragmented: 13
        case .noPartition: 14
        case .noCPU: 15
        case .noMemory: 16
        case .topology: 17
        case .gangTooLarge: 18
        case .homeReserve: 19
        }
    }
}

/// How many hosts refused for one reason.
public struct ReasonCount: Hashable, Sendable {
    /// The reason.
    public var reason: RefusalReason
    /// The number of hosts, at least 1.
    public var hosts: Int

    /// Makes a count.
    public init(reason: RefusalReason, hosts: Int) {
        self.reason = reason
        self.hosts = hosts
    }
}

/// Why a demand was not placed.
public struct Refusal: Hashable, Sendable {
    /// Hosts by reason, most hosts first, then in the order of ``RefusalReason``; every host is counted once.
    public var reasons: [ReasonCount]
    /// One sentence about what came closest.
    public var nearestMiss: String

    /// Makes a refusal.
    public init(reasons: [ReasonCount], nearestMiss: String) {
        self.reasons = reasons
        self.nearestMiss = nearestMiss
    }
}

/// The answer to a demand.
public enum Answer: Hashable, Sendable {
    /// These GPUs.
    case placed(Placement)
    /// None, and why.
    case refused(Refusal)
}
