// LedgerError.swift: record sequences that no region of this version can have written.

public import Basics
public import GPUAllocator

/// Why a record cannot follow the records before it: the ledger is corrupt, or of another program.
///
/// The state has not changed when one is thrown.
public enum LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A boot epoch that does not grow.
    case epochNotGrowing(last: UInt64, next: UInt64)
    /// A ledger that gets a second name.
    case foundedTwice(LifeName, LifeName)
    /// A host's state changed, but the host was never registered.
    case unknownHost(HostID)
    /// A host gets an id that another one has.
    case hostExists(HostID)
    /// An abandoned request that is not owed to its provider.
    case unknownOwedRelease(number: UInt64)
    /// A request number that is not the next one.
    case requestNotNext(expected: UInt64, found: UInt64)
    /// The same tenant and idempotency key twice.
    case idempotencyKeyReused(tenant: TenantID, key: String, number: UInt64)
    /// A record about a request that is not there.
    case unknownRequest(number: UInt64, record: String)
    /// A record that the request's progress does not allow.
    case wrongProgress(number: UInt64, progress: String, record: String)
    /// An attempt that is not the open one, or not the next one.
    case wrongAttempt(number: UInt64, expected: UInt32, found: UInt32)
    /// A token that does not grow.
    case tokenNotGrowing(last: UInt64, next: UInt64)
    /// A second claim for one attempt.
    case claimExists(AttemptKey)
    /// A claim for an attempt that is closed here.
    case claimAfterClosure(AttemptKey)
    /// A claim that is not there.
    case unknownClaim(AttemptKey)
    /// A fence that does not grow.
    case fenceNotGrowing(GPUAddress, last: UInt64, next: UInt64)
    /// A watermark that does not grow.
    case watermarkNotGrowing(origin: RegionID, last: UInt64, next: UInt64)
    /// Hosts that the allocator does not take.
    case impossibleHosts(AllocatorError)
    /// A claim on what is not there, or is claimed already.
    case impossibleClaim(AttemptKey, AllocatorError)
    /// A snapshot that contradicts itself.
    case inconsistentSnapshot(String)

    /// The text that people see.
    public var description: String { "the ledger is corrupt: \(problem); restore it from a backup or report this" }

    private var problem: String {
        switch self {
        case .epochNotGrowing(let last, let next): "boot epoch \(next) follows \(last)"
        case .foundedTwice(let first, let second): "lineage \(second) follows lineage \(first)"
        case .unknownHost(let host): "the state of host \(host) changes, but it was never registered"
        case .hostExists(let host): "host \(host) is there already"
        case .unknownOwedRelease(let number): "the release of request \(number) is confirmed, but is not owed"
        case .requestNotNext(let expected, let found): "request \(found) follows, \(expected) was due"
        case .idempotencyKeyReused(let tenant, let key, let number):
            "the key \"\(key)\" of tenant \(tenant) belongs to request \(number) already"
        case .unknownRequest(let number, let record): "\(record) names request \(number), which is not there"
        case .wrongProgress(let number, let progress, let record):
            "\(record) hits request \(number), which is \(progress)"
        case .wrongAttempt(let number, let expected, let found):
            "request \(number) is at attempt \(expected), a record names \(found)"
        case .tokenNotGrowing(let last, let next): "token \(next) follows \(last)"
        case .claimExists(let key): "a second claim for \(key)"
        case .claimAfterClosure(let key): "a claim for \(key), which is closed"
        case .unknownClaim(let key): "a commit for \(key), which is not held"
        case .fenceNotGrowing(let gpu, let last, let next): "fence \(next) of GPU \(gpu) follows \(last)"
        case .watermarkNotGrowing(let origin, let last, let next): "watermark \(next) of \(origin) follows \(last)"
        case .impossibleHosts(let error): "\(error)"
        case .impossibleClaim(let key, let error): "the claim of \(key): \(error)"
        case .inconsistentSnapshot(let problem): "its snapshot contradicts itself: \(problem)"
        }
    }
}
