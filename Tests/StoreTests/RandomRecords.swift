// RandomRecords.swift: records and snapshots of every kind from a seed. Not consistent with each other.

import Basics
import GPUAllocator
import Ledger

/// Makes ledger values at random.
struct RandomRecords {
    /// How many kinds of records there are.
    static let kinds = 30

    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The kind of a record as ``record(kind:)`` counts; a new kind does not compile before it is here.
    static func kind(of record: LedgerRecord) -> Int {
        switch record {
        case .bootStarted: 0
        case .hostRegistered: 1
        case .hostStateChanged: 2
        case .requestAccepted: 3
        case .attemptStarted: 4
        case .attemptClosed: 5
        case .attemptDecided: 6
        case .requestPlaced: 7
        case .placedAtHome: 8
        case .requestRefused: 9
        case .releaseRequested: 10
        case .requestReleased: 11
        case .releasedAtHome: 12
        case .claimHeld: 13
        case .claimCommitted: 14
        case .claimClosed: 15
        case .watermarkRaised: 16
        case .gpuHealthChanged: 17
        case .regionFounded: 18
        case .peerLifeSeen: 19
        case .claimEnded: 20
        case .requestAbandoned: 21
        case .owedReleaseConfirmed: 22
        case .hostRemoved: 23
        case .hostRenamed: 24
        case .hostLeaving: 25
        case .lifecycleChanged: 26
        case .regionRecovered: 27
        case .claimAdopted: 28
        case .requestAdopted: 29
        }
    }

    mutating func record(kind: Int) throws -> LedgerRecord {
        switch kind {
        case 0: return .bootStarted(epoch: number(), name: name())
        case 1: return .hostRegistered(try spec())
        case 2: return .hostStateChanged(try host(), pick(GPUAllocator.HostState.allCases))
        case 13: return .claimHeld(try claim())
        case 14: return .claimCommitted(try key())
        case 15: return .claimClosed(try key(), pick(ClaimClosure.allCases))
        case 16: return .watermarkRaised(Watermark(origin: try region(), settledBelow: number()))
        case 17:
            return .gpuHealthChanged(
                try host(), gpu: UInt8(generator.below(16)), pick(GPUAllocator.GPUHealth.allCases),
                by: pick(HealthAuthor.allCases))
        case 18: return .regionFounded(lineage: name())
        case 19: return .peerLifeSeen(try region(), life())
        case 20...25: return try operatorRecord(kind: kind)
        case 26: return .lifecycleChanged(pick(Lifecycle.allCases))
        case 27: return .regionRecovered(recovery())
        case 28: return .claimAdopted(try claim())
        case 29: return .requestAdopted(try request())
        default: return try requestRecord(kind: kind)
        }
    }

    private mutating func operatorRecord(kind: Int) throws -> LedgerRecord {
        switch kind {
        case 20: return .claimEnded(try key(), decree())
        case 21: return .requestAbandoned(number: number(), decree())
        case 22: return .owedReleaseConfirmed(number: number())
        case 23: return .hostRemoved(try host())
        case 24: return .hostRenamed(try host(), to: try host())
        default: return .hostLeaving(try host(), pick([false, true]))
        }
    }

    private mutating func decree() -> Decree {
        Decree(
            operator: text(), reason: text(), at: WallTime(millisecondsSince1970: number()),
            isForced: pick([false, true]))
    }

    private mutating func requestRecord(kind: Int) throws -> LedgerRecord {
        switch kind {
        case 3:
            return .requestAccepted(
                number: number(), tenant: try tenant(), idempotencyKey: text(), demand: try demand(),
                residency: try residency(), acceptedAt: WallTime(millisecondsSince1970: number()))
        case 4: return .attemptStarted(number: number(), attempt: small(), provider: try region())
        case 5: return .attemptClosed(number: number(), attempt: small(), refusal: try refusal())
        case 6:
            return .attemptDecided(number: number(), attempt: small(), token: number(), placement: try placement())
        case 7: return .requestPlaced(number: number(), attempt: small())
        case 8:
            return .placedAtHome(number: number(), attempt: small(), token: number(), placement: try placement())
        case 9: return .requestRefused(number: number(), refusals: try list(3) { try $0.refusal() })
        case 10: return .releaseRequested(number: number())
        case 11: return .requestReleased(number: number())
        case 12: return .releasedAtHome(number: number())
        default: fatalError("there is no kind \(kind)")
        }
    }

    private mutating func name() -> LifeName {
        generator.below(4) == 0 ? .none : LifeName(high: generator.next(), low: generator.next())
    }

