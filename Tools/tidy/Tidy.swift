// Tidy.swift: `make tidy`, the house rules as a program.
//
// Prints what breaks a rule and ends with status 1 then. The rules are the library TidyRules.

import Foundation
import TidyRules

@main
struct Tidy {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? FileManager.default.currentDirectoryPath)
        let repository = try Repository(at: folder)
        let findings = repository.findings()
        for finding in findings { print(finding) }
        print("tidy: \(findings.count) findings; \(repository.summary())")
        if !findings.isEmpty { exit(1) }
    }
}
