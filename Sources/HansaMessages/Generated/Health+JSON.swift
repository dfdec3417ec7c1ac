// swift-format-ignore-file
// Health+JSON.swift: messages as JSON
//
// Generated from hansa/v1/health.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension HealthReply.Serving: NamedEnum {
    /// The name in the .proto file, such as `SERVING_UNKNOWN`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unknown: "SERVING_UNKNOWN"
        case .serving: "SERVING"
        case .notServing: "NOT_SERVING"
        case .unrecognized: nil
        }
    }
}

extension HealthRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("service", service)
    }
}

extension HealthReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("serving", serving)
        json.field("detail", detail)
    }
}
