// RequestKey.swift: the keys that make placement exactly once. Rules: docs/federation.md, "Protocol".

/// One request of a tenant, owned for ever by the region that accepted it.
public struct RequestKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The region that owns the request.
    public var origin: RegionID
    /// The request's number in its origin, from 1; never reused.
    public var number: UInt64

    /// Makes a key from the owning region and its number there.
    public init(origin: RegionID, number: UInt64) {
        self.origin = origin
        self.number = number
    }

    /// The request id as people see it: `uk-42`.
    public var description: String { "\(origin)-\(number)" }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: RequestKey, right: RequestKey) -> Bool {
        (left.origin, left.number) < (right.origin, right.number)
    }
}

extension RequestKey {
    /// Reads a request id such as `uk-42`; nil when `text` is not one.
    public init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"),
            let origin = try? RegionID(String(text[..<dash])),
            let number = UInt64(text[text.index(after: dash)...]), number > 0
        else { return nil }
        self.init(origin: origin, number: number)
    }
}

/// One attempt to place a request at one provider.
///
/// Attempts of a request are strictly sequential.
public struct AttemptKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The request.
    public var request: RequestKey
    /// The attempt's number within the request, from 1.
    public var attempt: UInt32

    /// Makes a key from a request and the attempt's number within it.
    public init(request: RequestKey, attempt: UInt32) {
        self.request = request
        self.attempt = attempt
    }

    /// The text that people see.
    public var description: String { "\(request)/\(attempt)" }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: AttemptKey, right: AttemptKey) -> Bool {
        (left.request, left.attempt) < (right.request, right.attempt)
    }
}
