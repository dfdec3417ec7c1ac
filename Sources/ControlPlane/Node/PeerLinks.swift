// PeerLinks.swift: the connections of a node to the other regions, and what is sent over them.
//
// Carries and gathers; what a region says or asks is decided by its machine and the services.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore
import TLS

/// One other region: its channel and the services called there.
struct PeerLink: Sendable {
    /// The region.
    let region: RegionID
    /// Where it is dialled.
    let address: String
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
    init(region: RegionID, address: String, channel: RPCChannel) {
        self.region = region
        self.address = address
        self.channel = channel
        federation = FederationClient(channel)
        gossip = GossipClient(channel)
        allocations = AllocationsClient(channel)
        hosts = HostsClient(channel)
    }
}

/// Every other region of the federation.
struct PeerLinks: Sendable {
    /// The links, by region, ascending.
    let all: [PeerLink]

    /// The link to `region`; nil when it is not in the federation.
    subscript(region: RegionID) -> PeerLink? {
        all.first { $0.region == region }
    }

    /// Sends `request` to `region`; `completion` is called once, on any thread.
    func send(
        _ request: PeerRequest, lives: Federation.CallLives, to region: RegionID,
        completion: @escaping @Sendable (Result<PeerAnswer, PeerFailure>) -> Void
    ) {
        guard let link = self[region] else {
            completion(.failure(PeerFailure(code: .notPlaceable, detail: "\(region) is not a configured peer")))
            return
        }
        Task {
            do throws(RPCError) {
                completion(.success(try await link.send(request, lives)))
            } catch {
                completion(.failure(PeerFailure(error)))
            }
        }
    }

    /// The link to a region that a request names; a region that forwards is never forwarded again.
    func named(_ name: String, _ context: CallContext) throws(RPCError) -> PeerLink {
        if case .region = context.peer.role {
            throw RPCError(.failedPrecondition, "the request is about \(name); ask that region")
        }
        guard let link = all.first(where: { $0.region.text == name }) else {
            let known = all.map(\.region.text).joined(separator: ", ")
            throw RPCError(.notFound, "\"\(name)\" is no peer of this region; its peers are \(known)")
        }
        return link
    }

    /// How many bytes each region may send for a list of all regions.
    func share(of replyBytes: UInt32) -> UInt32 {
        let whole = replyBytes == 0 ? Limits.gatheredBytes : min(Int(replyBytes), Limits.gatheredBytes)
        return UInt32(min(whole / (all.count + 1), Limits.listReplyBytes))
    }

    /// Asks every peer at once; who does not answer in time is missing.
    ///
    /// Answers come in the order of the regions.
    func gather<Part: Sendable>(
        _ ask: @escaping @Sendable (PeerLink, CallOptions) async throws(RPCError) -> Part
    ) async -> (parts: [(RegionID, Part)], missing: [MissingRegion]) {
        let options = CallOptions(timeoutMilliseconds: Limits.regionListMilliseconds)
        let results = await withTaskGroup(of: (Int, Result<Part, RPCError>).self) { group in
            for (index, link) in all.enumerated() {
                group.addTask {
                    do throws(RPCError) {
                        return (index, .success(try await ask(link, options)))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            var results: [(Int, Result<Part, RPCError>)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }
        }
        var parts: [(RegionID, Part)] = []
        var missing: [MissingRegion] = []
        for (index, result) in results {
            switch result {
            case .success(let part): parts.append((all[index].region, part))
            case .failure(let error):
                missing.append(MissingRegion(region: all[index].region.text, reason: error.message))
            }
        }
        return (parts, missing)
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
    fileprivate func send(
        _ request: PeerRequest, _ lives: Federation.CallLives
    ) async throws(RPCError) -> PeerAnswer {
        let key = HansaMessages.AttemptKey(request.key)
        let said = lives.message
        switch request {
        case .reserve(let reservation):
            var message = ReserveRequest(reservation)
            message.lives = said
            let reply = try await federation.reserve(message)
            return try answer(try PeerReply(reply, from: region), reply.lives)
        case .commit(_, let token):
            let reply = try await federation.commit(CommitRequest(key: key, token: token, lives: said))
            return try answer(reply.committed ? .committed(request.key) : .refused(request.key), reply.lives)
        case .cancel:
            let reply = try await federation.cancel(CancelRequest(key: key, lives: said))
            return try answer(.cancelled(request.key), reply.lives)
        case .free(_, let settledBelow):
            let reply = try await federation.free(
                FreeRequest(key: key, settledBelow: settledBelow, lives: said))
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
