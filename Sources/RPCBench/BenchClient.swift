// BenchClient.swift: the closed loop that loads a server: so many calls in flight, each sent when one ends.

internal import Basics
internal import BenchMessages
internal import Histogram
internal import RPC
internal import RPCCore
internal import Wire

/// The closed loop.
enum BenchClient {
    /// Loads the server over `channels` until the window ends; returns the latencies in nanoseconds.
    static func run(_ load: BenchLoad, _ channels: [RPCChannel], _ window: BenchWindow) async throws -> Histogram<
        UInt64
    > {
        let workers = (0..<load.inFlight).map { index -> Task<[UInt32], any Error> in
            let channel = channels[index % channels.count]
            if load.callers == .direct {
                let caller = DirectCaller(channel, window, firstNumber: UInt64(index) << 32)
                return Task { try await caller.run() }
            }
            let executor: (any TaskExecutor)? = load.callers == .pool ? nil : channel.executor
            return Task(executorPreference: executor) {
                try await work(channel, window, firstNumber: UInt64(index) << 32, reads: load.callers == .read)
            }
        }
        var latencies = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
        for worker in workers { for latency in try await worker.value { latencies.record(UInt64(latency)) } }
        return latencies
    }

    /// One caller: a call, and the next when it is answered; returns latencies in nanoseconds.
    private static func work(
        _ channel: RPCChannel, _ window: BenchWindow, firstNumber: UInt64, reads: Bool
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
}
