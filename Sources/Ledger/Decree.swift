// Decree.swift: what an operator ended without the word of the region that has, or owns, it. Rules: docs/federation.md, "Decrees".

public import Basics
public import GPUAllocator

/// An operator's order to end something without the word of the region on the other side.
public struct Decree: Hashable, Sendable {
    /// Who gave it.
    public var `operator`: String
    /// Why, in the operator's words; may be empty.
    public var reason: String
    /// When, for people.
    public var at: WallTime
    /// It was given although the other region was alive and a peer.
    public var isForced: Bool

    /// Makes a decree.
    public init(operator: String, reason: String, at: WallTime, isForced: Bool = false) {
        self.operator = `operator`
        self.reason = reason
        self.at = at
        self.isForced = isForced
    }
}

/// A decree and what it ended.
public struct KeptDecree: Hashable, Sendable {
    /// What a decree ends.
    public enum Subject: Hashable, Sendable {
        /// A claim of another region on this region's GPUs.
        case claim
        /// A placement of this region's request at another region.
        case placement
    }

    /// Its number, from 1.
    public var number: UInt64
    /// What it ended.
    public var subject: Subject
    /// The attempt.
    public var key: AttemptKey
    /// The region on the other side.
    public var region: RegionID
    /// How much it was, in thousandths of a GPU.
    public var milli: UInt64
    /// By whom, when and why.
    public var decree: Decree

    /// Makes an entry.
    public init(
        number: UInt64, subject: Subject, key: AttemptKey, region: RegionID, milli: UInt64, decree: Decree
    ) {
        self.number = number
        self.subject = subject
        self.key = key
        self.region = region
        self.milli = milli
        self.decree = decree
    }
}

/// A placement that its origin abandoned and its provider may still have: the provider is told so until it confirms.
public struct OwedRelease: Hashable, Sendable {
    /// The attempt.
    public var key: AttemptKey
    /// Who may still have it.
    public var provider: RegionID
    /// For whom it was.
    public var tenant: TenantID
    /// What it was, as far as that was known.
    public var placement: Placement
    /// When the request was accepted, for people.
    public var acceptedAt: WallTime

    /// Makes an entry.
    public init(
        key: AttemptKey, provider: RegionID, tenant: TenantID, placement: Placement, acceptedAt: WallTime
    ) {
        self.key = key
        self.provider = provider
        self.tenant = tenant
        self.placement = placement
        self.acceptedAt = acceptedAt
    }
}

extension AttemptKey {
    /// Below every attempt of a request of `origin`.
    public static func below(_ origin: RegionID) -> AttemptKey {
        AttemptKey(request: RequestKey(origin: origin, number: 0), attempt: 0)
    }

    /// Above every attempt of a request of `origin`.
    public static func above(_ origin: RegionID) -> AttemptKey {
        AttemptKey(request: RequestKey(origin: origin, number: .max), attempt: .max)
    }
}
