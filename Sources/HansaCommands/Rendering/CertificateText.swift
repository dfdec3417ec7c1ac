// CertificateText.swift: certificates for people and for programs.

internal import Basics
internal import HansaMessages
internal import PKI
internal import TLS

/// A certificate as a JSON object.
struct CertificateJSON: JSONValue {
    var summary: CertificateSummary

    var isJSONDefault: Bool { false }

    func writeJSON(to json: inout JSONWriter) {
        json.object { json in
            json.field("subject", summary.subject)
            json.field("identity", summary.identity?.uri ?? "")
            json.repeated("uriNames", summary.uriNames)
            json.repeated("dnsNames", summary.dnsNames)
            json.repeated("addresses", summary.addresses)
            json.field("isAuthority", summary.isAuthority)
            json.field("issuer", summary.issuer)
            json.field("notBefore", summary.validity.notBefore.description)
            json.field("notAfter", summary.validity.notAfter.description)
            json.field("serial", summary.serial)
            json.field("sha256", summary.fingerprint)
        }
    }
}

extension CertificateSummary {
    /// One fact a line.
    var text: String {
        var facts = Facts()
        facts.add("identity", identity.map { "\($0.role) of \($0.trustDomain)" } ?? "")
        facts.add("names", uriNames.joined(separator: ", "))
        facts.add("DNS names", dnsNames.joined(separator: ", "))
        facts.add("addresses", addresses.joined(separator: ", "))
        facts.add("may sign others", isAuthority ? "yes, it is an authority" : "no")
        facts.add("subject", subject)
        facts.add("signed by", issuer)
        facts.add("valid from", validity.notBefore.description)
        facts.add("valid until", validity.notAfter.description)
        facts.add("serial", serial)
        facts.add("SHA-256", fingerprint)
        return facts.text
    }
}

extension WrittenCertificate {
    /// What was written, as an object, with what was issued along with it.
    func json(issued: [WrittenCertificate] = []) -> String {
        var json = JSONWriter(pretty: true)
        json.object { json in
            fields(&json)
            json.repeated("issued", issued.map { each in JSONFields { each.fields(&$0) } })
        }
        return json.text
    }

    private func fields(_ json: inout JSONWriter) {
        json.field("certificate", FileName.shown(certificate))
        json.field("privateKey", FileName.shown(privateKey))
        json.field("isNew", isNew)
        json.present("summary", CertificateJSON(summary: summary))
    }

    /// What was written, in one line.
    func text(_ owner: String) -> String {
        isNew
            ? "\(certificate) and \(privateKey): \(owner), valid until \(summary.validity.notAfter)\n"
            : "\(certificate) is kept: it is there already, valid until \(summary.validity.notAfter)\n"
    }
}
