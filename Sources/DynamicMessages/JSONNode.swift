// JSONNode.swift: a JSON document as a tree that keeps the order of members and every digit of its numbers.

public import HansaMessages

/// A JSON value.
public indirect enum JSONNode: Hashable, Sendable, JSONValue {
    /// One member of an object.
    public struct Member: Hashable, Sendable {
        /// The member's name.
        public var name: String
        /// The member's value.
        public var value: JSONNode

        /// Makes a member.
        public init(_ name: String, _ value: JSONNode) {
            self.name = name
            self.value = value
        }
    }

    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it is written: a double would lose digits.
    case number(String)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONNode])
    /// An object.
    case object([Member])

    /// The value of the first member with this name; nil when there is none, or this is no object.
    public subscript(name: String) -> JSONNode? {
        if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }

    /// The elements of an array; none when this is no array.
    public var elements: [JSONNode] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The characters of a string or of a number; nil when this is neither.
    public var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object: nil
        }
    }

    /// Never: what is in the tree is printed.
    public var isJSONDefault: Bool { false }

    /// Writes the value.
    public func writeJSON(to json: inout JSONWriter) {
        switch self {
        case .null: json.literal("null")
        case .bool(let value): value.writeJSON(to: &json)
        case .number(let text): json.literal(text)
        case .string(let text): json.string(text)
        case .array(let values): json.array(values)
        case .object(let members):
            json.object { json in
                for member in members { json.present(member.name, member.value) }
            }
        }
    }

    /// The value as text.
    public func text(pretty: Bool = false) -> String {
        var writer = JSONWriter(pretty: pretty)
        writeJSON(to: &writer)
        return writer.text
    }

    /// What the value is, for errors: `the string "x"`.
    var found: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let text): "the number \(text.prefix(40))"
        case .string(let text): "the string \"\(text.prefix(40))\""
        case .array: "an array"
        case .object: "an object"
        }
    }
}
