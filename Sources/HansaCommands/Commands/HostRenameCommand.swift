// HostRenameCommand.swift: `hansa host rename`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host rename`.
struct HostRenameCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Gives a host another id; nothing of it may be claimed.",
        discussion: "The machine stays what it is: content, state and health go with it, and its fences go on growing.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    @Argument(help: "Its new id.", transform: { try HostID($0) })
    var newID: HostID

    func run(_ session: NodeSession) async throws {
        let request = RenameHostRequest(id: id.text, newId: newID.text)
        let retry = CallEffect.changes(retry: "look at `hansa host list`: it is done when \(newID) is there")
        let reply = try await session.call(retry) { try await $0.hosts.rename(request, options: $1) }
        format.show(reply) { reply in "\(id) is \(reply.host?.id ?? newID.text) now\n" }
    }
}
