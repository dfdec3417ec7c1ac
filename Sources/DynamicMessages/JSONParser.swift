// JSONParser.swift: JSON text into a tree: RFC 8259 exactly, with limits and positions.
//
// Knows no messages; MessageEncoder says what a tree means. Never reads past a limit of DynamicLimits.

/// Reads JSON documents from one text.
///
/// Documents may follow each other with any or no space between them, as in a stream of requests.
public struct JSONParser: Sendable {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// Starts at the beginning of `text`.
    ///
    /// - Parameter limit: The most bytes that it may have; files of people are larger than messages.
    public init(_ text: String, limit: Int = DynamicLimits.jsonBytes) throws(DynamicMessageError) {
        let bytes = Array(text.utf8)
        guard bytes.count <= limit else {
            throw .tooLong(what: "the JSON text", byteCount: bytes.count, limit: limit)
        }
        self.bytes = bytes
    }

    /// The one document that `text` is.
    public static func document(_ text: String) throws(DynamicMessageError) -> JSONNode {
        var parser = try JSONParser(text)
        guard let node = try parser.next() else { throw parser.error("expected a JSON value") }
        parser.skipSpace()
        guard parser.position == parser.bytes.count else { throw parser.error("expected nothing after the value") }
        return node
    }

    /// The next document; nil at the end of the text.
    public mutating func next() throws(DynamicMessageError) -> JSONNode? {
        skipMark()
        skipSpace()
        return position == bytes.count ? nil : try value()
    }

    /// The next element of the document, which is an array, so that a long one is never whole in memory; nil at its end.
    ///
    /// - Parameter isFirst: True for the first element.
    public mutating func nextElement(isFirst: Bool) throws(DynamicMessageError) -> JSONNode? {
        skipSpace()
        if isFirst {
            guard take("[") else { throw error("expected an array") }
            skipSpace()
            if take("]") { return nil }
        } else if take("]") {
            return nil
        } else if !take(",") {
            throw error("expected \",\" or \"]\"")
        }
        return try value()
    }

    // MARK: Values

    private mutating func value() throws(DynamicMessageError) -> JSONNode {
        skipSpace()
        switch peek ?? 0 {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw error("expected a JSON value")
        }
    }

    private mutating func object() throws(DynamicMessageError) -> JSONNode {
        try enter()
        var members: [JSONNode.Member] = []
        while true {
            skipSpace()
            if members.isEmpty, take("}") { break }
            guard peek == UInt8(ascii: "\"") else { throw error("expected a name in double quotes") }
            let name = try string()
            skipSpace()
            guard take(":") else { throw error("expected \":\" after the name \"\(name.prefix(40))\"") }
            members.append(JSONNode.Member(name, try value()))
            skipSpace()
            if take("}") { break }
            guard take(",") else { throw error("expected \",\" or \"}\"") }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(DynamicMessageError) -> JSONNode {
        try enter()
        var values: [JSONNode] = []
        while true {
            skipSpace()
            if values.isEmpty, take("]") { break }
            values.append(try value())
            skipSpace()
            if take("]") { break }
            guard take(",") else { throw error("expected \",\" or \"]\"") }
        }
        depth -= 1
        return .array(values)
    }

    private mutating func enter() throws(DynamicMessageError) {
        depth += 1
        guard depth <= DynamicLimits.nesting else { throw .tooDeep(limit: DynamicLimits.nesting) }
        position += 1
    }

    private mutating func word(_ text: String, _ node: JSONNode) throws(DynamicMessageError) -> JSONNode {
        guard bytes[position...].starts(with: text.utf8) else { throw error("expected a JSON value") }
        position += text.utf8.count
        return node
    }

    private mutating func number() throws(DynamicMessageError) -> String {
        let start = position
        _ = take("-")
        let first = position
        try digits()
        if bytes[first] == UInt8(ascii: "0"), position > first + 1 {
            throw error("a number may not begin with 0")
        }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(DynamicMessageError) {
        let start = position
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        guard position > start else { throw error("expected a digit") }
    }

    // MARK: Strings

    private mutating func string() throws(DynamicMessageError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(try escape().utf8)
            case 0..<0x20: throw error("a string may not contain a control character: escape it")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw error("the string has no end")
    }

    private mutating func escape() throws(DynamicMessageError) -> String {
        position += 1
        let kind = peek
        position += 1
        switch kind {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            position -= 1
            throw error("unknown escape: JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX")
        }
    }

    private mutating func unicodeEscape() throws(DynamicMessageError) -> String {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return String(scalar) }
        guard (0xD800..<0xDC00).contains(unit), take("\\"), take("u") else { throw error("half of a surrogate pair") }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
        else { throw error("half of a surrogate pair") }
        return String(scalar)
    }

    private mutating func hexadecimal() throws(DynamicMessageError) -> UInt16 {
        guard position + 4 <= bytes.count, bytes[position..<position + 4].allSatisfy({ $0 != UInt8(ascii: "+") }),
            let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw error("expected four hexadecimal digits") }
        position += 4
        return unit
    }

    // MARK: Bytes

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A byte order mark, as some programs write it before what they call UTF-8; also between texts that were joined.
    private mutating func skipMark() {
        skipSpace()
        if bytes[position...].starts(with: JSONParser.mark) { position += JSONParser.mark.count }
    }

    private func error(_ problem: String) -> DynamicMessageError {
        let (line, column) = place
        return .syntax(line: line, column: column, problem: problem)
    }

    /// Where the next byte is, both from 1.
    private var place: (line: Int, column: Int) {
        let before = bytes[..<min(position, bytes.count)]
        let mark = before.starts(with: JSONParser.mark) ? JSONParser.mark.count : 0
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? mark
        let column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
        return (before.count { $0 == 0x0A } + 1, column)
    }
}

/// One step on the way from a JSON document to a value in it.
public enum JSONStep: Hashable, Sendable {
    /// To the member of an object with this name, or with this name in snake case.
    case member(String)
    /// To an element of an array, from 0.
    case element(Int)
}

extension JSONParser {
    /// Where the value begins that `steps` lead to from the next document, both from 1; nil when there is none.
    ///
    /// For errors: it reads the text again.
    public mutating func position(of steps: [JSONStep]) -> (line: Int, column: Int)? {
        skipMark()
        for step in steps {
            skipSpace()
            switch step {
            case .element(let index):
                guard take("["), skipElements(index) else { return nil }
            case .member(let name):
                guard take("{"), skipMembers(before: name) else { return nil }
            }
        }
        skipSpace()
        return place
    }

    private mutating func skipElements(_ count: Int) -> Bool {
        for _ in 0..<max(0, count) {
            guard (try? value()) != nil else { return false }
            skipSpace()
            guard take(",") else { return false }
        }
        return true
    }

    private mutating func skipMembers(before name: String) -> Bool {
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\""), let found = try? string() else { return false }
            skipSpace()
            guard take(":") else { return false }
            if found.filter({ $0 != "_" }).lowercased() == name.lowercased() { return true }
            guard (try? value()) != nil else { return false }
            skipSpace()
            guard take(",") else { return false }
        }
    }
}
