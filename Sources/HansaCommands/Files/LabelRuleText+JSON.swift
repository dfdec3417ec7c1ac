// LabelRuleText+JSON.swift: rules about labels as text in a file of demands: `"labels": ["tier in (gold, silver)", "!spot"]`.

internal import ArgumentParser
internal import DynamicMessages
internal import HansaMessages

extension LabelRuleText {
    /// A demand whose rules about labels are all messages; what is no text stays as it is.
    static func spelledOut(_ demand: JSONNode) throws(DynamicMessageError) -> JSONNode {
        try demand.changing("constraints") { (constraints) throws(DynamicMessageError) in
            try constraints.changing("labels") { (labels) throws(DynamicMessageError) in
                let written = if case .array(let elements) = labels { elements } else { [labels] }
                var rules: [JSONNode] = []
                for element in written {
                    guard case .string(let text) = element else {
                        rules.append(element)
                        continue
                    }
                    rules += try messages(text)
                }
                return .array(rules)
            }
        }
    }

    private static func messages(_ text: String) throws(DynamicMessageError) -> [JSONNode] {
        do {
            return try rules(text).map { rule in
                .object([
                    .init("key", .string(rule.key)), .init("test", .string(rule.test.protoName ?? "")),
                    .init("values", .array(rule.values.map { .string($0) })),
                ])
            }
        } catch {
            throw .malformed(path: "constraints.labels", problem: (error as? ValidationError)?.message ?? "\(error)")
        }
    }
}

extension JSONNode {
    /// An object with another value of one member; itself when it has none such.
    fileprivate func changing(
        _ name: String, _ body: (JSONNode) throws(DynamicMessageError) -> JSONNode
    ) throws(DynamicMessageError) -> JSONNode {
        guard case .object(var members) = self else { return self }
        for place in members.indices where members[place].name == name {
            members[place].value = try body(members[place].value)
        }
        return .object(members)
    }
}
