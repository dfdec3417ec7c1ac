// HostShowCommand.swift: `hansa host show`: one host, and what holds each of its GPUs.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host show`.
struct HostShowCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows one host, and what holds each of its GPUs.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    func run(_ session: NodeSession) async throws {
        let request = GetHostRequest(id: id.text)
        let reply = try await session.call { try await $0.hosts.get(request, options: $1) }
        let claims = try await session.claims(ListClaimsRequest(host: id.text, home: true))
        let status = reply.status ?? HostStatus()
        format.show(json: {
            var json = JSONWriter(pretty: true, printsDefaults: true)
            json.object { json in
                json.field("status", status)
                json.repeated("claims", claims)
            }
            return json.text
        }) { HostShowCommand.text(status, claims) }
    }

    static func text(_ status: HostStatus, _ claims: [LentClaim]) -> String {
        let host = status.host ?? Host()
        var facts = Facts()
        facts.add("host", host.id)
        facts.add("region", status.region)
        facts.add(
            "place", [host.site, host.block, host.rack, host.leaf].filter { !$0.isEmpty }.joined(separator: ", "))
        facts.add("state", host.state.text + (status.leaving ? ", goes when nothing of it is claimed" : ""))
        facts.add("cpu", "\(decimal(milli: host.cpuMilli)) cores, \(decimal(milli: status.freeCpuMilli)) free")
        facts.add("memory", "\(memory(mib: host.memoryMib)), \(memory(mib: status.freeMemoryMib)) free")
        facts.add("labels", host.labels.map { "\($0.key)=\($0.value)" }.joined(separator: ", "))
        var text = facts.text
        if !host.gpus.isEmpty {
            var table = Table([
                .number("GPU"), .words("MODEL"), .number("FREE"), .words("HEALTH"), .words("MIG"), .words("HELD BY"),
                .words("UUID"),
            ])
            for gpu in host.gpus {
                let place = Int(gpu.index)
                let free = place < status.freeMilli.count ? status.freeMilli[place] : 0
                let holders = claims.filter { claim in
                    claim.placement.contains { $0.host == host.id && $0.gpus.contains(gpu.index) }
                }
                table.add([
                    "\(gpu.index)", gpu.model, decimal(milli: free), HostShowCommand.health(gpu),
                    gpu.mig == .unspecified ? "" : gpu.mig.word(without: "MIG_MODE_"),
                    holders.map(\.allocation).joined(separator: " "), gpu.uuid,
                ])
            }
            text += "\n" + table.text(empty: "")
        }
        if !claims.isEmpty { text += "\n" + LendingListCommand.text(claims) }
        return text
    }

    /// How a GPU is, and who says so where two have said something.
    private static func health(_ gpu: GPU) -> String {
        let word = gpu.health.word(without: "GPU_HEALTH_")
        guard gpu.operatorHealth != .unspecified else { return word }
        let reported = gpu.reportedHealth == .unspecified ? "nothing" : gpu.reportedHealth.word(without: "GPU_HEALTH_")
        return "\(word) (operator: \(gpu.operatorHealth.word(without: "GPU_HEALTH_")), host: \(reported))"
    }
}
