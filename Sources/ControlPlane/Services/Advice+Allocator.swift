// Advice+Allocator.swift: explanations and proposed moves as messages.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import Ledger
import Mapping

extension ExplainReply {
    /// What was found in the region `home`; the holders are those of the allocations to release.
    init(_ explanation: Explanation, holders: [Holder], home: RegionID) {
        self.init(
            region: home.text, nearest: explanation.nearest.map { .init($0) },
            remedies: explanation.remedies.map { .init($0, holders: holders) })
        switch explanation.answer {
        case .placed(let placed): placement = placed.hosts.map { .init($0) }
        case .refused(let reasons): refusal = .init(Ledger.RegionRefusal(reasons, by: home))
        }
    }
}

extension DefragmentReply {
    /// What was found in the region `home`; the tenants are those of the moves.
    init(_ found: Defragmentation, tenants: [TenantID], home: RegionID) {
        self.init(
            region: home.text,
            moves: zip(found.moves, tenants).map { move, tenant in
                HansaMessages.Move(
                    allocation: RequestKey(origin: home, number: move.number).description, tenant: tenant.text,
                    milli: move.from.totalMilli, from: move.from.hosts.map { .init($0) },
                    to: move.to.hosts.map { .init($0) })
            },
            movedMilli: found.movedMilli, placement: found.placement?.hosts.map { .init($0) } ?? [],
            minimal: found.isMinimal, cordon: found.cordon.map(\.text))
        if case .refused(let reasons) = found.answer { refusal = .init(Ledger.RegionRefusal(reasons, by: home)) }
    }
}

extension HansaMessages.NearMiss {
    fileprivate init(_ miss: GPUAllocator.NearMiss) {
        self.init(
            host: miss.host.text, hosts: UInt32(clamping: miss.hosts), reason: miss.reason.rawValue,
            gpusShort: UInt32(clamping: miss.gpusShort), milliShort: UInt32(miss.milliShort),
            cpuMilliShort: miss.cpuMilliShort, memoryMibShort: miss.memoryMiBShort)
    }
}

extension HansaMessages.Remedy {
    fileprivate init(_ remedy: GPUAllocator.Remedy, holders: [Holder]) {
        self.init(kind: remedy.name)
        switch remedy {
        case .ask(_, let other): demand = .init(other)
        case .makeReady(let names): hosts = names.map(\.text)
        case .release(let holdings):
            releases = zip(holdings, holders).map { holding, holder in
                HansaMessages.Release(
                    allocation: holder.request.description, tenant: holder.tenant.text,
                    milli: holding.placement.totalMilli, hosts: holding.placement.hostIDs.map(\.text))
            }
            reliefs = HansaMessages.Remedy.reliefs(of: holdings.flatMap(\.placement.hosts))
        }
    }

    /// What is given back, host by host.
    private static func reliefs(of parts: [GPUAllocator.HostPlacement]) -> [HansaMessages.HostRelief] {
        var reliefs: [HansaMessages.HostRelief] = []
        for part in parts.sorted(by: { $0.host < $1.host }) {
            if reliefs.last?.host != part.host.text { reliefs.append(.init(host: part.host.text)) }
            let place = reliefs.count - 1
            reliefs[place].gpus = Set(reliefs[place].gpus + part.gpus.map { UInt32($0) }).sorted()
            reliefs[place].cpuMilli += part.cpuMilli
            reliefs[place].memoryMib += part.memoryMiB
        }
        return reliefs
    }
}
