// RPCCommandTests.swift: `hansa rpc` measures a node and shows what it is doing.

import HansaMessages
import HansaServices
import RPCCore
import Testing

@testable import HansaCommands

@Suite("hansa rpc")
struct RPCCommandTests {
    private let node = FakeNode("uk")

    @Test("ping shows each call and the sum, as ping does")
    func ping() async {
        let run = await CommandRun.of("rpc ping --count 3 --interval 0", nodes: [node])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.first?.hasPrefix("127.0.0.1:7443 is spiffe://hansa.test/region/uk, connected in ") == true)
        #expect(lines.dropFirst(4).first == "3 calls, 3 answered, 0 % lost")
        #expect(lines.last?.hasPrefix("min/avg/p99/max  ") == true)
    }

    @Test("ping in JSON is one object")
    func pingJSON() async {
        let run = await CommandRun.of("rpc ping --count 2 --interval 0 -o json", nodes: [node])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("{\n  \"calls\": 2,\n  \"answered\": 2,\n  \"connectUs\": "))
    }

    @Test("bench counts what was answered while it ran")
    func bench() async {
        let run = await CommandRun.of(
            "rpc bench --in-flight 4 --connections 2 --duration 0.2 --size 10 -o json", nodes: [node])
        #expect(run.status == 0)
        #expect(run.output.contains("\"connections\": 2,\n  \"inFlight\": 4,\n  \"sizeBytes\": 10,\n"))
        #expect(run.output.contains("\"failed\": \"0\""))
        #expect(!run.output.contains("\"calls\": \"0\""))
        let table = await CommandRun.of("rpc bench --in-flight 1 --duration 0.1", nodes: [node])
        #expect(table.output.contains("calls/s  "))
    }

    @Test(
        "A wrong measure is refused before any call",
        arguments: [
            ("rpc ping --count 0", "--count must be 1 to 1000000, not 0"),
            ("rpc ping --interval 86401", "--interval must be 0 to 86400 seconds"),
            ("rpc bench --in-flight 0", "--in-flight must be 1 to 65536, not 0"),
            ("rpc bench --connections 1025", "--connections must be 1 to 1024, not 1025"),
            ("rpc bench --in-flight 1 --connections 2", "--in-flight must be at least --connections"),
            ("rpc bench --duration 0", "--duration must be more than 0 and at most 86400 seconds"),
            ("rpc bench --size 1000001", "--size must be 0 to 1000000, not 1000001"),
        ])
    func usage(line: String, sentence: String) async {
        let run = await CommandRun.of(line, nodes: [node])
        #expect(run.status == 64)
        #expect(run.errors.contains(sentence))
    }

    @Test("debug shows connections, loops, methods and errors; a view shows one of them")
    func debug() async {
        let run = await CommandRun.of("rpc debug", nodes: [node])
        #expect(run.status == 0)
        for title in ["PEER  ", "LOOP  ", "METHOD  ", "no failures"] { #expect(run.output.contains(title)) }
        let streams = await CommandRun.of("rpc debug streams", nodes: [node])
        #expect(streams.output.contains("/hansa.v1.Debug/ListConnections"))
        let methods = await CommandRun.of("rpc debug methods", nodes: [node])
        #expect(
            methods.output == """
                METHOD                      SIDE    CALLS    MEAN  LONGEST  FAILED
                /hansa.v1.Allocations/List  server     12  250 µs     4 ms  UNAVAILABLE 2

                """)
        let json = await CommandRun.of("rpc debug -o json", nodes: [node])
        #expect(json.output.contains("\"methods\": [\n    {\n      \"method\": \"/hansa.v1.Allocations/List\""))
    }

    @Test("health says whether the node takes calls, with exit code 1 when not")
    func health() async {
        let serving = await CommandRun.of("rpc health", nodes: [node])
        #expect(serving.status == 0)
        #expect(serving.output == "serving\n")
        node.health.set(.notServing, detail: "draining")
        let draining = await CommandRun.of("rpc health", nodes: [node])
        #expect(draining.status == 1)
        #expect(draining.output == "not serving: draining\n")
        let unknown = await CommandRun.of("rpc health hansa.v1.Nothing", nodes: [node])
        #expect(unknown.status == 66)
    }

    @Test(
        "Bytes have the unit that keeps them short",
        arguments: [(0, "0 B"), (1_023, "1023 B"), (1_536, "1.5 KiB"), (12 << 20, "12 MiB"), (5 << 40, "5 TiB")]
            as [(UInt64, String)])
    func bytes(count: UInt64, text: String) {
        #expect(DebugTables.bytes(count) == text)
    }

    @Test(
        "Spans have three digits",
        arguments: [(85.34, "85.3 µs"), (1_254, "1.25 ms"), (2_500_000, "2.5 s"), (0, "0 µs")] as [(Double, String)])
    func spans(microseconds: Double, text: String) {
        #expect(shortSpan(microseconds: microseconds) == text)
    }
}
