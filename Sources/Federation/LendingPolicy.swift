// LendingPolicy.swift: what a region lets its peers take. Enforced by the lender (docs/federation.md, "Policy").

public import Basics

/// What a region lends.
public struct LendingPolicy: Hashable, Sendable {
    /// The limit for one peer.
    public struct PeerLimit: Hashable, Sendable {
        /// The peer.
        public var peer: RegionID
        /// The most it may hold and have committed here, in thousandths of a GPU; 0 = nothing.
        public var milli: UInt64

        /// Makes a limit.
        public init(peer: RegionID, milli: UInt64) {
            self.peer = peer
            self.milli = milli
        }
    }

    /// Limits by peer; a peer without one has the default.
    public var limits: [PeerLimit]
    /// The limit of every other peer, in thousandths of a GPU; nil = none.
    public var defaultLimitMilli: UInt64?
    /// What stays free for the region's own requests, in thousandths of a GPU.
    public var floorMilli: UInt64

    /// Lends everything to everybody.
    public static let open = LendingPolicy()

    /// Makes a policy; without arguments, one that lends everything.
    public init(limits: [PeerLimit] = [], defaultLimitMilli: UInt64? = nil, floorMilli: UInt64 = 0) {
        self.limits = limits
        self.defaultLimitMilli = defaultLimitMilli
        self.floorMilli = floorMilli
    }

    /// The most that `peer` may have here, in thousandths of a GPU; nil = no limit.
    public func limitMilli(of peer: RegionID) -> UInt64? {
        limits.first { $0.peer == peer }?.milli ?? defaultLimitMilli
    }

    /// Why `peer` gets no more, or nil when it does.
    ///
    /// - Parameters:
    ///   - asked: What it asks for, in thousandths of a GPU.
    ///   - lent: What it has already.
    ///   - free: What is free in the region.
    func objection(to peer: RegionID, asked: UInt64, lent: UInt64, free: UInt64) -> String? {
        if let limit = limitMilli(of: peer), lent > limit || asked > limit - lent {
            return "\(peer) has \(lent) of at most \(limit) milli-GPU here and asks for \(asked) more"
        }
        if asked > 0, free < asked || free - asked < floorMilli {
            return "\(free) milli-GPU are free, \(floorMilli) are kept for the region itself, \(peer) asks for \(asked)"
        }
        return nil
    }
}
