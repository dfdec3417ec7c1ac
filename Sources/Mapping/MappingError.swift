// MappingError.swift: why a message is no value of the cores.

/// Why a message means nothing to the cores.
public enum MappingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A part without which the message means nothing is not there.
    case missing(field: String)
    /// A part has a value that it must not have.
    case invalid(field: String, problem: String)

    /// The text that people see.
    public var description: String {
        switch self {
        case .missing(let field): "\(field) is missing"
        case .invalid(let field, let problem): "\(field): \(problem)"
        }
    }
}
