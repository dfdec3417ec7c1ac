// PeerLinks.swift: the connections of a node to the other regions. Which regions and where may change while it runs.
//
// Where a peer is dialled is decided by PeerRoute. Every change of a link is told through ``PeerLinks/changes``.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import RPC
import RPCCore
import Synchronization
import TLS

/// Every other region of the federation.
final class PeerLinks: Sendable {
    /// What became of a link.
    enum Change: Hashable, Sendable {
        /// Its channel, or what is known against the peer, has another state.
        case changed(RegionID)
        /// This node ended it and dials anew.
        case replaced(RegionID, address: String, because: String)
    }

    private struct Entry {
        var link: PeerLink
        var route: PeerRoute
        /// What the peer answers instead of taking part, if it does.
        var refusal: String?
    }

    /// Makes the channel to a region at an address; its states are to be told to the closure.
    typealias Dial = @Sendable (RegionID, Endpoint, @escaping @Sendable (RPCChannelState) -> Void) -> RPCChannel

    /// What became of links, oldest first; the newest ``Limits/linkStateBacklog`` when nobody reads.
    let changes: AsyncStream<Change>

    private let told: AsyncStream<Change>.Continuation
    private let dial: Dial
    private let clock: @Sendable () -> Instant
    private let state = Mutex<(entries: [RegionID: Entry], numbers: UInt64)>(([:], 0))

    /// Dials every peer of the configuration.
    init(
        _ peers: [RegionID: Endpoint], clock: @escaping @Sendable () -> Instant = { MonotonicClock.now() },
        dial: @escaping Dial
    ) {
        (changes, told) = AsyncStream<Change>.makeStream(bufferingPolicy: .bufferingNewest(Limits.linkStateBacklog))
        self.dial = dial
        self.clock = clock
        for peer in peers.keys.sorted() {
            if let endpoint = peers[peer] { configure(peer, endpoint) }
        }
    }

    /// The links, by region, ascending.
    var all: [PeerLink] {
        state.withLock { $0.entries.values.map(\.link) }.sorted { $0.region < $1.region }
    }

    /// The link to `region`; nil when it is not in the federation.
    subscript(region: RegionID) -> PeerLink? {
        state.withLock { $0.entries[region]?.link }
    }

    /// Why `region` cannot be called now, in its words or those of the connection; nil while nothing is known
    /// against it.
    func fault(of region: RegionID) -> String? {
        guard let entry = state.withLock({ $0.entries[region] }) else { return nil }
        if let refusal = entry.refusal { return "it answers: \(refusal)" }
        let channel = entry.link.channel.state
        return channel.isConnected ? nil : channel.lastError
    }

    /// Where the configuration says that `region` is.
    func configuredAddress(of region: RegionID) -> String? {
        state.withLock { $0.entries[region]?.route.configured.description }
    }

    // MARK: The configuration

    /// Dials `region` at `endpoint`: a new peer, or one whose address was changed.
    func configure(_ region: RegionID, _ endpoint: Endpoint) {
        let now = clock()
        let isNew = state.withLock { state in
            guard state.entries[region] == nil else { return false }
            state.numbers += 1
            state.entries[region] = Entry(
                link: makeLink(region, endpoint, state.numbers), route: PeerRoute(endpoint, now: now))
            return true
        }
        if !isNew { change(region) { $0.route.configure(endpoint, now: now) } }
    }

    /// Ends the link to a region that is no peer any more.
    func remove(_ region: RegionID) {
        guard let entry = state.withLock({ $0.entries.removeValue(forKey: region) }) else { return }
        told.yield(.changed(region))
        Task { await entry.link.channel.close() }
    }

    /// Ends every link.
    func close() async {
        told.finish()
        for link in all { await link.channel.close() }
    }

    // MARK: What is heard

