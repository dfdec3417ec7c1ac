// Limits.swift: the limits of the tool.

/// The limits of the tool.
enum Limits {
    /// How long a call may take when nobody says, in milliseconds.
    static let defaultTimeoutMilliseconds: UInt32 = 10_000
    /// The longest timeout, in seconds: a day.
    static let longestTimeoutSeconds: Double = 86_400
    /// The time between two looks at an input that has nothing yet.
    static let inputPause = Duration.milliseconds(10)
    /// How long the reader of the standard error may take nothing before what it was to get is lost.
    static let remarkPatienceMilliseconds: Int32 = 1_000
    /// The largest input file, in bytes.
    static let inputFileBytes = 256 << 20
    /// Bytes after which a long answer is written, so that it is never whole in memory.
    static let outputPiece = 64 << 10
    /// The most bytes of hosts in one registration.
    static let registrationBytes = 1 << 20
    /// The most hosts in one registration.
    static let registrationHosts = 1_000
    /// Allocations asked for in one call; more are asked for page by page.
    static let listPage: UInt32 = 1_000
    /// Labels of a host that a list shows.
    static let listedLabels = 3
    /// Hosts of a placement that a list shows.
    static let listedHosts = 3
    /// The most calls of a replay at a time.
    static let replayInFlight = 4_096
    /// The longest name of a replay's run, in bytes.
    static let runNameBytes = 32
    /// The first pause before a replay tries again, in milliseconds; doubles each time.
    static let replayBackOffMilliseconds: UInt64 = 100
    /// The longest pause before a replay tries again, in milliseconds.
    static let replayLongestBackOffMilliseconds: UInt64 = 2_000
    /// The longest time that a replay waits for an operation, in seconds: ten years.
    static let replayLongestWaitSeconds = 315_360_000.0
    /// The longest latency that is measured exactly, in microseconds: an hour.
    static let replayLatencyMicroseconds: UInt64 = 3_600_000_000
    /// How often the progress bar is drawn, in milliseconds.
    static let progressBarMilliseconds: UInt64 = 200
    /// How often progress is a line when nobody watches, in milliseconds.
    static let progressLineMilliseconds: UInt64 = 5_000
    /// The first pause between two attempts to connect to a node, in milliseconds.
    static let connectBackOffMilliseconds: UInt64 = 100
    /// The pause before a stream whose connection was replaced is opened again, in milliseconds.
    static let reopenPauseMilliseconds = 100
    /// Allocations whose last state a watch remembers, so as not to show it again.
    static let watchedAllocations = 1_000_000
    /// The longest time that `rpc ping` and `rpc bench` measure, in nanoseconds: an hour.
    static let measuredNanoseconds: UInt64 = 3_600_000_000_000
    /// The most pings of one command.
    static let pings = 1_000_000
    /// The most connections of one load.
    static let benchConnections = 1_024
    /// The most calls of one load at a time.
    static let benchInFlight = 65_536
    /// The largest payload of a load's call, in bytes.
    static let benchPayloadBytes = 1_000_000
}
