// LabelRule.swift: what a demand asks of the labels of hosts. Values only. Rules: docs/allocation.md, "Constraints".

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
    ///
    /// What a rule asks for must be there to the letter; what it excludes is excluded however its letters are written.
    func accepts(_ labels: [HostLabel]) -> Bool {
        switch test {
        case .isOneOf(let values): labels.contains { $0.key == key && values.contains($0.value) }
        case .exists: labels.contains { $0.key == key }
        case .isNoneOf(let values):
            !labels.contains { label in
                isSame(label.key, key) && values.contains { isSame($0, label.value) }
            }
        case .isAbsent: !labels.contains { isSame($0.key, key) }
        }
    }
}

extension LabelRule {
    /// What is wrong with the rule itself.
    var problem: String? {
        if key.isEmpty { return "a label rule needs a key" }
        if key.unicodeScalars.contains(where: { LabelRule.signs.contains($0) || $0.properties.isWhitespace }) {
            return "the label key \"\(key)\" has a space or a sign of rules in it: the rule was not understood"
        }
        let values: [String]
        switch test {
        case .isOneOf(let allowed):
            if allowed.isEmpty { return "the rule for label \(key) allows no value" }
            values = allowed
        case .isNoneOf(let refused):
            if refused.isEmpty { return "the rule for label \(key) excludes no value" }
            values = refused
        case .exists, .isAbsent: values = []
        }
        if values.count > AllocatorLimits.valuesPerLabelRule {
            return "the rule for label \(key) has \(values.count) values; "
                + "at most \(AllocatorLimits.valuesPerLabelRule) are allowed"
        }
        let limits = [(key, AllocatorLimits.labelKeyBytes)] + values.map { ($0, AllocatorLimits.labelValueBytes) }
        for (text, limit) in limits where text.utf8.count > limit {
            return "the rule for label \(key) has a text of \(text.utf8.count) bytes; \(limit) are allowed"
        }
        return nil
    }

    /// What rules are written with: in a key they are a rule that was not taken apart.
    private static let signs: Set<Unicode.Scalar> = ["=", "!", "(", ")", ",", "<", ">"]
}

/// Whether two texts are equal but for spaces around them and small and capital letters of ASCII.
private func isSame(_ left: String, _ right: String) -> Bool {
    left.spaceless.utf8.elementsEqual(right.spaceless.utf8) { small($0) == small($1) }
}

private func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }
