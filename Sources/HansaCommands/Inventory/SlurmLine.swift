// SlurmLine.swift: the lines of Slurm's configuration files: keys and values, comments, lines that go on.

/// A line of keys and values.
struct SlurmLine {
    /// The file and the line, for errors.
    let place: String
    private let values: [(key: String, value: String)]

    /// The first key, in small letters.
    var kind: String { values.first?.key ?? "" }

    /// The value of a key, which is of letters of either case.
    subscript(key: String) -> String? { values.last { $0.key == key.lowercased() }?.value }

    /// The lines of a file that are not empty.
    static func all(_ text: String, file: String) -> [SlurmLine] {
        var lines: [SlurmLine] = []
        var number = 0
        var begin = 1
        var joined = ""
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            if joined.isEmpty { begin = number }
            let line = raw.prefix(raw.firstIndex(of: "#").map { raw.distance(from: raw.startIndex, to: $0) } ?? .max)
            let end = line.reversed().drop { $0.isWhitespace }
            if end.first == "\\" {
                joined += String(end.dropFirst().reversed()) + " "
                continue
            }
            joined += line
            let values = pairs(joined)
            joined = ""
            if !values.isEmpty { lines.append(SlurmLine(place: "\(file):\(begin)", values: values)) }
        }
        return lines
    }

    private static func pairs(_ line: String) -> [(key: String, value: String)] {
        var pairs: [(key: String, value: String)] = []
        var rest = line[...]
        while true {
            rest = rest.drop(while: \.isWhitespace)
            let key = rest.prefix { !$0.isWhitespace && $0 != "=" }
            if key.isEmpty, rest.isEmpty { return pairs }
            rest = rest[key.endIndex...]
            guard rest.first == "=" else {
                pairs.append((key.lowercased(), ""))
                continue
            }
            rest = rest.dropFirst()
            let isQuoted = rest.first == "\""
            if isQuoted { rest = rest.dropFirst() }
            let value = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
            rest = rest[value.endIndex...]
            if isQuoted { rest = rest.dropFirst() }
            pairs.append((key.lowercased(), String(value)))
        }
    }
}
