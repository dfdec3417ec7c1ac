// PKIInitCommand.swift: `hansa pki init`: makes the authority of a federation.

internal import ArgumentParser
internal import PKI
internal import TLS

/// `hansa pki init`.
struct PKIInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes the authority of a federation: DIR/ca.pem and DIR/ca.key.",
        discussion: "Keep ca.key away from the nodes: only `hansa pki issue` needs it.")

    @OptionGroup var format: OutputOptions

    @Option(
        help: ArgumentHelp("The folder to write to; made if it is not there.", valueName: "dir"), completion: .directory
    )
    var dir: FileArgument

    @Option(help: ArgumentHelp("The federation's name in every certificate.", valueName: "domain"))
    var trustDomain = "hansa.example"

    @Option(parsing: .unconditional, help: ArgumentHelp("How long the authority is valid.", valueName: "days"))
    var days = PKI.Limits.authorityDays

    @Option(
        help: ArgumentHelp(
            "A certificate to issue at once, such as region/uk; may be repeated.", valueName: "subject"))
    var issue: [String] = []

    @Flag(help: "Keep what is there already, and succeed.")
    var ifMissing = false

    mutating func validate() throws { try checkDays(days) }

    func run() throws {
        do throws(PKIError) {
            let existing: ExistingFiles = ifMissing ? .keep : .refuse
            let folder = CertificateFolder(path: dir.path)
            var roles: [PeerRole] = []
            for subject in issue { roles.append(try CertificateFolder.role(subject: subject)) }
            let authority = try folder.makeAuthority(
                trustDomain: trustDomain, validity: Validity(days: days), existing: existing)
            var issued: [WrittenCertificate] = []
            for role in roles { issued.append(try folder.issue(CertificateRequest(role: role), existing: existing)) }
            format.show(
                json: { authority.json(issued: issued) },
                {
                    authority.text("authority of \(trustDomain)")
                        + zip(issued, roles).map { $0.text($1.description) }.joined()
                })
        } catch {
            throw CommandFailure(error)
        }
    }
}

/// A certificate must be valid for some time.
func checkDays(_ days: Int) throws {
    guard (1...PKI.Limits.validityDays).contains(days) else {
        throw ValidationError("--days must be 1 to \(PKI.Limits.validityDays), not \(days)")
    }
}
