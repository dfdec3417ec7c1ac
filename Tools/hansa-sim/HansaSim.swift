// HansaSim.swift: `hansa-sim`, whole federations from one seed each. The simulation is the library Simulator.
//
// Ends with status 1 when a rule broke, and says how to see that run again.

public import ArgumentParser
import ProcessSetup
public import Simulator

@main
struct HansaSim: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hansa-sim",
        abstract:
            "Run federations of four regions on a virtual clock, with faults, and check every rule after every step.",
        discussion: "The same seed gives the same run, step by step, on every machine: docs/federation.md.")

    static func main() {
        StandardDescriptors.fill()
        main(nil)
    }

    @Option(help: "How many seeds to run.")
    var seeds: UInt64 = 1_000

    @Option(help: "The first seed.")
    var from: UInt64 = 1

    @Option(help: "Requests of tenants per run.")
    var requests = 40

    @Option(help: "Seconds of virtual time during which faults happen.")
    var faultSeconds: UInt64 = 20

    @Option(help: "Break a rule on purpose: \(Mutation.allCases.map(\.rawValue).joined(separator: ", ")).")
    var mutation: Mutation?

    @Flag(help: "Let operators end claims and requests of others by decree.")
    var decrees = false

    @Flag(help: "Print every step.")
    var trace = false

    @Flag(help: "Print the seed before each run, so that a trap shows which one it was, and its hash after it.")
    var each = false

    func validate() throws {
        guard seeds > 0, from <= UInt64.max - seeds else { throw ValidationError("--seeds must be at least 1") }
        guard (1...1_000).contains(requests) else { throw ValidationError("--requests must be 1 to 1000") }
        guard (1...3_600).contains(faultSeconds) else { throw ValidationError("--fault-seconds must be 1 to 3600") }
    }

    func run() throws {
        var tally = SimulationTally()
        for seed in from..<(from + seeds) {
            if each { print("seed \(seed)") }
            let outcome = simulate(
                SimulationOptions(
                    seed: seed, requests: requests, faultSeconds: faultSeconds, mutation: mutation, keepsTrace: trace,
                    hasDecrees: decrees))
            for line in outcome.trace { print(line) }
            if each { print("seed \(seed): \(outcome.steps) steps, hash \(outcome.hash)") }
            if let violation = outcome.violation {
                print("seed \(seed) broke a rule at step \(outcome.steps): \(violation)")
                print("  again: \(replay(seed))")
            }
            tally.add(outcome)
        }
        print(tally)
        if tally.violations > 0 { throw ExitCode(1) }
    }

    private func replay(_ seed: UInt64) -> String {
        "hansa-sim --seeds 1 --from \(seed) --requests \(requests) --fault-seconds \(faultSeconds)"
            + (mutation.map { " --mutation \($0.rawValue)" } ?? "") + (decrees ? " --decrees" : "") + " --trace"
    }
}

extension Mutation: ExpressibleByArgument {}
