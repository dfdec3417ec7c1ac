// swift-format-ignore-file
// Allocations+JSON.swift: messages as JSON
//
// Generated from hansa/v1/allocations.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension AllocateRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("idempotencyKey", idempotencyKey)
        json.present("demand", demand)
        json.present("residency", residency)
        json.field("tenant", tenant)
    }
}

extension AllocateReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("allocation", allocation)
        json.field("replayed", replayed)
    }
}

extension PlanRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("demands", demands)
        json.present("residency", residency)
        json.field("tenant", tenant)
    }
}

extension PlanReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("plans", plans)
    }
}

extension PlannedDemand: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("certain", certain)
        json.repeated("placement", placement)
        json.repeated("refusals", refusals)
    }
}

extension ExplainRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("demand", demand)
        json.field("tenant", tenant)
    }
}

extension ExplainReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.repeated("placement", placement)
        json.present("refusal", refusal)
        json.repeated("nearest", nearest)
        json.repeated("remedies", remedies)
    }
}

extension NearMiss: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("hosts", hosts)
        json.field("reason", reason)
        json.field("gpusShort", gpusShort)
        json.field("milliShort", milliShort)
        json.field("cpuMilliShort", cpuMilliShort)
        json.field("memoryMibShort", memoryMibShort)
    }
}

extension Remedy: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("kind", kind)
        json.present("demand", demand)
        json.repeated("hosts", hosts)
        json.repeated("reliefs", reliefs)
        json.repeated("releases", releases)
    }
}

extension Release: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("allocation", allocation)
        json.field("tenant", tenant)
        json.field("milli", milli)
        json.repeated("hosts", hosts)
    }
}

extension HostRelief: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.repeated("gpus", gpus)
        json.field("cpuMilli", cpuMilli)
        json.field("memoryMib", memoryMib)
    }
}

extension DefragmentRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("demand", demand)
        json.field("tenant", tenant)
    }
}

extension DefragmentReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.repeated("moves", moves)
        json.field("movedMilli", movedMilli)
        json.repeated("placement", placement)
        json.present("refusal", refusal)
        json.field("minimal", minimal)
        json.repeated("cordon", cordon)
    }
}

extension Move: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("allocation", allocation)
        json.field("tenant", tenant)
        json.field("milli", milli)
        json.repeated("from", from)
        json.repeated("to", to)
    }
}

extension GetAllocationRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("tenant", tenant)
    }
}

extension GetAllocationReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("allocation", allocation)
    }
}

extension ListAllocationsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("federation", federation)
        json.repeated("states", states)
        json.field("limit", limit)
        json.field("after", after)
        json.field("tenant", tenant)
        json.field("region", region)
        json.field("replyBytes", replyBytes)
    }
}

extension ListAllocationsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("allocations", allocations)
        json.repeated("missing", missing)
        json.field("next", next)
        json.repeated("more", more)
    }
}

extension MissingRegion: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("reason", reason)
    }
}

extension ListContinuation: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("after", after)
    }
}

extension ReleaseAllocationRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("tenant", tenant)
        json.field("abandon", abandon)
        json.field("reason", reason)
        json.field("force", force)
    }
}

extension ReleaseAllocationReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("allocation", allocation)
    }
}

extension WatchAllocationsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("onlyChanges", onlyChanges)
    }
}

extension AllocationChange: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("sequence", sequence)
        json.present("allocation", allocation)
        json.field("initial", initial)
    }
}
