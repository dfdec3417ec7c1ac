// swift-format-ignore-file
// TestingKinds+JSON.swift: messages as JSON
//
// Generated from hansa/testing/v1/kinds.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages

extension Colour: NamedEnum {
    /// The name in the .proto file, such as `COLOUR_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "COLOUR_UNSPECIFIED"
        case .red: "COLOUR_RED"
        case .below: "COLOUR_BELOW"
        case .unrecognized: nil
        }
    }
}

extension Leaf: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("text", text)
        json.field("number", number)
    }
}

extension Plain: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("aDouble", aDouble)
        json.field("aFloat", aFloat)
        json.field("anInt32", anInt32)
        json.field("anInt64", anInt64)
        json.field("aUint32", aUint32)
        json.field("aUint64", aUint64)
        json.field("aSint32", aSint32)
        json.field("aSint64", aSint64)
        json.field("aFixed32", aFixed32)
        json.field("aFixed64", aFixed64)
        json.field("aSfixed32", aSfixed32)
        json.field("aSfixed64", aSfixed64)
        json.field("aBool", aBool)
        json.field("aString", aString)
        json.field("someBytes", JSONBytes(someBytes))
        json.field("colour", colour)
        json.present("leaf", leaf)
    }
}

extension Present: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("aDouble", aDouble)
        json.present("aFloat", aFloat)
        json.present("anInt32", anInt32)
        json.present("anInt64", anInt64)
        json.present("aUint32", aUint32)
        json.present("aUint64", aUint64)
        json.present("aSint32", aSint32)
        json.present("aSint64", aSint64)
        json.present("aFixed32", aFixed32)
        json.present("aFixed64", aFixed64)
        json.present("aSfixed32", aSfixed32)
        json.present("aSfixed64", aSfixed64)
        json.present("aBool", aBool)
        json.present("aString", aString)
        json.present("someBytes", someBytes.map(JSONBytes.init))
        json.present("colour", colour)
    }
}

extension Many: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("doubles", doubles)
        json.repeated("floats", floats)
        json.repeated("int32s", int32s)
        json.repeated("int64s", int64s)
        json.repeated("uint32s", uint32s)
        json.repeated("uint64s", uint64s)
        json.repeated("sint32s", sint32s)
        json.repeated("sint64s", sint64s)
        json.repeated("fixed32s", fixed32s)
        json.repeated("fixed64s", fixed64s)
        json.repeated("sfixed32s", sfixed32s)
        json.repeated("sfixed64s", sfixed64s)
        json.repeated("bools", bools)
        json.repeated("strings", strings)
        json.repeated("byteStrings", byteStrings.map(JSONBytes.init))
        json.repeated("colours", colours)
        json.repeated("leaves", leaves)
        json.repeated("unpacked", unpacked)
    }
}

extension Choice: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("class", `class`)
        switch `default` {
        case .aDouble(let value)?: json.present("aDouble", value)
        case .aBool(let value)?: json.present("aBool", value)
        case .aString(let value)?: json.present("aString", value)
        case .someBytes(let value)?: json.present("someBytes", JSONBytes(value))
        case .colour(let value)?: json.present("colour", value)
        case .leaf(let value)?: json.present("leaf", value)
        default: break
        }
        json.field("in", `in`)
        switch `default` {
        case .`repeat`(let value)?: json.present("repeat", value)
        default: break
        }
        json.field("far", far)
    }
}
