// HostHealthCommand.swift: `hansa host gpu-health`.

internal import ArgumentParser
internal import Basics
internal import GPUAllocator
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import Mapping

/// `hansa host gpu-health`.
struct HostHealthCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "gpu-health",
        abstract: "Says how a GPU is; only healthy ones take new work, and what a GPU has stays.",
        discussion: """
            What an operator says stands beside what the host reports until it is withdrawn, also when the GPU gets another \
            index or comes to another host. The worse of the two counts.
            """,
        aliases: ["health"])

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    @Argument(help: "The GPU's index on the host.")
    var gpu: UInt8

    @Argument(
        help: "healthy, degraded, fatal or unverified; withdraw takes back what was said.",
        transform: { text in
            if text == "withdraw" { return .unknown }
            guard let health = GPUAllocator.GPUHealth(rawValue: text), health != .unknown else {
                throw ValidationError("\"\(text)\" is no health; give healthy, degraded, fatal, unverified or withdraw")
            }
            return health
        })
    var health: GPUAllocator.GPUHealth

    func run(_ session: NodeSession) async throws {
        let request = SetGPUHealthRequest(
            id: id.text, gpu: UInt32(gpu), health: .init(health), withdraw: health == .unknown)
        let retry = CallEffect.changes(retry: "run the command again: it changes nothing that is done already")
        let reply = try await session.call(retry) { try await $0.hosts.setGPUHealth(request, options: $1) }
        format.show(reply) { reply in
            let name = "GPU \(gpu) of \(reply.host?.id ?? id.text)"
            guard let now = reply.host?.gpus.first(where: { $0.index == UInt32(gpu) })?.health else {
                return "\(name): \(health == .unknown ? "withdrawn" : health.rawValue)\n"
            }
            let word = now == .unspecified ? "unknown" : now.word(without: "GPU_HEALTH_")
            return now == .init(health) || health == .unknown
                ? "\(name) is \(word)\n" : "\(name) is \(word), since its host says so\n"
        }
    }
}
