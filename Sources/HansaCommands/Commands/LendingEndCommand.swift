// LendingEndCommand.swift: `hansa lending end`: an operator ends claims of a region that is gone.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa lending end`.
struct LendingEndCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Ends claims of another region for good, without asking it.",
        discussion: """
            For regions that are gone. Whoever owns a claim goes on believing that it has the GPUs, and is told otherwise \
            when it frees or commits; make sure that nothing of it runs there any more. Refused while the region is alive and a \
            peer, unless --force. Asks first on a terminal. Who ended what, and why, stays in the ledger: \
            `hansa lending list --ended`.
            """,
        aliases: ["release", "free"])

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup var decree: DecreeOptions

    @Argument(help: "The claims: norway-42 for a request, norway-42/1 for one attempt.")
    var ids: [String] = []

    @Option(
        help: ArgumentHelp("Claims of this region; needs --all.", valueName: "region"), transform: { try RegionID($0) })
    var origin: RegionID?

    @Flag(help: "All that --origin has here.")
    var all = false

    mutating func validate() throws {
        if ids.isEmpty, origin == nil {
            throw ValidationError("name claims, such as norway-42, or --origin REGION --all")
        }
        if !ids.isEmpty, origin != nil { throw ValidationError("name claims or --origin, not both") }
        if origin != nil, !all { throw ValidationError("add --all to end all that \(origin?.text ?? "") has here") }
    }

    func run(_ session: NodeSession) async throws {
        var request = EndClaimsRequest(
            ids: ids, origin: origin?.text ?? "", reason: decree.reason, force: decree.force, dryRun: true)
        let planned = try await session.call { [request] in try await $0.lending.end(request, options: $1) }
        if !planned.ended.isEmpty {
            try decree.confirm(
                LendingListCommand.text(planned.ended) + (planned.more ? "and more\n" : "")
                    + "Their origin goes on believing that it has these GPUs. End the claims for good?")
        }
        request.dryRun = false
        let retry = CallEffect.changes(retry: "run the command again: a claim that is ended already stays ended")
        var whole = EndClaimsReply()
        repeat {
            let reply = try await session.call(retry) { [request] in try await $0.lending.end(request, options: $1) }
            whole.ended += reply.ended
            whole.more = reply.more
        } while whole.more
        format.show(whole) { whole in
            whole.ended.isEmpty
                ? "nothing was left to end\n"
                : "\(grouped(whole.ended.count)) claims ended, "
                    + "\(decimal(milli: whole.ended.reduce(UInt64(0)) { $0.plus($1.milli) })) GPUs are free again\n"
        }
        let origins = Set(whole.ended.map(\.origin)).sorted().joined(separator: ", ")
        if !whole.ended.isEmpty {
            session.environment.console.warn(
                "\(origins) still believes that it has them; make sure that nothing of it runs there")
        }
    }
}

/// What goes with a decree.
struct DecreeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Why, for the audit.", valueName: "text"))
    var reason = ""

    @Flag(help: "Although the other region is alive and a peer.")
    var force = false

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    /// Asks on a terminal; scripts are taken at their word.
    func confirm(_ question: String) throws(CommandFailure) {
        let console = CommandEnvironment.current.console
        guard !yes, let answer = console.ask(question + " [y/N] ") else { return }
        guard ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure(
                status: .refused, code: "CANCELLED", message: "nothing was changed", hint: "answer y, or give --yes")
        }
    }
}
