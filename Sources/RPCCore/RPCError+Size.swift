// RPCError+Size.swift: failures of messages that are too large, told apart from those of a side that is busy.
//
// Both are RESOURCE_EXHAUSTED, as in gRPC; only the sentence differs, so the sentences are made and known here.

extension RPCError {
    private static let requestPhrase = " accepts at most "
    private static let replyPhrase = ", over the limit of "
    private static let messagePhrase = " bytes is over the limit of "

    /// A request is larger than its method takes.
    package static func requestTooLarge(_ method: String, bytes: Int, limit: Int) -> RPCError {
        RPCError(.resourceExhausted, "the request has \(bytes) bytes; \(method)\(requestPhrase)\(limit)")
    }

    /// A reply is larger than a connection carries.
    package static func replyTooLarge(_ method: String, bytes: Int, limit: Int) -> RPCError {
        RPCError(.resourceExhausted, "the reply of \(method) has \(bytes) bytes\(replyPhrase)\(limit)")
    }

    /// A message is larger than its method takes, as it is found out while it arrives.
    package static func messageTooLarge(_ what: String, bytes: Int, limit: Int) -> RPCError {
        RPCError(.resourceExhausted, "a \(what) of \(bytes)\(messagePhrase)\(limit)")
    }

    /// Whether the request was too large: the same call never succeeds, however long one waits.
    public var isRequestTooLarge: Bool {
        code == .resourceExhausted
            && (message.contains(RPCError.requestPhrase)
                || message.hasPrefix("a request of ") && message.contains(RPCError.messagePhrase))
    }

    /// Whether the reply was too large: the same call never succeeds until there is less to say.
    public var isReplyTooLarge: Bool {
        code == .resourceExhausted && !isRequestTooLarge
            && (message.contains(RPCError.replyPhrase) || message.contains(RPCError.messagePhrase))
    }
}
