// JSONTests.swift: the proto3 JSON mapping, as https://protobuf.dev/programming-guides/json has it.

import HansaMessages
import TestMessages
import Testing

@Suite struct JSONTests {
    @Test("Names are lowerCamelCase, 64-bit integers are strings, defaults are left out")
    func plain() {
        let host = Host(
            id: "h1", cpuMilli: 128_000, gpus: [GPU(index: 0, model: "H200", memoryMib: 144_384)], state: .ready)
        #expect(
            jsonString(host)
                == #"{"id":"h1","cpuMilli":"128000","gpus":[{"model":"H200","memoryMib":"144384"}],"state":"HOST_STATE_READY"}"#
        )
    }

    @Test("Defaults are printed on request; absent messages and members stay absent")
    func defaults() {
        #expect(
            jsonString(ReserveRequest(), printsDefaults: true) == #"{"tenant":"","settledBelow":"0"}"#)
        #expect(
            jsonString(Gang(), printsDefaults: true) == #"{"hosts":0,"gpusPerHost":0}"#)
        #expect(
            jsonString(SetHostStateRequest(), printsDefaults: true) == #"{"id":"","state":"HOST_STATE_UNSPECIFIED"}"#)
    }

    @Test("A member of a oneof is printed even when it is default")
    func oneof() {
        #expect(jsonString(Demand(shape: .cpuOnly(CPUOnly()))) == #"{"cpuOnly":{}}"#)
        #expect(jsonString(Choice(default: .repeat(0))) == #"{"repeat":"0"}"#)
        #expect(jsonString(Present(aBool: false, aString: "")) == #"{"aBool":false,"aString":""}"#)
    }

    @Test(
        "Bytes are base 64 with padding",
        arguments: [([], nil), ([0], "AA=="), ([0, 255], "AP8="), ([1, 2, 3], "AQID")] as [([UInt8], String?)])
    func bytes(value: [UInt8], text: String?) {
        #expect(jsonString(Plain(someBytes: value)) == (text.map { #"{"someBytes":"\#($0)"}"# } ?? "{}"))
    }

    @Test("An enum value without a name is a number", arguments: [99, -3] as [Int32])
    func unknownEnum(number: Int32) {
        #expect(jsonString(Plain(colour: Colour(rawValue: number))) == #"{"colour":\#(number)}"#)
    }

    @Test(
        "Text is escaped where JSON needs it",
        arguments: [
            ("a\"b\\c", #"a\"b\\c"#), ("\n\r\t", #"\n\r\t"#), ("\u{1}\u{1F}", #"\u0001\u001f"#), ("é€🇳🇴", "é€🇳🇴"),
            ("\u{2028}", #"\u2028"#), ("\u{7F}\u{9B}", #"\u007f\u009b"#), ("\u{202E}\u{200B}", #"\u202e\u200b"#),
            ("\u{E0041}", #"\udb40\udc41"#),
        ])
    func escapes(value: String, text: String) {
        #expect(jsonString(Leaf(text: value)) == #"{"text":"\#(text)"}"#)
    }

    @Test(
        "Numbers that are not numbers are strings",
        arguments: [
            (.nan, #""NaN""#), (.infinity, #""Infinity""#), (-.infinity, #""-Infinity""#), (1.5, "1.5"), (-0.0, "-0"),
            (3, "3"), (1e300, "1e+300"),
        ] as [(Double, String)])
    func floatingPoint(value: Double, text: String) {
        #expect(jsonString(Plain(aDouble: value)) == #"{"aDouble":\#(text)}"#)
    }

    @Test("64-bit extremes keep every digit")
    func extremes() {
        #expect(
            jsonString(Many(int64s: [.min, .max], uint64s: [.max]))
                == #"{"int64s":["-9223372036854775808","9223372036854775807"],"uint64s":["18446744073709551615"]}"#)
    }

    @Test("Pretty text has a field on each line")
    func pretty() {
        let text = jsonString(
            Demand(shape: .gang(Gang(hosts: 2)), models: ["H200", "H100"], cpuMilli: 1), pretty: true)
        #expect(
            text == """
                {
                  "gang": {
                    "hosts": 2
                  },
                  "models": [
                    "H200",
                    "H100"
                  ],
                  "cpuMilli": "1"
                }
                """)
        #expect(jsonString(Demand(), pretty: true) == "{}")
    }
}
