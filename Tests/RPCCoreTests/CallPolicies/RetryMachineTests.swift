// RetryMachineTests.swift: every reason to send a call again, and every reason not to.

import Basics
import Testing
import Wire

@testable import RPCCore

/// A failure of an attempt, in the words of the table.
enum AttemptFailure: String, Sendable, CaseIterable {
    case unavailable, notProcessed, refused, overloaded, asked, askedNever, internalError, unknownMethod

    var error: RPCError {
        switch self {
        case .unavailable: RPCError(.unavailable, "the connection ended")
        case .notProcessed: RPCError(.unavailable, "shutting down", notProcessed: true)
        case .refused: RPCError(.resourceExhausted, "all calls are in use", notProcessed: true)
        case .overloaded: pushed(RPCError(.unavailable, "overloaded", notProcessed: true), 700)
        case .asked: pushed(RPCError(.unavailable, "later"), 700)
        case .askedNever: pushed(RPCError(.unavailable, "no more"), RPCLimits.neverAgainPushback)
        case .internalError: RPCError(.internal, "a bug")
        case .unknownMethod: RPCError(.unimplemented, "not here", notProcessed: true)
        }
    }

    private func pushed(_ error: RPCError, _ milliseconds: UInt32) -> RPCError {
        var error = error
        error.pushbackMilliseconds = milliseconds
        return error
    }
}

@Suite("Retries")
struct RetryMachineTests {
    private let now = Instant(nanoseconds: 5_000_000_000)
    private var random = SeededGenerator(seed: 7)
    private var tokens = RetryTokenBucket(RetryThrottle())

    /// A policy without jitter, so that pauses are exact.
    private func policy(_ codes: StatusCodeSet, attempts: Int = 4) -> RetryPolicy {
        RetryPolicy(
            maximumAttempts: attempts, initialBackOffMilliseconds: 100, maximumBackOffMilliseconds: 250, jitter: 0,
            retryableCodes: codes)
    }

    /// `again 100` after so many milliseconds, or the reason to give up.
    private func text(_ decision: RetryDecision) -> String {
        switch decision {
        case .sendAgain(let at): "again \(at.milliseconds(since: now))"
        case .giveUp(let end): "\(end)"
        }
    }

    private mutating func run(
        _ failures: [AttemptFailure], _ policy: RetryPolicy, deadline: Instant? = nil, isCommitted: Bool = false
    ) -> [String] {
        var machine = RetryMachine(policy: policy, deadline: deadline)
        var decisions: [String] = []
        for failure in failures {
            decisions.append(
                text(
                    machine.attemptFailed(
                        failure.error, isCommitted: isCommitted, now: now, tokens: &tokens, random: &random)))
        }
        return decisions
    }

    @Test(
        "What becomes of a first failure, for each kind of failure and both kinds of method",
        arguments: [
            (AttemptFailure.unavailable, "again 100", "not a failure that is retried"),
            (.notProcessed, "again 0", "again 0"),
            (.refused, "again 100", "again 100"),
            (.overloaded, "again 700", "again 700"),
            (.asked, "again 700", "not a failure that is retried"),
            (.askedNever, "the callee asked not to be called again", "not a failure that is retried"),
            (.internalError, "not a failure that is retried", "not a failure that is retried"),
            (.unknownMethod, "not a failure that is retried", "not a failure that is retried"),
        ])
    mutating func first(failure: AttemptFailure, idempotent: String, other: String) {
        #expect(run([failure], policy([.unavailable])) == [idempotent])
        #expect(run([failure], policy([])) == [other])
    }

    @Test(
        "Pauses double up to the longest one, begin anew after push-back, and end with the attempts",
        arguments: [
            (
                [AttemptFailure.unavailable, .unavailable, .unavailable, .unavailable],
                ["again 100", "again 200", "again 250", "sent 4 times"]
            ),
            (
                [.unavailable, .unavailable, .asked, .unavailable],
                ["again 100", "again 200", "again 700", "sent 4 times"]
            ),
            ([.unavailable, .asked, .unavailable], ["again 100", "again 700", "again 100"]),
            (
                [.notProcessed, .notProcessed, .notProcessed, .notProcessed, .notProcessed],
                ["again 0", "again 100", "again 200", "again 250", "sent 4 times"]
            ),
            ([.unavailable, .internalError], ["again 100", "not a failure that is retried"]),
        ])
    mutating func sequences(failures: [AttemptFailure], expected: [String]) {
        #expect(run(failures, policy([.unavailable])) == expected)
    }

    @Test("Five attempts are the most, whatever the policy says")
    mutating func attemptLimit() {
        let failures = [AttemptFailure](repeating: .unavailable, count: 5)
        #expect(run(failures, policy([.unavailable], attempts: 50)).last == "sent 5 times")
    }

    @Test("A policy of one attempt concerns no failure", arguments: AttemptFailure.allCases)
    func never(failure: AttemptFailure) {
        #expect(!RetryMachine.concerns(failure.error, .never))
    }

