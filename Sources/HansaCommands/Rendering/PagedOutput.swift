// PagedOutput.swift: a list that comes in pages, shown as it comes: a table whose widths are those of the first page, or one JSON object.
//
// A list of one page looks as any answer does.

internal import HansaMessages

/// Shows a list page by page.
struct PagedOutput {
    private let format: OutputOptions
    private let field: String
    private let empty: String
    private var table: Table
    private var rows = 0

    /// Starts a list.
    ///
    /// - Parameters:
    ///   - field: The name of the entries in JSON.
    ///   - empty: What stands for a list without entries.
    init(_ format: OutputOptions, field: String, columns: [Table.Column], empty: String) {
        self.format = format
        self.field = field
        self.empty = empty
        table = Table(columns)
    }

    /// Shows one page.
    mutating func add<Entry: GeneratedMessage>(_ entries: [Entry], _ cells: (Entry) -> [String]) {
        if entries.isEmpty { return }
        let console = CommandEnvironment.current.console
        if format.output == .json {
            var text = rows == 0 ? "{\n  \"\(field)\": [" : ""
            for entry in entries {
                text += (rows == 0 ? "\n" : ",\n") + PagedOutput.indented(entry)
                rows += 1
            }
            console.output(text)
            return
        }
        for entry in entries { table.add(cells(entry.printable)) }
        rows += entries.count
        console.output(table.takeRows())
    }

    /// Ends the list.
    ///
    /// - Parameters:
    ///   - next: After what there is more that is not shown; empty at the end.
    ///   - missing: Regions that are missing from it; nil where a list has none.
    func end(next: String = "", missing: [MissingRegion]? = nil) {
        let console = CommandEnvironment.current.console
        guard format.output == .json else {
            if rows == 0 { console.output(empty + "\n") }
            if !next.isEmpty { console.output("there are more; raise --limit\n") }
            return
        }
        let start = rows == 0 ? "{\n  \"\(field)\": [" : ""
        var text = start + (rows == 0 ? "]" : "\n  ]")
        if let missing {
            let regions = missing.map(PagedOutput.indented)
            text += ",\n  \"missing\": [" + (regions.isEmpty ? "]" : "\n" + regions.joined(separator: ",\n") + "\n  ]")
        }
        var json = JSONWriter(pretty: false, printsDefaults: true)
        json.object { $0.field("next", next) }
        text += ",\n  " + json.text.dropFirst().dropLast() + "\n}\n"
        console.output(text)
        if !next.isEmpty { console.warn("there are more; raise --limit") }
    }

    private static func indented<Entry: GeneratedMessage>(_ entry: Entry) -> String {
        jsonString(entry, pretty: true, printsDefaults: true).split(separator: "\n").map { "    " + $0 }
            .joined(separator: "\n")
    }
}
