// swift-format-ignore-file
// TestingParcels+JSON.swift: messages as JSON
//
// Generated from hansa/testing/v1/parcels.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages

extension Parcel: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("content", JSONBytes(content))
    }
}

extension ParcelReceipt: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("parcels", parcels)
        json.field("bytes", self.bytes)
    }
}
