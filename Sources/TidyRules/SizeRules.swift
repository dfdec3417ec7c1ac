// SizeRules.swift: how long a file and a function may be.
//
// Functions are found by braces in blanked code, which is exact enough: what it cannot see it does not report.

/// No file written by people is longer than ``Limits/fileLines``.
func fileSizeFindings(in file: SourceFile) -> [Finding] {
    guard !file.isGenerated, file.isCode, file.lines.count > Limits.fileLines else { return [] }
    let message = "\(file.lines.count) lines; split the file, \(Limits.fileLines) is the limit"
    return [Finding(file.path, file.lines.count, "file-size", message)]
}

/// No function is longer than ``Limits/functionLines``.
func functionSizeFindings(in file: SourceFile) -> [Finding] {
    guard file.isHandWrittenSwift else { return [] }
    return FunctionScanner.functions(in: file.code).filter { $0.lineCount > Limits.functionLines }.map {
        let message = "\($0.name) has \($0.lineCount) lines; cut it up, \(Limits.functionLines) is the limit"
        return Finding(file.path, $0.firstLine, "function-size", message)
    }
}

extension SourceFile {
    /// True for the languages that the size limit is about.
    var isCode: Bool {
        [".swift", ".c", ".h", ".sh", ".py", ".proto"].contains { path.hasSuffix($0) } || path == ".ci/run"
    }
}

/// One function with a body.
struct FunctionExtent: Hashable {
    var name: String
    var firstLine: Int
    var lineCount: Int
}

/// Finds functions, initializers, deinitializers and subscripts by their keyword and the braces that follow.
struct FunctionScanner {
    private struct Pending {
        var name: String
        var line: Int
        var parentheses = 0
    }
    private struct Open {
        var name: String
        var line: Int
        var depth: Int
    }

    private var found: [FunctionExtent] = []
    private var pending: Pending?
    private var open: [Open] = []
    private var depth = 0

    /// The functions of `code`, whose comments and strings are blanked, in order of their closing braces.
    static func functions(in code: [String]) -> [FunctionExtent] {
        var scanner = FunctionScanner()
        for (index, line) in code.enumerated() { scanner.read(line, number: index + 1) }
        return scanner.found
    }

    private mutating func read(_ line: String, number: Int) {
        var word = ""
        for character in line + " " {
            if character.isNamePart {
                word.append(character)
                continue
            }
            if !word.isEmpty { read(word: word, next: character, number: number) }
            word = ""
            read(mark: character, number: number)
        }
    }

    private mutating func read(word: String, next: Character, number: Int) {
        switch word {
        case "func", "deinit", "subscript":
            pending = Pending(name: word, line: number)
        case "init" where "(?!<".contains(next) && (pending?.parentheses ?? 0) == 0:
            pending = Pending(name: word, line: number)
        case "var", "let", "case", "struct", "enum", "class", "protocol", "extension", "typealias":
            if (pending?.parentheses ?? 1) == 0 { pending = nil }
        default:
            if pending?.name == "func" { pending?.name = "func \(word)" }
        }
    }

    private mutating func read(mark: Character, number: Int) {
        switch mark {
        case "(", "[":
            pending?.parentheses += 1
        case ")", "]":
            pending?.parentheses -= 1
            if let current = pending, current.parentheses < 0 { pending = nil }
        case "{":
            depth += 1
            if let current = pending, current.parentheses == 0 {
                open.append(Open(name: current.name, line: current.line, depth: depth))
                pending = nil
            }
        case "}":
            if let last = open.last, last.depth == depth {
                open.removeLast()
                found.append(
                    FunctionExtent(name: last.name, firstLine: last.line, lineCount: number - last.line + 1))
            }
            if (pending?.parentheses ?? 1) == 0 { pending = nil }
            depth -= 1
        default:
            break
        }
    }
}
