// Limits.swift: the limits of names. Every other module has a Limits.swift of its own.

/// The longest names that are accepted, in bytes of UTF-8.
public enum Limits {
    /// A region or site id.
    public static let regionIDBytes = 32
    /// A host id: as long as a name of the Domain Name System.
    public static let hostIDBytes = 253
    /// A tenant name.
    public static let tenantIDBytes = 63
}
