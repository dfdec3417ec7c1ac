// TextRuleTests.swift: headers, remarks, machine paths, keys and misplaced files are found.

import Testing

@testable import TidyRules

@Suite("Text and tree")
struct TextRuleTests {
    @Test(
        "A header names its file and, in a long source, has a second line",
        arguments: [
            ("Sources/Wire/A.swift", "// A.swift: frames.\n//\n// Never reads a socket.\n", 0),
            ("Tests/WireTests/A.swift", "// A.swift: frames.\n\nimport Testing\n", 0),
            ("Sources/Wire/A.swift", "// A.swift: frames.\n\nstruct A {}\n", 0),
            ("Sources/Wire/A.swift", "// A.swift: frames." + String(repeating: "\nlet a = 1", count: 150), 1),
            ("Tests/WireTests/A.swift", "// A.swift: frames." + String(repeating: "\nlet a = 1", count: 150), 0),
            ("Sources/Wire/A.swift", "// B.swift: frames.\n//\n// Never reads a socket.\n", 1),
            ("Sources/Wire/A.swift", "struct A {}\n", 1),
            ("Sources/Wire/Generated/A.swift", "struct A {}\n", 0),
        ] as [(String, String, Int)])
    func header(path: String, text: String, findings: Int) {
        #expect(headerFindings(in: SourceFile(path: path, text: text)).count == findings)
    }

    @Test(
        "A remark for later needs a reason",
        arguments: [("// TO" + "DO: later", 1), ("// FIX" + "ME", 1), ("// TO" + "DO because the RFC is a draft", 0)])
    func remark(text: String, findings: Int) {
        #expect(remarkFindings(in: SourceFile(path: "Sources/Wire/A.swift", text: text)).count == findings)
    }

    @Test(
        "A path of one machine is found",
        arguments: [
            ("cd /" + "work/main", 1), ("see (/" + "root/x)", 1), ("=/" + "tmp/hansa/x", 1), ("net/" + "work/x", 0),
            ("$dir/" + "root/x", 0), ("the root/ of", 0),
        ])
    func machinePath(text: String, findings: Int) {
        #expect(machinePathFindings(in: SourceFile(path: "docs/a.md", text: text)).count == findings)
    }

    @Test("A private key is found, code that speaks of one is not")
    func secret() {
        let opening = "-----BEGIN PRIVATE " + "KEY-----"
        let key = opening + "\n" + String(repeating: "A", count: 64) + "\n"
        #expect(secretFindings(in: SourceFile(path: "Tests/x.txt", text: key)).count == 1)
        #expect(
            secretFindings(in: SourceFile(path: "Tests/x.swift", text: "let a = \"\(opening)\"\nlet b = 1\n")).isEmpty)
    }

    @Test(
        "A file without a place is found",
        arguments: ["notes.txt", "Sources/RPC/Utils/A.swift", "Tests/a.sqlite", "Tools/.build/a", "Tests/node.key"])
    func misplaced(path: String) {
        #expect(!treeFindings(paths: [path], ignored: []).isEmpty)
    }

    @Test("A tracked file that .gitignore names is found")
    func ignored() {
        #expect(treeFindings(paths: [], ignored: ["Package.resolved"]).map(\.rule) == ["tracked"])
        #expect(treeFindings(paths: ["Sources/RPC/A.swift", "docs/a.md", ".ci/run"], ignored: []).isEmpty)
    }

    @Test("A finding prints as path, line, message and rule")
    func prints() {
        #expect(Finding("a/b.swift", 3, "size", "too long").description == "a/b.swift:3: too long [size]")
    }
}
