// HostRegisterCommand.swift: `hansa host register`: tells the node which hosts its region has.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa host register`.
struct HostRegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Registers the hosts of files with the node's region.",
        discussion: """
            The forms are in docs/hosts.md: CSV; JSON, as `host probe -o json` and `host list -o json` write it; and what \
            nvidia-smi, kubectl and Slurm's files say. Everything is checked before any host is sent. The same host \
            again changes nothing; of a host in use everything is taken but what its allocations stand on. What was not \
            taken is named, and the exit code is 2.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Only check the file; no node is asked.")
    var dryRun = false

    @OptionGroup(title: "Hosts that other programs list") var inventory: InventoryOptions

    @Argument(help: ArgumentHelp("The file, or Slurm's files together; - reads the standard input.", valueName: "file"))
    var files: [FileArgument]

    func run() async throws {
        let environment = CommandEnvironment.current
        let hosts = try HostFile.read(files.map(\.path), inventory, environment)
        try hosts.check()
        if dryRun {
            let count = hosts.hosts.count
            format.show(json: { "{\"hosts\": \(count)}" }, { "\(grouped(count)) hosts could be registered" })
            return
        }
        try await NodeSession.use(connection, in: environment) { session in
            try await session.register(try await own(hosts.hosts, session), format)
        }
    }

    /// The hosts for the node's region; the others are counted in a warning.
    private func own(_ hosts: [FiledHost], _ session: NodeSession) async throws(CommandFailure) -> [Host] {
        guard hosts.contains(where: { $0.region != nil }) else { return hosts.map(\.host) }
        let status = try await session.call { try await $0.regions.status(StatusRequest(), options: $1) }
        let own = hosts.filter { $0.region == nil || $0.region?.text == status.region }
        if own.count < hosts.count {
            session.environment.console.warn(
                "\(hosts.count - own.count) of \(hosts.count) hosts belong to other regions than \(status.region) "
                    + "and are left out")
        }
        return own.map(\.host)
    }
}

extension NodeSession {
    /// Registers hosts in portions, shows how many were new, and says what was not taken.
    func register(_ hosts: [Host], _ format: OutputOptions) async throws(CommandFailure) {
        let retry = CallEffect.changes(
            retry: "run the command again: hosts that are registered already stay as they are")
        var whole = RegisterHostsReply()
        for batch in batches(of: hosts) {
            let request = RegisterHostsRequest(hosts: batch)
            let reply = try await call(retry) { try await $0.hosts.register(request, options: $1) }
            whole.registered = whole.registered.plus(reply.registered)
            whole.unchanged = whole.unchanged.plus(reply.unchanged)
            whole.notices += reply.notices
        }
        format.show(whole) { whole in
            "\(grouped(whole.registered)) hosts registered, \(grouped(whole.unchanged)) were already\n"
        }
        for notice in whole.notices { environment.console.warn("host \(notice.host): \(notice.text)") }
        let refused = Set(whole.notices.filter(\.refused).map(\.host)).count
        if refused > 0 {
            throw CommandFailure(
                status: .refused, code: "FAILED_PRECONDITION",
                message: "of \(grouped(refused)) hosts something was not taken; all else was, as said above",
                hint: "`hansa host show HOST` says what uses it; release that, or correct the file, and register again")
        }
    }
}
