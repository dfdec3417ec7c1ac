// PurityRules.swift: what pure targets may not call: clocks, randomness, tasks, and tables without an order.
//
// Text is compared, types are not known: what TableNames cannot tell is for the reviewer to see.

private let banned: [(call: String, instead: String)] = [
    ("Date(", "take `now` as a parameter"),
    ("Date.now", "take `now` as a parameter"),
    ("ContinuousClock", "take `now` as a parameter"),
    ("SuspendingClock", "take `now` as a parameter"),
    ("DispatchTime", "take `now` as a parameter"),
    ("clock_gettime", "take `now` as a parameter"),
    ("UUID(", "take an id or a SeededGenerator as a parameter"),
    ("SystemRandomNumberGenerator", "take a SeededGenerator as a parameter"),
    ("Hasher(", "its seed differs in every process; use FNV1a"),
    ("Task(", "return an effect; the shell starts tasks"),
    ("Task {", "return an effect; the shell starts tasks"),
    ("Task.", "return an effect; the shell starts tasks"),
    ("Task<", "return an effect; the shell starts tasks"),
]
private let bannedMembers: [(call: String, instead: String)] = [
    (".random(", "take a SeededGenerator as a parameter"),
    (".randomElement(", "take a SeededGenerator as a parameter"),
    (".shuffled(", "take a SeededGenerator as a parameter"),
    (".shuffle(", "take a SeededGenerator as a parameter"),
    (".hashValue", "it differs in every process; use FNV1a"),
]
private let orderless = [
    "allSatisfy", "contains", "count", "first(where", "isEmpty", "isSubset", "max()", "min()", "sorted",
]

/// Pure targets call no clock, no randomness and no task, and walk no table in its hash order.
func purityFindings(in file: SourceFile, tables: TableNames) -> [Finding] {
    guard file.isHandWrittenSwift, let target = file.target, target.folder == "Sources",
        TargetRule.of(target.name)?.isPure == true
    else { return [] }
    var findings: [Finding] = []
    for (index, line) in file.code.enumerated() {
        for ban in banned where line.hasWord(ban.call) {
            let message = "pure code may not use \(ban.call.trimmed): \(ban.instead)"
            findings.append(Finding(file.path, index + 1, "purity", message))
        }
        for ban in bannedMembers where line.contains(ban.call) {
            findings.append(
                Finding(file.path, index + 1, "purity", "pure code may not use \(ban.call): \(ban.instead)"))
        }
        if walksTable(line, tables), !hasOrderRemark(file.lines, at: index) {
            let message =
                "a table's hash order differs in every process: sort it, use an ordered container, "
                + "or say `// tidy: order does not matter because …`"
            findings.append(Finding(file.path, index + 1, "table-order", message))
        }
    }
    return findings
}

private func walksTable(_ line: String, _ tables: TableNames) -> Bool {
    let isLoop = line.hasWord("for ") && line.hasWord("in ")
    if isLoop, let walked = line.loopSource, tables.hashed.contains(walked) { return true }
    for member in [".keys", ".values"] {
        var rest = line[...]
        while let range = rest.firstRange(of: member) {
            let owner = String(line[..<range.lowerBound].reversed().prefix { $0.isNamePart }.reversed())
            rest = rest[range.upperBound...]
            if let next = rest.first, next.isNamePart || next == "(" || tables.ordered.contains(owner) { continue }
            if rest.first == "." {
                if !orderless.contains(where: { rest.dropFirst().hasPrefix($0) }) { return true }
            } else if isLoop {
                return true
            }
        }
    }
    return false
}

extension String {
    /// The last name of `c` in `for x in a.b.c {` and `for x in c where …`; nil when something is called on it.
    fileprivate var loopSource: String? {
        guard let range = firstRange(of: " in ") else { return nil }
        let source = self[range.upperBound...].prefix { $0.isNamePart || $0 == "." }
        let next = self[source.endIndex...].first { !$0.isWhitespace }
        guard next == nil || next == "{" || next == "w" else { return nil }
        return source.split(separator: ".").last.map(String.init)
    }
}

private func hasOrderRemark(_ lines: [String], at index: Int) -> Bool {
    [index, index - 1].contains { line in
        lines.indices.contains(line) && lines[line].contains("// tidy: order ") && lines[line].contains(" because ")
    }
}
