// PackingPolicy.swift: what a run asks of whoever places tasks: the allocator, or a control from the literature.

/// Something that places tasks on hosts.
public protocol PackingPolicy {
    /// Places one task for good, or refuses it for good.
    ///
    /// - Parameter task: The task's position in the trace.
    mutating func place(_ task: Int) -> PackingOutcome
}

/// What became of one task.
public enum PackingOutcome: Hashable, Sendable {
    /// The task runs on these GPUs of the host at this position in the trace's list.
    case placed(host: Int, gpus: [UInt8])
    /// The task runs nowhere; `reason` is the one that most hosts gave.
    case refused(reason: String)
}

/// The policies that the bench knows.
public enum PackingPolicyName: String, Hashable, Sendable, CaseIterable {
    /// Hansa's allocator.
    case hansa
    /// Fragmentation gradient descent: the placement that makes least GPU useless to the mix of tasks.
    case fgd
    /// The host that is left with least.
    case bestFit = "bestfit"
    /// Any host that fits.
    case random
}
