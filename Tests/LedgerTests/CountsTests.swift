// CountsTests.swift: what a ledger counts as it goes is what a recount finds.

import Basics
import GPUAllocator
import Ledger
import Testing

@Suite("Counts")
struct CountsTests {
    @Test(
        "any sequence of records leaves the counts that a recount finds, and a snapshot keeps them",
        arguments: 1...12 as ClosedRange<UInt64>)
    func recount(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var state = LedgerState(region: uk, terminalLimit: 5)
        for step in 0..<300 as Range<UInt64> {
            // Most of these cannot follow; those that can are applied.
            try? state.apply(candidate(step, &random, state))
            try check(state)
        }
        #expect(state.nextRequest > 10)
        #expect(try LedgerState(snapshot: state.snapshot(), terminalLimit: 5) == state)
    }

    private func candidate(_ step: UInt64, _ random: inout SeededGenerator, _ state: LedgerState) -> LedgerRecord {
        let number = 1 + random.below(state.nextRequest)
        let attempts = state.requests[number]?.attempts ?? 0
        let peer = [spain, norway][Int(random.below(2))]
        let key = attempt(peer, random.below(20), 1)
        switch random.below(12) {
        case 0, 1: return accepted(state.nextRequest)
        case 2: return .attemptStarted(number: number, attempt: attempts + 1, provider: peer)
        case 3:
            return .attemptDecided(
                number: number, attempt: attempts, token: step, placement: placement("s", gpus: [0], fence: 1))
        case 4: return .requestPlaced(number: number, attempt: attempts)
        case 5: return .attemptClosed(number: number, attempt: attempts, refusal: refusal(peer))
        case 6: return .releaseRequested(number: number)
        case 7: return .requestReleased(number: number)
        case 8: return .requestRefused(number: number, refusals: [])
        case 9: return .claimHeld(claim(key, token: state.nextToken, gpu: UInt8(random.below(8)), fence: step + 1))
        case 10: return random.below(2) == 0 ? .claimCommitted(key) : .claimClosed(key, .freed)
        default: return .watermarkRaised(Watermark(origin: peer, settledBelow: random.below(20)))
        }
    }

    private func check(_ state: LedgerState) throws {
        let names = state.requests.entries.map(\.value.progress.name)
        let counts = state.counts
        for (count, name) in [
            (counts.placing, "placing"), (counts.reserving, "reserving"), (counts.committing, "committing"),
            (counts.placed, "placed"), (counts.refused, "refused"), (counts.releasing, "releasing"),
            (counts.released, "released"),
        ] {
            #expect(count == names.count { $0 == name }, "\(name)")
        }
        for peer in [spain, norway] {
            let lent = state.claims.entries.filter { $0.key.request.origin == peer }
            #expect(state.claimedMilli(by: peer) == lent.reduce(0) { $0 + $1.value.placement.totalMilli })
            let borrowed = state.requests.entries.map(\.value.progress).filter {
                !$0.isTerminal && $0.grant?.provider == peer
            }
            #expect(
                state.borrowedMilli(from: peer) == borrowed.reduce(0) { $0 + ($1.grant?.placement.totalMilli ?? 0) })
            #expect(state.tombstoneCount(of: peer) == state.tombstones.keys.count { $0.request.origin == peer })
        }
        let unsettled = state.requests.entries.filter(\.value.progress.isUnsettled).map(\.key)
        #expect(state.unsettledNumbers == unsettled)
        #expect(state.settledBelow == unsettled.first ?? state.nextRequest)
        #expect(counts.refused + counts.released <= state.terminalLimit)
    }
}
