// RequestLines.swift: the requests of a streaming call, as they are typed or piped in, one or more lines each.
//
// Waits for input without holding a thread of Swift's pool, which has as many as the machine has cores: the call needs one.

internal import DynamicMessages
internal import Glibc
internal import SystemPackage

/// JSON documents from standard input while it comes, each by itself: one that is wrong takes none before it along.
struct RequestLines: Sendable {
    private let input: SystemPackage.FileDescriptor
    private var bytes: [UInt8] = []
    /// Where the lines begin that were not taken yet.
    private var start = 0
    /// How far ``bytes`` were looked at, and whether the text ends there outside of strings, objects and arrays.
    private var scanned = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isAtEnd = false
    /// Lines that were taken, and those before the ones that ``parser`` reads.
    private var lines = 0
    private var linesBefore = 0
    /// Reads the lines that were taken last.
    private var parser: JSONParser?

    /// Reads from `input` when it is asked.
    init(_ input: SystemPackage.FileDescriptor) { self.input = input }

    /// The next document, once its line has ended; nil at the end of the input.
    mutating func next() async throws -> CallInput.Document? {
        while true {
            if let document = try nextOfLine() { return document }
            if let text = try completeLine() {
                linesBefore = lines
                lines += text.utf8.count { $0 == UInt8(ascii: "\n") }
                parser = try JSONParser(text)
            } else if isAtEnd {
                return nil
            } else {
                try await readMore()
            }
        }
    }

    private mutating func nextOfLine() throws(CommandFailure) -> CallInput.Document? {
        do throws(DynamicMessageError) {
            guard let json = try parser?.next() else { return nil }
            return CallInput.Document(source: "standard input, line \(linesBefore + 1)", json: json)
        } catch .syntax(let line, let column, let problem) {
            throw CallInput.failure(
                .syntax(line: linesBefore + line, column: column, problem: problem), source: "standard input")
        } catch {
            throw CallInput.failure(error, source: "standard input, line \(linesBefore + 1)")
        }
    }

    /// Takes the lines up to the first that ends outside of any document; at the end of the input, all that is left.
    private mutating func completeLine() throws(CommandFailure) -> String? {
        var end: Int?
        while end == nil, scanned < bytes.count {
            scan(bytes[scanned])
            scanned += 1
            if bytes[scanned - 1] == UInt8(ascii: "\n"), depth <= 0, !isInString { end = scanned }
        }
        if end == nil, isAtEnd, start < bytes.count { end = bytes.count }
        guard let end else {
            bytes.removeFirst(start)
            scanned -= start
            start = 0
            if bytes.count > DynamicLimits.jsonBytes {
                throw .badInput("standard input: a request is longer than \(DynamicLimits.jsonBytes) bytes")
            }
            return nil
        }
        defer { start = end }
        depth = 0
        guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
            throw .badInput("standard input, line \(lines + 1), is not UTF-8 text")
        }
        return text
    }

    private mutating func scan(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") {
                isInString = false  // a string ends with its line: the parser says what is wrong
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
    }

    private mutating func readMore() async throws {
        var question = pollfd(fd: input.rawValue, events: Int16(POLLIN), revents: 0)
        while unsafe poll(&question, 1, 0) == 0 { try await Task.sleep(for: Limits.inputPause) }
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        do {
            let count = unsafe try buffer.withUnsafeMutableBytes { unsafe try input.read(into: $0) }
            isAtEnd = count == 0
            bytes += buffer[..<count]
        } catch {
            throw CommandFailure.badInput("cannot read standard input: \(error)")
        }
    }
}
