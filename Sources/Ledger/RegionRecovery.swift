// RegionRecovery.swift: what an operator decided when a ledger is older than what was promised from it.
//
// Rules: docs/lives.md. What follows for claims and requests is in records of their own, in the same batch.

public import Basics
internal import GPUAllocator

/// How an older ledger goes on as the one that its peers know.
public struct RegionRecovery: Hashable, Sendable {
    /// Who decided.
    public var operatorName: String
    /// The ledger's name from now on: the one that the peers know.
    public var lineage: LifeName
    /// The latest epoch that anybody knows.
    public var epoch: UInt64
    /// Above all promises that anybody was told of.
    public var promises: UInt64
    /// Above every number of a request that was given out.
    public var nextRequest: UInt64
    /// Above every token that was given out.
    public var nextToken: UInt64
    /// Above every fence that was given out, of any GPU.
    public var fenceFloor: UInt64
    /// Starts that peers know and the ledger does not have, ascending.
    public var boots: [Boot]
    /// Who said what, for people: one sentence each.
    public var evidence: [String]

    /// Makes a recovery.
    public init(
        operatorName: String, lineage: LifeName, epoch: UInt64, promises: UInt64, nextRequest: UInt64,
        nextToken: UInt64, fenceFloor: UInt64, boots: [Boot] = [], evidence: [String] = []
    ) {
        self.operatorName = operatorName
        self.lineage = lineage
        self.epoch = epoch
        self.promises = promises
        self.nextRequest = nextRequest
        self.nextToken = nextToken
        self.fenceFloor = fenceFloor
        self.boots = boots
        self.evidence = evidence
    }
}

extension LedgerState {
    /// Takes over the name and the numbers; nothing gets smaller.
    mutating func recover(_ recovery: RegionRecovery) {
        lineage = recovery.lineage
        bootEpoch = max(bootEpoch, recovery.epoch)
        promises = max(promises, recovery.promises)
        nextRequest = max(nextRequest, recovery.nextRequest)
        nextToken = max(nextToken, recovery.nextToken)
        fenceFloor = max(fenceFloor, recovery.fenceFloor)
        for id in hosts.keys { hosts[id]?.fenceFloor = fenceFloor }
        for boot in recovery.boots where !boots.contains(where: { $0.name == boot.name }) { boots.append(boot) }
        boots.sort { ($0.epoch, $0.name) < ($1.epoch, $1.name) }
        boots.removeFirst(max(0, boots.count - LedgerLimits.keptBoots))
    }

    /// A claim that its origin has and the ledger lost; its token and fences are those of then.
    mutating func adopt(_ claim: Claim) throws(LedgerError) {
        guard claims[claim.key] == nil else { throw .claimExists(claim.key) }
        guard tombstones[claim.key] == nil else { throw .claimAfterClosure(claim.key) }
        nextToken = max(nextToken, claim.token + 1)
        for part in claim.placement.hosts {
            for (gpu, fence) in zip(part.gpus, part.fences) {
                let address = GPUAddress(host: part.host, index: gpu)
                fences[address] = max(fences[address] ?? 0, fence)
            }
        }
        insert(claim)
    }

    /// A request that a provider has a claim for, and the ledger lost or knows from an earlier time.
    mutating func adopt(_ request: OwnedRequest) throws(LedgerError) {
        guard request.number < nextRequest else {
            throw .requestNotNext(expected: nextRequest, found: request.number)
        }
        let key = IdempotencyKey(tenant: request.tenant, key: request.idempotencyKey)
        if let number = numberByKey[key], number != request.number {
            throw .idempotencyKeyReused(tenant: request.tenant, key: request.idempotencyKey, number: number)
        }
        if let known = requests[request.number], known.progress.isTerminal {
            throw .wrongProgress(number: request.number, progress: known.progress.name, record: "requestAdopted")
        }
        numberByKey[key] = request.number
        store(request)
    }
}
