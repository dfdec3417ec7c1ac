// LedgerEntry.swift: a ledger's state, entry by entry, so that a large one need not be copied or written in one piece.

internal import Basics
public import GPUAllocator

/// One entry of a ledger's state.
public enum LedgerEntry: Hashable, Sendable {
    /// A host and its state.
    case host(KnownHost)
    /// A request that the region owns.
    case request(OwnedRequest)
    /// A claim on the region's GPUs.
    case claim(Claim)
    /// A closed attempt.
    case tombstone(LedgerSnapshot.Tombstone)
    /// What an origin promised.
    case watermark(Watermark)
    /// The highest fence of a GPU.
    case fence(GPUFence)
    /// What is known of a GPU that no host has.
    case absentGPU(AbsentGPUs.Entry)
    /// A release that is owed to a provider.
    case owedRelease(OwedRelease)
    /// A decree that is kept.
    case decree(KeptDecree)
}

extension LedgerState {
    /// The snapshot without its entries: the numbers, and the lists that are short whatever the region does.
    public var snapshotHeader: LedgerSnapshot {
        LedgerSnapshot(
            region: region, bootEpoch: bootEpoch, nextRequest: nextRequest, nextToken: nextToken, lineage: lineage,
            promises: promises, boots: boots,
            peers: peers.entries.map { LedgerSnapshot.Peer(region: $0.key, history: $0.value) },
            fenceFloor: fenceFloor, nextDecree: nextDecree, lifecycle: lifecycle)
    }

    /// Calls `body` with every entry, in the order of a snapshot.
    ///
    /// With ``snapshotHeader`` they are the whole state.
    public func forEachEntry<Failure: Error>(_ body: (LedgerEntry) throws(Failure) -> Void) throws(Failure) {
        try hosts.forEach { (_, host) throws(Failure) in try body(.host(host)) }
        try requests.forEach { (_, request) throws(Failure) in try body(.request(request)) }
        try claims.forEach { (_, claim) throws(Failure) in try body(.claim(claim)) }
        try tombstones.forEach { (key, closure) throws(Failure) in
            try body(.tombstone(LedgerSnapshot.Tombstone(key: key, closure: closure)))
        }
        try watermarks.forEach { (origin, number) throws(Failure) in
            try body(.watermark(Watermark(origin: origin, settledBelow: number)))
        }
        try fences.forEach { (gpu, fence) throws(Failure) in try body(.fence(GPUFence(gpu: gpu, fence: fence))) }
        for entry in absentGPUs.entries { try body(.absentGPU(entry)) }
        try owedReleases.forEach { (_, owed) throws(Failure) in try body(.owedRelease(owed)) }
        try decrees.forEach { (_, decree) throws(Failure) in try body(.decree(decree)) }
    }

    /// The state as plain lists; ``init(snapshot:terminalLimit:terminalByteLimit:)`` makes an equal state of it.
    public func snapshot() -> LedgerSnapshot {
        var snapshot = snapshotHeader
        forEachEntry { snapshot.append($0) }
        return snapshot
    }
}

extension LedgerSnapshot {
    /// Adds an entry behind those of its kind.
    public mutating func append(_ entry: LedgerEntry) {
        switch entry {
        case .host(let host): hosts.append(host)
        case .request(let request): requests.append(request)
        case .claim(let claim): claims.append(claim)
        case .tombstone(let tombstone): tombstones.append(tombstone)
        case .watermark(let watermark): watermarks.append(watermark)
        case .fence(let fence): fences.append(fence)
        case .absentGPU(let gpu): absentGPUs.append(gpu)
        case .owedRelease(let owed): owedReleases.append(owed)
        case .decree(let decree): decrees.append(decree)
        }
    }

    /// Adds the entries of the next part of the same snapshot.
    public mutating func append(contentsOf part: LedgerSnapshot) {
        hosts += part.hosts
        requests += part.requests
        claims += part.claims
        tombstones += part.tombstones
        watermarks += part.watermarks
        fences += part.fences
        absentGPUs += part.absentGPUs
        owedReleases += part.owedReleases
        decrees += part.decrees
    }
}
