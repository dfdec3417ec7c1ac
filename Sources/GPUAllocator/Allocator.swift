// Allocator.swift: the GPUs of one region, what is taken of them, and the choice among what is free.
//
// A value: no clock, no randomness, no I/O. Same state and same demand = same answer. Rules: docs/allocation.md.

/// The hosts of one region and what is taken of them.
///
/// It is named `Allocator` and not like its module so that `GPUAllocator.Demand` can be written.
public struct Allocator: Sendable {
    /// What ``register(_:)`` did.
    public enum Registration: Hashable, Sendable {
        /// The host is new.
        case registered
        /// The host was there with the same content; nothing changed.
        case unchanged
        /// The host was there, unused, with other content, which is now replaced. Its state stays.
        case replaced
    }

    /// Makes the allocator of a region without hosts.
    public init() {}
}
