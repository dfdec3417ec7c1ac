// swift-format-ignore-file
// Lending+JSON.swift: messages as JSON
//
// Generated from hansa/v1/lending.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension ListClaimsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("origin", origin)
        json.field("host", host)
        json.field("home", home)
        json.field("after", after)
        json.field("limit", limit)
    }
}

extension LentClaim: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("allocation", allocation)
        json.field("origin", origin)
        json.field("originState", originState)
        json.field("tenant", tenant)
        json.field("state", state)
        json.field("milli", milli)
        json.repeated("placement", placement)
        json.field("sinceUnixMs", sinceUnixMs)
    }
}

extension ListClaimsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("claims", claims)
        json.field("next", next)
    }
}

extension ListBorrowedRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("provider", provider)
        json.field("after", after)
        json.field("limit", limit)
    }
}

extension BorrowedPlacement: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("allocation", allocation)
        json.field("provider", provider)
        json.field("providerState", providerState)
        json.field("tenant", tenant)
        json.field("state", state)
        json.field("milli", milli)
        json.repeated("placement", placement)
        json.field("sinceUnixMs", sinceUnixMs)
        json.field("waitsFor", waitsFor)
    }
}

extension ListBorrowedReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("placements", placements)
        json.field("next", next)
    }
}

extension EndClaimsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("ids", ids)
        json.field("origin", origin)
        json.field("reason", reason)
        json.field("force", force)
        json.field("dryRun", dryRun)
    }
}

extension EndClaimsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("ended", ended)
        json.field("more", more)
    }
}

extension ListDecreesRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("after", after)
        json.field("limit", limit)
    }
}

extension DecreeEntry: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("kind", kind)
        json.field("id", id)
        json.field("region", region)
        json.field("milli", milli)
        json.field("operator", `operator`)
        json.field("reason", reason)
        json.field("unixMs", unixMs)
        json.field("forced", forced)
    }
}

extension ListDecreesReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("decrees", decrees)
        json.field("next", next)
    }
}
