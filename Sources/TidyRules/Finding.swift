// Finding.swift: one place that breaks one rule, printed so that editors can jump to it.
//
// A value only; what is a finding is decided by the rules (CONTRIBUTING.md, "What make tidy checks").

/// One place that breaks one rule.
public struct Finding: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path of the file from the top of the repository.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// The rule's short name.
    public var rule: String
    /// What is wrong and what to do.
    public var message: String

    /// Notes that `path` breaks `rule` at `line`.
    public init(_ path: String, _ line: Int, _ rule: String, _ message: String) {
        self.path = path
        self.line = line
        self.rule = rule
        self.message = message
    }

    /// The text that people see: `path:line: message [rule]`.
    public var description: String { "\(path):\(line): \(message) [\(rule)]" }

    /// Orders by path, then line, then rule.
    public static func < (left: Finding, right: Finding) -> Bool {
        (left.path, left.line, left.rule) < (right.path, right.line, right.rule)
    }
}
