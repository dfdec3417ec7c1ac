// Limits.swift: the limits of the services of a node. The cores have their own.

/// The limits of the services of a node.
enum Limits {
    /// The largest configuration file, in bytes.
    static let configurationFileBytes = 1 << 20
    /// Columns that the values of `hansad check-config` share before their sources.
    static let shownValueColumns = 48
    /// Events kept for those who ask what happened.
    static let keptEvents = 10_000
    /// Events that may wait for a slow watcher before it is cut off.
    static let watcherBacklog = 4_096
    /// How long a list waits for the part of another region, in milliseconds.
    static let regionListMilliseconds: UInt32 = 2_000
    /// States of links that may wait to be told to gossip; older ones are dropped for newer.
    static let linkStateBacklog = 256
    /// Time between two looks at links whose peer cannot be dialled, in milliseconds.
    static let linkLookMilliseconds = 1_000
    /// How long one of two addresses of a peer is tried before the other, in milliseconds.
    static let routeMilliseconds: UInt64 = 800
    /// How long an attempt to connect goes on before news of the peer begin another one, in milliseconds.
    static let freshDialMilliseconds: UInt64 = 500
    /// Calls in a row without an answer after which a connection is taken for dead.
    static let timeoutsBeforeRedial = 3
    /// Time between two looks at the configuration file, in milliseconds.
    static let configurationLookMilliseconds = 1_000
    /// Calls, answers of peers and reports of the store that a region takes out of its inbox at a time.
    static let workPerTake = 32
    /// How long a region goes on taking them in one turn of its loop, in milliseconds: gossip has the same loop.
    static let inboxTurnMilliseconds: UInt64 = 2
    /// The longest turn of a loop is told of the last so many seconds.
    static let turnSeconds = 60
    /// A turn of a loop of so many milliseconds gets a line in the log.
    static let longTurnMilliseconds: UInt64 = 100
    /// Time between two refreshes of the gauges, in milliseconds.
    static let gaugeMilliseconds = 1_000
    /// Pages of claims that a peer is asked for.
    static let claimPages = 100_000
    /// Entries of each list in the answer to a recovery.
    static let recoveredEntries = 1_000
    /// One piece of a copy of the ledger, in bytes.
    static let backupPieceBytes = 256 << 10
    /// The largest lending limit that can be configured, in GPUs.
    static let lentGPUs = 1_000_000
    /// The least time between two words of the same second life of a peer, in milliseconds.
    static let secondLifeGapMilliseconds: UInt64 = 60_000
    /// How long a node that stops waits for its peers to hear its last word, in milliseconds.
    static let lastWordMilliseconds: Int64 = 300
    /// The largest file that names the lineage beside a data directory, in bytes.
    static let markerBytes = 4_096
    /// Bytes of the entries of one list; the first entry may be larger.
    ///
    /// Replies have 4 MiB at most.
    static let listReplyBytes = 1 << 20
    /// Bytes of a list that was gathered from several regions.
    static let gatheredBytes = 3 << 20
    /// Entries that a region is asked for at once while a page fills.
    static let listLook = 512
    /// Allocations in one list when the caller names no limit.
    static let listedAllocations = 1_000
    /// The first pause between two attempts to connect to a peer, in milliseconds; gRPC's is for clients that can wait.
    static let peerBackOffMilliseconds: UInt64 = 100
    /// The longest pause between two attempts to connect to a peer, in milliseconds.
    static let peerLongestBackOffMilliseconds: UInt64 = 10_000
    /// Time between two beats of the region's event loop, in milliseconds.
    static let pulseMilliseconds: Int64 = 500
    /// Silence of that loop after which a restart of the node would help, in milliseconds.
    static let silentLoopMilliseconds: UInt64 = 15_000
}
