// BenchRun.swift: the client of one run: its connections, its load, and what it says.

internal import BenchMessages
internal import Histogram
internal import NIOCore
internal import NIOPosix
internal import PKI
internal import RPC
internal import RPCCore
internal import TLS

/// The client of one run.
public enum BenchRun {
    /// Loads the server; prints `WARM` when calls begin to count, `END` when they no longer do, then one line of JSON.
    public static func run(_ load: BenchLoad) async throws {
        let channels = try await connect(load)
        let stuck = load.stuckStream ? try await stuckStream(channels[0]) : nil
        let voice = BenchVoice(warmSeconds: load.warmSeconds, seconds: load.seconds)
        let window = BenchWindow(warmSeconds: load.warmSeconds, seconds: load.seconds)
        let calls: UInt64
        let latencies: Histogram<UInt64>
        if let rate = load.rate {
            let outcome = try await OpenLoop.run(load, rate: rate, channels, window)
            (calls, latencies) = (outcome.calls, outcome.latencies)
        } else {
            latencies = try await BenchClient.run(load, channels, window)
            calls = latencies.totalCount
        }
        let processor = try await voice.end()
        withExtendedLifetime(stuck) {}
        for channel in channels { await channel.close() }
        try voice.conclude(calls: calls, latencies, processorSeconds: processor)
    }

    /// Reads messages of `bytes` from one stream; a call in the line of JSON is then a message, and latencies are 0.
    public static func readStream(_ load: BenchLoad, bytes: UInt32) async throws {
        let channels = try await connect(load)
        let voice = BenchVoice(warmSeconds: load.warmSeconds, seconds: load.seconds)
        let window = BenchWindow(warmSeconds: load.warmSeconds, seconds: load.seconds)
        let stream: RPCResponseStream<Payload> = try await channels[0].serverStreaming(
            BenchService.read, ReadRequest(messages: .max, bytes: bytes))
        // The clock is looked at as often as by the reader of the bare stream: once for a full record.
        let step = max(1, UInt64(RawStream.recordBytes) / UInt64(bytes))
        let count = try await Task(executorPreference: channels[0].executor) {
            var (seen, count) = (0 as UInt64, 0 as UInt64)
            for try await payload in stream {
                precondition(payload.data.count == bytes, "a message has another size")
                seen += 1
                guard seen == step else { continue }
                let now = MonotonicClock.now()
                if now >= window.to { break }
                if now >= window.from { count += seen }
                seen = 0
            }
            return count
        }.value
        let processor = try await voice.end()
        for channel in channels { await channel.close() }
        try voice.conclude(
            calls: count, Histogram<UInt64>(numberOfSignificantValueDigits: .three), processorSeconds: processor)
    }

    /// One channel for each connection, each with a first call behind it.
    private static func connect(_ load: BenchLoad) async throws -> [RPCChannel] {
        let role = try CertificateFolder.role(subject: "tenant/bench")
        let tls = try TLSContextStore(CertificateFolder(path: load.certificates).files(of: role), side: .client)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: load.loops)
        let channels = (0..<load.connections).map { _ in
            RPCChannel(host: load.host, port: load.port, tls: tls, group: group.next())
        }
        for channel in channels {
            let _: AllocateReply = try await channel.unary(BenchService.allocate, BenchService.request(0))
        }
        return channels
    }

    /// A stream of 1 GiB that has begun, and that nobody reads any further.
    private static func stuckStream(
        _ channel: RPCChannel
    ) async throws -> RPCResponseStream<Payload>.Iterator {
        let stream: RPCResponseStream<Payload> = try await channel.serverStreaming(
            BenchService.read, ReadRequest(messages: 1 << 20, bytes: 1 << 10))
        var iterator = stream.makeAsyncIterator()
        _ = try await iterator.next()
        return iterator
    }
}
