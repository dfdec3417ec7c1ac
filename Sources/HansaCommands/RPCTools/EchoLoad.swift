// EchoLoad.swift: callers that each make their next echo when the one before is answered.

internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPC
internal import RPCCore

/// A closed-loop load of echoes.
struct EchoLoad: Sendable {
    /// What came of it.
    struct Result: Sendable {
        var latencies = Latencies()
        var failed: UInt64 = 0
        /// The first failure.
        var failure: CommandFailure?
        var seconds = 0.0

        var callsPerSecond: Double { seconds == 0 ? 0 : Double(latencies.count) / seconds }

        fileprivate mutating func add(_ other: Result) {
            latencies.add(other.latencies)
            failed += other.failed
            failure = failure ?? other.failure
        }
    }

    let payload: [UInt8]
    let milliseconds: UInt64
    let timeoutMilliseconds: UInt32
    /// The node's address, for messages.
    let node: String
    /// Ends it before its time.
    var interruption = Interruption()

    /// Makes one call, and with it the connection.
    func warmUp(_ client: HansaClient) async throws(CommandFailure) {
        do {
            _ = try await client.debug.echo(EchoRequest(payload: payload), options: options)
        } catch {
            throw CommandFailure(error, node: node)
        }
    }

    /// Calls until the time is over.
    func run(_ clients: [HansaClient], inFlight: Int) async -> Result {
        let began = MonotonicClock.now()
        let end = began.advanced(byMilliseconds: milliseconds)
        var result = Result()
        await withTaskGroup(of: Result?.self) { group in
            for caller in 0..<inFlight {
                let client = clients[caller % clients.count]
                group.addTask { await call(client, until: end.nanoseconds) }
            }
            group.addTask { [interruption] in
                await interruption.wait()
                return nil
            }
            var left = inFlight
            for await finished in group {
                if let finished {
                    result.add(finished)
                    left -= 1
                }
                // Either everybody is done, or somebody asked to end.
                if left == 0 || finished == nil { group.cancelAll() }
            }
        }
        result.seconds = Double(MonotonicClock.now().nanoseconds - began.nanoseconds) / 1e9
        return result
    }

    private var options: CallOptions {
        var options = CallOptions(timeoutMilliseconds: timeoutMilliseconds)
        options.waitForReady = false
        return options
    }

    private func call(_ client: HansaClient, until end: UInt64) async -> Result {
        var result = Result()
        let request = EchoRequest(payload: payload)
        let options = options
        var began = MonotonicClock.now().nanoseconds
        // At least one, however late this task gets its turn.
        repeat {
            do throws(RPCError) {
                _ = try await client.debug.echo(request, options: options)
                let now = MonotonicClock.now().nanoseconds
                result.latencies.add(now - began)
                began = now
            } catch {
                // A call that was cut short did not fail.
                if interruption.isAsked { break }
                result.failed += 1
                result.failure = result.failure ?? CommandFailure(error, node: node)
                // A node that is gone fails calls at once: that is no load.
                try? await Task.sleep(for: .milliseconds(10))
                began = MonotonicClock.now().nanoseconds
            }
        } while began < end && !interruption.isAsked
        return result
    }
}
