// TraceCommand.swift: `hansa trace`.

internal import ArgumentParser

/// `hansa trace`.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Converts cluster traces.", subcommands: [TraceConvertCommand.self])
}
