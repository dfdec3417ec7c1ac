// TaskFile.swift: the tasks of a trace that the user names, with what is remarkable about the file as warnings.

internal import TraceReplay

/// A file of tasks.
enum TaskFile {
    /// Reads a file of any form.
    static func read(
        _ path: String, format: TraceFormat?, _ environment: CommandEnvironment
    ) throws(CommandFailure) -> [TraceTask] {
        let text = try InputFile.text(path, environment)
        let reading: TraceReading
        do {
            reading = try TraceTask.read(text, file: path, format: format)
        } catch {
            throw CommandFailure(error)
        }
        if reading.format == .hansa { InputFile.remarkSeparator(of: text, path, environment) }
        for rows in reading.passedOver {
            environment.console.warn(
                "\(path): \(grouped(rows.count)) rows are passed over, the first in line \(rows.firstLine): \(rows.reason)"
            )
        }
        return reading.tasks
    }
}
