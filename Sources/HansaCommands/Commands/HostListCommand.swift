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
    ]

    static func cells(_ status: HostStatus) -> [String] {
        let host = status.host ?? Host()
        let whole = status.freeMilli.indices.filter { status.freeMilli[$0] == 1_000 }.map { UInt32($0) }
        return [
            host.id, status.region, host.site, host.state.text + (status.leaving ? ", leaving" : ""),
            host.gpus.first?.model ?? "", "\(host.gpus.count)",
            decimal(milli: status.freeMilli.reduce(UInt64(0)) { $0 + UInt64($1) }),
            whole.isEmpty ? "" : "[\(indexRuns(whole))]", decimal(milli: host.cpuMilli),
            decimal(milli: status.freeCpuMilli), memory(mib: host.memoryMib), memory(mib: status.freeMemoryMib),
        ]
    }
}
