// swift-format-ignore-file
// Hosts+JSON.swift: messages as JSON
//
// Generated from hansa/v1/hosts.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension RegisterHostsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("hosts", hosts)
    }
}

extension RegisterHostsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("registered", registered)
        json.field("unchanged", unchanged)
    }
}

extension ListHostsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("federation", federation)
        json.field("site", site)
        json.field("limit", limit)
    }
}

extension HostStatus: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
        json.field("region", region)
        json.repeated("freeMilli", freeMilli)
        json.field("freeCpuMilli", freeCpuMilli)
        json.field("freeMemoryMib", freeMemoryMib)
        json.repeated("slices", slices)
    }
}

extension ListHostsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("hosts", hosts)
        json.repeated("missing", missing)
    }
}

extension SetHostStateRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("state", state)
    }
}

extension SetHostStateReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
    }
}

extension SetGPUHealthRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("gpu", gpu)
        json.field("health", health)
    }
}

extension SetGPUHealthReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
    }
}
