// PKIIssueCommand.swift: `hansa pki issue`: makes the certificate of a node, host, operator or tenant.

internal import ArgumentParser
internal import PKI
internal import TLS

/// `hansa pki issue`.
struct PKIIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Makes a certificate and its key, signed by the authority in DIR.",
        discussion: "Writes DIR/region-uk.pem and DIR/region-uk.key for region/uk, and so on.")

    @OptionGroup var format: OutputOptions

    @Option(help: ArgumentHelp("The folder with the authority.", valueName: "dir"), completion: .directory)
    var dir: FileArgument

    @Argument(help: "region/uk, host/uk/h1, operator/ops or tenant/acme.")
    var subject: String

    @Option(help: ArgumentHelp("A DNS name to add; may be repeated.", valueName: "name"))
    var dns: [String] = []

    @Option(help: ArgumentHelp("An IP address to add; may be repeated.", valueName: "address"))
    var ip: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("How long the certificate is valid.", valueName: "days"))
    var days = PKI.Limits.leafDays

    @Flag(help: "Replace a certificate that is there already.")
    var force = false

    @Flag(help: "Keep a certificate that is there already, and succeed.")
    var ifMissing = false

    mutating func validate() throws {
        try checkDays(days)
        if force && ifMissing { throw ValidationError("--force and --if-missing exclude each other; give one") }
    }

    func run() throws {
        do throws(PKIError) {
            let role = try CertificateFolder.role(subject: subject)
            let request = CertificateRequest(
                role: role, dnsNames: dns, addresses: ip, validity: Validity(days: days))
            let written = try CertificateFolder(path: dir.path).issue(
                request, existing: force ? .replace : ifMissing ? .keep : .refuse)
            format.show(json: { written.json() }, { written.text(role.description) })
        } catch {
            throw CommandFailure(error)
        }
    }
}
