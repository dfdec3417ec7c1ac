// Standing.swift: whether a region may promise anything, and what speaks against it. Rules: docs/lives.md.

public import Basics
public import Ledger

/// What one peer says of this region's lives.
public struct LifeEvidence: Hashable, Sendable {
    /// The peer.
    public var peer: RegionID
    /// What it knows.
    public var known: KnownLife
    /// Why the ledger is not the one that the peer knows; nil when it is.
    public var finding: LifeFinding?

    /// Makes evidence.
    public init(peer: RegionID, known: KnownLife, finding: LifeFinding? = nil) {
        self.peer = peer
        self.known = known
        self.finding = finding
    }
}

/// Why a region promises nothing and frees nothing until an operator decides.
public struct Quarantine: Hashable, Sendable {
    /// The reason, one sentence without its full stop.
    public var reason: String
    /// What the peers say that have answered, ascending.
    public var evidence: [LifeEvidence]

    /// Makes a quarantine.
    public init(reason: String, evidence: [LifeEvidence]) {
        self.reason = reason
        self.evidence = evidence
    }
}

/// Whether a region may promise anything.
public enum Standing: Hashable, Sendable {
    /// Not yet: its peers are being asked what they know of it.
    case starting
    /// It began a life, and serves.
    case serving
    /// Not: peers know a later life of it, or another one is heard.
    case quarantined(Quarantine)

    /// Whether peers know a later life of it, or another one is heard.
    var isQuarantined: Bool {
        if case .quarantined = self { true } else { false }
    }

    /// The word for it in lists.
    public var word: String {
        switch self {
        case .starting: "starting"
        case .serving: "serving"
        case .quarantined: "quarantined"
        }
    }
}

/// How a region's life begins.
public struct LifeStart: Hashable, Sendable {
    /// The epoch; above every one that the ledger or a peer knows.
    public var epoch: UInt64
    /// The start's name.
    public var boot: LifeName
    /// The ledger's name if it has none yet.
    public var lineage: LifeName
    /// What is written before the start, in the same batch: what a recovery decided.
    public var prelude: [LedgerRecord]

    /// Makes a start.
    public init(epoch: UInt64, boot: LifeName, lineage: LifeName = .none, prelude: [LedgerRecord] = []) {
        self.epoch = epoch
        self.boot = boot
        self.lineage = lineage
        self.prelude = prelude
    }
}

/// From which life to which life a message of the sharing protocol goes.
public struct CallLives: Hashable, Sendable {
    /// The sender's boot; none from a version without names.
    public var sender: LifeName
    /// The boot that the sender takes the receiver for; none when it knows none.
    public var receiver: LifeName
    /// The sender's promises that are on disk.
    public var promises: UInt64

    /// Of a version without names.
    public static let unsaid = CallLives()

    /// Makes the lives of a message.
    public init(sender: LifeName = .none, receiver: LifeName = .none, promises: UInt64 = 0) {
        self.sender = sender
        self.receiver = receiver
        self.promises = promises
    }
}
