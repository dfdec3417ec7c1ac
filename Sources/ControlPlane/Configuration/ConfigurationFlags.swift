// ConfigurationFlags.swift: the command line of a node as a layer of settings.

/// Reads a node's command line.
enum ConfigurationFlags {
    /// The flag that names the file.
    static let file = "--config"

    /// Checks that every flag exists, once and with a value.
    ///
    /// - Parameter arguments: The command line, program name first.
    /// - Returns: What the flags say, and the file that they name, if any.
    static func read(_ arguments: [String]) throws(ConfigurationError) -> (layer: SettingLayer, file: String?) {
        var values: [String: SettingValue] = [:]
        var file: String?
        var seen: Set<String> = []
        var index = 1
        while index < arguments.count {
            let argument = arguments[index]
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let flag = String(parts[0])
            let setting = Setting.all.first { $0.flag == flag }
            guard flag == Self.file || setting != nil else {
                throw .unknownKey(
                    argument, source: "the command line", suggestion: nearest(to: flag, in: Setting.all.map(\.flag)))
            }
            if parts.count == 1 { index += 1 }
            guard index < arguments.count else { throw .missingValue(flag: flag) }
            let value = parts.count == 2 ? String(parts[1]) : arguments[index]
            if parts.count == 1, value.hasPrefix("--") { throw .missingValue(flag: flag) }
            guard seen.insert(flag).inserted else { throw .repeated(flag: flag) }
            if let setting {
                values[setting.key] = SettingValue(value, of: setting)
            } else {
                guard !value.isEmpty else { throw .missingValue(flag: flag) }
                file = value
            }
            index += 1
        }
        return (SettingLayer(source: .flags, values: values), file)
    }
}
