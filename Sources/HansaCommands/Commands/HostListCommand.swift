// HostListCommand.swift: `hansa host list`: hosts with what is free on each.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host list`.
struct HostListCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists hosts, with what is free on each.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Ask the other regions, too.")
    var allRegions = false

    @Option(help: ArgumentHelp("Only hosts at this site.", valueName: "site"), transform: { try SiteID($0) })
    var site: SiteID?

    @Option(help: ArgumentHelp("At most so many of each region; 0 = all.", valueName: "count"))
    var limit: UInt32 = 0

    func run(_ session: NodeSession) async throws {
        var output = PagedOutput(
            format, field: "hosts", columns: HostListCommand.columns,
            empty: "no hosts; register some with `hansa host register FILE`")
        let pages = RegionPages<ListHostsReply>(limit: limit, pageLimit: 0) { page throws(CommandFailure) in
            let request = ListHostsRequest(
                federation: page.isOfAll, site: site?.text ?? "", limit: page.limit, after: page.after,
                region: page.region)
            return try await session.call { try await $0.hosts.list(request, options: $1) }
        } show: {
            output.add($0, HostListCommand.cells)
        }
        let (missing, next) = try await pages.run(ofAll: allRegions)
        output.end(next: next, missing: missing)
        session.warn(missing)
    }

    static let columns: [Table.Column] = [
        .words("HOST"), .words("REGION"), .words("SITE"), .words("STATE"), .words("MODEL"), .number("GPUS"),
        .number("FREE"), .words("FREE GPUS"), .number("CORES"), .number("FREE"), .number("MEMORY"), .number("FREE"),
        .words("RACK"), .words("NOT WELL"), .words("LABELS"),
    ]

    /// The models of a host's GPUs, each once.
    private static func models(of host: Host) -> String {
        var models: [String] = []
        for gpu in host.gpus where !models.contains(gpu.model) { models.append(gpu.model) }
        return models.joined(separator: ",")
    }

    /// The first labels, and how many there are beyond; `host show` has all.
    private static func labels(of host: Host) -> String {
        let first = host.labels.prefix(Limits.listedLabels).map { "\($0.key)=\($0.value)" }
        let more = host.labels.count - first.count
        return (more > 0 ? first + ["and \(more) more"] : first).joined(separator: ", ")
    }

    /// The GPUs that take nothing new as they are not well: `fatal [3], degraded [0-1]`.
    private static func illnesses(of host: Host) -> String {
        [GPUHealth.fatal, .degraded, .unverified].compactMap { health in
            let gpus = host.gpus.filter { $0.health == health }.map(\.index)
            return gpus.isEmpty ? nil : "\(health.word(without: "GPU_HEALTH_")) [\(indexRuns(gpus))]"
        }.joined(separator: ", ")
    }

    static func cells(_ status: HostStatus) -> [String] {
        let host = status.host ?? Host()
        // A node of an earlier version says only what is not taken.
        let free = status.availableMilli.isEmpty ? status.freeMilli : status.availableMilli
        let whole = free.indices.filter { free[$0] == 1_000 }.map { UInt32($0) }
        return [
            host.id, status.region, host.site, host.state.text + (status.leaving ? ", leaving" : ""),
            models(of: host), "\(host.gpus.count)", decimal(milli: free.reduce(UInt64(0)) { $0 + UInt64($1) }),
            whole.isEmpty ? "" : "[\(indexRuns(whole))]", decimal(milli: host.cpuMilli),
            decimal(milli: status.freeCpuMilli), memory(mib: host.memoryMib), memory(mib: status.freeMemoryMib),
            [host.block, host.rack].filter { !$0.isEmpty }.joined(separator: "/"), illnesses(of: host),
            labels(of: host),
        ]
    }
}
