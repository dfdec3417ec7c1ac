// BenchWindow.swift: the time in which calls count, and what a client says at its end.

internal import Basics
internal import Foundation
internal import Glibc
internal import Histogram
internal import RPC

/// The time in which calls count.
struct BenchWindow: Sendable {
    /// Calls that begin earlier do not count.
    var from: Instant
    /// Calls that end later do not count; none begins after it.
    var to: Instant

    /// A window that opens after `warmSeconds`.
    init(warmSeconds: Double, seconds: Double) {
        from = MonotonicClock.now().advanced(byMilliseconds: UInt64(warmSeconds * 1000))
        to = from.advanced(byMilliseconds: UInt64(seconds * 1000))
    }
}

/// What a client says at its end, in the words that every peer's client uses.
struct BenchClientResult: Codable {
    var calls: UInt64
    var secs: Double
    var rps: Double
    var p50_us: Double
    var p99_us: Double
    var p999_us: Double?
    var client_cpu: Double
}

/// What a client says to the program that started it.
struct BenchVoice {
    private let warmSeconds: Double
    private let seconds: Double
    private let processorAtStart: Task<Double, any Error>

    /// Says `WARM` when calls begin to count.
    init(warmSeconds: Double, seconds: Double) {
        self.warmSeconds = warmSeconds
        self.seconds = seconds
        processorAtStart = Task {
            try await Task.sleep(for: .seconds(warmSeconds))
            BenchVoice.say("WARM")
            return BenchVoice.processorSeconds()
        }
    }

    /// Says `END`; returns the processor time since `WARM`, in seconds.
    func end() async throws -> Double {
        let used = BenchVoice.processorSeconds() - (try await processorAtStart.value)
        BenchVoice.say("END")
        return used
    }

    /// Says how many calls counted, and the percentiles of `latencies` (nanoseconds).
    func conclude(calls: UInt64, _ latencies: Histogram<UInt64>, processorSeconds: Double) throws {
        let result = BenchClientResult(
            calls: calls, secs: seconds, rps: Double(calls) / seconds,
            p50_us: Double(latencies.valueAtPercentile(50)) / 1000,
            p99_us: Double(latencies.valueAtPercentile(99)) / 1000,
            p999_us: Double(latencies.valueAtPercentile(99.9)) / 1000, client_cpu: processorSeconds)
        BenchVoice.say(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
    }

    /// Prints a line at once: whoever started this process waits for it.
    static func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    /// What the process has used of all processors, in seconds.
    static func processorSeconds() -> Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
