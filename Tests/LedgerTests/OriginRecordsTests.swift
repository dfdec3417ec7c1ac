// OriginRecordsTests.swift: what the records of an origin make of its requests.

import Basics
import GPUAllocator
import Ledger
import Testing

@Suite("Records of an origin")
struct OriginRecordsTests {
    private let grant = Grant(provider: spain, token: 7, placement: placement("s1", gpus: [0], fence: 1))

    private var decided: [LedgerRecord] {
        [
            accepted(1), .attemptStarted(number: 1, attempt: 1, provider: spain),
            .attemptDecided(number: 1, attempt: 1, token: 7, placement: grant.placement),
        ]
    }

    @Test("a request goes from placing over reserving and committing to placed, releasing and released")
    func lifeAtAPeer() throws {
        var state = try ledger([accepted(1)])
        #expect(state.requests[1]?.progress == .placing)
        try state.apply(.attemptStarted(number: 1, attempt: 1, provider: spain))
        #expect(state.requests[1]?.progress == .reserving(provider: spain))
        try state.apply(.attemptDecided(number: 1, attempt: 1, token: 7, placement: grant.placement))
        #expect(state.requests[1]?.progress == .committing(grant))
        #expect(state.unsettledNumbers == [1] && state.settledBelow == 1)
        try state.apply(.requestPlaced(number: 1, attempt: 1))
        #expect(state.requests[1]?.progress == .placed(grant))
        #expect(state.unsettledCount == 0 && state.settledBelow == 2)
        try state.apply(.releaseRequested(number: 1))
        #expect(state.requests[1]?.progress == .releasing(provider: spain, grant))
        #expect(state.releasingNumbers == [1])
        try state.apply(.requestReleased(number: 1))
        #expect(state.requests[1]?.progress == .released(grant))
        #expect(state.releasingNumbers.isEmpty)
    }

    @Test("a refused commit leads back to placing, with the next attempt number")
    func refusedCommit() throws {
        var state = try ledger(decided + [.attemptClosed(number: 1, attempt: 1, refusal: refusal(spain))])
        #expect(state.requests[1]?.progress == .placing)
        #expect(state.requests[1]?.refusals == [refusal(spain)])
        try state.apply(.attemptStarted(number: 1, attempt: 2, provider: norway))
        #expect(state.requests[1].map(state.lastAttempt) == attempt(uk, 1, 2))
        try state.apply(.attemptClosed(number: 1, attempt: 2, refusal: refusal(norway)))
        try state.apply(.requestRefused(number: 1, refusals: [refusal(uk)]))
        #expect(state.requests[1]?.progress == .refused)
        #expect(state.requests[1]?.refusals.map(\.region) == [spain, norway, uk])
    }

    @Test("attempt 0 notes a region that was ruled out without an attempt")
    func ruledOut() throws {
        let state = try ledger([accepted(1), .attemptClosed(number: 1, attempt: 0, refusal: refusal(uk))])
        #expect(state.requests[1]?.attempts == 0)
        #expect(state.requests[1]?.refusals == [refusal(uk)])
    }

    @Test("a placement at home is one record, a claim and an allocation at once, and so is its end")
    func atHome() throws {
        let place = placement("h1", gpus: [0, 1], fence: 3)
        var state = try ledger([
            .hostRegistered(spec("h1")), accepted(1),
            .placedAtHome(number: 1, attempt: 1, token: 4, placement: place),
        ])
        #expect(state.requests[1]?.progress == .placed(Grant(provider: uk, token: 4, placement: place)))
        #expect(state.claims[attempt(uk, 1)]?.state == .committed)
        #expect(state.claimedMilli(by: uk) == 2_000)
        #expect(state.nextToken == 5)
        #expect(state.fences[GPUAddress(host: host("h1"), index: 1)] == 3)
        try state.apply(.releasedAtHome(number: 1))
        #expect(state.claims.isEmpty && state.tombstones.isEmpty)
        #expect(state.claimedMilli(by: uk) == 0)
        #expect(state.requests[1]?.progress.isTerminal == true)
    }

    @Test("a release before the outcome is known ends in releasing; without an attempt, it is over at once")
    func earlyRelease() throws {
        var state = try ledger([accepted(1), .releaseRequested(number: 1)])
        #expect(state.requests[1]?.progress == .released(nil))
        state = try ledger([
            accepted(1), .attemptStarted(number: 1, attempt: 1, provider: spain), .releaseRequested(number: 1),
        ])
        #expect(state.requests[1]?.progress == .releasing(provider: spain, nil))
        state = try ledger(decided + [.releaseRequested(number: 1)])
        #expect(state.requests[1]?.progress == .releasing(provider: spain, grant))
        #expect(state.settledBelow == 2, "nothing more will be reserved or committed for it")
    }

    @Test("a tenant's key leads to its request, and to nobody else's")
    func idempotency() throws {
        let state = try ledger([accepted(1, key: "a"), accepted(2, key: "b")])
        #expect(state.number(tenant: tenant("ada"), idempotencyKey: "b") == 2)
        #expect(state.number(tenant: tenant("grace"), idempotencyKey: "b") == nil)
    }

