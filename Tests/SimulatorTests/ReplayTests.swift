// ReplayTests.swift: a seed is a whole run: in this process, and in another with other hash seeds.

import Foundation
import Simulator
import Testing

@Suite("Replay")
struct ReplayTests {
    @Test("the same seed gives the same trace", arguments: [3, 11] as [UInt64])
    func sameSeedSameTrace(seed: UInt64) {
        let first = simulate(SimulationOptions(seed: seed, keepsTrace: true))
        let second = simulate(SimulationOptions(seed: seed, keepsTrace: true))
        #expect(first == second)
        #expect(!first.trace.isEmpty)
    }

    @Test("another seed gives another trace")
    func otherSeedOtherTrace() {
        #expect(simulate(SimulationOptions(seed: 1)).hash != simulate(SimulationOptions(seed: 2)).hash)
    }

    @Test("another process, with other hash seeds, gives the same trace")
    func sameSeedSameTraceElsewhere() throws {
        let process = Process()
        process.executableURL = try ReplayTests.program()
        process.arguments = ["--seeds", "5", "--from", "21", "--each"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        for seed in 21...25 as ClosedRange<UInt64> {
            let outcome = simulate(SimulationOptions(seed: seed))
            #expect(text.contains("seed \(seed): \(outcome.steps) steps, hash \(outcome.hash)\n"))
        }
    }

    /// `hansa-sim`, which is built into the folder that the test bundle is in.
    private static func program() throws -> URL {
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        if let bundle { folder = URL(filePath: bundle).deletingLastPathComponent() }
        let program = folder.appending(path: "hansa-sim")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path) is not built")
        return program
    }
}
