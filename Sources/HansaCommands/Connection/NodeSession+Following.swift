// NodeSession+Following.swift: streams that go on until Ctrl-C, longer than the connections that they are on.
//
// A connection ends with its certificates; what must be asked for again is known by the command.

internal import HansaClient
internal import HansaMessages
internal import RPC
internal import RPCCore

extension NodeSession {
    /// Hands each reply of a stream to `body` until the stream ends, or `body` throws.
    ///
    /// When the connection was replaced, as happens when certificates are renewed, the stream is opened again; the time
    /// that the user set, if any, is for all of it.
    ///
    /// - Parameters:
    ///   - open: Opens the stream where the last one ended: its second argument says how often that has been.
    ///   - body: Takes a reply.
    func follow<Reply: GeneratedMessage>(
        _ open: (HansaClient, CallOptions, _ reopened: Int) async throws -> RPCResponseStream<Reply>,
        _ body: (Reply) throws(CommandFailure) -> Void
    ) async throws(CommandFailure) {
        var options = CallOptions()
        options.waitForReady = false
        let began = ContinuousClock.now
        var reopened = 0
        while true {
            options.timeoutMilliseconds = streamMillisecondsLeft(since: began)
            do {
                for try await reply in try await open(client, options, reopened) { try body(reply) }
                return
            } catch let failure as CommandFailure {
                throw failure
            } catch let error as RPCError where error.isOfReplacedConnection {
                reopened += 1
                // Streams that end at once must not keep the node busy.
                try? await Task.sleep(for: .milliseconds(Limits.reopenPauseMilliseconds))
            } catch {
                throw failure(error, .reads)
            }
        }
    }

    /// What is left of a stream's time, at least a millisecond; 0 = it has none.
    private func streamMillisecondsLeft(since began: ContinuousClock.Instant) -> UInt32 {
        guard streamTimeoutMilliseconds > 0 else { return 0 }
        let passed = (ContinuousClock.now - began).wholeMicroseconds / 1_000
        return streamTimeoutMilliseconds - UInt32(min(passed, UInt64(streamTimeoutMilliseconds - 1)))
    }
}
