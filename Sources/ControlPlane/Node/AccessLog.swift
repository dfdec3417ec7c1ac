// AccessLog.swift: which calls get a line in the log: one in so many that succeed, and failures when they are news.

import Basics
import Logging
import Observability
import RPC
import RPCCore
import Synchronization

/// Writes lines about calls that ended.
final class AccessLog: Sendable {
    /// What makes two failures the same: numbers in the reason, such as times, do not tell them apart.
    private struct Kind: Hashable {
        var method: UInt64
        var side: RPCSide
        var peer: String
        var code: StatusCode
        var reason: String
    }

    private struct State {
        var window: UInt64 = 0
        var written = 0
        var unwritten = 0
        var repeats = RepeatLimiter<Kind>()
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

    /// Writes a call, unless it failed as one did lately, or too many did in this second.
    func write(_ call: CallRecord, now: Instant) {
        let isFailure = call.code != .ok
        var counted: Logger.Metadata = [:]
        if isFailure {
            guard let taken = take(call, now) else { return }
            counted = taken
        }
        var metadata: Logger.Metadata = [
            "method": "\(call.method?.fullName ?? "unknown")", "side": "\(call.side.rawValue)",
            "peer": "\(call.peer.isEmpty ? "none" : call.peer)", "code": "\(call.code)", "us": "\(call.microseconds)",
        ]
        if isFailure { metadata["reason"] = "\(call.message)" }
        if call.attempt > 0 { metadata["attempt"] = "\(call.attempt)" }
        if let trace = call.traceParent { metadata["trace"] = "\(trace.traceID)" }
        logger.info(isFailure ? "a call failed" : "a call", metadata: metadata.merging(counted) { $1 })
    }

    /// What the line says of failures before this one that have none; nil when this one gets none, too.
    private func take(_ call: CallRecord, _ now: Instant) -> Logger.Metadata? {
        let kind = Kind(
            method: call.method?.hash ?? 0, side: call.side, peer: call.peer, code: call.code,
            reason: call.message.withoutNumbers)
        return state.withLock { state in
            let second = now.nanoseconds / 1_000_000_000
            if second != state.window {
                state.window = second
                state.written = 0
            }
            guard state.written < failuresPerSecond else {
                state.unwritten += 1
                return nil
            }
            guard let times = state.repeats.happened(kind, now: now) else { return nil }
            state.written += 1
            defer { state.unwritten = 0 }
            var metadata: Logger.Metadata = [:]
            if times > 1 { metadata["times"] = "\(times)" }
            if state.unwritten > 0 { metadata["unwritten"] = "\(state.unwritten)" }
            return metadata
        }
    }
}

extension String {
    /// The text with one `#` for each run of digits.
    fileprivate var withoutNumbers: String {
        var text = ""
        var wasDigit = false
        for scalar in unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if !isDigit { text.unicodeScalars.append(scalar) } else if !wasDigit { text.append("#") }
            wasDigit = isDigit
        }
        return text
    }
}
