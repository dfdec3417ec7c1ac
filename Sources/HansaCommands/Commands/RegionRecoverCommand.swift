// RegionRecoverCommand.swift: `hansa region recover`: lets an older ledger go on from what its peers know.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa region recover`.
struct RegionRecoverCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover", abstract: "Lets a quarantined region go on from what its peers know of it.",
        discussion: """
            Without --accept nothing changes: it shows the ledger, what each peer knows, has and lent, and what would \
            follow. With --accept the ledger takes over name and numbers; claims that peers have come back, requests \
            that nobody has a claim for end, and hosts with a free GPU are cordoned, since what was placed there since \
            the ledger's time is not known.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Do it.")
    var accept = false

    @Option(
        help: ArgumentHelp(
            "Go on although this peer does not answer: what it has or lent is not taken over. May be repeated.",
            valueName: "region"))
    var missingPeer: [String] = []

    @Option(
        help: ArgumentHelp(
            "This host is gone for good: what peers have on it is not taken over. May be repeated.", valueName: "host"))
    var goneHost: [String] = []

    @Flag(help: "Cordon no host: GPUs that nobody is known to have are free.")
    var trustFree = false

    func run(_ session: NodeSession) async throws {
        let request = RecoverRequest(
            accept: accept, missingPeers: missingPeer, trustFree: trustFree, goneHosts: goneHost)
        let effect: CallEffect =
            accept ? .changes(retry: "look whether it is done with `hansa status`, and repeat it if not") : .reads
        let reply = try await session.call(effect) { try await $0.regions.recover(request, options: $1) }
        format.show(reply) { reply in RegionRecoverCommand.text(reply) }
    }

    static func text(_ reply: RecoverReply) -> String {
        var facts = Facts()
        facts.add("ledger of", reply.region)
        facts.add("has", life(reply.own))
        facts.add("last record", reply.lastRecordUnixMs == 0 ? "" : utc(unixMilliseconds: reply.lastRecordUnixMs))
        facts.add(reply.accepted ? "goes on as" : "would go on as", life(reply.adopted))
        return facts.text + "\n" + peers(reply) + "\n" + outcome(reply)
    }

    private static func peers(_ reply: RecoverReply) -> String {
        var table = Table([
            .words("PEER"), .words("KNOWS"), .words("HEARS IT"), .number("HAS HERE"), .number("LENT"),
            .words("PROBLEM"),
        ])
        for peer in reply.peers {
            let answers = peer.problem.isEmpty
            table.add([
                peer.region, life(peer.life), answers ? (peer.heard ? "yes" : "no") : "",
                answers ? grouped(peer.has) : "", answers ? grouped(peer.lent) : "", peer.problem,
            ])
        }
        return table.text(empty: "no peers")
    }

    private static func outcome(_ reply: RecoverReply) -> String {
        let counts = reply.counts ?? RecoveryCounts()
        var text = ""
        add("claims of peers taken over", counts.claimsAdopted, reply.claimsAdopted.map(claim))
        add("claims ended that their origin does not have", counts.claimsClosed, reply.claimsClosed.map(attempt))
        add("requests brought back", counts.requestsAdopted, reply.requestsAdopted.map { request($0, reply.region) })
        add("requests ended that nobody has", counts.requestsEnded, reply.requestsEnded.map { "\(reply.region)-\($0)" })
        add("hosts cordoned", counts.hostsCordoned, reply.hostsCordoned)
        add("against it", counts.objections, reply.objections)
        if reply.accepted { return text + "done: \(reply.region) serves again\n" }
        return text + (counts.objections == 0 ? "nothing was changed; --accept does it\n" : "nothing was changed\n")

        func add(_ title: String, _ count: UInt32, _ lines: [String]) {
            guard count > 0 else { return }
            text += "\(title): \(grouped(count))\n"
            for line in lines { text += "  \(line)\n" }
            if Int(count) > lines.count { text += "  and \(grouped(Int(count) - lines.count)) more\n" }
        }
    }

    private static func life(_ life: Life?) -> String {
        guard let life, life.epoch > 0 || !life.lineage.isEmpty else { return "" }
        let lineage = life.lineage.prefix(4).map { hexadecimal($0) }.joined()
        return "lineage \(lineage.isEmpty ? "-" : lineage), epoch \(life.epoch), \(grouped(life.promises)) promises"
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private static func claim(_ claim: RecoveredClaim) -> String {
        "\(claim.key.map(attempt) ?? "") of \(claim.tenant): \(placementText(claim.placement, limit: Limits.listedHosts))"
    }

    private static func attempt(_ key: AttemptKey) -> String { "\(key.origin)-\(key.request)/\(key.attempt)" }

    private static func request(_ request: RecoveredRequest, _ region: String) -> String {
        "\(region)-\(request.number) of \(request.tenant), placed in \(request.provider), key \(request.idempotencyKey)"
    }
}
