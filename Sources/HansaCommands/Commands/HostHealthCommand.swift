// HostHealthCommand.swift: `hansa host gpu-health`.

internal import ArgumentParser
internal import Basics
internal import GPUAllocator
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host gpu-health`.
struct HostHealthCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "gpu-health",
        abstract: "Says how a GPU is; only healthy ones take new work, and what a GPU has stays.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    @Argument(help: "The GPU's index on the host.")
    var gpu: UInt8

    @Argument(
        help: "healthy, degraded, fatal or unverified.",
        transform: { text in
            guard let health = GPUAllocator.GPUHealth(rawValue: text), health != .unknown else {
                throw ValidationError("\"\(text)\" is no health; give healthy, degraded, fatal or unverified")
            }
            return health
        })
    var health: GPUAllocator.GPUHealth

    func run(_ session: NodeSession) async throws {
        let word: HansaMessages.GPUHealth =
            switch health {
            case .healthy: .healthy
            case .degraded: .degraded
            case .fatal: .fatal
            case .unverified: .unverified
            case .unknown: .unspecified
            }
        let request = SetGPUHealthRequest(id: id.text, gpu: UInt32(gpu), health: word)
        let retry = CallEffect.changes(retry: "run the command again: it changes nothing that is done already")
        let reply = try await session.call(retry) { try await $0.hosts.setGPUHealth(request, options: $1) }
        format.show(reply) { "GPU \(gpu) of \(reply.host?.id ?? id.text) is \(health.rawValue)\n" }
    }
}
