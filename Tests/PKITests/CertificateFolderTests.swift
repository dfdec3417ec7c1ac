// CertificateFolderTests.swift: what `hansa pki` writes, reads and refuses.

import Basics
import Glibc
import NIOCore
import TLS
import Testing

@testable import PKI

@Suite("Certificate folders")
struct CertificateFolderTests {
    private let temporary: TemporaryFolder
    private let folder: CertificateFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = CertificateFolder(path: temporary.path)
    }

    @Test("Init and issue write certificates, and keys that only their owner reads")
    func files() throws {
        let mask = umask(0o077)
        defer { umask(mask) }
        try folder.makeAuthority(trustDomain: "hansa.test")
        try folder.issue(CertificateRequest(role: .region(RegionID("uk"))))
        try folder.issue(CertificateRequest(role: .host(RegionID("uk"), HostID("h1"))))
        try folder.issue(CertificateRequest(role: .operator("ops")))
        #expect(
            temporary.names == [
                "ca.key", "ca.pem", "host-uk.h1.key", "host-uk.h1.pem", "operator-ops.key", "operator-ops.pem",
                "region-uk.key", "region-uk.pem",
            ])
        for name in temporary.names { #expect(temporary.mode(of: name) == (name.hasSuffix(".key") ? 0o600 : 0o644)) }
    }

    @Test("What is issued is what inspect reads back")
    func inspect() throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let validity = Validity(
            notBefore: CertificateTime(secondsSince1970: 1_600_000_000),
            notAfter: CertificateTime(secondsSince1970: 1_700_000_000))
        let written = try folder.issue(
            CertificateRequest(
                role: .region(RegionID("uk")), dnsNames: ["uk.hansa.test", "localhost"],
                addresses: ["127.0.0.1", "fe80::1"], validity: validity))
        let read = try #require(try inspectCertificates(path: written.certificate).first)
        #expect(read == written.summary)
        #expect(read.subject == "CN=region/uk")
        #expect(read.issuer == "CN=hansa.test authority")
        #expect(read.identity?.uri == "spiffe://hansa.test/region/uk")
        #expect(read.uriNames == ["spiffe://hansa.test/region/uk"])
        #expect(read.dnsNames == ["uk.hansa.test", "localhost"])
        #expect(read.addresses == ["127.0.0.1", "fe80:0:0:0:0:0:0:1"])
        #expect(read.validity == validity)
        #expect(!read.isAuthority)
        #expect(read.serial.count == 32 && read.fingerprint.count == 95)
        let authority = try #require(try inspectCertificates(path: folder.authorityCertificate).first)
        #expect(authority.isAuthority && authority.identity == nil)
        #expect(authority.uriNames == ["spiffe://hansa.test"])
    }

    @Test("Serial numbers differ")
    func serials() throws {
        let authority = try CertificateAuthority(trustDomain: "hansa.test")
        let serials = try (0..<8).map { _ in
            try authority.issue(CertificateRequest(role: .operator("ops"))).summary.serial
        }
        #expect(Set(serials).count == 8)
    }

    @Test("What is issued shakes hands")
    func handshake() throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let uk = PeerRole.region(try RegionID("uk"))
        try folder.issue(CertificateRequest(role: uk))
        try folder.issue(CertificateRequest(role: .tenant(TenantID("acme"))))
        let server = try TLSEngine(context: TLSContext(folder.files(of: uk), side: .server))
        let client = try TLSEngine(
            context: TLSContext(folder.files(of: .tenant(TenantID("acme"))), side: .client), expectedPeer: uk)
        for _ in 0..<3 {
            _ = try client.handshake()
            if let bytes = client.takeCiphertext() { server.feed(bytes) }
            _ = try server.handshake()
            if let bytes = server.takeCiphertext() { client.feed(bytes) }
        }
        #expect(client.peer?.role == uk)
        #expect(server.peer?.uri == "spiffe://hansa.test/tenant/acme")
    }

    @Test("The openssl program accepts the chain", .enabled(if: access("/usr/bin/openssl", X_OK) == 0))
    func opensslVerify() throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        let written = try folder.issue(CertificateRequest(role: .operator("ops"), addresses: ["::1"]))
        for purpose in ["sslserver", "sslclient"] {
            let status = run([
                "/usr/bin/openssl", "verify", "-x509_strict", "-purpose", purpose, "-CAfile",
                folder.authorityCertificate, written.certificate,
            ])
            #expect(status == 0, "openssl verify for \(purpose)")
        }
    }

    @Test("An existing pair is refused, kept or replaced, as asked")
    func existing() throws {
        let first = try folder.makeAuthority(trustDomain: "hansa.test")
        let refusal = #expect(throws: PKIError.self) { try folder.makeAuthority(trustDomain: "hansa.test") }
        #expect(
            temporary.normalized(refusal?.description ?? "")
                == "DIR/ca.pem exists already: use --if-missing to keep it, or name another --dir: an authority is never "
                + "replaced, because whatever it has signed would be lost")
        let kept = try folder.makeAuthority(trustDomain: "hansa.test", existing: .keep)
        #expect(kept.summary == first.summary && !kept.isNew && first.isNew)
        let request = CertificateRequest(role: .operator("ops"))
        let leaf = try folder.issue(request)
        let issued = #expect(throws: PKIError.self) { try folder.issue(request) }
        #expect(
            temporary.normalized(issued?.description ?? "")
                == "DIR/operator-ops.pem exists already: use --if-missing to keep it, or replace it with "
                + "`hansa pki issue --force`")
        #expect(try folder.issue(request, existing: .keep).summary == leaf.summary)
        #expect(try folder.issue(request, existing: .replace).summary.serial != leaf.summary.serial)
        #expect(temporary.mode(of: "operator-ops.key") == 0o600)
    }

    @Test("One file of a pair without the other is never completed by guessing", arguments: ["ca.pem", "ca.key"])
    func halfPair(lost: String) throws {
        try folder.makeAuthority(trustDomain: "hansa.test")
        unlink("\(temporary.path)/\(lost)")
        let other = lost == "ca.pem" ? "ca.key" : "ca.pem"
        let error = #expect(throws: PKIError.self) {
            try folder.makeAuthority(trustDomain: "hansa.test", existing: .keep)
        }
        #expect(
            temporary.normalized(error?.description ?? "")
                == "DIR/\(other) exists, but DIR/\(lost) does not: restore the missing file, or begin anew in another "
                + "--dir")
    }

    @Test("A write that cannot happen says why and leaves nothing behind")
    func unwritable() throws {
        let error = #expect(throws: PKIError.self) {
            try CertificateFolder(path: "\(temporary.path)/a/b").makeAuthority(trustDomain: "hansa.test")
        }
        #expect(
            temporary.normalized(error?.description ?? "") == "cannot write DIR/a/b: No such file or directory")
        #expect(temporary.names.isEmpty)
    }

    @Test("An authority must be there, and be one")
    func authorities() throws {
        let absent = #expect(throws: PKIError.self) { try folder.authority() }
        #expect(
            temporary.normalized(absent?.description ?? "")
                == "there is no authority in DIR: make one with `hansa pki init`")
        try folder.makeAuthority(trustDomain: "hansa.test")
        let leaf = try folder.issue(CertificateRequest(role: .operator("ops")))
        rename(leaf.privateKey, folder.authorityKey)
        let mismatch = #expect(throws: PKIError.self) { try folder.authority() }
        #expect(
            temporary.normalized(mismatch?.description ?? "")
                == "the private key in DIR/ca.key does not belong to the certificate in DIR/ca.pem: put the two files of "
                + "one `hansa pki init` back together")
        rename(leaf.certificate, folder.authorityCertificate)
        let notOne = #expect(throws: PKIError.self) { try folder.authority() }
        #expect(
            temporary.normalized(notOne?.description ?? "")
                == "the certificate in DIR/ca.pem is not a certificate authority's: name the folder that `hansa pki init` "
                + "wrote")
    }

    /// Runs a program and returns its exit status.
    private func run(_ arguments: [String]) -> Int32 {
        var child: pid_t = 0
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A program that inherited the listener of another test would keep its port in use.
        for file: Int32 in 3..<2_048 { posix_spawn_file_actions_addclose(&actions, file) }
        var status: Int32 = -1
        guard posix_spawn(&child, arguments[0], &actions, nil, &pointers, environ) == 0 else { return -1 }
        waitpid(child, &status, 0)
        return status
    }
}
