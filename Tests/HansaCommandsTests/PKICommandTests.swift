// PKICommandTests.swift: an authority and certificates, made and shown by command.

import Testing

@testable import HansaCommands

@Suite("pki")
struct PKICommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("init and issue write the files, inspect shows them")
    func wholeWay() async throws {
        let dir = "\(folder.path)/pki"
        let made = await CommandRun.of("pki init --dir \(dir) --trust-domain test.example --days 30")
        #expect(made.status == 0)
        #expect(made.output.hasPrefix("\(dir)/ca.pem and \(dir)/ca.key: authority of test.example, valid until "))
        let issued = await CommandRun.of("pki issue --dir \(dir) region/uk --dns uk.test --ip 10.0.0.1 --days 7")
        #expect(issued.status == 0)
        #expect(issued.output.hasPrefix("\(dir)/region-uk.pem and \(dir)/region-uk.key: region uk, valid until "))
        let shown = await CommandRun.of("pki inspect \(dir)/region-uk.pem")
        #expect(shown.output.hasPrefix("identity         region uk of test.example\n"))
        #expect(shown.output.contains("DNS names        uk.test\naddresses        10.0.0.1\nmay sign others  no\n"))
        let json = await CommandRun.of("pki inspect \(dir)/region-uk.pem -o json")
        #expect(json.output.contains("\"identity\": \"spiffe://test.example/region/uk\""))
    }

    @Test("init can issue certificates at once, and again without harm")
    func initAndIssue() async throws {
        let line = "pki init --dir \(folder.path) --if-missing --issue=region/uk --issue=operator/ops"
        let made = await CommandRun.of(line)
        #expect(made.status == 0)
        #expect(made.output.split(separator: "\n").count == 3)
        let first = try folder.read("region-uk.pem")
        let again = await CommandRun.of(line + " --issue tenant/acme")
        #expect(again.output.split(separator: "\n").count { $0.contains(" is kept: ") } == 3)
        #expect(try folder.read("region-uk.pem") == first)
        #expect(try folder.read("tenant-acme.pem").hasPrefix("-----BEGIN CERTIFICATE-----"))
    }

    @Test("A wrong subject is refused before anything is made")
    func wrongSubject() async throws {
        let run = await CommandRun.of("pki init --dir \(folder.path)/new --issue region/uk --issue spain")
        #expect(run.status == 64)
        #expect(throws: (any Error).self) { try folder.read("new/ca.pem") }
    }

    @Test("An existing file is left alone, kept with --if-missing, replaced with --force")
    func existing() async throws {
        let dir = folder.path
        _ = await CommandRun.of("pki init --dir \(dir)")
        let again = await CommandRun.of("pki init --dir \(dir)")
        #expect(again.status == 78)
        #expect(
            again.errors == """
                hansa: error: \(dir)/ca.pem exists already
                  try: use --if-missing to keep it, or name another --dir: an authority is never replaced, because whatever \
                it has signed would be lost

                """)
        #expect(await CommandRun.of("pki init --dir \(dir) --if-missing").status == 0)
        _ = await CommandRun.of("pki issue --dir \(dir) operator/ops")
        let first = try folder.read("operator-ops.pem")
        #expect(await CommandRun.of("pki issue --dir \(dir) operator/ops").status == 78)
        #expect(await CommandRun.of("pki issue --dir \(dir) operator/ops --if-missing").status == 0)
        #expect(try folder.read("operator-ops.pem") == first)
        #expect(await CommandRun.of("pki issue --dir \(dir) operator/ops --force").status == 0)
        #expect(try folder.read("operator-ops.pem") != first)
    }

    @Test(
        "A wrong subject or name exits with 64, files that cannot be used with 78",
        arguments: [
            ("issue --dir DIR region/no", 64, "region id \"no\" is refused"),
            ("issue --dir DIR uk", 64, "write the subject as region/<id>, host/<region>/<id>"),
            ("issue --dir DIR region/uk --dns a,b", 64, "\"a,b\" cannot be in a certificate: it is not a DNS name"),
            ("issue --dir DIR region/uk --days 9999", 64, "after its authority"),
            ("issue --dir DIR/none region/uk", 78, "there is no authority in "),
            ("inspect DIR/none.pem", 78, "cannot read "), ("inspect DIR/ca.key", 78, "holds no PEM certificate"),
        ] as [(String, Int32, String)])
    func wrong(line: String, status: Int32, message: String) async {
        _ = await CommandRun.of("pki init --dir \(folder.path)")
        let run = await CommandRun.of("pki \(line.replacing("DIR", with: folder.path))")
        #expect(run.status == status)
        #expect(run.errors.contains(message))
    }
}
