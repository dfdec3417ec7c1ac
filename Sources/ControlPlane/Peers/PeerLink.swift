// PeerLink.swift: one connection to one other region, and what is sent over it.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore

/// One other region: its channel and the services called there.
struct PeerLink: Sendable {
    /// The region.
    let region: RegionID
    /// Where it is dialled.
    let address: String
    /// Tells the links of one region apart: each address and each new attempt has its own.
    let number: UInt64
    /// The connection.
    let channel: RPCChannel
    /// Moving capacity.
    let federation: FederationClient
    /// Membership and digests.
    let gossip: GossipClient
    /// Its allocations, for lists and for what it owns.
    let allocations: AllocationsClient
    /// Its hosts, for lists.
    let hosts: HostsClient

    /// Makes the clients of one channel.
    init(region: RegionID, address: String, number: UInt64, channel: RPCChannel) {
        self.region = region
        self.address = address
        self.number = number
        self.channel = channel
        federation = FederationClient(channel)
        gossip = GossipClient(channel)
        allocations = AllocationsClient(channel)
        hosts = HostsClient(channel)
    }
}

extension PeerFailure: Error {}

extension PeerFailure {
    /// What the region's machine is told of a failed call.
    init(_ error: RPCError) {
        let code: RefusalCode =
            switch error.code {
            case .unavailable, .deadlineExceeded, .cancelled: .unreachable
            case .resourceExhausted: .overloaded
            default: .other
            }
        self.init(code: code, detail: error.message)
    }
}

/// What a peer replied, and the life that did.
struct PeerAnswer: Sendable {
    /// The reply.
    var reply: PeerReply
    /// From which life to which.
    var lives: Federation.CallLives
}

extension PeerLink {
    /// Sends one message of the federation; fails at once while the peer cannot be dialled.
    func send(
        _ request: PeerRequest, _ lives: Federation.CallLives
    ) async throws(RPCError) -> PeerAnswer {
        let key = HansaMessages.AttemptKey(request.key)
        let said = lives.message
        var options = CallOptions()
        options.waitForReady = false
        switch request {
        case .reserve(let reservation):
            var message = ReserveRequest(reservation)
            message.lives = said
            let reply = try await federation.reserve(message, options: options)
            return try answer(try PeerReply(reply, from: region), reply.lives)
        case .commit(_, let token):
            let reply = try await federation.commit(
                CommitRequest(key: key, token: token, lives: said), options: options)
            return try answer(reply.committed ? .committed(request.key) : .refused(request.key), reply.lives)
        case .cancel:
            let reply = try await federation.cancel(CancelRequest(key: key, lives: said), options: options)
            return try answer(.cancelled(request.key), reply.lives)
        case .free(_, let settledBelow):
            let reply = try await federation.free(
                FreeRequest(key: key, settledBelow: settledBelow, lives: said), options: options)
            return try answer(.freed(request.key), reply.lives)
        }
    }

    private func answer(
        _ reply: PeerReply, _ lives: HansaMessages.CallLives?
    ) throws(RPCError) -> PeerAnswer {
        let lives = try checked { () throws(MappingError) in try MessageFields("reply of \(region)").lives(lives) }
        return PeerAnswer(reply: reply, lives: lives)
    }
}
