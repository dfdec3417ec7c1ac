// PEMTests.swift: files of certificates are read whole, every block, or refused with the block and its line.

import Basics
import TLS
import Testing

@testable import PKI

/// A change to a trust file of three authorities, and what is said about it.
struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable ([String]) -> String
    var sentence: String

    private static let marker =
        "the beginning or end of a block is damaged or shares its line: `-----BEGIN …-----` and `-----END …-----` each "
        + "have a line of their own"

    /// `block` without its line `number`, from 0; from the end when negative.
    private static func without(_ number: Int, of block: String) -> String {
        var lines = block.split(separator: "\n")
        lines.remove(at: number < 0 ? lines.count + number : number)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func second(_ problem: String) -> String {
        "has a fault in block 2 (CERTIFICATE), which begins on line 13: \(problem)"
    }

    static let all: [Damage] = [
        Damage(
            testDescription: "a line lost in the middle",
            change: { $0[0] + without(4, of: $0[1]) + $0[2] },
            sentence: second("it is damaged: it holds no whole certificate (")),
        Damage(
            testDescription: "a line lost at the end", change: { $0[0] + without(-2, of: $0[1]) + $0[2] },
            sentence: second("it is damaged: it holds no whole certificate (")),
        Damage(
            testDescription: "no END", change: { $0[0] + without(-1, of: $0[1]) + $0[2] },
            sentence: second("it has no END line before the next block begins on line 24")),
        Damage(
            testDescription: "no BEGIN", change: { $0[0] + without(0, of: $0[1]) + $0[2] },
            sentence: "has a fault on line 23: a block ends here that has not begun"),
        Damage(
            testDescription: "cut off", change: { $0[0] + $0[1].prefix(300) },
            sentence: second("the file ends before its END line does, so it was cut off")),
        Damage(
            testDescription: "cut off in the first line", change: { $0[0] + $0[1].prefix(8) },
            sentence: "has a fault on line 13: \(marker)"),
        Damage(
            testDescription: "a dash lost", change: { $0[0] + $0[1].dropFirst() + $0[2] },
            sentence: "has a fault on line 13: \(marker)"),
        Damage(
            testDescription: "no line end between two files", change: { "" + $0[0].dropLast() + $0[1] + $0[2] },
            sentence: "has a fault in block 1 (CERTIFICATE), which begins on line 1: on line 12 \(marker)"),
        Damage(
            testDescription: "a character that is not base64",
            change: { $0[0] + $0[1].replacing("\nMII", with: "\nM!I") + $0[2] },
            sentence: second("line 14 is not base64")),
        Damage(
            testDescription: "other characters",
            change: { blocks in
                let lines = blocks[1].split(separator: "\n")
                return blocks[0] + blocks[1].replacing(lines[5], with: String(lines[5].reversed())) + blocks[2]
            },
            sentence: second("it is damaged: ")),
        Damage(
            testDescription: "another label", change: { $0[0] + $0[1].replacing("CERTIFICATE", with: "CERT") + $0[2] },
            sentence: "has a fault in block 2 (CERT), which begins on line 13: it is neither a certificate nor a "
                + "private key: take it out"),
        Damage(
            testDescription: "a list of revoked certificates",
            change: { $0[0] + $0[1].replacing("CERTIFICATE", with: "X509 CRL") + $0[2] },
            sentence: "has a fault in block 2 (X509 CRL), which begins on line 13: it is a list of revoked "
                + "certificates, which Hansa does not look at: take it out; who is trusted is said by the authorities "
                + "in the trust file alone"),
        Damage(
            testDescription: "PKCS #7", change: { $0[0] + $0[1].replacing("CERTIFICATE", with: "PKCS7") + $0[2] },
            sentence: "has a fault in block 2 (PKCS7), which begins on line 13: it is a bundle: write out its "
                + "certificates with `openssl pkcs7 -print_certs -in FILE`"),
        Damage(
            testDescription: "a private key",
            change: { $0[0] + $0[1].replacing("CERTIFICATE", with: "EC PRIVATE KEY") + $0[2] },
            sentence: "has a fault in block 2 (EC PRIVATE KEY), which begins on line 13: a private key has no place in "
                + "a file of what is trusted: take it out"),
        Damage(
            testDescription: "zeros after a crash", change: { $0[0] + $0[1] + String(repeating: "\0", count: 99) },
            sentence: "has a fault on line 25: a byte here is 0, so this is not PEM or it is damaged"),
    ]
}

