// Checker.swift: looks at the whole federation after every step that wrote something.
//
// A node that is down is judged by its disk. Recounts from claims; trusts no counter of the cores.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Ledger

/// Checks the rules of Violation.swift.
struct Checker {
    /// The highest fence that was ever told, by node and GPU.
    private var toldFences: [NodeGPU: UInt64] = [:]
    /// What each peer had of each node when it was last looked at, by node × 4 + peer.
    private var lent = Array(repeating: UInt64(0), count: World.regions.count * World.regions.count)

    private struct NodeGPU: Hashable {
        var node: Int
        var gpu: GPUAddress
    }

    // MARK: What is written and said

    /// New claims have fences that nobody heard of.
    mutating func noteRecords(_ node: Int, _ records: [LedgerRecord]) throws(Violation) {
        for record in records {
            switch record {
            case .claimHeld(let claim): try checkFences(node, claim.placement)
            case .placedAtHome(_, _, _, let placement): try checkFences(node, placement)
            default: break
            }
        }
    }

    private func checkFences(_ node: Int, _ placement: Placement) throws(Violation) {
        for part in placement.hosts {
            for (gpu, fence) in zip(part.gpus, part.fences) {
                let address = NodeGPU(node: node, gpu: GPUAddress(host: part.host, index: gpu))
                guard fence > toldFences[address] ?? 0 else {
                    throw Violation(rule: .fencesGrow, detail: "\(World.regions[node]) gives \(fence) out again")
                }
            }
        }
    }

    mutating func noteSaid(_ node: Int, _ reply: PeerReply) {
        if case .held(_, _, _, let placement) = reply { noteTold(node, placement) }
    }

    mutating func noteSaid(_ node: Int, _ request: OwnedRequest) throws(Violation) {
        guard let grant = request.progress.grant, let provider = World.regions.firstIndex(of: grant.provider) else {
            return
        }
        noteTold(provider, grant.placement)
    }

    private mutating func noteTold(_ node: Int, _ placement: Placement) {
        for part in placement.hosts {
            for (gpu, fence) in zip(part.gpus, part.fences) {
                let address = NodeGPU(node: node, gpu: GPUAddress(host: part.host, index: gpu))
                toldFences[address] = max(toldFences[address] ?? 0, fence)
            }
        }
    }

    /// The node's disk was replaced by one that nobody finds fault with: what it told to its own tenants only may be gone.
    mutating func forgetFences(_ node: Int) {
        toldFences = toldFences.filter { $0.key.node != node }
    }

    // MARK: After a step

    /// Checks what a step of `node` can have broken.
    mutating func check(_ node: Int, _ nodes: [SimulatedNode], _ clients: [SimulatedClient]) throws(Violation) {
        try checkCapacity(nodes[node])
        try checkLending(node, nodes[node])
        try checkCounts(nodes[node])
        try checkCommits(nodes)
        try checkPlaced(nodes[node], nodes)
        try checkAcknowledged(node, nodes, clients)
    }

    /// Checks every node.
    mutating func checkEverything(_ nodes: [SimulatedNode], _ clients: [SimulatedClient]) throws(Violation) {
        for node in nodes.indices { try check(node, nodes, clients) }
        for (index, node) in nodes.enumerated() {
            for (other, peer) in nodes.enumerated() where other != index {
                guard let told = node.machine?.views[peer.region]?.digest, told == peer.machine?.allocator.digest()
                else {
                    throw Violation(rule: .digestIsTrue, detail: "\(node.region) is wrong about \(peer.region)")
                }
            }
        }
    }

