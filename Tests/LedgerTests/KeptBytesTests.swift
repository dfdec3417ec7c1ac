// KeptBytesTests.swift: what is kept of ended requests is bounded by what it takes.

import Basics
import GPUAllocator
import Ledger
import Testing

@Suite("Bytes of ended requests")
struct KeptBytesTests {
    /// Refuses request after request with details of a length each; the state keeps so many bytes.
    private func state(_ details: [Int], byteLimit: Int, terminalLimit: Int = 100) throws -> LedgerState {
        var state = LedgerState(region: uk, terminalLimit: terminalLimit, terminalByteLimit: byteLimit)
        for (index, length) in details.enumerated() {
            let number = UInt64(index + 1)
            try state.apply(accepted(number))
            let detail = String(repeating: "x", count: length)
            try state.apply(
                .requestRefused(
                    number: number, refusals: [RegionRefusal(region: spain, code: .noCapacity, detail: detail)]))
        }
        return state
    }

    /// What a request takes that was refused with a detail of a thousand bytes.
    private func bytesOfOne() throws -> Int {
        for limit in 2_000... where try state([1_000, 1_000], byteLimit: limit).requests.count == 2 {
            return limit / 2
        }
        return 0
    }

    @Test("At the limit all are kept; one byte less, and the one that ended first goes")
    func atTheLimit() throws {
        let one = try bytesOfOne()
        #expect(one > 1_000 && one < 1_300)
        #expect(try state([1_000, 1_000, 1_000], byteLimit: 3 * one).requests.keys == [1, 2, 3])
        #expect(try state([1_000, 1_000, 1_000], byteLimit: 3 * one - 1).requests.keys == [2, 3])
        #expect(try state([1_000, 1_000, 1_001], byteLimit: 3 * one).requests.keys == [2, 3])
    }

    @Test("A large one pushes out as many as it takes, and the last one is kept however large it is")
    func large() throws {
        let one = try bytesOfOne()
        #expect(try state([1_000, 1_000, 1_000, 3_000], byteLimit: 4 * one).requests.keys == [3, 4])
        #expect(try state([1_000, 1_000, 9_000], byteLimit: one).requests.keys == [3])
        #expect(try state([1_000, 9_000, 1_000], byteLimit: one).requests.keys == [3])
    }

    @Test("The number is a limit besides, and requests that have not ended take nothing of either")
    func others() throws {
        let one = try bytesOfOne()
        #expect(try state([1_000, 1_000, 1_000], byteLimit: 9 * one, terminalLimit: 2).requests.keys == [2, 3])
        var state = try state([1_000, 1_000], byteLimit: 2 * one)
        try state.apply(accepted(3, key: String(repeating: "k", count: 128)))
        #expect(state.requests.keys == [1, 2, 3])
    }

    @Test("A state made of a snapshot counts the same, and goes on the same", arguments: 1...5 as ClosedRange<UInt64>)
    func snapshots(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let limit = 6_000
        var state = LedgerState(region: uk, terminalLimit: 20, terminalByteLimit: limit)
        for number in 1...60 as ClosedRange<UInt64> {
            try state.apply(accepted(number))
            let detail = String(repeating: "x", count: Int(random.below(2_000)))
            let refusal = RegionRefusal(region: spain, code: .noCapacity, detail: detail)
            try state.apply(.requestRefused(number: number, refusals: [refusal]))
            let again = try LedgerState(snapshot: state.snapshot(), terminalLimit: 20, terminalByteLimit: limit)
            #expect(again == state)
            if random.below(4) == 0 { state = again }
        }
        #expect(state.requests.count < 20)
    }
}
