// swift-format-ignore-file
// BenchBench+JSON.swift: messages as JSON
//
// Generated from hansa/bench/v1/bench.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages

extension ResourceSpec: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("gpus", gpus)
        json.field("cpus", cpus)
        json.field("memMib", memMib)
        json.field("gpuType", gpuType)
    }
}

extension AllocateRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("jobId", jobId)
        json.field("user", user)
        json.field("seq", seq)
        json.present("spec", spec)
        json.repeated("ports", ports)
        json.repeated("nodes", nodes)
        json.field("priority", priority)
    }
}

extension Device: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("index", self.index)
        json.field("uuid", uuid)
    }
}

extension AllocateReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("jobId", jobId)
        json.field("seq", seq)
        json.field("code", code)
        json.field("node", node)
        json.repeated("devices", devices)
        json.field("leaseUntilUs", leaseUntilUs)
    }
}

extension Payload: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("data", JSONBytes(self.data))
    }
}

extension ReadRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("messages", messages)
        json.field("bytes", self.bytes)
    }
}
