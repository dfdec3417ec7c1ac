// CertificateFollowerTests.swift: changed files are taken by every store, once they are whole.

import PKI
import TLS
import Testing

@Suite("Following certificate files")
struct CertificateFollowerTests {
    @Test("Changed files are read when they have settled, for all stores; what cannot be used changes nothing")
    func follows() throws {
        let federation = try TestFederation()
        let files = try federation.files("region/uk", validity: Validity(days: 3))
        let stamps = files.stamps
        let (server, client) = (try TLSContextStore(files, side: .server), try TLSContextStore(files, side: .client))
        let follower = CertificateFollower(files, read: stamps, for: server, and: client)
        #expect(follower.look() == nil && follower.look() == nil)
        _ = try federation.files("region/uk", validity: Validity(days: 5))
        #expect(follower.look() == nil, "they may still change")
        #expect(follower.look() == .used(until: server.material.notAfter))
        #expect(server.material === client.material)
        let good = server.material
        _ = try federation.write("nothing", as: "region-uk.pem")
        #expect(follower.look() == nil)
        let fault = TLSError.fileMalformed(
            kind: .certificate, path: files.certificateChain, reason: "holds no PEM certificate")
        #expect(follower.look() == .refused(fault, isKnown: false))
        let later = (1...30).map { _ in follower.look() }
        #expect(later == Array(repeating: nil, count: 29) + [.refused(fault, isKnown: true)])
        #expect(follower.reload() == .refused(fault, isKnown: false), "who asks is told")
        #expect(server.material === good && client.material === good)
        _ = try federation.files("region/uk", validity: Validity(days: 7))
        #expect(follower.reload() == .used(until: server.material.notAfter))
        #expect(follower.reload() == .unchanged(until: server.material.notAfter))
    }

    @Test("A certificate of someone else is not taken")
    func someoneElse() throws {
        let federation = try TestFederation()
        let files = try federation.files("region/uk")
        let store = try TLSContextStore(files, side: .client)
        let follower = CertificateFollower(files, read: files.stamps, for: store)
        let spain = try federation.folder.authority().issue(
            CertificateRequest(role: try CertificateFolder.role(subject: "region/spain")))
        _ = try federation.write(String(decoding: spain.certificatePEM, as: UTF8.self), as: "region-uk.pem")
        _ = try federation.write(String(decoding: spain.privateKeyPEM, as: UTF8.self), as: "region-uk.key")
        guard case .refused(.identityChanged, isKnown: false) = follower.reload() else {
            Issue.record("it was taken")
            return
        }
        #expect(store.material.identity.uri == "spiffe://hansa.test/region/uk")
    }
}
