// ConfigurationFile.swift: the YAML file of a node as a layer of settings: read whole, every value of its setting's type.
//
// What YAML reads as another type than the setting has is refused with what to write. Nothing is taken for absent.

import TLS
import Yams

private typealias YAMLNode = Yams.Node

/// Reads a node's YAML file.
struct ConfigurationFile {
    private let path: String

    /// What the file at `path` says.
    static func read(_ path: String) throws(ConfigurationError) -> SettingLayer {
        let yaml: String
        do throws(FileFailure) {
            yaml = try configurationText(path: path)
        } catch {
            throw .unreadableFile(path: path, cause: error.reason)
        }
        return try read(yaml: yaml, path: path)
    }

    /// What `yaml` says, as if it were the contents of the file at `path`.
    static func read(yaml: String, path: String) throws(ConfigurationError) -> SettingLayer {
        try ConfigurationFile(path: path).layer(of: yaml)
    }

    private func layer(of yaml: String) throws(ConfigurationError) -> SettingLayer {
        let parser: Parser
        let root: YAMLNode?
        let more: YAMLNode?
        do {
            parser = try Parser(yaml: yaml)
            root = try parser.nextRoot()
            more = try root == nil ? nil : parser.nextRoot()
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            throw unreadable(
                "line \(context.mark.line) and others name \"\(duplicates.joined(separator: "\", \""))\" twice")
        } catch {
            throw unreadable("\(error)")
        }
        guard more == nil else {
            throw unreadable("it holds more than one YAML document: leave one, without \"---\" inside")
        }
        // The parser owns the names of anchors, which the nodes only refer to.
        return try withExtendedLifetime(parser) { () throws(ConfigurationError) in
            try layer(of: root)
        }
    }

    private func layer(of root: YAMLNode?) throws(ConfigurationError) -> SettingLayer {
        var values: [String: SettingValue] = [:]
        let isEmpty = root.map { $0.kind == .null && $0.scalar?.string.isEmpty != false } ?? true
        if let root, !isEmpty {
            guard case .mapping(let mapping) = root else {
                throw unreadable("it is \(root.kind.words), and must be lines of \"key: value\"")
            }
            try refuseAnchor(root)
            for (key, value) in mapping {
                let setting = try setting(named: key)
                let known = values.updateValue(try self.value(of: setting, value), forKey: setting.key)
                guard known == nil else { throw unreadable("\"\(setting.key)\" is in it twice") }
            }
        }
        return SettingLayer(source: .file(path), values: values)
    }

    private func setting(named key: YAMLNode) throws(ConfigurationError) -> Setting {
        try refuseAnchor(key)
        guard let name = key.scalar?.string else {
            throw unreadable("line \(key.line) begins with \(key.kind.words) where a key is due")
        }
        guard let setting = Setting.all.first(where: { $0.key == name }) else {
            throw .unknownKey(name, source: path, suggestion: nearest(to: name, in: Setting.all.map(\.key)))
        }
        return setting
    }

    // MARK: Values

    private func value(of setting: Setting, _ node: YAMLNode) throws(ConfigurationError) -> SettingValue {
        try refuseAnchor(node)
        guard case .list = setting.form else {
            guard let text = text(of: node), setting == .region || node.kind != .boolean else {
                throw wrongType(setting, node)
            }
            return .one(text)
        }
        switch node {
        case .sequence(let entries):
            var texts: [String] = []
            for entry in entries { texts += try self.entries(of: setting, entry) }
            return .several(texts)
        case .mapping:
            return .several(try entries(of: setting, node))
        case .scalar(let scalar) where node.kind == .text && !scalar.string.isEmpty:
            return SettingValue(scalar.string, of: setting)
        case .scalar, .alias:
            throw wrongType(setting, node)
        }
    }

    /// One entry of a list, or the pairs of a mapping: `norway: 8` says the same as `norway=8`.
    private func entries(of setting: Setting, _ node: YAMLNode) throws(ConfigurationError) -> [String] {
        try refuseAnchor(node)
        switch node {
        case .scalar(let scalar) where node.kind == .text:
            return [scalar.string]
        case .mapping(let mapping):
            var texts: [String] = []
            for (key, value) in mapping {
                try refuseAnchor(key)
                try refuseAnchor(value)
                guard let name = key.scalar?.string, let text = text(of: value), value.kind != .boolean else {
                    throw wrongType(setting, key.scalar == nil ? key : value)
                }
                texts.append("\(name)=\(text)")
            }
            return texts
        case .scalar, .sequence, .alias:
            throw wrongType(setting, node)
        }
    }

    /// The text of a value that is there; nil when there is none, or more than one.
    private func text(of node: YAMLNode) -> String? {
        guard let scalar = node.scalar, node.kind != .null, node.kind != .other else { return nil }
        return scalar.string
    }

    private func refuseAnchor(_ node: YAMLNode) throws(ConfigurationError) {
        guard let anchor = node.anchor else { return }
        throw unreadable(
            "line \(node.line) uses the anchor or alias \"\(anchor.rawValue)\": write the value out where it is used")
    }

    private func wrongType(_ setting: Setting, _ node: YAMLNode) -> ConfigurationError {
        .wrongType(setting, found: node.kind.words, file: path, line: node.line)
    }

    private func unreadable(_ cause: String) -> ConfigurationError {
        .unreadableFile(path: path, cause: cause)
    }
}

/// What YAML takes a value for.
private enum NodeKind {
    case mapping, sequence, null, boolean, number, text, other

    var words: String {
        switch self {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .null: "nothing (null)"
        case .boolean: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .other: "a value with a tag of its own"
        }
    }
}

extension YAMLNode {
    fileprivate var line: Int { mark?.line ?? 0 }

    fileprivate var kind: NodeKind {
        switch self {
        case .mapping: return .mapping
        case .sequence: return .sequence
        case .alias: return .other
        case .scalar: break
        }
        return switch tag.description {
        case Tag.Name.null.rawValue: .null
        case Tag.Name.bool.rawValue: .boolean
        case Tag.Name.int.rawValue, Tag.Name.float.rawValue: .number
        case Tag.Name.str.rawValue, Tag.Name.timestamp.rawValue, Tag.Name.value.rawValue, Tag.Name.merge.rawValue:
            .text
        default: .other
        }
    }
}
