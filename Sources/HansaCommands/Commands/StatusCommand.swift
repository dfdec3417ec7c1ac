// StatusCommand.swift: `hansa status`: the state of the node that is asked.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa status`.
struct StatusCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows the state of the node.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    func run(_ session: NodeSession) async throws {
        let reply = try await session.call { try await $0.regions.status(StatusRequest(), options: $1) }
        format.show(reply) { reply in StatusCommand.text(reply) }
    }

    /// What one peer says of the region's lives.
    private static func evidence(_ piece: LifeEvidence) -> String {
        guard piece.finding.isEmpty else {
            return "\(piece.peer): \(piece.finding)\(piece.heard ? "; hears it now" : "")"
        }
        return "\(piece.peer): has nothing against this ledger\(piece.heard ? ", but hears another life" : "")"
    }

    /// The first digits of a name, as the nodes' own texts have them.
    private static func shortName(_ bytes: [UInt8]) -> String {
        LifeName(bytes: bytes)?.short ?? ""
    }

    static func text(_ reply: StatusReply) -> String {
        let used = percentage(reply.usedMilli, of: reply.totalMilli)
        var facts = Facts()
        facts.add("region", reply.region)
        facts.add("version", reply.version)
        facts.add("up", "\(span(milliseconds: reply.uptimeMs)), boot epoch \(reply.bootEpoch)")
        if let life = reply.life, !life.lineage.isEmpty {
            let start = life.boot.isEmpty ? "" : ", start \(shortName(life.boot))"
            facts.add("life", "lineage \(shortName(life.lineage))\(start), \(grouped(life.promises)) promises")
        }
        if !reply.standing.isEmpty, reply.standing != "serving" {
            facts.add("standing", "\(reply.standing): \(reply.standingReason)")
            for piece in reply.evidence { facts.add("", evidence(piece)) }
        }
        facts.add("sites", reply.sites.joined(separator: ", "))
        facts.add("hosts", grouped(reply.hosts))
        facts.add("GPUs", "\(grouped(reply.gpus))\(used.isEmpty ? "" : ", \(used) used")")
        facts.add("allocations", "\(grouped(reply.allocationsPlaced)) placed, \(reply.allocationsInDoubt) in doubt")
        facts.add("holds", grouped(reply.holds))
        facts.add("lent", "\(decimal(milli: reply.lentMilli)) GPUs")
        facts.add("borrowed", "\(decimal(milli: reply.borrowedMilli)) GPUs")
        facts.add("outbox", grouped(reply.outbox))
        facts.add("ledger", "sequence \(grouped(reply.ledgerSequence)), store \(reply.storeState)")
        return facts.text
    }
}
