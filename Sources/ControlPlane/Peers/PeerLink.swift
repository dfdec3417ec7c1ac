// PeerLink.swift: one connection to one other region, and what is sent over it.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore
import Wire

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
    /// What comes of a message to a peer.
    typealias Outcome = Result<PeerAnswer, RPCError>

    /// Sends one message of the federation; fails at once while the peer cannot be dialled.
    ///
    /// - Parameter then: Called once, on an event loop; must be quick.
    func send(
        _ request: PeerRequest, _ lives: Federation.CallLives, then: @escaping @Sendable (Outcome) -> Void
    ) {
        let key = HansaMessages.AttemptKey(request.key)
        let said = lives.message
        switch request {
        case .reserve(let reservation):
            var message = ReserveRequest(reservation)
            message.lives = said
            call(FederationMethods.reserve, message, then) { [region] (reply: ReserveReply) throws(RPCError) in
                (try PeerReply(reply, from: region), reply.lives)
            }
        case .commit(let attempt, let token):
            let message = CommitRequest(key: key, token: token, lives: said)
            call(FederationMethods.commit, message, then) { (reply: CommitReply) in
                (reply.committed ? .committed(attempt) : .refused(attempt), reply.lives)
            }
        case .cancel(let attempt):
            call(FederationMethods.cancel, CancelRequest(key: key, lives: said), then) { (reply: CancelReply) in
                (.cancelled(attempt), reply.lives)
            }
        case .free(let attempt, let settledBelow):
            let message = FreeRequest(key: key, settledBelow: settledBelow, lives: said)
            call(FederationMethods.free, message, then) { (reply: FreeReply) in (.freed(attempt), reply.lives) }
        }
    }

    /// Makes one call without a task that waits for it.
    private func call<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor, _ request: Request, _ then: @escaping @Sendable (Outcome) -> Void,
        _ read: @escaping @Sendable (Reply) throws(RPCError) -> (PeerReply, HansaMessages.CallLives?)
    ) {
        var options = CallOptions()
        options.waitForReady = false
        unsafe channel.unary(method, request, options: options) { [region] result in
            do throws(RPCError) {
                let bytes = unsafe try result.get()
                let reply: Reply
                do throws(DecodeError) {
                    reply = try unsafe Reply(wire: bytes)
                } catch {
                    throw RPCError(.internal, "the reply of \(method.fullName) cannot be read: \(error)")
                }
                let (answer, said) = try read(reply)
                let lives = try checked { () throws(MappingError) in
                    try MessageFields("reply of \(region)").lives(said)
                }
                then(.success(PeerAnswer(reply: answer, lives: lives)))
            } catch {
                then(.failure(error))
            }
        }
    }
}
