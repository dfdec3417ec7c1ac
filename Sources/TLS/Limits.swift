// Limits.swift: the limits of TLS connections and of the files they are made from.

/// The limits of TLS connections.
public enum Limits {
    /// The most plaintext one record carries, in bytes (RFC 8446, 5.1).
    public static let recordPlaintextBytes = 16_384
    /// Records sent under one key before the sender updates it.
    ///
    /// RFC 8446, 5.5 allows AES-GCM about 2^24.5 full records.
    public static let recordsPerKey = 1 << 23
    /// A certificate, key or trust file, in bytes.
    public static let fileBytes = 1 << 20
    /// The characters of a PEM block's label that are kept for messages.
    public static let labelCharacters = 64
    /// Readings of files whose key is not the certificate's, before that counts: they may be half replaced.
    public static let mismatchedReads = 3
    /// The pause between two such readings, in microseconds.
    public static let mismatchPauseMicroseconds: UInt32 = 20_000
    /// The pause between two looks at the files, in milliseconds.
    public static let lookMilliseconds = 1_000
    /// The longest URI name that is read from a certificate, in bytes (SPIFFE ID, 2.3).
    public static let identityBytes = 2_048
    /// The longest trust domain, in bytes (SPIFFE ID, 2.1).
    public static let trustDomainBytes = 255
    /// Certificates between a leaf and its trust root.
    public static let intermediateCertificates = 4
    /// Seconds for which a session may be resumed without looking at the certificate's signature again.
    public static let sessionSeconds = 3_600
    /// Sessions that a client context keeps, one for each peer.
    public static let clientSessions = 1_024
    /// The length of the name that a material's sessions carry, in bytes.
    public static let sessionScopeBytes = 16
    /// The length of a material's ticket keys, in bytes: a name, a key for AES-256 and one for HMAC (OpenSSL's layout).
    public static let ticketKeyBytes = 80
    /// The longest time for which calls in flight may go on before a certificate of their connection ends, in seconds.
    public static let termGraceSeconds: Int64 = 30
    /// The longest time over which the drains of connections are spread before a certificate ends, in seconds.
    public static let termSpreadSeconds: Int64 = 3_600
    /// The time over which the drains of connections are spread whose peers are no longer trusted, in seconds.
    public static let untrustedSpreadSeconds: Int64 = 4
    /// How long calls of a peer that is no longer trusted may go on, in seconds.
    public static let untrustedGraceSeconds: Int64 = 5
    /// Looks at unchanged files that could not be used before they are read again.
    public static let looksUntilRetry = 30
    /// Bytes quoted from a peer that does not speak TLS.
    public static let quotedBytes = 16
    /// What a record takes beside its plaintext, in bytes: a header, the type and the tag of AES-GCM.
    public static let recordOverheadBytes = 22
    /// The most memory, in bytes, that a busy connection keeps for its next outgoing bytes; an idle one keeps none.
    public static let keptOutboundBytes = 262_144
}
