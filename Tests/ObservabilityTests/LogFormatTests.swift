// LogFormatTests.swift: the exact lines of both formats, and that one event is always one line.

import Basics
import Logging
import Observability
import Synchronization
import Testing

@Suite("Log lines")
struct LogFormatTests {
    private let noon = WallTime(millisecondsSince1970: 1_772_366_400_123)

    private func line(
        _ format: LogFormat, _ message: String, _ metadata: Logger.Metadata = [:], level: Logger.Level = .info
    ) -> String {
        format.line(time: noon, level: level, label: "gossip", message: message, metadata: metadata)
    }

    @Test(
        "Times are RFC 3339 in UTC",
        arguments: [
            (UInt64(0), "1970-01-01T00:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_772_366_400_123, "2026-03-01T12:00:00.123Z"), (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ])
    func time(milliseconds: UInt64, text: String) {
        #expect(WallTime(millisecondsSince1970: milliseconds).utcText == text)
    }

    @Test("A text line has time, level, label, message and sorted metadata, quoted where needed")
    func textLine() {
        let metadata: Logger.Metadata = [
            "region": "norway", "cause": "no route", "empty": "", "list": ["a", "b"], "count": .stringConvertible(3),
        ]
        #expect(
            line(.text, "peer is silent", metadata, level: .warning)
                == "2026-03-01T12:00:00.123Z WARN  gossip peer is silent cause=\"no route\" count=3 empty=\"\" "
                + "list=\"[\\\"a\\\",\\\"b\\\"]\" region=norway\n")
    }

    @Test("A JSON line is one object")
    func jsonLine() {
        #expect(
            line(.json, "say \"hi\"", ["region": "norway", "map": ["b": "2", "a": ["x"]]])
                == "{\"time\":\"2026-03-01T12:00:00.123Z\",\"level\":\"info\",\"label\":\"gossip\","
                + "\"message\":\"say \\\"hi\\\"\","
                + "\"metadata\":{\"map\":{\"a\":[\"x\"],\"b\":\"2\"},\"region\":\"norway\"}}\n")
    }

    @Test("Hostile text stays on its line", arguments: LogFormat.allCases)
    func oneLine(format: LogFormat) {
        let hostile = "a\nb\r\u{1B}[31m\u{7F}\u{9B}\u{0}\u{202E}\u{2028}\u{200B}"
        let text = line(format, hostile, ["key\n\u{1B}": .string(hostile), "list": [.string(hostile)]])
        #expect(text.unicodeScalars.filter(\.isHidden) == ["\n"])
        #expect(text.hasSuffix("\n"))
    }

    @Test("A line is cut at its limit, between characters", arguments: LogFormat.allCases, ["x", "é", "😀"])
    func longLine(format: LogFormat, character: String) {
        let text = line(format, String(repeating: character, count: 40_000), ["key": "value"])
        #expect(text.utf8.count <= ObservabilityLimits.logLineBytes)
        #expect(text.contains("[cut]"))
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test("Metadata is written to eight levels")
    func depth() {
        var value: Logger.MetadataValue = "bottom"
        for _ in 0..<20 { value = ["down": value] }
        let text = line(.json, "deep", ["top": value])
        #expect(text.contains("\"...\"") && !text.contains("bottom"))
    }

    @Test("The event's metadata wins over the task's, and that over the logger's; the level is kept")
    func handler() {
        let lines = LineCollector()
        let backend = LogBackend(format: .text, level: .notice, clock: { [noon] in noon }, write: lines.add)
        let provider = Logger.MetadataProvider { ["a": "task", "b": "task"] }
        var logger = Logger(label: "node") { backend.handler(label: $0, metadataProvider: provider) }
        logger[metadataKey: "a"] = "logger"
        logger[metadataKey: "c"] = "logger"
        logger.info("not written")
        logger.notice("written", metadata: ["b": "event"])
        #expect(lines.all == ["2026-03-01T12:00:00.123Z NOTICE node written a=task b=event c=logger\n"])
    }
}

/// Keeps lines.
private final class LineCollector: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    @Sendable func add(_ line: String) { lines.withLock { $0.append(line) } }
}
