// OutputOptions.swift: `-o table|json`, of every command that answers something.

internal import ArgumentParser
internal import HansaMessages

/// The form of an answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// Aligned columns, for people.
    case table
    /// The proto3 JSON of the reply, with defaults, for programs.
    case json
}

/// Chooses the form of an answer.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "How to answer: table or json.")
    var output = OutputFormat.table

    /// Prints an answer as JSON or, for people, as the text of a message that is safe to show.
    func show<Message: GeneratedMessage>(_ message: Message, _ text: (Message) -> String) {
        show(json: { jsonString(message, pretty: true, printsDefaults: true) }, { text(message.printable) })
    }

    /// Prints an answer in one of its two forms; a line ends it.
    func show(json: () -> String, _ text: () -> String) {
        let answer = output == .json ? json() : text()
        CommandEnvironment.current.console.output(answer.hasSuffix("\n") ? answer : answer + "\n")
    }

    /// Prints one element of a stream on one line.
    func line<Message: GeneratedMessage>(_ message: Message, _ text: (Message) -> String) {
        show(json: { jsonString(message, pretty: false, printsDefaults: true) }, { text(message.printable) })
    }
}
