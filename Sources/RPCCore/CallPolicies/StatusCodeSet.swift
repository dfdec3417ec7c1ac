// StatusCodeSet.swift: a set of status codes in one word, for policies.

/// A set of status codes.
public struct StatusCodeSet: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
    private var bits: UInt32 = 0

    /// Makes a set from its codes.
    public init(arrayLiteral codes: StatusCode...) {
        for code in codes { bits |= 1 << UInt32(code.rawValue) }
    }

    /// True when the code is in the set.
    public func contains(_ code: StatusCode) -> Bool { bits & 1 << UInt32(code.rawValue) != 0 }

    /// The codes by name, `UNAVAILABLE, ABORTED`; `none` when empty.
    public var description: String {
        bits == 0 ? "none" : StatusCode.allCases.filter(contains).map(\.description).joined(separator: ", ")
    }
}
