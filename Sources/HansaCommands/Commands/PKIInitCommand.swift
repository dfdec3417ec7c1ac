// PKIInitCommand.swift: `hansa pki init`: makes the authority of a federation.

internal import ArgumentParser
internal import PKI

/// `hansa pki init`.
struct PKIInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes the authority of a federation: DIR/ca.pem and DIR/ca.key.",
        discussion: "Keep ca.key away from the nodes: only `hansa pki issue` needs it.")

    @OptionGroup var format: OutputOptions

    @Option(
        help: ArgumentHelp("The folder to write to; made if it is not there.", valueName: "dir"), completion: .directory
    )
    var dir: String

    @Option(help: ArgumentHelp("The federation's name in every certificate.", valueName: "domain"))
    var trustDomain = "hansa.example"

    @Option(parsing: .unconditional, help: ArgumentHelp("How long the authority is valid.", valueName: "days"))
    var days = PKI.Limits.authorityDays

    @Flag(help: "Keep an authority that is there already, and succeed.")
    var ifMissing = false

    mutating func validate() throws { try checkDays(days) }

    func run() throws {
        do throws(PKIError) {
            let written = try CertificateFolder(path: dir).makeAuthority(
                trustDomain: trustDomain, validity: Validity(days: days), existing: ifMissing ? .keep : .refuse)
            format.show(json: { written.json }, { written.text("authority of \(trustDomain)") })
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
