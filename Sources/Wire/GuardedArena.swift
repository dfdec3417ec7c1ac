// GuardedArena.swift: the only place where protobuf-c decodes, always inside a guarded arena.
//
// libprotobuf-c alone can be crashed by nesting and made to eat memory and time by doubled fields
// (docs/messages.md, "Decoding"); the arena's budget and stack check stop all of it.

internal import CArena

/// One decoded protobuf-c message and the arena that holds all of it.
///
/// Views borrow it, so it lives on one stack and is freed in one step.
@safe
public struct GuardedArena: ~Copyable {
    private let arena: OpaquePointer
    private let decoded: UnsafeRawPointer
    private let descriptor: UnsafeRawPointer

    /// Decodes `bytes` as the message that `descriptor` describes.
    ///
    /// Text is not checked here; the generated views do that.
    ///
    /// - Parameters:
    ///   - bytes: The message. Not used after this call.
    ///   - descriptor: The protobuf-c descriptor of the message.
    ///   - failingAllocation: For tests: the allocation, from 0, for which the system has no memory.
    public init(
        decoding bytes: UnsafeRawBufferPointer, as descriptor: UnsafeRawPointer,
        failingAllocation: Int? = nil
    ) throws(DecodeError) {
        let budget = MessageLimits.arenaBudget(wireBytes: bytes.count)
        let first = MessageLimits.firstBlockBaseBytes + MessageLimits.firstBlockBytesPerWireByte * bytes.count
        guard let arena = unsafe hansa_arena_new(min(first, budget), budget, UInt32(MessageLimits.nesting)) else {
            throw .outOfMemory
        }
        if let failingAllocation { unsafe hansa_arena_fail_at(arena, failingAllocation) }
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        guard let decoded = unsafe hansa_arena_unpack(arena, descriptor, bytes.count, start) else {
            let failure = unsafe hansa_arena_failure_of(arena)
            unsafe hansa_arena_free(arena)
            switch failure {
            case HANSA_ARENA_BUDGET: throw .arenaBudgetExceeded(budgetBytes: budget)
            case HANSA_ARENA_DEPTH: throw .nestingTooDeep(limit: MessageLimits.nesting)
            case HANSA_ARENA_NO_MEMORY: throw .outOfMemory
            default: throw .malformed
            }
        }
        unsafe self.arena = arena
        unsafe self.decoded = decoded
        unsafe self.descriptor = descriptor
    }

    deinit { unsafe hansa_arena_free(arena) }

    /// The decoded message; valid as long as the arena.
    ///
    /// - Precondition: The arena was made with `descriptor`.
    @unsafe
    public func message(_ descriptor: UnsafeRawPointer) -> UnsafeRawPointer {
        unsafe precondition(self.descriptor == descriptor, "the arena holds a message of another type")
        return unsafe decoded
    }

    /// The memory that decoding took, in bytes.
    public var usedByteCount: Int { unsafe hansa_arena_used(arena) }

    /// How many allocations decoding took.
    public var allocationCount: Int { unsafe hansa_arena_allocations(arena) }
}

/// What the two decoders make of the same bytes: the one pass for usual messages, and libprotobuf-c.
public enum DecoderAgreement: Hashable, Sendable {
    /// The message is not a usual one: libprotobuf-c alone decides.
    case notPlain
    /// Both decode it, to the same message.
    case agree
    /// They differ, which must never be.
    case differ
}

extension GuardedArena {
    /// For tests and fuzzing: decodes `bytes`, from which the arena was made, by each decoder alone.
    public func compareDecoders(_ bytes: UnsafeRawBufferPointer) -> DecoderAgreement {
        let budget = MessageLimits.arenaBudget(wireBytes: bytes.count)
        guard let second = unsafe hansa_arena_new(budget, budget, UInt32(MessageLimits.nesting)) else {
            return .notPlain
        }
        defer { unsafe hansa_arena_free(second) }
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        return switch unsafe hansa_arena_compare(second, descriptor, bytes.count, start) {
        case HANSA_DECODERS_AGREE: .agree
        case HANSA_DECODERS_DIFFER: .differ
        default: .notPlain
        }
    }
}
