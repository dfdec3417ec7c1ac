// JSONValue.swift: how each proto type looks in JSON.
//
// The mapping is proto3's: https://protobuf.dev/programming-guides/json.

/// What can be a value in the JSON of a message.
public protocol JSONValue {
    /// Writes the value.
    func writeJSON(to json: inout JSONWriter)
    /// Whether this is the proto3 default, which is usually left out.
    var isJSONDefault: Bool { get }
}

extension Bool: JSONValue {
    /// Writes `true` or `false`.
    public func writeJSON(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
    /// Whether this is false.
    public var isJSONDefault: Bool { !self }
}

extension Int32: JSONValue {
    /// Writes a number.
    public func writeJSON(to json: inout JSONWriter) { json.literal(String(self)) }
    /// Whether this is 0.
    public var isJSONDefault: Bool { self == 0 }
}

extension UInt32: JSONValue {
    /// Writes a number.
    public func writeJSON(to json: inout JSONWriter) { json.literal(String(self)) }
    /// Whether this is 0.
    public var isJSONDefault: Bool { self == 0 }
}

extension Int64: JSONValue {
    /// Writes the number as a string, because JSON readers lose its last digits.
    public func writeJSON(to json: inout JSONWriter) { json.literal("\"\(self)\"") }
    /// Whether this is 0.
    public var isJSONDefault: Bool { self == 0 }
}

extension UInt64: JSONValue {
    /// Writes the number as a string, because JSON readers lose its last digits.
    public func writeJSON(to json: inout JSONWriter) { json.literal("\"\(self)\"") }
    /// Whether this is 0.
    public var isJSONDefault: Bool { self == 0 }
}

extension String: JSONValue {
    /// Writes a string.
    public func writeJSON(to json: inout JSONWriter) { json.string(self) }
    /// Whether this is empty.
    public var isJSONDefault: Bool { isEmpty }
}

extension Double: JSONValue {
    /// Writes a number, or one of the strings `NaN`, `Infinity`, `-Infinity`.
    public func writeJSON(to json: inout JSONWriter) { writeFloatingPoint(self, to: &json) }
    /// Whether this is 0, and not -0.
    public var isJSONDefault: Bool { bitPattern == 0 }
}

extension Float: JSONValue {
    /// Writes a number, or one of the strings `NaN`, `Infinity`, `-Infinity`.
    public func writeJSON(to json: inout JSONWriter) { writeFloatingPoint(self, to: &json) }
    /// Whether this is 0, and not -0.
    public var isJSONDefault: Bool { bitPattern == 0 }
}

private func writeFloatingPoint<Number: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Number, to json: inout JSONWriter
) {
    if value.isNaN {
        json.string("NaN")
    } else if value.isInfinite {
        json.string(value < 0 ? "-Infinity" : "Infinity")
    } else {
        let text = value.description
        json.literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }
}

/// The value of a bytes field, as base 64 with padding.
public struct JSONBytes: JSONValue {
    private let bytes: [UInt8]

    /// Prints these bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Writes base 64.
    public func writeJSON(to json: inout JSONWriter) { json.string(Base64.encoded(bytes)) }
    /// Whether there are none.
    public var isJSONDefault: Bool { bytes.isEmpty }
}
