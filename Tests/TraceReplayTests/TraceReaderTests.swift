// TraceReaderTests.swift: what a trace file may hold, and the exact error with its line for everything else.

import Basics
import GPUAllocator
import Testing
import TraceReplay

@Suite("A trace file")
struct TraceReaderTests {
    private let hostHeader = "sn,cpu_milli,memory_mib,gpu,model\n"
    private let taskHeader =
        "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time\n"

    @Test("of hosts is read, with and without the project's own columns")
    func hosts() throws {
        let plain = try TraceHost.read(
            "\u{FEFF}" + hostHeader + "n-0,64000,262144,2,P100\r\n\nn-1,8,9,0,\n", file: "h.csv")
        #expect(plain.map(\.spec.id.text) == ["n-0", "n-1"])
        #expect(plain[0].spec.gpus.map(\.index) == [0, 1])
        #expect(plain[0].spec.site.text == TraceHost.defaultSite)
        #expect(plain[0].region == nil)
        #expect(plain[1].spec.model == nil)
        let rich = try TraceHost.read(
            "region,sn,cpu_milli,memory_mib,gpu,model,site,block,rack,gpu_memory_mib\nuk,c-1,1,2,8,H200,crawley,a,r1,143771",
            file: "h.csv")
        #expect(rich[0].region == (try RegionID("uk")))
        #expect(rich[0].spec.site == (try SiteID("crawley")))
        #expect([rich[0].spec.block, rich[0].spec.rack] == ["a", "r1"])
        #expect(rich[0].spec.gpus[7].memoryMiB == 143_771)
        var allocator = Allocator()
        try allocator.register(plain.map(\.spec) + rich.map(\.spec))
        #expect(allocator.gpuCount == 10)
    }

    @Test(
        "of tasks is read as demands",
        arguments: [
            ("t,12000,16384,1,1000,,LS,Running,0,10,0", Demand.Shape.gang(hosts: 1, gpusPerHost: 1), 0),
            ("t,6000,12288,1,460,A10|T4,LS,Running,5,10,5", .share(milli: 460), 2),
            ("t,6000,12288,8,1000,G2,LS,Running,5,10,5", .gang(hosts: 1, gpusPerHost: 8), 1),
            ("t,6000,12288,0,0,T4,LS,Running,5,10,5", .cpuOnly, 0),
        ] as [(String, Demand.Shape, Int)])
    func tasks(row: String, shape: Demand.Shape, models: Int) throws {
        let tasks = try TraceTask.read(taskHeader + row, file: "t.csv")
        #expect(tasks.map(\.demand.shape) == [shape])
        #expect(tasks[0].demand.models.count == models)
        #expect(tasks[0].deletedAt == 10)
    }

    @Test("of tasks may have only the first five columns, or the project's own")
    func taskColumns() throws {
        let short = try TraceTask.read("name,cpu_milli,memory_mib,num_gpu,gpu_milli\nt,1,2,2,1000\n", file: "t.csv")
        #expect(short[0].createdAt == 0)
        #expect(short[0].deletedAt == nil)
        let rich = try TraceTask.read(
            "name,cpu_milli,memory_mib,num_gpu,gpu_milli,hosts,region,allowed_regions,sites\n"
                + "t,1,2,8,1000,4,uk,uk|spain,crawley|madrid\n", file: "t.csv")
        #expect(rich[0].demand.shape == .gang(hosts: 4, gpusPerHost: 8))
        #expect(rich[0].home?.text == "uk")
        #expect(rich[0].allowedRegions.map(\.text) == ["uk", "spain"])
        #expect(rich[0].demand.sites.map(\.text) == ["crawley", "madrid"])
    }

