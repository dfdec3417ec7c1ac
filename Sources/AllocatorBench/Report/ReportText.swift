// ReportText.swift: numbers and tables as text, without Foundation.

/// `value` with exactly `digits` decimals, rounded to the nearest.
func fixed(_ value: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int64((value.magnitude * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % Int64(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(scaled / Int64(scale)).\(zeros)\(fraction)"
}

/// `text` as a JSON string.
func jsonText(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": escaped += "\\\""
        case "\\": escaped += "\\\\"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped + "\""
}

/// Columns under each other: the first two to the left, numbers to the right.
func alignedTable(_ rows: [[String]]) -> String {
    guard let columns = rows.first?.indices else { return "" }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
        let cells = columns.map { column in
            let space = String(repeating: " ", count: widths[column] - row[column].count)
            return column < 2 ? row[column] + space : space + row[column]
        }
        return cells.joined(separator: "  ") + "\n"
    }.joined()
}
