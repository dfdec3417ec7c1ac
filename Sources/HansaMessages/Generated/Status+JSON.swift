// swift-format-ignore-file
// Status+JSON.swift: messages as JSON
//
// Generated from hansa/v1/status.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension Status: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("code", code)
        json.field("message", message)
        json.repeated("details", details)
    }
}

extension StatusDetail: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("typeUrl", typeUrl)
        json.field("value", JSONBytes(self.value))
    }
}
