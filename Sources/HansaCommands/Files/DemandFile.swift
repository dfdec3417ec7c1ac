// DemandFile.swift: demands of a file: `hansa.v1.Demand` in proto3 JSON, one array, or one after the other as in NDJSON.
//
// Read by the node's own descriptors, so that whatever a demand may have can be written. Rules about labels may also be text, as on the
// command line.

internal import DynamicMessages
internal import HansaMessages
internal import Wire

/// A file of demands.
enum DemandFile {
    private static let hint = "write demands as in docs/cli.md, such as {\"gang\": {\"hosts\": 1, \"gpusPerHost\": 8}}"

    /// The demands, in order; at least one.
    static func read(_ text: String, file: String) throws(CommandFailure) -> [Demand] {
        var demands: [Demand] = []
        do throws(DynamicMessageError) {
            let pool = try ownDescriptors.get()
            var parser = try JSONParser(text)
            while let document = try parser.next() {
                let elements = if case .array(let elements) = document { elements } else { [document] }
                for element in elements {
                    demands.append(
                        try decoded(try pool.encode(try LabelRuleText.spelledOut(element), as: "hansa.v1.Demand")))
                }
            }
        } catch {
            throw .badInput("\(file), demand \(demands.count + 1): \(error)", hint: hint)
        }
        if demands.isEmpty { throw .badInput("\(file) has no demands", hint: hint) }
        return demands
    }

    /// A demand may be valid JSON and still have more parts than a node reads.
    private static func decoded(_ bytes: [UInt8]) throws(DynamicMessageError) -> Demand {
        do {
            return try Demand(wire: bytes)
        } catch {
            throw .malformed(path: "", problem: "\(error)")
        }
    }
}