    @Test(
        "of hosts names the line and column of what is wrong",
        arguments: [
            ("", "h.csv: the file is empty; its first line must name the columns"),
            ("sn,cpu_milli,memory_mib,gpu\n", "h.csv:1: column \"model\" must be there once; it is there 0 times"),
            (
                "sn,cpu_milli,memory_mib,gpu,model,sn\n",
                "h.csv:1: column \"sn\" must be there once; it is there 2 times"
            ),
            (
                "sn,cpu,memory_mib,gpu,model\n",
                "h.csv:1: column \"cpu\" is not known; known are sn, cpu_milli, memory_mib, gpu, model, region, site, "
                    + "block, rack, gpu_memory_mib, \(TraceHost.machineColumns.joined(separator: ", "))"
            ),
            ("@a,1,2,3\n", "h.csv:2: it has 4 fields, the header has 5"),
            ("@a,1,2,\"3,x\n", "h.csv:2: the quote that opens in line 2 is not closed"),
            ("@\"a\"b,1,2,3,x\n", "h.csv:2: text follows the closing quote; write each quote inside a field twice"),
            (
                "@a,1,2,3,x\"y\n",
                "h.csv:2: the field x\"y has a quote and does not begin with one: put it in quotes, each quote in it twice"
            ),
            ("@a,1,2,1,x\n\na,1,2,1,x\n", "h.csv:4: \"a\" is already in line 2"),
            (
                "@a,-1,2,1,x\n",
                "h.csv:2: column \"cpu_milli\": \"-1\" is not a whole number from 0 to 18446744073709551615"
            ),
            ("@a,1,,1,x\n", "h.csv:2: column \"memory_mib\": a number is missing"),
            ("@a,1,2,65,x\n", "h.csv:2: column \"gpu\": 65 GPUs; a host has at most 64"),
            (
                "@a b,1,2,1,x\n",
                "h.csv:2: column \"sn\": host id \"a b\" is not valid: it must start with a letter or digit and have "
                    + "only letters, digits, \".\", \"_\" and \"-\", 253 characters at most"
            ),
        ])
    func hostErrors(text: String, message: String) {
        #expect {
            try TraceHost.read(text.hasPrefix("@") ? hostHeader + text.dropFirst() : text, file: "h.csv")
        } throws: { "\($0)" == message }
    }

    @Test(
        "of tasks names the line and column of what is wrong",
        arguments: [
            (
                "t,1,2,2,500,,,,,,",
                "t.csv:2: column \"gpu_milli\": 500 for 2 GPUs; it must be 1000, whole GPUs, there"
            ),
            ("t,1,2,1,1001,,,,,,", "t.csv:2: column \"gpu_milli\": 1001 for 1 GPUs; it must be 1 to 1000 there"),
            ("t,1,2,0,10,,,,,,", "t.csv:2: column \"gpu_milli\": 10 of no GPU; num_gpu is 0"),
            ("t,0,0,0,0,,,,,,", "t.csv:2: nothing is asked for: a demand without GPUs needs CPU or memory"),
            (
                "t,1,2,65,1000,,,,,,",
                "t.csv:2: a host has at most 64 GPUs; 65 per host were asked for. Ask for more hosts"
            ),
            (
                "t,1,2,1,1000,,,,9,8,",
                "t.csv:2: column \"deletion_time\": it is deleted at 8, before it is created at 9"
            ),
        ])
    func taskErrors(row: String, message: String) {
        #expect { try TraceTask.read(taskHeader + row, file: "t.csv") } throws: { "\($0)" == message }
    }

    @Test("may have lines of the limit, not longer")
    func longLines() throws {
        let width = TraceLimits.lineBytes - "a,1,2,1,x,".utf8.count
        func text(_ extra: Int) -> String {
            "sn,cpu_milli,memory_mib,gpu,model,block\na,1,2,1,x," + String(repeating: "b", count: width + extra)
        }
        #expect(try TraceHost.read(text(0), file: "h.csv").count == 1)
        #expect { try TraceHost.read(text(1), file: "h.csv") } throws: {
            "\($0)" == "h.csv:2: it is \(TraceLimits.lineBytes + 1) bytes long; \(TraceLimits.lineBytes) are allowed"
        }
    }
}
