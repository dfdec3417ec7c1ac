// FrameLimits.swift: the sizes that frames may have. Defaults; HELLO announces what a side really accepts.

/// The limits of frames.
public enum FrameLimits {
    /// The longest payload of any frame, in bytes.
    public static let payloadBytes = 64 << 10
    /// The most message bytes that one frame carries.
    public static let fragmentBytes = 32 << 10
    /// The most entries of one metadata block.
    public static let metadataEntries = 64
    /// The longest metadata block: the sum of all keys and values, in bytes.
    public static let metadataBytes = 8 << 10
    /// The longest metadata key, in bytes.
    public static let metadataKeyBytes = 128
    /// The longest node name in HELLO, in bytes of UTF-8.
    public static let nodeNameBytes = 255
    /// The longest text in STATUS, in bytes of UTF-8; longer ones are cut.
    public static let statusMessageBytes = 4 << 10
    /// The longest details in STATUS, in bytes; longer ones are left out.
    public static let statusDetailsBytes = 16 << 10
    /// The longest text in RESET or GOAWAY, in bytes of UTF-8; longer ones are cut.
    public static let reasonBytes = 512
}