    /// Gossip has a record of `region`.
    func told(_ region: RegionID, address: String, epoch: UInt64) {
        let now = clock()
        change(region) { entry in
            entry.route.told(
                Endpoint(address), epoch: epoch, isConnected: entry.link.channel.isConnected, now: now)
        }
    }

    /// A call over `link` was answered, by the peer's life `epoch` where the answer says so.
    func answered(_ link: PeerLink, epoch: UInt64?) {
        change(link.region, link.number) { entry in
            entry.route.answered(epoch: epoch)
            if epoch != nil, entry.refusal != nil {
                entry.refusal = nil
                told.yield(.changed(link.region))
            }
            return .stay
        }
    }

    /// A call over `link` failed.
    ///
    /// - Parameter isRefusal: The peer runs, and says why it takes no part.
    func failed(_ link: PeerLink, _ error: RPCError, isRefusal: Bool) {
        let now = clock()
        change(link.region, link.number) { entry in
            switch error.code {
            case .deadlineExceeded:
                return entry.link.channel.isConnected ? entry.route.timedOut(now: now) : .stay
            case .unavailable, .cancelled:
                return .stay
            default:
                entry.route.answered(epoch: nil)
                if isRefusal, entry.refusal != error.message {
                    entry.refusal = error.message
                    told.yield(.changed(link.region))
                }
                return .stay
            }
        }
    }

    /// Tries the other address of each peer whose present one fails.
    func look() {
        let now = clock()
        for link in all {
            change(link.region, link.number) { entry in
                let channel = entry.link.channel.state
                return channel.isConnected || channel.lastError == nil ? .stay : entry.route.dialFailed(now: now)
            }
        }
    }

    /// Changes an entry, and replaces its link if that is what follows.
    private func change(_ region: RegionID, _ number: UInt64? = nil, _ body: (inout Entry) -> PeerRoute.Step) {
        let replaced = state.withLock { state -> (old: PeerLink, change: Change)? in
            guard var entry = state.entries[region], number == nil || number == entry.link.number else { return nil }
            defer { state.entries[region] = entry }
            guard case .dial(let endpoint, let reason) = body(&entry) else { return nil }
            let old = entry.link
            state.numbers += 1
            entry.link = makeLink(region, endpoint, state.numbers)
            entry.refusal = nil
            return (old, .replaced(region, address: "\(endpoint)", because: reason))
        }
        guard let replaced else { return }
        told.yield(replaced.change)
        Task { await replaced.old.channel.close() }
    }

    private func makeLink(_ region: RegionID, _ endpoint: Endpoint, _ number: UInt64) -> PeerLink {
        PeerLink(
            region: region, address: "\(endpoint)", number: number,
            channel: dial(region, endpoint) { [weak self] state in
                guard let self else { return }
                if !state.isConnected {
                    change(region, number) { entry in
                        entry.route.disconnected()
                        return .stay
                    }
                }
                told.yield(.changed(region))
            })
    }
}

// MARK: Calls

extension PeerLinks {
    /// Sends `request` to `region`; `completion` is called once, on any thread.
    func send(
        _ request: PeerRequest, lives: Federation.CallLives, to region: RegionID,
        completion: @escaping @Sendable (Result<PeerAnswer, PeerFailure>) -> Void
    ) {
        guard let link = self[region] else {
            completion(.failure(PeerFailure(code: .notPlaceable, detail: "\(region) is not a configured peer")))
            return
        }
        link.send(request, lives) { [self] outcome in
            switch outcome {
            case .success(let answer):
                answered(link, epoch: nil)
                completion(.success(answer))
            case .failure(let error):
                failed(link, error, isRefusal: false)
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
        let links = all
        let results = await withTaskGroup(of: (Int, Result<Part, RPCError>).self) { group in
            for (index, link) in links.enumerated() {
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
            case .success(let part): parts.append((links[index].region, part))
            case .failure(let error):
                missing.append(MissingRegion(region: links[index].region.text, reason: error.message))
            }
        }
        return (parts, missing)
    }
}
