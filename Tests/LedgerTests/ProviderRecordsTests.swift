// ProviderRecordsTests.swift: what the records of a provider make of claims, tombstones, fences and hosts.

import Basics
import GPUAllocator
import Ledger
import Testing

@Suite("Records of a provider")
struct ProviderRecordsTests {
    @Test("a claim is held, then committed, then closed with a tombstone")
    func lifeOfAClaim() throws {
        let key = attempt(spain, 5)
        var state = try ledger([.claimHeld(claim(key, token: 3))])
        #expect(state.claims[key]?.state == .held)
        #expect(state.claimedMilli(by: spain) == 1_000 && state.nextToken == 4)
        try state.apply(.claimCommitted(key))
        #expect(state.claims[key]?.state == .committed)
        try state.apply(.claimClosed(key, .freed))
        #expect(state.claims[key] == nil && state.isClosed(key))
        #expect(state.tombstones[key] == .freed && state.tombstoneCount(of: spain) == 1)
        #expect(state.claimedMilli(by: spain) == 0)
    }

    @Test("an attempt that never had a claim can be closed, and then never gets one")
    func tombstoneWithoutClaim() throws {
        let key = attempt(spain, 5)
        var state = try ledger([.claimClosed(key, .cancelled)])
        #expect(throws: LedgerError.claimAfterClosure(key)) { try state.apply(.claimHeld(claim(key, token: 1))) }
    }

    @Test("the watermark drops the tombstones below it, of its origin only, and keeps attempts closed")
    func watermark() throws {
        var state = try ledger([
            .claimClosed(attempt(spain, 4), .expired), .claimClosed(attempt(spain, 5), .expired),
            .claimClosed(attempt(spain, 5, 2), .freed), .claimClosed(attempt(spain, 6), .expired),
            .claimClosed(attempt(norway, 1), .expired), .claimClosed(attempt(uk, 1), .expired),
        ])
        try state.apply(.watermarkRaised(Watermark(origin: spain, settledBelow: 6)))
        #expect(state.tombstones.keys == [attempt(norway, 1), attempt(spain, 6), attempt(uk, 1)])
        #expect(state.tombstoneCount(of: spain) == 1 && state.tombstoneCount(of: norway) == 1)
        #expect(state.isClosed(attempt(spain, 5, 9)) && state.isSettled(attempt(spain, 5, 9)))
        #expect(!state.isClosed(attempt(spain, 7)))
        try state.apply(.claimClosed(attempt(spain, 2), .cancelled))
        #expect(state.tombstones[attempt(spain, 2)] == nil, "the watermark covers it")
    }

    @Test("a committed claim below the watermark stays")
    func committedBelowWatermark() throws {
        let key = attempt(spain, 5)
        let state = try ledger([
            .claimHeld(claim(key, token: 1)), .claimCommitted(key),
            .watermarkRaised(Watermark(origin: spain, settledBelow: 9)),
        ])
        #expect(state.claims[key]?.state == .committed)
    }

    @Test("hosts are registered, replaced and change state; a new content keeps the state")
    func hosts() throws {
        var replaced = spec("h1")
        replaced.memoryMiB = 1
        let state = try ledger([
            .hostRegistered(spec("h1")), .hostStateChanged(host("h1"), .cordoned), .hostRegistered(replaced),
        ])
        #expect(state.hosts[host("h1")] == KnownHost(spec: replaced, state: .cordoned))
    }

    @Test(
        "a record that cannot follow is an error and changes nothing",
        arguments: [
            ([.bootStarted(epoch: 3)], .bootStarted(epoch: 3), .epochNotGrowing(last: 3, next: 3)),
            ([], .hostStateChanged(host("h9"), .ready), .unknownHost(host("h9"))),
            ([], .claimCommitted(attempt(spain, 1)), .unknownClaim(attempt(spain, 1))),
            (
                [.claimHeld(claim(attempt(spain, 1), token: 1)), .claimCommitted(attempt(spain, 1))],
                .claimCommitted(attempt(spain, 1)), .unknownClaim(attempt(spain, 1))
            ),
            (
                [.claimHeld(claim(attempt(spain, 1), token: 1))],
                .claimHeld(claim(attempt(spain, 1), token: 2, fence: 2)), .claimExists(attempt(spain, 1))
            ),
            (
                [.claimHeld(claim(attempt(spain, 1), token: 5))],
                .claimHeld(claim(attempt(spain, 2), token: 5, fence: 2)), .tokenNotGrowing(last: 5, next: 5)
            ),
            (
                [.claimHeld(claim(attempt(spain, 1), token: 5, fence: 4))],
                .claimHeld(claim(attempt(spain, 2), token: 6, fence: 4)),
                .fenceNotGrowing(GPUAddress(host: host("h1"), index: 0), last: 4, next: 4)
            ),
            (
                [.watermarkRaised(Watermark(origin: spain, settledBelow: 5))],
                .watermarkRaised(Watermark(origin: spain, settledBelow: 5)),
                .watermarkNotGrowing(origin: spain, last: 5, next: 5)
            ),
            (
                [.watermarkRaised(Watermark(origin: spain, settledBelow: 5))],
                .claimHeld(claim(attempt(spain, 4), token: 1)), .claimAfterClosure(attempt(spain, 4))
            ),
        ] as [([LedgerRecord], LedgerRecord, LedgerError)])
    func impossible(before: [LedgerRecord], record: LedgerRecord, error: LedgerError) throws {
        var state = try ledger(before)
        let unchanged = state
        #expect(throws: error) { try state.apply(record) }
        #expect(state == unchanged)
        #expect(error.description.contains("corrupt"))
    }
}
