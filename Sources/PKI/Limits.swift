// Limits.swift: the limits of the certificates that we make.

/// The limits of the certificates that we make.
public enum Limits {
    /// Random bytes in a serial number (RFC 5280, 4.1.2.2 allows 20).
    public static let serialBytes = 16
    /// The longest common name, in characters (RFC 5280, ub-common-name).
    public static let commonNameCharacters = 64
    /// DNS names and addresses in one certificate.
    public static let alternativeNames = 64
    /// The longest DNS name, in bytes (RFC 1035, 2.3.4).
    public static let dnsNameBytes = 253
    /// Seconds that a validity starts in the past, for peers whose clocks are behind.
    public static let backdatedSeconds: Int64 = 300
    /// The pause before the lock of a folder is tried again, in milliseconds.
    public static let lockPauseMilliseconds = 20
    /// Pauses after which a folder whose lock is not free is given up.
    public static let lockPauses = 1_500
    /// The longest validity, in days either way.
    public static let validityDays = 36_500
    /// Days that an authority is valid when nobody says otherwise.
    public static let authorityDays = 3_650
    /// Days that a leaf certificate is valid when nobody says otherwise.
    public static let leafDays = 365
}
