// BenchClient.swift: the closed loop that loads a server: so many calls in flight, each sent when one ends.

internal import Basics
internal import BenchMessages
internal import Foundation
internal import Glibc
internal import Histogram
internal import NIOCore
internal import NIOPosix
internal import PKI
internal import RPC
internal import RPCCore
internal import TLS
internal import Wire

/// The closed loop.
public enum BenchClient {
    private struct Window {
        var from: Instant
        var to: Instant
    }

    /// Loads the server; prints `WARM` when calls begin to count, `END` when they no longer do, then one line of JSON.
    public static func run(_ load: BenchLoad) async throws {
        let role = try CertificateFolder.role(subject: "tenant/bench")
        let tls = try TLSContextStore(CertificateFolder(path: load.certificates).files(of: role), side: .client)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: load.loops)
        let channels = (0..<load.connections).map { _ in
            RPCChannel(host: load.host, port: load.port, tls: tls, group: group.next())
        }
        for channel in channels {
            let _: AllocateReply = try await channel.unary(BenchService.allocate, BenchService.request(0))
        }
        let from = MonotonicClock.now().advanced(byMilliseconds: UInt64(load.warmSeconds * 1000))
        let window = Window(from: from, to: from.advanced(byMilliseconds: UInt64(load.seconds * 1000)))
        let processorAtStart = Task {
            try await Task.sleep(for: .seconds(load.warmSeconds))
            say("WARM")
            return processorSeconds()
        }
        let workers = (0..<load.inFlight).map { index in
            let channel = channels[index % channels.count]
            let executor: (any TaskExecutor)? = load.callers == .pool ? nil : channel.executor
            return Task(executorPreference: executor) {
                try await work(channel, window, firstNumber: UInt64(index) << 32, reads: load.callers == .read)
            }
        }
        var latencies = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
        for worker in workers { for latency in try await worker.value { latencies.record(UInt64(latency)) } }
        let processor = processorSeconds() - (try await processorAtStart.value)
        say("END")
        for channel in channels { await channel.close() }
        let result = BenchClientResult(
            calls: latencies.totalCount, secs: load.seconds, rps: Double(latencies.totalCount) / load.seconds,
            p50_us: Double(latencies.valueAtPercentile(50)) / 1000,
            p99_us: Double(latencies.valueAtPercentile(99)) / 1000,
            p999_us: Double(latencies.valueAtPercentile(99.9)) / 1000, client_cpu: processor)
        say(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
    }

    /// One caller: a call, and the next when it is answered; returns latencies in nanoseconds.
    private static func work(
        _ channel: RPCChannel, _ window: Window, firstNumber: UInt64, reads: Bool
    ) async throws -> [UInt32] {
        var latencies: [UInt32] = []
        var request = BenchService.request(firstNumber)
        var began = MonotonicClock.now()
        while began < window.to {
            let isRight = reads ? try await read(channel, request) : try await copy(channel, request)
            precondition(isRight, "the reply is that of another request")
            request.seq += 1
            let ended = MonotonicClock.now()
            if began >= window.from, ended <= window.to {
                latencies.append(UInt32(clamping: ended.nanoseconds - began.nanoseconds))
            }
            began = ended
        }
        return latencies
    }

    private static func read(_ channel: RPCChannel, _ request: AllocateRequest) async throws(RPCError) -> Bool {
        let number = request.seq
        return try await unsafe channel.unary(BenchService.allocate, request) { (bytes) throws(DecodeError) -> Bool in
            let arena = try unsafe AllocateReply.decode(bytes)
            let reply = try AllocateReply.View(arena)
            return reply.seq == number && reply.devicesCount == 3
        }
    }

    private static func copy(_ channel: RPCChannel, _ request: AllocateRequest) async throws(RPCError) -> Bool {
        let reply: AllocateReply = try await channel.unary(BenchService.allocate, request)
        return reply.seq == request.seq && reply.devices.count == 3
    }

    /// What the process has used of all processors, in seconds.
    private static func processorSeconds() -> Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
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

/// Prints a line at once: whoever started this process waits for it.
func say(_ line: String) {
    print(line)
    fflush(nil)
}
