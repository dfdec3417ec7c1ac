// TraceConvertCommand.swift: `hansa trace convert`: the tasks of a public trace in Hansa's own columns.

internal import ArgumentParser
internal import TraceReplay

/// `hansa trace convert`.
struct TraceConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Writes the tasks of a public trace as CSV that `hansa replay` reads.",
        discussion: """
            What becomes of each column, and which rows are no tasks: docs/traces.md, "Formats". `hansa replay` reads the \
            same files without converting; converted, they can be looked at and changed.
            """)

    @Option(
        help: ArgumentHelp("The form of the file; else what it looks like.", valueName: "format"),
        completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: { try TraceFormat.named($0) })
    var format: TraceFormat?

    @Argument(help: "The tasks; - reads the standard input.")
    var file: FileArgument

    func run() async throws {
        let environment = CommandEnvironment.current
        let tasks = try TaskFile.read(file.path, format: format, environment)
        environment.console.output(TraceTask.writtenColumns.joined(separator: ",") + "\n")
        var rows = ""
        for task in tasks {
            guard let row = task.csvRow else { continue }
            rows += row + "\n"
            if rows.utf8.count >= Limits.outputPiece {
                environment.console.output(rows)
                rows = ""
            }
        }
        if !rows.isEmpty { environment.console.output(rows) }
    }
}

extension TraceFormat {
    /// Reads the name of a form.
    static func named(_ text: String) throws -> TraceFormat {
        guard let format = TraceFormat(rawValue: text) else {
            throw ValidationError("the formats are \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return format
    }
}
