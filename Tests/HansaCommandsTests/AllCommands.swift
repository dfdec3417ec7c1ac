// AllCommands.swift: a command line for everything that asks a node, for rules that all commands keep.

import ArgumentParser

@testable import HansaCommands

/// Command lines of every command that asks a node.
struct AllCommands {
    /// What the files are in that some of them read.
    let folder: TemporaryFolder
    private let hosts: String
    private let demands: String
    private let tasks: String

    init() throws {
        folder = try TemporaryFolder()
        hosts = try folder.write(#"[{"id": "h1", "site": "s", "cpuMilli": 1000, "memoryMib": 1024}]"#, to: "hosts.json")
        demands = try folder.write(#"[{"share": {"milli": 10}}]"#, to: "demands.json")
        tasks = try folder.write("name,cpu_milli,memory_mib,num_gpu,gpu_milli\nt1,1000,1,1,1000\n", to: "tasks.csv")
    }

    /// The lines; each makes its own backup.
    func lines(_ run: Int) -> [[String]] {
        let texts = [
            "status", "region list", "region recover", "region recover --accept", "region plan", "region activate",
            "region drain", "region leave", "peer list", "host list --all-regions", "host show h1",
            "host register \(hosts)", "host cordon h1", "host uncordon h1", "host gpu-health h1 0 fatal",
            "host rename h1 h2", "host replace h1 \(hosts)", "host remove h1", "capacity", "events",
            "backup \(folder.path)/backup-\(run)", "allocate --gpus 1", "allocate --gpus 1 --key k", "plan --gpus 1",
            "plan --file \(demands)", "explain --gpus 1", "defragment --gpus 1", "allocation list --all-regions",
            "allocation show uk-1", "allocation release uk-1", "allocation watch", "lending list",
            "lending list --borrowed", "lending list --ended", "lending end norway-1 -y", "lending abandon uk-1 -y",
            "replay --tasks \(tasks) --retry-seconds 0",
            "replay --tasks \(tasks) --retry-seconds 0 --regions uk --region-node uk=127.0.0.1:1",
            "replay --run r1 --give-back --retry-seconds 0 --regions uk --region-node uk=127.0.0.1:1",
            "call Health/Check", "call --list", "call --describe hansa.v1.Host", "rpc ping -c 1 -i 0",
            "rpc bench --duration 0.01 --in-flight 1", "rpc debug", "rpc debug connections", "rpc debug streams",
            "rpc debug methods", "rpc debug errors", "rpc debug loops", "rpc health", "rpc health --watch",
            "host probe --register --id h1 --site s --root \(folder.path)",
        ]
        return texts.map { $0.split(separator: " ").map(String.init) }
    }

    /// The names of all commands that ask a node: those that have the option `--node`.
    static func names(
        below commands: [any ParsableCommand.Type] = HansaCommand.commands, path: [String] = []
    ) -> [String] {
        commands.flatMap { command in
            let path = path + [command._commandName]
            let below = command.configuration.subcommands
            if !below.isEmpty { return names(below: below, path: path) }
            return command.helpMessage().contains("--node") ? [path.joined(separator: " ")] : []
        }
    }
}