    private func checkCapacity(_ node: SimulatedNode) throws(Violation) {
        let ledger = node.ledger
        var milli: [GPUAddress: Int] = [:]
        var cpu: [HostID: UInt64] = [:]
        var memory: [HostID: UInt64] = [:]
        ledger.claims.forEach { _, claim in
            for part in claim.placement.hosts {
                cpu[part.host, default: 0] += part.cpuMilli
                memory[part.host, default: 0] += part.memoryMiB
                for gpu in part.gpus {
                    milli[GPUAddress(host: part.host, index: gpu), default: 0] += Int(part.milliPerGPU)
                }
            }
        }
        for host in ledger.hosts.entries.map(\.value.spec) {
            let status = node.judged?.allocator.host(host.id)
            for gpu in host.gpus {
                let used = milli.removeValue(forKey: GPUAddress(host: host.id, index: gpu.index)) ?? 0
                let free = status.map { Int($0.freeMilli[Int(gpu.index)]) } ?? 1_000 - used
                guard used <= 1_000, free == 1_000 - used else {
                    throw Violation(
                        rule: .noOverCommit,
                        detail: "\(node.region) \(host.id)/\(gpu.index): \(used) claimed, \(free) free")
                }
            }
            let usedCPU = cpu[host.id] ?? 0
            let usedMemory = memory[host.id] ?? 0
            guard usedCPU <= host.cpuMilli, usedMemory <= host.memoryMiB,
                status == nil || status?.freeCPUMilli == host.cpuMilli - usedCPU,
                status == nil || status?.freeMemoryMiB == host.memoryMiB - usedMemory
            else { throw Violation(rule: .noOverCommit, detail: "\(node.region) \(host.id): CPU or memory") }
        }
        guard milli.isEmpty else {
            throw Violation(rule: .noOverCommit, detail: "\(node.region) has claims on GPUs that are not there")
        }
    }

    private mutating func checkLending(_ node: Int, _ lender: SimulatedNode) throws(Violation) {
        var counts = Array(repeating: UInt64(0), count: World.regions.count)
        lender.ledger.claims.forEach { key, claim in
            guard let peer = World.regions.firstIndex(of: key.request.origin) else { return }
            counts[peer] += claim.placement.totalMilli
        }
        for (peer, count) in counts.enumerated() {
            let slot = node * World.regions.count + peer
            let region = World.regions[peer]
            guard lender.ledger.claimedMilli(by: region) == count else {
                throw Violation(rule: .lentWithinLimit, detail: "\(lender.region) miscounts what \(region) has")
            }
            if let machine = lender.judged, peer != node, count > lent[slot],
                let limit = machine.configuration.lending.limitMilli(of: region), count > limit
            {
                throw Violation(
                    rule: .lentWithinLimit, detail: "\(region) has \(count) of \(limit) at \(lender.region)")
            }
            lent[slot] = count
        }
    }

    private func checkCommits(_ nodes: [SimulatedNode]) throws(Violation) {
        var owners: [RequestKey: AttemptKey] = [:]
        for provider in nodes {
            try provider.ledger.claims.forEach { (key, claim) throws(Violation) in
                guard claim.state == .committed else { return }
                if let other = owners.updateValue(key, forKey: key.request) {
                    throw Violation(rule: .oneCommittedPlacement, detail: "\(key) and \(other) are committed")
                }
                try checkKnown(key, provider.region, nodes)
            }
        }
    }

    private func checkKnown(_ key: AttemptKey, _ provider: RegionID, _ nodes: [SimulatedNode]) throws(Violation) {
        guard let origin = World.regions.firstIndex(of: key.request.origin) else { return }
        let request = nodes[origin].ledger.requests[key.request.number]
        let isKnown =
            switch request?.progress {
            case .committing(let grant), .placed(let grant): grant.provider == provider
            case .releasing(let releasing, _): releasing == provider
            default: false
            }
        // An operator of the origin abandoned it; the provider is still to hear so.
        if nodes[origin].ledger.owedReleases[key.request.number]?.key == key { return }
        guard isKnown, request?.attempts == key.attempt else {
            throw Violation(
                rule: .commitIsKnown,
                detail: "\(provider) has committed \(key), "
                    + "its origin says \(request?.progress.name ?? "nothing") of attempt \(request?.attempts ?? 0)")
        }
    }

    private func checkPlaced(_ origin: SimulatedNode, _ nodes: [SimulatedNode]) throws(Violation) {
        let ledger = origin.ledger
        try ledger.requests.forEach { (number, request) throws(Violation) in
            guard case .placed(let grant) = request.progress else { return }
            guard let provider = World.regions.firstIndex(of: grant.provider) else { return }
            let key = ledger.lastAttempt(of: request)
            let claim = nodes[provider].ledger.claims[key]
            // An operator of the provider ended it; the origin is still to learn so.
            if claim == nil, nodes[provider].ledger.isEndedByDecree(key) { return }
            guard claim?.state == .committed, claim?.token == grant.token, claim?.placement == grant.placement else {
                throw Violation(rule: .placedIsTrue, detail: "\(origin.region)-\(number) is not at \(grant.provider)")
            }
        }
    }

