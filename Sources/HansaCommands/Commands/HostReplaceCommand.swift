// HostReplaceCommand.swift: `hansa host replace`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host replace`.
struct HostReplaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace", abstract: "Puts another machine in the place of a host; nothing of it may be claimed.",
        discussion: """
            The file has one host, as for `host register`; it gets the id that is named here. The host's state stays \
            (make it ready with `host uncordon`); what was known of the health of the old GPUs is forgotten.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    @Argument(help: "The file; - reads the standard input.")
    var file: FileArgument

    func run() async throws {
        let environment = CommandEnvironment.current
        let hosts = try HostFile(try InputFile.text(file.path, environment), file: file.path)
        try hosts.check()
        guard hosts.hosts.count == 1, var host = hosts.hosts.first?.host else {
            throw CommandFailure.badInput("\(file) has \(hosts.hosts.count) hosts; write the one that comes for \(id)")
        }
        host.id = id.text
        let request = ReplaceHostRequest(host: host)
        try await NodeSession.use(connection, in: environment) { session in
            let retry = CallEffect.changes(retry: "run the command again: replacing with the same machine is harmless")
            let reply = try await session.call(retry) { try await $0.hosts.replace(request, options: $1) }
            let state = reply.host?.state.text ?? ""
            format.show(reply) { _ in "\(id) is another machine now, and \(state)\n" }
        }
    }
}
