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
        json.repeated("notices", notices)
    }
}

extension HostNotice: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("text", text)
        json.field("refused", refused)
    }
}

extension ListHostsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("federation", federation)
        json.field("site", site)
        json.field("limit", limit)
        json.field("after", after)
        json.field("region", region)
        json.field("replyBytes", replyBytes)
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
        json.field("leaving", leaving)
        json.repeated("availableMilli", availableMilli)
    }
}

extension ListHostsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("hosts", hosts)
        json.repeated("missing", missing)
        json.field("next", next)
        json.repeated("more", more)
    }
}

extension GetHostRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
    }
}

extension GetHostReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("status", status)
    }
}

extension RemoveHostsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("ids", ids)
        json.field("whenFree", whenFree)
    }
}

extension RemoveHostsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("removed", removed)
        json.repeated("waiting", waiting)
    }
}

extension RenameHostRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("newId", newId)
    }
}

extension RenameHostReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
    }
}

extension ReplaceHostRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
    }
}

extension ReplaceHostReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
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
        json.field("withdraw", withdraw)
    }
}

extension SetGPUHealthReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("host", host)
    }
}
