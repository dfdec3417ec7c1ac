// CompletionCommand.swift: `hansa completion`: the completion script of a shell. Installation: docs/cli.md.

internal import ArgumentParser

/// `hansa completion`.
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Prints the completion script of a shell.",
        discussion: "For example: hansa completion bash > ~/.local/share/bash-completion/completions/hansa")

    @Argument(help: "bash, zsh or fish.", transform: CompletionCommand.shell)
    var shell: CompletionShell

    private static func shell(_ name: String) throws -> CompletionShell {
        guard let shell = CompletionShell(rawValue: name) else {
            throw ValidationError("the shells are bash, zsh and fish")
        }
        return shell
    }

    func run() throws {
        let script = HansaCommand.completionScript(for: shell)
        CommandEnvironment.current.console.output(script.hasSuffix("\n") ? script : script + "\n")
    }
}
