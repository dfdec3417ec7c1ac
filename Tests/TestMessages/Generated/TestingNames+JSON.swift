// swift-format-ignore-file
// TestingNames+JSON.swift: messages as JSON
//
// Generated from hansa/testing/v1/names.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages

extension Names: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("count", self.count)
        json.field("writer", self.writer)
        json.field("json", JSONBytes(self.json))
        json.field("view", self.view)
        json.repeated("value", self.value)
        json.repeated("element", self.element)
        json.repeated("index", self.index)
        json.present("arena", self.arena)
        json.field("bytes", JSONBytes(self.bytes))
        json.present("data", self.data)
        json.field("description", description_)
        json.field("hashValue", hashValue_)
        json.field("self", self_)
        json.field("init", init_)
        json.field("Type", Type_)
        json.field("pointer", pointer_)
        json.field("encodedByteCount", encodedByteCount_)
        json.field("validate", validate_)
        json.repeated("debugDescription", debugDescription_)
        json.field("class", `class`)
        json.field("fieldSpan", fieldSpan_)
        switch self.raw {
        case .`default`(let value)?: json.present("default", value)
        case .`switch`(let value)?: json.present("switch", value)
        case nil: break
        }
    }
}
