// TLSFiles.swift: where a node's certificate, key and trust roots are.

/// The three PEM files that a TLS context is made from.
public struct TLSFiles: Hashable, Sendable {
    /// The path of this side's certificate, followed in the file by the intermediates that lead to a trust root.
    public var certificateChain: String
    /// The path of the certificate's private key, not encrypted.
    public var privateKey: String
    /// The path of the certificates that peers' certificates must lead to.
    public var trustRoots: String

    /// Names the three files; nothing is read.
    public init(certificateChain: String, privateKey: String, trustRoots: String) {
        self.certificateChain = certificateChain
        self.privateKey = privateKey
        self.trustRoots = trustRoots
    }
}

/// Which side of a handshake a context is for.
public enum TLSSide: Hashable, Sendable {
    /// Accepts connections.
    case server
    /// Dials.
    case client
}
