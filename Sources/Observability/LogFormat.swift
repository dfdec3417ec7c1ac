// LogFormat.swift: one log event as one line, for people or for programs.
//
// Pure text. No event, however hostile its values, makes two lines of itself.

public import Basics
public import Logging

/// How log lines look.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
    /// For people: `2026-03-01T12:00:00.123Z WARN  gossip peer is silent region=norway`.
    case text
    /// For programs: one JSON object a line with `time`, `level`, `label`, `message` and `metadata`.
    case json

    /// One event as one line, its end included; cut at ``ObservabilityLimits/logLineBytes``.
    public func line(
        time: WallTime, level: Logger.Level, label: String, message: String, metadata: Logger.Metadata
    ) -> String {
        let keys = metadata.sorted { $0.key < $1.key }
        switch self {
        case .text:
            var line = "\(time.utcText) \(level.padded) \(printable(label)) \(printable(message))"
            for (key, value) in keys { line += " \(printable(key))=\(bare(flat(value)))" }
            return cut(line) + "\n"
        case .json:
            let head =
                "{\"time\":\"\(time.utcText)\",\"level\":\"\(level.rawValue)\",\"label\":\(JSONText.quoted(label))"
            let rest = keys.map { JSONText.quoted($0.key) + ":" + nested($0.value, depth: 1) }.joined(separator: ",")
            let line = head + ",\"message\":\(JSONText.quoted(message)),\"metadata\":{\(rest)}}"
            if line.utf8.count < ObservabilityLimits.logLineBytes { return line + "\n" }
            let short = cut(message, to: ObservabilityLimits.logLineBytes / 8)
            return head + ",\"message\":\(JSONText.quoted(short)),\"cut\":true}\n"
        }
    }
}

extension Logger.Level {
    fileprivate var padded: String {
        let name = self == .warning ? "WARN" : self == .critical ? "FATAL" : rawValue.uppercased()
        return name + String(repeating: " ", count: max(0, 5 - name.count))
    }
}

private func cut(_ line: String, to limit: Int = ObservabilityLimits.logLineBytes - 1) -> String {
    guard line.utf8.count > limit else { return line }
    let mark = " [cut]"
    var end = line.utf8.index(line.startIndex, offsetBy: limit - mark.utf8.count)
    while end.samePosition(in: line.unicodeScalars) == nil { end = line.utf8.index(before: end) }
    return String(line[..<end]) + mark
}

/// Stays on its line and commands no terminal.
private func printable(_ text: String) -> String { PrintableText.escaped(text) }

/// The value as it is when nothing in it needs quotes, else quoted.
private func bare(_ text: String) -> String {
    let quoted = JSONText.quoted(text)
    let isPlain = !text.isEmpty && text.utf8.count + 2 == quoted.utf8.count
    return isPlain && !text.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "=") } ? text : quoted
}

private func flat(_ value: Logger.MetadataValue) -> String {
    switch value {
    case .string(let text): text
    case .stringConvertible(let object): object.description
    case .array, .dictionary: nested(value, depth: 1)
    }
}

private func nested(_ value: Logger.MetadataValue, depth: Int) -> String {
    guard depth <= ObservabilityLimits.metadataDepth else { return "\"...\"" }
    switch value {
    case .string(let text): return JSONText.quoted(text)
    case .stringConvertible(let object): return JSONText.quoted(object.description)
    case .array(let values): return "[" + values.map { nested($0, depth: depth + 1) }.joined(separator: ",") + "]"
    case .dictionary(let entries):
        let pairs = entries.sorted { $0.key < $1.key }
            .map { JSONText.quoted($0.key) + ":" + nested($0.value, depth: depth + 1) }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}
