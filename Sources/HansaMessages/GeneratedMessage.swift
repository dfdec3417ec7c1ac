// GeneratedMessage.swift: what protoc-gen-hansa adds to a message beside its wire format.

public import Wire

/// A message generated from a .proto file: it can be sent, and printed as JSON.
public protocol GeneratedMessage: RPCMessage, JSONValue {
    /// Hands each field to `json` under its JSON name.
    func writeFields(to json: inout JSONWriter)

    /// Decodes in a guarded arena; `failingAllocation` is for tests: the allocation for which there is no memory.
    static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int?) throws(DecodeError) -> GuardedArena
}

extension GeneratedMessage {
    /// Writes the message as a JSON object.
    public func writeJSON(to json: inout JSONWriter) {
        json.object { writeFields(to: &$0) }
    }

    /// Never: a message that is present is printed, even when it is empty.
    public var isJSONDefault: Bool { false }
}

/// An enum of a .proto file.
public protocol NamedEnum: RawRepresentable, JSONValue where RawValue == Int32 {
    /// The name in the .proto file; nil for a number that this version does not know.
    var protoName: String? { get }
}

extension NamedEnum {
    /// Writes the name, or the number when it has none.
    public func writeJSON(to json: inout JSONWriter) {
        if let name = protoName { json.string(name) } else { json.literal(String(rawValue)) }
    }

    /// Whether the number is 0.
    public var isJSONDefault: Bool { rawValue == 0 }
}
