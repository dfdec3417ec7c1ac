// CSVFile.swift: separated text with a header, as RFC 4180 has it and as spreadsheets, R and pandas write it.
//
// Reads text that the caller loaded; errors name the line. What is read beyond RFC 4180: docs/traces.md, "Files".

/// A parsed file: rows of fields by column.
struct CSVFile {
    /// One row, with its line for errors.
    struct Row {
        var line: Int
        fileprivate var fields: [Substring]
    }

    /// Which columns a file has.
    struct Columns {
        /// Each must be there once.
        var required: [String]
        /// Each may be there once.
        var optional: [String] = []
        /// Others are passed over; else they are errors.
        var passesOthers = false
        /// The header of a file that has none; nil = its first line is the header.
        var implied: [String]?
    }

    let file: String
    /// What separates fields: a comma, a semicolon or a tab.
    let separator: UInt8
    private(set) var rows: [Row] = []
    private var positions: [String: Int] = [:]

    /// Splits `text` and checks its header.
    init(_ text: String, file: String, _ columns: Columns) throws(TraceError) {
        self.file = file
        var reader = CSVReader(text, file: file)
        separator = reader.separator
        var header: [Substring]?
        if let implied = columns.implied { header = implied.map { Substring($0) } }
        while let (fields, line) = try reader.next() {
            guard let names = header else {
                header = fields
                continue
            }
            if fields.count != names.count {
                throw .malformedLine(
                    file: file, line: line, problem: "it has \(fields.count) fields, the header has \(names.count)")
            }
            if rows.count == TraceLimits.rows { throw .tooManyRows(file: file) }
            rows.append(Row(line: line, fields: fields))
        }
        guard let header, !reader.isEmpty else { throw .empty(file: file) }
        try name(header, columns)
    }

    /// The names of the columns, as they are looked for; of letters of either case, with or without spaces around.
    static func columnNames(_ fields: [Substring]) -> [String] { fields.map { trimmed($0).lowercased() } }

    private mutating func name(_ header: [Substring], _ columns: Columns) throws(TraceError) {
        let names = CSVFile.columnNames(header)
        for (position, column) in names.enumerated() {
            guard columns.required.contains(column) || columns.optional.contains(column) else {
                if columns.passesOthers { continue }
                throw .unknownColumn(
                    file: file, column: String(trimmed(header[position])), known: columns.required + columns.optional)
            }
            if positions.updateValue(position, forKey: column) != nil {
                throw .columnCount(file: file, column: column, count: names.count { $0 == column })
            }
        }
        for column in columns.required where positions[column] == nil {
            throw .columnCount(file: file, column: column, count: 0)
        }
    }

    // MARK: Fields

    /// The field as text, without spaces around it; empty when the file lacks the column.
    func text(_ row: Row, _ column: String) -> String {
        positions[column].map { String(trimmed(row.fields[$0])) } ?? ""
    }

    /// The field as a number; nil when it is empty or the file lacks the column.
    ///
    /// A fraction of zeros and an exponent are read: `96000.0` and `1e+05` are whole numbers of a column that had gaps.
    func optionalNumber(_ row: Row, _ column: String) throws(TraceError) -> UInt64? {
        let text = text(row, column)
        if text.isEmpty { return nil }
        guard let number = DecimalText(text, mark: decimalMark)?.whole else {
            throw wrong(row, column, "\"\(text)\" is not a whole number from 0 to \(UInt64.max)")
        }
        return number
    }

    /// The field as a number.
    func number(_ row: Row, _ column: String) throws(TraceError) -> UInt64 {
        guard let number = try optionalNumber(row, column) else { throw wrong(row, column, "a number is missing") }
        return number
    }

    /// The field in parts of `unit`, rounded up; nil when the field says that it is not known.
    func optionalUnits(_ row: Row, _ column: String, per unit: UInt64) throws(TraceError) -> UInt64? {
        let text = text(row, column)
        if CSVFile.missing.contains(text) { return nil }
        guard let number = DecimalText(text, mark: decimalMark)?.roundedUp(times: unit) else {
            throw wrong(row, column, "\"\(text)\" is not a number from 0")
        }
        return number
    }

    /// What the tools that write traces put where they have no value.
    static let missing: Set<String> = ["", "None", "NaN", "nan", "NA", "null", "NULL", "\\N", "-"]

    private var decimalMark: UInt8 { separator == UInt8(ascii: ";") ? UInt8(ascii: ",") : UInt8(ascii: ".") }

    /// The parts of a field joined by `|`; none when it is empty.
    func list<Element>(
        _ row: Row, _ column: String, _ make: (String) throws -> Element
    ) throws(TraceError) -> [Element] {
        var elements: [Element] = []
        for part in text(row, column).split(separator: "|", omittingEmptySubsequences: false) {
            let part = trimmed(part)
            if !part.isEmpty { elements.append(try name(row, column, String(part), make)) }
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

/// Text without spaces, tabs and no-break spaces around it.
func trimmed(_ text: Substring) -> Substring {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" || character == "\u{A0}" }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return text[first...last]
}
