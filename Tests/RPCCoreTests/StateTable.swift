// StateTable.swift: a table of states and events as text, the same text that docs/protocol.md shows.

import Foundation
import Testing

/// Something that heads a row or a column: a state or an event.
protocol TableName: RawRepresentable<String>, CaseIterable, Sendable, Hashable, Codable {}

/// What a table says about one state and one event.
enum Verdict: Hashable, Sendable {
    /// The event is right; the next state has this name.
    case accepted(String)
    /// `–`: nothing happens, because the event is late.
    case ignored
    /// `S`: the stream ends, the connection goes on.
    case streamError
    /// `C`: the connection ends.
    case connectionError
    /// `bug`: this side's own code is wrong, and traps.
    case bug

    init(_ cell: String) {
        self =
            switch cell {
            case "–": .ignored
            case "S": .streamError
            case "C": .connectionError
            case "bug": .bug
            default: .accepted(cell)
            }
    }
}

/// A Markdown table with a column for each state and a row for each event.
struct StateTable<State: TableName, Event: TableName>: Sendable {
    let text: String
    private let cells: [String: [String: Verdict]]
    let columns: [String]
    let rows: [String]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let columns = Array(lines[0].dropFirst())
        self.text = text
        self.columns = columns
        rows = lines.dropFirst(2).compactMap(\.first)
        cells = Dictionary(
            lines.dropFirst(2).map { line in
                (line[0], Dictionary(zip(columns, line.dropFirst().map(Verdict.init))) { first, _ in first })
            }
        ) { first, _ in first }
    }

    subscript(state: State, event: Event) -> Verdict? { cells[event.rawValue]?[state.rawValue] }

    /// Every state has one column, every event one row, every cell a verdict or the name of a state.
    func expectComplete(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(columns == State.allCases.map(\.rawValue), sourceLocation: sourceLocation)
        #expect(rows == Event.allCases.map(\.rawValue), sourceLocation: sourceLocation)
        for event in Event.allCases {
            for state in State.allCases {
                switch self[state, event] {
                case nil: Issue.record("no cell for \(event) in \(state)", sourceLocation: sourceLocation)
                case .accepted(let next)?:
                    #expect(State(rawValue: next) != nil, "\(event) in \(state)", sourceLocation: sourceLocation)
                default: break
                }
            }
        }
    }

    /// The protocol document shows the same table.
    func expectDocumented(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let document = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/protocol.md")
        let shown = try String(contentsOf: document.standardizedFileURL, encoding: .utf8)
        #expect(shown.contains(text), "docs/protocol.md does not have:\n\(text)", sourceLocation: sourceLocation)
    }
}