    @Test("terminal requests are kept up to the limit; those that ended first go first, with their keys")
    func terminalLimit() throws {
        var state = LedgerState(region: uk, terminalLimit: 3)
        for number in 1...6 as ClosedRange<UInt64> {
            try state.apply(accepted(number))
            if number != 2 { try state.apply(.requestRefused(number: number, refusals: [])) }
        }
        #expect(state.requests.keys == [2, 4, 5, 6])
        #expect(state.number(tenant: tenant("ada"), idempotencyKey: "key-1") == nil)
        #expect(state.nextRequest == 7)
        try state.apply(.requestRefused(number: 2, refusals: []))
        #expect(state.requests.keys == [2, 5, 6], "the one that has just ended is not forgotten")
        try state.apply(accepted(7, key: "key-5"))
        #expect(state.number(tenant: tenant("ada"), idempotencyKey: "key-5") == 7, "a writer may have kept fewer")
    }

    @Test("an old request that has just ended outlives younger ones that ended before it, over a snapshot too")
    func endedLast() throws {
        var state = LedgerState(region: uk, terminalLimit: 3)
        for number in 1...4 as ClosedRange<UInt64> { try state.apply(accepted(number)) }
        for number in [4, 3, 1, 2] as [UInt64] {
            try state.apply(.requestRefused(number: number, refusals: []))
            #expect(try LedgerState(snapshot: state.snapshot(), terminalLimit: 3) == state)
        }
        #expect(state.requests.keys == [1, 2, 3], "4 ended first")
        state = try LedgerState(snapshot: state.snapshot(), terminalLimit: 3)
        for (number, kept) in [(5, [1, 2, 5]), (6, [2, 5, 6])] as [(UInt64, [UInt64])] {
            try state.apply(accepted(number))
            try state.apply(.requestRefused(number: number, refusals: []))
            #expect(state.requests.keys == kept)
        }
        let fewer = try LedgerState(snapshot: state.snapshot(), terminalLimit: 1)
        #expect(fewer.requests.keys == [6], "a reader may keep fewer")
    }

    @Test(
        "a record that cannot follow is an error and changes nothing",
        arguments: [
            ([], accepted(2), .requestNotNext(expected: 1, found: 2)),
            ([accepted(1)], accepted(1), .requestNotNext(expected: 2, found: 1)),
            (
                [accepted(1)], accepted(2, key: "key-1"),
                .idempotencyKeyReused(tenant: tenant("ada"), key: "key-1", number: 1)
            ),
            ([], .requestPlaced(number: 9, attempt: 1), .unknownRequest(number: 9, record: "requestPlaced")),
            (
                [accepted(1)], .requestPlaced(number: 1, attempt: 1),
                .wrongProgress(number: 1, progress: "placing", record: "requestPlaced")
            ),
            (
                [accepted(1)], .attemptStarted(number: 1, attempt: 2, provider: spain),
                .wrongAttempt(number: 1, expected: 1, found: 2)
            ),
            (
                [accepted(1), .attemptStarted(number: 1, attempt: 1, provider: spain)],
                .requestRefused(number: 1, refusals: []),
                .wrongProgress(number: 1, progress: "reserving", record: "requestRefused")
            ),
            (
                [accepted(1), .requestRefused(number: 1, refusals: [])], .releaseRequested(number: 1),
                .wrongProgress(number: 1, progress: "refused", record: "releaseRequested")
            ),
            (
                [accepted(1)], .attemptClosed(number: 1, attempt: 1, refusal: refusal(spain)),
                .wrongProgress(number: 1, progress: "placing", record: "attemptClosed")
            ),
        ] as [([LedgerRecord], LedgerRecord, LedgerError)])
    func impossible(before: [LedgerRecord], record: LedgerRecord, error: LedgerError) throws {
        var state = try ledger(before)
        let unchanged = state
        #expect(throws: error) { try state.apply(record) }
        #expect(state == unchanged)
        #expect(error.description.hasPrefix("the ledger is corrupt: "))
    }

    @Test(
        "a record of another attempt than the request's is an error and changes nothing, whatever its kind",
        arguments: [1, 3] as [UInt32])
    func otherAttempt(attempt: UInt32) throws {
        let first: [LedgerRecord] = [
            accepted(1), .attemptStarted(number: 1, attempt: 1, provider: spain),
            .attemptClosed(number: 1, attempt: 1, refusal: refusal(spain)),
        ]
        let reserving = first + [.attemptStarted(number: 1, attempt: 2, provider: norway)]
        let committing = reserving + [.attemptDecided(number: 1, attempt: 2, token: 7, placement: grant.placement)]
        let closed = LedgerRecord.attemptClosed(number: 1, attempt: attempt, refusal: refusal(norway))
        let cases: [([LedgerRecord], LedgerRecord)] = [
            (first, .attemptStarted(number: 1, attempt: attempt, provider: norway)),
            (first, .placedAtHome(number: 1, attempt: attempt, token: 4, placement: grant.placement)),
            (reserving, closed), (committing, closed),
            (reserving, .attemptDecided(number: 1, attempt: attempt, token: 7, placement: grant.placement)),
            (committing, .requestPlaced(number: 1, attempt: attempt)),
        ]
        for (before, record) in cases {
            var state = try ledger(before)
            let unchanged = state
            #expect(throws: LedgerError.wrongAttempt(number: 1, expected: 2, found: attempt), "\(record)") {
                try state.apply(record)
            }
            #expect(state == unchanged, "\(record)")
        }
    }
}
