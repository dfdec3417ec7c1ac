// swift-format-ignore-file
// Types+JSON.swift: messages as JSON
//
// Generated from hansa/v1/types.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


extension MIGMode: NamedEnum {
    /// The name in the .proto file, such as `MIG_MODE_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "MIG_MODE_UNSPECIFIED"
        case .unsupported: "MIG_MODE_UNSUPPORTED"
        case .disabled: "MIG_MODE_DISABLED"
        case .enabled: "MIG_MODE_ENABLED"
        case .unrecognized: nil
        }
    }
}

extension GPUHealth: NamedEnum {
    /// The name in the .proto file, such as `GPU_HEALTH_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "GPU_HEALTH_UNSPECIFIED"
        case .healthy: "GPU_HEALTH_HEALTHY"
        case .degraded: "GPU_HEALTH_DEGRADED"
        case .fatal: "GPU_HEALTH_FATAL"
        case .unverified: "GPU_HEALTH_UNVERIFIED"
        case .unrecognized: nil
        }
    }
}

extension GPULink: NamedEnum {
    /// The name in the .proto file, such as `GPU_LINK_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "GPU_LINK_UNSPECIFIED"
        case .pci: "GPU_LINK_PCI"
        case .nvlink: "GPU_LINK_NVLINK"
        case .nvswitch: "GPU_LINK_NVSWITCH"
        case .unrecognized: nil
        }
    }
}

extension HostState: NamedEnum {
    /// The name in the .proto file, such as `HOST_STATE_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "HOST_STATE_UNSPECIFIED"
        case .ready: "HOST_STATE_READY"
        case .cordoned: "HOST_STATE_CORDONED"
        case .draining: "HOST_STATE_DRAINING"
        case .lost: "HOST_STATE_LOST"
        case .unrecognized: nil
        }
    }
}

extension TopologyLevel: NamedEnum {
    /// The name in the .proto file, such as `TOPOLOGY_LEVEL_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "TOPOLOGY_LEVEL_UNSPECIFIED"
        case .partition: "TOPOLOGY_LEVEL_PARTITION"
        case .host: "TOPOLOGY_LEVEL_HOST"
        case .rack: "TOPOLOGY_LEVEL_RACK"
        case .block: "TOPOLOGY_LEVEL_BLOCK"
        case .site: "TOPOLOGY_LEVEL_SITE"
        case .nvlinkDomain: "TOPOLOGY_LEVEL_NVLINK_DOMAIN"
        case .leaf: "TOPOLOGY_LEVEL_LEAF"
        case .unrecognized: nil
        }
    }
}

extension LabelTest: NamedEnum {
    /// The name in the .proto file, such as `LABEL_TEST_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "LABEL_TEST_UNSPECIFIED"
        case .isOneOf: "LABEL_TEST_IS_ONE_OF"
        case .isNoneOf: "LABEL_TEST_IS_NONE_OF"
        case .exists: "LABEL_TEST_EXISTS"
        case .isAbsent: "LABEL_TEST_IS_ABSENT"
        case .unrecognized: nil
        }
    }
}

extension AllocationState: NamedEnum {
    /// The name in the .proto file, such as `ALLOCATION_STATE_UNSPECIFIED`; nil for an unknown number.
    public var protoName: String? {
        switch self {
        case .unspecified: "ALLOCATION_STATE_UNSPECIFIED"
        case .placing: "ALLOCATION_STATE_PLACING"
        case .placed: "ALLOCATION_STATE_PLACED"
        case .refused: "ALLOCATION_STATE_REFUSED"
        case .releasing: "ALLOCATION_STATE_RELEASING"
        case .released: "ALLOCATION_STATE_RELEASED"
        case .unverified: "ALLOCATION_STATE_UNVERIFIED"
        case .unrecognized: nil
        }
    }
}

extension GPU: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("index", self.index)
        json.field("model", model)
        json.field("memoryMib", memoryMib)
        json.field("uuid", uuid)
        json.field("numaNode", numaNode)
        json.field("moduleId", moduleId)
        json.field("pciAddress", pciAddress)
        json.field("rail", rail)
        json.field("mig", mig)
        json.field("health", health)
        json.field("reportedHealth", reportedHealth)
        json.field("operatorHealth", operatorHealth)
    }
}

extension NIC: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("name", name)
        json.field("pciAddress", pciAddress)
        json.field("numaNode", numaNode)
        json.field("speedMbps", speedMbps)
        json.field("rdmaDevice", rdmaDevice)
        json.field("rail", rail)
        json.field("up", up)
    }
}

extension FabricPartition: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.repeated("moduleIds", moduleIds)
    }
}

