// LendingPolicyTests.swift: how much a lender lends, at and around its limits.

import Basics
import Testing

@testable import Federation

@Suite("Lending policy")
struct LendingPolicyTests {
    private static let policy = LendingPolicy(
        limits: [LendingPolicy.PeerLimit(peer: spain, milli: 4_000), LendingPolicy.PeerLimit(peer: norway, milli: 0)],
        defaultLimitMilli: 2_000, floorMilli: 1_000)

    @Test(
        "a peer gets what its limit and the floor leave, to the thousandth",
        arguments: [
            (spain, 4_000, 0, 10_000, true), (spain, 4_001, 0, 10_000, false), (spain, 1, 4_000, 10_000, false),
            (spain, 1_000, 3_000, 2_000, true), (spain, 1_000, 3_000, 1_999, false), (norway, 1, 0, 10_000, false),
            (norway, 0, 0, 0, true), (sweden, 2_000, 0, 3_000, true), (sweden, 2_001, 0, 9_000, false),
            (spain, .max, 1, .max, false), (spain, 1, .max, .max, false), (spain, 5, 0, 4, false),
        ] as [(RegionID, UInt64, UInt64, UInt64, Bool)])
    func limits(peer: RegionID, asked: UInt64, lent: UInt64, free: UInt64, isLent: Bool) {
        let objection = LendingPolicyTests.policy.objection(to: peer, asked: asked, lent: lent, free: free)
        #expect((objection == nil) == isLent)
    }

    @Test("without limits, everything is lent")
    func open() {
        #expect(LendingPolicy.open.limitMilli(of: spain) == nil)
        #expect(LendingPolicy.open.objection(to: spain, asked: .max, lent: 9, free: .max) == nil)
    }

    @Test("an objection says the numbers")
    func wording() {
        let policy = LendingPolicyTests.policy
        #expect(
            policy.objection(to: sweden, asked: 2_000, lent: 500, free: 9_000)
                == "sweden has 500 of at most 2000 milli-GPU here and asks for 2000 more")
        #expect(
            policy.objection(to: spain, asked: 1_000, lent: 0, free: 1_500)
                == "1500 milli-GPU are free, 1000 are kept for the region itself, spain asks for 1000")
    }
}
