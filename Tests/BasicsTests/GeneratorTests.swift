// GeneratorTests.swift: the same seed gives the same numbers on every machine.

import Basics
import Testing

@Suite("Seeded randomness and hashing")
struct GeneratorTests {
    @Test("A seed repeats its sequence, and another seed does not")
    func repeatable() {
        var one = SeededGenerator(seed: 7)
        var two = SeededGenerator(seed: 7)
        var other = SeededGenerator(seed: 8)
        let first = (0..<100).map { _ in one.next() }
        #expect(first == (0..<100).map { _ in two.next() })
        #expect(first != (0..<100).map { _ in other.next() })
    }

    @Test("below(n) stays below n", arguments: [1, 2, 3, 1000] as [UInt64])
    func bounded(bound: UInt64) {
        var generator = SeededGenerator(seed: bound)
        #expect((0..<1000).allSatisfy { _ in generator.below(bound) < bound })
    }

    @Test(
        "FNV-1a gives the published values",
        arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)]
            as [(String, UInt64)])
    func published(text: String, hash: UInt64) {
        #expect(FNV1a.hash(of: text) == hash)
    }
}
