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
        _ data: [CallData], _ environment: CommandEnvironment
    ) throws(CommandFailure) -> [Document] {
        var documents: [Document] = []
        for data in data {
            switch data {
            case .text(let text):
                let found = try self.documents(in: text, source: "-d")
                documents += found.isEmpty ? [Document(source: "-d", json: .object([]))] : found
            case .file(let path):
                documents += try self.documents(in: try InputFile.text(path, environment), source: path)
            case .standardInput:
                documents += try self.documents(in: try InputFile.text("-", environment), source: "standard input")
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
            throw CallInput.failure(error, source: source)
        }
    }

    /// A text is not JSON.
    static func failure(_ error: DynamicMessageError, source: String) -> CommandFailure {
        .badInput("\(source): \(error)", hint: "write JSON, such as -d '{\"limit\": 2}'")
    }
}

/// Where requests are from, as `-d` says it.
enum CallData: ExpressibleByArgument, Hashable, Sendable {
    /// The argument itself.
    case text(String)
    /// `@FILE`.
    case file(String)
    /// `-`.
    case standardInput

    /// Reads the value of `-d`.
    init?(argument: String) {
        if argument == "-" {
            self = .standardInput
        } else if argument.hasPrefix("@") {
            guard let file = FileArgument(argument: String(argument.dropFirst())) else { return nil }
            self = .file(file.path)
        } else {
            self = .text(argument)
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

    /// All entries of a call; refuses more than a call may have.
    static func metadata(_ headers: [CallHeader]) throws(MetadataError) -> Metadata {
        var metadata = Metadata()
        for header in headers { try metadata.add(header.key, header.value) }
        return metadata
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
