// Life.swift: which ledger a node speaks for, and which of its starts it is. Rules: docs/lives.md.

/// A name that nobody else has: 128 random bits.
///
/// The randomness is the caller's.
public struct LifeName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    /// No name: of a version that had none.
    public static let none = LifeName(high: 0, low: 0)

    /// Makes a name of random bits.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads 16 bytes; no byte is ``none``, and any other number of them is no name.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 || bytes.isEmpty else { return nil }
        self.init(
            high: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
            low: bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// Reads 32 hexadecimal digits.
    public init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 32, let high = UInt64(String(decoding: digits[..<16], as: UTF8.self), radix: 16),
            let low = UInt64(String(decoding: digits[16...], as: UTF8.self), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// Whether it is no name.
    public var isNone: Bool { self == .none }

    /// The name as 16 bytes; none as no byte.
    public var bytes: [UInt8] {
        guard !isNone else { return [] }
        return [high, low].flatMap { half in
            stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) }
        }
    }

    /// The name as 32 hexadecimal digits.
    public var description: String { LifeName.digits(high) + LifeName.digits(low) }

    /// The first 8 digits, enough for people to tell names apart.
    public var short: String { String(description.prefix(8)) }

    /// Orders by the bits.
    public static func < (left: LifeName, right: LifeName) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    private static func digits(_ half: UInt64) -> String {
        let text = String(half, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

/// One life of a region: one start of a node on one ledger, and how far it had come.
public struct Life: Hashable, Sendable, CustomStringConvertible {
    /// The ledger's name, made when the region was founded.
    public var lineage: LifeName
    /// The start's name.
    public var boot: LifeName
    /// The start's number; grows with every start that was accepted.
    public var epoch: UInt64
    /// How many promises the ledger had on disk; grows within a lineage.
    public var promises: UInt64

    /// Makes a life.
    public init(lineage: LifeName, boot: LifeName, epoch: UInt64, promises: UInt64) {
        self.lineage = lineage
        self.boot = boot
        self.epoch = epoch
        self.promises = promises
    }

    /// Whether both are the same start on the same ledger, however far it had come.
    public func isSame(as other: Life) -> Bool {
        lineage == other.lineage && boot == other.boot && epoch == other.epoch
    }

    /// The text that people see.
    public var description: String { "boot \(boot.short) of epoch \(epoch) with \(promises) promises" }
}

/// What one region knows of another region's lives.
public struct KnownLife: Hashable, Sendable {
    /// The newest life that it accepted; nil when it never heard one.
    public var life: Life?
    /// The latest epoch it heard of, also from a version that had no names.
    public var epoch: UInt64
    /// The highest token that it was given; 0 before the first.
    public var highestToken: UInt64
    /// The highest number of a request that it has seen; 0 before the first.
    public var highestRequest: UInt64
    /// Whether it hears that life now: it spoke lately, and has not said that it ends.
    public var isHeard: Bool
    /// How long ago that life last spoke, in milliseconds; nil when it was not heard since this region started.
    public var heardAgoMilliseconds: UInt64?
    /// Whether that life said that it ends.
    public var hasEnded: Bool
    /// Whether the region that says this has not listened long enough to hear everybody who speaks.
    public var hasJustBegun: Bool

    /// Makes what is known; what is left out is unknown.
    public init(
        life: Life? = nil, epoch: UInt64 = 0, highestToken: UInt64 = 0, highestRequest: UInt64 = 0,
        isHeard: Bool = false, heardAgoMilliseconds: UInt64? = nil, hasEnded: Bool = false,
        hasJustBegun: Bool = false
    ) {
        self.life = life
        self.epoch = max(epoch, life?.epoch ?? 0)
        self.highestToken = highestToken
        self.highestRequest = highestRequest
        self.isHeard = isHeard
        self.heardAgoMilliseconds = heardAgoMilliseconds
        self.hasEnded = hasEnded
        self.hasJustBegun = hasJustBegun
    }

    /// Whether the life may speak although the one who says this does not hear it: it has just begun to listen.
    public var mayBeHeardSoon: Bool {
        life != nil && hasJustBegun && !hasEnded && heardAgoMilliseconds == nil
    }
}
