// Event.swift: everything that can happen to a region's machine.

public import Basics
public import GPUAllocator
public import Ledger

/// A call that waits for an answer; the shell's name for it, never used twice by one process.
public struct CallID: Hashable, Comparable, Sendable {
    /// The number.
    public var number: UInt64

    /// Makes a name.
    public init(_ number: UInt64) {
        self.number = number
    }

    /// Orders by the number.
    public static func < (left: CallID, right: CallID) -> Bool { left.number < right.number }
}

/// A batch of records on its way to the disk.
///
/// Tickets grow by one.
public struct Ticket: Hashable, Comparable, Sendable {
    /// The number; the first is 1.
    public var number: UInt64

    /// Makes a ticket.
    public init(_ number: UInt64) {
        self.number = number
    }

    /// Orders by the number.
    public static func < (left: Ticket, right: Ticket) -> Bool { left.number < right.number }
}

/// A timer of the machine.
///
/// Setting one that is set moves it.
public enum TimerID: Hashable, Sendable {
    /// Send what the request's provider has not answered again.
    case retransmit(request: UInt64)
    /// The open attempt waited long enough for a hold.
    case attempt(request: UInt64)
    /// The request took long enough.
    case request(UInt64)
    /// A hold's time is over.
    case hold(AttemptKey)
    /// The digest changed a while ago.
    case digest
}

/// What a tenant asks of its region.
public struct AllocateCall: Hashable, Sendable {
    /// Who asks.
    public var tenant: TenantID
    /// The tenant's own name for the request.
    public var idempotencyKey: String
    /// What is wanted.
    public var demand: Demand
    /// Where it may run.
    public var residency: Residency
    /// The time of day, for people.
    public var wallTime: WallTime

    /// Makes a call.
    public init(
        tenant: TenantID, idempotencyKey: String, demand: Demand, residency: Residency = .anywhere,
        wallTime: WallTime = WallTime(millisecondsSince1970: 0)
    ) {
        self.tenant = tenant
        self.idempotencyKey = idempotencyKey
        self.demand = demand
        self.residency = residency
        self.wallTime = wallTime
    }
}

/// What happened.
public enum FederationEvent: Hashable, Sendable {
    /// A tenant asks for GPUs.
    case allocate(CallID, AllocateCall)
    /// A tenant, or an operator (nil), gives a request back.
    case release(CallID, RequestKey, tenant: TenantID?)
    /// Somebody asks what allocating would do.
    case plan(CallID, [Demand], Residency)
    /// Somebody asks why a demand does not fit at home, and what would make it; a tenant may release what it has, an operator (nil)
    /// whatever there is.
    case explain(CallID, Demand, releasing: TenantID?)
    /// Somebody asks which allocations to move so that a demand fits at home.
    case defragment(CallID, for: Demand)
    /// Somebody looks at the state.
    case inspect(CallID, Inspection)
    /// Hosts are registered, or report again.
    case registerHosts(CallID, [HostSpec], RegistrationTerms = RegistrationTerms())
    /// A host's state is set.
    case setHostState(CallID, HostID, HostState)
    /// Somebody says how a GPU is.
    case setGPUHealth(CallID, HostID, gpu: UInt8, GPUHealth, by: HealthAuthor = .operator)
    /// Hosts are to leave the region: now, all or none, or when nothing is claimed of them any more.
    case removeHosts(CallID, [HostID], whenFree: Bool)
    /// A host gets another id.
    case renameHost(CallID, HostID, to: HostID)
    /// Another machine comes in the place of a host.
    case replaceHost(CallID, HostSpec)
    /// An operator ends claims of other regions without their word; some of these regions are known to be alive.
    case endClaims(CallID, ClaimSelection, Decree, alive: [RegionID])
    /// An operator ends a request without the word of its provider; some regions are known to be alive.
    case abandonRequest(CallID, RequestKey, Decree, alive: [RegionID])
    /// The operator says what the region intends; forced: although something is still under way.
    case setLifecycle(CallID, Lifecycle, isForced: Bool)
    /// An operator recovers the region as the life with this name, or (nil) looks at what that would do.
    case recover(CallID, RecoveryDecree, boot: LifeName?)
    /// The caller went away; its answer is not wanted any more. The request goes on.
    case callAbandoned(CallID)

    /// A peer asks.
    case peerCall(CallID, from: RegionID, PeerRequest, lives: CallLives = .unsaid)
    /// A peer answered.
    case peerReply(from: RegionID, PeerReply, lives: CallLives = .unsaid)
    /// A call to a peer brought no reply.
    case peerCallFailed(RegionID, AttemptKey, PeerFailure)
    /// Gossip has something new about a peer.
    case peerViewChanged(PeerView)
    /// A peer can be called again (nil), or cannot, and why.
    case peerLinkChanged(RegionID, fault: String?)
    /// The operator lists one region more.
    case peerAdded(RegionID)
    /// The operator lists a region no more. What it has here, and what this region has there, stays as it is.
    case peerRemoved(RegionID)

    /// A timer is due.
    case timer(TimerID)
    /// The batch, and all before it, is durable.
    case persisted(Ticket)
    /// The store cannot write; it keeps what it was given and goes on trying.
    case storageStalled(reason: String)
    /// The store writes again.
    case storageResumed
    /// The operator changed what the region lends.
    case lendingPolicyChanged(LendingPolicy)

    /// The region may promise from now on, as this life; ends a quarantine.
    case lifeBegan(LifeStart)
    /// The region may promise nothing until an operator decides.
    case withheld(Quarantine)
    /// Gossip accepted a life of a peer, or it has come further.
    case peerLifeSeen(RegionID, Life)
}
