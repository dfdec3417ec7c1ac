// Allocator+Explain.swift: what would make a refused demand fit. Whatever is answered has been tried.
//
// Rules and the list of remedies: docs/allocation.md, "Explain".

public import Basics

extension Allocator {
    /// Why a demand would be refused, which hosts came close, and what would make it fit.
    ///
    /// Every remedy was tried, by the same filter that decides, and is true until the region changes. Nothing is changed. It
    /// costs as much as a few decisions: the work follows the classes of hosts, not the hosts.
    ///
    /// - Parameter holdings: What is held on some hosts, by whoever may be asked to release it; asked at most once.
    public mutating func explain(
        _ demand: Demand, holdings: ([HostID]) -> [Holding] = { _ in [] }
    ) -> Explanation {
        if (try? demand.validate()) == nil { return Explanation(answer: plan(demand)) }
        if case .parts = demand.shape { return explainParts(demand) }
        let wanted = Wanted(demand, pools: table.pools)
        if fits(demand) { return Explanation(answer: plan(demand)) }
        let survey = table.survey(wanted)
        return Explanation(
            answer: .refused(table.refusal(wanted)), nearest: survey.nearest,
            remedies: [
                ready(demand, wanted, survey), release(demand, wanted, survey, holdings).map { .release($0) },
            ].compactMap(\.self)
                + changes(demand, wanted, survey).filter { fits($0.demand) }.map { .ask($0.change, $0.demand) })
    }

    /// Whether a demand is valid and fits now.
    func fits(_ demand: Demand) -> Bool {
        guard (try? demand.validate()) != nil else { return false }
        guard case .parts = demand.shape else { return table.holds(Wanted(demand, pools: table.pools)) }
        if case .placed = plan(demand) { return true } else { return false }
    }

    // MARK: Another state

    private mutating func ready(_ demand: Demand, _ wanted: Wanted, _ survey: HostTable.Survey) -> Remedy? {
        let missing = wanted.hosts - survey.fitting
        guard missing > 0, missing <= AllocatorLimits.remedyHosts else { return nil }
        let slots = survey.notReady.flatMap { table.classes.lowest($0, count: missing) }.sorted().prefix(missing)
        guard slots.count == missing else { return nil }
        let hosts = slots.map { table.specs[$0].id }
        let helps = trying { trial in
            for host in hosts where (try? trial.setState(of: host, to: .ready)) == nil { return false }
            return trial.allocator.fits(demand)
        }
        return helps ? .makeReady(hosts) : nil
    }

    // MARK: Another demand

    typealias Changed = (change: DemandChange, demand: Demand)

    /// Demands that are as near to this one as can be and may fit.
    private func changes(_ demand: Demand, _ wanted: Wanted, _ survey: HostTable.Survey) -> [Changed] {
        var changes = otherSites(demand) + otherModels(demand) + looser(demand)
        switch demand.shape {
        case .gang:
            changes += [fewerHosts(demand, fitting: survey.fitting), fewerGPUs(demand)].compactMap(\.self)
        case .share:
            var least = wanted
            least.shareMilli = 1
            let largest = table.classes.open.reduce(UInt16(0)) { largest, number in
                let residual = table.classes.residuals[Int(number)]
                return table.views(residual, least).reduce(largest) {
                    least.accepts($1) ? max($0, $1.largest) : $0
                }
            }
            changes.append(demand.changed(.smallerShare) { $0.shape = .share(milli: UInt32(largest)) })
        case .instance, .cpuOnly, .parts: break
        }
        if let cpu = Allocator.least(ofTop: wanted.hosts, survey.cpu), cpu < demand.cpuMilli {
            changes.append(demand.changed(.lessCPU) { $0.cpuMilli = cpu })
        }
        if let memory = Allocator.least(ofTop: wanted.hosts, survey.memory), memory < demand.memoryMiB {
            changes.append(demand.changed(.lessMemory) { $0.memoryMiB = memory })
        }
        return changes
    }

    /// One more site each that would do; any site when none alone does.
    private func otherSites(_ demand: Demand) -> [Changed] {
        guard !demand.sites.isEmpty else { return [] }
        let any = demand.changed(.otherSite) { $0.sites = [] }
        guard fits(any.demand) else { return [] }
        let single = sites.filter { !demand.sites.contains($0) }.prefix(AllocatorLimits.triedNames)
            .map { site in demand.changed(.otherSite) { $0.sites.append(site) } }
            .filter { fits($0.demand) }
        return single.isEmpty ? [any] : single
    }

    /// One more model each that would do; any model when none alone does.
    private func otherModels(_ demand: Demand) -> [Changed] {
        guard !demand.models.isEmpty else { return [] }
        let any = demand.changed(.otherModel) { $0.models = [] }
        guard fits(any.demand) else { return [] }
        let accepted = ModelChoice(demand.models, among: models).accepted
        let single = zip(models, accepted).filter { !$1 }.map(\.0).prefix(AllocatorLimits.triedNames)
            .map { model in demand.changed(.otherModel) { $0.models.append(model) } }
            .filter { fits($0.demand) }
        return single.isEmpty ? [any] : single
    }

    /// The largest gang that fits: when one does, a smaller one does.
    private func fewerHosts(_ demand: Demand, fitting: Int) -> Changed? {
        guard case .gang(let hosts, let gpusPerHost) = demand.shape, hosts > 1, fitting > 0 else { return nil }
        func gang(_ hosts: Int) -> Changed {
            demand.changed(.fewerHosts) { $0.shape = .gang(hosts: UInt32(hosts), gpusPerHost: gpusPerHost) }
        }
        var (fits, fails) = (0, min(fitting, Int(hosts) - 1) + 1)
        while fits + 1 < fails {
            // Without constraints all hosts that fit will do, so the most is tried first.
            let middle = fits == 0 && fails == fitting + 1 ? fitting : (fits + fails) / 2
            if self.fits(gang(middle).demand) { fits = middle } else { fails = middle }
        }
        return fits > 0 ? gang(fits) : nil
    }

    /// The most GPUs on each host that fit.
    private func fewerGPUs(_ demand: Demand) -> Changed? {
        guard case .gang(let hosts, let gpusPerHost) = demand.shape, gpusPerHost > 1 else { return nil }
        for gpus in (1..<gpusPerHost).reversed() {
            let changed = demand.changed(.fewerGPUs) { $0.shape = .gang(hosts: hosts, gpusPerHost: gpus) }
            if fits(changed.demand) { return changed }
        }
        return nil
    }

    /// The GPU models that hosts have, ascending.
    private var models: [GPUModel] {
        let all = table.pools.compactMap(\.key.model).sorted { $0.text < $1.text }
        return zip(all.indices, all).filter { $0 == 0 || all[$0 - 1] != $1 }.map(\.1)
    }

    /// What the host with the least has of the `count` hosts that have the most.
    private static func least(ofTop count: Int, _ free: [(free: UInt64, hosts: Int)]) -> UInt64? {
        var hosts = 0
        for entry in free.sorted(by: { $0.free > $1.free }) {
            hosts += entry.hosts
            if hosts >= count { return entry.free }
        }
        return nil
    }
}

extension Demand {
    func changed(_ change: DemandChange, _ edit: (inout Demand) -> Void) -> (
        change: DemandChange, demand: Demand
    ) {
        var demand = self
        edit(&demand)
        return (change, demand)
    }
}
