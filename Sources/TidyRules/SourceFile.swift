// SourceFile.swift: one file of the repository as the rules see it.
//
// A value over text that was read elsewhere; it never touches the disk, so that every rule is tested on samples.

/// One text file of the repository.
public struct SourceFile: Sendable {
    /// The path from the top of the repository.
    public let path: String
    /// The lines as written.
    public let lines: [String]
    /// For Swift, the lines with comments and strings blanked; otherwise the lines as written.
    public let code: [String]
    /// True when a tool wrote the file.
    public let isGenerated: Bool

    /// Reads `text` as the content of `path`.
    public init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        isGenerated =
            path.contains("/Generated/") || path.contains(".pb-c.")
            || lines.prefix(3).contains { $0.contains("DO NOT EDIT") }
        code = path.hasSuffix(".swift") && !isGenerated ? CodeText.lines(of: text) : lines
    }

    /// True for a Swift file written by people.
    public var isHandWrittenSwift: Bool { path.hasSuffix(".swift") && !isGenerated }

    /// The folder that names the target: `X` of `Sources/X/…`, `Tests/X/…` or `Tools/X/…`; nil elsewhere.
    public var target: (folder: String, name: String)? {
        let parts = path.split(separator: "/")
        guard parts.count > 2, ["Sources", "Tests", "Tools"].contains(parts[0]) else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}

extension String {
    /// True when `pattern` occurs here and the character before it is not part of a longer name.
    func hasWord(_ pattern: String) -> Bool {
        var rest = self[...]
        while let range = rest.firstRange(of: pattern) {
            if range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isNamePart { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }

    /// The text without the spaces around it.
    var trimmed: Substring {
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex
        return self[..<end].drop { $0.isWhitespace }
    }
}

extension Character {
    /// True for a letter, a digit or an underscore.
    var isNamePart: Bool { isLetter || isNumber || self == "_" }
}
