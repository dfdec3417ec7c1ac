// ConstraintOptions.swift: where a demand may be placed, as options of every command that takes a demand.

internal import ArgumentParser
internal import Basics
internal import HansaMessages
internal import Mapping

/// Constraints on hosts.
struct ConstraintOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("All hosts in one nvlink-domain, rack, leaf, block or site, or none.", valueName: "level"),
        transform: { try ConstraintOptions.level($0) })
    var require: TopologyLevel?

    @Option(
        help: ArgumentHelp("The tightest level to try, from nvlink-domain (the default) to site.", valueName: "level"),
        transform: { try ConstraintOptions.level($0) })
    var prefer: TopologyLevel?

    @Option(
        help: ArgumentHelp(
            "At most n hosts (default 1) in each nvlink-domain, rack, leaf, block or site.", valueName: "level[:n]"),
        transform: { try ConstraintOptions.spread($0) })
    var spread: Spread?

    @Option(help: ArgumentHelp("The group that it belongs to.", valueName: "name"))
    var group: String = ""

    @Option(
        help: ArgumentHelp(
            "Keeps out of each host, or nvlink-domain to site, that has its --group.", valueName: "level"),
        transform: { try ConstraintOptions.level($0) })
    var apart: TopologyLevel?

    @Option(
        help: ArgumentHelp(
            "What labels the hosts must have, as in Kubernetes: 'tier in (a,b)', 'tier notin (a)', tier=a, tier!=a, tier, '!tier'; "
                + "several with commas; may be repeated.",
            valueName: "rule"),
        transform: { try LabelRuleText.rules($0) })
    var label: [[LabelRule]] = []

    @Option(
        help: ArgumentHelp("An acceptable host of the node's region, by its id; may be repeated.", valueName: "id"),
        transform: { try HostID($0) })
    var host: [HostID] = []

    @Flag(help: "GPUs that are not yet checked will do.")
    var allowUnverified = false

    mutating func validate() throws {
        if apart != nil, trimmed(group).isEmpty { throw ValidationError("--apart needs --group: apart from what?") }
    }

    /// Whether no option was given.
    var isEmpty: Bool { constraints == nil }

    /// The message; nil without any option.
    var constraints: Constraints? {
        let constraints = Constraints(
            required: require ?? .unspecified, preferred: prefer ?? .unspecified, spread: spread, group: trimmed(group),
            apart: apart ?? .unspecified, labels: label.flatMap(\.self), allowsUnverified: allowUnverified,
            hosts: host.map(\.text))
        return constraints == Constraints() ? nil : constraints
    }

    private static func level(_ text: String) throws -> TopologyLevel {
        let levels: [(String, TopologyLevel)] = [
            ("partition", .partition), ("host", .host), ("nvlink-domain", .nvlinkDomain), ("nvlink", .nvlinkDomain),
            ("rack", .rack), ("leaf", .leaf), ("block", .block), ("site", .site),
        ]
        let word = trimmed(text).lowercased()
        guard let level = levels.first(where: { $0.0 == word })?.1 else {
            throw ValidationError(
                "\"\(text)\" is no level; give partition, host, nvlink-domain, rack, leaf, block or site")
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
}
