// TraceCommandTests.swift: public traces on the command line.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("trace")
struct TraceCommandTests {
    private let folder: TemporaryFolder
    private let trace = """
        job_name,task_name,inst_num,status,start_time,end_time,plan_cpu,plan_mem,plan_gpu,gpu_type
        j1,worker,2.0,Terminated,100.0,200.0,600.0,30.0,50.0,T4
        j2,worker,1.0,Waiting,,,600.0,30.0,50.0,T4

        """

    init() throws { folder = try TemporaryFolder() }

    @Test("convert writes Hansa's columns and says what it passed over")
    func convert() async throws {
        let file = try folder.write(trace, to: "pai.csv")
        let run = await CommandRun.of("trace convert \(file)")
        #expect(run.status == 0)
        #expect(
            run.output == """
                name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,hosts,region,allowed_regions,sites,creation_time,deletion_time
                j1.worker.0,6000,30720,1,500,T4,1,,,,100,200
                j1.worker.1,6000,30720,1,500,T4,1,,,,100,200

                """)
        #expect(
            run.errors == "hansa: warning: \(file): 1 rows are passed over, the first in line 3: "
                + "it never started, or the trace does not say when\n")
        let wrong = await CommandRun.of("trace convert --format swf \(file)")
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("\(file):1: it has 1 fields, not 18"))
        let unknown = await CommandRun.of("trace convert --format slurm \(file)")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("alibaba-2020"))
    }

    @Test("replay plays a public trace as it is")
    func replay() async throws {
        let file = try folder.write(trace, to: "pai.csv")
        let node = FakeNode("uk") {
            $0.regions = ListRegionsReply(regions: [RegionStatus(region: "uk", state: "self", address: "uk:7443")])
            $0.roomAtHome = 9
        }
        let run = await CommandRun.of("replay --tasks \(file) --run test", nodes: [node])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("run test: 4 operations on 2 tasks in "))
    }

    @Test(
        "files with semicolons or tabs are read, and said to be such",
        arguments: [(";", "semicolons (;)"), ("\t", "tabs")])
    func separators(separator: String, word: String) async throws {
        let text = "name,cpu_milli,memory_mib,num_gpu,gpu_milli\nt1,1,1,1,1000\n".replacing(",", with: separator)
        let tasks = await CommandRun.of("trace convert \(try folder.write(text, to: "t.csv"))")
        #expect(tasks.status == 0)
        #expect(tasks.errors.contains("separated by \(word)"))
        let hosts = "sn,cpu_milli,memory_mib,gpu,model\nh1,1,1,1,H200\n".replacing(",", with: separator)
        let check = await CommandRun.of("host register --dry-run \(try folder.write(hosts, to: "h.csv"))")
        #expect(check.output == "1 hosts could be registered\n")
        #expect(check.errors.contains("separated by \(word)"))
    }
}
