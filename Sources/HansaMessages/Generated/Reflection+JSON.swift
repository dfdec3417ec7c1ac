// swift-format-ignore-file
// Reflection+JSON.swift: messages as JSON
//
// Generated from hansa/v1/reflection.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension ListServicesRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("service", service)
    }
}

extension ListServicesReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("services", services)
    }
}

extension ServiceInfo: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("name", name)
        json.repeated("methods", methods)
    }
}

extension MethodInfo: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("name", name)
        json.field("request", request)
        json.field("reply", reply)
        json.field("streamsRequests", streamsRequests)
        json.field("streamsReplies", streamsReplies)
        json.repeated("roles", roles)
        json.field("idempotent", idempotent)
        json.field("maxRequestBytes", maxRequestBytes)
        json.field("defaultTimeoutMs", defaultTimeoutMs)
        json.field("hash", hash)
    }
}

extension DescribeRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("symbol", symbol)
    }
}

extension DescribeReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("fileDescriptorSet", JSONBytes(fileDescriptorSet))
    }
}
