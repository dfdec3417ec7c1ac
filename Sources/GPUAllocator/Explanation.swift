// Explanation.swift: why a demand is refused, what came close, and what would make it fit. Values only.
//
// The list of remedies for people: docs/allocation.md, "Explain".

public import Basics

/// Hosts that came close to taking their part of a demand, all alike, and what each of them lacks.
public struct NearMiss: Hashable, Sendable {
    /// The first of them by id.
    public var host: HostID
    /// How many they are.
    public var hosts: Int
    /// The first reason.
    public var reason: RefusalReason
    /// Whole GPUs that are missing.
    public var gpusShort: Int
    /// Thousandths that are missing on the GPU with the most free, for a share.
    public var milliShort: UInt16
    /// CPU that is missing, in thousandths of a core.
    public var cpuMilliShort: UInt64
    /// Memory that is missing, in MiB.
    public var memoryMiBShort: UInt64

    /// Makes a near miss.
    public init(
        host: HostID, hosts: Int, reason: RefusalReason, gpusShort: Int = 0, milliShort: UInt16 = 0,
        cpuMilliShort: UInt64 = 0, memoryMiBShort: UInt64 = 0
    ) {
        self.host = host
        self.hosts = hosts
        self.reason = reason
        self.gpusShort = gpusShort
        self.milliShort = milliShort
        self.cpuMilliShort = cpuMilliShort
        self.memoryMiBShort = memoryMiBShort
    }
}

/// One thing that would make a demand fit, by itself and as the region is now.
public enum Remedy: Hashable, Sendable {
    /// Ask for something else.
    case ask(DemandChange, Demand)
    /// Make these hosts, which are cordoned or draining, ready.
    case makeReady([HostID])
    /// Release these allocations, all of them; the cheapest first.
    case release([Holding])

    /// The name on the wire and in docs/allocation.md.
    public var name: String {
        switch self {
        case .ask(let change, _): change.rawValue
        case .makeReady: "makeReady"
        case .release: "release"
        }
    }
}

/// How another demand differs from the one that was refused.
public enum DemandChange: String, Hashable, Sendable, CaseIterable {
    /// One more site, or any, is acceptable.
    case otherSite
    /// One more GPU model, or any, is acceptable.
    case otherModel
    /// The gang is smaller.
    case fewerHosts
    /// There are fewer GPUs on each host.
    case fewerGPUs
    /// The share is smaller.
    case smallerShare
    /// There is less CPU on each host.
    case lessCPU
    /// There is less memory on each host.
    case lessMemory
    /// There are fewer pieces of the part.
    case fewerPieces
    /// More pieces may be on one host.
    case morePerHost
    /// The GPUs may have less memory.
    case lessGPUMemory
    /// The hosts may be farther apart.
    case widerTopology
    /// The hosts may be closer together.
    case lessSpread
    /// It may be beside others of its group.
    case besideGroup
    /// The hosts may be others than those that are named.
    case otherHost
    /// The hosts may have any labels.
    case anyLabels
    /// GPUs that are not yet checked will do.
    case unverifiedGPUs
}

/// What ``Allocator/explain(_:)`` found.
public struct Explanation: Hashable, Sendable {
    /// What ``Allocator/allocate(_:)`` would answer.
    public var answer: Answer
    /// The hosts that came closest, closest first; empty when the demand fits.
    public var nearest: [NearMiss]
    /// What would make it fit; empty when it does, or when nothing that was tried helps.
    public var remedies: [Remedy]

    /// Makes an explanation.
    public init(answer: Answer, nearest: [NearMiss] = [], remedies: [Remedy] = []) {
        self.answer = answer
        self.nearest = nearest
        self.remedies = remedies
    }
}
