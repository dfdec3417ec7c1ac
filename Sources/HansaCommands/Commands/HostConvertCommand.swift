// HostConvertCommand.swift: `hansa host convert`: hosts that another program lists, in Hansa's JSON.

internal import ArgumentParser
internal import HansaMessages

/// `hansa host convert`.
struct HostConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Writes hosts that another program lists as JSON.",
        discussion: """
            Reads `nvidia-smi -q -x`, `nvidia-smi --query-gpu=… --format=csv`, `kubectl get nodes -o json`, and slurm.conf \
            with gres.conf and topology.conf. What becomes of each field: docs/hosts.md, "Inventories". `host register` \
            reads the same files; converted, they can be looked at and changed.
            """)

    @OptionGroup var inventory: InventoryOptions

    @Argument(help: ArgumentHelp("The file, or Slurm's files together; - reads the standard input.", valueName: "file"))
    var files: [FileArgument]

    func run() async throws {
        let environment = CommandEnvironment.current
        let hosts = try HostFile.read(files.map(\.path), inventory, environment)
        try hosts.check()
        for (position, filed) in hosts.hosts.enumerated() {
            let json = jsonString(filed.host, pretty: false, printsDefaults: false)
            environment.console.output(
                (position == 0 ? "[" : " ") + json + (position == hosts.hosts.count - 1 ? "]\n" : ",\n"))
        }
    }
}
