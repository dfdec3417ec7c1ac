// AdviceCommandTests.swift: `plan --file`, `explain` and `defragment` against a fake node.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("Advice")
struct AdviceCommandTests {
    private let refusal = RegionRefusal(
        region: "uk", code: "noCapacity", detail: "h1 lacks 2 GPUs",
        reasons: [ReasonCount(reason: "tooFewGPUs", hosts: 7), ReasonCount(reason: "cordoned", hosts: 1)])

    @Test("explain shows reasons, near misses and remedies, and exits with 2 when it does not fit")
    func explain() async {
        let asked = Demand(shape: .gang(Gang(hosts: 2, gpusPerHost: 8)), models: ["H200"], sites: ["crawley"])
        var site = asked
        site.sites.append("oslo")
        var model = asked
        model.models = []
        var fewer = asked
        fewer.shape = .gang(Gang(hosts: 1, gpusPerHost: 8))
        let reply = ExplainReply(
            region: "uk", refusal: refusal,
            nearest: [
                NearMiss(host: "h1", hosts: 3, reason: "tooFewGPUs", gpusShort: 2),
                NearMiss(host: "h4", hosts: 1, reason: "noCPU", cpuMilliShort: 1_500, memoryMibShort: 2_048),
            ],
            remedies: [
                Remedy(kind: "makeReady", hosts: ["h9"]),
                Remedy(kind: "release", reliefs: [HostRelief(host: "h1", gpus: [0, 1], cpuMilli: 4_000)]),
                Remedy(kind: "otherSite", demand: site), Remedy(kind: "otherModel", demand: model),
                Remedy(kind: "fewerHosts", demand: fewer),
            ])
        let run = await CommandRun.of(
            "explain --gpus 8 --hosts 2 --model H200 --site crawley", nodes: [FakeNode("uk") { $0.explanation = reply }]
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                2x8 H200 does not fit in uk: h1 lacks 2 GPUs
                  7 hosts tooFewGPUs
                  1 host cordoned
                CLOSEST  ALIKE  REASON      GPUS SHORT  CORES SHORT  MEMORY SHORT
                h1           3  tooFewGPUs           2            -  -
                h4           1  noCPU                -          1.5  2 GiB
                any one of these makes it fit now:
                  - make ready: h9
                  - give back: all of h1[0-1], 4 cores of h1
                  - accept the site oslo
                  - accept any GPU model
                  - ask for 8 H200

                """)
    }

    @Test("explain says where a demand fits")
    func fits() async {
        let reply = ExplainReply(
            region: "uk", placement: [HostPlacement(host: "h1", gpus: [0], milliPerGpu: 1_000)])
        let run = await CommandRun.of("explain --gpus 1", nodes: [FakeNode("uk") { $0.explanation = reply }])
        #expect(run.status == 0)
        #expect(run.output == "1 GPU fits in uk: h1[0]\n")
    }

    @Test("defragment shows the moves in order and what they cost")
    func defragment() async {
        let reply = DefragmentReply(
            region: "uk",
            moves: [
                Move(
                    allocation: "uk-7", tenant: "acme", milli: 2_000,
                    from: [HostPlacement(host: "h1", gpus: [0, 1], milliPerGpu: 1_000)],
                    to: [HostPlacement(host: "h2", gpus: [4, 5], milliPerGpu: 1_000)])
            ], movedMilli: 2_000,
            placement: [HostPlacement(host: "h1", gpus: [0, 1, 2, 3, 4, 5, 6, 7], milliPerGpu: 1_000)],
            refusal: refusal, minimal: true)
        let run = await CommandRun.of("defragment --gpus 8", nodes: [FakeNode("uk") { $0.defragmentation = reply }])
        #expect(run.status == 0)
        #expect(
            run.output == """
                #  MOVE  TENANT  GPUS  FROM     TO
                1  uk-7  acme       2  h1[0-1]  h2[4-5]
                after 1 move of 2 GPU in all, 8 GPU fits in uk: h1[0-7]

                """)
    }

    @Test("defragment exits with 2 when no moves help")
    func hopeless() async {
        let reply = DefragmentReply(region: "uk", refusal: refusal, minimal: true)
        let run = await CommandRun.of("defragment --gpus 8", nodes: [FakeNode("uk") { $0.defragmentation = reply }])
        #expect(run.status == 2)
        #expect(run.output == "no moves make 8 GPU fit in uk: h1 lacks 2 GPUs\n")
    }

    @Test(
        "plan reads rules about labels as text, beside messages",
        arguments: [
            #"["tier in (gold, silver)", "!spot"]"#, #""tier in (gold, silver),!spot""#,
            #"[{"key": "tier", "test": "LABEL_TEST_IS_ONE_OF", "values": ["gold", "silver"]}, "!spot"]"#,
        ])
    func labelsOfFile(labels: String) throws {
        let text = #"{"share": {"milli": 250}, "constraints": {"group": "web", "labels": \#(labels)}}"#
        let rules = [
            LabelRule(key: "tier", test: .isOneOf, values: ["gold", "silver"]), LabelRule(key: "spot", test: .isAbsent),
        ]
        #expect(
            try DemandFile.read(text, file: "d.json")
                == [
                    Demand(shape: .share(Share(milli: 250)), constraints: Constraints(group: "web", labels: rules))
                ])
    }

    @Test("plan says which rule of which demand is not understood")
    func wrongLabels() {
        let text =
            #"[{"share": {"milli": 1}}, {"share": {"milli": 1}, "constraints": {"labels": ["tier=gold,silver"]}}]"#
        let error = #expect(throws: CommandFailure.self) { try DemandFile.read(text, file: "d.json") }
        #expect(error.map { "\($0)" }?.contains("d.json, demand 2: ") == true)
        #expect(error.map { "\($0)" }?.contains("tier in (gold,silver)") == true)
    }

    @Test(
        "plan reads a list or one demand a line",
        arguments: [
            #"[{"gang": {"hosts": 2, "gpusPerHost": 8}}, {"share": {"milli": 250}, "models": ["H200"]}]"#,
            "{\"gang\": {\"hosts\": 2, \"gpus_per_host\": 8}}\n{\"share\": {\"milli\": 250}, \"models\": [\"H200\"]}\n",
        ])
    func planFile(text: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "demands.json")
        let node = FakeNode("uk") {
            $0.plan = PlanReply(plans: [
                PlannedDemand(
                    region: "uk", certain: true, placement: [HostPlacement(host: "h1", gpus: [0], milliPerGpu: 1_000)]),
                PlannedDemand(refusals: [RegionRefusal(region: "uk", code: "noCapacity", detail: "full")]),
            ])
        }
        let run = await CommandRun.of("plan --file \(file) --region uk", nodes: [node])
        #expect(run.status == 2)
        #expect(
            run.output == """
                #  ASKED      REGION   PLACEMENT OR REASON
                1  2x8 GPU    uk       h1[0]
                2  0.25 H200  nowhere  uk: full

                """)
        #expect(node.now.planned?.demands.count == 2)
        #expect(node.now.planned?.residency?.allowedRegions == ["uk"])
    }

    @Test(
        "plan refuses a wrong file with the place and exit code 65",
        arguments: [
            ("[]", "has no demands"),
            ("{\"gang\": {\"host\": 2}}", "demand 1: gang: hansa.v1.Gang has no field \"host\""),
            ("{\"cpuOnly\": {}}\n{", "demand 2:"),
        ])
    func wrongFile(text: String, problem: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "demands.json")
        let run = await CommandRun.of("plan --file \(file)", nodes: [FakeNode("uk")])
        #expect(run.status == 65)
        #expect(run.errors.contains(problem), "\(run.errors)")
    }

    @Test(
        "A command line that contradicts itself is refused",
        arguments: [
            ("plan --file x --gpus 1", "--file says what is asked for"), ("plan", "say what is asked for"),
            ("explain", "say what is asked for"), ("explain --gpus 1 --region uk", "--region is for allocate and plan"),
            ("defragment --region uk --share 5", "--region is for allocate and plan"),
        ])
    func usage(command: String, problem: String) async {
        let run = await CommandRun.of(command)
        #expect(run.status == 64)
        #expect(run.errors.contains(problem), "\(run.errors)")
    }
}
