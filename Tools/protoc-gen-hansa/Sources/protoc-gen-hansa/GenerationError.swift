// GenerationError.swift: why nothing was generated. protoc prints the text.

enum GenerationError: Error, CustomStringConvertible {
    case unknownOption(String)
    case notProto3(file: String)
    case unsupportedField(name: String, reason: String)
    case recursive(message: String)
    case nestedMessage(message: String)
    case nameTaken(name: String, by: [String])
    case hashCollision(String, String)
    case noPolicy(method: String)
    case malformedPolicy(method: String)
    case directStream(method: String)

    var description: String {
        switch self {
        case .unknownOption(let option):
            "unknown option \(option): use module=messages or module=services, c_module=NAME, messages_module=NAME, "
                + "descriptors=NAME"
        case .notProto3(let file):
            "\(file): only proto3 is supported"
        case .unsupportedField(let name, let reason):
            "\(name): \(reason)"
        case .recursive(let message):
            "\(message) contains itself: messages are Swift values and cannot; refer to the inner one by an id"
        case .nestedMessage(let message):
            "\(message) is nested in another message: move it to the top level of its file"
        case .nameTaken(let name, let users):
            "the Swift name \(name) is wanted by \(users.joined(separator: " and ")): rename one"
        case .hashCollision(let one, let other):
            "\(one) and \(other) have the same 64-bit hash: rename one"
        case .noPolicy(let method):
            "\(method) has no (policy) with roles, so nobody could call it: add option (hansa.v1.policy)"
        case .malformedPolicy(let method):
            "\(method): its (policy) cannot be read; is options.proto the one of this project?"
        case .directStream(let method):
            "\(method) is a stream, whose handler needs a task: take direct out of its (policy)"
        }
    }
}
