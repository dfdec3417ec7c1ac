// KeyScope.swift: idempotency keys that say to which region they belong: `…@uk`. Rules: docs/federation.md, "Keys".

/// The region that an idempotency key belongs to, where the key says so.
///
/// Every key belongs to the region that first got it; only some say so.
public enum KeyScope {
    /// `key`, made for `region`.
    public static func scoped(_ key: String, to region: RegionID) -> String { "\(key)@\(region)" }

    /// The region behind the last `@`; nil when nothing that could be one stands there.
    public static func region(of key: String) -> RegionID? {
        guard let mark = key.lastIndex(of: "@") else { return nil }
        return try? RegionID(String(key[key.index(after: mark)...]))
    }
}