/// A way to write the same blocks.
struct Harmless: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable ([String]) -> String

    static let all: [Harmless] = [
        Harmless(testDescription: "as they are") { $0.joined() },
        Harmless(testDescription: "a byte order mark") { "\u{FEFF}" + $0.joined() },
        Harmless(testDescription: "CRLF") { $0.joined().replacing("\n", with: "\r\n") },
        Harmless(testDescription: "CR") { $0.joined().replacing("\n", with: "\r") },
        Harmless(testDescription: "blanks") { $0.joined().replacing("\n", with: " \t\n  ") },
        Harmless(testDescription: "comments") { $0.joined(separator: "# the next one\n\n-----\nsubject=CN = uk\n") },
        Harmless(testDescription: "no last line end") { "" + $0.joined().dropLast() },
        Harmless(testDescription: "the old label") { $0.joined().replacing("CERTIFICATE", with: "X509 CERTIFICATE") },
        Harmless(testDescription: "OpenSSL's label") {
            $0.joined().replacing("CERTIFICATE", with: "TRUSTED CERTIFICATE")
        },
    ]
}

@Suite("PEM files")
struct PEMTests {
    /// Three authorities, each in twelve lines.
    private static func blocks() throws -> [String] {
        try (1...3).map { number in
            var name = "root \(number) "
            while true {
                let block = try TestAuthority(name).pem
                if block.split(separator: "\n").count == 12 { return block }
                name += "x"
            }
        }
    }

    private func count(_ text: String, for use: CertificateFileUse = .trust) throws(PEMFault) -> Int {
        try Certificate.all(inPEM: Array(text.utf8), for: use).count
    }

    @Test("A damaged or misplaced block is refused with its number and line", arguments: Damage.all)
    func damaged(damage: Damage) throws {
        let blocks = try Self.blocks()
        let error = #expect(throws: PEMFault.self) { try count(damage.change(blocks)) }
        let text = error?.description ?? "accepted"
        #expect(text.hasPrefix(damage.sentence))
    }

    @Test(
        "Line ends, blanks, comments, a byte order mark and blocks that are there twice do no harm",
        arguments: Harmless.all)
    func harmless(text: Harmless) throws {
        let blocks = try Self.blocks()
        #expect(try count(text.change(blocks)) == 3)
        #expect(try count(text.change(blocks + blocks)) == 6)
    }

    @Test("Base64 in one line or in lines of any length is read")
    func lineLengths() throws {
        let lines = try TestAuthority("root").pem.split(separator: "\n")
        let body = lines.dropFirst().dropLast().joined()
        for width in [1, 7, 76, 10_000] {
            var text = lines[0] + "\n"
            for start in stride(from: 0, to: body.count, by: width) {
                text += body.dropFirst(start).prefix(width) + "\n"
            }
            #expect(try count(String(text + lines[lines.count - 1])) == 1)
        }
    }

