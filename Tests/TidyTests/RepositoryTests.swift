// RepositoryTests.swift: this repository obeys its own rules.

import Foundation
import Testing
import TidyRules

@Suite("The repository")
struct RepositoryTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("Nothing in the repository breaks a rule")
    func tidy() throws {
        let findings = try Repository(at: Self.folder).findings()
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test("A folder that is no clone is refused with what to do")
    func noClone() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tidy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: RepositoryError.self) { try Repository(at: folder) }
        #expect(error?.description.contains("inside a clone of the repository") == true)
    }
}
