// HostProbeCommand.swift: `hansa host probe`: what the machine has that the command runs on, ready to be registered.

internal import ArgumentParser
internal import Basics
internal import GPUAllocator
internal import HansaMessages
internal import HostProbe
internal import Mapping
internal import TraceReplay

/// `hansa host probe`.
struct HostProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe", abstract: "Shows what this machine has, or registers it.",
        discussion: """
            GPUs are asked for through NVIDIA's driver, if there is one; the rest is read from /sys and /proc. What is \
            not known or not well is said on the standard error. With -o json the answer is what `host register -` \
            reads. Where each field comes from: docs/hosts.md.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup var place: HostPlaceOptions

    @Option(
        help: ArgumentHelp("The GPUs' model, instead of the driver's name for it.", valueName: "model"),
        transform: { try GPUModel($0) })
    var model: GPUModel?

    @Option(
        help: ArgumentHelp("NVIDIA's library, instead of libnvidia-ml.so.1 (HANSA_NVML_LIBRARY).", valueName: "file"))
    var nvml: FileArgument?

    @Option(
        help: ArgumentHelp("Where sys and proc are.", valueName: "folder", visibility: .hidden), completion: .directory)
    var root = "/"

    @Flag(help: "Register the machine with the node's region.")
    var register = false

    func run() async throws {
        let environment = CommandEnvironment.current
        let library = nvml?.path ?? environment.variables["HANSA_NVML_LIBRARY"]
        let report = HostProbe.report(root: root, library: library)
        let host = try host(report)
        for note in report.notes { environment.console.warn(note) }
        guard register else { return format.show(host) { host in ReportText.text(report, host) } }
        try await NodeSession.use(connection, in: environment) { try await $0.register([host], format) }
    }

    private func host(_ report: MachineReport) throws -> Host {
        let id: HostID
        do {
            id = try HostID(place.id ?? report.hostName.lowercased())
        } catch {
            throw CommandFailure.usage("\(error)", hint: "name the host with --id")
        }
        var spec = report.spec(id, at: try place.place())
        if let model {
            for index in spec.gpus.indices { spec.gpus[index].model = model }
        }
        return Host(spec)
    }
}

/// Where a host is, which no machine knows of itself.
struct HostPlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The host's id, instead of the machine's name.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("Its site.", valueName: "site"), transform: { try SiteID($0) })
    var site: SiteID?

    @Option(help: ArgumentHelp("Its block of the fabric.", valueName: "block"))
    var block = ""

    @Option(help: ArgumentHelp("Its rack.", valueName: "rack"))
    var rack = ""

    @Option(help: ArgumentHelp("The way down to its leaf switch, such as spine-2/leaf-7.", valueName: "path"))
    var leaf = ""

    @Option(help: ArgumentHelp("A label; may be repeated.", valueName: "key=value"))
    var label: [String] = []

    /// Whether any of them was given.
    var isGiven: Bool {
        id != nil || site != nil || !(block.isEmpty && rack.isEmpty && leaf.isEmpty && label.isEmpty)
    }

    /// The id; nil when none was given.
    func hostID() throws -> HostID? { try id.map { try HostID($0) } }

    /// The place; without a site, the one of hosts that name none.
    func place() throws -> MachineReport.Place {
        let labels = try label.map { text in
            let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, !pair[0].isEmpty else {
                throw CommandFailure.usage("--label \(text) is not KEY=VALUE")
            }
            return HostLabel(key: String(pair[0]), value: String(pair[1]))
        }
        return MachineReport.Place(
            site: try site ?? SiteID(TraceHost.defaultSite), block: block, rack: rack, leaf: leaf, labels: labels)
    }
}
