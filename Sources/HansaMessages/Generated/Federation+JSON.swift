// swift-format-ignore-file
// Federation+JSON.swift: messages as JSON
//
// Generated from hansa/v1/federation.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension ClaimStanding: NamedEnum {
    /// The name in the .proto file, such as `CLAIM_STANDING_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "CLAIM_STANDING_UNSPECIFIED"
        case .held: "CLAIM_STANDING_HELD"
        case .committing: "CLAIM_STANDING_COMMITTING"
        case .committed: "CLAIM_STANDING_COMMITTED"
        case .releasing: "CLAIM_STANDING_RELEASING"
        case .unrecognized: nil
        }
    }
}

extension AttemptKey: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("origin", origin)
        json.field("request", request)
        json.field("attempt", attempt)
    }
}

extension ReserveRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("tenant", tenant)
        json.present("demand", demand)
        json.present("residency", residency)
        json.field("settledBelow", settledBelow)
        json.present("lives", lives)
    }
}

extension ReserveReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        switch outcome {
        case .held(let value)?: json.present("held", value)
        case .denied(let value)?: json.present("denied", value)
        case .closed(let value)?: json.present("closed", value)
        case nil: break
        }
        json.present("digest", digest)
        json.present("lives", lives)
    }
}

extension Held: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("token", token)
        json.field("ttlMs", ttlMs)
        json.repeated("placement", placement)
    }
}

extension Closed: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension CommitRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("token", token)
        json.present("lives", lives)
    }
}

extension CommitReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("committed", committed)
        json.present("lives", lives)
    }
}

extension CancelRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.present("lives", lives)
    }
}

extension CancelReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.present("lives", lives)
    }
}

extension FreeRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("settledBelow", settledBelow)
        json.present("lives", lives)
    }
}

extension FreeReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.present("lives", lives)
    }
}

extension ListAccountsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("lent", lent)
        json.present("after", after)
    }
}

extension ClaimAccount: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("tenant", tenant)
        json.field("token", token)
        json.repeated("placement", placement)
        json.field("standing", standing)
    }
}

extension ListAccountsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("claims", claims)
        json.present("next", next)
        json.field("quarantined", quarantined)
    }
}
