// IdempotencyKey.swift: keys for people who did not choose one.

/// Made-up idempotency keys.
enum IdempotencyKey {
    /// 128 random bits in the form of a UUID.
    static func random(_ environment: CommandEnvironment) -> String {
        let digits = hexadecimal(environment.random()) + hexadecimal(environment.random())
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }

    /// 32 random bits, for the name of a run.
    static func short(_ environment: CommandEnvironment) -> String {
        String(hexadecimal(environment.random()).suffix(8))
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
