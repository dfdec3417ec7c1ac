// HedgingMachine.swift: decides when the next attempt of a hedged call is sent, and when the call is over.
//
// Decides; never performs. Rules: docs/rpc.md, "Hedging".

public import Basics

/// What to do about a hedged call.
public enum HedgingDecision: Hashable, Sendable {
    /// Send one more attempt.
    case send
    /// Nothing, until an answer comes or ``HedgingMachine/nextSend`` is due.
    case wait
    /// Tell the application of this failure and cancel what is still under way.
    case giveUp
}

/// The attempts of one call that are under way at the same time.
///
///     sent --delay over, tokens left--> one more sent
///          --one failed, not fatal----> one more sent at once, or when the callee says
///          --one failed, fatal; or none is left and none may follow--> given up
///          --one answers--> over: the caller of the machine cancels the others
public struct HedgingMachine: Sendable {
    private let policy: HedgingPolicy
    /// How many attempts were sent.
    public private(set) var sent = 1
    /// How many of them may still be answered.
    public private(set) var underWay = 1
    /// When ``timerFired(now:tokens:)`` is due; nil = never.
    public private(set) var nextSend: Instant?

    /// Begins with a call that was sent once, now.
    public init(policy: HedgingPolicy, now: Instant) {
        self.policy = policy
        scheduleNext(now)
    }

    /// The time that ``nextSend`` named has come; earlier calls change nothing.
    public mutating func timerFired(now: Instant, tokens: RetryTokenBucket) -> HedgingDecision {
        guard let due = nextSend, due <= now else { return .wait }
        return send(now, tokens)
    }

    /// One attempt failed.
    ///
    /// - Parameter tokens: The channel's; a failure that leaves the others alive takes one.
    public mutating func attemptFailed(
        _ error: RPCError, now: Instant, tokens: inout RetryTokenBucket
    ) -> HedgingDecision {
        underWay -= 1
        guard error.notProcessed && error.code != .unimplemented || policy.nonFatalCodes.contains(error.code) else {
            nextSend = nil
            return .giveUp
        }
        tokens.attemptFailed()
        guard nextSend != nil else { return underWay > 0 ? .wait : .giveUp }
        guard let asked = error.pushbackMilliseconds else { return send(now, tokens) }
        nextSend = asked > RPCLimits.pushbackMilliseconds ? nil : now.advanced(byMilliseconds: UInt64(asked))
        return nextSend == nil && underWay == 0 ? .giveUp : .wait
    }

    private mutating func send(_ now: Instant, _ tokens: RetryTokenBucket) -> HedgingDecision {
        guard tokens.allowsRetries else {
            nextSend = nil
            return underWay > 0 ? .wait : .giveUp
        }
        sent += 1
        underWay += 1
        scheduleNext(now)
        return .send
    }

    private mutating func scheduleNext(_ now: Instant) {
        nextSend =
            sent < policy.attemptLimit ? now.advanced(byMilliseconds: UInt64(policy.delayMilliseconds)) : nil
    }
}
