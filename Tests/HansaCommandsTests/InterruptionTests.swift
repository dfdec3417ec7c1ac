// InterruptionTests.swift: what a long command does when it is asked to end.

import Basics
import Testing

@testable import HansaCommands

@Suite("An interruption")
struct InterruptionTests {
    @Test("the first asks, the second is told that somebody had asked; whoever waits goes on")
    func asks() async {
        let interruption = Interruption()
        let waiter = Task { await interruption.wait() }
        let sleeper = Task { await interruption.sleep(.seconds(3_600)) }
        #expect(!interruption.isAsked)
        #expect(interruption.ask(.interrupted))
        #expect(!interruption.ask(.terminated))
        await waiter.value
        await sleeper.value
        await interruption.wait()
        #expect(interruption.status == .interrupted)
    }

    @Test("a waiter that is cancelled ends alone: the others still wait, and hear of the interruption")
    func cancelled() async {
        let interruption = Interruption()
        let cancelled = Task { await interruption.wait() }
        cancelled.cancel()
        await cancelled.value
        await interruption.sleep(.zero)
        #expect(!interruption.isAsked)
        let waiter = Task {
            await interruption.wait()
            return interruption.isAsked
        }
        interruption.ask(.terminated)
        #expect(await waiter.value)
    }

    @Test("a replay that is interrupted names its run, what is placed and what is left, and how to go on")
    func replay() async throws {
        let plan = try ReplayPlan(hosts: [], tasks: [], regions: [RegionID("uk")], run: "r7")
        let failure = ReplayCommand.interrupted(.interrupted, ReplayTally(plan), "r7", total: 12)
        #expect(failure.status.rawValue == 130)
        #expect(failure.message.hasPrefix("the run r7 was interrupted after 0 of 12 operations: 0 tasks are placed"))
        #expect(failure.hint?.contains("--run r7 --give-back") == true)
    }
}