    @Test("A byte changed anywhere is found, or changes nothing", arguments: [1, 2, 3, 4] as [UInt64])
    func anyByte(seed: UInt64) throws {
        let text = Array(try Self.blocks().joined().utf8)
        let whole = Set(try Certificate.all(inPEM: text, for: .trust).map(\.said))
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var changed = text
            let place = Int(random.below(UInt64(text.count)))
            changed[place] = UInt8(truncatingIfNeeded: random.below(256))
            guard let found = try? Certificate.all(inPEM: changed, for: .trust) else { continue }
            #expect(found.count == 3)
            // With another name it is no root any more, and only its issuer's key could tell that it is damaged.
            let roots = found.filter { $0.subject == $0.issuer }.map(\.said)
            #expect(whole.isSuperset(of: roots), "byte \(place) is \(changed[place])")
        }
    }

    @Test("A file that is cut off anywhere but between two blocks is refused")
    func anyLength() throws {
        let blocks = try Self.blocks()
        let text = blocks.joined()
        let ends = blocks.indices.map { blocks[0...$0].joined().utf8.count - 1 }
        for length in 0..<text.utf8.count {
            let part = String(decoding: text.utf8.prefix(length), as: UTF8.self)
            // Five dashes alone are a comment.
            if length <= 5 || ends.contains(where: { 0...6 ~= length - $0 }) {
                #expect(try count(part) == ends.count { $0 <= length })
            } else {
                #expect(throws: PEMFault.self, "after \(length) bytes") { try count(part) }
            }
        }
    }

    @Test("What is not PEM is named: DER, UTF-16")
    func notText() throws {
        let wide: [UInt8] = [0xFF, 0xFE] + "-----BEGIN".utf8.flatMap { [$0, 0] }
        for (bytes, sentence) in [
            (
                [0x30, 0x82, 1, 2, 3],
                "is DER, not PEM: convert it, for a certificate with `openssl x509 -inform DER -in FILE`"
            ),
            (wide, "is UTF-16 text: write it as UTF-8"),
        ] as [([UInt8], String)] {
            let error = #expect(throws: PEMFault.self) { try Certificate.all(inPEM: bytes) }
            #expect(error?.description == sentence)
        }
    }

    @Test("A root whose name has a new key, signed by the old one, is whole")
    func selfIssued() throws {
        let old = try TestAuthority("root")
        let new = try TestAuthority("root", signedBy: old)
        #expect(try count(new.pem + old.pem) == 2)
        #expect(throws: PEMFault.self) { try count(new.pem) }
    }

    @Test("A holder's file may have the key and its parameters beside the certificates, in any order")
    func combined() throws {
        let federation = try TestFederation()
        _ = try federation.files("region/uk")
        let (certificate, key) = (try federation.text(of: "region-uk.pem"), try federation.text(of: "region-uk.key"))
        let parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
        for text in [certificate + key, parameters + key + certificate, key + parameters + certificate] {
            let path = try federation.write(text, as: "all.pem")
            let files = TLSFiles(
                certificateChain: path, privateKey: path, trustRoots: federation.folder.authorityCertificate)
            #expect(try TLSMaterial(files).identity.uri == "spiffe://hansa.test/region/uk")
        }
    }

    @Test("A key file with two keys, or with a damaged one, is refused")
    func keys() throws {
        let federation = try TestFederation()
        var files = try federation.files("region/uk")
        let key = try federation.text(of: "region-uk.key")
        files.privateKey = try federation.write(key + key, as: "two.key")
        let several = #expect(throws: TLSError.self) { try TLSMaterial(files) }
        #expect(
            federation.normalized(several?.description ?? "")
                == "the private key file DIR/two.key holds 2 private keys, on lines 1, 6: leave the one that is meant")
        let lines = key.split(separator: "\n")
        files.privateKey = try federation.write(
            (lines[...1] + lines[3...]).joined(separator: "\n"), as: "damaged.key")
        let damaged = #expect(throws: TLSError.self) { try TLSMaterial(files) }
        let text = federation.normalized(damaged?.description ?? "")
        #expect(
            text.hasPrefix(
                "the private key file DIR/damaged.key has a fault in block 1 (PRIVATE KEY), which begins on line 1: it is "
                    + "damaged or of a kind that OpenSSL does not know ("))
    }
}

extension Certificate {
    fileprivate var said: String { "\(subject) \(notBefore) \(notAfter) \(isAuthority)" }
}
