// GuardedArenaTests.swift: no bytes can make protobuf-c take more memory, stack or time than the limits allow.

import Basics
import CArena
import Testing
import Wire

/// A message that contains itself, by the number of the field that does.
enum Nest: UInt8, CaseIterable {
    case singular = 1
    case repeated = 2
    case oneof = 3

    var tag: UInt8 { rawValue << 3 | 2 }

    /// A message with `levels` messages inside one another, `body` innermost.
    func message(levels: Int, innermost: [UInt8] = []) -> [UInt8] {
        var body = innermost
        for _ in 0..<levels { body = wrapped(body) }
        return body
    }

    func wrapped(_ body: [UInt8]) -> [UInt8] {
        var length = UInt64(body.count)
        var result = [tag]
        while length >= 0x80 {
            result.append(UInt8(truncatingIfNeeded: length) | 0x80)
            length >>= 7
        }
        return result + [UInt8(length)] + body
    }
}

@Suite struct GuardedArenaTests {
    private struct Cost: Equatable {
        var usedByteCount = 0
        var allocationCount = 0
    }

    /// An unknown field that makes the message long enough for its budget not to be the limit that is hit.
    private static let ballast: [UInt8] = [0x7A, 0x80, 0x20] + [UInt8](repeating: 0, count: 4_096)

    @discardableResult
    private func decode(_ bytes: [UInt8], failingAllocation: Int? = nil) throws(DecodeError) -> Cost {
        try unsafe bytes.span.withUnsafeBytes { (raw: UnsafeRawBufferPointer) throws(DecodeError) -> Cost in
            let arena = try unsafe GuardedArena(
                decoding: raw, as: hansa_arena_self_containing(), failingAllocation: failingAllocation)
            return Cost(usedByteCount: arena.usedByteCount, allocationCount: arena.allocationCount)
        }
    }

    @Test("Nesting up to the limit is accepted", arguments: Nest.allCases, [0, 1, 2, 50, MessageLimits.nesting])
    func acceptedNesting(nest: Nest, levels: Int) throws {
        try decode(nest.message(levels: levels, innermost: Self.ballast))
    }

    @Test(
        "Nesting beyond half as much again is refused, however deep", arguments: Nest.allCases,
        [MessageLimits.nesting * 3 / 2, 1_000, 9_000])
    func refusedNesting(nest: Nest, levels: Int) {
        #expect(throws: DecodeError.nestingTooDeep(limit: MessageLimits.nesting)) {
            try decode(nest.message(levels: levels, innermost: Self.ballast))
        }
    }

    @Test("A message that doubles its submessages is refused before it takes quadratic time or memory")
    func mergeBomb() {
        // Merging the n-th copy of `child` copies the lists of all copies before it.
        let copy = Nest.singular.wrapped(Nest.repeated.message(levels: 1) + Nest.oneof.message(levels: 1))
        let bomb = Array(repeatElement(copy, count: 40_000).joined())
        let budget = MessageLimits.arenaBudget(wireBytes: bomb.count)
        #expect(throws: DecodeError.arenaBudgetExceeded(budgetBytes: budget)) { try decode(bomb) }
    }

    @Test("A list of empty messages that would take a hundred times its size is refused")
    func amplification() {
        let bomb = Array(repeatElement(Nest.repeated.message(levels: 1), count: 1_000).joined())
        let budget = MessageLimits.arenaBudget(wireBytes: bomb.count)
        #expect(throws: DecodeError.arenaBudgetExceeded(budgetBytes: budget)) { try decode(bomb) }
    }

    @Test("The budget is an edge: one message fewer is accepted, and it never takes more than the budget")
    func budgetEdge() throws {
        let one = Nest.repeated.message(levels: 1)
        var count = 1
        while let cost = try? decode(Array(repeatElement(one, count: count + 1).joined())) {
            count += 1
            #expect(cost.usedByteCount <= MessageLimits.arenaBudget(wireBytes: count * one.count))
            try #require(count < 1_000)
        }
        #expect(count > 10)
        let over = Array(repeatElement(one, count: count + 1).joined())
        #expect(throws: DecodeError.arenaBudgetExceeded(budgetBytes: MessageLimits.arenaBudget(wireBytes: over.count)))
        {
            try decode(over)
        }
    }

    @Test("When memory runs out at any allocation, decoding fails cleanly", arguments: Nest.allCases)
    func failingAllocation(nest: Nest) throws {
        // Unknown fields and a list of more than 16 fields make protobuf-c allocate in every way it knows.
        let unknown: [UInt8] = [0x7A, 3, 1, 2, 3, 0x80, 0x01, 9]
        let list = Array(repeatElement(Nest.repeated.message(levels: 1) + unknown, count: 20).joined())
        let bytes = nest.message(levels: 3, innermost: list) + Self.ballast
        let allocations = try decode(bytes).allocationCount
        #expect(allocations > 40)
        for index in 0..<allocations {
            #expect(throws: DecodeError.outOfMemory) { try decode(bytes, failingAllocation: index) }
        }
        try decode(bytes, failingAllocation: allocations)
    }

    @Test("A message cut short at any byte is decoded or malformed, never a crash")
    func truncated() {
        let whole =
            Nest.singular.message(levels: 5) + Nest.repeated.message(levels: 5) + [0x79, 1, 2, 3, 4, 5, 6, 7, 8]
        for length in 0..<whole.count {
            do { try decode(Array(whole.prefix(length))) } catch { #expect(error == .malformed) }
        }
    }

    @Test("Random bytes are decoded or refused, never a crash", arguments: 1...20 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let length = Int(random.below(64))
            // Few values, so that many of the bytes are tags and lengths that mean something.
            let bytes = (0..<length).map { _ in
                random.below(3) == 0 ? UInt8(random.below(256)) : UInt8(random.below(32))
            }
            _ = try? decode(bytes)
        }
    }

    @Test("A usual message takes one block")
    func oneBlock() throws {
        let cost = try decode(Nest.singular.message(levels: 1))
        #expect(cost.allocationCount == 2)
    }

    @Test("Reading an arena as another type stops the program")
    func wrongType() async {
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = []
            try unsafe bytes.withUnsafeBytes { raw in
                let arena = try unsafe GuardedArena(decoding: raw, as: hansa_arena_self_containing())
                _ = unsafe arena.message(UnsafeRawPointer(bitPattern: 8) ?? hansa_arena_self_containing())
            }
        }
    }

    @Test("A level of nesting takes a plausible amount of stack")
    func stackPerLevel() {
        #expect((256...8_192).contains(hansa_arena_stack_per_level()))
    }
}
