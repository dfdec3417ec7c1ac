// HostJSON.swift: `hansa.v1.Host` from its proto3 JSON. Reads both forms of names, and numbers as numbers or strings.
//
// The mapping is proto3's: https://protobuf.dev/programming-guides/json. Unknown fields are errors.

internal import FoundationEssentials
internal import HansaMessages

/// Reads hosts from JSON.
enum HostJSON {
    /// An array of hosts, one host, or the answer of `host list -o json`.
    static func read(_ text: String, file: String) throws(CommandFailure) -> [Host] {
        do {
            return try JSONDecoder().decode(HostDocument.self, from: Data(text.utf8)).hosts
        } catch let error as DecodingError {
            throw .badInput("\(file): \(sentence(error))", hint: "write an array of hosts as in docs/cli.md")
        } catch {
            throw .badInput("\(file): \(error)", hint: "write an array of hosts as in docs/cli.md")
        }
    }

    private static func sentence(_ error: DecodingError) -> String {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
            return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
        @unknown default: return "\(error)"
        }
    }
}

private struct HostDocument: Decodable {
    var hosts: [Host]

    init(from decoder: any Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
            hosts = []
            while !list.isAtEnd { hosts.append(try list.decode(HostForm.self).host) }
        } else {
            hosts = [try HostForm(from: decoder).host]
        }
    }
}

private struct HostForm: Decodable {
    var host = Host()

    init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder)
        for (name, key) in fields.names {
            switch name {
            case "id": host.id = try fields.text(key)
            case "site": host.site = try fields.text(key)
            case "block": host.block = try fields.text(key)
            case "rack": host.rack = try fields.text(key)
            case "cpuMilli": host.cpuMilli = try fields.number(key)
            case "memoryMib": host.memoryMib = try fields.number(key)
            case "gpus": host.gpus = try fields.list(key, GPUForm.self).map(\.gpu)
            case "labels": host.labels = try fields.list(key, LabelForm.self).map(\.label)
            case "state": host.state = try fields.state(key)
            default: throw fields.unknown(key, of: "a host")
            }
        }
    }
}

private struct GPUForm: Decodable {
    var gpu = GPU()

    init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder)
        for (name, key) in fields.names {
            switch name {
            case "index": gpu.index = try fields.number(key)
            case "model": gpu.model = try fields.text(key)
            case "memoryMib": gpu.memoryMib = try fields.number(key)
            case "uuid": gpu.uuid = try fields.text(key)
            case "numaNode": gpu.numaNode = try fields.number(key)
            case "moduleId": gpu.moduleId = try fields.number(key)
            default: throw fields.unknown(key, of: "a GPU")
            }
        }
    }
}

private struct LabelForm: Decodable {
    var label = Label()

    init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder)
        for (name, key) in fields.names {
            switch name {
            case "key": label.key = try fields.text(key)
            case "value": label.value = try fields.text(key)
            default: throw fields.unknown(key, of: "a label")
            }
        }
    }
}

/// The fields of one JSON object as proto3 reads them.
private struct FieldReader {
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private let fields: KeyedDecodingContainer<Key>

    init(_ decoder: any Decoder) throws { fields = try decoder.container(keyedBy: Key.self) }

    /// Every field that is not null, by its lowerCamelCase name.
    var names: [(String, Key)] {
        fields.allKeys.sorted { $0.stringValue < $1.stringValue }.compactMap { key in
            (try? fields.decodeNil(forKey: key)) == true ? nil : (camelCase(key.stringValue), key)
        }
    }

    func text(_ key: Key) throws -> String { try fields.decode(String.self, forKey: key) }

    func number<Number: FixedWidthInteger & Decodable>(_ key: Key) throws -> Number {
        if let text = try? fields.decode(String.self, forKey: key) {
            guard let number = Number(text) else { throw wrong(key, "\"\(text)\" is not a whole number from 0") }
            return number
        }
        return try fields.decode(Number.self, forKey: key)
    }

    func list<Element: Decodable>(_ key: Key, _ type: Element.Type) throws -> [Element] {
        try fields.decode([Element].self, forKey: key)
    }

    func state(_ key: Key) throws -> HostState {
        if let number = try? fields.decode(Int32.self, forKey: key) { return HostState(rawValue: number) }
        let name = try text(key)
        guard let state = (0...4).map(HostState.init(rawValue:)).first(where: { $0.protoName == name }) else {
            throw wrong(key, "\"\(name)\" is not a host state, such as HOST_STATE_READY")
        }
        return state
    }

    func unknown(_ key: Key, of owner: String) -> DecodingError {
        wrong(key, "\(owner) has no field \"\(key.stringValue)\"")
    }

    private func wrong(_ key: Key, _ problem: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: fields.codingPath + [key], debugDescription: problem))
    }

    private func camelCase(_ name: String) -> String {
        let parts = name.split(separator: "_")
        guard parts.count > 1, let first = parts.first else { return name }
        return parts.dropFirst().reduce(String(first)) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
