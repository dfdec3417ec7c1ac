// CSVFile.swift: comma-separated text with a header; no quotes, no commas in fields. Errors name the line.
//
// Reads text that the caller loaded. Columns: docs/traces.md.

/// A parsed file: rows of fields by column.
struct CSVFile {
    /// One row, with its line for errors.
    struct Row {
        var line: Int
        fileprivate var fields: [Substring]
    }

    let file: String
    private(set) var rows: [Row] = []
    private var positions: [String: Int] = [:]

    /// Splits `text` and checks its header: every required column once, optional ones at most once, no others.
    init(_ text: String, file: String, required: [String], optional: [String]) throws(TraceError) {
        self.file = file
        var line = 0
        var columns: [Substring] = []
        var rest = text.utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            line += 1
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            var bytes = rest[..<end]
            rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
            if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
            if bytes.isEmpty && line > 1 { continue }
            let fields = try CSVFile.fields(of: bytes, file: file, line: line)
            if line == 1 {
                columns = fields
                continue
            }
            if fields.count != columns.count {
                throw .malformedLine(
                    file: file, line: line, problem: "it has \(fields.count) fields, the header has \(columns.count)")
            }
            if rows.count == TraceLimits.rows { throw .tooManyRows(file: file) }
            rows.append(Row(line: line, fields: fields))
        }
        if line == 0 { throw .empty(file: file) }
        try name(columns, required: required, optional: optional)
    }

    private static func fields(of bytes: Substring.UTF8View, file: String, line: Int) throws(TraceError) -> [Substring]
    {
        if bytes.count > TraceLimits.lineBytes {
            throw .malformedLine(
                file: file, line: line, problem: "it is \(bytes.count) bytes long; \(TraceLimits.lineBytes) are allowed"
            )
        }
        if bytes.contains(UInt8(ascii: "\"")) {
            throw .malformedLine(file: file, line: line, problem: "quoted fields are not read; remove the quotes")
        }
        return bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Substring($0) }
    }

    private mutating func name(_ columns: [Substring], required: [String], optional: [String]) throws(TraceError) {
        for (position, column) in columns.enumerated() {
            let column = String(column)
            guard required.contains(column) || optional.contains(column) else {
                throw .unknownColumn(file: file, column: column, known: required + optional)
            }
            if positions.updateValue(position, forKey: column) != nil {
                throw .columnCount(file: file, column: column, count: columns.count { $0 == column })
            }
        }
        for column in required where positions[column] == nil {
            throw .columnCount(file: file, column: column, count: 0)
        }
    }

    // MARK: Fields

    /// The field as text; empty when the file lacks the column.
    func text(_ row: Row, _ column: String) -> String {
        positions[column].map { String(row.fields[$0]) } ?? ""
    }

    /// The field as a number; nil when it is empty or the file lacks the column.
    func optionalNumber(_ row: Row, _ column: String) throws(TraceError) -> UInt64? {
        let text = text(row, column)
        if text.isEmpty { return nil }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = UInt64(text)
        else { throw wrong(row, column, "\"\(text)\" is not a whole number from 0 to \(UInt64.max)") }
        return number
    }

    /// The field as a number.
    func number(_ row: Row, _ column: String) throws(TraceError) -> UInt64 {
        guard let number = try optionalNumber(row, column) else { throw wrong(row, column, "a number is missing") }
        return number
    }

    /// The parts of a field joined by `|`; none when it is empty.
    func list<Element>(
        _ row: Row, _ column: String, _ make: (String) throws -> Element
    ) throws(TraceError) -> [Element] {
        var elements: [Element] = []
        for part in text(row, column).split(separator: "|", omittingEmptySubsequences: false) where part != "" {
            elements.append(try name(row, column, String(part), make))
        }
        return elements
    }

    /// The field as a name; nil when it is empty or the file lacks the column.
    func optionalName<Name>(
        _ row: Row, _ column: String, _ make: (String) throws -> Name
    ) throws(TraceError) -> Name? {
        let text = text(row, column)
        return text.isEmpty ? nil : try name(row, column, text, make)
    }

    /// The field as a name.
    func name<Name>(
        _ row: Row, _ column: String, _ text: String, _ make: (String) throws -> Name
    ) throws(TraceError) -> Name {
        do {
            return try make(text)
        } catch {
            throw wrong(row, column, "\(error)")
        }
    }

    /// The error about a field.
    func wrong(_ row: Row, _ column: String, _ problem: String) -> TraceError {
        .malformedField(file: file, line: row.line, column: column, problem: problem)
    }
}
