// swift-format-ignore-file
// Regions+JSON.swift: messages as JSON
//
// Generated from hansa/v1/regions.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension StatusRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension StatusReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("version", version)
        json.field("bootEpoch", bootEpoch)
        json.field("uptimeMs", uptimeMs)
        json.field("hosts", hosts)
        json.field("gpus", gpus)
        json.field("totalMilli", totalMilli)
        json.field("usedMilli", usedMilli)
        json.field("allocationsPlaced", allocationsPlaced)
        json.field("allocationsInDoubt", allocationsInDoubt)
        json.field("holds", holds)
        json.field("lentMilli", lentMilli)
        json.field("borrowedMilli", borrowedMilli)
        json.field("ledgerSequence", ledgerSequence)
        json.field("storeState", storeState)
        json.field("outbox", outbox)
        json.repeated("sites", sites)
        json.present("life", life)
        json.field("standing", standing)
        json.field("standingReason", standingReason)
        json.repeated("evidence", evidence)
    }
}

extension LifeEvidence: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("peer", peer)
        json.present("life", life)
        json.field("heard", heard)
        json.field("highestToken", highestToken)
        json.field("highestRequest", highestRequest)
        json.field("finding", finding)
    }
}

extension ListRegionsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension RegionStatus: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("state", state)
        json.field("address", address)
        json.field("bootEpoch", bootEpoch)
        json.field("lastHeardMs", lastHeardMs)
        json.field("rttUs", rttUs)
        json.present("digest", digest)
        json.field("digestAgeMs", digestAgeMs)
        json.present("life", life)
        json.field("secondLife", secondLife)
        json.field("heard", heard)
        json.field("fault", fault)
        json.field("lifecycle", lifecycle)
    }
}

extension ListRegionsReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("regions", regions)
    }
}

extension CapacityRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension RegionCapacity: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("exact", exact)
        json.field("ageMs", ageMs)
        json.repeated("models", models)
    }
}

extension CapacityReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("regions", regions)
        json.repeated("missing", missing)
    }
}

extension ListPeersRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension PeerStatus: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("address", address)
        json.field("state", state)
        json.field("connected", connected)
        json.field("rttUs", rttUs)
        json.field("lendLimitMilli", lendLimitMilli)
        json.field("lendUnlimited", lendUnlimited)
        json.field("lentMilli", lentMilli)
        json.field("borrowedMilli", borrowedMilli)
        json.field("lastError", lastError)
        json.field("secondLife", secondLife)
        json.field("configuredAddress", configuredAddress)
        json.field("heard", heard)
        json.field("lastHeardMs", lastHeardMs)
        json.field("lifecycle", lifecycle)
    }
}

extension ListPeersReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("peers", peers)
    }
}

extension SetLifecycleRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("lifecycle", lifecycle)
        json.field("force", force)
    }
}

extension SetLifecycleReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("lifecycle", lifecycle)
        json.field("previous", previous)
        json.field("lentMilli", lentMilli)
        json.field("borrowedMilli", borrowedMilli)
        json.field("requests", requests)
    }
}

extension EventsRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("follow", follow)
        json.field("after", after)
        json.field("limit", limit)
    }
}

extension Event: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("sequence", sequence)
        json.field("unixMs", unixMs)
        json.field("kind", kind)
        json.field("subject", subject)
        json.field("text", text)
    }
}

extension BackupRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension BackupPart: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        switch part {
        case .head(let value)?: json.present("head", value)
        case .piece(let value)?: json.present("piece", JSONBytes(value))
        case .end(let value)?: json.present("end", value)
        case nil: break
        }
    }
}

extension BackupHead: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("version", version)
        json.field("ledgerSequence", ledgerSequence)
        json.field("bytes", self.bytes)
        json.field("unixMs", unixMs)
    }
}

extension BackupEnd: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("crc32c", crc32c)
    }
}

extension RecoverRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("accept", accept)
        json.repeated("missingPeers", missingPeers)
        json.field("trustFree", trustFree)
        json.repeated("goneHosts", goneHosts)
    }
}

extension PeerRecovery: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.present("life", life)
        json.field("heard", heard)
        json.field("highestToken", highestToken)
        json.field("highestRequest", highestRequest)
        json.field("has", has)
        json.field("lent", lent)
        json.field("problem", problem)
    }
}

extension RecoveredClaim: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("tenant", tenant)
        json.repeated("placement", placement)
    }
}

extension RecoveredRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("tenant", tenant)
        json.field("idempotencyKey", idempotencyKey)
        json.field("provider", provider)
    }
}

extension RecoveryCounts: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("claimsAdopted", claimsAdopted)
        json.field("claimsClosed", claimsClosed)
        json.field("requestsAdopted", requestsAdopted)
        json.field("requestsEnded", requestsEnded)
        json.field("hostsCordoned", hostsCordoned)
        json.field("objections", objections)
    }
}

extension RecoverReply: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("accepted", accepted)
        json.present("own", own)
        json.field("lastRecordUnixMs", lastRecordUnixMs)
        json.present("adopted", adopted)
        json.repeated("peers", peers)
        json.repeated("claimsAdopted", claimsAdopted)
        json.repeated("claimsClosed", claimsClosed)
        json.repeated("requestsAdopted", requestsAdopted)
        json.repeated("requestsEnded", requestsEnded)
        json.repeated("hostsCordoned", hostsCordoned)
        json.repeated("objections", objections)
        json.present("counts", counts)
    }
}
