// swift-format-ignore-file
// StorageLedger+JSON.swift: messages as JSON
//
// Generated from hansa/storage/v1/ledger.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension StoredRequestProgress: NamedEnum {
    /// The name in the .proto file, such as `REQUEST_PROGRESS_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "REQUEST_PROGRESS_UNSPECIFIED"
        case .placing: "REQUEST_PROGRESS_PLACING"
        case .reserving: "REQUEST_PROGRESS_RESERVING"
        case .committing: "REQUEST_PROGRESS_COMMITTING"
        case .placed: "REQUEST_PROGRESS_PLACED"
        case .refused: "REQUEST_PROGRESS_REFUSED"
        case .releasing: "REQUEST_PROGRESS_RELEASING"
        case .released: "REQUEST_PROGRESS_RELEASED"
        case .unrecognized: nil
        }
    }
}

extension StoredLedgerRecord: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("unixMs", unixMs)
        switch record {
        case .bootStarted(let value)?: json.present("bootStarted", value)
        case .hostRegistered(let value)?: json.present("hostRegistered", value)
        case .hostStateChanged(let value)?: json.present("hostStateChanged", value)
        case .requestAccepted(let value)?: json.present("requestAccepted", value)
        case .attemptStarted(let value)?: json.present("attemptStarted", value)
        case .attemptClosed(let value)?: json.present("attemptClosed", value)
        case .attemptDecided(let value)?: json.present("attemptDecided", value)
        case .requestPlaced(let value)?: json.present("requestPlaced", value)
        case .placedAtHome(let value)?: json.present("placedAtHome", value)
        case .requestRefused(let value)?: json.present("requestRefused", value)
        case .releaseRequested(let value)?: json.present("releaseRequested", value)
        case .requestReleased(let value)?: json.present("requestReleased", value)
        case .releasedAtHome(let value)?: json.present("releasedAtHome", value)
        case .claimHeld(let value)?: json.present("claimHeld", value)
        case .claimCommitted(let value)?: json.present("claimCommitted", value)
        case .claimClosed(let value)?: json.present("claimClosed", value)
        case .watermarkRaised(let value)?: json.present("watermarkRaised", value)
        case .gpuHealthChanged(let value)?: json.present("gpuHealthChanged", value)
        case .regionFounded(let value)?: json.present("regionFounded", value)
        case .peerLifeSeen(let value)?: json.present("peerLifeSeen", value)
        case .regionRecovered(let value)?: json.present("regionRecovered", value)
        case .claimAdopted(let value)?: json.present("claimAdopted", value)
        case .requestAdopted(let value)?: json.present("requestAdopted", value)
        case .lifecycleChanged(let value)?: json.present("lifecycleChanged", value)
        case .claimEnded(let value)?: json.present("claimEnded", value)
        case .requestAbandoned(let value)?: json.present("requestAbandoned", value)
        case .owedReleaseConfirmed(let value)?: json.present("owedReleaseConfirmed", value)
        case .hostRemoved(let value)?: json.present("hostRemoved", value)
        case .hostRenamed(let value)?: json.present("hostRenamed", value)
        case .hostLeaving(let value)?: json.present("hostLeaving", value)
        case nil: break
        }
    }
}

extension StoredBootStarted: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("epoch", epoch)
        json.field("name", JSONBytes(name))
    }
}

extension StoredRegionFounded: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("lineage", JSONBytes(lineage))
    }
}

extension StoredRegionRecovered: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("operator", `operator`)
        json.field("lineage", JSONBytes(lineage))
        json.field("epoch", epoch)
        json.field("promises", promises)
        json.field("nextRequest", nextRequest)
        json.field("nextToken", nextToken)
        json.field("fenceFloor", fenceFloor)
        json.repeated("boots", boots)
        json.repeated("evidence", evidence)
    }
}

extension StoredPeerLifeSeen: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.present("life", life)
    }
}

extension StoredLifecycleChanged: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("lifecycle", lifecycle)
    }
}

extension StoredHostStateChanged: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("state", state)
    }
}

extension StoredGPUHealthChanged: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("gpu", gpu)
        json.field("health", health)
        json.field("byHost", byHost)
    }
}

extension StoredRequestAccepted: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("tenant", tenant)
        json.field("idempotencyKey", idempotencyKey)
        json.present("demand", demand)
        json.present("residency", residency)
        json.field("acceptedUnixMs", acceptedUnixMs)
    }
}

