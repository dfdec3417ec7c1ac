// PKIInspectCommand.swift: `hansa pki inspect`: what the certificates of a file say.

internal import ArgumentParser
internal import HansaMessages
internal import PKI

/// `hansa pki inspect`.
struct PKIInspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Shows what the certificates of a PEM file say.")

    @OptionGroup var format: OutputOptions

    @Argument(help: "The PEM file.")
    var file: FileArgument

    func run() throws {
        do throws(PKIError) {
            let summaries = try inspectCertificates(path: file.path)
            if summaries.isEmpty { throw .noCertificate(path: file.path) }
            format.show(
                json: {
                    var json = JSONWriter(pretty: true, printsDefaults: true)
                    json.object { $0.repeated("certificates", summaries.map { CertificateJSON(summary: $0) }) }
                    return json.text
                }, { summaries.map(\.text).joined(separator: "\n") })
        } catch {
            throw CommandFailure(error)
        }
    }
}
