// HealthReport.swift: the answer to "is this node well", as a value and as JSON.

import Observability

/// The result of one check.
public struct HealthCheck: Hashable, Sendable {
    /// What was checked: `store`, `rpc`, `gossip`.
    public var name: String
    /// Whether it is well.
    public var passes: Bool
    /// What is wrong, or a word about how it is.
    public var detail: String

    /// Makes a result.
    public init(name: String, passes: Bool, detail: String) {
        self.name = name
        self.passes = passes
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

    /// Whether every check passes.
    public var passes: Bool { checks.allSatisfy(\.passes) }

    /// The report as one line of JSON: `{"status":"ok","checks":[{"name":"store","status":"ok","detail":"…"}]}`.
    public var json: String {
        let entries = checks.map { check in
            "{\"name\":\(JSONText.quoted(check.name)),\"status\":\"\(word(check.passes))\","
                + "\"detail\":\(JSONText.quoted(check.detail))}"
        }
        return "{\"status\":\"\(word(passes))\",\"checks\":[\(entries.joined(separator: ","))]}\n"
    }

    private func word(_ passes: Bool) -> String { passes ? "ok" : "failed" }
}
