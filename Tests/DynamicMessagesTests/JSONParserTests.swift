// JSONParserTests.swift: JSON is read as RFC 8259 has it; errors say where.

import DynamicMessages
import Testing

@Suite("JSON")
struct JSONParserTests {
    @Test(
        "What is not JSON is refused with its line and column",
        arguments: [
            ("", 1, 1), ("{", 1, 2), ("{\"a\" 1}", 1, 6), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("01", 1, 3),
            ("1.", 1, 3),
            ("-", 1, 2), ("+1", 1, 1), ("tru", 1, 1), ("\"a", 1, 3), ("\"\\x\"", 1, 3), ("\"\\ud800\"", 1, 8),
            ("\"\\u+123\"", 1, 4), ("{\n  \"é\": nul\n}", 2, 8), ("1 2", 1, 3), ("\"\u{1}\"", 1, 2), ("{'a': 1}", 1, 2),
        ])
    func refused(text: String, line: Int, column: Int) {
        #expect {
            try JSONParser.document(text)
        } throws: { error in
            guard case .syntax(line, column, _)? = error as? DynamicMessageError else {
                Issue.record("\(error)")
                return false
            }
            return true
        }
    }

    @Test("What is read can be written", arguments: ["null", "[]", "{}", "[1,-2.50e+3,\"a\",{\"b\":[true,false]}]"])
    func written(text: String) throws {
        #expect(try JSONParser.document(text).text() == text)
    }

    @Test("Documents may follow each other with any space between them")
    func documents() throws {
        var parser = try JSONParser(" {\"a\":1}{}\n[2] 3 \n")
        var texts: [String] = []
        while let node = try parser.next() { texts.append(node.text()) }
        #expect(texts == ["{\"a\":1}", "{}", "[2]", "3"])
    }

    @Test("A byte order mark before a document is no part of it, nor of a position")
    func byteOrderMark() throws {
        var parser = try JSONParser("\u{FEFF} [1]\n\u{FEFF}{\"a\": 2}")
        #expect(try parser.next()?.text() == "[1]")
        #expect(try parser.next()?.text() == "{\"a\":2}")
        #expect(try parser.next() == nil)
        #expect(try JSONParser.document("\u{FEFF}{}").text() == "{}")
        var again = try JSONParser("\u{FEFF}[{\"a\": 1}]")
        let place = again.position(of: [.element(0), .member("a")])
        #expect(place?.line == 1 && place?.column == 8)
        #expect(throws: DynamicMessageError.self) { try JSONParser.document("[\u{FEFF}1]") }
    }

    @Test("A place that cannot be is no place", arguments: [-1, .min, .max] as [Int])
    func noPlace(index: Int) throws {
        var parser = try JSONParser("[1, 2]")
        let place = parser.position(of: [.element(index)])
        #expect(place == nil || index <= 0)
    }

    @Test("Nesting at the limit is read; one more is refused")
    func nesting() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSONParser.document(nested(DynamicLimits.nesting))
        #expect(throws: DynamicMessageError.tooDeep(limit: DynamicLimits.nesting)) {
            try JSONParser.document(nested(DynamicLimits.nesting + 1))
        }
    }

    @Test("Text at the limit is read; one byte more is refused")
    func length() throws {
        let limit = DynamicLimits.jsonBytes
        _ = try JSONParser("1" + String(repeating: " ", count: limit - 1))
        #expect(throws: DynamicMessageError.tooLong(what: "the JSON text", byteCount: limit + 1, limit: limit)) {
            try JSONParser(String(repeating: " ", count: limit + 1))
        }
    }
}
