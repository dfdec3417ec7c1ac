// HostRemoveCommand.swift: `hansa host remove`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host remove`.
struct HostRemoveCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes hosts out of the node's region for good.",
        discussion: """
            Only hosts of which nothing is claimed: all that are named, or none. With --when-free, a host in use is \
            cordoned now and goes when the last claim on it ends; `host uncordon` takes that back. A host that comes \
            back later begins with fences above all that it ever gave.
            """,
        aliases: ["deregister", "rm"])

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Remove a host in use when nothing of it is claimed any more.")
    var whenFree = false

    @Argument(help: "The hosts' ids.", transform: { try HostID($0) })
    var ids: [HostID]

    func run(_ session: NodeSession) async throws {
        let retry = CallEffect.changes(
            retry: "look at `hansa host list`, and run the command again for those still there")
        var whole = RemoveHostsReply()
        for start in stride(from: 0, to: ids.count, by: Limits.registrationHosts) {
            let part = ids[start..<min(start + Limits.registrationHosts, ids.count)]
            let request = RemoveHostsRequest(ids: part.map(\.text), whenFree: whenFree)
            let reply = try await session.call(retry) { try await $0.hosts.remove(request, options: $1) }
            whole.removed = whole.removed.plus(reply.removed)
            whole.waiting += reply.waiting
        }
        format.show(whole) { whole in
            "\(grouped(whole.removed)) hosts removed\n"
                + (whole.waiting.isEmpty
                    ? "" : "cordoned, and removed when they are free: \(whole.waiting.joined(separator: ", "))\n")
        }
    }
}
