// ShardKey.swift: in which part of a large table a key lies: the same in every process, unlike its hash.

public import Basics
internal import GPUAllocator

/// A key that says where it lies in a table of many parts.
///
/// Equal keys have equal numbers, and the lower bits of different ones should differ. Keys that strangers choose can
/// crowd one part, which makes steps on it longer and nothing else: within a part a hash table finds them.
public protocol ShardKey {
    /// The number whose lower bits choose the part.
    var shardNumber: UInt64 { get }
}

extension UInt64: ShardKey {
    /// The number itself: neighbours lie in different parts.
    public var shardNumber: UInt64 { self }
}

extension Int: ShardKey {
    /// The number itself: neighbours lie in different parts.
    public var shardNumber: UInt64 { UInt64(bitPattern: Int64(self)) }
}

extension RegionID: ShardKey {
    /// From its text.
    public var shardNumber: UInt64 { FNV1a.hash(of: text) }
}

extension HostID: ShardKey {
    /// From its text.
    public var shardNumber: UInt64 { FNV1a.hash(of: text) }
}

extension AttemptKey: ShardKey {
    /// From the number of its request, which is where keys of one table differ most.
    public var shardNumber: UInt64 { request.number }
}

extension GPUAddress: ShardKey {
    /// From its host: the GPUs of one host lie together, as they are placed together.
    public var shardNumber: UInt64 { host.shardNumber }
}

extension IdempotencyKey: ShardKey {
    var shardNumber: UInt64 { FNV1a.hash(of: key) }
}