    @Test("Nothing is sent again once a part of the answer was given away", arguments: AttemptFailure.allCases)
    mutating func committed(failure: AttemptFailure) {
        #expect(run([failure], policy([.unavailable]), isCommitted: true) == ["a part of the answer had come"])
    }

    @Test("A pause that reaches the deadline ends the call at once", arguments: [(100, false), (101, true)])
    mutating func deadline(milliseconds: UInt64, isSentAgain: Bool) {
        let deadline = now.advanced(byMilliseconds: milliseconds)
        let expected = isSentAgain ? "again 100" : "a pause of 100 ms would pass the deadline"
        #expect(run([.unavailable], policy([.unavailable]), deadline: deadline) == [expected])
    }

    @Test("A callee may ask for a pause of the limit, and is left alone when it asks for more", arguments: [0, 1])
    mutating func longestPushback(over: UInt32) {
        var error = RPCError(.unavailable, "later", notProcessed: true)
        error.pushbackMilliseconds = RPCLimits.pushbackMilliseconds + over
        var machine = RetryMachine(policy: .notProcessed, deadline: nil)
        let decision = machine.attemptFailed(
            error, isCommitted: false, now: now, tokens: &tokens, random: &random)
        #expect(text(decision) == (over == 0 ? "again 300000" : "the callee asked not to be called again"))
    }

    @Test("Retries stop at half of the tokens and come back with successes")
    mutating func throttle() {
        tokens = RetryTokenBucket(RetryThrottle(maximumTokens: 4, milliTokensPerSuccess: 500))
        let policy = policy([.unavailable])
        #expect(run([.unavailable], policy) == ["again 100"])
        #expect(run([.unavailable], policy) == ["not sent again because too many calls of this channel fail"])
        #expect(!tokens.allowsRetries)
        // What nobody has seen goes out all the same: it is not the load.
        #expect(run([.notProcessed], policy) == ["again 0"])
        tokens.callSucceeded()
        #expect(tokens.allowsRetries)
        for _ in 0..<3 { tokens.callSucceeded() }
        #expect(tokens.isFull)
        tokens.callSucceeded()
        #expect(tokens.isFull)
    }

    @Test("Failures that no policy retries take no token")
    mutating func tokensOfOtherFailures() {
        _ = run([.internalError, .unknownMethod, .notProcessed], policy([.unavailable]))
        #expect(tokens.isFull)
    }

    @Test("The bucket has no bottom below zero")
    mutating func emptyBucket() {
        tokens = RetryTokenBucket(RetryThrottle(maximumTokens: 2, milliTokensPerSuccess: 1000))
        for _ in 0..<100 { tokens.attemptFailed() }
        for _ in 0..<2 { tokens.callSucceeded() }
        #expect(tokens.isFull)
    }
}

@Suite("Back-off")
struct BackOffTests {
    /// gRPC's numbers for connections.
    private let backOff = BackOff(
        initialMilliseconds: 1000, maximumMilliseconds: 120_000, multiplier: 1.6, jitter: 0.2)

    @Test(
        "Pauses grow by the factor up to the longest, give or take the jitter",
        arguments: [(0, 1000.0), (1, 1600), (2, 2560), (5, 10_485), (10, 109_951), (11, 120_000), (1000, 120_000)],
        [UInt64(1), 2, 3])
    func growth(pause: (count: Int, milliseconds: Double), seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let actual = Double(backOff.microseconds(after: pause.count, random: &random)) / 1000
        #expect(actual >= pause.milliseconds * 0.799 && actual <= pause.milliseconds * 1.201)
    }

    @Test("Two clients that failed together come back apart", arguments: [UInt64(1), 2, 3])
    func dispersion(seed: UInt64) {
        var one = SeededGenerator(seed: seed)
        var other = SeededGenerator(seed: seed + 1000)
        #expect(
            backOff.microseconds(after: 0, random: &one) != backOff.microseconds(after: 0, random: &other))
    }

    @Test("A factor of one never grows, and a first pause over the longest is cut")
    func constant() {
        var random = SeededGenerator(seed: 1)
        let flat = BackOff(initialMilliseconds: 50, maximumMilliseconds: 100, multiplier: 1, jitter: 0)
        #expect(flat.microseconds(after: 1_000_000, random: &random) == 50_000)
        let cut = BackOff(initialMilliseconds: 500, maximumMilliseconds: 100, multiplier: 2, jitter: 0)
        #expect(cut.microseconds(after: 0, random: &random) == 100_000)
    }
}

@Suite("Sets of status codes")
struct StatusCodeSetTests {
    @Test("A set has the codes it was made of, and names them", arguments: StatusCode.allCases)
    func members(code: StatusCode) {
        let set: StatusCodeSet = [.unavailable, .aborted]
        #expect(set.contains(code) == (code == .unavailable || code == .aborted))
        #expect(set.description == "ABORTED, UNAVAILABLE")
        #expect(StatusCodeSet().description == "none")
    }
}
