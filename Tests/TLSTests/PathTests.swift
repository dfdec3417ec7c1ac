// PathTests.swift: which certificates count: those on the path from a certificate to what is trusted, and no others.

import PKI
import Synchronization
import TLS
import Testing

@Suite("Paths to what is trusted")
struct PathTests {
    private static let over = Validity(
        notBefore: CertificateTime(secondsSince1970: 1_500_000_000),
        notAfter: CertificateTime(secondsSince1970: 1_500_000_100))
    private static let day: Int64 = 86_400

    private let federation: TestFederation
    private let root: TestAuthority
    private let department: TestAuthority

    init() throws {
        federation = try TestFederation()
        root = try TestAuthority("root")
        department = try TestAuthority("department", signedBy: root)
    }

    /// Files of a subject that the department has certified.
    private func files(
        _ subject: String, chain: (String) -> [String], trust: [TestAuthority], validity: Validity = Validity(days: 7)
    ) throws -> TLSFiles {
        let leaf = try department.leaf(subject, validity: validity)
        return try federation.files(
            subject.split(separator: "/").joined(separator: "-"), certificate: chain(leaf.certificate).joined(),
            key: leaf.key, trust: trust.map(\.pem).joined())
    }

    /// A handshake between two subjects of the department.
    private func shakesHands(chain: (String) -> [String], trust: [TestAuthority]) throws -> Pair {
        try Pair(
            client: TLSContext(files("tenant/acme", chain: chain, trust: trust), side: .client),
            server: TLSContext(files("region/uk", chain: chain, trust: trust), side: .server))
    }

    @Test(
        "A certificate that has ended and is not on the path does not count, with or without a path",
        arguments: [OwnChainRule.unchecked, .mustBeTrusted])
    func notOnThePath(rule: OwnChainRule) throws {
        let old = try TestAuthority("old root", validity: Validity(days: 3_000))
        let cross = try TestAuthority("root", signedBy: old, keyOf: root, validity: Self.over)
        let twin = try TestAuthority("department", signedBy: old, keyOf: department, validity: Self.over)
        let end = CertificateTime(secondsSince1970: CertificateTime.now.secondsSince1970 + 5 * Self.day)
        let validity = Validity(notBefore: root.certificate.notBefore, notAfter: end)
        let trust = rule == .unchecked ? [old] : [root]
        let files = try files(
            "region/uk", chain: { [$0, cross.pem, twin.pem, department.pem, root.pem] }, trust: trust,
            validity: validity)
        let material = try TLSMaterial(files, ownChain: rule)
        #expect(material.notAfter == end)
        #expect(material.termFault == nil)
    }

    @Test("What is on the path counts: an authority that ends before the certificate")
    func onThePath() throws {
        let soon = CertificateTime(secondsSince1970: CertificateTime.now.secondsSince1970 + Self.day)
        let brief = try TestAuthority(
            "department", signedBy: root, keyOf: department,
            validity: Validity(notBefore: root.certificate.notBefore, notAfter: soon))
        let files = try files("region/uk", chain: { [$0, brief.pem] }, trust: [root])
        #expect(try TLSMaterial(files).notAfter == soon)
        #expect(try TLSMaterial(files, ownChain: .mustBeTrusted).notAfter == soon)
    }

    @Test("When a path has ended, another one counts; when none is left, no connection is made")
    func nextPath() throws {
        let now = CertificateTime.now.secondsSince1970
        let (soon, later) = (now + Self.day, now + 2 * Self.day)
        let time = Mutex(now)
        let old = try TestAuthority(
            "root", keyOf: root,
            validity: Validity(notBefore: root.certificate.notBefore, notAfter: .init(secondsSince1970: soon)))
        let files = try files(
            "region/uk", chain: { [$0, department.pem] }, trust: [old, root],
            validity: Validity(notBefore: root.certificate.notBefore, notAfter: .init(secondsSince1970: later)))
        let material = try TLSMaterial(files, ownChain: .mustBeTrusted) {
            CertificateTime(secondsSince1970: time.withLock { $0 })
        }
        for (at, end) in [(now, nil), (soon, nil), (soon + 1, later), (later, later), (later + 1, later)]
            as [(Int64, Int64?)]
        {
            time.withLock { $0 = at }
            if let end { #expect(material.notAfter.secondsSince1970 == end) }
            #expect((material.termFault == nil) == (at <= later))
        }
    }

    @Test(
        "An authority in the trust file is trusted although another has signed it, by both sides and for oneself",
        arguments: [true, false])
    func intermediateAnchor(isSent: Bool) throws {
        let pair = try shakesHands(chain: { isSent ? [$0, department.pem] : [$0] }, trust: [department])
        #expect(pair.wire.clientError == nil && pair.wire.serverError == nil)
        #expect(pair.server.engine.peer?.uri == "spiffe://hansa.test/tenant/acme")
        let files = try files("region/uk", chain: { [$0] }, trust: [department])
        #expect(throws: Never.self) { try TLSMaterial(files, ownChain: .mustBeTrusted) }
    }

    @Test("A root that has ended does no harm where the trust file has the authority that it signed")
    func endedRoot() throws {
        let ended = try TestAuthority("root", keyOf: root, validity: Self.over)
        let pair = try shakesHands(chain: { [$0, department.pem, ended.pem] }, trust: [department, ended])
        #expect(pair.wire.clientError == nil && pair.wire.serverError == nil)
    }

    @Test(
        "A chain may be in any order, with its root and with things twice",
        arguments: [[0, 1], [0, 1, 2], [1, 0], [2, 1, 0], [2, 0, 1], [1, 2, 0], [0, 0, 1, 1, 2, 2], [1, 0, 0]])
    func anyOrder(order: [Int]) throws {
        let chain = { (leaf: String) in order.map { [leaf, department.pem, root.pem][$0] } }
        let pair = try shakesHands(chain: chain, trust: [root])
        #expect(pair.wire.clientError == nil && pair.wire.serverError == nil)
        #expect(
            try TLSMaterial(files("region/uk", chain: chain, trust: [root]), ownChain: .mustBeTrusted).termFault == nil)
    }