    private mutating func life() -> Life {
        Life(lineage: name(), boot: name(), epoch: number(), promises: number())
    }

    private mutating func boot() -> Boot { Boot(epoch: number(), name: name(), promises: number()) }

    private mutating func recovery() -> RegionRecovery {
        RegionRecovery(
            operatorName: text(), lineage: name(), epoch: number(), promises: number(), nextRequest: number(),
            nextToken: number(), fenceFloor: number(), boots: (0..<generator.below(3)).map { _ in boot() },
            evidence: [text()])
    }

    private mutating func history() -> PeerHistory {
        PeerHistory(
            life: generator.below(3) == 0 ? nil : life(), highestToken: number(), highestRequest: number())
    }

    mutating func snapshot() throws -> LedgerSnapshot {
        var hosts = try list(3) {
            KnownHost(
                spec: try $0.spec(), state: $0.pick(GPUAllocator.HostState.allCases), fenceFloor: $0.number(),
                isLeaving: $0.pick([false, true]))
        }
        // The floors are kept by name.
        for index in hosts.indices { hosts[index].spec.id = try HostID("host-\(index)") }
        return LedgerSnapshot(
            region: try region(), bootEpoch: number(), nextRequest: number(), nextToken: number(), hosts: hosts,
            requests: try list(12) { try $0.request() }, claims: try list(4) { try $0.claim() },
            tombstones: try list(4) { .init(key: try $0.key(), closure: $0.pick(ClaimClosure.allCases)) },
            watermarks: try list(3) { Watermark(origin: try $0.region(), settledBelow: $0.number()) },
            fences: try list(5) {
                GPUFence(
                    gpu: GPUAddress(host: try $0.host(), index: UInt8($0.generator.below(256))), fence: $0.number())
            }, lineage: name(), promises: number(),
            boots: list(5) { $0.boot() },
            peers: try list(3) { .init(region: try $0.region(), history: $0.history()) }, fenceFloor: number(),
            absentGPUs: list(3) { random in
                AbsentGPUs.Entry(
                    identity: random.text(), health: random.pick(GPUAllocator.GPUHealth.allCases),
                    operatorHealth: random.pick(GPUAllocator.GPUHealth.allCases))
            },
            owedReleases: try list(3) { random in
                OwedRelease(
                    key: try random.key(), provider: try random.region(), tenant: try random.tenant(),
                    placement: try random.placement(), acceptedAt: WallTime(millisecondsSince1970: random.number()))
            },
            decrees: try list(3) { random in
                KeptDecree(
                    number: random.number(), subject: random.pick([.claim, .placement]), key: try random.key(),
                    region: try random.region(), milli: random.number(), decree: random.decree())
            }, nextDecree: max(1, number()))
    }

    private mutating func request() throws -> OwnedRequest {
        let grant = Grant(provider: try region(), token: number(), placement: try placement())
        let provider = try region()
        let progress: RequestProgress = pick([
            .placing, .reserving(provider: provider), .committing(grant), .placed(grant), .refused,
            .releasing(provider: provider, nil), .releasing(provider: provider, grant), .released(nil),
            .released(grant),
        ])
        return OwnedRequest(
            number: number(), tenant: try tenant(), idempotencyKey: text(), demand: try demand(),
            residency: try residency(), acceptedAt: WallTime(millisecondsSince1970: number()), progress: progress,
            attempts: small(), refusals: try list(3) { try $0.refusal() }, endedAt: number())
    }

    private mutating func claim() throws -> Claim {
        Claim(
            key: try key(), tenant: try tenant(), token: number(), ttlMilliseconds: number(),
            placement: try placement(), state: pick([.held, .committed]),
            since: WallTime(millisecondsSince1970: number()))
    }

    private mutating func key() throws -> AttemptKey {
        AttemptKey(request: RequestKey(origin: try region(), number: number()), attempt: small())
    }

    private mutating func spec() throws -> HostSpec {
        let model = try GPUModel(pick(["H200", "A100-80G", "x+1.2_3"]))
        let gpus = try list(16) { try $0.gpu(model) }
        return HostSpec(
            id: try host(), site: try site(), block: text(), rack: text(), cpuMilli: number(), memoryMiB: number(),
            gpus: gpus, labels: list(4) { HostLabel(key: $0.text(), value: $0.text()) }, leaf: text(),
            nics: list(4) { $0.nic() }, gpuLink: pick(GPULink.allCases), nvlinkDomain: text(),
            fabricPartitions: list(4) { random in
                FabricPartition(id: random.small(), moduleIDs: random.list(4) { $0.small() })
            })
    }

