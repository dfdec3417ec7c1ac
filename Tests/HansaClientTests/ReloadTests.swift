// ReloadTests.swift: a client follows its files as long as somebody has it.

import Glibc
import HansaClient
import PKI
import TLS
import Testing

@Suite("Clients whose files change", .timeLimit(.minutes(5)))
struct ReloadTests {
    private let folder: CertificateFolder
    private let request: CertificateRequest

    init() throws {
        var template = Array("/tmp/client-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw PKIError.fileUnwritable(path: "/tmp", reason: "mkdtemp") }
        folder = CertificateFolder(path: String(cString: made))
        try folder.makeAuthority(trustDomain: "hansa.test")
        request = CertificateRequest(role: try CertificateFolder.role(subject: "tenant/acme"))
        try folder.issue(request)
    }

    private func remove() {
        let files = folder.files(of: request.role)
        for path in [files.certificateChain, files.privateKey, files.trustRoots, folder.authorityKey] { unlink(path) }
        rmdir(folder.path)
    }

    /// A client and what it says of its files; the stream ends when nobody follows them any more.
    private func client() throws -> (HansaClient, AsyncStream<CertificateReload>) {
        let files = folder.files(of: request.role)
        let (reloads, continuation) = AsyncStream.makeStream(of: CertificateReload.self)
        let listener = Listener(continuation)
        let client = try HansaClient(
            node: "127.0.0.1:1", certificate: files.certificateChain, key: files.privateKey,
            trustRoots: files.trustRoots
        ) { listener.continuation.yield($0) }
        return (client, reloads)
    }

    @Test("Changed files are used without being asked for; what cannot be used is told")
    func follows() async throws {
        defer { remove() }
        let (client, stream) = try client()
        var reloads = stream.makeAsyncIterator()
        let renewed = CertificateRequest(role: request.role, validity: Validity(days: 5))
        let end = try folder.issue(renewed, existing: .replace).summary.validity.notAfter
        #expect(await reloads.next() == .used(until: end))
        unlink(folder.authorityCertificate)
        let absent = TLSError.fileUnreadable(
            kind: .trustRoots, path: folder.authorityCertificate, reason: "No such file or directory")
        #expect(await reloads.next() == .refused(absent, isKnown: false))
        await client.close()
    }

    @Test("A client that nobody has any more follows nothing")
    func released() async throws {
        defer { remove() }
        var (client, stream): (HansaClient?, AsyncStream<CertificateReload>) = try client()
        #expect(client != nil)
        client = nil
        for await reload in stream { Issue.record("it has read its files: \(reload)") }
    }
}

/// Ends a stream when nobody can say anything to it any more.
private final class Listener: Sendable {
    let continuation: AsyncStream<CertificateReload>.Continuation

    init(_ continuation: AsyncStream<CertificateReload>.Continuation) { self.continuation = continuation }

    deinit { continuation.finish() }
}
