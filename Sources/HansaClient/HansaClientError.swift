// HansaClientError.swift: why a client cannot be made.

public import TLS

/// Why a client cannot be made.
public enum HansaClientError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is not `HOST:PORT`.
    case malformedAddress(String)
    /// A certificate, key or trust file cannot be used.
    case certificates(TLSError)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .malformedAddress(let text):
            "\"\(text)\" is not a node address; write HOST:PORT, such as 127.0.0.1:7443 or [::1]:7443"
        case .certificates(let error): error.description
        }
    }
}
