// RequestLines.swift: the requests of a streaming call, as they are typed or piped in, one or more lines each.
//
// Waits for input without holding a thread of Swift's pool, which has as many as the machine has cores: the call needs one.

internal import DynamicMessages
internal import Glibc
internal import SystemPackage

/// JSON documents from standard input while it comes.
struct RequestLines: Sendable {
    private let input: SystemPackage.FileDescriptor
    private var bytes: [UInt8] = []
    /// How far ``bytes`` were looked at, and whether the text ends there outside of strings, objects and arrays.
    private var scanned = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isAtEnd = false
    /// Lines that were taken before.
    private var lines = 0

    /// Reads from `input` when it is asked.
    init(_ input: SystemPackage.FileDescriptor) { self.input = input }

    /// The documents of the next complete lines; nil at the end of the input.
    mutating func next() async throws -> [CallInput.Document]? {
        while true {
            if let text = try completeLines() {
                let source = lines == 0 ? "standard input" : "standard input after line \(lines)"
                let documents = try CallInput.documents(in: text, source: source)
                lines += text.utf8.count { $0 == UInt8(ascii: "\n") }
                if documents.isEmpty { continue }
                return documents
            }
            if isAtEnd { return nil }
            try await readMore()
        }
    }

    /// Takes the lines up to the last that ends outside of any document; at the end of the input, all.
    private mutating func completeLines() throws(CommandFailure) -> String? {
        var complete = 0
        while scanned < bytes.count {
            scan(bytes[scanned])
            scanned += 1
            if bytes[scanned - 1] == UInt8(ascii: "\n"), depth <= 0, !isInString { complete = scanned }
        }
        if isAtEnd { complete = bytes.count }
        guard complete > 0 else {
            if bytes.count > DynamicLimits.jsonBytes {
                throw .badInput("standard input: a request is longer than \(DynamicLimits.jsonBytes) bytes")
            }
            return nil
        }
        guard let text = String(validating: bytes[..<complete], as: UTF8.self) else {
            throw .badInput("standard input is not UTF-8 text")
        }
        bytes.removeFirst(complete)
        scanned -= complete
        depth = max(0, depth)
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
