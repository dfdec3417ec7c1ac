// HostJSON.swift: `hansa.v1.Host` from its proto3 JSON, with errors that name the line and the column.
//
// The mapping is proto3's: https://protobuf.dev/programming-guides/json. Unknown fields are errors.

internal import DynamicMessages
internal import HansaMessages
internal import Wire

/// Hosts in JSON: arrays of hosts, hosts one after the other, and answers of `host list -o json`, in any mixture.
struct HostJSON {
    /// Where a host of the text is.
    struct Place: Hashable, Sendable {
        /// The document, from 0.
        var document: Int
        /// The way to the host in it.
        var steps: [JSONStep]
    }

    private let text: String
    private let file: String

    /// Reads nothing yet; `file` is the text's name in errors.
    init(_ text: String, file: String) {
        self.text = text
        self.file = file
    }

    /// Every host, in order, with its place.
    func hosts() throws(CommandFailure) -> [(host: Host, place: Place)] {
        var hosts: [(host: Host, place: Place)] = []
        var place: Place?
        do throws(DynamicMessageError) {
            let pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
            var parser = try JSONParser(text, limit: Limits.inputFileBytes)
            var document = 0
            while let json = try parser.next() {
                for (part, steps) in HostJSON.parts(of: json) {
                    let here = Place(document: document, steps: steps)
                    place = here
                    hosts.append((try HostJSON.decode(try pool.encode(part, as: "hansa.v1.Host")), here))
                }
                place = nil
                document += 1
            }
        } catch {
            throw failure(error, of: place)
        }
        return hosts
    }

    /// `FILE:LINE:COLUMN` of a host.
    func name(of place: Place) -> String { name(of: place.steps, inDocument: place.document) }

    private func name(of steps: [JSONStep], inDocument document: Int) -> String {
        guard var parser = try? JSONParser(text, limit: Limits.inputFileBytes) else { return file }
        for _ in 0..<document { _ = try? parser.next() }
        return parser.position(of: steps).map { "\(file):\($0.line):\($0.column)" } ?? file
    }

    private func failure(_ error: DynamicMessageError, of place: Place?) -> CommandFailure {
        let hint = "write hosts as in docs/hosts.md; `hansa call --describe hansa.v1.Host` shows every field"
        switch error {
        case .syntax(let line, let column, let problem):
            return .badInput("\(file):\(line):\(column): \(problem)", hint: hint)
        default:
            let name = place.map { self.name(of: $0.steps + error.steps, inDocument: $0.document) } ?? file
            return .badInput("\(name): \(error)", hint: hint)
        }
    }

    /// The hosts of a document: its elements, those of its member `hosts`, or itself.
    private static func parts(of json: JSONNode) -> [(JSONNode, [JSONStep])] {
        switch json {
        case .array(let elements):
            return elements.enumerated().map { ($1, [.element($0)]) }
        case .object(let members):
            guard case .array(let elements)? = members.first(where: { $0.name == "hosts" })?.value else {
                return [(json, [])]
            }
            return elements.enumerated().map { index, element in
                let steps: [JSONStep] = [.member("hosts"), .element(index)]
                guard case .object(let members) = element,
                    let host = members.first(where: { $0.name == "host" })?.value
                else { return (element, steps) }
                return (host, steps + [.member("host")])
            }
        default:
            return [(json, [])]
        }
    }

    private static func decode(_ bytes: [UInt8]) throws(DynamicMessageError) -> Host {
        do {
            return unsafe try bytes.withUnsafeBytes { unsafe try Host(wire: $0) }
        } catch {
            throw .malformed(path: "", problem: "\(error)")
        }
    }
}
