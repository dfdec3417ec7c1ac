// LabelRuleText.swift: rules about labels as Kubernetes writes them: `tier in (gold, silver), zone != b, !spot`.
//
// Whatever is not understood is an error: a rule that was read as another one could let in what it keeps out.

internal import ArgumentParser
internal import HansaMessages

/// Reads rules about labels, several with commas between them.
struct LabelRuleText {
    private let text: String
    private var rest: Substring

    /// The rules in a text; at least one.
    static func rules(_ text: String) throws -> [LabelRule] {
        var reader = LabelRuleText(text: text, rest: text[...])
        var rules: [LabelRule] = []
        var comparedBefore = false
        repeat {
            let (rule, compares) = try reader.rule()
            if comparedBefore, rule.test == .exists, let last = rules.last {
                throw reader.error(
                    "it can be read in two ways: write \"\(last.key) in (\(last.values[0]),\(rule.key))\" for either value"
                        + " (or notin for neither), or --label \(rule.key) of its own for a label that must be there")
            }
            rules.append(rule)
            comparedBefore = compares
        } while reader.takes(",")
        guard reader.isAtEnd else { throw reader.error("\"\(reader.rest)\" was not understood") }
        return rules
    }

    // MARK: Rules

    /// The next rule, and whether it compares with one value by `=`, `==` or `!=`.
    private mutating func rule() throws -> (LabelRule, compares: Bool) {
        if takes("!") { return (LabelRule(key: try key(), test: .isAbsent), false) }
        let key = try key()
        if takes("!=") { return (LabelRule(key: key, test: .isNoneOf, values: [try value(after: "!=")]), true) }
        if takes("==") || takes("=") {
            return (LabelRule(key: key, test: .isOneOf, values: [try value(after: "=")]), true)
        }
        if takes(word: "notin") { return (LabelRule(key: key, test: .isNoneOf, values: try list()), false) }
        if takes(word: "in") { return (LabelRule(key: key, test: .isOneOf, values: try list()), false) }
        guard isAtEnd || rest.first == "," else { throw error("after \(key) comes \"\(rest)\"") }
        return (LabelRule(key: key, test: .exists), false)
    }

    private mutating func key() throws -> String {
        let key = word()
        if key.isEmpty {
            throw error(isAtEnd ? "a label is missing at the end" : "\"\(rest)\" does not begin with a label")
        }
        return key
    }

    /// A value; only `key=` may leave it out: the label is there and empty.
    private mutating func value(after sign: String) throws -> String {
        let value = word()
        if value.isEmpty, sign == "!=" {
            throw error("no value is excluded; write !KEY for a label that must not be there")
        }
        return value
    }

    private mutating func list() throws -> [String] {
        guard takes("(") else { throw error("in and notin need a list: tier in (gold, silver)") }
        var values: [String] = []
        repeat {
            let value = word()
            if value.isEmpty { throw error("a value is missing in the list") }
            values.append(value)
        } while takes(",")
        guard takes(")") else { throw error("the list is not closed by )") }
        return values
    }

    // MARK: Words

    private var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    private mutating func skipSpaces() { rest = rest.drop(while: \.isWhitespace) }

    /// Letters up to a space or a sign; empty when there are none.
    private mutating func word() -> String {
        skipSpaces()
        let word = rest.prefix { !$0.isWhitespace && !"=!(),<>\"'".contains($0) }
        rest = rest.dropFirst(word.count)
        skipSpaces()
        return String(word)
    }

    private mutating func takes(_ sign: String) -> Bool {
        skipSpaces()
        guard rest.hasPrefix(sign) else { return false }
        rest = rest.dropFirst(sign.count)
        return true
    }

    /// Takes a word that a space or a parenthesis ends.
    private mutating func takes(word: String) -> Bool {
        skipSpaces()
        let after = rest.dropFirst(word.count).first
        guard rest.hasPrefix(word), after == nil || after == "(" || after?.isWhitespace == true else { return false }
        rest = rest.dropFirst(word.count)
        return true
    }

    private func error(_ problem: String) -> ValidationError {
        ValidationError(
            "the rule \"\(text)\" is not understood: \(problem). Rules are KEY=VALUE, KEY!=VALUE, KEY in (A, B), KEY notin (A, B), "
                + "KEY and !KEY")
    }
}
