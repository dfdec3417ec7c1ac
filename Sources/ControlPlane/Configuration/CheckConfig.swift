// CheckConfig.swift: `hansad check-config`: what a node would run with, and who says so; starts nothing.

/// Shows a node's configuration without starting the node.
enum CheckConfig {
    /// The first argument that asks for it.
    static let word = "check-config"

    /// The command line as the node itself would get it.
    static func arguments(_ arguments: [String]) -> [String] {
        Array(arguments.prefix(1) + arguments.dropFirst(2))
    }

    /// One line a setting: key, value, source; then what may not be meant.
    static func report(_ found: LoadedConfiguration) -> String {
        let keys = found.entries.map(\.setting.key.count).max() ?? 0
        let values = found.entries.map { shown($0.value).count }.max() ?? 0
        var lines = found.entries.map { entry in
            let key = entry.setting.key.padded(to: keys)
            return "\(key)  \(shown(entry.value).padded(to: min(values, Limits.shownValueColumns)))  \(entry.source)"
        }
        lines += found.configuration.warnings.map { "warning: \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func shown(_ value: String) -> String { value.isEmpty ? "-" : value }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
