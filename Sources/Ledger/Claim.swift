// Claim.swift: a claim on this region's GPUs, for a peer or for the region itself.

public import Basics
public import GPUAllocator

/// Whether a claim is tentative or final.
public enum ClaimState: Hashable, Sendable {
    /// Tentative: ends by itself when its time is over.
    case held
    /// Final: ends only when its origin frees it.
    case committed
}

/// A claim on GPUs of this region, made for one attempt of one request.
public struct Claim: Hashable, Sendable {
    /// The attempt it was made for; its origin may be this region itself.
    public var key: AttemptKey
    /// For whom.
    public var tenant: TenantID
    /// This region's name for the claim; grows with every claim.
    public var token: UInt64
    /// How long it is held without a commit, on this region's monotonic clock.
    public var ttlMilliseconds: UInt64
    /// The GPUs, with the fence of each.
    public var placement: Placement
    /// Tentative or final.
    public var state: ClaimState
    /// When it was made, for people; 0 = not known.
    public var since: WallTime

    /// Makes a claim, tentative unless said otherwise.
    public init(
        key: AttemptKey, tenant: TenantID, token: UInt64, ttlMilliseconds: UInt64, placement: Placement,
        state: ClaimState = .held, since: WallTime = WallTime(millisecondsSince1970: 0)
    ) {
        self.key = key
        self.tenant = tenant
        self.token = token
        self.ttlMilliseconds = ttlMilliseconds
        self.placement = placement
        self.state = state
        self.since = since
    }
}

/// Why a claim was closed, for people and the audit log.
///
/// The raw value is what the ledger keeps.
public enum ClaimClosure: String, Hashable, Sendable, CaseIterable {
    /// Its time was over before a commit came.
    case expired
    /// The origin dropped the attempt before deciding.
    case cancelled
    /// The origin gave it back.
    case freed
    /// A commit came that named another token, or came too late.
    case refused
    /// The origin's watermark passed it.
    case settled
    /// An operator of this region ended it without the word of its origin.
    case ended
    /// A recovery found that its origin does not have it.
    case recovered
    /// A reason of a newer version.
    case other
}

/// One GPU of this region.
public struct GPUAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The host it is in.
    public var host: HostID
    /// Its index on the host.
    public var index: UInt8

    /// Names a GPU.
    public init(host: HostID, index: UInt8) {
        self.host = host
        self.index = index
    }

    /// The text that people see.
    public var description: String { "\(host)/\(index)" }

    /// Orders by host, then index.
    public static func < (left: GPUAddress, right: GPUAddress) -> Bool {
        (left.host, left.index) < (right.host, right.index)
    }
}

/// The highest fence that was ever given out for one GPU.
public struct GPUFence: Hashable, Sendable {
    /// The GPU.
    public var gpu: GPUAddress
    /// The fence; only grows.
    public var fence: UInt64

    /// Makes a fence.
    public init(gpu: GPUAddress, fence: UInt64) {
        self.gpu = gpu
        self.fence = fence
    }
}

/// An origin's promise: it will reserve or commit for none of its requests below a number.
public struct Watermark: Hashable, Sendable {
    /// The origin.
    public var origin: RegionID
    /// Every request below this number is placed, refused, releasing or released.
    public var settledBelow: UInt64

    /// Makes a watermark.
    public init(origin: RegionID, settledBelow: UInt64) {
        self.origin = origin
        self.settledBelow = settledBelow
    }
}
