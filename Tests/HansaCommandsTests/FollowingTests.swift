// FollowingTests.swift: commands that go on until Ctrl-C outlive the connections that their streams are on.

import HansaMessages
import RPCCore
import Testing

@testable import HansaCommands

@Suite("Streams over connections that are replaced")
struct FollowingTests {
    private static let replaced = RPCError(
        .unavailable,
        "uk ended the call: a certificate of this connection is about to end; connect again, and the grace period of "
            + "30000 ms is over")

    private func event(_ sequence: UInt64) -> Event {
        Event(sequence: sequence, unixMs: 1_000_000, kind: "placed", subject: "uk-1", text: "number \(sequence)")
    }

    @Test("Events go on after the last one that was shown, none twice and none left out")
    func events() async {
        let node = FakeNode("uk") {
            $0.events = [event(7), event(8)]
            $0.streamEnds = [
                StreamEnd(error: Self.replaced),
                StreamEnd(error: Self.replaced) { $0.events += [event(9), event(10)] },
            ]
        }
        let run = await CommandRun.of("events --follow --limit 2", nodes: [node])
        #expect(run.status == 0)
        #expect(
            run.output.split(separator: "\n").map { $0.split(separator: " ").last } == ["7", "8", "9", "10"])
    }

    @Test("A watch shows what has changed meanwhile, and nothing twice")
    func watch() async {
        let node = FakeNode("uk") {
            $0.allocations = [Allocation(id: "uk-1", state: .placed), Allocation(id: "uk-2", state: .placed)]
            $0.streamEnds = [StreamEnd(error: Self.replaced) { $0.allocations[0].state = .released }]
        }
        let run = await CommandRun.of("allocation watch", nodes: [node])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        #expect(lines == ["uk-1 placed", "uk-2 placed", "uk-1 released"])
        #expect(run.errors.isEmpty)
    }

    @Test("A watch of changes only says that some may be missing")
    func onlyChanges() async {
        let node = FakeNode("uk") { $0.streamEnds = [StreamEnd(error: Self.replaced)] }
        let run = await CommandRun.of("allocation watch --only-changes", nodes: [node])
        #expect(run.status == 0)
        #expect(
            run.errors
                == "hansa: warning: the connection was replaced; changes of that moment, if there were any, are not shown\n"
        )
    }

    @Test("A node that stops ends the command", arguments: ["events --follow", "allocation watch"])
    func stopped(line: String) async {
        let node = FakeNode("uk") {
            $0.streamEnds = [StreamEnd(error: RPCError(.unavailable, "uk ended the call: shutting down"))]
        }
        let run = await CommandRun.of(line, nodes: [node])
        #expect(run.status == 69)
        #expect(run.errors.contains("shutting down"))
    }
}
