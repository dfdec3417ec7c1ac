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

    @Option(help: ArgumentHelp("At most so many per region; 0 = what the node gives.", valueName: "count"))
    var limit: UInt32 = 0

    func run(_ session: NodeSession) async throws {
        let request = ListHostsRequest(federation: allRegions, site: site?.text ?? "", limit: limit)
        let reply = try await session.call { try await $0.hosts.list(request, options: $1) }
        format.show(reply) { HostListCommand.text(reply) }
        session.warn(reply.missing)
    }

    static func text(_ reply: ListHostsReply) -> String {
        var table = Table([
            .words("HOST"), .words("REGION"), .words("SITE"), .words("STATE"), .words("MODEL"), .number("GPUS"),
            .number("FREE"), .words("FREE GPUS"), .number("CORES"), .number("FREE"), .number("MEMORY"),
            .number("FREE"),
        ])
        for status in reply.hosts {
            let host = status.host ?? Host()
            let whole = status.freeMilli.indices.filter { status.freeMilli[$0] == 1_000 }.map { UInt32($0) }
            table.add([
                host.id, status.region, host.site, host.state.text, host.gpus.first?.model ?? "",
                "\(host.gpus.count)", decimal(milli: status.freeMilli.reduce(UInt64(0)) { $0 + UInt64($1) }),
                whole.isEmpty ? "" : "[\(indexRuns(whole))]", decimal(milli: host.cpuMilli),
                decimal(milli: status.freeCpuMilli), memory(mib: host.memoryMib), memory(mib: status.freeMemoryMib),
            ])
        }
        return table.text(empty: "no hosts; register some with `hansa host register FILE`")
    }
}
