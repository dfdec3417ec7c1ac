// SideBySideTests.swift: several programs that write into one folder of certificates never mix what they write.

import Glibc
import TLS
import Testing

@testable import PKI

@Suite("Certificate folders that several write to")
struct SideBySideTests {
    private let temporary: TemporaryFolder
    private let folder: CertificateFolder
    private let operations = PeerRole.operator("ops")

    init() throws {
        temporary = try TemporaryFolder()
        folder = CertificateFolder(path: temporary.path)
    }

    @Test("Of several that make an authority if it is missing, one makes it and all have it", arguments: 1...8)
    func initialise(round: Int) async throws {
        let made = await atOnce(6) { [folder] in
            try folder.makeAuthority(trustDomain: "hansa.test", existing: .keep)
        }
        let written = try made.map { try $0.get() }
        #expect(written.count(where: \.isNew) == 1)
        #expect(Set(written.map(\.summary.fingerprint)).count == 1)
        #expect(throws: Never.self) { try folder.authority() }
    }

    @Test("A certificate and a key that are replaced by several at once belong together", arguments: 1...4)
    func replace(round: Int) async throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let request = CertificateRequest(role: operations)
        try folder.issue(request)
        let files = folder.files(of: operations)
        let writers = await atOnce(24) { [folder] in try folder.issue(request, existing: .replace) }
        for writer in writers { #expect(throws: Never.self) { try writer.get() } }
        #expect(throws: Never.self) { try TLSMaterial(files) }
        #expect(temporary.names == ["ca.key", "ca.pem", "operator-ops.key", "operator-ops.pem"])
    }

    @Test("Who reads a pair while it is replaced gets a pair")
    func readers() async throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let request = CertificateRequest(role: operations)
        try folder.issue(request)
        let (folder, files) = (folder, folder.files(of: operations))
        async let writers = atOnce(40) { try folder.issue(request, existing: .replace) }
        async let readers = atOnce(200) { try TLSMaterial(files) }
        for reader in await readers { #expect(throws: Never.self) { try reader.get() } }
        for writer in await writers { #expect(throws: Never.self) { try writer.get() } }
    }

    @Test("A pair that does not belong together is not kept")
    func mixed() throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let request = CertificateRequest(role: operations)
        try folder.issue(request)
        try folder.issue(CertificateRequest(role: .operator("other")))
        rename("\(temporary.path)/operator-other.key", "\(temporary.path)/operator-ops.key")
        let error = #expect(throws: PKIError.self) { try folder.issue(request, existing: .keep) }
        #expect(
            temporary.normalized(error?.description ?? "")
                == "the private key in DIR/operator-ops.key does not belong to the certificate in DIR/operator-ops.pem: "
                + "replace both with `hansa pki issue --force`")
        #expect(try folder.issue(request, existing: .replace).isNew)
        #expect(throws: Never.self) { try folder.issue(request, existing: .keep) }
    }

    @Test("The authorities of others may be in the trust file, before the own one")
    func othersAuthorities() throws {
        let other = try CertificateAuthority(trustDomain: "hansa.test")
        try folder.makeAuthority(trustDomain: "hansa.test")
        let own = try folder.authority()
        try FileWriter.write(
            other.certificatePEM + own.certificatePEM, to: folder.authorityCertificate, .authority, mode: 0o644,
            replacing: true)
        let leaf = try folder.issue(CertificateRequest(role: operations))
        #expect(try folder.authority().summary == own.summary)
        #expect(throws: Never.self) { try TLSMaterial(folder.files(of: operations), ownChain: .mustBeTrusted) }
        #expect(leaf.isNew)
    }

    @Test("A file with a damaged block is not read up to it")
    func damaged() throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let own = try folder.authority().certificatePEM
        try FileWriter.write(
            own + own.dropLast(40), to: folder.authorityCertificate, .authority, mode: 0o644, replacing: true)
        let expected = "DIR/ca.pem has a fault in block 2 (CERTIFICATE), which begins on line "
        let taken = #expect(throws: PKIError.self) { try folder.authority() }
        let inspected = #expect(throws: PKIError.self) { try inspectCertificates(path: folder.authorityCertificate) }
        for error in [taken, inspected] {
            let text = temporary.normalized(error?.description ?? "")
            #expect(text.hasPrefix(expected))
        }
    }
}

/// Runs `body` so often at once, each on its own thread as far as there are threads.
private func atOnce<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable () throws -> Value
) async -> [Result<Value, any Error>] {
    await withTaskGroup(of: Result<Value, any Error>.self) { group in
        for _ in 0..<count { group.addTask { Result { try body() } } }
        return await group.reduce(into: []) { $0.append($1) }
    }
}
