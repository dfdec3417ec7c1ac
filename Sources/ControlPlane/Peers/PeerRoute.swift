// PeerRoute.swift: where one peer is dialled, and when anew. Decides; never performs.
//
// A peer is dialled where the configuration says. While that fails, where the peer's own record says, and back, in turns:
// the certificate decides who is there. A connection to an earlier life of the peer than gossip knows is not waited for.

import Basics

/// The way to one peer.
struct PeerRoute: Hashable, Sendable {
    /// What to do about the connection.
    enum Step: Hashable, Sendable {
        /// Nothing.
        case stay
        /// End it, if there is one, and dial this address at once.
        case dial(Endpoint, because: String)
    }

    /// Where the configuration says that the peer is.
    private(set) var configured: Endpoint
    /// Where the peer says that it is, by its newest record; nil when it says nothing that could be dialled.
    private(set) var advertised: Endpoint?
    /// Where it is dialled now.
    private(set) var dialled: Endpoint
    /// The latest life of the peer that gossip knows of.
    private(set) var knownEpoch: UInt64 = 0
    /// The life that answered over the present connection; nil before any did.
    private(set) var answeredEpoch: UInt64?
    private var timeouts = 0
    private var dialledAt: Instant

    /// Dials where the configuration says.
    init(_ configured: Endpoint, now: Instant) {
        self.configured = configured
        dialled = configured
        dialledAt = now
    }

    /// The configuration says something else.
    mutating func configure(_ endpoint: Endpoint, now: Instant) -> Step {
        configured = endpoint
        return endpoint == dialled ? .stay : dial(endpoint, "the configuration has another address", now)
    }

    /// Gossip has a record of the peer.
    ///
    /// - Parameters:
    ///   - address: Where it says that it is.
    ///   - epoch: The life that says so; of an earlier one nothing is believed.
    mutating func told(_ address: Endpoint?, epoch: UInt64, isConnected: Bool, now: Instant) -> Step {
        guard epoch >= knownEpoch else { return .stay }
        let address = address.flatMap { $0.isWildcard || $0.port == 0 ? nil : $0 }
        let isNews = epoch > knownEpoch || address != advertised
        knownEpoch = epoch
        advertised = address
        guard isNews else { return .stay }
        if isConnected {
            guard let answeredEpoch, answeredEpoch < epoch else { return .stay }
            return dial(address ?? dialled, "the peer has started anew", now)
        }
        guard now.milliseconds(since: dialledAt) >= Limits.freshDialMilliseconds || address ?? dialled != dialled else {
            return .stay
        }
        return dial(address ?? dialled, "gossip has news of the peer", now)
    }

    /// There is no connection, and the last attempt to make one failed.
    mutating func dialFailed(now: Instant) -> Step {
        guard let advertised, advertised != configured else { return .stay }
        guard now.milliseconds(since: dialledAt) >= Limits.routeMilliseconds else { return .stay }
        return dial(dialled == configured ? advertised : configured, "the other address failed", now)
    }

    /// The peer answered over the present connection.
    mutating func answered(epoch: UInt64?) {
        timeouts = 0
        if let epoch { answeredEpoch = max(epoch, answeredEpoch ?? 0) }
    }

    /// The connection ended: whoever answers over the next one may be another life of the peer.
    mutating func disconnected() {
        answeredEpoch = nil
        timeouts = 0
    }

    /// A call over the present connection had no answer in time.
    mutating func timedOut(now: Instant) -> Step {
        timeouts += 1
        guard timeouts >= Limits.timeoutsBeforeRedial else { return .stay }
        return dial(dialled, "\(timeouts) calls in a row had no answer", now)
    }

    private mutating func dial(_ endpoint: Endpoint, _ reason: String, _ now: Instant) -> Step {
        dialled = endpoint
        dialledAt = now
        answeredEpoch = nil
        timeouts = 0
        return .dial(endpoint, because: reason)
    }
}
