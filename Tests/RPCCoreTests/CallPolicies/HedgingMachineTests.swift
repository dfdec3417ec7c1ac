// HedgingMachineTests.swift: when the next attempt of a hedged call goes out, and when the call is over.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("Hedging")
struct HedgingMachineTests {
    enum Event: Sendable {
        /// The timer, at so many milliseconds.
        case timer(UInt64)
        /// A failure, at so many milliseconds.
        case failed(AttemptFailure, UInt64)
    }

    private let start = Instant(nanoseconds: 5_000_000_000)
    private var tokens = RetryTokenBucket(RetryThrottle())

    private mutating func run(_ events: [Event], attempts: Int = 3) -> [String] {
        let policy = HedgingPolicy(maximumAttempts: attempts, delayMilliseconds: 100)
        var machine = HedgingMachine(policy: policy, now: start)
        return events.map { event in
            let decision =
                switch event {
                case .timer(let at):
                    machine.timerFired(now: start.advanced(byMilliseconds: at), tokens: tokens)
                case .failed(let failure, let at):
                    machine.attemptFailed(
                        failure.error, now: start.advanced(byMilliseconds: at), tokens: &tokens)
                }
            let next = machine.nextSend.map { ", next \($0.milliseconds(since: start))" } ?? ""
            return "\(decision) \(machine.underWay)/\(machine.sent)\(next)"
        }
    }

    @Test(
        "What each event leads to: the decision, attempts under way and sent, the next time",
        arguments: [
            ([Event.timer(99)], ["wait 1/1, next 100"]),
            ([.timer(100), .timer(200), .timer(300)], ["send 2/2, next 200", "send 3/3", "wait 3/3"]),
            ([.failed(.unavailable, 10)], ["send 1/2, next 110"]),
            (
                [.failed(.unavailable, 10), .failed(.unavailable, 20), .failed(.unavailable, 30)],
                ["send 1/2, next 110", "send 1/3", "giveUp 0/3"]
            ),
            ([.timer(100), .failed(.internalError, 110)], ["send 2/2, next 200", "giveUp 1/2"]),
            ([.failed(.unknownMethod, 10)], ["giveUp 0/1"]),
            ([.failed(.notProcessed, 10)], ["send 1/2, next 110"]),
            ([.timer(100), .failed(.asked, 150)], ["send 2/2, next 200", "wait 1/2, next 850"]),
            ([.failed(.asked, 50), .timer(750)], ["wait 0/1, next 750", "send 1/2, next 850"]),
            (
                [.timer(100), .failed(.askedNever, 150), .timer(900), .failed(.unavailable, 910)],
                ["send 2/2, next 200", "wait 1/2", "wait 1/2", "giveUp 0/2"]
            ),
            ([.failed(.askedNever, 50)], ["giveUp 0/1"]),
        ])
    mutating func table(events: [Event], expected: [String]) {
        #expect(run(events) == expected)
    }

    @Test("Nothing more is sent while too many calls fail; what is under way may still succeed")
    mutating func throttle() {
        tokens = RetryTokenBucket(RetryThrottle(maximumTokens: 2, milliTokensPerSuccess: 100))
        #expect(
            run([.timer(100), .failed(.unavailable, 110), .timer(200), .failed(.unavailable, 210)])
                == ["send 2/2, next 200", "wait 1/2", "wait 1/2", "giveUp 0/2"])
    }

    @Test("Five attempts are the most, one is the least", arguments: [(50, 5), (5, 5), (1, 1), (0, 1)])
    mutating func limits(attempts: Int, sent: Int) {
        let events = (1...10).map { Event.timer(UInt64($0) * 100) }
        #expect(run(events, attempts: attempts).filter { $0.hasPrefix("send") }.count == sent - 1)
    }
}