    @Test("Of an authority's twins, the one that has ended does no harm, in either order", arguments: [true, false])
    func twins(isFirst: Bool) throws {
        let ended = try TestAuthority("department", signedBy: root, keyOf: department, validity: Self.over)
        let pair = try shakesHands(
            chain: { isFirst ? [$0, ended.pem, department.pem] : [$0, department.pem, ended.pem] }, trust: [root])
        #expect(pair.wire.clientError == nil && pair.wire.serverError == nil)
    }

    @Test(
        "Of twins that are both valid, OpenSSL takes the first in the file and does not go back",
        arguments: [true, false])
    func firstTwin(isGoodFirst: Bool) throws {
        let other = try TestAuthority("other root")
        let twin = try TestAuthority("department", signedBy: other, keyOf: department)
        let pair = try shakesHands(
            chain: { isGoodFirst ? [$0, department.pem, twin.pem] : [$0, twin.pem, department.pem] }, trust: [root])
        #expect((pair.wire.clientError == nil) == isGoodFirst)
    }

    @Test("A path without its middle, or one that is too long, is refused with the reason")
    func refused() throws {
        let missing = try shakesHands(chain: { [$0] }, trust: [root])
        #expect(
            federation.normalized(missing.wire.clientError?.description ?? "accepted")
                == "the peer's certificate (spiffe://hansa.test/region/uk) is signed by an authority (CN=department) that "
                + "is not in DIR/tenant-acme-trust.pem: issue the peer a certificate from your authority, or add the "
                + "peer's to that file")
        var line = [root]
        for number in 1...TLS.Limits.intermediateCertificates + 1 {
            line.append(try TestAuthority("authority \(number)", signedBy: line[number - 1]))
        }
        let leaf = try line[line.count - 1].leaf("region/uk")
        let files = try federation.files(
            "long", certificate: leaf.certificate + line.dropFirst().map(\.pem).joined(), key: leaf.key,
            trust: root.pem)
        let error = #expect(throws: TLSError.self) { try TLSMaterial(files, ownChain: .mustBeTrusted) }
        #expect(
            federation.normalized(error?.description ?? "")
                == "the certificate in DIR/long.pem is refused: certificate chain too long")
    }

    @Test("A certificate in the trust file that is not an authority's trusts itself and nobody else")
    func trustedLeaf() throws {
        let (uk, spain) = (try department.leaf("region/uk"), try department.leaf("region/spain"))
        let files = { (name: String, leaf: (certificate: String, key: String)) throws in
            try federation.files(name, certificate: leaf.certificate, key: leaf.key, trust: uk.certificate)
        }
        let good = try Pair(
            client: TLSContext(files("uk", uk), side: .client), server: TLSContext(files("uk", uk), side: .server))
        #expect(good.wire.clientError == nil && good.wire.serverError == nil)
        let bad = try Pair(
            client: TLSContext(files("uk", uk), side: .client), server: TLSContext(files("spain", spain), side: .server)
        )
        #expect(bad.wire.clientError != nil)
    }

    @Test("A connection stays when any authority of its path is trusted after a reload, and only then")
    func trustMoves() throws {
        let other = try TestAuthority("other")
        let chain = { (leaf: String) in [leaf, department.pem] }
        let server = try TLSContextStore(files("region/uk", chain: chain, trust: [root]), side: .server)
        let client = try TLSContext(files("tenant/acme", chain: chain, trust: [root]), side: .client)
        for isResumed in [false, true] {
            let pair = try Pair(client: client, server: server.current, sessionKey: "uk")
            #expect(pair.server.engine.isResumed == isResumed)
            for (trust, isKept) in [([department], true), ([other], false), ([other, root], true)] {
                var credentials = try #require(pair.server.engine.credentials(jitter: 0))
                _ = try federation.write(trust.map(\.pem).joined(), as: "region-uk-trust.pem")
                let material = try server.read()
                let drain = credentials.check(against: material, now: .now) { 0 }
                #expect((drain == nil) == isKept)
            }
        }
    }
}
