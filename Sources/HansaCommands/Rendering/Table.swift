// Table.swift: aligned columns: two spaces between them, numbers to the right, nothing at the end of a line.

internal import Basics

/// A table for people.
struct Table {
    /// On which side the text of a column stands.
    enum Alignment: Hashable {
        case left
        case right
    }

    /// One column.
    struct Column: Hashable {
        var title: String
        var alignment: Alignment

        /// A column of words.
        static func words(_ title: String) -> Column { Column(title: title, alignment: .left) }
        /// A column of numbers.
        static func number(_ title: String) -> Column { Column(title: title, alignment: .right) }
    }

    private let columns: [Column]
    private var rows: [[String]] = []
    /// Of the rows that were taken first.
    private var widths: [Int] = []

    /// Starts a table without rows.
    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row; an empty cell is shown as `-`, and a cell never leaves its line.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count, "\(cells.count) cells for \(columns.count) columns")
        rows.append(cells.map { $0.isEmpty ? "-" : PrintableText.escaped($0) })
    }

    /// The header and the rows; only what stands in `empty` when there are no rows.
    func text(empty: String) -> String {
        if rows.isEmpty { return empty + "\n" }
        let lines = [columns.map(\.title)] + rows
        let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line(of: $0, widths) + "\n" }.joined()
    }

    /// The rows since the last call, below the header the first time; columns stay as wide as they were then.
    mutating func takeRows() -> String {
        if rows.isEmpty { return "" }
        let isFirst = widths.isEmpty
        let lines = (isFirst ? [columns.map(\.title)] : []) + rows
        rows = []
        if isFirst { widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 } }
        return lines.map { line(of: $0, widths) + "\n" }.joined()
    }

    private func line(of cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: max(0, widths[index] - cell.count))
            line += columns[index].alignment == .right ? padding + cell : cell + padding
            line += "  "
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// Names and values, one pair a line, values aligned.
struct Facts {
    private var pairs: [(String, String)] = []

    /// Adds a pair; an empty value is shown as `-`, and a pair never leaves its line.
    mutating func add(_ name: String, _ value: String) {
        pairs.append((PrintableText.escaped(name), value.isEmpty ? "-" : PrintableText.escaped(value)))
    }

    /// The lines.
    var text: String {
        let width = pairs.map(\.0.count).max() ?? 0
        return pairs.map { "\($0)\(String(repeating: " ", count: width - $0.count + 2))\($1)\n" }.joined()
    }
}
