// StartTests.swift: nodes that cannot start: what they print, and the code they exit with.

import Glibc
import HansaMessages
import HansaServices
import PKI
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A node that cannot start", .timeLimit(.minutes(5)))
    struct StartTests {
        @Test("A port in use is named, with how to find who has it; exit code 74")
        func portsInUse() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                let second = try federation.spare("uk")
                try await second.expectFailure(
                    ["--listen", node.address], 74,
                    "hansad: cannot listen on \(node.address): the port is in use; stop the other process "
                        + "(`ss -ltnp 'sport = :\(node.rpcPort)'` names it) or choose another port")
                try await second.expectFailure(
                    ["--http", "127.0.0.1:\(node.httpPort)"], 74,
                    "hansad: the HTTP port 127.0.0.1:\(node.httpPort) is in use by another process: stop it, or "
                        + "give this node another HTTP port")
            }
        }

        @Test("A ledger in use, or of another region, is left alone; exit code 74")
        func ledgers() async throws {
            try await TestFederation.run(["uk"], hosts: 1) { federation in
                let node = federation["uk"]
                let ledger = "\(node.dataDirectory)/ledger.sqlite"
                let id = try #require(node.processID)
                try await federation.spare("uk").expectFailure(
                    ["--data-dir", node.dataDirectory], 74,
                    "hansad: ledger \(ledger) is in use by process \(id): stop it first, or give this node a "
                        + "directory of its own")
                node.kill()
                try await federation.spare("norway").expectFailure(
                    ["--data-dir", node.dataDirectory], 74,
                    "hansad: ledger \(ledger) belongs to region uk, not norway: check the region id and the "
                        + "data directory")
                try federation.start("uk")
                try await node.waitUntilReady()
                #expect(try await node.clients().freeMilli() == 8_000)

                let missing = federation.folder.file("nowhere/data")
                try await federation.spare("uk").expectFailure(
                    ["--data-dir", missing], 74,
                    "hansad: cannot make the data directory \(missing): No such file or directory")
            }
        }

        @Test("Certificates that are someone else's, expired or not there are named; exit code 78")
        func certificates() async throws {
            let folder = try TemporaryFolder("hansa-integration")
            let certificates = try Certificates(in: folder.file("certificates"))
            let spare = try TestNode("uk", in: folder, certificates: certificates)
            let norway = try certificates.files("region/norway")
            try await spare.expectFailure(
                ["--cert", norway.certificateChain, "--key", norway.privateKey], 78,
                "hansad: the certificate \(norway.certificateChain) is for region norway, and this node runs "
                    + "region uk: issue one with `hansa pki issue region/uk`")
            try await spare.expectFailure(
                ["--key", norway.privateKey], 78,
                "hansad: the private key in \(norway.privateKey) does not belong to the certificate in "
                    + "\(try certificates.files("region/uk").certificateChain): the two files must come from "
                    + "the same `hansa pki issue`")
            let validity = Validity(days: -3)
            let spain = try certificates.files("region/spain", validity: validity)
            try await spare.expectFailure(
                ["--region", "spain", "--cert", spain.certificateChain, "--key", spain.privateKey], 78,
                "hansad: the certificate in \(spain.certificateChain) expired on \(validity.notAfter): issue a "
                    + "new one with `hansa pki issue`")
            let missing = folder.file("missing.pem")
            try await spare.expectFailure(
                ["--ca", missing], 78, "hansad: cannot read the trust file \(missing): No such file or directory")
        }

        @Test(
            "A configuration that cannot be is refused with the key and what to do; exit code 64",
            arguments: [
                (
                    ["--regoin", "uk"],
                    "unknown key \"--regoin\" in the command line; did you mean \"--region\"?"
                ),
                (
                    ["--region", "no"],
                    "region = \"no\" is not valid: region id \"no\" is refused: unquoted, YAML reads it as a boolean or "
                        + "null; spell the country out (\"norway\", not \"no\") (set by --region, HANSA_REGION or "
                        + "\"region\" in the configuration file)"
                ),
                (
                    ["--peers", "no=127.0.0.1:1"],
                    "peers = \"no\" is not valid: region id \"no\" is refused: unquoted, YAML reads it as a boolean or "
                        + "null; spell the country out (\"norway\", not \"no\") (set by --peers, HANSA_PEERS or "
                        + "\"peers\" in the configuration file)"
                ),
                (
                    ["--heartbeat-ms", "often"],
                    "heartbeat-ms = \"often\" is not valid: it must be a whole number of ms from 20 to 10000 (set by "
                        + "--heartbeat-ms, HANSA_HEARTBEAT_MS or \"heartbeat-ms\" in the configuration file)"
                ),
                (
                    ["--peers", "uk=127.0.0.1:1"],
                    "peers = \"uk=127.0.0.1:1\" is not valid: uk is this region itself: name the others only "
                        + "(set by --peers, HANSA_PEERS or \"peers\" in the configuration file)"
                ),
            ])
        func flags(flags: [String], message: String) async throws {
            let folder = try TemporaryFolder("hansa-integration")
            let spare = try TestNode("uk", in: folder, certificates: try Certificates(in: folder.file("certificates")))
            try await spare.expectFailure(flags, 64, "hansad: \(message)")
        }

        @Test(
            "A configuration file that cannot be is refused with its name; exit code 64",
            arguments: [
                ("regoin: uk\n", "unknown key \"regoin\" in FILE; did you mean \"region\"?"),
                (
                    "region: no\n",
                    "region = \"no\" is not valid: region id \"no\" is refused: unquoted, YAML reads it as a boolean or "
                        + "null; spell the country out (\"norway\", not \"no\") (set by --region, HANSA_REGION or "
                        + "\"region\" in the configuration file)"
                ),
                (
                    "region: [uk\n",
                    "cannot read the configuration file FILE: 2:1: error: parser: while parsing a flow sequence in line "
                        + "1, column 9\ndid not find expected ',' or ']':\nregion: [uk\n^"
                ),
            ])
        func files(text: String, message: String) async throws {
            let folder = try TemporaryFolder("hansa-integration")
            let file = try folder.write(text, to: "hansad.yaml")
            let (end, output) = try await ChildProcess.run(
                try Programs.path("hansad"), ["--config", file, "--data-dir", folder.file("data")], in: folder)
            #expect(end == .exited(64))
            #expect(output == "hansad: \(message.replacing("FILE", with: file))\n")
        }
    }
}

extension TestFederation {
    /// A node that was never started, with ports and a directory of its own.
    func spare(_ region: String) throws -> TestNode {
        try TestNode(region, in: folder, certificates: certificates, name: "spare-\(folder.nextNumber())")
    }
}

extension TestNode {
    /// Runs the node with other flags; it must fail with this code and print this line last.
    func expectFailure(
        _ changed: [String], _ code: Int32, _ message: String, _ location: SourceLocation = #_sourceLocation
    ) async throws {
        var arguments = try arguments(peers: [])
        for index in stride(from: 0, to: changed.count, by: 2) {
            if let flag = arguments.firstIndex(of: changed[index]) { arguments.removeSubrange(flag...flag + 1) }
        }
        let (end, output) = try await ChildProcess.run(
            try Programs.path("hansad"), arguments + changed, in: folder)
        #expect(end == .exited(code), sourceLocation: location)
        #expect(output.split(separator: "\n").last.map(String.init) == message, sourceLocation: location)
    }
}
