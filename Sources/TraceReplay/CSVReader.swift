// CSVReader.swift: the rows of separated text, one after the other: quotes, line ends, separators.
//
// Knows no columns and no header. What it reads: docs/traces.md, "Files".

/// Reads the rows of a text.
public struct CSVReader {
    /// What separates fields.
    let separator: UInt8
    /// Whether nothing was read.
    private(set) var isEmpty = true
    private let file: String
    private let newline: UInt8
    private var rest: Substring.UTF8View
    private var line = 0

    private static let quote = UInt8(ascii: "\"")

    /// Starts at the beginning of `text`, behind its byte order mark.
    public init(_ text: String, file: String) {
        self.file = file
        rest = text.utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        // Files of old Macintosh programs end their lines by CR alone.
        newline = rest.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        let first = rest.prefix { [newline] in $0 != newline }
        separator = CSVReader.separator(of: first)
    }

    /// A comma, unless the first line has none but semicolons or tabs.
    private static func separator(of line: Substring.UTF8View) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let comma = UInt8(ascii: ",")
        if counts[comma] != nil { return comma }
        return [UInt8(ascii: ";"), UInt8(ascii: "\t")].max { counts[$0, default: 0] < counts[$1, default: 0] }
            .flatMap { counts[$0] == nil ? nil : $0 } ?? comma
    }

    /// The next row that is not empty, and the line in which it begins; nil at the end.
    public mutating func next() throws(TraceError) -> (fields: [Substring], line: Int)? {
        while !rest.isEmpty {
            line += 1
            let begin = line
            let end = rest.firstIndex(of: newline) ?? rest.endIndex
            var bytes = rest[..<end]
            if bytes.contains(CSVReader.quote) { return (try quotedRow(), begin) }
            rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
            if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
            if bytes.isEmpty { continue }
            isEmpty = false
            try check(bytes.count, line: begin)
            return (
                bytes.split(separator: separator, omittingEmptySubsequences: false).map { Substring($0) }, begin
            )
        }
        return nil
    }

    private func check(_ count: Int, line: Int) throws(TraceError) {
        if count <= TraceLimits.lineBytes { return }
        throw .malformedLine(
            file: file, line: line, problem: "it is \(count) bytes long; \(TraceLimits.lineBytes) are allowed")
    }

    /// Reads a row that has quotes; it may go over several lines.
    private mutating func quotedRow() throws(TraceError) -> [Substring] {
        isEmpty = false
        let begin = line
        var fields: [Substring] = []
        var size = 0
        while true {
            let (field, isLast) = try quotedField(begin)
            size += field.utf8.count + 1
            try check(size - 1, line: begin)
            fields.append(field)
            if isLast { return fields }
        }
    }

    /// Reads a field and what follows it; the second value says that the row ends there.
    private mutating func quotedField(_ begin: Int) throws(TraceError) -> (Substring, Bool) {
        let start = rest.first { $0 != UInt8(ascii: " ") }
        guard start == CSVReader.quote else {
            let end = rest.firstIndex { [newline, separator] in $0 == newline || $0 == separator } ?? rest.endIndex
            var bytes = rest[..<end]
            let isLast = end == rest.endIndex || rest[end] == newline
            if isLast, bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
            if bytes.contains(CSVReader.quote) {
                throw problem(
                    "the field \(Substring(bytes)) has a quote and does not begin with one: put it in quotes, each quote in it twice",
                    begin)
            }
            rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
            return (Substring(bytes), isLast)
        }
        rest = rest.drop { $0 == UInt8(ascii: " ") }.dropFirst()
        var bytes: [UInt8] = []
        let opened = line
        while true {
            guard let byte = rest.popFirst() else {
                throw problem("the quote that opens in line \(opened) is not closed", begin)
            }
            if byte == newline { line += 1 }
            if byte != CSVReader.quote {
                bytes.append(byte)
            } else if rest.first == CSVReader.quote {
                bytes.append(byte)
                rest = rest.dropFirst()
            } else {
                return (Substring(String(decoding: bytes, as: UTF8.self)), try endOfQuotedField(begin))
            }
            if bytes.count > TraceLimits.lineBytes {
                throw problem(
                    "the quote that opens in line \(opened) is not closed within \(TraceLimits.lineBytes) bytes", begin)
            }
        }
    }

    /// Passes over what may follow a closing quote; true at the end of the row.
    private mutating func endOfQuotedField(_ begin: Int) throws(TraceError) -> Bool {
        rest = rest.drop { $0 == UInt8(ascii: " ") }
        if newline == UInt8(ascii: "\n"), rest.starts(with: [UInt8(ascii: "\r"), newline]) { rest = rest.dropFirst() }
        switch rest.popFirst() {
        case nil: return true
        case newline: return true
        case separator: return false
        case UInt8(ascii: "\r") where rest.isEmpty: return true
        default: throw problem("text follows the closing quote; write each quote inside a field twice", begin)
        }
    }

    private func problem(_ text: String, _ line: Int) -> TraceError {
        .malformedLine(file: file, line: line, problem: text)
    }
}

/// What separates the fields of a text.
public enum FieldSeparator: Sendable {
    case comma
    case semicolon
    case tab

    /// Looks at the first line.
    public init(of text: String) {
        switch CSVReader(text, file: "").separator {
        case UInt8(ascii: ";"): self = .semicolon
        case UInt8(ascii: "\t"): self = .tab
        default: self = .comma
        }
    }
}
