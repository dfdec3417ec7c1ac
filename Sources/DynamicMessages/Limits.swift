// Limits.swift: what reading descriptors, JSON and messages by descriptor may cost.

/// What reading descriptors, JSON and messages by descriptor may cost.
public enum DynamicLimits {
    /// How deep JSON and messages may nest; as deep as a server decodes for certain.
    public static let nesting = 100
    /// The longest JSON text, in bytes.
    public static let jsonBytes = 8 << 20
    /// The longest encoded message, in bytes.
    public static let messageBytes = 16 << 20
    /// The longest serialized `FileDescriptorSet`, in bytes.
    public static let descriptorSetBytes = 16 << 20
    /// The most digits that an exponent may add to a whole number.
    static let exponentDigits = 40
}
