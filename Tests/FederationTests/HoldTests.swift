// HoldTests.swift: what each message of an origin means to a hold, and each reply of a provider to an attempt.

import Basics
import GPUAllocator
import Ledger
import Testing

@testable import Federation

@Suite("Hold")
struct HoldTests {
    private static let key = attempt(spain, 4)
    private static let claim = Claim(
        key: key, tenant: ada, token: 7, ttlMilliseconds: 1_000, placement: place(uk))
    private static let deadline = Instant(nanoseconds: 1_000)

    private var none: Hold { .none }
    private var held: Hold { .held(HoldTests.claim, deadline: HoldTests.deadline) }
    private var committed: Hold { .committed(HoldTests.claim) }
    private var closed: Hold { .closed }

    @Test("a reservation chooses once; repeated, it is answered with the same hold; committed and closed are over")
    func reserve() {
        #expect(none.reserve(tenant: ada) == .choose)
        #expect(held.reserve(tenant: ada) == .answerAgain(HoldTests.claim))
        #expect(committed.reserve(tenant: ada) == .answerClosed)
        #expect(held.reserve(tenant: grace) == .answerClosed, "another tenant's")
        #expect(closed.reserve(tenant: ada) == .answerClosed)
    }

    @Test("a commit succeeds for the right token in time only; a repeated one is acknowledged again")
    func commit() {
        let early = Instant(nanoseconds: 1_000)
        let late = Instant(nanoseconds: 1_001)
        #expect(held.commit(token: 7, now: early) == .persistThenAcknowledge)
        #expect(held.commit(token: 7, now: late) == .persistTombstoneThenRefuse)
        #expect(held.commit(token: 6, now: early) == .persistTombstoneThenRefuse)
        #expect(none.commit(token: 7, now: early) == .persistTombstoneThenRefuse)
        #expect(committed.commit(token: 7, now: late) == .acknowledge)
        #expect(committed.commit(token: 6, now: early) == .refuse)
        #expect(closed.commit(token: 7, now: early) == .refuse)
    }

    @Test("a cancellation never ends what is committed; a release does")
    func cancelAndFree() {
        #expect(none.cancel() == .persistTombstone)
        #expect(held.cancel() == .persistTombstone)
        #expect(committed.cancel() == .acknowledge)
        #expect(closed.cancel() == .acknowledge)
        #expect(none.free() == .persistTombstone)
        #expect(held.free() == .persistTombstone)
        #expect(committed.free() == .persistTombstone)
        #expect(closed.free() == .acknowledge)
    }

    @Test("time ends a hold and nothing else")
    func expire() {
        #expect(held.expire(now: Instant(nanoseconds: 999)) == .acknowledge)
        #expect(held.expire(now: Instant(nanoseconds: 1_000)) == .persistTombstone)
        #expect(committed.expire(now: Instant(nanoseconds: 9_000)) == .acknowledge)
        #expect(none.expire(now: Instant(nanoseconds: 9_000)) == .acknowledge)
        #expect(closed.expire(now: Instant(nanoseconds: 9_000)) == .acknowledge)
    }
}

@Suite("Attempt")
struct AttemptTests {
    private static let grant = Grant(provider: spain, token: 7, placement: place(spain))

    private func attempt(_ progress: RequestProgress, attempts: UInt32 = 2, key: UInt32 = 2) -> Attempt {
        let request = OwnedRequest(
            number: 1, tenant: ada, idempotencyKey: "k", demand: Demand(shape: .cpuOnly, cpuMilli: 1),
            residency: .anywhere, acceptedAt: WallTime(millisecondsSince1970: 0), progress: progress, attempts: attempts
        )
        let attemptKey = AttemptKey(request: RequestKey(origin: uk, number: 1), attempt: key)
        return Attempt(request: request, key: attemptKey, provider: spain)
    }

    @Test("a hold is decided for while its attempt is open at that provider, and given up when it was dropped")
    func held() {
        #expect(attempt(.reserving(provider: spain)).held() == .decide)
        #expect(attempt(.reserving(provider: norway)).held() == .ignore)
        #expect(attempt(.reserving(provider: spain), key: 1).held() == .cancel)
        #expect(attempt(.placing).held() == .cancel)
        #expect(attempt(.refused).held() == .cancel)
        #expect(attempt(.placed(AttemptTests.grant), key: 1).held() == .cancel)
        for settled in [
            RequestProgress.committing(AttemptTests.grant), .placed(AttemptTests.grant),
            .releasing(provider: spain, nil), .released(nil),
        ] {
            #expect(attempt(settled).held() == .ignore)
        }
        let forgotten = Attempt(request: nil, key: attempt(.placing).key, provider: spain)
        #expect(forgotten.held() == .cancel)
        #expect(forgotten.committed() == .ignore && forgotten.freed() == .ignore && forgotten.notHeld() == .ignore)
    }

    @Test("only an undecided attempt ends by a denial, a closure or a failed call")
    func notHeld() {
        #expect(attempt(.reserving(provider: spain)).notHeld() == .tryNext)
        #expect(attempt(.reserving(provider: spain), key: 1).notHeld() == .ignore)
        #expect(attempt(.reserving(provider: norway)).notHeld() == .ignore)
        #expect(attempt(.committing(AttemptTests.grant)).notHeld() == .ignore)
        #expect(attempt(.placed(AttemptTests.grant)).notHeld() == .ignore)
    }

    @Test("from committing, only the provider's answer to this attempt leads on")
    func committing() {
        let open = attempt(.committing(AttemptTests.grant))
        #expect(open.committed() == .place)
        #expect(open.refused() == .tryNext)
        #expect(open.freed() == .ignore)
        let old = attempt(.committing(AttemptTests.grant), key: 1)
        #expect(old.committed() == .ignore && old.refused() == .ignore)
        let elsewhere = attempt(.committing(Grant(provider: norway, token: 7, placement: place(norway))))
        #expect(elsewhere.committed() == .ignore && elsewhere.refused() == .ignore)
    }

    @Test("a release ends when its provider has confirmed it")
    func freed() {
        #expect(attempt(.releasing(provider: spain, nil)).freed() == .finishRelease)
        #expect(attempt(.releasing(provider: norway, nil)).freed() == .ignore)
        #expect(attempt(.placed(AttemptTests.grant)).freed() == .ignore)
        #expect(attempt(.released(nil)).committed() == .ignore)
    }
}