extension Host: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("site", site)
        json.field("block", block)
        json.field("rack", rack)
        json.field("cpuMilli", cpuMilli)
        json.field("memoryMib", memoryMib)
        json.repeated("gpus", gpus)
        json.repeated("labels", labels)
        json.field("state", state)
        json.field("leaf", leaf)
        json.repeated("nics", nics)
        json.field("gpuLink", gpuLink)
        json.field("nvlinkDomain", nvlinkDomain)
        json.repeated("fabricPartitions", fabricPartitions)
    }
}

extension Label: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("key", key)
        json.field("value", self.value)
    }
}

extension Gang: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("hosts", hosts)
        json.field("gpusPerHost", gpusPerHost)
    }
}

extension Share: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("milli", milli)
    }
}

extension Instance: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("profile", profile)
    }
}

extension CPUOnly: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {}
}

extension LabelRule: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("key", key)
        json.field("test", test)
        json.repeated("values", values)
    }
}

extension Spread: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("level", level)
        json.field("hosts", hosts)
    }
}

extension Constraints: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("required", required)
        json.field("preferred", preferred)
        json.present("spread", spread)
        json.field("group", group)
        json.field("apart", apart)
        json.repeated("labels", labels)
        json.field("allowsUnverified", allowsUnverified)
        json.repeated("hosts", hosts)
        json.field("perHostMax", perHostMax)
    }
}

extension Parts: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("parts", parts)
    }
}

extension Part: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("name", name)
        json.field("count", self.count)
        switch piece {
        case .gpus(let value)?: json.present("gpus", value)
        case .share(let value)?: json.present("share", value)
        case .instance(let value)?: json.present("instance", value)
        case .cpuOnly(let value)?: json.present("cpuOnly", value)
        case nil: break
        }
        json.repeated("models", models)
        json.field("cpuMilli", cpuMilli)
        json.field("memoryMib", memoryMib)
        json.field("gpuMemoryMib", gpuMemoryMib)
    }
}

extension Demand: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        switch shape {
        case .gang(let value)?: json.present("gang", value)
        case .share(let value)?: json.present("share", value)
        case .cpuOnly(let value)?: json.present("cpuOnly", value)
        default: break
        }
        json.repeated("models", models)
        json.field("cpuMilli", cpuMilli)
        json.field("memoryMib", memoryMib)
        json.repeated("sites", sites)
        switch shape {
        case .instance(let value)?: json.present("instance", value)
        default: break
        }
        json.present("constraints", constraints)
        switch shape {
        case .parts(let value)?: json.present("parts", value)
        default: break
        }
        json.field("gpuMemoryMib", gpuMemoryMib)
        json.field("movable", movable)
    }
}

extension Residency: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("allowedRegions", allowedRegions)
    }
}

extension HostPlacement: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("host", host)
        json.field("site", site)
        json.repeated("gpus", gpus)
        json.field("milliPerGpu", milliPerGpu)
        json.field("cpuMilli", cpuMilli)
        json.field("memoryMib", memoryMib)
        json.repeated("fences", fences)
        json.field("instance", instance)
        json.field("instanceStart", instanceStart)
        json.field("group", group)
        json.repeated("gpuUuids", gpuUuids)
        json.field("part", part)
    }
}

extension ReasonCount: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("reason", reason)
        json.field("hosts", hosts)
    }
}

extension RegionRefusal: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("region", region)
        json.field("code", code)
        json.field("detail", detail)
        json.repeated("reasons", reasons)
    }
}

extension Allocation: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("tenant", tenant)
        json.field("origin", origin)
        json.field("provider", provider)
        json.field("state", state)
        json.present("demand", demand)
        json.present("residency", residency)
        json.repeated("placement", placement)
        json.field("attempts", attempts)
        json.repeated("refusals", refusals)
        json.field("createdUnixMs", createdUnixMs)
        json.field("idempotencyKey", idempotencyKey)
    }
}

extension ModelCapacity: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("model", model)
        json.field("totalGpus", totalGpus)
        json.field("freeGpus", freeGpus)
        json.field("freeMilli", freeMilli)
        json.field("wholeHosts", wholeHosts)
        json.field("hostsWith8", hostsWith8)
        json.field("hostsWith4", hostsWith4)
        json.field("hostsWith2", hostsWith2)
        json.field("hostsWith1", hostsWith1)
        json.repeated("largestGangs", largestGangs)
    }
}

extension SiteGang: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("site", site)
        json.field("hosts", hosts)
    }
}

extension Digest: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.repeated("models", models)
        json.field("lendableMilli", lendableMilli)
        json.field("policyEpoch", policyEpoch)
        json.field("hosts", hosts)
    }
}

extension Life: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("lineage", JSONBytes(lineage))
        json.field("boot", JSONBytes(boot))
        json.field("epoch", epoch)
        json.field("promises", promises)
    }
}

extension CallLives: GeneratedMessage {
    /// Hands each field to `json` under its JSON name.
    public func writeFields(to json: inout JSONWriter) {
        json.field("sender", JSONBytes(sender))
        json.field("receiver", JSONBytes(receiver))
        json.field("promises", promises)
    }
}
