// LifeHistory.swift: what a ledger says of its own lives, and whether it is older than what others know of it.
//
// Rules and words: docs/lives.md.

public import Basics

/// One accepted start on a ledger.
public struct Boot: Hashable, Sendable {
    /// Its number.
    public var epoch: UInt64
    /// Its name.
    public var name: LifeName
    /// The promises that the ledger had when it began.
    public var promises: UInt64

    /// Makes a boot.
    public init(epoch: UInt64, name: LifeName, promises: UInt64) {
        self.epoch = epoch
        self.name = name
        self.promises = promises
    }
}

/// What a region remembers of a peer apart from claims.
public struct PeerHistory: Hashable, Sendable {
    /// The newest life of it that was accepted; nil before the first with a name.
    public var life: Life?
    /// The highest token that it gave.
    public var highestToken: UInt64 = 0
    /// The highest number of a request of its that was seen.
    public var highestRequest: UInt64 = 0

    /// Makes a history; an empty one knows nothing.
    public init(life: Life? = nil, highestToken: UInt64 = 0, highestRequest: UInt64 = 0) {
        self.life = life
        self.highestToken = highestToken
        self.highestRequest = highestRequest
    }
}

extension KnownLife {
    /// Adds what the ledger has: what came with calls, and not with gossip.
    public mutating func take(_ history: PeerHistory) {
        if let kept = history.life {
            if life == nil { life = kept }
            if life?.isSame(as: kept) == true, kept.promises > life?.promises ?? 0 { life = kept }
            epoch = max(epoch, kept.epoch)
        }
        highestToken = max(highestToken, history.highestToken)
        highestRequest = max(highestRequest, history.highestRequest)
    }
}

/// Why a ledger is not the one that a peer knows, or is an older copy of it.
public enum LifeFinding: Hashable, Sendable, CustomStringConvertible {
    /// The peer knows a ledger of another name.
    case otherLineage(known: LifeName, own: LifeName)
    /// The peer knows a start that the ledger does not have.
    case unknownBoot(Life)
    /// The peer was told of more promises than the ledger had when that boot ended.
    case fewerPromises(known: Life, own: UInt64)
    /// The peer has a token that the ledger has not given out.
    case unknownToken(UInt64, next: UInt64)
    /// The peer has seen a request that the ledger does not have.
    case unknownRequest(UInt64, next: UInt64)
    /// The peer heard a later epoch, of a version without names.
    case laterEpoch(UInt64, own: UInt64)

    /// The text that people see, after "it".
    public var description: String {
        switch self {
        case .otherLineage(let known, let own):
            "knows lineage \(known.short), this ledger is \(own.isNone ? "without one" : "of lineage \(own.short)")"
        case .unknownBoot(let life): "knows \(life), which this ledger does not have"
        case .fewerPromises(let known, let own): "knows \(known), this ledger has \(own) of that boot"
        case .unknownToken(let token, let next): "was given token \(token), this ledger would give \(next) next"
        case .unknownRequest(let number, let next):
            "has seen request \(number), this ledger would number the next one \(next)"
        case .laterEpoch(let epoch, let own): "knows epoch \(epoch), this ledger is at \(own)"
        }
    }
}

/// What a ledger says of itself: its name, its starts, its numbers.
public struct LifeHistory: Hashable, Sendable {
    /// The ledger's name; none before the first start of a version that has one.
    public var lineage: LifeName
    /// The starts that are remembered, in their order.
    public var boots: [Boot]
    /// The promises made so far.
    public var promises: UInt64
    /// The epoch of the last start.
    public var epoch: UInt64
    /// The number that the next request gets.
    public var nextRequest: UInt64
    /// The token that the next claim gets.
    public var nextToken: UInt64

    /// Makes a history.
    public init(
        lineage: LifeName, boots: [Boot], promises: UInt64, epoch: UInt64, nextRequest: UInt64, nextToken: UInt64
    ) {
        self.lineage = lineage
        self.boots = boots
        self.promises = promises
        self.epoch = epoch
        self.nextRequest = nextRequest
        self.nextToken = nextToken
    }

    /// Why the ledger is older than, or another than, the one that a peer knows; nil when it has all of that.
    public func finding(_ known: KnownLife) -> LifeFinding? {
        if let life = known.life, let finding = finding(life) { return finding }
        if known.life == nil, known.epoch > epoch { return .laterEpoch(known.epoch, own: epoch) }
        if known.highestToken >= nextToken { return .unknownToken(known.highestToken, next: nextToken) }
        if known.highestRequest >= nextRequest { return .unknownRequest(known.highestRequest, next: nextRequest) }
        return nil
    }

    private func finding(_ life: Life) -> LifeFinding? {
        guard life.lineage == lineage else { return .otherLineage(known: life.lineage, own: lineage) }
        guard let place = boots.firstIndex(where: { $0.name == life.boot && $0.epoch == life.epoch }) else {
            // Older ones than are remembered: their promises are a part of those of the first that is.
            guard boots.count >= LedgerLimits.keptBoots, let first = boots.first, life.epoch < first.epoch,
                life.promises <= first.promises
            else { return .unknownBoot(life) }
            return nil
        }
        let end = place + 1 < boots.count ? boots[place + 1].promises : promises
        return life.promises > end ? .fewerPromises(known: life, own: end) : nil
    }
}

extension LedgerState {
    /// What the ledger says of itself.
    public var history: LifeHistory {
        LifeHistory(
            lineage: lineage, boots: boots, promises: promises, epoch: bootEpoch, nextRequest: nextRequest,
            nextToken: nextToken)
    }

    /// Notes a token that a provider gave.
    mutating func noteToken(_ token: UInt64, of provider: RegionID) {
        guard provider != region, token > peers[provider]?.highestToken ?? 0 else { return }
        var history = peers[provider] ?? PeerHistory()
        history.highestToken = token
        peers[provider] = history
    }

    /// Notes a request of an origin.
    mutating func noteRequest(_ number: UInt64, of origin: RegionID) {
        guard origin != region, number > peers[origin]?.highestRequest ?? 0 else { return }
        var history = peers[origin] ?? PeerHistory()
        history.highestRequest = number
        peers[origin] = history
    }
}
