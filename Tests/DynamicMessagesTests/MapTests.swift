// MapTests.swift: maps, which our generator refuses and other people's schemas have.

import DynamicMessages
import HansaMessages
import Testing

@Suite("Maps")
struct MapTests {
    /// A file with one message that has a map of each shape, written as its own descriptor.
    private func pool() throws -> DescriptorPool {
        func entry(_ name: String, key: String, value: String, type: String = "") -> String {
            """
            {"name": "\(name)", "options": {"mapEntry": true}, "field": [
              {"name": "key", "number": 1, "label": "LABEL_OPTIONAL", "type": "\(key)"},
              {"name": "value", "number": 2, "label": "LABEL_OPTIONAL", "type": "\(value)", "typeName": "\(type)"}]}
            """
        }
        func field(_ name: String, _ number: Int, _ entry: String) -> String {
            """
            {"name": "\(name)", "number": \(number), "label": "LABEL_REPEATED", "type": "TYPE_MESSAGE",
             "typeName": ".a.Maps.\(entry)"}
            """
        }
        let file = """
            {"file": [{"name": "a.proto", "package": "a", "syntax": "proto3", "messageType": [{"name": "Maps",
              "field": [\(field("labels", 1, "LabelsEntry")), \(field("sizes", 2, "SizesEntry")),
                        \(field("inner", 3, "InnerEntry"))],
              "nestedType": [\(entry("LabelsEntry", key: "TYPE_STRING", value: "TYPE_STRING")),
                             \(entry("SizesEntry", key: "TYPE_INT32", value: "TYPE_UINT64")),
                             \(entry("InnerEntry", key: "TYPE_BOOL", value: "TYPE_MESSAGE", type: ".a.Maps"))]}]}]}
            """
        let descriptors = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        return try DescriptorPool(
            fileDescriptorSet: try descriptors.encode(
                try JSONParser.document(file), as: "google.protobuf.FileDescriptorSet"))
    }

    @Test("A map is an object whose keys are strings")
    func roundTrip() throws {
        let pool = try pool()
        let text = #"{"labels":{"a":"1","":""},"sizes":{"-7":"0","3":"18446744073709551615"},"inner":{"true":{}}}"#
        let bytes = try pool.encode(try JSONParser.document(text), as: "a.Maps")
        #expect(try pool.json(bytes, as: "a.Maps").text() == text)
        #expect(bytes.starts(with: [0x0A, 6, 0x0A, 1, 0x61, 0x12, 1, 0x31]))
    }

    @Test("Of two entries with one key on the wire the last holds; what an entry leaves out has its default")
    func wire() throws {
        let pool = try pool()
        let twice: [UInt8] = [0x0A, 6, 0x0A, 1, 0x61, 0x12, 1, 0x31, 0x0A, 3, 0x0A, 1, 0x61]
        #expect(try pool.json(twice, as: "a.Maps").text() == #"{"labels":{"a":""}}"#)
        #expect(try pool.json([0x12, 0], as: "a.Maps").text() == #"{"sizes":{"0":"0"}}"#)
        #expect(try pool.json([0x1A, 0], as: "a.Maps").text() == #"{"inner":{"false":{}}}"#)
    }

    @Test(
        "A refusal names the key",
        arguments: [
            (#"{"sizes":{"x":1}}"#, #"sizes["x"]: expected a whole number"#),
            (#"{"labels":{"a":"b","a":"c"}}"#, #"labels["a"]: it is there twice"#),
            (#"{"labels":{"a":null}}"#, #"labels["a"]: expected a value, found null"#),
            (#"{"inner":{"1":{}}}"#, #"inner["1"]: expected true or false"#),
            (#"{"inner":{"true":{"labels":{"k":1}}}}"#, #"inner["true"].labels["k"]: expected a string"#),
            (#"{"labels":[]}"#, "labels: expected an object (a map), found an array"),
        ])
    func refusals(json: String, sentence: String) throws {
        let pool = try pool()
        let error = #expect(throws: DynamicMessageError.self) {
            try pool.encode(try JSONParser.document(json), as: "a.Maps")
        }
        #expect(error?.description.hasPrefix(sentence) == true)
    }

    @Test("A message that contains itself is read to the limit of nesting, and no deeper")
    func recursion() throws {
        let pool = try pool()
        // A value of the map is two levels below its message: the entry is a message too.
        var bytes: [UInt8] = []
        for _ in 0..<(DynamicLimits.nesting - 1) / 2 { bytes = nested(bytes) }
        _ = try pool.json(bytes, as: "a.Maps")
        #expect(throws: DynamicMessageError.tooDeep(limit: DynamicLimits.nesting)) {
            try pool.json(nested(bytes), as: "a.Maps")
        }
    }

    private func nested(_ bytes: [UInt8]) -> [UInt8] {
        let entry: [UInt8] = [0x12] + varint(bytes.count) + bytes
        return [0x1A] + varint(entry.count) + entry
    }

    private func varint(_ value: Int) -> [UInt8] {
        value < 128 ? [UInt8(value)] : [UInt8(value & 127) | 128] + varint(value >> 7)
    }
}
