// PKICommand.swift: `hansa pki`.

internal import ArgumentParser

/// `hansa pki`.
struct PKICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pki", abstract: "Makes and shows the certificates of a federation.",
        discussion: "Works on files only; no node is asked. Identities are described in docs/identity.md.",
        subcommands: [PKIInitCommand.self, PKIIssueCommand.self, PKIInspectCommand.self])
}
