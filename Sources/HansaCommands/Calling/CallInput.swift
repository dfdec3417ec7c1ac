// CallInput.swift: the requests and the metadata of `hansa call`, from the command line, files or standard input.

internal import ArgumentParser
internal import DynamicMessages
internal import RPC
internal import Wire

/// The requests of a call.
enum CallInput {
    /// A request, and where it is from.
    struct Document: Hashable, Sendable {
        var source: String
        var json: JSONNode
    }

    /// Every JSON document of every `-d`, in order.
    static func documents(
        _ data: [String], _ environment: CommandEnvironment
    ) throws(CommandFailure) -> [Document] {
        var documents: [Document] = []
        for value in data {
            let source = value == "-" ? "standard input" : value.hasPrefix("@") ? String(value.dropFirst()) : "-d"
            let text =
                value == "-" || value.hasPrefix("@")
                ? try InputFile.text(value == "-" ? value : source, environment) : value
            let found = try self.documents(in: text, source: source)
            documents += found
            if found.isEmpty, value != "-", !value.hasPrefix("@") {
                documents.append(Document(source: source, json: .object([])))
            }
        }
        return documents
    }

    /// Every JSON document of a text, in order.
    static func documents(in text: String, source: String) throws(CommandFailure) -> [Document] {
        do throws(DynamicMessageError) {
            var documents: [Document] = []
            var parser = try JSONParser(text)
            while let json = try parser.next() { documents.append(Document(source: source, json: json)) }
            return documents
        } catch {
            throw .badInput("\(source): \(error)", hint: "write JSON, such as -d '{\"limit\": 2}'")
        }
    }
}

/// One entry of a call's metadata, as `-H key:value`.
struct CallHeader: Hashable, Sendable {
    /// The key.
    var key: String
    /// The value.
    var value: String

    /// Reads `key:value`; spaces around both are left out.
    init(_ text: String) throws {
        guard let colon = text.firstIndex(of: ":") else {
            throw ValidationError("write metadata as key:value, not \"\(text)\"")
        }
        key = String(text[..<colon]).trimmed
        value = String(text[text.index(after: colon)...]).trimmed
        var metadata = Metadata()
        do {
            try metadata.add(key, value)
        } catch {
            throw ValidationError("-H \(text): \(error)")
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
