// ClaimAccount.swift: what two regions say to each other of the claims between them, to find what one of them lost.

public import Basics
public import GPUAllocator

/// One claim of one region's requests on another's GPUs, as one of the two knows it.
public struct ClaimAccount: Hashable, Sendable {
    /// How far it is, to the region that tells.
    public enum Standing: Hashable, Sendable, CaseIterable {
        /// Provider: tentative.
        case held
        /// Origin: decided, and not confirmed.
        case committing
        /// Provider: final. Origin: confirmed.
        case committed
        /// Origin: given back, and not confirmed.
        case releasing
    }

    /// The attempt that it is for.
    public var key: AttemptKey
    /// For whom.
    public var tenant: TenantID
    /// The provider's name for it; 0 where the origin was never told.
    public var token: UInt64
    /// The GPUs, with the fence of each.
    public var placement: Placement
    /// How far it is.
    public var standing: Standing

    /// Makes an account.
    public init(key: AttemptKey, tenant: TenantID, token: UInt64, placement: Placement, standing: Standing) {
        self.key = key
        self.tenant = tenant
        self.token = token
        self.placement = placement
        self.standing = standing
    }
}

/// Everything that a peer says of this region and of the claims between the two.
public struct PeerAccount: Hashable, Sendable {
    /// The peer.
    public var peer: RegionID
    /// What it knows of this region's lives.
    public var known: KnownLife
    /// What its requests have here: it is the origin.
    public var has: [ClaimAccount]
    /// What this region's requests have there: it is the provider.
    public var lent: [ClaimAccount]
    /// It is quarantined itself: what it has may have ended, and what it does not have it may have lost.
    public var isOlder: Bool

    /// Makes an account.
    public init(
        peer: RegionID, known: KnownLife, has: [ClaimAccount] = [], lent: [ClaimAccount] = [], isOlder: Bool = false
    ) {
        self.isOlder = isOlder
        self.peer = peer
        self.known = known
        self.has = has
        self.lent = lent
    }
}

/// Which claims to tell.
public struct AccountPage: Hashable, Sendable {
    /// The other region.
    public var peer: RegionID
    /// Claims of the other's requests here, not of this region's requests there.
    public var isLent: Bool
    /// Only behind this attempt; nil = from the first.
    public var after: AttemptKey?

    /// Names a page.
    public init(peer: RegionID, isLent: Bool, after: AttemptKey? = nil) {
        self.peer = peer
        self.isLent = isLent
        self.after = after
    }
}
