// NumbersTests.swift: no number that a user gives, on the command line or in a file, ends the program by a trap.

import ArgumentParser
import DynamicMessages
import HansaMessages
import Testing
import TraceReplay

@testable import HansaCommands

@Suite("Numbers of users", .timeLimit(.minutes(5)))
struct NumbersTests {
    /// The ends of every type, and what reads like a number.
    static let extremes = [
        "-9223372036854775808", "9223372036854775807", "9223372036854775808", "18446744073709551615", "4294967295",
        "-1", "-0", "1e308", "-1e308", "1e-400", "nan", "-inf", "1e99999999999999999999", "",
    ]
    /// Those of them that a command line is tried with.
    static let fewExtremes = ["-9223372036854775808", "18446744073709551615", "-1", "1e308", "nan", "-inf", ""]
    private let commands: AllCommands

    init() throws { commands = try AllCommands() }

    /// An option with a value: its command's name, its own name, and what it takes.
    private struct Option: Hashable {
        var command: [String]
        var name: String
        var value: String
    }

    private static func options() throws -> [Option] {
        var options: [Option] = []
        func text(_ node: JSONNode?) -> String { if case .string(let text)? = node { text } else { "" } }
        func walk(_ command: JSONNode, _ path: [String]) {
            for argument in command["arguments"]?.elements ?? [] where text(argument["kind"]) == "option" {
                let name = text(argument["preferredName"]?["name"])
                let value = text(argument["valueName"])
                options.append(Option(command: path, name: (name.count == 1 ? "-" : "--") + name, value: value))
            }
            for command in command["subcommands"]?.elements ?? [] {
                walk(command, path + [text(command["commandName"])])
            }
        }
        walk(try #require(try JSONParser.document(HansaCommand._dumpHelp())["command"]), [])
        return options
    }

    @Test("Every option that takes a number takes or refuses every number")
    func commandLines() async throws {
        let numeric: Set = [
            "bytes", "cores", "count", "days", "factor|max", "gib", "level[:n]", "milli", "n", "seconds", "sequence",
        ]
        let node = FakeNode("uk") { $0.roomAtHome = 1_000_000 }
        var tried: Set<String> = []
        for option in try NumbersTests.options() where numeric.contains(option.value) {
            // What makes files is tried by itself; an option of several commands once.
            let line = commands.lines(0).first { $0.starts(with: option.command) }
            guard let line, line[0] != "backup", tried.insert(option.name + option.value).inserted else { continue }
            for number in NumbersTests.fewExtremes {
                let run = await CommandRun.of(line + [option.name, number], nodes: [node])
                expectSentence(run, "\(line) \(option.name) \(number)")
            }
        }
        #expect(tried.count > 15)
    }

    @Test(
        "Demands with numbers that cannot be are refused",
        arguments: ["--gpus", "--share", "--cpu-only --cpu", "--cpu-only --memory-gib", "--gpus 1 --hosts"])
    func demands(option: String) async {
        for number in NumbersTests.fewExtremes {
            let words = "plan \(option)".split(separator: " ").map(String.init) + [number]
            let run = await CommandRun.of(words, nodes: [FakeNode("uk")])
            #expect(run.status == 64, "\(words)")
            expectSentence(run, "\(words)")
        }
    }

    @Test("Hosts and demands in JSON with any number in any field are read or refused", arguments: 0..<4)
    func json(choice: Int) throws {
        let pool = try ownDescriptors.get()
        let filling = Filling(text: "a", choice: choice)
        let host = try filling.message(Host.fullName, in: pool)
        let demand = try filling.message(Demand.fullName, in: pool)
        for number in NumbersTests.extremes + ["1e-9223372036854775808", "1E+9223372036854775807", "0.5", "1e39"] {
            for written in [number, "\"\(number)\""] {
                expectReadOrRefused { () throws(CommandFailure) in
                    try HostFile(host.replacingNumbers(written), file: "hosts.json").check()
                }
                expectReadOrRefused { () throws(CommandFailure) in
                    _ = try DemandFile.read(demand.replacingNumbers(written), file: "demands.json")
                }
            }
        }
    }

    @Test("A demand with more parts than a node reads is refused")
    func largeDemand() {
        let rules = Array(repeating: "{}", count: 5_000).joined(separator: ",")
        #expect(throws: CommandFailure.self) {
            try DemandFile.read(
                #"{"gang": {"hosts": 1}, "constraints": {"labels": [\#(rules)]}}"#, file: "demands.json")
        }
    }

    @Test("Hosts and tasks in CSV with any number in any column are read or refused")
    func csv() {
        let hosts = ("sn,cpu_milli,memory_mib,gpu,model,gpu_memory_mib", ["h1", "1000", "1024", "1", "H200", "1000"])
        let tasks = (
            "name,cpu_milli,memory_mib,num_gpu,gpu_milli,hosts,creation_time,deletion_time",
            ["t1", "1000", "1", "1", "1000", "1", "0", "1"]
        )
        for number in NumbersTests.extremes {
            for column in hosts.1.indices {
                var cells = hosts.1
                cells[column] = number
                let text = "\(hosts.0)\n\(cells.joined(separator: ","))\n"
                expectReadOrRefused { () throws(CommandFailure) in try HostFile(text, file: "hosts.csv").check() }
            }
            for column in tasks.1.indices {
                var cells = tasks.1
                cells[column] = number
                let text = "\(tasks.0)\n\(cells.joined(separator: ","))\n"
                expectReadOrRefused { () throws(CommandFailure) in
                    do throws(TraceError) {
                        _ = ReplaySchedule(try TraceTask.read(text, file: "tasks.csv"), keeps: false).count
                    } catch {
                        throw CommandFailure(error)
                    }
                }
            }
        }
    }

    @Test("A trace that lasts for ever at its speed is waited for, and can be interrupted", arguments: ["1", "1e-308"])
    func endlessTrace(speed: String) async throws {
        let tasks = try commands.folder.write(
            "name,cpu_milli,memory_mib,num_gpu,gpu_milli,creation_time\nt1,1,1,1,1000,0\nt2,1,1,1,1000,18446744073709551615\n",
            to: "endless.csv")
        let node = FakeNode("uk") { $0.roomAtHome = 2 }
        let interruption = Interruption()
        let waiter = Task {
            while node.now.allocations.isEmpty { await Task.yield() }
            interruption.ask(.interrupted)
        }
        let run = await CommandRun.of(
            ["replay", "--tasks", tasks, "--speed", speed, "--regions", "uk", "--region-node", "uk=127.0.0.1:1"],
            nodes: [node], interruption: interruption)
        await waiter.value
        #expect(run.status == 130)
    }

    private func expectReadOrRefused(_ read: () throws(CommandFailure) -> Void) {
        do throws(CommandFailure) {
            try read()
        } catch {
            #expect(error.status == .badInput, "\(error)")
            expectSentence(CommandRun(status: 65, output: "", errors: error.text), "")
        }
    }

    /// A refusal is a sentence, never a value of the program.
    private func expectSentence(_ run: CommandRun, _ what: String) {
        for leak in ["(status:", "Optional(", "HansaCommands.", "Failure(", "Error(", "rawValue"] {
            #expect(!run.errors.contains(leak), "\(what): \(run.errors)")
        }
        #expect(run.status == 0 || !run.errors.isEmpty || run.status == 2, "\(what)")
    }
}

extension JSONNode {
    fileprivate subscript(name: String) -> JSONNode? {
        if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }

    fileprivate var elements: [JSONNode] { if case .array(let elements) = self { elements } else { [] } }

    /// The text with another number in place of every number.
    fileprivate func replacingNumbers(_ number: String) -> String {
        switch self {
        case .number: number
        case .array(let elements): "[" + elements.map { $0.replacingNumbers(number) }.joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\"\($0.name)\":" + $0.value.replacingNumbers(number) }.joined(separator: ",") + "}"
        default: text()
        }
    }
}
