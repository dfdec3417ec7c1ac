// swift-format-ignore-file
// TestingConformance+JSON.swift: messages as JSON
//
// Generated from hansa/testing/v1/conformance.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages

extension Observation.Moment: NamedEnum {
    /// The name in the .proto file, such as `MOMENT_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "MOMENT_UNSPECIFIED"
        case .started: "MOMENT_STARTED"
        case .ended: "MOMENT_ENDED"
        case .cancelled: "MOMENT_CANCELLED"
        case .unrecognized: nil
        }
    }
}

extension Payload: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("data", JSONBytes(self.data))
    }
}

extension Key: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("key", key)
    }
}

extension Failure: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("code", code)
        json.field("text", text)
        json.field("detail", JSONBytes(detail))
        json.present("pushbackMs", pushbackMs)
        json.field("trailer", trailer)
    }
}

extension CountRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("messages", messages)
        json.field("bytes", self.bytes)
        json.present("end", end)
        json.field("key", key)
    }
}

extension Observation: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("key", key)
        json.field("moment", moment)
    }
}

extension DrainRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("port", port)
        json.field("graceMs", graceMs)
    }
}
