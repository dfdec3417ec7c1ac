// CallCommandTests.swift: `hansa call` reaches any method with JSON, and says exactly what is wrong with it.

import HansaMessages
import RPCCore
import SystemPackage
import Testing

@testable import HansaCommands

@Suite("hansa call")
struct CallCommandTests {
    private let node = FakeNode("uk") {
        $0.roomAtHome = 1
        $0.events = [
            Event(sequence: 7, kind: "placed", text: "uk-1 is placed"), Event(sequence: 8, kind: "member"),
        ]
    }

    @Test(
        "A method may be named in full, with a slash or a dot, or by its service's last word",
        arguments: [
            "hansa.v1.Regions/Status", "/hansa.v1.Regions/Status", "hansa.v1.Regions.Status", "Regions/Status",
            "Regions.Status",
        ])
    func names(name: String) async {
        let run = await CommandRun.of("call \(name)", nodes: [node])
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("{\n  \"region\": \"uk\",\n"))
        #expect(run.output.hasSuffix("\n}\n"))
    }

    @Test("A request is JSON, and reaches the node as the message that it is")
    func request() async {
        let json = """
            {"idempotencyKey": "job", "demand": {"gang": {"hosts": 1, "gpusPerHost": 2}, "cpu_milli": 1500},
             "residency": {"allowedRegions": ["uk"]}}
            """
        let run = await CommandRun.of(["call", "Allocations/Allocate", "-d", json], nodes: [node])
        #expect(run.status == 0)
        #expect(run.output.contains("\"id\": \"uk-1\""))
        let allocation = node.now.allocations.first
        #expect(allocation?.demand == Demand(shape: .gang(Gang(hosts: 1, gpusPerHost: 2)), cpuMilli: 1_500))
        #expect(allocation?.residency == Residency(allowedRegions: ["uk"]))
    }

    @Test("Each reply of a stream is one line")
    func stream() async {
        let run = await CommandRun.of(["call", "Regions/Events", "-d", #"{"after": "6"}"#], nodes: [node])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("{\"sequence\":\"7\",") == true)
    }

    @Test("A method that takes a stream takes several requests, here or in one text")
    func requestStream() async {
        let run = await CommandRun.of(
            ["call", "Debug/Collect", "-d", #"{"payload": "AQID"} {}"#, "-d", #"{"payload": "BA=="}"#], nodes: [node])
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
        #expect(run.output == "{\n  \"messages\": \"3\",\n  \"bytes\": \"4\"\n}\n")
    }

    @Test("With - alone, a request is sent when its line ends, and replies are shown meanwhile")
    func lines() async throws {
        let pipe = try FileDescriptor.pipe()
        _ = try pipe.writeEnd.writeAll("{\"payload\":\n \"AQ==\"}\n\n".utf8)
        let run = await CommandRun.of(
            ["call", "Debug/EchoStream", "-d", "-"], nodes: [node], input: pipe.readEnd,
            onOutput: { line in
                // The second request is typed when the reply to the first is seen; a third ends with the input.
                guard line.contains("AQ==") else { return }
                _ = try? pipe.writeEnd.writeAll("{\"payload\": \"Ag==\"}{}\n{\"payload\": \"fVx9\"}".utf8)
                try? pipe.writeEnd.close()
            })
        try pipe.readEnd.close()
        #expect(run.errors.isEmpty && run.status == 0)
        let payloads = ["AQ==", "Ag==", "", "fVx9"]
        #expect(run.output == payloads.map { "{\"payload\":\"\($0)\"}\n" }.joined())
    }

    @Test(
        "A wrong line is refused with its place; those before it were sent",
        arguments: [
            (
                "Debug/EchoStream", "{\"payload\":\"AQ==\"}\n", "{\"payload\":\"AQ==\"}\n{\"pay\":1}\n",
                "has no field \"pay\""
            ),
            (
                "Debug/EchoStream", "{\"payload\":\"AQ==\"}\n{\"payload\":\"Ag==\"}\n",
                "{\"payload\":\"AQ==\"}{\"payload\":\"Ag==\"}nonsense\n{}\n",
                "standard input: line 1, column 37: expected a JSON value"
            ),
            (
                "Debug/EchoStream", "{\"payload\":\"AQ==\"}\n", "{\"payload\":\"AQ==\"}\n\n{\"payload\":\n 1 x}\n",
                "standard input: line 4, column 4: expected \",\" or \"}\""
            ),
            (
                "Debug/EchoStream", "{\"payload\":\"AQ==\"}\n", "{\"payload\":\"AQ==\"}\n{\"payload\": [\n{}\n",
                "standard input: line 4, column 1: "
            ),
            (
                "Debug/Collect", "", "{\"payload\":\"AQ==\"}\n}{\n",
                "standard input: line 2, column 1: expected a JSON value"
            ),
            ("Debug/Collect", "", "{\"payload\": \"AQ\n", "standard input: line 1, column "),
        ])
    func wrongLine(method: String, output: String, input: String, sentence: String) async throws {
        let pipe = try FileDescriptor.pipe()
        _ = try pipe.writeEnd.writeAll(input.utf8)
        try pipe.writeEnd.close()
        let run = await CommandRun.of(["call", method, "-d", "-"], nodes: [node], input: pipe.readEnd)
        try pipe.readEnd.close()
        #expect(run.status == 65)
        #expect(run.output == output)
        #expect(run.errors.contains(sentence))
    }

    @Test("Bytes that are no text take no request before them along, and a byte order mark is no part of the first")
    func notUTF8() async throws {
        let pipe = try FileDescriptor.pipe()
        _ = try pipe.writeEnd.writeAll(Array("\u{FEFF}{\"payload\":\"AQ==\"}\n".utf8) + [0xFF, 0x0A])
        try pipe.writeEnd.close()
        let run = await CommandRun.of(["call", "Debug/EchoStream", "-d", "-"], nodes: [node], input: pipe.readEnd)
        try pipe.readEnd.close()
        #expect(run.status == 65)
        #expect(run.output == "{\"payload\":\"AQ==\"}\n")
        #expect(run.errors.contains("standard input, line 2, is not UTF-8 text"))
    }

    @Test(
        "Metadata at its limits is sent; more is refused on the command line",
        arguments: [(64, 1, true), (65, 1, false), (1, 8_000, true), (1, 20_000, false)])
    func metadataLimits(count: Int, bytes: Int, isTaken: Bool) async {
        let headers = (0..<count).flatMap { ["-H", "k\($0):\(String(repeating: "v", count: bytes))"] }
        let run = await CommandRun.of(["call", "Health/Check"] + headers, nodes: [node])
        #expect(run.status == (isTaken ? 0 : 64), "\(run)")
        if !isTaken { #expect(run.errors.contains(" over the limit of ")) }
    }

    @Test("A request may come from a file")
    func file() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(#"{"after": 7}"#, to: "request.json")
        let run = await CommandRun.of(["call", "Regions/Events", "-d", "@\(path)"], nodes: [node])
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 1)
        let missing = await CommandRun.of(["call", "Regions/Events", "-d", "@\(path).not"], nodes: [node])
        #expect(missing.status == 65)
    }

    @Test(
        "Wrong JSON is refused with its place, before the method is called",
        arguments: [
            ("{", "-d: line 1, column 2: expected a name in double quotes"),
            (
                "{\"demand\": {\"gang\": {\"host\": 1}}}",
                "-d: demand.gang: hansa.v1.Gang has no field \"host\"; did you mean \"hosts\"?"
            ),
            (
                "{\"demand\": {\"share\": {}, \"cpuOnly\": {}}}",
                "-d: demand: only one of \"shape\" may be set, found \"share\" and \"cpuOnly\""
            ),
        ])
    func wrongJSON(json: String, sentence: String) async {
        let run = await CommandRun.of(["call", "Allocations/Allocate", "-d", json], nodes: [node])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("hansa: error: \(sentence)\n  try: "))
        #expect(node.now.calls.isEmpty)
    }

    @Test(
        "What cannot be called is refused with the nearest that can",
        arguments: [
            (
                "call Regions/Statos",
                "the node has no method \"Regions/Statos\" for this certificate; did you mean hansa.v1.Regions/Status?"
            ),
            ("call Xyzzy/Frob", "the node has no method \"Xyzzy/Frob\" for this certificate"),
            (
                "call List",
                "\"List\" may be hansa.v1.Allocations/List or hansa.v1.Hosts/List or hansa.v1.Lending/List or "
                    + "hansa.v1.Regions/List"
            ),
            ("call Regions/Status -d {}{}", "hansa.v1.Regions/Status takes one request, not 2"),
            ("call", "name a method, such as Health/Check, or give --list"),
            ("call --list -d {}", "--list and --describe call no method; give one of them alone"),
            ("call Regions/Status -H nonsense", "write metadata as key:value, not \"nonsense\""),
            ("call Regions/Status -H Upper:x", "-H Upper:x: "),
        ])
    func wrongCall(line: String, sentence: String) async {
        let run = await CommandRun.of(line, nodes: [node])
        #expect(run.status == 64)
        #expect(run.errors.contains(sentence))
        #expect(node.now.calls.isEmpty)
    }

    @Test("A failed call has its code and exit code, as with any command")
    func failure() async {
        let run = await CommandRun.of(
            ["call", "Allocations/Get", "-d", #"{"id": "uk-9"}"#, "-o", "json"], nodes: [node])
        #expect(run.status == 66)
        #expect(run.output == "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"there is no allocation uk-9\"}}\n")
    }

    @Test("--list shows the methods, their types and who may call them")
    func list() async {
        let run = await CommandRun.of("call --list Regions", nodes: [node])
        #expect(run.status == 0)
        let words = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(words.first == "METHOD REQUEST REPLY FOR")
        #expect(words.last == "hansa.v1.Regions/Backup hansa.v1.BackupRequest stream hansa.v1.BackupPart operator")
        #expect(words.count == 9)
    }

    @Test("--describe shows a definition as the .proto file has it")
    func describe() async {
        let message = await CommandRun.of("call --describe ReserveReply", nodes: [node])
        #expect(
            message.output == """
                message hansa.v1.ReserveReply {
                  hansa.v1.AttemptKey key = 1;
                  oneof outcome {
                    hansa.v1.Held held = 2;
                    hansa.v1.RegionRefusal denied = 3;
                    hansa.v1.Closed closed = 4;
                  }
                  hansa.v1.Digest digest = 5;
                  hansa.v1.CallLives lives = 6;
                }

                """)
        let repeated = await CommandRun.of("call --describe Residency", nodes: [node])
        #expect(repeated.output.contains("\n  repeated string allowed_regions = 1;\n"))
        let method = await CommandRun.of("call --describe Regions/Status", nodes: [node])
        #expect(
            method.output.hasPrefix("rpc Status(hansa.v1.StatusRequest) returns (hansa.v1.StatusReply);\n\nmessage "))
        let enumeration = await CommandRun.of("call --describe hansa.v1.HostState", nodes: [node])
        #expect(enumeration.output.hasPrefix("enum hansa.v1.HostState {\n  HOST_STATE_UNSPECIFIED = 0;\n"))
        let unknown = await CommandRun.of("call --describe Nothing", nodes: [node])
        #expect(unknown.status == 64)
        let json = await CommandRun.of("call --describe Demand -o json", nodes: [node])
        #expect(json.output.contains("\"name\": \"cpu_milli\""))
    }
}
