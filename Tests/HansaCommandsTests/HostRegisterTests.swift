// HostRegisterTests.swift: hosts from CSV and JSON files.

import HansaMessages
import Testing

@testable import HansaCommands

@Suite("host register")
struct HostRegisterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("CSV hosts are registered; those of other regions are left out with a warning")
    func csv() async throws {
        let file = try folder.write(
            """
            sn,cpu_milli,memory_mib,gpu,model,region,site
            h1,192000,2097152,8,H200,uk,crawley
            h2,192000,2097152,8,H200,,docklands
            h3,192000,2097152,8,H200,norway,oslo

            """, to: "hosts.csv")
        let node = FakeNode("uk")
        let run = await CommandRun.of("host register \(file)", nodes: [node])
        #expect(run.status == 0)
        #expect(run.output == "2 hosts registered, 0 were already\n")
        #expect(run.errors == "hansa: warning: 1 of 3 hosts belong to other regions than uk and are left out\n")
        #expect(node.now.hosts.map(\.id) == ["h1", "h2"])
        #expect(node.now.hosts.first?.gpus.count == 8)
        let again = await CommandRun.of("host register \(file)", nodes: [node])
        #expect(again.output == "0 hosts registered, 2 were already\n")
    }

    @Test("JSON hosts have every field of the message, in both spellings, with numbers as numbers or strings")
    func json() throws {
        let hosts = try HostFile(
            """
            [{"id": "h1", "site": "crawley", "block": "a", "rack": "r1", "cpuMilli": "192000", "memory_mib": 2097152,
              "gpus": [{"index": 0, "model": "H200", "memoryMib": "143771", "uuid": "GPU-1", "numaNode": 1,
                        "module_id": 2}],
              "labels": [{"key": "nic", "value": "cx7"}], "state": "HOST_STATE_CORDONED"},
             {"id": "h2", "site": null, "state": 1}]
            """, file: "hosts.json")
        #expect(
            hosts.hosts.map(\.host) == [
                Host(
                    id: "h1", site: "crawley", block: "a", rack: "r1", cpuMilli: 192_000, memoryMib: 2_097_152,
                    gpus: [GPU(index: 0, model: "H200", memoryMib: 143_771, uuid: "GPU-1", numaNode: 1, moduleId: 2)],
                    labels: [Label(key: "nic", value: "cx7")], state: .cordoned),
                Host(id: "h2", state: .ready),
            ])
    }

    @Test(
        "A wrong file is refused with its name, the place and exit code 65",
        arguments: [
            ("", "the file is empty; its first line must name the columns"),
            ("sn,gpu\n", "column \"cpu_milli\" must be there once; it is there 0 times"),
            ("sn,cpu_milli,memory_mib,gpu,model\nh1,1,1,x,H200\n", ":2: column \"gpu\": \"x\" is not a whole number"),
            ("sn,cpu_milli,memory_mib,gpu,model,site\nh1,1,1,0,,UP\n", ":2: column \"site\": "),
            ("sn,cpu_milli,memory_mib,gpu,model,rack\nh1,1,1,0,,\(String(repeating: "r", count: 254))\n", ":2: "),
            ("[{\"id\": 7}]", ":1:9: id: expected a string, found the number 7"),
            ("[{\"name\": \"h1\"}]", ":1:11: hansa.v1.Host has no field \"name\""),
            ("[{\"id\": \"h1\",\n  \"gpus\": [{}, {\"index\": \"-1\"}]}]", ":2:26: gpus[1].index: "),
            ("{\"hosts\": [{\"host\": {\"state\":\n\"GONE\"}}]}", ":2:1: state: "),
            ("{\"id\": \"h1\", \"site\": \"a\"} {\"id\": 1}", ":1:34: id: "),
            (
                "[\n{\"id\": \"h1\", \"site\": \"a\"},\n {\"id\": \"h1\", \"site\": \"a\"}]",
                ":3:2: host h1 is there already"
            ),
            ("[\n{\"id\": \"h1\"}]", ":2:1: host.site: "), ("[{", ":1:3: expected a name in double quotes"),
        ])
    func wrong(text: String, message: String) async throws {
        let file = try folder.write(text, to: "hosts")
        let run = await CommandRun.of("host register \(file)", nodes: [FakeNode("uk")])
        #expect(run.status == 65)
        #expect(run.errors.contains(file))
        #expect(run.errors.contains(message))
    }

    @Test("A file with one wrong host registers none, whatever comes before it")
    func whole() async throws {
        let good = (0..<1_500).map { "h\($0),1000,1024,1,H200\n" }.joined()
        let file = try folder.write(
            "sn,cpu_milli,memory_mib,gpu,model\n\(good)bad,1,9999999999999,1,H200\n", to: "hosts.csv")
        let node = FakeNode("uk")
        let run = await CommandRun.of("host register \(file)", nodes: [node])
        #expect(run.status == 65)
        #expect(run.errors.contains("\(file):1502: "))
        #expect(node.now.hosts.isEmpty)
    }

    @Test("--dry-run checks the file and asks no node")
    func dryRun() async throws {
        let file = try folder.write("[{\"id\": \"h1\", \"site\": \"a\"}]", to: "hosts.json")
        let run = await CommandRun.of("host register --dry-run \(file)")
        #expect(run == CommandRun(status: 0, output: "1 hosts could be registered\n", errors: ""))
        let json = await CommandRun.of("host register --dry-run -o json \(file)")
        #expect(json.output == "{\"hosts\": 1}\n")
        let wrong = try folder.write("[{\"id\": \"h1\"}]", to: "wrong.json")
        #expect(await CommandRun.of("host register --dry-run \(wrong)").status == 65)
    }

    @Test("The answer of `host list -o json` can be registered elsewhere")
    func listed() async throws {
        let file = try folder.write("[{\"id\": \"h1\", \"site\": \"a\", \"leaf\": \"s/l\"}]", to: "hosts.json")
        let node = FakeNode("uk")
        _ = await CommandRun.of("host register \(file)", nodes: [node])
        let list = await CommandRun.of("host list -o json", nodes: [node])
        let copy = try folder.write(list.output, to: "list.json")
        let other = FakeNode("norway")
        #expect(await CommandRun.of("host register \(copy)", nodes: [other]).status == 0)
        #expect(other.now.hosts == node.now.hosts)
    }

    @Test(
        "Hosts whose names differ in case only, or that have one GPU, are not taken from one file",
        arguments: [
            (
                "sn,cpu_milli,memory_mib,gpu,model\nGPU01,1,1,1,L4\ngpu01,1,1,1,L4\n",
                "host gpu01 is there already, as GPU01 at"
            ),
            (
                "sn,cpu_milli,memory_mib,gpu,model,gpu_uuid\na,1,1,1,L4,GPU-7F\nb,1,1,1,L4,7f\n",
                "host b: its GPU 0 (7f) is on host a already"
            ),
        ])
    func twice(text: String, message: String) async throws {
        let file = try folder.write(text, to: "hosts.csv")
        let node = FakeNode("uk")
        let run = await CommandRun.of("host register \(file)", nodes: [node])
        #expect(run.status == 65 && run.errors.contains(message) && node.now.hosts.isEmpty, "\(run.errors)")
    }

    @Test("What was not taken of a host is said, and the exit code is 2; other notices are warnings")
    func notices() async throws {
        let file = try folder.write("sn,cpu_milli,memory_mib,gpu,model\nh1,1,1,1,L4\n", to: "hosts.csv")
        let node = FakeNode("uk") { $0.notices = [HostNotice(host: "h1", text: "its CPU stays 7", refused: true)] }
        let run = await CommandRun.of("host register \(file)", nodes: [node])
        #expect(run.status == 2 && run.errors.hasPrefix("hansa: warning: host h1: its CPU stays 7\n"))
        #expect(run.output == "1 hosts registered, 0 were already\n")
        node.change { $0.notices = [HostNotice(host: "h1", text: "it is registered as H1")] }
        let known = await CommandRun.of("host register \(file)", nodes: [node])
        #expect(known.status == 0 && known.errors == "hansa: warning: host h1: it is registered as H1\n")
    }

    @Test("A file that is not there exits with 65")
    func missing() async {
        let run = await CommandRun.of("host register none.csv", nodes: [FakeNode("uk")])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("hansa: error: cannot read none.csv: No such file or directory\n"))
    }

    @Test(
        "Hosts are registered in portions, in order",
        arguments: [(1, [1]), (1_000, [1_000]), (2_001, [1_000, 1_000, 1])])
    func portions(count: Int, sizes: [Int]) {
        let hosts = (0..<count).map { Host(id: "h\($0)") }
        #expect(batches(of: hosts).map(\.count) == sizes)
        #expect(batches(of: hosts).flatMap { $0 } == hosts)
    }

    @Test("A portion stays below the limit of bytes")
    func portionBytes() {
        let host = Host(
            id: "h", labels: (0..<64).map { Label(key: "k\($0)", value: String(repeating: "v", count: 63)) })
        let portions = batches(of: Array(repeating: host, count: 1_000))
        #expect(portions.count > 1)
        for portion in portions {
            #expect(portion.reduce(0) { $0 + $1.encodedByteCount } <= Limits.registrationBytes)
        }
    }
}
