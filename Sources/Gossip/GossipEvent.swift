// GossipEvent.swift: what the shell tells the gossip machine, and what the machine asks of the shell.
//
// Values only. Order within one call matters: effects are performed first to last.

public import Basics

/// Why an exchange had no answer.
public enum ExchangeFailure: Hashable, Sendable {
    /// Nobody listens at the peer's address.
    case refused
    /// The connection broke, or could not be made.
    case connectionLost
    /// No answer in time; says nothing about the peer by itself.
    case timedOut
    /// The peer answered with an error: it runs, and this exchange failed.
    case answeredWithError
}

/// Why a connection ended.
public enum LinkDownCause: Hashable, Sendable {
    /// The peer or its kernel closed or reset it.
    case closedByPeer
    /// A new connection could not be made.
    case dialFailed
    /// This node closed it: says nothing about the peer.
    case closedLocally
}

/// What happened, as told to ``GossipMachine/handle(_:now:into:)``.
public enum GossipEvent<Digest: Hashable & Sendable>: Hashable, Sendable {
    /// The node started, with the epoch of its configuration and without a life that has a name; sent once, first.
    case started
    /// The region began this life: speak as it. Sent first, or after ``lifeWithheld``.
    case lifeBegan(Life)
    /// The ledger of this node has the boot that the peer knows.
    case lifeVerified(peer: RegionID, boot: LifeName)
    /// The region is quarantined: say nothing, hear nobody.
    case lifeWithheld
    /// The node stops on purpose: say so.
    case lifeEnds
    /// The time asked for by the last ``GossipEffect/setTimer(_:)`` came.
    case timerFired
    /// A peer's request arrived; answered by exactly one ``GossipEffect/reply(to:_:)``,
    /// ``GossipEffect/refuse(_:)`` or ``GossipEffect/withheld(_:)``.
    case messageReceived(from: RegionID, GossipMessage<Digest>)
    /// A peer answered.
    case exchangeSucceeded(peer: RegionID, GossipMessage<Digest>, roundTripNanoseconds: UInt64)
    /// A peer did not answer.
    case exchangeFailed(peer: RegionID, ExchangeFailure)
    /// A connection to the peer is up.
    case linkUp(peer: RegionID)
    /// The connection to the peer ended.
    case linkDown(peer: RegionID, LinkDownCause)
    /// The local free capacity changed.
    case localDigestChanged(Digest)
    /// This node intends something else from now on.
    case localLifecycleChanged(Lifecycle)
    /// This node's loop did not run for a while: what it did not hear in that time proves nothing.
    case loopStalled(milliseconds: UInt64)
    /// The operator took a member out.
    case memberRemoved(RegionID)
    /// The operator lists one member more.
    case memberAdded(GossipPeer)
    /// The operator lists a member no more: it is a stranger, as if it had never been listed.
    ///
    /// Outcomes of exchanges with it must not be reported any more, not even when it is added again.
    case memberForgotten(RegionID)
}

/// What the shell must do.
public enum GossipEffect<Digest: Hashable & Sendable>: Hashable, Sendable {
    /// Call the peer, and report the outcome as an event; give up after `timeoutMilliseconds`.
    case exchange(peer: RegionID, GossipMessage<Digest>, timeoutMilliseconds: UInt32)
    /// Answer the request that is being handled.
    case reply(to: RegionID, GossipMessage<Digest>)
    /// Answer the request that is being handled with "permission denied": the caller is not a member.
    case refuse(RegionID)
    /// The view of a member changed: its state, or its record.
    case memberChanged(MemberView<Digest>)
    /// Call back at this time; replaces the time asked for before.
    case setTimer(Instant)
    /// Answer the request that is being handled with "unavailable": the region has no life now.
    case withheld(RegionID)
    /// A member's life is believed, or has come further: keep it on disk.
    case lifeSeen(RegionID, Life)
    /// Somebody else speaks for a member; told for each of its messages.
    case secondLife(SecondLife)
    /// A peer does not believe this node.
    case refusedBy(RegionID, LifeRefusal)
    /// A peer knows a later record of this node than this node wrote.
    case overtaken(by: RegionID, epoch: UInt64)
}
