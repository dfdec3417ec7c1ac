// MappingTests.swift: what proto3's JSON mapping accepts beyond what it prints, and each refusal with its path.

import DynamicMessages
import HansaMessages
import TestMessages
import Testing
import Wire

@Suite("JSON to messages")
struct MappingTests {
    private func bytes(_ json: String, _ type: String) throws -> [UInt8] {
        try GeneratedCodeTests.pool.encode(try JSONParser.document(json), as: type)
    }

    private func failure(_ json: String, _ type: String) -> String {
        do {
            return "accepted as \(try bytes(json, type))"
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "Numbers may be strings, have zeros behind the point, and exponents",
        arguments: ["7", "\"7\"", "7.0", "7e0", "70e-1", "0.7e1", "\"7.0\""])
    func numbers(text: String) throws {
        #expect(try Plain(wire: bytes("{\"anInt32\": \(text)}", Plain.fullName)).anInt32 == 7)
        #expect(try Plain(wire: bytes("{\"aUint64\": \(text)}", Plain.fullName)).aUint64 == 7)
        #expect(try Plain(wire: bytes("{\"aDouble\": \(text)}", Plain.fullName)).aDouble == 7)
    }

    @Test("64-bit numbers keep every digit, also without quotes")
    func digits() throws {
        let plain = try Plain(
            wire: bytes("{\"anInt64\": -9223372036854775808, \"aUint64\": 18446744073709551615}", Plain.fullName))
        #expect(plain.anInt64 == .min && plain.aUint64 == .max)
    }

    @Test(
        "Names may be those of the .proto file; enums may be numbers; null is not set",
        arguments: [
            ("{\"an_int32\": 5}", Plain(anInt32: 5)), ("{\"colour\": \"COLOUR_RED\"}", Plain(colour: .red)),
            ("{\"colour\": -7}", Plain(colour: .below)), ("{\"colour\": 99}", Plain(colour: .unrecognized(99))),
            ("{\"anInt32\": null, \"leaf\": null}", Plain()), ("{\"leaf\": {}}", Plain(leaf: Leaf())),
            ("{\"someBytes\": \"-_8\"}", Plain(someBytes: [0xFB, 0xFF])),
            ("{\"someBytes\": \"+/8=\"}", Plain(someBytes: [0xFB, 0xFF])),
            ("{\"aString\": \"\\ud83c\\uddf3\\u00e9\\/\"}", Plain(aString: "🇳é/")),
            ("{\"aDouble\": \"-Infinity\"}", Plain(aDouble: -.infinity)),
        ])
    func liberties(json: String, message: Plain) throws {
        #expect(try Plain(wire: bytes(json, Plain.fullName)) == message)
    }

    @Test(
        "A refusal names the path, what was expected and what was found",
        arguments: [
            (
                "{\"leaf\": {\"numbr\": 1}}",
                "leaf: hansa.testing.v1.Leaf has no field \"numbr\"; did you mean \"number\"?"
            ),
            ("{\"leaf\": {\"xyzzy\": 1}}", "leaf: hansa.testing.v1.Leaf has no field \"xyzzy\""),
            (
                "{\"leaf\": {\"number\": -1}}",
                "leaf.number: expected a whole number from 0 to 4294967295, found the number -1"
            ),
            ("{\"leaf\": 3}", "leaf: expected an object (hansa.testing.v1.Leaf), found the number 3"),
            (
                "{\"anInt32\": 2147483648}",
                "anInt32: expected a whole number from -2147483648 to 2147483647, found the number 2147483648"
            ),
            (
                "{\"anInt32\": 1.5}",
                "anInt32: expected a whole number from -2147483648 to 2147483647, found the number 1.5"
            ),
            (
                "{\"anInt32\": \" 1\"}",
                "anInt32: expected a whole number from -2147483648 to 2147483647, found the string \" 1\""
            ),
            (
                "{\"anInt32\": 1e-9223372036854775808}",
                "anInt32: expected a whole number from -2147483648 to 2147483647, found the number 1e-9223372036854775808"
            ),
            (
                "{\"anInt32\": 1e99999999999}",
                "anInt32: expected a whole number from -2147483648 to 2147483647, found the number 1e99999999999"
            ),
            (
                "{\"aUint64\": 18446744073709551616}",
                "aUint64: expected a whole number from 0 to 18446744073709551615, found the number 18446744073709551616"
            ),
            (
                "{\"aDouble\": 1e999}",
                "aDouble: expected a number (double), or \"NaN\", \"Infinity\" or \"-Infinity\", found the number 1e999"
            ),
            (
                "{\"aFloat\": 1e39}",
                "aFloat: expected a number (float), or \"NaN\", \"Infinity\" or \"-Infinity\", found the number 1e39"
            ),
            (
                "{\"aDouble\": \"0x1p3\"}",
                "aDouble: expected a number (double), or \"NaN\", \"Infinity\" or \"-Infinity\", found the string \"0x1p3\""
            ),
            ("{\"aBool\": \"true\"}", "aBool: expected true or false, found the string \"true\""),
            ("{\"aString\": \"a\\u0000\"}", "aString: expected text without NUL, found the string \"a\0\""),
            ("{\"someBytes\": \"A\"}", "someBytes: expected a string in base 64, found the string \"A\""),
            (
                "{\"colour\": \"COLOUR_RAD\"}",
                "colour: expected a hansa.testing.v1.Colour, such as COLOUR_RED, found the string \"COLOUR_RAD\""
            ),
            ("{\"aBool\": true, \"a_bool\": true}", "aBool: it is there twice"),
            ("[1]", "expected an object (hansa.testing.v1.Plain), found an array"),
        ])
    func refusals(json: String, sentence: String) {
        #expect(failure(json, Plain.fullName) == sentence)
    }

    @Test("An element of an array has its index in the path")
    func elements() {
        #expect(
            failure("{\"leaves\": [{}, {\"text\": 1}]}", Many.fullName)
                == "leaves[1].text: expected a string, found the number 1")
        #expect(failure("{\"int32s\": [1, null]}", Many.fullName).hasPrefix("int32s[1]: expected a whole number"))
        #expect(failure("{\"int32s\": 1}", Many.fullName) == "int32s: expected an array, found the number 1")
    }

