// AccessLog.swift: which calls get a line in the log: one in so many that succeed, and failures at a bounded rate.

import Logging
import RPC
import RPCCore
import Synchronization

/// Writes lines about calls that ended.
final class AccessLog: Sendable {
    private struct State {
        var window: UInt64 = 0
        var written = 0
        var unwritten = 0
    }

    private let logger: Logger
    /// One in so many successes is written; 0 = none.
    private let every: UInt64
    /// Failures that are written in one second; 0 = none.
    private let failuresPerSecond: Int
    private let successes = Atomic<UInt64>(0)
    private let state = Mutex(State())

    init(_ logger: Logger, every: Int, failuresPerSecond: Int) {
        self.logger = logger
        self.every = UInt64(every)
        self.failuresPerSecond = failuresPerSecond
    }

    /// Whether this success is one to write; asked for every call.
    var takesSuccess: Bool {
        every > 0 && successes.wrappingAdd(1, ordering: .relaxed).oldValue % every == 0
    }

    /// Writes a call, unless it failed and too many did in this second.
    func write(_ call: CallRecord, second: UInt64) {
        let isFailure = call.code != .ok
        var unwritten = 0
        if isFailure {
            guard let passed = take(second) else { return }
            unwritten = passed
        }
        var metadata: Logger.Metadata = [
            "method": "\(call.method?.fullName ?? "unknown")", "side": "\(call.side.rawValue)",
            "peer": "\(call.peer.isEmpty ? "none" : call.peer)", "code": "\(call.code)", "us": "\(call.microseconds)",
        ]
        if isFailure { metadata["reason"] = "\(call.message)" }
        if call.attempt > 0 { metadata["attempt"] = "\(call.attempt)" }
        if let trace = call.traceParent { metadata["trace"] = "\(trace.traceID)" }
        if unwritten > 0 { metadata["unwritten"] = "\(unwritten)" }
        logger.info(isFailure ? "a call failed" : "a call", metadata: metadata)
    }

    /// How many failures went unwritten before this one; nil when this one goes unwritten, too.
    private func take(_ second: UInt64) -> Int? {
        state.withLock { state in
            if second != state.window {
                state.window = second
                state.written = 0
            }
            guard state.written < failuresPerSecond else {
                state.unwritten += 1
                return nil
            }
            state.written += 1
            defer { state.unwritten = 0 }
            return state.unwritten
        }
    }
}
