// LedgerAudit.swift: recomputes a federation from its ledgers on disk, and finds what must not be.
//
// Trusts no node: it reads the files of nodes that are dead.

import Basics
import Foundation
import GPUAllocator
import Ledger
import Store

/// The ledgers of all regions.
struct LedgerAudit {
    /// Something that a node has acknowledged: `uk-42 norway placed`.
    struct Acknowledgement {
        var request: RequestKey
        var provider: String
        var state: String

        /// Reads the file of a replay; the last line of a request counts.
        static func last(in path: String) throws -> [Acknowledgement] {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            var last: [RequestKey: Acknowledgement] = [:]
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                guard words.count == 3, let key = RequestKey(words[0]) else { continue }
                last[key] = Acknowledgement(request: key, provider: words[1], state: words[2])
            }
            return last.values.sorted { $0.request < $1.request }
        }
    }

    /// One region's state, recovered.
    private(set) var states: [RegionID: LedgerState] = [:]
    private var claims: [(region: RegionID, claim: Claim)] = []

    /// Reads the ledgers of nodes that do not run.
    init(of nodes: [TestNode]) throws {
        for node in nodes {
            let region = try RegionID(node.region)
            let state = try LedgerStore.read(directory: node.dataDirectory).state(region: region)
            states[region] = state
            claims += state.claims.entries.map { (region, $0.value) }
        }
    }

    /// How many requests are under way, placed but in doubt, or being given back.
    var unsettledCount: Int { states.values.reduce(0) { $0 + $1.unsettledCount + $1.counts.releasing } }
    /// How many requests of all regions are placed.
    var placedCount: Int { states.values.reduce(0) { $0 + $1.counts.placed } }
    /// How many of those are placed at another region's.
    var spilledCount: Int { claims.count { $0.region != $0.claim.key.request.origin } }

    /// Everything that must not be, in sentences; nothing when all is well.
    func contradictions(acknowledged: [Acknowledgement]) -> [String] {
        overCommitments + doubleClaims + requestsWithoutClaim + claimsWithoutRequest
            + acknowledged.compactMap { loss(of: $0) }
    }

    /// GPUs, CPU and memory of which more is claimed than there is.
    private var overCommitments: [String] {
        struct Use {
            var cpuMilli: UInt64 = 0
            var memoryMiB: UInt64 = 0
            var milli: [UInt8: UInt64] = [:]
        }
        var found: [String] = []
        for (region, state) in states.sorted(by: { $0.key < $1.key }) {
            var uses: [HostID: Use] = [:]
            for part in state.claims.entries.flatMap(\.value.placement.hosts) {
                uses[part.host, default: Use()].cpuMilli += part.cpuMilli
                uses[part.host, default: Use()].memoryMiB += part.memoryMiB
                for gpu in part.gpus {
                    uses[part.host, default: Use()].milli[gpu, default: 0] += UInt64(part.milliPerGPU)
                }
            }
            for (host, use) in uses.sorted(by: { $0.key < $1.key }) {
                guard let spec = state.hosts[host]?.spec else {
                    found.append("\(region)/\(host) is claimed, but is not registered")
                    continue
                }
                let indices = spec.gpus.map(\.index)
                for (gpu, milli) in use.milli.sorted(by: { $0.key < $1.key })
                where milli > 1_000 || !indices.contains(gpu) {
                    found.append("\(region)/\(host)/\(gpu) is over-committed: \(milli) milli")
                }
                if use.cpuMilli > spec.cpuMilli { found.append("\(region)/\(host): \(use.cpuMilli) milli-cores") }
                if use.memoryMiB > spec.memoryMiB { found.append("\(region)/\(host): \(use.memoryMiB) MiB") }
            }
        }
        return found
    }

    /// Requests with more than one committed claim in all regions together.
    private var doubleClaims: [String] {
        let byRequest = Dictionary(grouping: committed) { $0.claim.key.request }
        return byRequest.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .map {
                "\($0.key) is claimed \($0.value.count) times: \($0.value.map { "\($0.claim.key) at \($0.region)" })"
            }
    }

    /// Placed requests whose provider does not know them in the same way.
    private var requestsWithoutClaim: [String] {
        states.sorted { $0.key < $1.key }.flatMap { region, state in
            state.requests.entries.compactMap { number, request -> String? in
                guard case .placed(let grant) = request.progress else { return nil }
                let claim = states[grant.provider]?.claims[state.lastAttempt(of: request)]
                guard let claim, claim.state == .committed, claim.token == grant.token,
                    claim.placement == grant.placement
                else {
                    return
                        "\(region)-\(number) is placed at \(grant.provider), which says \(claim.map { "\($0)" } ?? "nothing")"
                }
                return nil
            }
        }
    }

    /// Committed claims of which their origin knows nothing.
    private var claimsWithoutRequest: [String] {
        committed.compactMap { region, claim in
            let request = states[claim.key.request.origin]?.requests[claim.key.request.number]
            switch request?.progress {
            case .committing(let grant) where grant.provider == region: return nil
            case .placed(let grant) where grant.provider == region: return nil
            case .releasing(provider: region, _): return nil
            case let progress:
                return "\(claim.key) is committed at \(region), its origin says \(progress?.name ?? "nothing")"
            }
        }
    }

    private var committed: [(region: RegionID, claim: Claim)] { claims.filter { $0.claim.state == .committed } }

    /// What is lost of one acknowledgement; nil when nothing is.
    private func loss(of acknowledgement: Acknowledgement) -> String? {
        let key = acknowledgement.request
        guard let request = states[key.origin]?.requests[key.number] else {
            return "\(key) was acknowledged as \(acknowledgement.state) and is not there"
        }
        let isKept =
            switch (acknowledgement.state, request.progress) {
            case ("placed", .placed(let grant)): grant.provider.text == acknowledgement.provider
            case ("refused", .refused), ("released", .releasing), ("released", .released): true
            // Written before the release is asked for: it may not have arrived.
            case ("releasing", .placed), ("releasing", .releasing), ("releasing", .released): true
            default: false
            }
        if isKept { return nil }
        return
            "\(key) was acknowledged as \(acknowledgement.state) at \(acknowledgement.provider) and is \(request.progress.name)"
    }
}
