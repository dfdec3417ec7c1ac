// RegionRecoverTests.swift: what hansa region recover asks for, and how it shows the answer.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("hansa region recover")
struct RegionRecoverTests {
    @Test("Without --accept it shows what peers know and what would follow")
    func shown() async {
        let node = FakeNode("uk")
        node.change {
            $0.recovery = RecoverReply(
                region: "uk", own: Life(lineage: [1, 2, 3, 4, 5], epoch: 2, promises: 7), lastRecordUnixMs: 0,
                adopted: Life(lineage: [9, 9, 9, 9], epoch: 6, promises: 1_000_050),
                peers: [
                    PeerRecovery(
                        region: "norway", life: Life(lineage: [9, 9, 9, 9], epoch: 6, promises: 50), has: 1, lent: 2),
                    PeerRecovery(region: "spain", problem: "cannot be reached"),
                ],
                claimsAdopted: [
                    RecoveredClaim(
                        key: AttemptKey(origin: "norway", request: 3, attempt: 1), tenant: "acme",
                        placement: [HostPlacement(host: "h1", site: "main", gpus: [0, 1], milliPerGpu: 1_000)])
                ],
                requestsEnded: [4], hostsCordoned: ["h2"],
                counts: RecoveryCounts(claimsAdopted: 1, requestsEnded: 3, hostsCordoned: 1))
        }
        let run = await CommandRun.of(
            "region recover --missing-peer spain --gone-host h9 --trust-free", nodes: [node])
        #expect(run.status == 0)
        #expect(
            run.output == """
                ledger of       uk
                has             lineage 01020304, epoch 2, 7 promises
                last record     -
                would go on as  lineage 09090909, epoch 6, 1 000 050 promises

                PEER    KNOWS                                   HEARS IT  HAS HERE  LENT  PROBLEM
                norway  lineage 09090909, epoch 6, 50 promises  no               1     2  -
                spain   -                                       -                -     -  cannot be reached

                claims of peers taken over: 1
                  norway-3/1 of acme: h1[0-1]
                requests ended that nobody has: 3
                  uk-4
                  and 2 more
                hosts cordoned: 1
                  h2
                nothing was changed; --accept does it

                """)
        #expect(
            node.now.recoveries == [RecoverRequest(missingPeers: ["spain"], trustFree: true, goneHosts: ["h9"])])
    }

    @Test("With --accept it says that the region serves again")
    func accepted() async {
        let node = FakeNode("uk") { $0.recovery = RecoverReply(region: "uk", accepted: true) }
        let run = await CommandRun.of("region recover --accept", nodes: [node])
        #expect(run.output.hasSuffix("done: uk serves again\n"))
        #expect(node.now.recoveries.map(\.accept) == [true])
    }
}
