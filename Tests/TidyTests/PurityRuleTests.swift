// PurityRuleTests.swift: clocks, randomness, tasks and hash order are found in pure targets only.

import Testing

@testable import TidyRules

@Suite("Purity")
struct PurityRuleTests {
    private func findings(_ code: String, in target: String = "Gossip") -> [Finding] {
        let file = SourceFile(path: "Sources/\(target)/A.swift", text: code)
        return purityFindings(in: file, tables: TableNames(in: [file]))
    }

    @Test(
        "A banned call is found in a pure target and not in a shell",
        arguments: [
            "let a = Date()", "let a = ContinuousClock.now", "let a = SuspendingClock()",
            "let a = Int.random(in: 0..<3)",
            "let a = UUID()", "Task { f() }", "await Task.yield()", "let a = b.shuffled()",
            "let a = DispatchTime.now()",
            "let a = b.randomElement()", "let a = b.hashValue", "Task<Void, Never>.detached {}",
        ])
    func banned(code: String) {
        #expect(!findings(code).isEmpty)
        #expect(findings(code, in: "RPC").isEmpty)
        #expect(findings("// " + code).isEmpty)
    }

    @Test("A longer name that ends like a banned call passes", arguments: ["upDate(a)", "myUUID(a)", "SubTask.run()"])
    func longerNames(code: String) {
        #expect(findings(code).isEmpty)
    }

    @Test(
        "A walk in hash order is found",
        arguments: [
            "for a in b.keys {", "for (a, c) in b.values { d() }", "let a = b.values.map { $0 }", "b.keys.forEach {",
        ])
    func walks(code: String) {
        #expect(findings(code).map(\.rule) == ["table-order"])
    }

    @Test(
        "A walk whose order cannot be seen, or that gives its reason, passes",
        arguments: [
            "for a in b.keys.sorted() {", "let a = b.values.count", "if b.keys.contains(c) {", "let a = b.valuesOf(c)",
            "for a in b.keys(from: c) {",
            "for a in b.keys { // tidy: order does not matter because the sum is exact",
            "// tidy: order does not matter because the sum is exact\nfor a in b.keys {",
        ])
    func ordered(code: String) {
        #expect(findings(code).isEmpty)
    }

    @Test(
        "A loop over a name that is declared as a hash table is found",
        arguments: [
            "var a: Set<Int>\nfor b in a {", "let a = Set<Int>()\nfor b in self.a where c {",
            "var a: [Int: [Int]] = [:]\nfor (b, c) in x.a {",
            "func f(a: Dictionary<Int, Int>) {\nfor b in a {",
        ])
    func hashTables(code: String) {
        #expect(findings(code).map(\.rule) == ["table-order"])
    }

    @Test(
        "A loop over an array or a table that keeps its order passes",
        arguments: [
            "var a: [Int]\nfor b in a {", "var a = SortedTable<Int, Int>()\nfor b in a.keys {",
            "var a = SortedTable<Int, Int>()\nlet c = a.values.map { $0 }", "var a: Set<Int>\nfor b in a.sorted() {",
            "let a = b ? [1] : [2]\nfor b in a {",
        ])
    func orderedTables(code: String) {
        #expect(findings(code).isEmpty)
    }
}
