// LimitsOfTimeTests.swift: every command keeps to the time that it was given, whatever the node does.

import ArgumentParser
import HansaMessages
import Testing

@testable import HansaCommands

@Suite("The time of a command", .timeLimit(.minutes(5)))
struct LimitsOfTimeTests {
    private let commands: AllCommands

    init() throws { commands = try AllCommands() }

    @Test("A node that never answers costs no command more than --timeout; the exit code is 75")
    func mute() async throws {
        let node = FilledNode(filling: Filling(text: "a"), isMute: true)
        for line in commands.lines(0) {
            let run = await CommandRun.of(line + ["--timeout", "0.02"]) { _ in try node.channel() }
            #expect(run.status == 75, "\(line): \(run)")
        }
    }

    @Test(
        "A stream that goes on ends with its time, by option or by variable; the exit code is 75",
        arguments: ["allocation watch", "events --follow", "rpc health --watch", "backup ", "call Allocations/Watch"])
    func streams(line: String) async throws {
        let node = FakeNode("uk") { $0.streamsGoOn = true }
        let words = (line + (line == "backup " ? "\(commands.folder.path)/copy" : "")).split(separator: " ").map(
            String.init)
        for (option, variable) in [(["--timeout", "0.05"], "600"), ([], "0.05")] {
            let run = await CommandRun.of(words + option, nodes: [node], variables: ["HANSA_TIMEOUT": variable])
            #expect(run.status == 75, "\(run)")
        }
    }

    @Test("A stream of which nobody said how long it may take has no limit")
    func unlimited() throws {
        let options = try NodeOptions.parse([])
        #expect(try options.streamTimeoutMilliseconds([:]) == 0)
        #expect(try options.streamTimeoutMilliseconds(["HANSA_TIMEOUT": ""]) == 0)
        #expect(try options.timeoutMilliseconds([:]) == 10_000)
    }

    @Test(
        "Ctrl-C ends a ping and a bench that wait for an answer at once",
        arguments: [
            "rpc ping --count 3 --interval 0", "rpc ping --interval 3600", "rpc bench --duration 3600",
        ])
    func interrupted(line: String) async throws {
        let node = FakeNode("uk")
        let interruption = Interruption()
        let words = line.split(separator: " ").map(String.init)
        let answered: @Sendable (String) -> Void = { text in
            if text.contains("connected in") { interruption.ask(.interrupted) }
        }
        if line.contains("bench") { interruption.ask(.interrupted) }
        let run = await CommandRun.of(words, nodes: [node], interruption: interruption, onOutput: answered)
        #expect(run.status == 130)
        #expect(run.output.contains(line.contains("ping") ? " lost\n" : "calls/s"), "\(run)")
    }

    @Test("A call that is under way when somebody asks to end is cut short, and not counted as lost")
    func cutShort() async throws {
        let interruption = Interruption()
        let task = Task { try await interruption.ending { try await Task.sleep(for: .seconds(3_600)) } }
        interruption.ask(.interrupted)
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await Interruption().ending { 7 } == 7)
    }
}
