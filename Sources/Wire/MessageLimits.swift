// MessageLimits.swift: what decoding one message may cost. Every number has a test at its edge.
//
// Rules: docs/messages.md, "Limits".

/// What decoding one message may cost.
public enum MessageLimits {
    /// How many bytes of memory each byte on the wire may take.
    public static let arenaBytesPerWireByte = 32
    /// How many bytes of memory a message may take whatever its size.
    public static let arenaBaseBytes = 16 * 1024
    /// How deep messages may nest.
    ///
    /// Enforced by stack use: this depth is always accepted, half as much again never.
    public static let nesting = 100

    /// The first block of the arena: usual messages need no second.
    static let firstBlockBaseBytes = 768
    /// What the first block grows by for each byte on the wire.
    static let firstBlockBytesPerWireByte = 3

    /// The memory that decoding `wireBytes` bytes may take, in bytes.
    public static func arenaBudget(wireBytes: Int) -> Int {
        arenaBytesPerWireByte * wireBytes + arenaBaseBytes
    }
}