    /// The ledger's own counts of requests are right.
    private func checkCounts(_ node: SimulatedNode) throws(Violation) {
        let counts = node.ledger.counts
        var placed = 0
        var open = 0
        var borrowed: [RegionID: UInt64] = [:]
        node.ledger.requests.forEach { _, request in
            placed += request.progress.name == "placed" ? 1 : 0
            open += request.progress.isTerminal ? 0 : 1
            guard !request.progress.isTerminal, let grant = request.progress.grant else { return }
            borrowed[grant.provider, default: 0] += grant.placement.totalMilli
        }
        let counted = counts.placing + counts.reserving + counts.committing + counts.placed + counts.releasing
        let isRight = World.regions.allSatisfy {
            node.ledger.borrowedMilli(from: $0) == ($0 == node.region ? 0 : borrowed[$0] ?? 0)
        }
        guard counts.placed == placed, counted == open, isRight else {
            throw Violation(rule: .ledgerConsistent, detail: "\(node.region) miscounts its requests: \(counts)")
        }
    }

    private func checkAcknowledged(
        _ node: Int, _ nodes: [SimulatedNode], _ clients: [SimulatedClient]
    ) throws(Violation) {
        let ledger = nodes[node].ledger
        for client in clients where client.origin == node {
            guard let number = client.number else { continue }
            guard let request = ledger.requests[number], request.idempotencyKey == client.call.idempotencyKey else {
                throw Violation(rule: .acknowledgedIsDurable, detail: "\(World.regions[node])-\(number) is gone")
            }
            guard let told = client.told, told != request.progress else { continue }
            if ledger.isEndedByDecree(ledger.lastAttempt(of: request)), request.progress.isTerminal { continue }
            guard client.wantsRelease, told != .refused, told.grant == request.progress.grant,
                !request.progress.isUnsettled
            else {
                throw Violation(
                    rule: .acknowledgedIsDurable,
                    detail: "\(World.regions[node])-\(number) was told \(told.name), is \(request.progress.name)")
            }
            if client.isReleaseTold, case .placed = request.progress {
                throw Violation(rule: .acknowledgedIsDurable, detail: "the release of \(number) is gone")
            }
        }
    }

    // MARK: At the end

    /// What has not settled yet, or nil.
    func unsettled(_ nodes: [SimulatedNode], _ clients: [SimulatedClient]) -> String? {
        for (index, client) in clients.enumerated() where !client.isDone {
            return "client \(index) (\(client.call.idempotencyKey) at \(World.regions[client.origin])) has no answer"
        }
        for node in nodes {
            guard let summary = node.machine?.summary else { return "\(node.region) is down" }
            if summary.placing + summary.inDoubt + summary.releasing + summary.outbox > 0 {
                return "\(node.region) has requests under way: \(summary)"
            }
            if summary.holds > 0 || summary.pendingBatches > 0 || summary.stall != nil {
                return "\(node.region) has holds or batches: \(summary)"
            }
            for (other, peer) in nodes.enumerated() where peer.region != node.region {
                guard node.machine?.views[peer.region]?.isPlaceable == true,
                    node.machine?.views[peer.region]?.digest == nodes[other].machine?.allocator.digest()
                else { return "\(node.region) does not see \(peer.region) as it is" }
            }
            for (key, claim) in node.ledger.claims.entries {
                guard let origin = World.regions.firstIndex(of: key.request.origin),
                    case .placed = nodes[origin].ledger.requests[key.request.number]?.progress
                else { return "\(claim.key) at \(node.region) is an orphan" }
            }
        }
        return nil
    }
}

extension LedgerState {
    /// Whether an operator ended this attempt, on either side.
    fileprivate func isEndedByDecree(_ key: AttemptKey) -> Bool {
        decrees.entries.contains { $0.value.key == key }
    }
}
