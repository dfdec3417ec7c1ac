// FuzzTarget.swift: what can be fuzzed: named functions from any bytes to nothing, or to what is wrong.
//
// The same functions run under libFuzzer and, over the corpus, in the tests. How to add one: docs/fuzzing.md.

/// A rule that some input broke.
public struct FuzzFinding: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which rule, and how.
    public let description: String

    /// Makes a finding from its text.
    public init(_ description: String) { self.description = description }
}

/// Something that takes bytes from strangers.
public struct FuzzTarget: Sendable {
    /// The name on the command line and of the corpus folder.
    public let name: String
    /// What is fed, and what must hold.
    public let summary: String
    /// Takes any input: must neither trap nor find anything.
    public let run: @Sendable ([UInt8]) throws(FuzzFinding) -> Void

    /// All targets.
    public static let all: [FuzzTarget] = [frames, payloads, machine, pair, messages, json, descriptors]

    /// The target with this name.
    public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Throws unless the rule holds.
func expect(_ holds: Bool, _ text: @autoclosure () -> String) throws(FuzzFinding) {
    if !holds { throw FuzzFinding(text()) }
}
