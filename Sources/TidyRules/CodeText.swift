// CodeText.swift: a Swift file with its comments and string literals blanked, line for line and column for column.
//
// Knows just enough of Swift's lexical grammar for that; it never parses. A regex literal is read as code.

/// Blanks what is not code, so that a rule that looks for `Task` does not find it in a sentence.
struct CodeText {
    /// What surrounds the byte that is read next.
    private enum Context {
        case code
        /// Code inside `\( … )`, with the number of parentheses open.
        case interpolation(open: Int)
        case lineComment
        case blockComment(depth: Int)
        case string(hashes: Int, isMultiline: Bool)
    }

    private let bytes: [UInt8]
    private var index = 0
    private var output: [UInt8] = []
    private var contexts: [Context] = [.code]

    private init(_ text: String) {
        bytes = Array(text.utf8)
        output.reserveCapacity(bytes.count)
    }

    /// The lines of `text`, with a space for every byte of a comment or of a string literal.
    static func lines(of text: String) -> [String] {
        var blanking = CodeText(text)
        blanking.run()
        return blanking.output.split(separator: newline, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func run() {
        while index < bytes.count {
            switch contexts.last ?? .code {
            case .code: readCode()
            case .interpolation(let open): readInterpolation(open: open)
            case .lineComment: readLineComment()
            case .blockComment(let depth): readBlockComment(depth: depth)
            case .string(let hashes, let isMultiline): readString(hashes: hashes, isMultiline: isMultiline)
            }
        }
    }

    private mutating func readCode() {
        if starts("//") {
            contexts.append(.lineComment)
        } else if starts("/*") {
            contexts.append(.blockComment(depth: 1))
            blank(2)
        } else if let (hashes, isMultiline) = openingQuote() {
            contexts.append(.string(hashes: hashes, isMultiline: isMultiline))
            blank(hashes + (isMultiline ? 3 : 1))
        } else {
            output.append(bytes[index])
            index += 1
        }
    }

    private mutating func readInterpolation(open: Int) {
        switch bytes[index] {
        case UInt8(ascii: "("):
            contexts[contexts.count - 1] = .interpolation(open: open + 1)
            readCode()
        case UInt8(ascii: ")") where open == 1:
            contexts.removeLast()
            blank(1)
        case UInt8(ascii: ")"):
            contexts[contexts.count - 1] = .interpolation(open: open - 1)
            readCode()
        default:
            readCode()
        }
    }

    private mutating func readLineComment() {
        if bytes[index] == newline { contexts.removeLast() }
        blank(1)
    }

    private mutating func readBlockComment(depth: Int) {
        if starts("/*") {
            contexts[contexts.count - 1] = .blockComment(depth: depth + 1)
            blank(2)
        } else if starts("*/") {
            contexts.removeLast()
            if depth > 1 { contexts.append(.blockComment(depth: depth - 1)) }
            blank(2)
        } else {
            blank(1)
        }
    }

    private mutating func readString(hashes: Int, isMultiline: Bool) {
        let fence = String(repeating: "#", count: hashes)
        let quote = isMultiline ? "\"\"\"" : "\""
        if starts(quote + fence) || (!isMultiline && bytes[index] == newline) {
            contexts.removeLast()
            blank(bytes[index] == newline ? 1 : quote.utf8.count + hashes)
        } else if starts("\\" + fence + "(") {
            contexts.append(.interpolation(open: 1))
            blank(hashes + 2)
        } else if starts("\\" + fence) {
            blank(hashes + 2)
        } else {
            blank(1)
        }
    }

    /// The literal that opens here, if one does.
    private func openingQuote() -> (hashes: Int, isMultiline: Bool)? {
        var position = index
        while position < bytes.count, bytes[position] == UInt8(ascii: "#") { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        let isMultiline = bytes[position...].starts(with: "\"\"\"".utf8)
        return (position - index, isMultiline)
    }

    private func starts(_ text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count where index < bytes.count {
            output.append(bytes[index] == newline ? newline : UInt8(ascii: " "))
            index += 1
        }
    }
}

private let newline = UInt8(ascii: "\n")
