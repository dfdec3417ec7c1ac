// JSONWriter.swift: JSON text, built from left to right. No Foundation.
//
// The mapping is proto3's: https://protobuf.dev/programming-guides/json.

internal import Basics

/// The proto3 JSON mapping of a message.
///
/// Names are lowerCamelCase, 64-bit integers are strings, enums are names, bytes are base 64.
///
/// - Parameters:
///   - message: What to print.
///   - pretty: Puts each field on a line of its own, indented by two spaces.
///   - printsDefaults: Prints fields that have their default, too. Absent messages stay absent.
public func jsonString<M: GeneratedMessage>(
    _ message: M, pretty: Bool = false, printsDefaults: Bool = false
) -> String {
    var writer = JSONWriter(pretty: pretty, printsDefaults: printsDefaults)
    message.writeJSON(to: &writer)
    return writer.text
}

/// Builds JSON text from left to right.
public struct JSONWriter {
    /// What was written so far.
    public private(set) var text = ""

    private let pretty: Bool
    private let printsDefaults: Bool
    private var depth = 0
    /// Whether the next element of the innermost object or array is its first.
    private var isFirst = true

    /// Starts with nothing.
    public init(pretty: Bool = false, printsDefaults: Bool = false) {
        self.pretty = pretty
        self.printsDefaults = printsDefaults
    }

    /// Writes a field without presence; leaves out a default unless asked to print them.
    public mutating func field(_ name: String, _ value: some JSONValue) {
        if value.isJSONDefault && !printsDefaults { return }
        key(name)
        value.writeJSON(to: &self)
    }

    /// Writes a field with presence, when it is present.
    public mutating func present(_ name: String, _ value: (some JSONValue)?) {
        guard let value else { return }
        key(name)
        value.writeJSON(to: &self)
    }

    /// Writes a repeated field; leaves out an empty one unless asked to print defaults.
    public mutating func repeated(_ name: String, _ values: [some JSONValue]) {
        if values.isEmpty && !printsDefaults { return }
        key(name)
        array(values)
    }

    /// Writes an array.
    public mutating func array(_ values: [some JSONValue]) {
        nest("[", "]") { json in
            for value in values {
                json.startElement()
                value.writeJSON(to: &json)
            }
        }
    }

    /// Writes an object with the fields that `body` writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest("{", "}", body)
    }

    /// Writes text as it is: a number, `true`, `false` or `null`.
    public mutating func literal(_ value: String) {
        text += value
    }

    /// Writes a string, escaped.
    public mutating func string(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            // More than JSON needs: JavaScript ends lines at some, and terminals obey others.
            case _ where scalar.isHidden: text += scalar.jsonEscape
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func key(_ name: String) {
        startElement()
        string(name)
        text += pretty ? ": " : ":"
    }

    private mutating func startElement() {
        if !isFirst { text += "," }
        isFirst = false
        startLine()
    }

    private mutating func startLine() {
        if pretty { text += "\n" + String(repeating: "  ", count: depth) }
    }

    private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { startLine() }
        isFirst = false
        text += close
    }
}
