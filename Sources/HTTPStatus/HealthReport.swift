// HealthReport.swift: the answer to "is this node well", as a value and as JSON.
//
// One report has two readers: whoever restarts a node (would that help?) and whoever sends it work (does it take any?).

import Observability

/// How a part of a node is.
public enum HealthState: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It does all that it is for.
    case ok
    /// It does not, and will again by itself or by an operator's act: a restart would not help.
    case degraded
    /// It will not again in this process: a restart helps.
    case failed

    /// Orders from well to unwell.
    public static func < (left: HealthState, right: HealthState) -> Bool {
        left != right && (left == .ok || right == .failed)
    }
}

/// The result of one check.
public struct HealthCheck: Hashable, Sendable {
    /// What was checked: `start`, `loop`, `store`, `rpc`.
    public var name: String
    /// How it is.
    public var state: HealthState
    /// What is wrong, or a word about how it is.
    public var detail: String

    /// Makes a result.
    public init(name: String, state: HealthState, detail: String) {
        self.name = name
        self.state = state
        self.detail = detail
    }
}

/// The results of all checks of a node.
public struct HealthReport: Hashable, Sendable {
    /// The results, in the order in which people want to read them.
    public var checks: [HealthCheck]

    /// Makes a report.
    public init(_ checks: [HealthCheck]) {
        self.checks = checks
    }

    /// The worst state of any check.
    public var state: HealthState { checks.map(\.state).max() ?? .ok }

    /// Whether the process works: a restart would not make it better.
    public var isAlive: Bool { state < .failed }

    /// Whether the node takes work.
    public var isReady: Bool { state == .ok }

    /// The report as one line of JSON: `{"status":"ok","checks":[{"name":"store","status":"ok","detail":"…"}]}`.
    public var json: String {
        let entries = checks.map { check in
            "{\"name\":\(JSONText.quoted(check.name)),\"status\":\"\(check.state.rawValue)\","
                + "\"detail\":\(JSONText.quoted(check.detail))}"
        }
        return "{\"status\":\"\(state.rawValue)\",\"checks\":[\(entries.joined(separator: ","))]}\n"
    }
}
