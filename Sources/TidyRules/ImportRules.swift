// ImportRules.swift: a target imports what its line of the table allows, in its sources and in Package.swift.
//
// The table is Layers.swift. Tests may import anything; packages of their own below Tools/ are not looked at.

/// No source imports a module that its target's line does not allow.
func importFindings(in file: SourceFile) -> [Finding] {
    guard file.isHandWrittenSwift, let target = file.target, target.folder != "Tests" else { return [] }
    guard let rule = TargetRule.of(target.name) else {
        return [Finding(file.path, 1, "import", "target \(target.name) has no line in TidyRules/Layers.swift")]
    }
    return file.code.enumerated().compactMap { index, line in
        guard let module = importedModule(line), !rule.allows(module) else { return nil }
        let message = "\(target.name) (\(rule.layer) layer) may not import \(module); see TidyRules/Layers.swift"
        return Finding(file.path, index + 1, "import", message)
    }
}

/// The top module that `line` imports, if it is an import.
func importedModule(_ line: String) -> String? {
    var words = line.split { $0.isWhitespace }.map(String.init)
    let modifiers = ["public", "package", "internal", "fileprivate", "private"]
    while let first = words.first, first.hasPrefix("@") || modifiers.contains(first) { words.removeFirst() }
    guard words.first == "import", words.count > 1 else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
    let path = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return path.split(separator: ".").first.map(String.init)
}

/// No target of Package.swift depends on a target that its line does not allow.
///
/// Reads the manifest's own spelling, `library("Name", ["Dependency", …])` and the same with `program` or `.target`; tests and their programs pass.
func manifestFindings(in file: SourceFile) -> [Finding] {
    guard file.path == "Package.swift" else { return [] }
    var findings: [Finding] = []
    var current: TargetRule?
    var isNameNext = false
    for (index, line) in file.lines.enumerated() {
        let code = line.hasPrefix("//") ? "" : line
        let names = quotedTexts(in: code)
        if !code.contains("func "), let call = targetCalls.first(where: { code.contains($0) }) {
            isNameNext = call.isOfSource
            current = nil
        }
        if isNameNext, let name = names.first {
            isNameNext = false
            current = TargetRule.of(name)
            if current == nil {
                let message = "target \(name) has no line in TidyRules/Layers.swift"
                findings.append(Finding(file.path, index + 1, "manifest", message))
            }
        }
        guard let rule = current else { continue }
        for name in names where name != rule.name && TargetRule.of(name) != nil && !rule.allows(name) {
            let message = "\(rule.name) (\(rule.layer) layer) may not depend on \(name); see TidyRules/Layers.swift"
            findings.append(Finding(file.path, index + 1, "manifest", message))
        }
    }
    return findings
}

private let targetCalls = ["library(", "program(", ".target(", ".systemLibrary(", "tests(", "Target(", ".package("]

extension String {
    /// True for the calls that make a target whose arrows are in the table.
    fileprivate var isOfSource: Bool { ["library(", "program(", ".target(", ".systemLibrary("].contains(self) }
}

private func quotedTexts(in line: String) -> [String] {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
}
