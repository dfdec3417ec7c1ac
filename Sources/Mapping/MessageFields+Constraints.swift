// MessageFields+Constraints.swift: constraints of demands from messages, and as messages.

internal import Basics
public import GPUAllocator
public import HansaMessages

extension MessageFields {
    /// Reads where a demand may be placed; absent = everywhere.
    public func constraints(
        _ message: HansaMessages.Constraints?
    ) throws(MappingError) -> GPUAllocator.Constraints {
        guard let message else { return GPUAllocator.Constraints() }
        var constraints = GPUAllocator.Constraints(group: message.group, allowsUnverified: message.allowsUnverified)
        constraints.perHostMax = message.perHostMax
        constraints.required = try level(message.required, "required")
        constraints.preferred = try level(message.preferred, "preferred")
        constraints.apart = try level(message.apart, "apart")
        if let spread = message.spread {
            let level = try present(try level(spread.level, "spread.level"), "demand.constraints.spread.level")
            constraints.spread = GPUAllocator.Spread(over: level, hosts: spread.hosts)
        }
        for rule in message.labels { constraints.labels.append(try label(rule)) }
        for id in message.hosts { constraints.hosts.append(try host(id, "demand.constraints.hosts")) }
        return constraints
    }

    private func level(
        _ level: HansaMessages.TopologyLevel, _ field: String
    ) throws(MappingError) -> GPUAllocator.TopologyLevel? {
        switch level {
        case .unspecified: return nil
        case .partition: return .partition
        case .host: return .host
        case .nvlinkDomain: return .nvlinkDomain
        case .rack: return .rack
        case .leaf: return .leaf
        case .block: return .block
        case .site: return .site
        case .unrecognized(let number):
            throw invalid("demand.constraints.\(field)", "this hansad knows no topology level \(number)")
        }
    }

    /// Reads a rule; spaces around key and values are nobody's.
    private func label(_ rule: HansaMessages.LabelRule) throws(MappingError) -> GPUAllocator.LabelRule {
        let key = trimmed(rule.key)
        let values = rule.values.map { trimmed($0) }
        if !values.isEmpty, rule.test == .exists || rule.test == .isAbsent {
            throw invalid("demand.constraints.labels.values", "the test of label \(key) compares with no value")
        }
        switch rule.test {
        case .isOneOf: return GPUAllocator.LabelRule(key: key, .isOneOf(values))
        case .isNoneOf: return GPUAllocator.LabelRule(key: key, .isNoneOf(values))
        case .exists: return GPUAllocator.LabelRule(key: key, .exists)
        case .isAbsent: return GPUAllocator.LabelRule(key: key, .isAbsent)
        case .unspecified: throw invalid("demand.constraints.labels.test", "it is missing")
        case .unrecognized(let number):
            throw invalid("demand.constraints.labels.test", "this hansad knows no label test \(number)")
        }
    }
}

/// The text without spaces around it.
public func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
}

extension HansaMessages.Constraints {
    /// The message of constraints; nil when they allow everything.
    ///
    /// The memory of GPUs is the demand's to say.
    public init?(_ constraints: GPUAllocator.Constraints) {
        if constraints == GPUAllocator.Constraints(gpuMemoryMiB: constraints.gpuMemoryMiB) { return nil }
        self.init(
            required: .init(constraints.required), preferred: .init(constraints.preferred),
            spread: constraints.spread.map { .init(level: .init($0.level), hosts: $0.hosts) },
            group: storable(constraints.group), apart: .init(constraints.apart),
            labels: constraints.labels.map { .init($0) }, allowsUnverified: constraints.allowsUnverified,
            hosts: constraints.hosts.map(\.text), perHostMax: constraints.perHostMax)
    }
}

extension HansaMessages.TopologyLevel {
    /// The message's word for a level; unspecified for none.
    public init(_ level: GPUAllocator.TopologyLevel?) {
        switch level {
        case nil: self = .unspecified
        case .partition: self = .partition
        case .host: self = .host
        case .nvlinkDomain: self = .nvlinkDomain
        case .rack: self = .rack
        case .leaf: self = .leaf
        case .block: self = .block
        case .site: self = .site
        }
    }
}

extension HansaMessages.LabelRule {
    /// The message of a rule about a label.
    public init(_ rule: GPUAllocator.LabelRule) {
        switch rule.test {
        case .isOneOf(let values):
            self.init(key: storable(rule.key), test: .isOneOf, values: values.map(storable))
        case .isNoneOf(let values):
            self.init(key: storable(rule.key), test: .isNoneOf, values: values.map(storable))
        case .exists: self.init(key: storable(rule.key), test: .exists)
        case .isAbsent: self.init(key: storable(rule.key), test: .isAbsent)
        }
    }
}
