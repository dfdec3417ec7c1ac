// StandardWorkload.swift: logs in the Standard Workload Format: eighteen numbers a line, comments behind semicolons.
//
// Source: Feitelson, "The Standard Workload Format", version 2.2 (Parallel Workloads Archive). A processor is taken for a GPU.

/// A log of the Parallel Workloads Archive.
enum StandardWorkload {
    private static let fields = 18
    private static let gpusPerHost: UInt64 = 8

    /// Whether the first lines could be of such a log.
    static func looksLike(_ start: Substring.UTF8View) -> Bool {
        for line in start.split(separator: UInt8(ascii: "\n")).prefix(1_000) {
            let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
            guard let first = words.first else { continue }
            if first.first == UInt8(ascii: ";") { continue }
            return words.count == fields && words.allSatisfy { Double(Substring($0)) != nil }
        }
        return false
    }

    static func read(_ text: String, file: String, into reading: inout TraceReading) throws(TraceError) {
        var line = 0
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let words = Substring(bytes).split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
            guard let first = words.first, first.first != ";" else { continue }
            guard words.count == fields else {
                throw .malformedLine(file: file, line: line, problem: "it has \(words.count) fields, not \(fields)")
            }
            var numbers: [UInt64?] = []
            for (position, word) in words.enumerated() {
                guard let number = Double(word), number.isFinite else {
                    throw .malformedLine(
                        file: file, line: line, problem: "field \(position + 1), \"\(word)\", is not a number")
                }
                // -1 = not known.
                numbers.append(number < 0 ? nil : UInt64(exactly: number.rounded(.up)))
            }
            try add(numbers, name: String(words[0]), line, file, &reading)
        }
    }

    private static func add(
        _ numbers: [UInt64?], name: String, _ line: Int, _ file: String, _ reading: inout TraceReading
    ) throws(TraceError) {
        guard let submit = numbers[1], let run = numbers[3] else {
            return reading.passOver(TableFormat.neverStarted, line: line)
        }
        guard let processors = [numbers[7], numbers[4]].lazy.compactMap(\.self).first(where: { $0 > 0 }) else {
            return reading.passOver("the log does not say how many processors it has", line: line)
        }
        let hosts = (processors - 1) / gpusPerHost + 1
        let (milli, isTooMany) = processors.multipliedReportingOverflow(by: 1_000)
        if isTooMany { return reading.passOver("it has too many processors", line: line) }
        try reading.add(
            PublicJob(name: name, hosts: hosts, gpuMilli: milli, createdAt: submit, seconds: run), line: line,
            file: file)
    }
}
