// HansaProgram.swift: runs one command line from its arguments to its exit code.
//
// The only place where failures are printed. Exit codes: ExitStatus; forms: docs/cli.md, "Errors".

internal import ArgumentParser
internal import Logging

/// The tool `hansa`.
public enum HansaProgram {
    /// Runs the command line of this process and returns the exit code.
    ///
    /// Call it once. What libraries log is not for people: every failure has its sentence.
    public static func run() async -> Int32 {
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let status = await run(ProcessArguments.all, in: .process)
        StandardStreams.finish()
        return status
    }

    /// Runs a command line, without the program's name, in an environment.
    static func run(_ arguments: [String], in environment: CommandEnvironment) async -> Int32 {
        await CommandEnvironment.$current.withValue(environment) {
            let arguments = GlobalOptions.moved(arguments)
            do {
                if let problem = GlobalOptions.problem(arguments) { throw problem }
                var command = try HansaCommand.parseAsRoot(arguments)
                if let raw = ProcessArguments.wronglyRaw(in: arguments) {
                    throw CommandFailure.usage("\(raw) is not UTF-8; only the names of files need not be")
                }
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
                return ExitStatus.done.rawValue
            } catch {
                return report(error, arguments, environment.console)
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
        // First where it cannot fail.
        console.errors(failure.text)
        if wantsJSON(arguments) { console.output(failure.json) }
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
            guard let command = command(argument, in: commands) else { break }
            path.append(argument)
            commands = command.configuration.subcommands
        }
        return path
    }

    /// The command with a name or an alias.
    static func command(_ name: String, in commands: [any ParsableCommand.Type]) -> (any ParsableCommand.Type)? {
        commands.first { $0._commandName == name || $0.configuration.aliases.contains(name) }
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