    private mutating func gpu(_ model: GPUModel) throws -> GPUSpec {
        GPUSpec(
            index: UInt8(generator.below(256)), model: model, memoryMiB: number(), uuid: text(), numaNode: small(),
            moduleID: small(), pciAddress: text(), rail: small(), mig: pick(MIGMode.allCases),
            health: pick(GPUHealth.allCases), operatorHealth: pick(GPUHealth.allCases))
    }

    private mutating func nic() -> NICSpec {
        NICSpec(
            name: text(), pciAddress: text(), numaNode: small(), speedMbps: small(), rdmaDevice: text(), rail: small(),
            isUp: pick([false, true]))
    }

    private mutating func demand() throws -> Demand {
        let shape: Demand.Shape = pick([
            .gang(hosts: small(), gpusPerHost: small()), .share(milli: small()), .cpuOnly,
            // As demands are read: in NVIDIA's spelling.
            .instance(profile: pick(["1g.18gb", "1g.10gb+me", "7g.141gb"])),
            // Two, because one without a name is read as a demand of its own.
            .parts([
                DemandPart(name: "head", piece: .cpuOnly, cpuMilli: number(), memoryMiB: number()),
                DemandPart(
                    name: "workers", count: max(1, small()), piece: pick([.gpus(small()), .share(milli: small())]),
                    models: [try GPUModel("H200")], gpuMemoryMiB: number()),
            ]),
        ])
        return Demand(
            shape: shape, models: try list(3) { try GPUModel($0.pick(["H200", "B300", "L4"])) }, cpuMilli: number(),
            memoryMiB: number(), sites: try list(3) { try $0.site() }, constraints: constraints())
    }

    private mutating func constraints() -> Constraints {
        let levels: [TopologyLevel?] = [nil] + TopologyLevel.allCases
        return Constraints(
            required: pick(levels), preferred: pick(levels),
            spread: pick([nil, Spread(over: .rack, hosts: small())]), group: text(), apart: pick(levels),
            labels: list(3) { LabelRule(key: $0.text(), $0.pick([.exists, .isAbsent, .isOneOf([$0.text()])])) },
            allowsUnverified: pick([false, true]), gpuMemoryMiB: pick([0, number()]), perHostMax: pick([0, small()]))
    }

    private mutating func residency() throws -> Residency {
        Residency(allowedRegions: try list(4) { try $0.region() })
    }

    private mutating func placement() throws -> Placement {
        Placement(
            hosts: try list(5) {
                let fences = $0.list(16) { $0.number() }
                return HostPlacement(
                    host: try $0.host(), site: try $0.site(), gpus: fences.map { UInt8(truncatingIfNeeded: $0) },
                    milliPerGPU: UInt16($0.generator.below(1_001)), cpuMilli: $0.number(), memoryMiB: $0.number(),
                    fences: fences, instance: $0.pick([nil, MIGInstance(profile: "1g.18gb", start: 3)]),
                    group: $0.text(), uuids: $0.pick([[], fences.map { "GPU-\($0)" }]))
            })
    }

    private mutating func refusal() throws -> RegionRefusal {
        RegionRefusal(
            region: try region(), code: pick(RefusalCode.allCases), detail: text(),
            reasons: list(4) { HostRefusalCount(reason: $0.text(), hosts: $0.small()) })
    }

    private mutating func region() throws -> RegionID { try RegionID(pick(["uk", "norway", "sweden", "spain-2"])) }
    private mutating func site() throws -> SiteID { try SiteID(pick(["crawley", "docklands", "no"])) }
    private mutating func host() throws -> HostID { try HostID("h\(generator.below(1 << 40)).rack_1-A") }
    private mutating func tenant() throws -> TenantID { try TenantID(pick(["acme", "University-of.X", "7"])) }
    private mutating func text() -> String {
        pick(["", "a", "fire red räksmörgås 火", String(repeating: "x", count: 200)])
    }

    /// Every magnitude is as likely as every other, with both ends.
    private mutating func number() -> UInt64 {
        switch generator.below(4) {
        case 0: pick([0, 1, .max])
        default: generator.next() >> generator.below(64)
        }
    }

    private mutating func small() -> UInt32 { UInt32(truncatingIfNeeded: number()) }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int(generator.below(UInt64(choices.count)))]
    }

    private mutating func list<Element>(
        _ most: UInt64, _ make: (inout RandomRecords) throws -> Element
    ) rethrows -> [Element] {
        var elements: [Element] = []
        for _ in 0..<generator.below(most + 1) { elements.append(try make(&self)) }
        return elements
    }
}
