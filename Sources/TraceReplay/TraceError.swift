// TraceError.swift: what is wrong with a trace, and in which line.

public import Basics

/// Why a trace cannot be used.
public enum TraceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file has no header.
    case empty(file: String)
    /// The header names a column that is not known.
    case unknownColumn(file: String, column: String, known: [String])
    /// The header lacks a column, or has it twice.
    case columnCount(file: String, column: String, count: Int)
    /// A line has not as many fields as the header, is too long or has quotes.
    case malformedLine(file: String, line: Int, problem: String)
    /// A field is not what its column needs.
    case malformedField(file: String, line: Int, column: String, problem: String)
    /// More rows than the limit.
    case tooManyRows(file: String)
    /// A name that an earlier line has.
    case duplicate(file: String, line: Int, name: String, first: Int)
    /// A split over no region, or more than the limit, or one of them twice.
    case regions(count: Int)
    /// A host or task names a region that the trace is not split over.
    case unknownRegion(name: String, region: RegionID)

    /// The text that people see.
    public var description: String {
        switch self {
        case .empty(let file):
            "\(file): the file is empty; its first line must name the columns"
        case .unknownColumn(let file, let column, let known):
            "\(file):1: column \"\(column)\" is not known; known are \(known.joined(separator: ", "))"
        case .columnCount(let file, let column, let count):
            "\(file):1: column \"\(column)\" must be there once; it is there \(count) times"
        case .malformedLine(let file, let line, let problem):
            "\(file):\(line): \(problem)"
        case .malformedField(let file, let line, let column, let problem):
            "\(file):\(line): column \"\(column)\": \(problem)"
        case .tooManyRows(let file):
            "\(file): at most \(TraceLimits.rows) rows are read; split the file"
        case .duplicate(let file, let line, let name, let first):
            "\(file):\(line): \"\(name)\" is already in line \(first)"
        case .regions(let count):
            "a trace is split over 1 to \(TraceLimits.regions) different regions; \(count) were given"
        case .unknownRegion(let name, let region):
            "\"\(name)\" names region \(region), which is not among the regions of this replay"
        }
    }
}
