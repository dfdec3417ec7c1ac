// SortedTableTests.swift: a table that can be walked in the order of its keys, against a dictionary that is sorted.

import Basics
import Ledger
import Testing

@Suite("Sorted table")
struct SortedTableTests {
    @Test(
        "any sequence of changes leaves what a sorted dictionary would have", arguments: 1...20 as ClosedRange<UInt64>)
    func likeASortedDictionary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var table = SortedTable<UInt64, UInt64>()
        var model: [UInt64: UInt64] = [:]
        for step in 0..<600 as Range<UInt64> {
            let key = random.below(60)
            if random.below(5) < 2 {
                table[key] = nil
                model[key] = nil
            } else {
                table[key] = step
                model[key] = step
            }
            let sorted = model.keys.sorted()
            #expect(table.keys == sorted)
            #expect(table.entries.map(\.value) == sorted.map { model[$0] })
            #expect(table.firstKey == sorted.first)
            #expect(table.count == model.count && table.isEmpty == model.isEmpty)
            let bound = random.below(60)
            #expect(table.keys(after: bound, limit: 3) == Array(sorted.filter { $0 > bound }.prefix(3)))
            let low = random.below(60)
            #expect(table.keys(from: low, below: bound) == sorted.filter { $0 >= low && $0 < bound })
        }
    }

    @Test("a large table, too, keeps what a sorted dictionary would have", arguments: 1...3 as ClosedRange<UInt64>)
    func large(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var table = SortedTable<UInt64, UInt64>()
        var model: [UInt64: UInt64] = [:]
        for step in 0..<20_000 as Range<UInt64> {
            // Grows to some thousands, then shrinks to some hundreds.
            let key = random.below(5_000)
            if random.below(10) < (step < 10_000 ? 3 : 8) {
                table[key] = nil
                model[key] = nil
            } else {
                table[key] = step
                model[key] = step
            }
            guard step % 500 == 0 else { continue }
            let sorted = model.keys.sorted()
            #expect(table.keys == sorted)
            #expect(table.entries.map(\.value) == sorted.map { model[$0] })
            #expect(table.firstKey == sorted.first && table.count == model.count)
            #expect(table.keys(after: key, limit: 700) == Array(sorted.filter { $0 > key }.prefix(700)))
            #expect(table.keys(from: key, below: key + 900) == sorted.filter { $0 >= key && $0 < key + 900 })
        }
    }

    @Test("a copy keeps what it had while the table goes on")
    func copies() {
        var table = SortedTable<UInt64, UInt64>()
        for key in 0..<3_000 as Range<UInt64> { table[key] = key }
        let copy = table
        for key in 0..<3_000 as Range<UInt64> where key % 3 == 0 { table[key] = nil }
        for key in 3_000..<6_000 as Range<UInt64> { table[key] = 0 }
        #expect(copy.keys == Array(0..<3_000))
        #expect(copy.entries.allSatisfy { $0.key == $0.value })
        #expect(table.count == 5_000)
    }

    @Test("keys that arrive ascending and leave from the front do not pile up")
    func queueUse() {
        var table = SortedTable<UInt64, Bool>()
        for number in 0..<10_000 as Range<UInt64> {
            table[number] = true
            if number >= 10 { table[number - 10] = nil }
        }
        #expect(table.keys == Array(9_990..<10_000))
    }

    @Test("tables with the same entries are equal, however they came to be")
    func equality() {
        var left = SortedTable<Int, Int>()
        var right = SortedTable<Int, Int>()
        for key in 0..<5 { left[key] = key }
        for key in (0..<9).reversed() { right[key] = key }
        #expect(left != right)
        for key in 5..<9 { right[key] = nil }
        #expect(left == right)
        var visited: [Int] = []
        right.forEach { key, _ in visited.append(key) }
        #expect(visited == [0, 1, 2, 3, 4])
        // One of them has been large.
        for key in 5..<2_000 { left[key] = key }
        for key in 5..<2_000 { left[key] = nil }
        #expect(left == right && right == left)
        left[4] = 0
        #expect(left != right && right != left)
    }
}
