// ConfigurationError.swift: why a node's configuration was refused, in words that say what to change.

/// Why a node's configuration was refused.
public enum ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A flag or file key that does not exist.
    case unknownKey(String, source: String, suggestion: String?)
    /// A flag without its value.
    case missingValue(flag: String)
    /// A flag that was given twice.
    case repeated(flag: String)
    /// A required key that no source names.
    case missing(Setting)
    /// A value that is not of its key's form.
    case invalid(Setting, value: String, rule: String)
    /// An environment variable that is set to nothing.
    case emptyVariable(String)
    /// A value in the file that YAML reads as another type than the setting has.
    case wrongType(Setting, found: String, file: String, line: Int)
    /// Values that are valid each and cannot work together.
    case contradiction([Setting], cause: String)
    /// The file cannot be read or is not YAML.
    case unreadableFile(path: String, cause: String)

    /// The sentence people see.
    public var description: String {
        switch self {
        case .unknownKey(let key, let source, let suggestion):
            "unknown key \"\(key)\" in \(source)"
                + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "; hansad --help lists every key")
        case .missingValue(let flag):
            "\(flag) needs a value; hansad --help explains it"
        case .repeated(let flag):
            "\(flag) is given twice; give it once, several values joined by commas"
        case .missing(let setting):
            "\(setting.key) is not set: give \(setting.flag), \(setting.variable) or "
                + "\"\(setting.key)\" in the file named by --config"
        case .invalid(let setting, let value, let rule):
            "\(setting.key) = \"\(value)\" is not valid: \(rule) "
                + "(set by \(setting.flag), \(setting.variable) or \"\(setting.key)\" in the configuration file)"
        case .emptyVariable(let name):
            "\(name) is empty: give it a value, or unset it for the default"
        case .wrongType(let setting, let found, let file, let line):
            "\(setting.key) in \(file), line \(line), is \(found), and must be \(setting.formWords): "
                + "write \(setting.sample), for instance"
        case .contradiction(let settings, let cause):
            "\(settings.map(\.key).joined(separator: " and ")) cannot work together: \(cause)"
        case .unreadableFile(let path, let cause):
            "cannot read the configuration file \(path): \(cause)"
        }
    }
}
