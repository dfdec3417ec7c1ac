// MonotonicClock.swift: the one clock of the RPC shell: CLOCK_MONOTONIC, as NIO reads it.

public import Basics
internal import NIOCore

/// The clock that deadlines of calls are on.
public enum MonotonicClock {
    /// The time now.
    public static func now() -> Instant {
        Instant(nanoseconds: NIODeadline.now().uptimeNanoseconds)
    }
}

extension NIODeadline {
    init(_ instant: Instant) { self = .uptimeNanoseconds(instant.nanoseconds) }
}