extension StoredAttemptStarted: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("attempt", attempt)
        json.field("provider", provider)
    }
}

extension StoredAttemptClosed: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("attempt", attempt)
        json.present("refusal", refusal)
    }
}

extension StoredAttemptDecided: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("attempt", attempt)
        json.field("token", token)
        json.repeated("placement", placement)
    }
}

extension StoredRequestPlaced: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("attempt", attempt)
    }
}

extension StoredPlacedAtHome: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("attempt", attempt)
        json.field("token", token)
        json.repeated("placement", placement)
    }
}

extension StoredRequestRefused: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.repeated("refusals", refusals)
    }
}

extension StoredReleaseRequested: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
    }
}

extension StoredRequestReleased: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
    }
}

extension StoredReleasedAtHome: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
    }
}

extension StoredDecree: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("operator", `operator`)
        json.field("reason", reason)
        json.field("unixMs", unixMs)
        json.field("forced", forced)
    }
}

extension StoredClaimEnded: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.present("decree", decree)
    }
}

extension StoredRequestAbandoned: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.present("decree", decree)
    }
}

extension StoredOwedReleaseConfirmed: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
    }
}

extension StoredHostRemoved: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
    }
}

extension StoredHostRenamed: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("newHost", newHost)
    }
}

extension StoredHostLeaving: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("leaving", leaving)
    }
}

extension StoredClaim: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("tenant", tenant)
        json.field("token", token)
        json.field("ttlMs", ttlMs)
        json.repeated("placement", placement)
        json.field("committed", committed)
        json.field("sinceUnixMs", sinceUnixMs)
    }
}

extension StoredClaimCommitted: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
    }
}

extension StoredClaimClosed: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("closure", closure)
    }
}

extension StoredWatermark: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("origin", origin)
        json.field("settledBelow", settledBelow)
    }
}

extension StoredLedgerSnapshot: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("bootEpoch", bootEpoch)
        json.field("nextRequest", nextRequest)
        json.field("nextToken", nextToken)
        json.repeated("hosts", hosts)
        json.repeated("requests", requests)
        json.repeated("claims", claims)
        json.repeated("tombstones", tombstones)
        json.repeated("watermarks", watermarks)
        json.repeated("fences", fences)
        json.field("lineage", JSONBytes(lineage))
        json.field("promises", promises)
        json.repeated("boots", boots)
        json.repeated("peers", peers)
        json.field("lifecycle", lifecycle)
        json.field("fenceFloor", fenceFloor)
        json.repeated("hostFloors", hostFloors)
        json.repeated("leavingHosts", leavingHosts)
        json.repeated("owedReleases", owedReleases)
        json.repeated("decrees", decrees)
        json.field("nextDecree", nextDecree)
        json.repeated("absentGpus", absentGpus)
    }
}

extension StoredBoot: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("epoch", epoch)
        json.field("name", JSONBytes(name))
        json.field("promises", promises)
    }
}

extension StoredPeerHistory: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.present("life", life)
        json.field("highestToken", highestToken)
        json.field("highestRequest", highestRequest)
    }
}

extension StoredAbsentGPU: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("uuid", uuid)
        json.field("reportedHealth", reportedHealth)
        json.field("operatorHealth", operatorHealth)
    }
}

extension StoredHostFloor: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("fence", fence)
    }
}

extension StoredOwedRelease: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("key", key)
        json.field("provider", provider)
        json.field("tenant", tenant)
        json.repeated("placement", placement)
        json.field("acceptedUnixMs", acceptedUnixMs)
    }
}

extension StoredKeptDecree: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("number", number)
        json.field("isClaim", isClaim)
        json.present("key", key)
        json.field("region", region)
        json.field("milli", milli)
        json.present("decree", decree)
    }
}

extension StoredOwnedRequest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.present("accepted", accepted)
        json.field("progress", progress)
        json.field("provider", provider)
        json.present("grant", grant)
        json.field("attempts", attempts)
        json.repeated("refusals", refusals)
        json.field("endedAt", endedAt)
    }
}

extension StoredGrant: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("provider", provider)
        json.field("token", token)
        json.repeated("placement", placement)
    }
}

extension StoredGPUFence: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("gpu", gpu)
        json.field("fence", fence)
    }
}
