// Limits.swift: the limits of what a ledger keeps.

/// The limits of a ledger.
public enum LedgerLimits {
    /// Requests that are refused or released and still answered to a repeated call; those that ended first go first.
    public static let keptTerminalRequests = 100_000
    /// Bytes of those requests, as they are counted for it (about what they take in a snapshot); the last one to end is
    /// always kept.
    public static let keptTerminalBytes = 64 << 20
    /// Tombstones kept for one origin.
    ///
    /// Reached only when one of its requests stays in doubt for very long.
    public static let tombstonesPerOrigin = 1_000_000
    /// Starts of the node that are remembered; a peer that was away for longer is believed if its numbers fit.
    public static let keptBoots = 256
    /// Decrees that are kept for those who ask; the oldest go first.
    public static let keptDecrees = 10_000
    /// The reason of a decree, in bytes of UTF-8.
    public static let decreeReasonBytes = 512
    /// The detail of a region's refusal, in bytes of UTF-8.
    public static let refusalDetailBytes = 4_096
    /// The reasons of a region's refusal.
    public static let refusalReasons = 64
}
