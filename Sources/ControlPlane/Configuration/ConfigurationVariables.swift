// ConfigurationVariables.swift: the environment of a node as a layer of settings.
//
// Every HANSA_… variable is a setting, belongs to somebody else who is named here, or is a mistake.

/// Reads a node's environment variables.
enum ConfigurationVariables {
    /// The variable that names the file.
    static let file = "HANSA_CONFIG"

    /// Variables of the admin tool, the image, the tests and compose files, which may be set where a node starts.
    static let ofOthers: Set<String> = [
        "HANSA_NODE", "HANSA_TIMEOUT", "HANSA_NVML_LIBRARY", "HANSA_IMAGE", "HANSA_KEEP_TEST_FILES",
        "HANSA_ABUSE_CONNECTIONS", "HANSA_TRACE_HOSTS", "HANSA_TRACE_TASKS",
    ]

    /// What the variables say, and the file that they name, if any.
    static func read(
        _ environment: [String: String]
    ) throws(ConfigurationError) -> (layer: SettingLayer, file: String?) {
        var values: [String: SettingValue] = [:]
        var file: String?
        for name in environment.keys.sorted() where name.hasPrefix("HANSA_") {
            guard let value = environment[name] else { continue }
            if name == Self.file {
                guard !value.isEmpty else { throw .emptyVariable(name) }
                file = value
            } else if let setting = Setting.all.first(where: { $0.variable == name }) {
                if value.isEmpty, setting.form != .list { throw .emptyVariable(name) }
                values[setting.key] = SettingValue(value, of: setting)
            } else if !ofOthers.contains(name), !isOfService(name) {
                throw .unknownKey(
                    name, source: "the environment",
                    suggestion: nearest(to: name, in: [Self.file] + Setting.all.map(\.variable)))
            }
        }
        return (SettingLayer(source: .variables, values: values), file)
    }

    /// Whether Kubernetes or a compose file made the variable for a service or port whose name begins with `hansa`:
    /// `HANSA_PORT_UK`, `HANSA_SERVICE_HOST`, `HANSA_NORWAY_PORT_7443_TCP_ADDR`.
    private static func isOfService(_ name: String) -> Bool {
        let words = name.split(separator: "_").dropFirst()
        if words.first == "PORT" { return true }
        if let service = words.firstIndex(of: "SERVICE"), service + 1 < words.endIndex {
            return ["HOST", "PORT"].contains(words[service + 1])
        }
        guard let port = words.firstIndex(of: "PORT") else { return false }
        return port + 1 == words.endIndex || UInt16(words[port + 1]) != nil
    }
}
