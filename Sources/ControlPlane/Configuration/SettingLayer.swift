// SettingLayer.swift: what one source says about settings, in the one form that a setting's value has.

import Configuration

/// Where the value of a setting came from.
public enum SettingSource: Hashable, Sendable, CustomStringConvertible {
    /// The command line.
    case flags
    /// The environment variables.
    case variables
    /// The YAML file at this path.
    case file(String)
    /// Nobody said anything: the documented default.
    case fallback

    /// The source as people read it.
    public var description: String {
        switch self {
        case .flags: "flag"
        case .variables: "environment"
        case .file(let path): path
        case .fallback: "default"
        }
    }
}

/// The value of one setting as a source gave it: a list for a setting that takes several values, else one text.
enum SettingValue: Hashable, Sendable {
    case one(String)
    case several([String])

    /// Makes the value of `setting` of a text: those of a list are joined by commas.
    init(_ text: String, of setting: Setting) {
        guard case .list = setting.form else {
            self = .one(text)
            return
        }
        let entries = text.split(separator: ",", omittingEmptySubsequences: false)
        self = .several(text.isEmpty ? [] : entries.map { String($0.trimmed) })
    }
}

extension Substring {
    /// The text without the spaces around it.
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return start }
        return start[...last]
    }
}

/// What one source says, by key.
struct SettingLayer: Sendable {
    let source: SettingSource
    let values: [String: SettingValue]

    /// The layer as the configuration library takes it.
    var provider: any ConfigProvider {
        var contents: [AbsoluteConfigKey: ConfigValue] = [:]
        for (key, value) in values {
            let content: ConfigContent =
                switch value {
                case .one(let text): .string(text)
                case .several(let entries): .stringArray(entries)
                }
            contents[AbsoluteConfigKey([key])] = ConfigValue(content, isSecret: false)
        }
        return InMemoryProvider(name: source.description, values: contents)
    }
}
