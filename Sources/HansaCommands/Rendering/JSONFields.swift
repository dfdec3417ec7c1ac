// JSONFields.swift: an object whose fields are written by a closure, for answers that are no message.

internal import HansaMessages

/// A JSON object that is no message.
struct JSONFields: JSONValue {
    /// Writes the fields.
    let body: (inout JSONWriter) -> Void

    /// Takes what writes the fields.
    init(_ body: @escaping (inout JSONWriter) -> Void) {
        self.body = body
    }

    var isJSONDefault: Bool { false }

    func writeJSON(to json: inout JSONWriter) { json.object(body) }
}
