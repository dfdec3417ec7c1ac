// RegionRefusal.swift: why one region did not serve a request, in a code and a sentence.

public import Basics

/// The code of a region's refusal.
///
/// The raw value is what goes over the wire and into the ledger.
public enum RefusalCode: String, Hashable, Sendable, CaseIterable {
    /// Its hosts have no room; the reasons say why, by host.
    case noCapacity
    /// The request's residency does not allow the region.
    case residency
    /// The region lends its peer no more, or keeps the rest for home.
    case lendingLimit
    /// The region did not answer.
    case unreachable
    /// Gossip says that nothing may be placed there now: suspect, draining or never seen.
    case notPlaceable
    /// The region closed the attempt: its hold ended before the commit arrived.
    case holdExpired
    /// The region has as many holds or tombstones of its peer as it keeps, or the origin as many requests under way.
    case overloaded
    /// The region cannot write its ledger.
    case storageStalled
    /// Not asked: the request had used its attempts.
    case attemptLimit
    /// Not asked, or not waited for: the request's time was over.
    case deadline
    /// The demand itself is wrong: one of several that were planned together.
    case invalidDemand
    /// A code of a newer version.
    case other
}

/// How many hosts refused for one reason.
public struct HostRefusalCount: Hashable, Sendable {
    /// The reason, such as `tooFewGPUs`; the list is in docs/allocation.md.
    public var reason: String
    /// How many hosts gave it.
    public var hosts: UInt32

    /// Makes a count.
    public init(reason: String, hosts: UInt32) {
        self.reason = reason
        self.hosts = hosts
    }
}

/// Why one region did not serve a request.
public struct RegionRefusal: Hashable, Sendable, CustomStringConvertible {
    /// The region.
    public var region: RegionID
    /// The reason for programs.
    public var code: RefusalCode
    /// The reason for people: one sentence.
    public var detail: String
    /// By host, when the region's allocator was asked.
    public var reasons: [HostRefusalCount]

    /// Makes a refusal.
    public init(region: RegionID, code: RefusalCode, detail: String, reasons: [HostRefusalCount] = []) {
        self.region = region
        self.code = code
        self.detail = detail
        self.reasons = reasons
    }

    /// The text that people see.
    public var description: String { "\(region): \(code.rawValue): \(detail)" }
}
