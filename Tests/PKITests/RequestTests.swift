// RequestTests.swift: which requests an authority refuses, and how validities are made from days.

import Basics
import TLS
import Testing

@testable import PKI

@Suite("Certificate requests")
struct RequestTests {
    private static let now = CertificateTime(secondsSince1970: 1_700_000_000)

    @Test(
        "A subject names a role",
        arguments: [
            ("region/uk", "/region/uk"), ("host/uk/h1", "/host/uk/h1"), ("operator/ops", "/operator/ops"),
            ("tenant/acme", "/tenant/acme"),
        ])
    func subjects(subject: String, path: String) throws {
        #expect(try CertificateFolder.role(subject: subject).path == path)
    }

    @Test(
        "Anything else is not a subject",
        arguments: ["", "uk", "region", "region/no", "root/x", "region/uk/x", "/region/uk"])
    func badSubjects(subject: String) {
        let error = #expect(throws: PKIError.self) { try CertificateFolder.role(subject: subject) }
        #expect(
            error?.remedy == "write the subject as region/<id>, host/<region>/<id>, operator/<name> or tenant/<name>")
    }

    @Test(
        "A name that is not one, or carries another along, is refused",
        arguments: [
            ("a,URI:spiffe://hansa.test/operator/root", "it is not a DNS name"), ("", "it is not a DNS name"),
            ("-a", "it is not a DNS name"), ("a..b", "it is not a DNS name"), ("a b", "it is not a DNS name"),
            ("*.hansa.test", "it is not a DNS name"), (String(repeating: "a", count: 64), "it is not a DNS name"),
        ])
    func badNames(name: String, rule: String) throws {
        let authority = try CertificateAuthority(trustDomain: "hansa.test")
        #expect(throws: PKIError.badAlternativeName(name: name, rule: rule)) {
            try authority.issue(CertificateRequest(role: .operator("ops"), dnsNames: [name]))
        }
    }

    @Test("An address that is not one is refused", arguments: ["", "1.2.3", "1.2.3.4,DNS:x", "localhost", "1.2.3.4 "])
    func badAddresses(address: String) throws {
        let authority = try CertificateAuthority(trustDomain: "hansa.test")
        #expect(
            throws: PKIError.badAlternativeName(name: address, rule: "it is not an IPv4 or IPv6 address")
        ) {
            try authority.issue(CertificateRequest(role: .operator("ops"), addresses: [address]))
        }
    }

    @Test("A certificate has at most 64 names", arguments: [(64, true), (65, false)])
    func manyNames(count: Int, isAllowed: Bool) throws {
        let authority = try CertificateAuthority(trustDomain: "hansa.test")
        let request = CertificateRequest(role: .operator("ops"), dnsNames: (0..<count).map { "n\($0)" })
        if isAllowed {
            #expect(try authority.issue(request).summary.dnsNames.count == count)
        } else {
            #expect(throws: PKIError.self) { try authority.issue(request) }
        }
    }

    @Test("An operator's name is checked when it is issued")
    func badOperator() throws {
        let authority = try CertificateAuthority(trustDomain: "hansa.test")
        let error = #expect(throws: PKIError.self) {
            try authority.issue(CertificateRequest(role: .operator("a,DNS:evil")))
        }
        #expect(error?.description.contains("an operator's name must start with a letter or digit") == true)
    }

    @Test(
        "A trust domain is checked", arguments: ["", "Hansa", "a/b", "a,DNS:evil", String(repeating: "a", count: 256)])
    func badTrustDomains(trustDomain: String) {
        #expect(throws: PKIError.self) { try CertificateAuthority(trustDomain: trustDomain) }
    }

    @Test("A certificate must not outlive its authority")
    func outlives() throws {
        let authority = try CertificateAuthority(
            trustDomain: "hansa.test",
            validity: Validity(notBefore: Self.now, notAfter: CertificateTime(secondsSince1970: 1_800_000_000)))
        func request(until end: Int64) -> CertificateRequest {
            CertificateRequest(
                role: .operator("ops"),
                validity: Validity(notBefore: Self.now, notAfter: CertificateTime(secondsSince1970: end)))
        }
        #expect(throws: Never.self) { try authority.issue(request(until: 1_800_000_000)) }
        let error = #expect(throws: PKIError.self) { try authority.issue(request(until: 1_800_000_001)) }
        #expect(
            error?.description
                == "the certificate would end on 2027-01-15T08:00:01Z, after its authority, which ends on "
                + "2027-01-15T08:00:00Z: use fewer --days, or make a new authority with `hansa pki init`")
    }

    @Test("A certificate that ends before it starts is refused")
    func inverted() {
        #expect(throws: PKIError.emptyValidity(notBefore: Self.now, notAfter: Self.now)) {
            try CertificateAuthority(
                trustDomain: "hansa.test", validity: Validity(notBefore: Self.now, notAfter: Self.now))
        }
    }

    @Test(
        "Days count from now, start a little earlier, and may be negative",
        arguments: [
            (1, -300, 86_400), (365, -300, 31_536_000), (0, -86_400, 0), (-1, -172_800, -86_400),
            (1_000_000, -300, 3_153_600_000),
        ])
    func days(days: Int, start: Int64, end: Int64) {
        let validity = Validity(days: days, now: Self.now)
        #expect(validity.notBefore.secondsSince1970 - Self.now.secondsSince1970 == start)
        #expect(validity.notAfter.secondsSince1970 - Self.now.secondsSince1970 == end)
    }
}
