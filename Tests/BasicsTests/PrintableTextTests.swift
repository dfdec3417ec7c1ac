// PrintableTextTests.swift: nothing that a stranger writes commands a terminal, ends a line or hides.

import Basics
import Testing

@Suite("Printable text")
struct PrintableTextTests {
    @Test(
        "Hidden characters are written out; all others stay",
        arguments: [
            ("h1.example", "h1.example"), ("", ""), ("né 🇳🇴 京", "né 🇳🇴 京"), ("a\\b", "a\\b"),
            ("\u{1B}]0;title\u{7}", "\\u001b]0;title\\u0007"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\u{9B}31m\u{7F}\u{85}", "\\u009b31m\\u007f\\u0085"), ("\u{202E}cba\u{2066}", "\\u202ecba\\u2066"),
            ("a\u{200B}\u{FEFF}b\u{2028}", "a\\u200b\\ufeffb\\u2028"), ("\u{E0041}", "\\udb40\\udc41"),
            ("caf\u{10FFE9}", "caf\\xe9"),
        ])
    func escapes(text: String, shown: String) {
        #expect(PrintableText.escaped(text) == shown)
        #expect(PrintableText.escaped(shown) == shown)
    }

    @Test("Text that was put together keeps its lines and tabs, and nothing else")
    func lines() {
        #expect(PrintableText.escaped("a\tb\n\u{1B}c\r\n", keepsLines: true) == "a\tb\n\\u001bc\\r\n")
    }

    @Test("Every character that is not shown is known: no control, format or separator of Unicode gets through")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let escaped = PrintableText.escaped(String(scalar))
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                #expect(escaped.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "U+\(String(value, radix: 16))")
            default:
                if value < 0x10FF80 { #expect(escaped == String(scalar), "U+\(String(value, radix: 16))") }
            }
        }
    }
}
