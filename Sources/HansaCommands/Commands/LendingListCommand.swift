// LendingListCommand.swift: `hansa lending list`: claims of other regions here, this region's elsewhere, and decrees.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa lending list`.
struct LendingListCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what other regions have of the node's region, peers or not.",
        discussion: """
            With --borrowed, what this region has, or may have, at others. With --ended, what operators ended by \
            `lending end` and `lending abandon`: who, when and why.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "What this region has at others instead.")
    var borrowed = false

    @Flag(help: "What operators ended instead.")
    var ended = false

    @Option(
        help: ArgumentHelp("Only of this region; with --borrowed, at it.", valueName: "region"),
        transform: { try RegionID($0) })
    var origin: RegionID?

    @Option(
        help: ArgumentHelp("Only what has something of this host.", valueName: "host"), transform: { try HostID($0) })
    var host: HostID?

    @Flag(help: "What the region's own requests have at home, too.")
    var home = false

    @Option(help: ArgumentHelp("At most so many; 0 = all.", valueName: "count"))
    var limit: UInt32 = 0

    mutating func validate() throws {
        if borrowed && ended { throw ValidationError("--borrowed and --ended are two lists; name one") }
        if (borrowed || ended) && (home || host != nil) {
            throw ValidationError("--home and --host are for claims on this region's own GPUs")
        }
        if ended && origin != nil { throw ValidationError("--ended lists every decree; leave out --origin") }
    }

    func run(_ session: NodeSession) async throws {
        if borrowed { return try await listBorrowed(session) }
        if ended { return try await listEnded(session) }
        let now = session.environment.unixMilliseconds()
        var output = PagedOutput(
            format, field: "claims", columns: LendingListCommand.columns, empty: "no claims")
        var request = ListClaimsRequest(origin: origin?.text ?? "", host: host?.text ?? "", home: home, limit: limit)
        repeat {
            let page = try await session.call { [request] in try await $0.lending.list(request, options: $1) }
            output.add(page.claims) { LendingListCommand.cells($0, now: now) }
            request.after = page.next
            request.limit -= min(request.limit, UInt32(page.claims.count))
        } while !request.after.isEmpty && (limit == 0 || request.limit > 0)
        output.end(next: request.after)
    }

    private func listBorrowed(_ session: NodeSession) async throws {
        let now = session.environment.unixMilliseconds()
        var output = PagedOutput(
            format, field: "placements",
            columns: [
                .words("ID"), .words("AT"), .words("IT IS"), .words("TENANT"), .words("STATE"), .number("GPUS"),
                .words("PLACEMENT"), .words("SINCE"), .words("WAITS FOR"),
            ], empty: "nothing is borrowed")
        var request = ListBorrowedRequest(provider: origin?.text ?? "", limit: limit)
        repeat {
            let page = try await session.call { [request] in try await $0.lending.listBorrowed(request, options: $1) }
            output.add(page.placements) {
                [
                    $0.allocation, $0.provider, $0.providerState, $0.tenant, $0.state, decimal(milli: $0.milli),
                    placementText($0.placement, limit: Limits.listedHosts),
                    ago(unixMilliseconds: $0.sinceUnixMs, now: now), $0.waitsFor,
                ]
            }
            request.after = page.next
            request.limit -= min(request.limit, UInt32(page.placements.count))
        } while request.after > 0 && (limit == 0 || request.limit > 0)
        output.end(next: request.after == 0 ? "" : "\(request.after)")
    }

    private func listEnded(_ session: NodeSession) async throws {
        var output = PagedOutput(
            format, field: "decrees",
            columns: [
                .number("#"), .words("WHEN"), .words("WHAT"), .words("ID"), .words("REGION"), .number("GPUS"),
                .words("OPERATOR"), .words("FORCED"), .words("REASON"),
            ], empty: "nothing was ended by decree")
        var request = ListDecreesRequest(limit: limit)
        repeat {
            let page = try await session.call { [request] in try await $0.lending.listDecrees(request, options: $1) }
            output.add(page.decrees) {
                [
                    "\($0.number)", utc(unixMilliseconds: $0.unixMs), $0.kind, $0.id, $0.region,
                    decimal(milli: $0.milli), $0.operator, $0.forced ? "forced" : "", $0.reason,
                ]
            }
            request.after = page.next
            request.limit -= min(request.limit, UInt32(page.decrees.count))
        } while request.after > 0 && (limit == 0 || request.limit > 0)
        output.end(next: request.after == 0 ? "" : "\(request.after)")
    }

    static let columns: [Table.Column] = [
        .words("CLAIM"), .words("ORIGIN"), .words("IT IS"), .words("TENANT"), .words("STATE"), .number("GPUS"),
        .words("PLACEMENT"), .words("SINCE"),
    ]

    static func cells(_ claim: LentClaim, now: UInt64) -> [String] {
        [
            claim.id, claim.origin, claim.originState, claim.tenant, claim.state, decimal(milli: claim.milli),
            placementText(claim.placement, limit: Limits.listedHosts),
            ago(unixMilliseconds: claim.sinceUnixMs, now: now),
        ]
    }

    /// Claims as a table.
    static func text(_ claims: [LentClaim]) -> String {
        let now = CommandEnvironment.current.unixMilliseconds()
        var table = Table(columns)
        for claim in claims { table.add(cells(claim, now: now)) }
        return table.text(empty: "no claims")
    }
}

extension NodeSession {
    /// Every claim that `request` asks for, over as many pages as it takes.
    func claims(_ request: ListClaimsRequest) async throws(CommandFailure) -> [LentClaim] {
        var request = request
        var claims: [LentClaim] = []
        repeat {
            let page = try await call { [request] in try await $0.lending.list(request, options: $1) }
            claims += page.claims
            request.after = page.next
        } while !request.after.isEmpty
        return claims
    }
}
