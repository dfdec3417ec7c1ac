// ImportRuleTests.swift: an arrow that the table does not have is found, in sources and in the manifest.

import Testing

@testable import TidyRules

@Suite("Imports")
struct ImportRuleTests {
    @Test(
        "An import outside the table is found",
        arguments: [
            ("Sources/Gossip/A.swift", "import Foundation"),
            ("Sources/Gossip/A.swift", "public import NIOCore"),
            ("Sources/Gossip/A.swift", "@preconcurrency import struct Federation.A"),
            ("Sources/Basics/A.swift", "import Wire"),
            ("Sources/TLS/A.swift", "import Foundation"),
            ("Sources/Store/A.swift", "import RPC"),
            ("Tools/hansad/Main.swift", "import HansaCommands"),
            ("Sources/Unheard/A.swift", ""),
        ])
    func found(path: String, text: String) {
        let findings = importFindings(in: SourceFile(path: path, text: text))
        #expect(findings.count == 1)
        #expect(findings.first?.message.contains("Layers.swift") == true)
    }

    @Test(
        "An import of the table passes, and so does everything in tests",
        arguments: [
            ("Sources/Federation/A.swift", "public import Ledger"),
            ("Sources/TLS/A.swift", "import NIOCore"),
            ("Sources/ControlPlane/A.swift", "import Foundation"),
            ("Sources/Gossip/A.swift", "// import Foundation"),
            ("Tests/GossipTests/A.swift", "import Foundation"),
        ])
    func passes(path: String, text: String) {
        #expect(importFindings(in: SourceFile(path: path, text: text)).isEmpty)
    }

    @Test("A dependency outside the table is found in the manifest, with its line")
    func manifest() {
        let text = """
            library("Gossip", ["Basics"]),
            library(
                "Ledger",
                ["Basics", "Store"]),
            library("Store", ["Basics", "Federation"]),
            library("Unheard", []),
            tests("StoreTests", ["Store", "Federation"]),
            """
        let findings = manifestFindings(in: SourceFile(path: "Package.swift", text: text))
        #expect(findings.map(\.line) == [4, 5, 6])
    }
}
