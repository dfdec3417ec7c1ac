// TraceSplit.swift: which region gets which hosts and asks for which tasks. The same on every machine.

public import Basics
public import GPUAllocator

/// A trace dealt out over regions.
public struct TraceSplit: Sendable {
    /// The regions in the order they were given.
    public let regions: [RegionID]

    /// Makes a split over `regions`, whose order matters.
    public init(over regions: [RegionID]) throws(TraceError) {
        guard (1...TraceLimits.regions).contains(regions.count), Set(regions).count == regions.count else {
            throw .regions(count: regions.count)
        }
        self.regions = regions
    }

    /// The hosts of each region, in the order of ``regions`` and of the trace.
    ///
    /// A host that names a region goes there. The others are dealt out one by one, per GPU model and number of GPUs, in
    /// the order of the hashes of their names, so that every region gets its part of every kind of host.
    public func hosts(_ hosts: [TraceHost]) throws(TraceError) -> [[HostSpec]] {
        var regionOf: [Int] = []
        var free: [(kind: Kind, hash: UInt64, position: Int)] = []
        for (position, host) in hosts.enumerated() {
            if let region = host.region {
                regionOf.append(try index(of: region, for: host.spec.id.text))
                continue
            }
            regionOf.append(0)
            let kind = Kind(model: host.spec.model?.text ?? "", gpus: host.spec.gpus.count)
            free.append((kind, TraceSplit.hash(host.spec.id.text), position))
        }
        free.sort { ($0.kind, $0.hash, $0.position) < ($1.kind, $1.hash, $1.position) }
        for (turn, host) in free.enumerated() { regionOf[host.position] = turn % regions.count }
        var split = regions.map { _ in [HostSpec]() }
        for (position, host) in hosts.enumerated() { split[regionOf[position]].append(host.spec) }
        return split
    }

    /// The region that asks for each task, in the order of the tasks: the one it names, else one by the hash of its name.
    public func homes(of tasks: [TraceTask]) throws(TraceError) -> [RegionID] {
        var homes: [RegionID] = []
        for task in tasks {
            for region in task.allowedRegions { _ = try index(of: region, for: task.name) }
            if let home = task.home {
                homes.append(regions[try index(of: home, for: task.name)])
            } else {
                homes.append(regions[Int(TraceSplit.hash(task.name) % UInt64(regions.count))])
            }
        }
        return homes
    }

    private struct Kind: Comparable {
        var model: String
        var gpus: Int

        static func < (left: Kind, right: Kind) -> Bool {
            (left.model, left.gpus) < (right.model, right.gpus)
        }
    }

    private func index(of region: RegionID, for name: String) throws(TraceError) -> Int {
        guard let index = regions.firstIndex(of: region) else { throw .unknownRegion(name: name, region: region) }
        return index
    }

    /// FNV-1a, mixed once more because names of a trace differ only in their last digits.
    private static func hash(_ name: String) -> UInt64 {
        var generator = SeededGenerator(seed: FNV1a.hash(of: name))
        return generator.next()
    }
}
