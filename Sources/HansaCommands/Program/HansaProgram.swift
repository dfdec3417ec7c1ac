// HansaProgram.swift: runs one command line from its arguments to its exit code.
//
// The only place where failures are printed. Exit codes: ExitStatus; forms: docs/cli.md, "Errors".

internal import ArgumentParser

/// The tool `hansa`.
public enum HansaProgram {
    /// Runs a command line, without the program's name, and returns the exit code.
    public static func run(_ arguments: [String]) async -> Int32 {
        await run(arguments, in: .process)
    }

    /// Runs a command line in an environment.
    static func run(_ arguments: [String], in environment: CommandEnvironment) async -> Int32 {
        await CommandEnvironment.$current.withValue(environment) {
            do {
                var command = try HansaCommand.parseAsRoot(GlobalOptions.moved(arguments))
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
                return ExitStatus.done.rawValue
            } catch {
                return report(error, GlobalOptions.moved(arguments), environment.console)
            }
        }
    }

    private static func report(_ error: any Error, _ arguments: [String], _ console: Console) -> Int32 {
        if let code = error as? ExitStatus.Stop { return code.status.rawValue }
        let failure: CommandFailure
        if let known = error as? CommandFailure {
            failure = known
        } else if HansaCommand.exitCode(for: error) == .success {
            let text = HansaCommand.fullMessage(for: error)
            console.output(text.hasSuffix("\n") ? text : text + "\n")
            return ExitStatus.done.rawValue
        } else {
            failure = .usage(
                sentence(HansaCommand.message(for: error)),
                hint: "\((["hansa"] + commandPath(arguments)).joined(separator: " ")) --help")
        }
        if wantsJSON(arguments) { console.output(failure.json) }
        console.errors(failure.text)
        return failure.status.rawValue
    }

    /// `Unknown option '--x'` as the middle of a line.
    private static func sentence(_ text: String) -> String {
        guard let first = text.first, text.dropFirst().first?.isLowercase == true else { return text }
        return first.lowercased() + text.dropFirst()
    }

    /// The part of the command line that names the command: `host list`.
    static func commandPath(_ arguments: [String]) -> [String] {
        var path: [String] = []
        var commands = HansaCommand.commands
        for argument in arguments {
            let named = commands.first { $0._commandName == argument || $0.configuration.aliases.contains(argument) }
            guard let command = named else { break }
            path.append(argument)
            commands = command.configuration.subcommands
        }
        return path
    }

    /// True when the command line asks for JSON; looked for by hand because it may not parse.
    static func wantsJSON(_ arguments: [String]) -> Bool {
        for (index, argument) in arguments.enumerated() {
            if ["--output=json", "-o=json", "-ojson"].contains(argument) { return true }
            if ["-o", "--output"].contains(argument), arguments.dropFirst(index + 1).first == "json" { return true }
        }
        return false
    }
}

extension ExitStatus {
    /// Ends a command that has printed its answer with another code than 0.
    struct Stop: Error {
        var status: ExitStatus
    }
}
