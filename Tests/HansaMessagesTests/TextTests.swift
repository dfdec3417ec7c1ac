// TextTests.swift: text that is not UTF-8 or has a NUL is refused wherever it is, with the name of the field.

import HansaMessages
import TestMessages
import Testing
import Wire

@Suite struct TextTests {
    /// What is wrong with two bytes of text.
    enum Flaw: CaseIterable {
        case badUTF8, nul

        var bytes: [UInt8] { self == .badUTF8 ? [0xC3, 0x28] : [0x41, 0x00] }

        func error(_ field: String) -> DecodeError {
            self == .badUTF8 ? .invalidUTF8(field: field) : .embeddedNUL(field: field)
        }
    }

    private func expectRefusal<M: RPCMessage>(_ type: M.Type, _ bytes: [UInt8], _ flaw: Flaw, _ field: String) {
        #expect(throws: flaw.error(field)) { try M(wire: bytes) }
    }

    @Test("A string field", arguments: Flaw.allCases)
    func plain(flaw: Flaw) {
        expectRefusal(AllocateRequest.self, [0x0A, 2] + flaw.bytes, flaw, "AllocateRequest.idempotency_key")
    }

    @Test("A string in a message in a message", arguments: Flaw.allCases)
    func nested(flaw: Flaw) {
        expectRefusal(AllocateRequest.self, [0x12, 4, 0x22, 2] + flaw.bytes, flaw, "Demand.models")
    }

    @Test("The second string of a repeated field", arguments: Flaw.allCases)
    func repeated(flaw: Flaw) {
        expectRefusal(Many.self, [0x72, 1, 0x41, 0x72, 2] + flaw.bytes, flaw, "Many.strings")
    }

    @Test("A string in a repeated message", arguments: Flaw.allCases)
    func repeatedMessage(flaw: Flaw) {
        expectRefusal(Many.self, [0x8A, 1, 0, 0x8A, 1, 4, 0x0A, 2] + flaw.bytes, flaw, "Leaf.text")
    }

    @Test("An optional string", arguments: Flaw.allCases)
    func optional(flaw: Flaw) {
        expectRefusal(Present.self, [0x72, 2] + flaw.bytes, flaw, "Present.a_string")
    }

    @Test("A string in a oneof", arguments: Flaw.allCases)
    func oneof(flaw: Flaw) {
        expectRefusal(Choice.self, [0x22, 2] + flaw.bytes, flaw, "Choice.a_string")
    }

    @Test("A bytes field may hold anything", arguments: Flaw.allCases)
    func bytes(flaw: Flaw) throws {
        #expect(try Plain(wire: [0x7A, 2] + flaw.bytes).someBytes == flaw.bytes)
        #expect(try Choice(wire: [0x2A, 2] + flaw.bytes).default == .someBytes(flaw.bytes))
    }

    @Test(
        "Surrogates and overlong forms are not UTF-8",
        arguments: [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80]])
    func notUTF8(text: [UInt8]) {
        #expect(throws: DecodeError.invalidUTF8(field: "Leaf.text")) {
            try Leaf(wire: [0x0A, UInt8(text.count)] + text)
        }
    }
}
