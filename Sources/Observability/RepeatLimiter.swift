// RepeatLimiter.swift: when something that happens again and again is worth a line in the log.

public import Basics

/// Lets a lasting state be logged when it begins and then seldom, with how often it happened since.
///
/// A value without a clock. It remembers so many kinds at most: the one that was written longest ago makes room.
public struct RepeatLimiter<Kind: Hashable & Sendable>: Sendable {
    private struct Entry {
        var writtenAt: Instant
        var keptBack: UInt64 = 0
    }

    private let quietMilliseconds: UInt64
    private let kinds: Int
    private var entries: [Kind: Entry] = [:]

    /// Remembers nothing yet.
    ///
    /// - Parameters:
    ///   - quietMilliseconds: The least time between two lines of one kind.
    ///   - kinds: How many kinds are remembered, at least 1.
    public init(
        quietMilliseconds: UInt64 = ObservabilityLimits.repeatQuietMilliseconds,
        kinds: Int = ObservabilityLimits.repeatKinds
    ) {
        precondition(kinds > 0, "a limiter of \(kinds) kinds remembers nothing")
        self.quietMilliseconds = quietMilliseconds
        self.kinds = kinds
    }

    /// Something of this kind happened.
    ///
    /// - Returns: How often it happened since its last line, this time included, when it is to be written now; 1 for
    ///   what is new. Nil when it is to be counted only.
    public mutating func happened(_ kind: Kind, now: Instant) -> UInt64? {
        if let entry = entries[kind], now.milliseconds(since: entry.writtenAt) < quietMilliseconds {
            entries[kind]?.keptBack += 1
            return nil
        }
        if entries[kind] == nil, entries.count >= kinds { forgetOldest() }
        let keptBack = entries.updateValue(Entry(writtenAt: now), forKey: kind)?.keptBack ?? 0
        return keptBack + 1
    }

    /// The state is over: when it begins again, that is news.
    public mutating func ended(_ kind: Kind) {
        entries[kind] = nil
    }

    private mutating func forgetOldest() {
        guard let oldest = entries.min(by: { $0.value.writtenAt < $1.value.writtenAt }) else { return }
        entries[oldest.key] = nil
    }
}
