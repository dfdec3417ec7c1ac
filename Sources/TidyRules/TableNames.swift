// TableNames.swift: which names of a target stand for hash tables, and which for ordered ones.
//
// Reads declarations only, `name: [Key: Value]` and the like; a name that is both counts as a hash table.

/// The names of tables in one target.
public struct TableNames: Hashable, Sendable {
    /// Names of dictionaries and sets, which are walked in a different order in every process.
    public private(set) var hashed: Set<String> = []
    /// Names of tables that keep their order.
    public private(set) var ordered: Set<String> = []

    /// Collects the declarations of `files`.
    public init(in files: [SourceFile]) {
        for line in files.lazy.flatMap(\.code) { read(line) }
        ordered.subtract(hashed)
    }

    private mutating func read(_ line: String) {
        var rest = line[...]
        while let mark = rest.firstIndex(where: { $0 == ":" || $0 == "=" }) {
            let name = String(rest[..<mark].trimmedEnd.reversed().prefix { $0.isNamePart }.reversed())
            rest = rest[rest.index(after: mark)...]
            let type = rest.drop { $0.isWhitespace }
            if name.isEmpty { continue }
            if type.hasPrefix("Set<") || type.hasPrefix("Dictionary<") || type.isDictionaryType {
                hashed.insert(name)
            } else if ["SortedTable<", "OrderedDictionary<", "OrderedSet<"].contains(where: { type.hasPrefix($0) }) {
                ordered.insert(name)
            }
        }
    }
}

extension Substring {
    /// The text without the spaces at its end.
    fileprivate var trimmedEnd: Substring {
        var end = self
        while end.last?.isWhitespace == true { end.removeLast() }
        return end
    }

    /// True for `[Key: Value]` with a type as key; a literal such as `[1: 2]` has none.
    fileprivate var isDictionaryType: Bool {
        guard first == "[", dropFirst().first?.isUppercase == true else { return false }
        var depth = 0
        for character in self {
            switch character {
            case "[", "<", "(": depth += 1
            case "]", ">", ")": depth -= 1
            case ":" where depth == 1: return true
            case "=", "{": return false
            default: break
            }
            if depth == 0 { return false }
        }
        return false
    }
}
