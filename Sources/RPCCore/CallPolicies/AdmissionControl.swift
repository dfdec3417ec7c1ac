// AdmissionControl.swift: how many calls a server works on at once, and which it refuses when there are more.
//
// Decides; never performs. The limit follows latency: a gradient, after Netflix's concurrency-limits ("Gradient2").

public import Basics
public import Wire

/// Why a call was refused before any handler saw it.
public struct AdmissionRefusal: Hashable, Sendable {
    /// The server as a whole is busy, or calls of this method are.
    public enum Cause: String, Hashable, Sendable {
        /// As many calls are in progress as their priority may have.
        case overload
        /// As many calls of the method are in progress as it may have.
        case methodLimit
    }

    /// What is full.
    public var cause: Cause
    /// The calls in progress that counted.
    public var inProgress: Int
    /// How many there may be.
    public var limit: Int
    /// When the caller may try again, in milliseconds.
    public var pushbackMilliseconds: UInt32

    /// The refusal as the caller gets it: not processed, with push-back.
    public var error: RPCError {
        let text =
            switch cause {
            case .overload: "the server is busy: \(inProgress) calls in progress, \(limit) allowed for this priority"
            case .methodLimit: "\(inProgress) calls of this method are in progress, the limit is \(limit)"
            }
        var error = RPCError(cause == .overload ? .unavailable : .resourceExhausted, text, notProcessed: true)
        error.pushbackMilliseconds = pushbackMilliseconds
        return error
    }
}

/// Admits calls up to a limit that shrinks while answers get slower than usual, and grows while they do not.
///
/// Only unary calls count: streams last as long as they are read. Methods that only regions may call, the federation's own
/// traffic, are always admitted and never count, so that no tenant's load delays a heartbeat.
public struct AdmissionControl: Sendable {
    private struct Method: Sendable {
        var isExempt: Bool
        var isMeasured: Bool
        var limit: Int?
        var inProgress = 0
        /// The usual latency in nanoseconds; 0 until one was measured.
        var baseline = 0.0
        /// The latencies of the present window.
        var latencySum = 0.0
        var samples = 0
    }

    private let configuration: AdmissionConfiguration
    private var methods: [Method]
    private var random: SeededGenerator
    private var exactLimit: Double
    /// Unary calls in progress that count.
    public private(set) var inProgress = 0

    private var windowStart = Instant.origin
    private var samples = 0
    private var slownessSum = 0.0
    private var peak = 0
    private var refusals = 0

    /// Begins without calls.
    ///
    /// - Parameter methods: What the server serves; later calls name a method by its index.
    public init(_ configuration: AdmissionConfiguration, methods: [MethodDescriptor], seed: UInt64) {
        self.configuration = configuration
        self.methods = methods.map { method in
            let isExempt = method.roles == .region
            return Method(
                isExempt: isExempt, isMeasured: !isExempt && method.kind == .unary,
                limit: isExempt ? nil : configuration.methodLimits[method.fullName])
        }
        random = SeededGenerator(seed: seed)
        exactLimit = Double(configuration.initialCalls)
    }

    /// How many unary calls may be in progress now, at the highest priority.
    public var limit: Int { Int(exactLimit) }

    /// A call came; nil = work on it, and say ``callEnded(method:latencyNanoseconds:isTypical:now:)`` when it is over.
    public mutating func callReceived(method: Int, priority: CallPriority, role: RoleSet) -> AdmissionRefusal? {
        if methods[method].isExempt { return nil }
        if let limit = methods[method].limit, methods[method].inProgress >= limit {
            return refuse(.methodLimit, methods[method].inProgress, limit)
        }
        if methods[method].isMeasured {
            let share = share(of: priority, role)
            guard inProgress < share else { return refuse(.overload, inProgress, share) }
            inProgress += 1
            peak = max(peak, inProgress)
        }
        methods[method].inProgress += 1
        return nil
    }

    /// A call that was admitted is over.
    ///
    /// - Parameter isTypical: Its latency says something about load: it succeeded, or its deadline passed.
    public mutating func callEnded(method: Int, latencyNanoseconds: UInt64, isTypical: Bool, now: Instant) {
        if methods[method].isExempt { return }
        precondition(methods[method].inProgress > 0, "a call ended that was not admitted")
        methods[method].inProgress -= 1
        guard methods[method].isMeasured else { return }
        inProgress -= 1
        if isTypical { measure(method, Double(max(1, latencyNanoseconds))) }
        adjust(now)
    }

    /// What is left for less urgent work is less; a tenant cannot call itself urgent.
    private func share(of priority: CallPriority, _ role: RoleSet) -> Int {
        let part =
            switch priority {
            case .background: 0.6
            case .high where role != .tenant: 1.0
            case .normal, .high: 0.9
            }
        return max(1, Int(exactLimit * part))
    }

    private mutating func refuse(
        _ cause: AdmissionRefusal.Cause, _ inProgress: Int, _ limit: Int
    ) -> AdmissionRefusal {
        refusals += 1
        // The more are refused, the longer they stay away; apart, so that they do not come back together.
        let crowd = UInt64(refusals / max(1, limit))
        let most = min(RPCLimits.longestRefusalMilliseconds, RPCLimits.refusalMilliseconds * (1 + crowd))
        let pushback = most / 2 + random.below(most / 2 + 1)
        return AdmissionRefusal(
            cause: cause, inProgress: inProgress, limit: limit, pushbackMilliseconds: UInt32(pushback))
    }

    private mutating func measure(_ method: Int, _ latency: Double) {
        if methods[method].baseline == 0 { methods[method].baseline = latency }
        slownessSum += latency / methods[method].baseline
        samples += 1
        methods[method].latencySum += latency
        methods[method].samples += 1
    }

    /// The usual latency falls quickly and rises slowly: a busy minute does not become usual.
    private mutating func learnUsualLatencies() {
        for index in methods.indices where methods[index].samples > 0 {
            let usual = methods[index].baseline
            let mean = methods[index].latencySum / Double(methods[index].samples)
            methods[index].baseline = usual + (mean - usual) / (mean < usual ? 4 : 1024)
            methods[index].latencySum = 0
            methods[index].samples = 0
        }
    }

    private mutating func adjust(_ now: Instant) {
        guard samples >= RPCLimits.admissionSamples,
            now.milliseconds(since: windowStart) >= RPCLimits.admissionWindowMilliseconds
        else { return }
        let slowness = slownessSum / Double(samples)
        let gradient = min(1, max(0.5, configuration.tolerance / slowness))
        let target = exactLimit * gradient + exactLimit.squareRoot()
        // A limit that nobody came near says nothing about what the server can bear.
        if target < exactLimit || Double(peak) * 2 >= exactLimit { exactLimit += (target - exactLimit) * 0.2 }
        exactLimit = min(Double(configuration.maximumCalls), max(Double(configuration.minimumCalls), exactLimit))
        learnUsualLatencies()
        windowStart = now
        samples = 0
        slownessSum = 0
        peak = inProgress
        refusals = 0
    }
}
