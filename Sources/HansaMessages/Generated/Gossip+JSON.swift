// swift-format-ignore-file
// Gossip+JSON.swift: messages as JSON
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension Lifecycle: NamedEnum {
    /// The name in the .proto file, such as `LIFECYCLE_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "LIFECYCLE_UNSPECIFIED"
        case .planned: "LIFECYCLE_PLANNED"
        case .active: "LIFECYCLE_ACTIVE"
        case .draining: "LIFECYCLE_DRAINING"
        case .left: "LIFECYCLE_LEFT"
        case .unrecognized: nil
        }
    }
}

extension LifeClaim: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.present("life", life)
        json.field("nextRequest", nextRequest)
        json.field("nextToken", nextToken)
    }
}

extension KnownLife: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.present("life", life)
        json.field("epoch", epoch)
        json.field("highestToken", highestToken)
        json.field("highestRequest", highestRequest)
        json.field("heard", heard)
        json.field("wasHeard", wasHeard)
        json.field("heardAgoMs", heardAgoMs)
        json.field("ended", ended)
        json.field("justBegan", justBegan)
    }
}

extension MemberRecord: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("address", address)
        json.field("epoch", epoch)
        json.field("sequence", sequence)
        json.field("lifecycle", lifecycle)
        json.present("digest", digest)
    }
}

extension GossipMessage: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("from", from)
        json.field("epoch", epoch)
        json.repeated("records", records)
        json.repeated("suspicions", suspicions)
        json.repeated("seen", seen)
        json.field("number", number)
        json.field("picture", picture)
        json.present("life", life)
        json.field("contains", JSONBytes(contains))
        json.field("ended", ended)
        json.present("refusal", refusal)
    }
}

extension LifeRefusal: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("reason", reason)
        json.present("known", known)
    }
}

extension Suspicion: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("epoch", epoch)
    }
}

extension SeenVersion: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("epoch", epoch)
        json.field("sequence", sequence)
    }
}
