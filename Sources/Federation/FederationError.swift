// FederationError.swift: everything a region can answer instead of what was asked.

public import Basics
public import GPUAllocator

/// Why a call was not done.
///
/// A request that nobody can serve is not an error: it is a refused request.
public enum FederationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The idempotency key is empty or too long.
    case invalidIdempotencyKey(bytes: Int)
    /// The demand itself is wrong.
    case invalidDemand(AllocatorError)
    /// The residency names a region that is not in the federation.
    case unknownRegion(String, known: [RegionID])
    /// The residency names too many regions.
    case tooManyRegions(count: Int)
    /// The tenant used the key before, for something else.
    case idempotencyConflict(key: String, earlier: RequestKey)
    /// No such request, or it is another tenant's.
    case unknownRequest(RequestKey)
    /// Another region owns the request; ask there.
    case notTheOrigin(RequestKey, origin: RegionID)
    /// Hosts cannot be registered, or their state not changed.
    case invalidHosts(AllocatorError)
    /// More hosts or demands in one call than the limit.
    case tooMany(what: String, count: Int, limit: Int)
    /// The ledger cannot be written; nothing was done.
    case storageStalled(reason: String)
    /// The ledger stopped being writable in the middle; it may or may not have been done.
    case outcomeUnknown(reason: String)
    /// Too much is under way; nothing was done.
    case overloaded(what: String, limit: Int)
    /// The idempotency key names the region that it belongs to, and this is another one.
    case keyOfAnotherRegion(key: String, region: RegionID, home: RegionID)
    /// Something of the host is claimed.
    case hostInUse(HostID, by: [AttemptKey], more: Bool)
    /// There is no such claim here.
    case unknownClaim(ClaimName, home: RegionID)
    /// The claim is one of the region's own requests.
    case ownClaim(ClaimName)
    /// The origin of a claim can give it back itself.
    case originAlive(RegionID, ClaimName?)
    /// The provider of a request can be asked to take it back.
    case providerAlive(RegionID, RequestKey)
    /// The region takes nothing new.
    case notOpen(RegionID, Lifecycle)
    /// The region cannot leave, or be planned again: something is under way there.
    case stillInUse(LifecycleChange)
    /// The region serves: there is nothing to recover.
    case notQuarantined(RegionID)
    /// A recovery has something against it; nothing was done.
    case recoveryRefused(String)
    /// A peer speaks for a request that is not its own.
    case foreignRequest(from: RegionID, AttemptKey)
    /// The region has not begun its life yet; nothing was done.
    case starting(RegionID)
    /// The region promises nothing until an operator decides; nothing was done.
    case quarantined(RegionID, reason: String)
    /// Another life of the peer speaks than the one that is known; nothing was done.
    case otherLife(of: RegionID, known: Life, speaks: LifeName)
    /// The message is meant for another life of this region; nothing was done.
    case meantForAnotherLife(RegionID, own: Life)

    /// The text that people see.
    public var description: String {
        switch self {
        case .invalidIdempotencyKey(let bytes):
            "the idempotency key has \(bytes) bytes; it must have 1 to \(FederationLimits.idempotencyKeyBytes)"
        case .invalidDemand(let error): "\(error)"
        case .unknownRegion(let name, let known):
            "unknown region \"\(name)\"; the federation has " + known.map(\.text).joined(separator: ", ")
        case .tooManyRegions(let count):
            "\(count) regions are allowed; name at most \(FederationLimits.residencyRegions), or none for all"
        case .idempotencyConflict(let key, let earlier):
            "the idempotency key \"\(key)\" was used before, with different content, for \(earlier); use a new key"
        case .unknownRequest(let key): "there is no allocation \(key)"
        case .notTheOrigin(let key, let origin): "\(key) is owned by \(origin); ask that region"
        default: operatorDescription
        }
    }

    private var operatorDescription: String {
        switch self {
        case .invalidHosts(let error): "\(error)"
        case .tooMany(let what, let count, let limit): "\(count) \(what) in one call; send at most \(limit)"
        case .storageStalled(let reason): "the ledger cannot be written: \(reason); nothing was done, retry later"
        case .outcomeUnknown(let reason):
            "the ledger cannot be written: \(reason); the outcome is unknown, retry with the same idempotency key"
        case .overloaded(let what, let limit): "\(limit) \(what) already; nothing was done, retry later"
        case .hostInUse, .unknownClaim, .ownClaim, .originAlive, .providerAlive: claimDescription
        case .keyOfAnotherRegion(let key, let region, let home):
            "the key \"\(key)\" belongs to region \(region), and this is \(home): send the request to \(region); "
                + "keys are known to one region, and a second one would place it again"
        case .notOpen(let region, let lifecycle):
            "\(region) \(lifecycle.objection ?? "takes nothing new"): ask another region, or have an operator open it with "
                + "`hansa region activate`"
        case .stillInUse(let use):
            "\(use.requests) requests of this region are open, \(use.lentMilli) milli-GPU are lent and \(use.borrowedMilli) "
                + "borrowed: drain it (`hansa region drain`) and have them released first, or force it"
        case .notQuarantined(let region): "\(region) is not quarantined: there is nothing to recover"
        case .recoveryRefused(let reason): "the region cannot be recovered so: \(reason); nothing was done"
        case .foreignRequest(let from, let key): "\(from) may not speak for \(key): another region owns it"
        case .starting(let region):
            "\(region) is starting: it asks its peers what they know of it; ask again in a moment"
        case .quarantined(let region, let reason):
            "\(region) is quarantined and promises nothing: \(reason); an operator has to decide, see hansa status"
        case .otherLife(let peer, let known, let speaks):
            "\(speaks.isNone ? "a life without a name" : "boot \(speaks.short)") speaks for \(peer), which is known as "
                + "\(known): it is not listened to"
        case .meantForAnotherLife(let region, let own):
            "\(region) is \(own) now, and the call was meant for another life"
        default: "the call failed"
        }
    }

    private var claimDescription: String {
        switch self {
        case .hostInUse(let host, let keys, let more):
            "host \(host) is in use by " + keys.map(\.description).joined(separator: ", ") + (more ? " and more" : "")
                + "; release them first, or remove the host when it is free"
        case .unknownClaim(let name, let home):
            "\(name) has no claim at \(home); `hansa lending list` shows those there are"
        case .ownClaim(let name):
            "\(name) is a request of this region itself; give it back with `hansa allocation release \(name.request)`"
        case .originAlive(let origin, let name):
            "\(origin) is alive and a peer: it would go on believing that it has "
                + (name.map(\.description) ?? "these claims") + "; release "
                + (name.map { "\($0.request)" } ?? "them") + " there, or end them all the same by force"
        case .providerAlive(let provider, let key):
            "\(provider) is alive and a peer: a release of \(key) reaches it; wait for it, or abandon it by force"
        default: "the call failed"
        }
    }
}
