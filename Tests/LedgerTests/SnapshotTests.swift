// SnapshotTests.swift: a snapshot is the whole state, and a contradictory one is refused.

import Basics
import GPUAllocator
import Ledger
import Testing

@Suite("Snapshot")
struct SnapshotTests {
    private func full() throws -> LedgerState {
        try ledger([
            .bootStarted(epoch: 4), .hostRegistered(spec("h1")), .hostStateChanged(host("h1"), .draining),
            accepted(1),
            .placedAtHome(number: 1, attempt: 1, token: 1, placement: placement("h1", gpus: [0], fence: 1)),
            accepted(2), .attemptStarted(number: 2, attempt: 1, provider: spain),
            accepted(3), .attemptStarted(number: 3, attempt: 1, provider: spain),
            .attemptDecided(number: 3, attempt: 1, token: 9, placement: placement("s1", gpus: [1], fence: 1)),
            accepted(4), .requestRefused(number: 4, refusals: [refusal(uk)]),
            accepted(5), .attemptStarted(number: 5, attempt: 1, provider: norway), .releaseRequested(number: 5),
            accepted(6),
            .placedAtHome(number: 6, attempt: 1, token: 2, placement: placement("h1", gpus: [7], fence: 1)),
            .releasedAtHome(number: 6),
            .claimHeld(claim(attempt(spain, 8), token: 3, gpu: 2)),
            .claimHeld(claim(attempt(spain, 9), token: 4, gpu: 3)), .claimCommitted(attempt(spain, 9)),
            .claimClosed(attempt(norway, 2), .expired), .watermarkRaised(Watermark(origin: spain, settledBelow: 3)),
        ])
    }

    @Test("a state made of a snapshot equals the state it was taken of")
    func roundTrip() throws {
        let state = try full()
        let again = try LedgerState(snapshot: state.snapshot(), terminalLimit: 100)
        #expect(again == state)
        #expect(again.snapshot() == state.snapshot())
        #expect(again.unsettledNumbers == [2, 3] && again.releasingNumbers == [5])
    }

    @Test("the same records lead to equal states after a snapshot")
    func continues() throws {
        var state = try full()
        var again = try LedgerState(snapshot: state.snapshot(), terminalLimit: 100)
        let next: [LedgerRecord] = [
            .claimCommitted(attempt(spain, 8)), .requestPlaced(number: 3, attempt: 1), .requestReleased(number: 5),
            .claimClosed(attempt(spain, 9), .freed), .releasedAtHome(number: 1), accepted(7),
            .watermarkRaised(Watermark(origin: norway, settledBelow: 10)),
        ]
        for record in next {
            try state.apply(record)
            try again.apply(record)
        }
        #expect(again == state)
    }

    @Test("numbers, tokens and fences are not given out again after what they belonged to is gone")
    func countersSurvive() throws {
        var state = try LedgerState(snapshot: full().snapshot())
        #expect(state.nextRequest == 7 && state.nextToken == 5)
        #expect(throws: LedgerError.fenceNotGrowing(GPUAddress(host: host("h1"), index: 7), last: 1, next: 1)) {
            try state.apply(.claimHeld(claim(attempt(spain, 10), token: 5, gpu: 7)))
        }
    }

    @Test("a snapshot that contradicts itself is refused", arguments: 0..<9)
    func contradiction(which: Int) throws {
        var snapshot = try full().snapshot()
        switch which {
        case 0: snapshot.nextRequest = 3
        case 1: snapshot.requests.append(snapshot.requests[0])
        case 2: snapshot.claims.append(snapshot.claims[0])
        case 3: snapshot.nextToken = 2
        case 4: snapshot.fences.removeAll()
        case 5: snapshot.requests[0].endedAt = 9
        case 6: snapshot.requests[3].endedAt = snapshot.requests[5].endedAt
        case 7: snapshot.requests[3].endedAt = .max
        default:
            var twin = snapshot.requests[0]
            twin.number = 0
            snapshot.requests.append(twin)
        }
        let error = #expect(throws: LedgerError.self) { try LedgerState(snapshot: snapshot) }
        guard case .inconsistentSnapshot = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a snapshot of a version that kept no order of ends is restored in the order of numbers")
    func withoutEnds() throws {
        var snapshot = try full().snapshot()
        for index in snapshot.requests.indices { snapshot.requests[index].endedAt = 0 }
        #expect(try LedgerState(snapshot: snapshot, terminalLimit: 100) == full())
    }

    @Test("a residency sorts its regions, drops doubles, and allows everything when empty")
    func residency() {
        let residency = Residency(allowedRegions: [uk, spain, uk])
        #expect(residency.allowedRegions == [spain, uk])
        #expect(residency.allows(uk) && !residency.allows(norway))
        #expect(Residency.anywhere.allows(norway))
        #expect(residency == Residency(allowedRegions: [spain, uk]))
    }
}
