// EventsCommand.swift: `hansa events`: what happened at the node, and with --follow what happens.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa events`.
struct EventsCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Shows what happened at the node, oldest first.",
        discussion: """
            With -o json every event is one object on one line.

            Events are kept in memory, the newest since the node started. Where some after --after are missing, the first \
            event is of the kind "gap" and says so, and so does a warning.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Go on with what happens, until Ctrl-C.")
    var follow = false

    @Option(help: ArgumentHelp("Only events after this one.", valueName: "sequence"))
    var after: UInt64 = 0

    @Option(help: ArgumentHelp("Only the newest so many; 0 = all that are kept.", valueName: "count"))
    var limit: UInt32 = 0

    func run(_ session: NodeSession) async throws {
        var last = after
        try await session.follow { client, options, reopened in
            let request = EventsRequest(follow: follow, after: last, limit: reopened == 0 ? limit : 0)
            return try await client.regions.events(request, options: options)
        } _: { event in
            last = max(last, event.sequence)
            if event.kind == EventsCommand.gap { session.environment.console.warn(event.text) }
            format.line(event) { event in EventsCommand.line(event) }
        }
    }

    /// The kind of an event that stands for what is missing.
    static let gap = "gap"

    static func line(_ event: Event) -> String {
        let time = utc(unixMilliseconds: event.unixMs)
        return "\(padded("\(event.sequence)", 8)) \(time)  \(padded(event.kind, 18)) \(event.text)"
    }
}

/// Left-aligned in so many columns; a longer text stays whole.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
