// ScalarJSON.swift: single values between JSON and the wire: numbers exactly, bytes in base 64.

internal import HansaMessages

/// Single values between JSON and the wire.
enum ScalarJSON {
    // MARK: From JSON

    static func encode(
        _ value: JSONNode, _ kind: FieldKind, path: String
    ) throws(DynamicMessageError) -> WireReader.Value {
        switch (kind, value) {
        case (.bool, .bool(let flag)): return .varint(flag ? 1 : 0)
        case (.string, .string(let text)):
            guard !text.utf8.contains(0) else {
                throw .wrongValue(path: path, expected: "text without NUL", found: value.found)
            }
            return .bytes(Array(text.utf8))
        case (.bytes, .string(let text)):
            if let bytes = Base64.decoded(text) { return .bytes(bytes) }
        case (_, .number(let text)), (_, .string(let text)):
            if let encoded = number(text, kind) { return encoded }
        default: break
        }
        throw .wrongValue(path: path, expected: expectation(kind), found: value.found)
    }

    /// The key of a map: always a string in JSON.
    static func encode(key: String, _ kind: FieldKind, path: String) throws(DynamicMessageError) -> WireReader.Value {
        if case .bool = kind, key == "true" || key == "false" { return .varint(key == "true" ? 1 : 0) }
        return try encode(.string(key), kind, path: path)
    }

    private static func number(_ text: String, _ kind: FieldKind) -> WireReader.Value? {
        switch kind {
        case .int32: wholeNumber(text, Int32.self).map { .varint(UInt64(bitPattern: Int64($0))) }
        case .int64: wholeNumber(text, Int64.self).map { .varint(UInt64(bitPattern: $0)) }
        case .uint32: wholeNumber(text, UInt32.self).map { .varint(UInt64($0)) }
        case .uint64: wholeNumber(text, UInt64.self).map { .varint($0) }
        case .sint32: wholeNumber(text, Int32.self).map { .varint(zigzag(Int64($0))) }
        case .sint64: wholeNumber(text, Int64.self).map { .varint(zigzag($0)) }
        case .fixed32: wholeNumber(text, UInt32.self).map { .fixed32($0) }
        case .fixed64: wholeNumber(text, UInt64.self).map { .fixed64($0) }
        case .sfixed32: wholeNumber(text, Int32.self).map { .fixed32(UInt32(bitPattern: $0)) }
        case .sfixed64: wholeNumber(text, Int64.self).map { .fixed64(UInt64(bitPattern: $0)) }
        case .double: real(text, Double.init).map { .fixed64($0.bitPattern) }
        case .float: real(text, Float.init).map { .fixed32($0.bitPattern) }
        case .bool, .string, .bytes, .enumeration, .message: nil
        }
    }

    /// `1`, `1.0` and `1e3`, also inside a string, when the number is whole and fits; nil otherwise.
    static func wholeNumber<Number: FixedWidthInteger>(_ text: String, _ type: Number.Type) -> Number? {
        guard isNumber(text) else { return nil }
        if let number = Number(text) { return number }
        let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: "E", maxSplits: 1, omittingEmptySubsequences: false) }
        let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        guard let exponent = parts.count == 2 ? Int(parts[1]) : 0,
            exponent.magnitude <= UInt(DynamicLimits.exponentDigits + fraction.count)
        else { return nil }
        var digits = String(mantissa[0]) + fraction
        let shift = exponent - fraction.count
        if shift >= 0 {
            digits += String(repeating: "0", count: shift)
        } else {
            guard digits.suffix(-shift).allSatisfy({ $0 == "0" }) else { return nil }
            digits = String(digits.dropLast(-shift))
            if digits.isEmpty || digits == "-" { digits = "0" }
        }
        return Number(digits)
    }

    private static func real<Number: BinaryFloatingPoint>(
        _ text: String, _ read: (Substring) -> Number?
    ) -> Number? {
        switch text {
        case "NaN": return .nan
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            guard isNumber(text), let number = read(text[...]), number.isFinite else { return nil }
            return number
        }
    }

    /// Whether the text is a number as JSON writes it: Swift also reads `+1`, `0x1p3` and `inf`.
    private static func isNumber(_ text: String) -> Bool {
        guard let last = text.utf8.last, last >= UInt8(ascii: "0"), last <= UInt8(ascii: "9"),
            case .number(let whole)? = try? JSONParser.document(text)
        else { return false }
        return whole.utf8.count == text.utf8.count
    }

    private static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value << 1) ^ (value >> 63)) }

    private static func expectation(_ kind: FieldKind) -> String {
        switch kind {
        case .bool: "true or false"
        case .string: "a string"
        case .bytes: "a string in base 64"
        case .double, .float: "a number (\(kind.name)), or \"NaN\", \"Infinity\" or \"-Infinity\""
        case .int32, .sint32, .sfixed32: "a whole number from -2147483648 to 2147483647"
        case .uint32, .fixed32: "a whole number from 0 to 4294967295"
        case .int64, .sint64, .sfixed64: "a whole number of 64 bits"
        case .uint64, .fixed64: "a whole number from 0 to 18446744073709551615"
        case .enumeration(let name), .message(let name): name
        }
    }

    // MARK: To JSON

    /// The value in JSON; nil when its wire type is not that of its kind, or its text is not UTF-8.
    static func decode(_ value: WireReader.Value, _ kind: FieldKind) -> JSONNode? {
        switch (kind, value) {
        case (.int32, .varint(let raw)): .number("\(Int32(truncatingIfNeeded: raw))")
        case (.int64, .varint(let raw)): .string("\(Int64(bitPattern: raw))")
        case (.uint32, .varint(let raw)): .number("\(UInt32(truncatingIfNeeded: raw))")
        case (.uint64, .varint(let raw)): .string("\(raw)")
        case (.sint32, .varint(let raw)): .number("\(Int32(truncatingIfNeeded: unzigzag(raw & 0xFFFF_FFFF)))")
        case (.sint64, .varint(let raw)): .string("\(unzigzag(raw))")
        case (.bool, .varint(let raw)): .bool(raw != 0)
        case (.fixed32, .fixed32(let raw)): .number("\(raw)")
        case (.sfixed32, .fixed32(let raw)): .number("\(Int32(bitPattern: raw))")
        case (.fixed64, .fixed64(let raw)): .string("\(raw)")
        case (.sfixed64, .fixed64(let raw)): .string("\(Int64(bitPattern: raw))")
        case (.double, .fixed64(let raw)): real(Double(bitPattern: raw))
        case (.float, .fixed32(let raw)): real(Float(bitPattern: raw))
        case (.string, .bytes(let raw)): String(validating: raw, as: UTF8.self).map { .string($0) }
        case (.bytes, .bytes(let raw)): .string(Base64.encoded(raw))
        default: nil
        }
    }

    private static func real<Number: BinaryFloatingPoint & JSONValue>(_ value: Number) -> JSONNode {
        if value.isNaN { return .string("NaN") }
        if value.isInfinite { return .string(value < 0 ? "-Infinity" : "Infinity") }
        var writer = JSONWriter()
        value.writeJSON(to: &writer)
        return .number(writer.text)
    }

    private static func unzigzag(_ raw: UInt64) -> Int64 { Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1) }
}
