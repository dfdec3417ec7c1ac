// IdentifierTests.swift: names are checked where they enter, with a message that says what to do.

import Basics
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test("A region id is a lower-case name", arguments: ["uk", "norway", "eu-west-1", "a"])
    func accepted(text: String) throws {
        #expect(try RegionID(text).text == text)
    }

    @Test("A region id outside the grammar is refused", arguments: ["", "UK", "1a", "a_b", "-a", "é"])
    func refused(text: String) {
        #expect(throws: NameError.self) { try RegionID(text) }
    }

    @Test("A region id may have 32 characters and not 33")
    func length() throws {
        #expect(try RegionID(String(repeating: "a", count: 32)).text.utf8.count == 32)
        #expect(throws: NameError.self) { try RegionID(String(repeating: "a", count: 33)) }
    }

    @Test(
        "Words that YAML reads as booleans or null are refused with that explanation",
        arguments: ["no", "yes", "on", "off", "true", "false", "null"])
    func yaml(text: String) {
        #expect(throws: NameError.reservedByYAML(value: text)) { try RegionID(text) }
        #expect(NameError.reservedByYAML(value: text).description.contains("YAML reads it as a boolean"))
    }

    @Test("A request id reads back as it prints", arguments: [("uk-42", true), ("eu-west-1-7", true), ("uk", false)])
    func requestKey(text: String, valid: Bool) {
        #expect(RequestKey(text)?.description == (valid ? text : nil))
    }
}
