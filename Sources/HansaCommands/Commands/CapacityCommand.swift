// CapacityCommand.swift: `hansa capacity`: what is free, by region and GPU model, in shapes.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa capacity`.
struct CapacityCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "capacity", abstract: "Shows the free GPUs of every region, by model and in shapes.",
        discussion: "The node's own figures are exact; those of its peers are as old as AS OF says.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    func run(_ session: NodeSession) async throws {
        let reply = try await session.call { try await $0.regions.capacity(CapacityRequest(), options: $1) }
        format.show(reply) { reply in CapacityCommand.text(reply) }
        session.warn(reply.missing)
    }

    static func text(_ reply: CapacityReply) -> String {
        var table = Table([
            .words("REGION"), .words("MODEL"), .number("GPUS"), .number("FREE"), .number("WITH SHARES"),
            .number("FREE HOSTS"), .number("HOSTS 8+"), .number("4+"), .number("2+"), .number("1+"),
            .words("LARGEST GANG"), .words("AS OF"),
        ])
        for region in reply.regions {
            let age = region.exact ? "now" : "\(span(milliseconds: region.ageMs)) ago"
            if region.models.isEmpty {
                table.add([region.region] + Array(repeating: "", count: 10) + [age])
            }
            for model in region.models {
                let gang = model.largestGangs.max { $0.hosts < $1.hosts }
                table.add([
                    region.region, model.model, grouped(model.totalGpus), grouped(model.freeGpus),
                    decimal(milli: model.freeMilli), grouped(model.wholeHosts), grouped(model.hostsWith8),
                    grouped(model.hostsWith4), grouped(model.hostsWith2), grouped(model.hostsWith1),
                    gang.map { "\(grouped($0.hosts)) hosts, \($0.site)" } ?? "", age,
                ])
            }
        }
        return table.text(empty: "no regions")
    }
}
