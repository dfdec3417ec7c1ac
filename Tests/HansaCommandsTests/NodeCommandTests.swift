// NodeCommandTests.swift: what each command asks a node, and how its answer looks.

import HansaMessages
import RPCCore
import Testing

@testable import HansaCommands

@Suite("Commands that ask a node")
struct NodeCommandTests {
    @Test("status shows the node in facts")
    func status() async {
        let node = FakeNode("uk") {
            $0.status = StatusReply(
                region: "uk", version: "0.1.0", bootEpoch: 3, uptimeMs: 7_320_000, hosts: 7, gpus: 56,
                totalMilli: 56_000, usedMilli: 21_392, allocationsPlaced: 12, lentMilli: 8_000, ledgerSequence: 412,
                storeState: "ok", sites: ["crawley", "docklands"])
        }
        let run = await CommandRun.of("status", nodes: [node])
        #expect(run.status == 0)
        #expect(
            run.output == """
                region       uk
                version      0.1.0
                up           2h 2m, boot epoch 3
                sites        crawley, docklands
                hosts        7
                GPUs         56, 38.2 % used
                allocations  12 placed, 0 in doubt
                holds        0
                lent         8 GPUs
                borrowed     0 GPUs
                outbox       0
                ledger       sequence 412, store ok

                """)
    }

    @Test("JSON is the proto3 JSON of the reply, with defaults")
    func json() async {
        let node = FakeNode("uk") { $0.peers = ListPeersReply(peers: [PeerStatus(region: "norway", lentMilli: 8_000)]) }
        let run = await CommandRun.of("peer list -o json", nodes: [node])
        #expect(
            run.output == """
                {
                  "peers": [
                    {
                      "region": "norway",
                      "address": "",
                      "state": "",
                      "connected": false,
                      "rttUs": "0",
                      "lendLimitMilli": "0",
                      "lendUnlimited": false,
                      "lentMilli": "8000",
                      "borrowedMilli": "0",
                      "lastError": "",
                      "secondLife": "",
                      "configuredAddress": "",
                      "heard": false,
                      "lastHeardMs": "0",
                      "lifecycle": ""
                    }
                  ]
                }

                """)
    }

    @Test("region list shows each region as the node sees it")
    func regions() async {
        let digest = Digest(models: [ModelCapacity(model: "H200", freeGpus: 40)], hosts: 7)
        let node = FakeNode("uk") {
            $0.regions = ListRegionsReply(regions: [
                RegionStatus(
                    region: "uk", state: "self", address: "10.0.0.1:7443", bootEpoch: 2, digest: digest,
                    heard: true, lifecycle: "active"),
                RegionStatus(
                    region: "norway", state: "alive", address: "10.0.0.2:7443", bootEpoch: 1, lastHeardMs: 120,
                    rttUs: 23_400, digest: digest, digestAgeMs: 3_200, heard: true, fault: "no answer",
                    lifecycle: "planned"),
                RegionStatus(region: "spain", state: "never seen", address: "10.0.0.3:7443"),
            ])
        }
        let run = await CommandRun.of("region list", nodes: [node])
        #expect(
            run.output == """
                REGION  STATE       LIFECYCLE  ADDRESS        EPOCH  HEARD       ROUND TRIP  HOSTS  FREE GPUS  AS OF      LINK
                uk      self        active     10.0.0.1:7443      2  -                    -      7         40  now        -
                norway  alive       planned    10.0.0.2:7443      1  120 ms ago     23.4 ms      7         40  3.2 s ago  heard, cannot be called: no answer
                spain   never seen  -          10.0.0.3:7443      -  never                -      -          -  -          -

                """)
    }

    @Test("host list shows what is free, and names regions that are missing")
    func hosts() async {
        let node = FakeNode("uk") {
            $0.hosts = [
                Host(
                    id: "h1", site: "crawley", cpuMilli: 192_000, memoryMib: 2_097_152,
                    gpus: (0..<4).map { GPU(index: $0, model: "H200", health: $0 == 1 ? .fatal : .healthy) },
                    labels: (0..<5).map { Label(key: "k\($0)", value: "v") }, state: .ready)
            ]
            $0.hosts[0].rack = "r7"
            $0.missing = [MissingRegion(region: "norway", reason: "not connected")]
        }
        let run = await CommandRun.of("host list --all-regions", nodes: [node])
        #expect(run.status == 0)
        #expect(
            run.output == """
                HOST  REGION  SITE     STATE  MODEL  GPUS  FREE  FREE GPUS  CORES  FREE    MEMORY   FREE  RACK  NOT WELL   LABELS
                h1    uk      crawley  ready  H200      4  3.25  [0,2-3]      192  96.5  2048 GiB  1 GiB  r7    fatal [1]  k0=v, k1=v, k2=v, and 2 more

                """)
        #expect(run.errors == "hansa: warning: norway is missing: not connected\n")
    }

    @Test("capacity shows what is free in shapes")
    func capacity() async {
        let node = FakeNode("uk") {
            $0.capacity = CapacityReply(regions: [
                RegionCapacity(
                    region: "uk", exact: true,
                    models: [
                        ModelCapacity(
                            model: "H200", totalGpus: 56, freeGpus: 40, freeMilli: 40_500, wholeHosts: 4,
                            hostsWith8: 4, hostsWith4: 6, hostsWith2: 6, hostsWith1: 6,
                            largestGangs: [SiteGang(site: "crawley", hosts: 3), SiteGang(site: "docklands", hosts: 1)])
                    ]),
                RegionCapacity(region: "norway", ageMs: 1_500),
            ])
        }
        let run = await CommandRun.of("capacity", nodes: [node])
        #expect(
            run.output == """
                REGION  MODEL  GPUS  FREE  WITH SHARES  FREE HOSTS  HOSTS 8+  4+  2+  1+  LARGEST GANG      AS OF
                uk      H200     56    40         40.5           4         4   6   6   6  3 hosts, crawley  now
                norway  -         -     -            -           -         -   -   -   -  -                 1.5 s ago

                """)
    }

    @Test("allocate says where it is placed")
    func placed() async {
        let node = FakeNode("uk") { $0.roomAtHome = 1 }
        let run = await CommandRun.of("allocate --gpus 2 --key mine", nodes: [node])
        #expect(run.status == 0)
        #expect(run.output == "uk-1 is placed in uk (at home): h1[0-1]\n")
        let again = await CommandRun.of("allocate --gpus 2 --key mine", nodes: [node])
        #expect(
            again.output == """
                uk-1 is placed in uk (at home): h1[0-1]
                this is the answer of an earlier request with the key mine

                """)
    }

    @Test("allocate says who lends")
    func borrowed() async {
        let run = await CommandRun.of("allocate --gpus 2", nodes: [FakeNode("uk") { $0.roomAtPeer = 1 }])
        #expect(
            run.output == """
                uk-1 is placed in norway (borrowed from norway): h1[0-1]
                key 01234567-89ab-cdef-0123-456789abcdef@uk

                """)
    }

    @Test("allocate says region by region why it is refused, with exit code 2")
    func refused() async {
        let run = await CommandRun.of("allocate --gpus 2 --key k", nodes: [FakeNode("uk")])
        #expect(run.status == 2)
        #expect(
            run.output == """
                uk-1 is refused: no region can take 2 GPU
                REGION  REFUSED       WHY               HOSTS
                uk      noCapacity    no host has room  tooFewGPUs 7
                norway  lendingLimit  it lends no more  -

                """)
        #expect(run.errors.isEmpty)
    }

    @Test("The demand reaches the node as it was typed")
    func demand() async {
        let node = FakeNode("uk") { $0.roomAtHome = 1 }
        _ = await CommandRun.of(
            "allocate --gpus 8 --hosts 2 --model H200 --model H100 --cpu 1.5 --memory-gib 0.5 --site crawley "
                + "--region uk --region norway --tenant acme", nodes: [node])
        let allocation = node.now.allocations.first
        #expect(
            allocation?.demand
                == Demand(
                    shape: .gang(Gang(hosts: 2, gpusPerHost: 8)), models: ["H200", "H100"], cpuMilli: 1_500,
                    memoryMib: 512, sites: ["crawley"]))
        #expect(allocation?.residency == Residency(allowedRegions: ["uk", "norway"]))
        #expect(allocation?.tenant == "acme")
    }

    @Test("A demand for memory of GPUs reaches the node in a shape that one which does not know it refuses")
    func gpuMemory() async {
        let node = FakeNode("uk") { $0.roomAtHome = 1 }
        let run = await CommandRun.of(
            "allocate --gpus 8 --hosts 2 --model H200 --cpu 2 --gpu-memory-gib 80 --spread rack", nodes: [node])
        #expect(run.status == 0)
        #expect(
            node.now.allocations.first?.demand
                == Demand(
                    shape: .parts(
                        Parts(parts: [
                            Part(count: 2, piece: .gpus(8), models: ["H200"], cpuMilli: 2_000, gpuMemoryMib: 81_920)
                        ])), constraints: Constraints(spread: Spread(level: .rack, hosts: 1), perHostMax: 1)))
    }

    @Test(
        "Several pieces reach the node as parts",
        arguments: [
            (
                "--share 250 --count 4 --per-host-max 2 --cpu 1 --gpu-memory-gib 80",
                [Part(count: 4, piece: .share(Share(milli: 250)), cpuMilli: 1_000, gpuMemoryMib: 81_920)], UInt32(2)
            ),
            (
                "--instance mig-1g.10gb --count 3",
                [Part(count: 3, piece: .instance(Instance(profile: "1g.10gb")))], 0
            ),
            (
                "--total-gpus 16 --per-host-max 8 --model H200",
                [Part(count: 16, piece: .gpus(1), models: ["H200"])], 8
            ),
            ("--gpus 4 --count 2", [Part(count: 2, piece: .gpus(4))], 0),
            (
                "--part head=1,cpu=8,memory=32 --part workers=4,gpus=8,cpu=64,memory-gib=512,model=H200,gpu-memory=80",
                [
                    Part(name: "head", count: 1, piece: .cpuOnly(CPUOnly()), cpuMilli: 8_000, memoryMib: 32_768),
                    Part(
                        name: "workers", count: 4, piece: .gpus(8), models: ["H200"], cpuMilli: 64_000,
                        memoryMib: 524_288, gpuMemoryMib: 81_920),
                ], 0
            ),
        ] as [(String, [Part], UInt32)])
    func parts(options: String, parts: [Part], perHostMax: UInt32) async {
        let node = FakeNode("uk") { $0.roomAtHome = 1 }
        _ = await CommandRun.of("allocate \(options) --site crawley", nodes: [node])
        let demand = node.now.allocations.first?.demand
        #expect(demand?.shape == .parts(Parts(parts: parts)))
        #expect(demand?.constraints?.perHostMax ?? 0 == perHostMax && demand?.sites == ["crawley"])
        #expect(demand?.models.isEmpty == true && demand?.cpuMilli == 0)
    }

    @Test("plan shows which piece is of which part")
    func partsText() async {
        let placement = [
            HostPlacement(host: "h1", gpus: [0, 1], milliPerGpu: 1_000, part: 1), HostPlacement(host: "h1"),
            HostPlacement(host: "h2", gpus: [2, 3], milliPerGpu: 1_000, part: 1),
        ]
        let plan = PlannedDemand(region: "uk", certain: true, placement: placement)
        let run = await CommandRun.of(
            "plan --part head=1,cpu=8 --part workers=2,gpus=2,model=H200",
            nodes: [FakeNode("uk") { $0.plan = PlanReply(plans: [plan]) }])
        #expect(
            run.output
                == "head CPU only + workers 2x 2 H200 would be placed in uk: head: h1; workers: h1[0-1] h2[2-3]\n")
        let advice = await CommandRun.of(
            "defragment --share 250 --count 4",
            nodes: [
                FakeNode("uk") {
                    $0.defragmentation = DefragmentReply(
                        region: "uk", refusal: RegionRefusal(region: "uk", detail: "full"))
                }
            ])
        #expect(
            advice.output == """
                4x 0.25 GPU does not fit in uk: full
                no moves are searched for a demand in parts; ask for those of the part that finds no place by itself

                """)
    }

    @Test("explain names the memory of GPUs, and less of it as a remedy")
    func lessGPUMemory() async {
        let asked = Demand(shape: .gang(Gang(hosts: 1, gpusPerHost: 1)), gpuMemoryMib: 81_920)
        var less = asked
        less.gpuMemoryMib = 40_960
        var any = asked
        any.gpuMemoryMib = 0
        let reply = ExplainReply(
            region: "uk", refusal: RegionRefusal(region: "uk", code: "noCapacity", detail: "none"),
            remedies: [Remedy(kind: "lessGPUMemory", demand: less), Remedy(kind: "lessGPUMemory", demand: any)])
        let run = await CommandRun.of(
            "explain --gpus 1 --gpu-memory-gib 80", nodes: [FakeNode("uk") { $0.explanation = reply }])
        #expect(
            run.output == """
                1 GPU of 80 GiB does not fit in uk: none
                any one of these makes it fit now:
                  - accept GPUs of at least 40 GiB
                  - accept GPUs of any memory: leave out --gpu-memory-gib

                """)
    }

    @Test(
        "plan says where it would go, and exits with 2 when nowhere",
        arguments: [
            (
                PlannedDemand(
                    region: "uk", certain: true, placement: [HostPlacement(host: "h1", gpus: [0], milliPerGpu: 1_000)]),
                0, "1 GPU would be placed in uk: h1[0]\n"
            ),
            (PlannedDemand(region: "norway"), 0, "1 GPU would be asked of norway, which has not been asked\n"),
            (
                PlannedDemand(refusals: [RegionRefusal(region: "uk", code: "noCapacity", detail: "full")]), 2,
                """
                no region can take 1 GPU now
                REGION  REFUSED     WHY   HOSTS
                uk      noCapacity  full  -

                """
            ),
        ] as [(PlannedDemand, Int32, String)])
    func plan(plan: PlannedDemand, status: Int32, text: String) async {
        let run = await CommandRun.of("plan --gpus 1", nodes: [FakeNode("uk") { $0.plan = PlanReply(plans: [plan]) }])
        #expect(run.status == status)
        #expect(run.output == text)
    }

    @Test("allocation list is cut down by state and shows ages")
    func allocations() async {
        let node = FakeNode("uk") { $0.roomAtHome = 1 }
        _ = await CommandRun.of("allocate --gpus 2", nodes: [node])
        _ = await CommandRun.of("allocate --share 250 --key b", nodes: [node])
        let run = await CommandRun.of("allocation list --state placed", nodes: [node])
        #expect(
            run.output == """
                ID    STATE   TENANT  ASKED  PROVIDER  PLACEMENT  CREATED
                uk-1  placed  ada     2 GPU  uk        h1[0-1]    1m 0s ago

                """)
    }

    @Test("allocation list asks page by page, and the other regions only once")
    func pages() async {
        let node = FakeNode("uk") { state in
            state.allocations = (1...2_500).map { Allocation(id: "uk-\($0)", state: .placed) }
        }
        let run = await CommandRun.of("allocation list --all-regions -o json", nodes: [node])
        #expect(run.output.split(separator: "\n").count { $0.contains("\"id\": \"uk-") } == 2_500)
        #expect(
            node.now.calls == [
                "list 1000 after  federation true", "list 1000 after uk-1000 federation false",
                "list 1000 after uk-2000 federation false",
            ])
        let limited = await CommandRun.of("allocation list --limit 3", nodes: [node])
        #expect(limited.output.hasSuffix("there are more; raise --limit\n"))
    }

    @Test("allocation show, release and watch show one allocation")
    func oneAllocation() async {
        let node = FakeNode("uk") { $0.roomAtHome = 1 }
        _ = await CommandRun.of("allocate --gpus 2 --model H200", nodes: [node])
        let shown = await CommandRun.of("allocation show uk-1", nodes: [node])
        #expect(shown.output.contains("on crawley       h1[0-1] fences 1,1\n"))
        let watched = await CommandRun.of("allocation watch", nodes: [node])
        #expect(
            watched.output
                == "uk-1            placed      ada               2 H200          uk            h1[0-1]\n")
        let released = await CommandRun.of("allocation release uk-1", nodes: [node])
        #expect(released.output == "uk-1 is released\n")
    }

    @Test("events are one on each line, also as JSON")
    func events() async {
        let node = FakeNode("uk") {
            $0.events = [
                Event(sequence: 7, unixMs: 1_000_000, kind: "placed", subject: "uk-1", text: "uk-1 is placed"),
                Event(sequence: 8, unixMs: 2_000_000, kind: "member", subject: "norway", text: "norway is alive"),
            ]
        }
        let run = await CommandRun.of("events --after 7", nodes: [node])
        #expect(run.output == "8        1970-01-01T00:33:20Z  member             norway is alive\n")
        let json = await CommandRun.of("events -o json", nodes: [node])
        #expect(json.output.split(separator: "\n").count == 2)
        #expect(json.output.hasPrefix("{\"sequence\":\"7\",\"unixMs\":\"1000000\",\"kind\":\"placed\""))
    }

    @Test(
        "host cordon and uncordon say what the host is now", arguments: [("cordon", "cordoned"), ("uncordon", "ready")])
    func cordon(command: String, state: String) async {
        let run = await CommandRun.of("host \(command) h1", nodes: [FakeNode("uk")])
        #expect(run.output == "h1 is \(state)\n")
    }
}
