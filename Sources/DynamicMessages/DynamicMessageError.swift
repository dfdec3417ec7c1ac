// DynamicMessageError.swift: why JSON is not a message, or bytes are not one.
//
// Every error of a value names it by its path from the outermost message: `demand.models[2]`.

/// Why JSON is not a message, bytes are not one, or descriptors cannot be used.
public enum DynamicMessageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is not JSON.
    case syntax(line: Int, column: Int, problem: String)
    /// What is read is longer than its limit.
    case tooLong(what: String, byteCount: Int, limit: Int)
    /// Objects, arrays or messages are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The message has no such field.
    case unknownField(path: String, name: String, message: String, nearest: String?)
    /// The value is none of its field's type.
    case wrongValue(path: String, expected: String, found: String)
    /// Two fields of one oneof are set.
    case oneofConflict(path: String, oneof: String, first: String, second: String)
    /// A field, or a key of a map, is there twice.
    case duplicate(path: String)
    /// The bytes are no message of the type.
    case malformed(path: String, problem: String)
    /// No descriptor has this name.
    case unknownType(String)
    /// The descriptors contradict themselves.
    case badDescriptor(String)

    /// What is wrong, and what to do where it is not plain.
    public var description: String {
        switch self {
        case .syntax(let line, let column, let problem): "line \(line), column \(column): \(problem)"
        case .tooLong(let what, let byteCount, let limit): "\(what) has \(byteCount) bytes, over the limit of \(limit)"
        case .tooDeep(let limit): "it is nested more than \(limit) deep"
        case .unknownField(let path, let name, let message, let nearest):
            "\(prefix(path))\(message) has no field \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
        case .wrongValue(let path, let expected, let found): "\(prefix(path))expected \(expected), found \(found)"
        case .oneofConflict(let path, let oneof, let first, let second):
            "\(prefix(path))only one of \"\(oneof)\" may be set, found \"\(first)\" and \"\(second)\""
        case .duplicate(let path): "\(prefix(path))it is there twice"
        case .malformed(let path, let problem): "\(prefix(path))the bytes are malformed: \(problem)"
        case .unknownType(let name): "there is no descriptor of \(name)"
        case .badDescriptor(let problem): "the descriptors cannot be used: \(problem)"
        }
    }

    /// The way to the value that is wrong, from the message; empty when the error is about no value.
    public var steps: [JSONStep] {
        switch self {
        case .unknownField(let path, let name, _, _): DynamicMessageError.steps(path) + [.member(name)]
        case .oneofConflict(let path, _, _, let second): DynamicMessageError.steps(path) + [.member(second)]
        case .wrongValue(let path, _, _), .duplicate(let path), .malformed(let path, _):
            DynamicMessageError.steps(path)
        case .syntax, .tooLong, .tooDeep, .unknownType, .badDescriptor: []
        }
    }

    /// `gpus[1].index` as the steps to it.
    private static func steps(_ path: String) -> [JSONStep] {
        path.split(whereSeparator: { ".[]".contains($0) }).map { part in
            Int(part).map(JSONStep.element) ?? .member(String(part))
        }
    }

    private func prefix(_ path: String) -> String { path.isEmpty ? "" : "\(path): " }
}
