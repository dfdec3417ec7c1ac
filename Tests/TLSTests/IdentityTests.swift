// IdentityTests.swift: the grammar of identities, and times as certificates state them.

import TLS
import Testing

@Suite("Identities")
struct IdentityTests {
    @Test(
        "An identity is read and written without a change",
        arguments: [
            "spiffe://hansa.example/region/uk", "spiffe://h/host/norway-2/GPU_01.rack-7",
            "spiffe://a-b_c.d/operator/ada",
            "spiffe://1/tenant/acme.ai",
        ])
    func roundTrip(uri: String) throws {
        #expect(try PeerIdentity(uri: uri).uri == uri)
    }

    @Test(
        "What breaks the grammar is refused with the rule",
        arguments: [
            ("", "it must start with spiffe://"),
            ("SPIFFE://hansa/region/uk", "it must start with spiffe://"),
            ("spiffe://", "its path must be"),
            ("spiffe://hansa", "its path must be"),
            ("spiffe://hansa/", "its path must be"),
            ("spiffe://hansa/region", "its path must be"),
            ("spiffe://hansa/region/", "region id \"\" is not valid"),
            ("spiffe://hansa/region/uk/", "its path must be"),
            ("spiffe://hansa//region/uk", "its path must be"),
            ("spiffe://hansa/region/uk/host/x", "its path must be"),
            ("spiffe://hansa/region/UK", "region id \"UK\" is not valid"),
            ("spiffe://hansa/region/no", "YAML"),
            ("spiffe://hansa/host/uk", "its path must be"),
            ("spiffe://hansa/host/uk/-x", "host id \"-x\" is not valid"),
            ("spiffe://hansa/operator/a b", "not printable ASCII"),
            ("spiffe://hansa/operator/a%20b", "an operator's name must start"),
            ("spiffe://hansa/operator/", "an operator's name must start"),
            ("spiffe://hansa/tenant/a?b", "tenant name \"a?b\" is not valid"),
            ("spiffe:///region/uk", "the trust domain must have only"),
            ("spiffe://Hansa/region/uk", "the trust domain must have only"),
            ("spiffe://user@hansa/region/uk", "the trust domain must have only"),
            ("spiffe://hansa:7443/region/uk", "the trust domain must have only"),
            ("spiffe://\u{301}hansa/region/uk", "not printable ASCII"),
            ("spiffe://hansa/region/uk\0", "not printable ASCII"),
            ("spiffe://hansa/tenant/" + String(repeating: "a", count: 64), "63 characters at most"),
            ("spiffe://hansa/tenant/" + String(repeating: "a", count: 2_048), "it is longer than 2048 bytes"),
            ("spiffe://" + String(repeating: "a", count: 256) + "/region/uk", "255 characters at most"),
        ])
    func malformed(uri: String, rule: String) {
        let error = #expect(throws: IdentityError.self) { try PeerIdentity(uri: uri) }
        #expect(error?.description.contains(rule) == true, "\(error?.description ?? "")")
    }

    @Test(
        "Times are dates of UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ])
    func dates(seconds: Int64, text: String) {
        #expect(CertificateTime(secondsSince1970: seconds).description == text)
    }
}
