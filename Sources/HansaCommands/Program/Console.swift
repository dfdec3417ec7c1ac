// Console.swift: where a command writes, so that tests can read it.

internal import Glibc
internal import SystemPackage

/// The two streams of a command.
struct Console: Sendable {
    /// Takes what the command answers.
    var output: @Sendable (String) -> Void
    /// Takes errors, warnings and progress.
    var errors: @Sendable (String) -> Void
    /// Someone watches the errors: a progress bar makes sense.
    var isWatched: Bool
    /// Asks a question on the terminal; nil when nobody is there to answer.
    var ask: @Sendable (String) -> String? = { _ in nil }

    /// The streams of this process.
    static var standard: Console {
        Console(
            output: { write($0, to: .standardOutput) }, errors: { write($0, to: .standardError) },
            isWatched: isatty(FileDescriptor.standardError.rawValue) == 1,
            ask: { question in
                guard isatty(FileDescriptor.standardInput.rawValue) == 1 else { return nil }
                write(question, to: .standardError)
                return readLine() ?? ""
            })
    }

    /// A warning, one line.
    func warn(_ text: String) { errors("hansa: warning: \(text)\n") }

    /// A reader that went away (`hansa events | head`) ends the program as it ends other tools.
    private static func write(_ text: String, to stream: FileDescriptor) {
        do {
            _ = try stream.writeAll(Array(text.utf8))
        } catch {
            exit(128 + SIGPIPE)
        }
    }
}
