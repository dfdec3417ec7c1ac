// ConstraintOptions.swift: where a demand may be placed, as options of every command that takes a demand.

internal import ArgumentParser
internal import HansaMessages

/// Constraints on hosts.
struct ConstraintOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("All hosts in one rack, block or site, or none.", valueName: "level"),
        transform: { try ConstraintOptions.level($0) })
    var require: TopologyLevel?

    @Option(
        help: ArgumentHelp("The tightest of rack, block and site to try. Default: rack.", valueName: "level"),
        transform: { try ConstraintOptions.level($0) })
    var prefer: TopologyLevel?

    @Option(
        help: ArgumentHelp("At most n hosts (default 1) in each rack, block or site.", valueName: "level[:n]"),
        transform: { try ConstraintOptions.spread($0) })
    var spread: Spread?

    @Option(help: ArgumentHelp("The group that it belongs to.", valueName: "name"))
    var group: String = ""

    @Option(
        help: ArgumentHelp("Keeps out of each host, rack, block or site that has its --group.", valueName: "level"),
        transform: { try ConstraintOptions.level($0) })
    var apart: TopologyLevel?

    @Option(
        help: ArgumentHelp(
            "What a label of the hosts must be: key=a,b or key!=a,b or key (is there) or '!key'; may be repeated.",
            valueName: "rule"),
        transform: { try ConstraintOptions.rule($0) })
    var label: [LabelRule] = []

    @Flag(help: "GPUs that are not yet checked will do.")
    var allowUnverified = false

    mutating func validate() throws {
        if apart != nil, group.isEmpty { throw ValidationError("--apart needs --group: apart from what?") }
    }

    /// Whether no option was given.
    var isEmpty: Bool { constraints == nil }

    /// The message; nil without any option.
    var constraints: Constraints? {
        let constraints = Constraints(
            required: require ?? .unspecified, preferred: prefer ?? .unspecified, spread: spread, group: group,
            apart: apart ?? .unspecified, labels: label, allowsUnverified: allowUnverified)
        return constraints == Constraints() ? nil : constraints
    }

    private static func level(_ text: String) throws -> TopologyLevel {
        let levels: [(String, TopologyLevel)] = [
            ("partition", .partition), ("host", .host), ("rack", .rack), ("block", .block), ("site", .site),
        ]
        guard let level = levels.first(where: { $0.0 == text })?.1 else {
            throw ValidationError("\"\(text)\" is no level; give partition, host, rack, block or site")
        }
        return level
    }

    private static func spread(_ text: String) throws -> Spread {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return Spread(level: try level(text), hosts: 1) }
        guard let hosts = UInt32(parts[1]), hosts > 0 else {
            throw ValidationError("\"\(parts[1])\" is no number of hosts; give such as rack:2")
        }
        return Spread(level: try level(String(parts[0])), hosts: hosts)
    }

    private static func rule(_ text: String) throws -> LabelRule {
        func values(_ text: Substring) -> [String] {
            text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        }
        let rule: LabelRule
        if let equals = text.firstIndex(of: "=") {
            let key = text[..<equals]
            let after = text[text.index(after: equals)...]
            rule =
                key.last == "!"
                ? LabelRule(key: String(key.dropLast()), test: .isNoneOf, values: values(after))
                : LabelRule(key: String(key), test: .isOneOf, values: values(after))
        } else if text.first == "!" {
            rule = LabelRule(key: String(text.dropFirst()), test: .isAbsent)
        } else {
            rule = LabelRule(key: text, test: .exists)
        }
        if rule.key.isEmpty { throw ValidationError("\"\(text)\" names no label") }
        return rule
    }
}
