// Recovery.swift: how an older ledger goes on: what peers have of it comes back, what nobody has ends.
//
// Decides; never performs: from the ledger and what peers say, alone. Rules: docs/lives.md, "Recovery".

public import Basics
internal import GPUAllocator
public import Ledger

/// What an operator says with a recovery.
public struct RecoveryDecree: Hashable, Sendable {
    /// Who says it.
    public var operatorName: String
    /// What each peer says that answered.
    public var accounts: [PeerAccount]
    /// GPUs that nobody is known to have are given out again at once.
    public var trustsFree: Bool
    /// Hosts that are gone for good: what peers have on them is not taken over.
    public var goneHosts: [HostID]
    /// The time of day, for people.
    public var at: WallTime

    /// Makes a decree.
    public init(
        operatorName: String, accounts: [PeerAccount], trustsFree: Bool = false, goneHosts: [HostID] = [],
        at: WallTime = WallTime(millisecondsSince1970: 0)
    ) {
        self.operatorName = operatorName
        self.accounts = accounts.sorted { $0.peer < $1.peer }
        self.trustsFree = trustsFree
        self.goneHosts = goneHosts
        self.at = at
    }
}

/// What stands against a recovery.
public enum RecoveryObjection: Hashable, Sendable, CustomStringConvertible {
    /// The ledger is empty, and no peer knows a life of the region.
    case nobodyKnows
    /// A peer hears another life of the region now: that one goes on, and two must not.
    case anotherLifeSpeaks(Life, heardBy: RegionID)
    /// A claim is on hosts that are not registered.
    case unknownHosts(AttemptKey, [HostID])
    /// A claim that a peer has does not fit beside the others.
    case conflict(AttemptKey, peer: RegionID, reason: String)
    /// A record cannot follow; what a peer says contradicts the ledger.
    case contradiction(String)

    /// The text that people see.
    public var description: String {
        switch self {
        case .nobodyKnows: "the ledger is empty, and no peer that answers knows a life of this region"
        case .anotherLifeSpeaks(let life, let peer):
            "\(peer) hears another life of this region, \(life): it goes on, and this one must not beside it"
        case .unknownHosts(let key, let hosts):
            "\(key) is on \(hosts.map(\.text).joined(separator: ", ")), not registered here: register the hosts first, "
                + "or say that they are gone for good"
        case .conflict(let key, let peer, let reason): "\(key), which \(peer) has, does not fit: \(reason)"
        case .contradiction(let text): text
        }
    }
}

/// What a recovery does, and what stands against it.
public struct Recovery: Hashable, Sendable {
    /// The name and the numbers that the ledger goes on with.
    public internal(set) var region: RegionRecovery
    /// Claims of peers that the ledger lost.
    public internal(set) var adopted: [Claim] = []
    /// Claims that their origin does not have, or whose GPUs were given out again later.
    public internal(set) var closed: [AttemptKey] = []
    /// Requests that come back as their provider has them.
    public internal(set) var requestsAdopted: [OwnedRequest] = []
    /// Requests that end: nobody has a claim for them, or their GPUs are another's by now.
    public internal(set) var requestsEnded: [UInt64] = []
    /// Hosts on which something may run that nobody knows of.
    public internal(set) var cordoned: [HostID] = []
    /// What stands against it; nothing may be done while there is any.
    public internal(set) var objections: [RecoveryObjection] = []
    /// Everything that is written, in this order, in one batch.
    public internal(set) var records: [LedgerRecord] = []

    /// Works out what follows for `ledger` from a decree.
    ///
    /// Throws when the ledger's hosts contradict each other.
    public init(_ ledger: LedgerState, _ decree: RecoveryDecree) throws(LedgerError) {
        var draft = RecoveryDraft(ledger, decree, allocator: try RegionMachine.freeAllocator(of: ledger))
        draft.work()
        self = draft.recovery
    }

    init(_ region: RegionRecovery) {
        self.region = region
    }
}
