// JSONFuzzing.swift: text as JSON and as messages, and descriptors from a peer.

internal import DynamicMessages
internal import HansaMessages
internal import Wire

extension FuzzTarget {
    /// A message type, then JSON.
    static let json = FuzzTarget(
        name: "json", summary: "JSON text: printed and read again the same; as a message of any type"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        let type = input.pick(FuzzedMessages.types).fullName
        let text = String(decoding: input.rest(), as: UTF8.self)
        guard let node = try? JSONParser.document(text), let pool = FuzzedMessages.pool else { return }
        let printed = node.text()
        try expect((try? JSONParser.document(printed)) == node, "JSON changes when it is printed: \(printed)")
        guard let encoded = try? pool.encode(node, as: type) else { return }
        do {
            let again = try pool.json(encoded, as: type)
            let bytes = try pool.encode(again, as: type)
            try expect(bytes == encoded, "\(type) has other bytes after JSON: \(again.text())")
        } catch let error as FuzzFinding {
            throw error
        } catch {
            throw FuzzFinding("\(type) cannot be read again: \(error)")
        }
    }

    /// A length, a FileDescriptorSet of it, then a message of its first type.
    static let descriptors = FuzzTarget(
        name: "descriptors", summary: "a FileDescriptorSet from a peer, its schema, and a message by it"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        let set = input.take(Int(input.uint16()))
        let message = input.rest()
        guard let pool = try? DescriptorPool(fileDescriptorSet: set) else { return }
        for symbol in pool.files.flatMap(\.symbols) { _ = try? pool.schema(of: symbol) }
        guard let type = pool.files.flatMap(\.symbols).first(where: pool.isMessage) else { return }
        guard let node = try? pool.json(message, as: type) else { return }
        _ = try? pool.encode(node, as: type)
    }
}
