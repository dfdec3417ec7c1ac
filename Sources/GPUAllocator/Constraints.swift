// Constraints.swift: where a demand may be placed beyond models and sites.
//
// Values only; the choice and its filter apply them. Rules: docs/allocation.md, "Constraints".

public import Basics

/// How far apart hosts are, tightest first.
public enum TopologyLevel: String, Hashable, Comparable, Sendable, CaseIterable {
    /// One partition of a host's NVSwitch fabric.
    case partition
    /// One host.
    case host
    /// One NVLink domain of several hosts, as in an NVL72 rack.
    case nvlinkDomain
    /// One rack.
    case rack
    /// One leaf switch.
    case leaf
    /// One block of the fabric.
    case block
    /// One data centre.
    case site

    /// The level of fabric domains; nil for what is within a host.
    var fabric: FabricDomains.Level? {
        switch self {
        case .partition, .host: nil
        case .nvlinkDomain: .nvlinkDomain
        case .rack: .rack
        case .leaf: .leaf
        case .block: .block
        case .site: .site
        }
    }

    /// The name for people.
    public var name: String {
        switch self {
        case .nvlinkDomain: "NVLink domain"
        case .leaf: "leaf switch"
        case .partition, .host, .rack, .block, .site: rawValue
        }
    }

    /// Orders by width: what holds less comes first.
    public static func < (left: TopologyLevel, right: TopologyLevel) -> Bool {
        (left.fabric?.rawValue ?? -1, left == .partition ? 0 : 1) < (
            right.fabric?.rawValue ?? -1, right == .partition ? 0 : 1
        )
    }
}

/// At most so many hosts of a gang, or pieces of a demand in parts, in one NVLink domain, rack, leaf switch, block or site.
public struct Spread: Hashable, Sendable {
    /// From NVLink domain to site.
    public var level: TopologyLevel
    /// The most hosts of the gang in one of them, at least 1.
    public var hosts: UInt32

    /// Makes a rule; without a number, one host in each.
    public init(over level: TopologyLevel, hosts: UInt32 = 1) {
        self.level = level
        self.hosts = hosts
    }
}

/// Where a demand may be placed, beyond models and sites; the default allows everything.
public struct Constraints: Hashable, Sendable {
    /// All hosts of the gang are in one domain of this level, or it is refused.
    public var required: TopologyLevel?
    /// The tightest level to try; nil = NVLink domain.
    public var preferred: TopologyLevel?
    /// How many hosts of the gang may be together.
    public var spread: Spread?
    /// The group that the placement belongs to; empty = none.
    public var group: String
    /// Whose group it is: groups of different owners have nothing to do with one another.
    public var groupOwner: String
    /// The placement keeps out of every host or domain of this level where its group has something already.
    public var apart: TopologyLevel?
    /// What the labels of every host must be.
    public var labels: [LabelRule]
    /// Whether GPUs that are not yet checked will do.
    public var allowsUnverified: Bool
    /// The hosts that are acceptable; empty = any.
    public var hosts: [HostID]
    /// The memory that each GPU that is taken must have at least, or the instance, in MiB; 0 = any.
    ///
    /// What a GPU counts as having: ``GPUMemory``.
    public var gpuMemoryMiB: UInt64
    /// Of a demand in parts: the most pieces on one host; 0 = any number.
    public var perHostMax: UInt32

    /// Makes constraints; what is left out allows everything.
    public init(
        required: TopologyLevel? = nil, preferred: TopologyLevel? = nil, spread: Spread? = nil, group: String = "",
        groupOwner: String = "", apart: TopologyLevel? = nil, labels: [LabelRule] = [], allowsUnverified: Bool = false,
        hosts: [HostID] = [], gpuMemoryMiB: UInt64 = 0, perHostMax: UInt32 = 0
    ) {
        self.required = required
        self.preferred = preferred
        self.spread = spread
        self.group = group
        self.groupOwner = groupOwner
        self.apart = apart
        self.labels = labels
        self.allowsUnverified = allowsUnverified
        self.hosts = hosts
        self.gpuMemoryMiB = gpuMemoryMiB
        self.perHostMax = perHostMax
    }

    /// The group with its owner, as placements carry it; empty = none.
    var fullGroup: String { group.isEmpty || groupOwner.isEmpty ? group : "\(groupOwner)/\(group)" }

    /// Throws the first thing that is wrong, for a demand of so many hosts.
    func validate(hosts: Int) throws(AllocatorError) {
        if let problem = topologyProblem(hosts: hosts) ?? groupProblem ?? hostProblem(hosts: hosts) {
            throw .badConstraint(problem: problem)
        }
        if gpuMemoryMiB > AllocatorLimits.memoryMiBPerHost { throw .tooMuchGPUMemory(memoryMiB: gpuMemoryMiB) }
        if labels.count > AllocatorLimits.labelRules { throw .tooManyLabelRules(count: labels.count) }
        for rule in labels {
            if let problem = rule.problem { throw .badConstraint(problem: problem) }
        }
    }

    private func topologyProblem(hosts: Int) -> String? {
        if let required, required.fabric == nil, hosts > 1 {
            return "\(hosts) different hosts cannot be within one \(required.name); require a wider level, such as rack"
        }
        if let required, let preferred, preferred > required {
            return "the preferred level \(preferred.name) is wider than the required \(required.name)"
        }
        if let spread {
            if spread.level.fabric == nil {
                return
                    "hosts are spread over NVLink domains, racks, leaf switches, blocks or sites, not over \(spread.level.name)s"
            }
            if spread.hosts == 0 { return "a spread of 0 hosts for each \(spread.level.name) leaves no place" }
        }
        return nil
    }

    private func hostProblem(hosts count: Int) -> String? {
        if hosts.count > AllocatorLimits.hostsPerDemand {
            return "a demand names at most \(AllocatorLimits.hostsPerDemand) hosts; this one names \(hosts.count)"
        }
        if !hosts.isEmpty, Set(hosts).count < count {
            return
                "a gang of \(count) hosts does not fit on the \(Set(hosts).count) that are named: name as many, or more"
        }
        return nil
    }

    private var groupProblem: String? {
        if group.utf8.count > AllocatorLimits.textBytes {
            return "the group's name is \(group.utf8.count) bytes long; \(AllocatorLimits.textBytes) are allowed"
        }
        if group.first?.isWhitespace == true || group.last?.isWhitespace == true {
            return "the group's name \"\(group)\" begins or ends with a space"
        }
        if let apart {
            if group.isEmpty { return "to be kept apart from its group the demand must name a group" }
            if apart == .partition {
                return "groups are kept apart by host, NVLink domain, rack, leaf switch, block or site"
            }
        }
        return nil
    }
}
