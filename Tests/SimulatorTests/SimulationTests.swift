// SimulationTests.swift: federations under faults, one per seed. A failing seed is run again by `hansa-sim --from`.

import Simulator
import Testing

@Suite("Simulation")
struct SimulationTests {
    @Test(
        "no rule breaks, whatever the network, the disks and the clocks do", arguments: 1...200 as ClosedRange<UInt64>)
    func noRuleBreaks(seed: UInt64) {
        let outcome = simulate(SimulationOptions(seed: seed))
        #expect(outcome.violation == nil, "hansa-sim --seeds 1 --from \(seed) --trace")
    }

    @Test("the runs see what they are for: spilled and refused requests, crashes, commits that come too late")
    func runsAreWorthIt() {
        var tally = SimulationTally()
        for seed in 1...40 as ClosedRange<UInt64> { tally.add(simulate(SimulationOptions(seed: seed))) }
        #expect(tally.placedAtHome > 100)
        #expect(tally.placedAway > 100)
        #expect(tally.refused > 100)
        #expect(tally.crashes > 20)
        #expect(tally.refusedCommits > 5)
        #expect(tally.steps > 10_000)
    }

    @Test(
        "no rule breaks when operators end claims and requests of others by force, whatever happens at the same time",
        arguments: 1...100 as ClosedRange<UInt64>)
    func decrees(seed: UInt64) {
        let outcome = simulate(SimulationOptions(seed: seed, hasDecrees: true))
        #expect(outcome.violation == nil, "hansa-sim --seeds 1 --from \(seed) --decrees --trace")
    }

    @Test("a run may be larger", arguments: [7, 8, 9] as [UInt64])
    func largerRun(seed: UInt64) {
        let outcome = simulate(SimulationOptions(seed: seed, requests: 200, faultSeconds: 60))
        #expect(outcome.violation == nil)
    }
}

@Suite("Mutations")
struct MutationTests {
    @Test("each way to break the protocol is noticed within 200 seeds", arguments: Mutation.allCases)
    func mutationIsNoticed(mutation: Mutation) {
        let isNoticed = (1...200 as ClosedRange<UInt64>).contains { seed in
            simulate(SimulationOptions(seed: seed, mutation: mutation)).violation != nil
        }
        #expect(isNoticed)
    }

    @Test("giving up on a commit is noticed as a commit that its origin does not know, or a second placement")
    func exitFromCommittingIsWhatItIs() {
        let rules = (1...10 as ClosedRange<UInt64>).compactMap { seed in
            simulate(SimulationOptions(seed: seed, mutation: .exitFromCommittingByTimeout)).violation?.rule
        }
        #expect(!rules.isEmpty)
        #expect(rules.allSatisfy { $0 == .commitIsKnown || $0 == .oneCommittedPlacement })
    }
}
