// Limits.swift: the limits of the services of a node. The cores have their own.

/// The limits of the services of a node.
enum Limits {
    /// The largest configuration file, in bytes.
    static let configurationFileBytes = 1 << 20
}
