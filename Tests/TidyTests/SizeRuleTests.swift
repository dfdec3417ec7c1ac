// SizeRuleTests.swift: long files and long functions are found, and nothing else is.

import Testing

@testable import TidyRules

@Suite("Sizes")
struct SizeRuleTests {
    @Test("A file may have 500 lines and not 501", arguments: [(500, 0), (501, 1)])
    func fileLimit(lines: Int, findings: Int) {
        let text = String(repeating: "let a = 1\n", count: lines)
        #expect(fileSizeFindings(in: SourceFile(path: "Sources/Wire/A.swift", text: text)).count == findings)
        #expect(fileSizeFindings(in: SourceFile(path: "Sources/Wire/Generated/A.swift", text: text)).isEmpty)
    }

    @Test("A function may have 70 lines and not 71", arguments: [(70, 0), (71, 1)])
    func functionLimit(lines: Int, findings: Int) {
        let body = String(repeating: "    x()\n", count: lines - 2)
        let text = "func f(a: Int = 1, b: () -> Void = {}) -> Int {\n\(body)}\n"
        #expect(functionSizeFindings(in: SourceFile(path: "Sources/Wire/A.swift", text: text)).count == findings)
    }

    @Test("Functions, initializers and subscripts are measured by their braces")
    func extents() {
        let text = """
            struct A {
                init(a: Int) {
                    self.a = a
                }
                func f(
                    b: Int
                ) async throws(E) -> Int {
                    if b { return 1 }
                    return B.init(c)
                }
                subscript(i: Int) -> Int { i }
                var v: Int {
                    0
                }
            }
            protocol P {
                func g()
                var h: Int { get }
                func k() -> Int
            }
            """
        let found = FunctionScanner.functions(in: CodeText.lines(of: text))
        #expect(
            found == [
                FunctionExtent(name: "init", firstLine: 2, lineCount: 3),
                FunctionExtent(name: "func f", firstLine: 5, lineCount: 6),
                FunctionExtent(name: "subscript", firstLine: 11, lineCount: 1),
            ])
    }
}
