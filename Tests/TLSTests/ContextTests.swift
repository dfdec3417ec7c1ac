// ContextTests.swift: the files a context is made from, every way they can be wrong, and reloading them.

import TLS
import Testing

@testable import PKI

/// A way to spoil the files of a node.
struct BadFiles: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var spoil: @Sendable (TestFederation, inout TLSFiles) throws -> Void
    var sentence: String

    static let all: [BadFiles] = [
        BadFiles(
            testDescription: "certificate missing",
            spoil: { $1.certificateChain = "\($0.folder.path)/absent.pem" },
            sentence: "cannot read the certificate file DIR/absent.pem: No such file or directory"),
        BadFiles(
            testDescription: "key missing", spoil: { $1.privateKey = "\($0.folder.path)/absent.key" },
            sentence: "cannot read the private key file DIR/absent.key: No such file or directory"),
        BadFiles(
            testDescription: "trust file missing", spoil: { $1.trustRoots = "\($0.folder.path)/absent.pem" },
            sentence: "cannot read the trust file DIR/absent.pem: No such file or directory"),
        BadFiles(
            testDescription: "certificate is a folder", spoil: { $1.certificateChain = $0.folder.path },
            sentence: "cannot read the certificate file DIR: Is a directory"),
        BadFiles(
            testDescription: "certificate is something else",
            spoil: { $1.certificateChain = try $0.write("hello", as: "text.pem") },
            sentence: "the certificate file DIR/text.pem holds no PEM certificate"),
        BadFiles(
            testDescription: "key and certificate swapped",
            spoil: {
                $1 = TLSFiles(
                    certificateChain: $1.privateKey, privateKey: $1.certificateChain, trustRoots: $1.trustRoots)
            },
            sentence: "the certificate file DIR/region-uk.key holds no PEM certificate"),
        BadFiles(
            testDescription: "key is a certificate", spoil: { $1.privateKey = $1.certificateChain },
            sentence: "the private key file DIR/region-uk.pem holds no PEM private key"),
        BadFiles(
            testDescription: "key is encrypted",
            spoil: {
                $1.privateKey = try $0.write(
                    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIHs\n-----END ENCRYPTED PRIVATE KEY-----\n",
                    as: "locked.key")
            },
            sentence: "the private key file DIR/locked.key is encrypted: keys are read without a password, protect the "
                + "file with mode 0600"),
        BadFiles(
            testDescription: "key of another certificate",
            spoil: { $1.privateKey = try $0.files("region/spain").privateKey },
            sentence:
                "the private key in DIR/region-spain.key does not belong to the certificate in DIR/region-uk.pem: "
                + "the two files must come from the same `hansa pki issue`"),
        BadFiles(
            testDescription: "trust file is empty", spoil: { $1.trustRoots = try $0.write("", as: "empty.pem") },
            sentence: "the trust file DIR/empty.pem holds no PEM certificate"),
        BadFiles(
            testDescription: "own certificate has expired",
            spoil: { $1 = try $0.files("region/uk", validity: TestFederation.past) },
            sentence: "the certificate in DIR/region-uk.pem expired on 2021-01-01T00:00:00Z: issue a new one with "
                + "`hansa pki issue`"),
        BadFiles(
            testDescription: "own certificate is the authority's",
            spoil: {
                $1.certificateChain = $0.folder.authorityCertificate
                $1.privateKey = $0.folder.authorityKey
            },
            sentence: "the certificate in DIR/ca.pem is a certificate authority's, which must not be used for "
                + "connections: issue a new one with `hansa pki issue`"),
        BadFiles(
            testDescription: "a file that is too large",
            spoil: { $1.trustRoots = try $0.write(String(repeating: "x", count: 1 << 20 + 1), as: "large.pem") },
            sentence: "cannot read the trust file DIR/large.pem: it is larger than 1048576 bytes"),
    ]
}

@Suite("Contexts")
struct ContextTests {
    @Test("Bad files are named, with what is wrong", arguments: BadFiles.all)
    func badFiles(bad: BadFiles) throws {
        let federation = try TestFederation()
        var files = try federation.files("region/uk")
        try bad.spoil(federation, &files)
        let error = #expect(throws: TLSError.self) { try TLSContext(files, side: .server) }
        #expect(federation.normalized(error?.description ?? "") == bad.sentence)
    }

    @Test("A certificate of another trust domain than the configured one is refused")
    func otherTrustDomain() throws {
        let federation = try TestFederation()
        let files = try federation.files("region/uk")
        let error = #expect(throws: TLSError.self) {
            try TLSContext(files, side: .client, trustDomain: "other.test")
        }
        #expect(
            federation.normalized(error?.description ?? "")
                == "the certificate in DIR/region-uk.pem is of the trust domain hansa.test, but this federation is "
                + "other.test")
    }

    @Test("A context knows who it is and until when")
    func identity() throws {
        let federation = try TestFederation()
        let end = CertificateTime(secondsSince1970: 4_000_000_000)
        let files = try federation.files(
            "region/uk", validity: Validity(notBefore: CertificateTime(secondsSince1970: 1_600_000_000), notAfter: end))
        let context = try TLSContext(files, side: .server)
        #expect(context.identity.uri == "spiffe://hansa.test/region/uk")
        #expect(context.trustDomain == "hansa.test")
        #expect(context.notAfter == end)
    }

    @Test("A reload takes the new certificate for new connections only")
    func reload() throws {
        let federation = try TestFederation()
        let store = try TLSContextStore(federation.files("region/uk"), side: .server)
        let client = try federation.context("tenant/acme", .client)
        var before = try Pair(client: client, server: store.current, sessionKey: "uk")
        _ = try federation.files("region/uk", validity: Validity(days: 30))
        try store.reload()
        let after = try Pair(client: client, server: store.current, sessionKey: "uk")
        let (old, new) = (before.client.engine.peerNotAfter, after.client.engine.peerNotAfter)
        #expect(try #require(old) < #require(new))
        #expect(!after.client.engine.isResumed)
        try before.client.send(Array("old connection".utf8))
        before.run()
        #expect(before.server.received == Array("old connection".utf8))
    }

    @Test("A reload that fails changes nothing")
    func failedReload() throws {
        let federation = try TestFederation()
        let files = try federation.files("region/uk")
        let store = try TLSContextStore(files, side: .server)
        let before = store.current
        _ = try federation.write("not a key", as: "region-uk.key")
        let error = #expect(throws: TLSError.self) { try store.reload() }
        #expect(
            federation.normalized(error?.description ?? "")
                == "the private key file DIR/region-uk.key holds no PEM private key")
        #expect(store.current === before)
    }

    @Test("A reload never turns one node into another")
    func reloadOfAnotherIdentity() throws {
        let federation = try TestFederation()
        let store = try TLSContextStore(federation.files("region/uk"), side: .server)
        let spain = try federation.folder.authority().issue(
            CertificateRequest(role: try CertificateFolder.role(subject: "region/spain")))
        _ = try federation.write(String(decoding: spain.certificatePEM, as: UTF8.self), as: "region-uk.pem")
        _ = try federation.write(String(decoding: spain.privateKeyPEM, as: UTF8.self), as: "region-uk.key")
        let error = #expect(throws: TLSError.self) { try store.reload() }
        #expect(
            federation.normalized(error?.description ?? "")
                == "the certificate in DIR/region-uk.pem now identifies spiffe://hansa.test/region/spain, but this "
                + "program runs as spiffe://hansa.test/region/uk: put the right certificate back, or restart the program "
                + "to change who it is")
        #expect(store.current.identity.uri == "spiffe://hansa.test/region/uk")
    }
}
