// DirectCaller.swift: a caller of the benchmark that is no task: each reply makes the next call.

internal import Basics
internal import BenchMessages
internal import RPC
internal import RPCCore
internal import Wire

/// One caller; used on the loop of its channel once it runs.
final class DirectCaller: @unchecked Sendable {
    private let channel: RPCChannel
    private let window: BenchWindow
    private var request: AllocateRequest
    private var began = Instant.origin
    private var latencies: [UInt32] = []
    private var continuation: CheckedContinuation<[UInt32], any Error>?

    init(_ channel: RPCChannel, _ window: BenchWindow, firstNumber: UInt64) {
        self.channel = channel
        self.window = window
        request = BenchService.request(firstNumber)
    }

    /// Calls until the time is over; returns latencies in nanoseconds.
    func run() async throws -> [UInt32] {
        try await withTaskExecutorPreference(channel.executor) {
            try await withCheckedThrowingContinuation { continuation in
                self.continuation = continuation
                self.began = MonotonicClock.now()
                self.call()
            }
        }
    }

    private func call() {
        unsafe channel.unary(BenchService.allocate, request) { unsafe self.answered($0) }
    }

    private func answered(_ result: Result<UnsafeRawBufferPointer, RPCError>) {
        do {
            let arena = try unsafe AllocateReply.decode(unsafe result.get())
            let reply = try AllocateReply.View(arena)
            precondition(
                reply.seq == request.seq && reply.devicesCount == 3, "the reply is that of another request")
        } catch {
            continuation?.resume(throwing: error)
            return
        }
        let ended = MonotonicClock.now()
        if began >= window.from, ended <= window.to {
            latencies.append(UInt32(clamping: ended.nanoseconds - began.nanoseconds))
        }
        request.seq += 1
        began = ended
        guard ended < window.to else {
            continuation?.resume(returning: latencies)
            return
        }
        call()
    }
}
