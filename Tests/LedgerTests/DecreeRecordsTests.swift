// DecreeRecordsTests.swift: what operators end is audited, and never comes back.

import Basics
import Ledger
import Testing

@Suite("Records of decrees")
struct DecreeRecordsTests {
    private let decree = Decree(operator: "ops", reason: "gone", at: WallTime(millisecondsSince1970: 5))

    private func lent() throws -> LedgerState {
        try ledger([
            .hostRegistered(spec("h1")), .claimHeld(claim(attempt(spain, 4), token: 1)),
            .claimCommitted(attempt(spain, 4)),
        ])
    }

    @Test("an ended claim leaves a tombstone, its fence, and the decree")
    func endedClaim() throws {
        var state = try lent()
        try state.apply(.claimEnded(attempt(spain, 4), decree))
        #expect(state.claims.isEmpty && state.claimedMilli(by: spain) == 0 && state.claimants.isEmpty)
        #expect(state.tombstones[attempt(spain, 4)] == .ended)
        #expect(
            state.decrees.entries.map(\.value)
                == [
                    KeptDecree(
                        number: 1, subject: .claim, key: attempt(spain, 4), region: spain, milli: 1_000, decree: decree)
                ])
        #expect(throws: LedgerError.claimAfterClosure(attempt(spain, 4))) {
            try state.apply(
                .claimHeld(
                    Ledger.Claim(
                        key: attempt(spain, 4), tenant: tenant("ada"), token: 2, ttlMilliseconds: 1,
                        placement: placement("h1", gpus: [5], fence: 1))))
        }
        #expect(throws: LedgerError.unknownClaim(attempt(spain, 4))) {
            try state.apply(.claimEnded(attempt(spain, 4), decree))
        }
    }

    @Test("an abandoned request is released, and stays owed to its provider until that confirms")
    func abandoned() throws {
        let there = placement("s1", gpus: [1], fence: 1)
        var state = try ledger([
            accepted(1), .attemptStarted(number: 1, attempt: 1, provider: spain),
            .attemptDecided(number: 1, attempt: 1, token: 9, placement: there),
            .requestPlaced(number: 1, attempt: 1),
        ])
        try state.apply(.requestAbandoned(number: 1, decree))
        #expect(state.requests[1]?.progress == .released(Grant(provider: spain, token: 9, placement: there)))
        #expect(state.borrowedMilli(from: spain) == 0)
        #expect(state.owedReleases[1]?.key == attempt(uk, 1))
        #expect(try LedgerState(snapshot: state.snapshot(), terminalLimit: 100) == state)
        try state.apply(.owedReleaseConfirmed(number: 1))
        #expect(state.owedReleases.isEmpty && state.decrees.count == 1)
        #expect(throws: LedgerError.unknownOwedRelease(number: 1)) {
            try state.apply(.owedReleaseConfirmed(number: 1))
        }
    }

    @Test("decrees are kept up to their limit; the oldest go")
    func limit() throws {
        var state = try ledger([.hostRegistered(spec("h1"))])
        let number = LedgerLimits.keptDecrees + 1
        for fence in 1...UInt64(number) {
            try state.apply(
                .claimHeld(
                    Ledger.Claim(
                        key: attempt(spain, fence), tenant: tenant("ada"), token: fence, ttlMilliseconds: 1,
                        placement: placement("h1", gpus: [0], fence: fence))))
            try state.apply(.claimEnded(attempt(spain, fence), decree))
        }
        #expect(state.decrees.count == LedgerLimits.keptDecrees && state.decrees.firstKey == 2)
    }
}
