// RegionListCommand.swift: `hansa region list`: every region as the node sees it.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa region list`.
struct RegionListCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists every region that the node knows, itself first.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    func run(_ session: NodeSession) async throws {
        let reply = try await session.call { try await $0.regions.list(ListRegionsRequest(), options: $1) }
        format.show(reply) { reply in RegionListCommand.text(reply) }
    }

    static func text(_ reply: ListRegionsReply) -> String {
        var table = Table([
            .words("REGION"), .words("STATE"), .words("LIFECYCLE"), .words("ADDRESS"), .number("EPOCH"),
            .words("HEARD"),
            .number("ROUND TRIP"), .number("HOSTS"), .number("FREE GPUS"), .words("AS OF"), .words("LINK"),
        ])
        for region in reply.regions {
            let isSelf = region.state == "self"
            let free = region.digest?.models.reduce(UInt64(0)) { $0 + UInt64($1.freeGpus) }
            table.add([
                region.region, region.state, region.lifecycle, region.address,
                region.bootEpoch == 0 ? "" : "\(region.bootEpoch)",
                isSelf ? "" : heard(region.heard || region.state == "alive", region.lastHeardMs),
                region.rttUs == 0 ? "" : span(microseconds: region.rttUs),
                region.digest.map { grouped($0.hosts) } ?? "", free.map { grouped($0) } ?? "",
                region.digest == nil ? "" : isSelf ? "now" : "\(span(milliseconds: region.digestAgeMs)) ago",
                isSelf ? "" : link(isHeard: region.state == "alive", region.fault),
            ])
        }
        let notes = reply.regions.map(\.secondLife).filter { !$0.isEmpty }.map { "note: \($0)\n" }.joined()
        return table.text(empty: "no regions") + notes
    }
}

/// When a region was heard last.
func heard(_ isHeard: Bool, _ milliseconds: UInt64) -> String {
    isHeard ? "\(span(milliseconds: milliseconds)) ago" : "never"
}

/// Whether a region can be called, and why not; empty when nothing is known.
func link(isHeard: Bool, _ fault: String) -> String {
    if fault.isEmpty { return isHeard ? "up" : "" }
    return "\(isHeard ? "heard, cannot be called" : "cannot be called"): \(fault)"
}
