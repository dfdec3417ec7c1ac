// HansaPolicy.swift: the production allocator as a policy of the bench.

import Basics
public import GPUAllocator
import TraceReplay

/// Hansa's allocator, which learns the mix as tasks come.
public struct HansaPolicy: PackingPolicy {
    private let input: PackingInput
    private var allocator = Allocator()
    private var positionOf: [HostID: Int] = [:]

    /// Registers the hosts.
    public init(_ input: PackingInput) throws(AllocatorError) {
        self.input = input
        try allocator.register(input.hosts)
        for (position, host) in input.hosts.enumerated() { positionOf[host.id] = position }
    }

    /// Asks the allocator.
    public mutating func place(_ task: Int) -> PackingOutcome {
        switch allocator.allocate(input.tasks[task].demand) {
        case .placed(let placement):
            guard let part = placement.hosts.first, let host = positionOf[part.host] else {
                preconditionFailure("an empty placement, or one on a host that was never registered: \(placement)")
            }
            return .placed(host: host, gpus: part.gpus)
        case .refused(let refusal):
            return .refused(reason: refusal.reasons.first?.reason.rawValue ?? "noHosts")
        }
    }
}
