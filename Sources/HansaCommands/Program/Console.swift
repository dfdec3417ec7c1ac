// Console.swift: where a command writes, so that tests can read it. Nothing reaches it that commands a terminal.

internal import Basics
internal import Glibc

/// The two streams of a command.
struct Console: Sendable {
    /// Someone watches the errors: a progress bar makes sense.
    let isWatched: Bool
    private let writeOutput: @Sendable (String) -> Void
    private let writeErrors: @Sendable (String) -> Void
    private let question: @Sendable (String) -> String?

    /// Writes by closures.
    ///
    /// - Parameters:
    ///   - output: Takes what the command answers.
    ///   - errors: Takes errors, warnings and progress.
    ///   - isWatched: Someone watches the errors.
    ///   - question: Asks a question and reads the answer; nil when nobody is there to give one.
    init(
        output: @escaping @Sendable (String) -> Void, errors: @escaping @Sendable (String) -> Void, isWatched: Bool,
        question: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.isWatched = isWatched
        writeOutput = output
        writeErrors = errors
        self.question = question
    }

    /// The streams of this process.
    static var standard: Console {
        Console(
            output: { StandardStreams.answer($0) }, errors: { StandardStreams.remark($0) },
            isWatched: isatty(STDERR_FILENO) == 1,
            question: { text in
                guard isatty(STDIN_FILENO) == 1 else { return nil }
                StandardStreams.remark(text)
                return readLine() ?? ""
            })
    }

    /// Writes a part of the answer: whole lines, with hidden characters escaped.
    func output(_ text: String) { writeOutput(PrintableText.escaped(text, keepsLines: true)) }

    /// Writes errors, warnings or progress, with hidden characters escaped.
    func errors(_ text: String) { writeErrors(PrintableText.escaped(text, keepsLines: true)) }

    /// A warning, one line.
    func warn(_ text: String) { writeErrors("hansa: warning: \(PrintableText.escaped(text))\n") }

    /// How far something is: replaces the line before on a terminal, else a line of its own.
    func progress(_ text: String) {
        let line = PrintableText.escaped(text)
        writeErrors(isWatched ? "\r\u{1B}[K\(line)" : "\(line)\n")
    }

    /// Takes the line of ``progress(_:)`` away.
    func endProgress() {
        if isWatched { writeErrors("\r\u{1B}[K") }
    }

    /// Asks a question on the terminal; nil when nobody is there to answer.
    func ask(_ text: String) -> String? { question(PrintableText.escaped(text, keepsLines: true)) }
}
