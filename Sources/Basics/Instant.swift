// Instant.swift: time as a value. A core is told the time; it never asks for it.
//
// No clock here: shells read one, the simulator makes one up.

/// A point on one node's monotonic clock, in nanoseconds since an origin only that node knows.
///
/// Instants of different nodes, or of one node before and after a restart, must not be compared.
public struct Instant: Hashable, Comparable, Sendable {
    /// Nanoseconds since the clock's origin.
    public var nanoseconds: UInt64

    /// The clock's origin.
    public static let origin = Instant(nanoseconds: 0)

    /// Makes an instant from a monotonic clock's reading in nanoseconds.
    public init(nanoseconds: UInt64) {
        self.nanoseconds = nanoseconds
    }

    /// The instant `milliseconds` after this one.
    public func advanced(byMilliseconds milliseconds: UInt64) -> Instant {
        Instant(nanoseconds: nanoseconds + milliseconds * 1_000_000)
    }

    /// The instant `milliseconds` before this one, or the clock's origin where that is later.
    public func retreated(byMilliseconds milliseconds: UInt64) -> Instant {
        let (span, isTooLong) = milliseconds.multipliedReportingOverflow(by: 1_000_000)
        return Instant(nanoseconds: isTooLong || span > nanoseconds ? 0 : nanoseconds - span)
    }

    /// The instant `microseconds` after this one.
    public func advanced(byMicroseconds microseconds: UInt64) -> Instant {
        Instant(nanoseconds: nanoseconds + microseconds * 1_000)
    }

    /// Whole milliseconds from `earlier` to this instant; 0 when `earlier` is not earlier.
    public func milliseconds(since earlier: Instant) -> UInt64 {
        nanoseconds > earlier.nanoseconds ? (nanoseconds - earlier.nanoseconds) / 1_000_000 : 0
    }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

/// A time of day for people and audit records, in milliseconds since 1970-01-01T00:00:00Z.
///
/// Never used to decide anything: clocks of regions differ and jump.
public struct WallTime: Hashable, Comparable, Sendable {
    /// Milliseconds since the Unix epoch.
    public var millisecondsSince1970: UInt64

    /// Makes a wall time from milliseconds since the Unix epoch.
    public init(millisecondsSince1970: UInt64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: WallTime, right: WallTime) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }
}
