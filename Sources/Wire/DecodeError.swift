// DecodeError.swift: why bytes were not accepted as a message.
//
// Carries what the caller needs to answer the peer; mapping to a status code is RPC's job.

/// Why bytes were not accepted as a message.
public enum DecodeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes are not a protobuf message of the expected type.
    case malformed
    /// Decoding would take more memory than the message's size justifies.
    case arenaBudgetExceeded(budgetBytes: Int)
    /// Messages are nested deeper than the limit.
    case nestingTooDeep(limit: Int)
    /// A string field holds bytes that are not UTF-8.
    case invalidUTF8(field: String)
    /// A string field holds a NUL character.
    case embeddedNUL(field: String)
    /// The system gave no memory.
    case outOfMemory

    /// What is wrong and what the sender can do about it.
    public var description: String {
        switch self {
        case .malformed:
            "the bytes are not a valid message: check that both sides use the same .proto files"
        case .arenaBudgetExceeded(let budgetBytes):
            "the message needs more than its \(budgetBytes) bytes of decoding memory: "
                + "it repeats fields far more often than a sensible message of its size; split it"
        case .nestingTooDeep(let limit):
            "messages are nested more than \(limit) deep: flatten the message"
        case .invalidUTF8(let field):
            "\(field) is not valid UTF-8: send text as UTF-8"
        case .embeddedNUL(let field):
            "\(field) contains a NUL character: remove it"
        case .outOfMemory:
            "the system has no memory for the message: retry later"
        }
    }
}
