// CodeTextTests.swift: comments and strings are blanked, code and line numbers stay.

import Testing

@testable import TidyRules

@Suite("Blanking")
struct CodeTextTests {
    @Test(
        "What is not code becomes spaces",
        arguments: [
            ("let a = 1 // Task {", "let a = 1 "),
            ("a /* b /* c */ d */ e", "a  e"),
            (#"x("Task {")"#, "x()"),
            (#"x("a\"b") y"#, "x() y"),
            (##"x(#"a"b"#) y"##, "x() y"),
            (#"x("a \(f(b)) c") y"#, "x( f(b) ) y"),
            (#"x("a \("b") c") y"#, "x( ) y"),
            ("\"unterminated\ny", " y"),
        ] as [(String, String)])
    func blanked(text: String, code: String) {
        let words = CodeText.lines(of: text).joined(separator: " ").split(separator: " ").joined(separator: "")
        #expect(words == code.split(separator: " ").joined(separator: ""))
    }

    @Test("A multi-line string keeps its lines and hides its quotes")
    func multiline() {
        let text = "a(\"\"\"\n  \"Task {\" \\(b)\n  \"\"\")\nc"
        let lines = CodeText.lines(of: text)
        #expect(lines.map { $0.filter { $0 != " " } } == ["a(", "b", ")", "c"])
    }

    @Test("Every byte keeps its column")
    func columns() {
        let text = "let s = \"é\" + x // é\nlet t = 2"
        #expect(CodeText.lines(of: text).map(\.utf8.count) == text.split(separator: "\n").map(\.utf8.count))
    }
}