    @Test("Two members of a oneof contradict each other; null is none")
    func oneof() throws {
        #expect(
            failure("{\"aBool\": true, \"repeat\": 1}", Choice.fullName)
                == "only one of \"default\" may be set, found \"aBool\" and \"repeat\"")
        #expect(
            try Choice(wire: bytes("{\"aBool\": false, \"repeat\": null}", Choice.fullName)).default == .aBool(false))
    }

    @Test("The last member of a oneof on the wire wins, and copies of a message are merged")
    func merging() throws {
        let pool = GeneratedCodeTests.pool
        let both = Choice(default: .aBool(true)).encoded() + Choice(default: .repeat(4)).encoded()
        #expect(try pool.json(both, as: Choice.fullName).text() == #"{"repeat":"4"}"#)
        let copies = Plain(leaf: Leaf(text: "a", number: 1)).encoded() + Plain(leaf: Leaf(number: 2)).encoded()
        #expect(try pool.json(copies, as: Plain.fullName).text() == #"{"leaf":{"text":"a","number":2}}"#)
    }

    @Test(
        "Bytes that are no message are refused",
        arguments: [
            ([0x0A], "the bytes are malformed: it ends inside a number"),
            ([0x8A, 0x01, 0x02, 0x0A, 0x05], "leaf: the bytes are malformed: it ends inside field 1"),
            ([0x72, 0x01, 0xFF], "aString: the bytes are malformed: this is no string"),
            ([0x0B], "the bytes are malformed: field 1 has wire type 3"),
            ([0x00], "the bytes are malformed: a tag of 0"),
            ([UInt8](repeating: 0xFF, count: 11), "the bytes are malformed: a number of more than ten bytes"),
        ] as [([UInt8], String)])
    func malformed(bytes: [UInt8], sentence: String) {
        do {
            Issue.record("\(try GeneratedCodeTests.pool.json(bytes, as: Plain.fullName))")
        } catch {
            #expect("\(error)" == sentence)
        }
    }
}
