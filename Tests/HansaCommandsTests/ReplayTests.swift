// ReplayTests.swift: whole replays against nodes in memory, with failures in between.

import HansaMessages
import RPCCore
import Testing

@testable import HansaCommands

@Suite("replay")
struct ReplayTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let hosts = """
        sn,cpu_milli,memory_mib,gpu,model,region
        h1,192000,2097152,8,H200,uk
        h2,192000,2097152,8,H200,norway

        """
    private let tasks = """
        name,cpu_milli,memory_mib,num_gpu,gpu_milli,creation_time,deletion_time,region
        t1,1000,1024,1,1000,0,50,uk
        t2,1000,1024,1,1000,1,,uk
        t3,1000,1024,0,0,2,60,uk
        t4,1000,1024,1,500,3,,norway

        """

    private func nodes(
        failures: [InjectedFailure] = []
    ) -> [FakeNode] {
        let regions = ListRegionsReply(regions: [
            RegionStatus(region: "uk", state: "self", address: "uk:7443"),
            RegionStatus(region: "norway", state: "alive", address: "norway:7443"),
            RegionStatus(region: "spain", state: "left", address: "spain:7443"),
        ])
        return [
            FakeNode("uk") {
                $0.regions = regions
                $0.roomAtHome = 1
                $0.roomAtPeer = 1
            }, FakeNode("norway", peer: "uk") { $0.roomAtHome = 1 },
        ].map { node in
            if node.region == "norway" { node.change { $0.failures = failures } }
            return node
        }
    }

    private func replay(_ options: String, nodes: [FakeNode]) async throws -> CommandRun {
        let hostFile = try folder.write(hosts, to: "hosts.csv")
        let taskFile = try folder.write(tasks, to: "tasks.csv")
        return await CommandRun.of(
            "replay --hosts \(hostFile) --tasks \(taskFile) --run test \(options)", nodes: nodes)
    }

    @Test("Hosts are registered, tasks are created and deleted in order, and everything is counted")
    func whole() async throws {
        let nodes = nodes()
        let run = try await replay("--in-flight 1 --acknowledged \(folder.path)/ack", nodes: nodes)
        #expect(run.status == 0)
        let tables = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(tables.first?.hasPrefix("run test: 5 operations on 4 tasks in ") == true)
        #expect(
            run.output.contains(
                """
                REGION  HOSTS  TASKS  AT HOME  SPILLED  FOR OTHERS  REFUSED  RELEASED  ERRORS
                norway      1      1        1        0           1        0         0       0
                uk          1      3        1        1           0        1         1       0
                all         2      4        2        1           1        1         1       0

                SPILLED FROM  TO      TASKS
                uk            norway      1

                REFUSED BECAUSE  TASKS
                lendingLimit         1
                noCapacity           1

                LATENCY         COUNT
                """))
        #expect(
            nodes[0].now.calls == [
                "regions", "register 1", "allocate test.t1", "allocate test.t2", "allocate test.t3", "release uk-1",
            ])
        #expect(
            try folder.read("ack") == """
                uk-1 uk placed
                uk-2 norway placed
                uk-3 - refused
                norway-1 norway placed
                uk-1 uk releasing
                uk-1 uk released

                """)
    }

    @Test("The JSON has the same figures")
    func json() async throws {
        let run = try await replay("--in-flight 1 -o json", nodes: nodes())
        for part in [
            "\"run\": \"test\"", "\"operations\": 5", "\"placedAtHome\": 2", "\"spilled\": 1", "\"refused\": 1",
            "\"released\": 1", "\"errors\": 0", "\"from\": \"uk\"", "\"to\": \"norway\"", "\"code\": \"noCapacity\"",
            "\"p99Ms\": ",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
    }

    @Test("An unanswered call is made again with the same key, and counts once")
    func retries() async throws {
        let lost = RPCError(.unavailable, "the connection ended")
        let nodes = nodes(failures: [InjectedFailure(error: lost), InjectedFailure(error: lost, isDone: true)])
        let file = try folder.write(tasks, to: "tasks.csv")
        let run = await CommandRun.of("replay --tasks \(file) --run test --in-flight 4", nodes: nodes)
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").first?.hasSuffix("/s, 2 retries") == true)
        #expect(nodes[1].now.allocations.count == 1)
        #expect(nodes[1].now.calls == ["allocate test.t4", "allocate test.t4", "allocate test.t4"])
    }

    @Test("A registration that is not answered is made again, and registers once")
    func registrationRetries() async throws {
        let lost = InjectedFailure(error: RPCError(.unavailable, "the connection ended"), isDone: true)
        let nodes = nodes(failures: [lost])
        let run = try await replay("", nodes: nodes)
        #expect(run.status == 0)
        #expect(nodes[1].now.hosts.count == 1)
        #expect(nodes[1].now.calls.prefix(2) == ["register 1", "register 1"])
    }

    @Test("What is never answered is an error, with exit code 75 and how to go on")
    func unanswered() async throws {
        let lost = InjectedFailure(error: RPCError(.unavailable, "the node is gone"))
        let nodes = nodes()
        let file = try folder.write(tasks, to: "tasks.csv")
        nodes[1].change { $0.failures = Array(repeating: lost, count: 100) }
        let run = await CommandRun.of("replay --tasks \(file) --run test --retry-seconds 0 --in-flight 1", nodes: nodes)
        #expect(run.status == 75)
        #expect(
            run.errors.hasSuffix(
                """
                hansa: error: 1 of 5 operations failed, 1 of them without an answer
                  try: when the nodes are back, continue with the same command and --run test

                """))
        #expect(run.output.contains("UNAVAILABLE      1  the node is gone\n"))
    }

    @Test("A run is continued under its name: nothing is placed twice")
    func continued() async throws {
        let nodes = nodes()
        _ = try await replay("--in-flight 1 --keep", nodes: nodes)
        let count = nodes[0].now.allocations.count
        let again = try await replay("--in-flight 1 --keep", nodes: nodes)
        #expect(again.status == 0)
        #expect(nodes[0].now.allocations.count == count)
    }

    @Test("The first so many tasks can be taken, without deletions")
    func limit() async throws {
        let nodes = nodes()
        let run = try await replay("--limit 1 --keep", nodes: nodes)
        #expect(run.output.hasPrefix("run test: 1 operations on 1 tasks in "))
    }

    @Test("At a speed, the trace's time is kept")
    func speed() async throws {
        let run = try await replay("--speed 600", nodes: nodes())
        #expect(run.status == 0)
        let began = run.output.firstRange(of: " in ")?.upperBound
        let seconds = began.flatMap { Double(run.output[$0...].prefix { $0 != " " }) } ?? 0
        #expect(seconds >= 0.1)
    }

    @Test(
        "Regions that do not fit the trace or the federation are named, with exit code 64",
        arguments: [
            ("--regions uk", "\"h2\" names region norway, which is not among the regions of this replay"),
            ("--regions uk,mars", "unknown region \"mars\"; the federation has norway, uk"),
        ])
    func regions(options: String, message: String) async throws {
        let run = try await replay(options, nodes: nodes())
        #expect(run.status == 64)
        #expect(run.errors.contains(message))
    }

    @Test("When every address is given, no node is asked for the regions")
    func addresses() async throws {
        let nodes = nodes()
        let run = try await replay(
            "--regions uk,norway --region-node uk=a:1 --region-node norway=b:1", nodes: nodes)
        #expect(run.status == 0)
        #expect(!nodes[0].now.calls.contains("regions"))
    }

    @Test("A wrong trace is refused with its line, before anything is registered")
    func wrongTrace() async throws {
        let nodes = nodes()
        let file = try folder.write("name,cpu_milli,memory_mib,num_gpu,gpu_milli\nt,1,1,2,500\n", to: "bad.csv")
        let run = await CommandRun.of("replay --tasks \(file)", nodes: nodes)
        #expect(run.status == 65)
        #expect(
            run.errors.contains("\(file):2: column \"gpu_milli\": 500 for 2 GPUs; it must be 1000, whole GPUs, there"))
    }

    @Test("The progress shows a bar, the share, the rate and what came of it")
    func progress() {
        let figures = ReplayProgress.Figures(done: 4_000, atHome: 3_000, spilled: 400, refused: 12)
        #expect(
            ReplayProgress.text(figures, total: 16_000, elapsed: .seconds(2))
                == "[#####---------------] 25 %  4000/16 000  2000/s  home 3000, spilled 400, refused 12, errors 0")
    }
}
