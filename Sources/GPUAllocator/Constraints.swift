// Constraints.swift: where a demand may be placed beyond models and sites.
//
// Values only; the choice and its filter apply them. Rules: docs/allocation.md, "Constraints".

/// How far apart hosts are, tightest first.
public enum TopologyLevel: String, Hashable, Comparable, Sendable, CaseIterable {
    /// One partition of a host's NVSwitch fabric.
    case partition
    /// One host.
    case host
    /// One rack.
    case rack
    /// One block of the fabric.
    case block
    /// One data centre.
    case site

    /// The level of fabric domains; nil for what is within a host.
    var fabric: FabricDomains.Level? {
        switch self {
        case .partition, .host: nil
        case .rack: .rack
        case .block: .block
        case .site: .site
        }
    }

    /// Orders by width: what holds less comes first.
    public static func < (left: TopologyLevel, right: TopologyLevel) -> Bool {
        (left.fabric?.rawValue ?? -1, left == .partition ? 0 : 1) < (
            right.fabric?.rawValue ?? -1, right == .partition ? 0 : 1
        )
    }
}

/// At most so many hosts of a gang in one rack, block or site.
public struct Spread: Hashable, Sendable {
    /// Rack, block or site.
    public var level: TopologyLevel
    /// The most hosts of the gang in one of them, at least 1.
    public var hosts: UInt32

    /// Makes a rule; without a number, one host in each.
    public init(over level: TopologyLevel, hosts: UInt32 = 1) {
        self.level = level
        self.hosts = hosts
    }
}

/// What the labels of a host must be.
public struct LabelRule: Hashable, Sendable {
    /// What is asked of the label.
    public enum Test: Hashable, Sendable {
        /// The host has the label, with one of these values.
        case isOneOf([String])
        /// The host has not the label with one of these values; it may not have it at all.
        case isNoneOf([String])
        /// The host has the label.
        case exists
        /// The host has not the label.
        case isAbsent
    }

    /// The key of the label.
    public var key: String
    /// What is asked of it.
    public var test: Test

    /// Makes a rule.
    public init(key: String, _ test: Test) {
        self.key = key
        self.test = test
    }

    /// Whether a host with these labels may be used.
    func accepts(_ labels: [HostLabel]) -> Bool {
        let value = labels.first { $0.key == key }?.value
        return switch test {
        case .isOneOf(let values): value.map { values.contains($0) } ?? false
        case .isNoneOf(let values): value.map { !values.contains($0) } ?? true
        case .exists: value != nil
        case .isAbsent: value == nil
        }
    }
}

/// Where a demand may be placed, beyond models and sites; the default allows everything.
public struct Constraints: Hashable, Sendable {
    /// All hosts of the gang are in one domain of this level, or it is refused.
    public var required: TopologyLevel?
    /// The tightest level to try; nil = rack.
    public var preferred: TopologyLevel?
    /// How many hosts of the gang may be together.
    public var spread: Spread?
    /// The group that the placement belongs to; empty = none.
    public var group: String
    /// Whose group it is: groups of different owners have nothing to do with one another.
    public var groupOwner: String
    /// The placement keeps out of every host, rack, block or site where its group has something already.
    public var apart: TopologyLevel?
    /// What the labels of every host must be.
    public var labels: [LabelRule]
    /// Whether GPUs that are not yet checked will do.
    public var allowsUnverified: Bool

    /// Makes constraints; what is left out allows everything.
    public init(
        required: TopologyLevel? = nil, preferred: TopologyLevel? = nil, spread: Spread? = nil, group: String = "",
        groupOwner: String = "", apart: TopologyLevel? = nil, labels: [LabelRule] = [], allowsUnverified: Bool = false
    ) {
        self.required = required
        self.preferred = preferred
        self.spread = spread
        self.group = group
        self.groupOwner = groupOwner
        self.apart = apart
        self.labels = labels
        self.allowsUnverified = allowsUnverified
    }

    /// The group with its owner, as placements carry it; empty = none.
    var fullGroup: String { group.isEmpty || groupOwner.isEmpty ? group : "\(groupOwner)/\(group)" }

    /// Throws the first thing that is wrong, for a demand of so many hosts.
    func validate(hosts: Int) throws(AllocatorError) {
        if let problem = topologyProblem(hosts: hosts) ?? groupProblem { throw .badConstraint(problem: problem) }
        if labels.count > AllocatorLimits.labelRules { throw .tooManyLabelRules(count: labels.count) }
        for rule in labels {
            if let problem = rule.problem { throw .badConstraint(problem: problem) }
        }
    }

    private func topologyProblem(hosts: Int) -> String? {
        if let required, required.fabric == nil, hosts > 1 {
            return "\(hosts) different hosts cannot be within one \(required.rawValue); require a rack, block or site"
        }
        if let required, let preferred, preferred > required {
            return "the preferred level \(preferred.rawValue) is wider than the required \(required.rawValue)"
        }
        if let spread {
            if spread.level.fabric == nil {
                return "hosts are spread over racks, blocks or sites, not over \(spread.level.rawValue)s"
            }
            if spread.hosts == 0 { return "a spread of 0 hosts for each \(spread.level.rawValue) leaves no place" }
        }
        return nil
    }

    private var groupProblem: String? {
        if group.utf8.count > AllocatorLimits.textBytes {
            return "the group's name is \(group.utf8.count) bytes long; \(AllocatorLimits.textBytes) are allowed"
        }
        if let apart {
            if group.isEmpty { return "to be kept apart from its group the demand must name a group" }
            if apart == .partition { return "groups are kept apart by host, rack, block or site" }
        }
        return nil
    }
}

extension LabelRule {
    /// What is wrong with the rule itself.
    fileprivate var problem: String? {
        if key.isEmpty { return "a label rule needs a key" }
        let values: [String]
        switch test {
        case .isOneOf(let allowed):
            if allowed.isEmpty { return "the rule for label \(key) allows no value" }
            values = allowed
        case .isNoneOf(let refused): values = refused
        case .exists, .isAbsent: values = []
        }
        if values.count > AllocatorLimits.valuesPerLabelRule {
            return "the rule for label \(key) has \(values.count) values; "
                + "at most \(AllocatorLimits.valuesPerLabelRule) are allowed"
        }
        for text in [key] + values where text.utf8.count > AllocatorLimits.textBytes {
            return "the rule for label \(key) has a text of \(text.utf8.count) bytes; "
                + "\(AllocatorLimits.textBytes) are allowed"
        }
        return nil
    }
}
