// HostTable+Survey.swift: what came close to fitting, class by class.
//
// Reads only, and never looks at every host: the cost follows classes. What it is used for: docs/allocation.md.

import Basics

extension HostTable {
    /// The hosts that could not take their part of a demand, in a form that remedies are found from.
    struct Survey {
        /// Hosts that fit.
        var fitting = 0
        /// The closest first.
        var nearest: [NearMiss] = []
        /// Classes that would fit if they were ready.
        var notReady: [Int] = []
        /// Classes of ready hosts that lack resources only, and what it takes to free them.
        var lacking: [(effort: Effort, number: Int)] = []
        /// What is free of CPU and memory on hosts that otherwise fit, and how many hosts they are.
        var cpu: [(free: UInt64, hosts: Int)] = []
        var memory: [(free: UInt64, hosts: Int)] = []
    }

    /// What has to be given back on a host, smallest first.
    struct Effort: Comparable {
        var milli: UInt64
        var cpuMilli: UInt64
        var memoryMiB: UInt64

        static func < (left: Effort, right: Effort) -> Bool {
            (left.milli, left.cpuMilli, left.memoryMiB) < (right.milli, right.cpuMilli, right.memoryMiB)
        }
    }

    /// Whether the demand fits now: the same filter as the choice, without scores.
    func holds(_ wanted: Wanted) -> Bool {
        guard wanted.constraints == nil, wanted.instances.isEmpty else { return choose(wanted, kind: nil) != nil }
        var hosts = 0
        for number in classes.open where accepts(classes.residuals[Int(number)], wanted) {
            hosts += classes.members[Int(number)].count
            if hosts >= wanted.hosts { return true }
        }
        return false
    }

    /// Looks at every class once.
    func survey(_ wanted: Wanted) -> Survey { survey(wanted, HostFilter(wanted.constraints, self)) }

    /// The same, among hosts that a filter leaves.
    func survey(_ wanted: Wanted, _ filter: HostFilter?) -> Survey {
        var survey = Survey()
        var closest: [Close] = []
        for (number, residual) in classes.residuals.enumerated() where !classes.members[number].isEmpty {
            for part in parts(number, filter) {
                guard let reason = reason(residual, wanted, filtered: part.reason) else {
                    survey.fitting += part.hosts
                    survey.cpu.append((residual.cpuMilli, part.hosts))
                    survey.memory.append((residual.memoryMiB, part.hosts))
                    continue
                }
                if part.reason == nil { note(reason, number, residual, wanted, in: &survey) }
                let (order, deficit) = closeness(residual, reason, wanted)
                if order >= HostTable.notClose { continue }
                let miss = miss(part.lowest, part.hosts, reason, residual, wanted)
                HostTable.keep((order, deficit, part.lowest, miss), in: &closest)
            }
        }
        survey.nearest = closest.map(\.miss)
        return survey
    }

    private typealias Close = (order: Int, deficit: UInt64, slot: Int, miss: NearMiss)

    /// Adds one to the closest, which are in order, and drops what is one too many.
    private static func keep(_ close: Close, in closest: inout [Close]) {
        let place = closest.firstIndex {
            (close.order, close.deficit, close.slot) < ($0.order, $0.deficit, $0.slot)
        }
        closest.insert(close, at: place ?? closest.count)
        if closest.count > AllocatorLimits.nearMisses { closest.removeLast() }
    }

    private func note(
        _ reason: RefusalReason, _ number: Int, _ residual: Residual, _ wanted: Wanted, in survey: inout Survey
    ) {
        let hosts = classes.members[number].count
        switch reason {
        case .cordoned, .draining:
            var ready = residual
            ready.state = .ready
            if self.reason(ready, wanted) == nil { survey.notReady.append(number) }
        case .noCPU where residual.memoryMiB >= wanted.memoryMiB:
            survey.cpu.append((residual.cpuMilli, hosts))
        case .noMemory:
            survey.memory.append((residual.memoryMiB, hosts))
        default: break
        }
        switch reason {
        case .tooFewGPUs, .fragmented, .noCPU, .noMemory:
            if let effort = effort(residual, wanted) { survey.lacking.append((effort, number)) }
        default: break
        }
    }

    private func miss(
        _ slot: Int, _ hosts: Int, _ reason: RefusalReason, _ residual: Residual, _ wanted: Wanted
    ) -> NearMiss {
        let residual = nearest(residual, wanted)
        return NearMiss(
            host: specs[slot].id, hosts: hosts, reason: reason,
            gpusShort: max(0, wanted.wholeGPUs - residual.freeWhole),
            milliShort: wanted.shareMilli - min(wanted.shareMilli, residual.largest),
            cpuMilliShort: wanted.cpuMilli - min(wanted.cpuMilli, residual.cpuMilli),
            memoryMiBShort: wanted.memoryMiB - min(wanted.memoryMiB, residual.memoryMiB))
    }

    /// What has to be given back on a host of this residual; nil when it has too few GPUs.
    func effort(_ residual: Residual, _ wanted: Wanted) -> Effort? {
        guard oddities.isMixed(residual) else { return effort(ofOne: residual, wanted) }
        return views(residual, wanted).compactMap { effort(ofOne: $0, wanted) }.min()
    }

    private func effort(ofOne residual: Residual, _ wanted: Wanted) -> Effort? {
        var milli: UInt64 = 0
        let gpus = wanted.shareMilli > 0 ? 1 : wanted.wholeGPUs
        guard gpus <= Int(residual.gpuCount) else { return nil }
        if !residual.hasGPUs(wanted) {
            let placed = max(0, min(Residual.places, gpus - Int(residual.moreWhole)))
            let beyond = max(0, gpus - Int(residual.moreWhole) - Residual.places)
            milli = UInt64(beyond) * UInt64(HostTable.wholeMilli)
            for place in Residual.places - placed..<Residual.places {
                milli += UInt64(HostTable.wholeMilli - residual.gpus[place])
            }
        }
        return Effort(
            milli: milli, cpuMilli: wanted.cpuMilli - min(wanted.cpuMilli, residual.cpuMilli),
            memoryMiB: wanted.memoryMiB - min(wanted.memoryMiB, residual.memoryMiB))
    }
}

extension HostClasses {
    /// The lowest `count` slots of a class, ascending: down from the top of its heap, at no cost for the others.
    func lowest(_ number: Int, count: Int) -> [Int] {
        let heap = members[number].slots
        var found: [Int] = []
        var next = heap.isEmpty ? [] : [0]
        while found.count < count, let least = next.indices.min(by: { heap[next[$0]] < heap[next[$1]] }) {
            let place = next.remove(at: least)
            found.append(Int(heap[place]))
            next += [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }
        }
        return found
    }
}
