// ProtocolDocument.swift: the bytes that docs/protocol.md shows, by section.

import Glibc

/// The rows of docs/protocol.md whose last cell is hexadecimal.
struct ProtocolDocument {
    struct Unreadable: Error { var path: String }

    /// By the name of the frame.
    private(set) var vectors: [String: [UInt8]] = [:]
    /// The frames of the example calls.
    private(set) var examples: [[UInt8]] = []
    /// What is not a frame.
    private(set) var refused: [[UInt8]] = []

    init(path: String = #filePath) throws {
        let root = path.split(separator: "/").dropLast(3).joined(separator: "/")
        var section = ""
        for line in try ProtocolDocument.lines("/\(root)/docs/protocol.md") {
            if line.hasPrefix("## ") || line == "What is not a frame:" { section = line }
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
            guard let last = cells.last, cells.count > 1, let bytes = ProtocolDocument.bytes(last) else { continue }
            switch section {
            case "## Examples": examples.append(bytes)
            case "## Test vectors": vectors[String(cells[0].dropLast())] = bytes
            case "What is not a frame:": refused.append(bytes)
            default: break
            }
        }
    }

    /// The bytes of a cell such as `` `04000008 00000000 00001000` ``; nil when it is something else.
    private static func bytes(_ cell: Substring) -> [UInt8]? {
        let digits = cell.filter { $0 != " " }
        guard digits.first == "`", digits.last == "`", digits.count >= 18 else { return nil }
        let nibbles = digits.dropFirst().dropLast().map { $0.hexDigitValue }
        guard nibbles.count.isMultiple(of: 2), !nibbles.contains(nil) else { return nil }
        let values = nibbles.compactMap { $0 }
        return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }

    private static func lines(_ path: String) throws -> [String] {
        guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { text += chunk[..<count] }
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
