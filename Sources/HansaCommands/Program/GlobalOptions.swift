// GlobalOptions.swift: lets `hansa -o json status` and `hansa host -o json list` mean `hansa host list -o json`.
//
// The parser knows these options only behind the command; here they are moved there, nothing else is read.

internal import ArgumentParser
internal import DynamicMessages

/// The options that may stand before the command.
enum GlobalOptions {
    private static let names = ["-o", "--output", "--node", "--cert", "--key", "--private-key", "--ca", "--timeout"]
    /// What any command answers by itself.
    private static let questions = ["-h", "--help", "--version"]

    /// The arguments with the options before the command, or before a part of its name, moved behind it.
    static func moved(_ arguments: [String]) -> [String] {
        var options: [String] = []
        var path: [String] = []
        var commands = HansaCommand.commands
        var rest = arguments[...]
        while !commands.isEmpty, let word = rest.first {
            if let command = HansaProgram.command(word, in: commands) {
                path.append(word)
                commands = command.configuration.subcommands
            } else if let name = name(of: word) {
                options.append(name == "--key" ? "--private-key" + word.dropFirst(name.count) : word)
                if name == word {
                    rest = rest.dropFirst()
                    if let value = rest.first { options.append(value) }
                }
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        if options.isEmpty { return arguments }
        if let word = rest.first, !commands.isEmpty {
            // The parser blames what comes first.
            return path + (questions.contains(word) ? Array(rest) : rest.prefix(1) + options + rest.dropFirst())
        }
        return path + options + rest
    }

    /// The name of the option that a word is or begins with; nil when it is none of these.
    private static func name(of word: String) -> String? {
        if word.hasPrefix("-o") { return "-o" }
        let name = String(word.prefix { $0 != "=" })
        return names.contains(name) ? name : nil
    }

    /// What is wrong with the words that should name a command; nil when they do.
    ///
    /// The parser would blame the first option behind them.
    static func problem(_ arguments: [String]) -> CommandFailure? {
        var path = ["hansa"]
        var commands = HansaCommand.commands
        var rest = arguments[...]
        while !commands.isEmpty {
            guard let word = rest.popFirst() else { return nil }
            if let command = HansaProgram.command(word, in: commands) {
                if command.configuration.defaultSubcommand != nil { return nil }
                path.append(word)
                commands = command.configuration.subcommands
                continue
            }
            let help = "\(path.joined(separator: " ")) --help"
            if name(of: word) != nil {
                return .usage("no command is named; one goes with \(word)", hint: help)
            }
            if word.hasPrefix("-") || word == "help" { return nil }
            let known = commands.flatMap { [$0._commandName] + $0.configuration.aliases }
            let meant = nearest(to: word, in: known).map { "; did you mean '\($0)'?" } ?? ""
            return .usage("unexpected argument '\(word)'\(meant)", hint: help)
        }
        return nil
    }
}
