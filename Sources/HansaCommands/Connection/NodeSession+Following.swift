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
    /// When the connection was replaced, as happens when certificates are renewed, the stream is opened again.
    ///
    /// - Parameters:
    ///   - open: Opens the stream where the last one ended: its second argument says how often that has been.
    ///   - body: Takes a reply.
    func follow<Reply: GeneratedMessage>(
        _ open: (HansaClient, CallOptions, _ reopened: Int) async throws -> RPCResponseStream<Reply>,
        _ body: (Reply) throws(CommandFailure) -> Void
    ) async throws(CommandFailure) {
        var options = CallOptions(timeoutMilliseconds: 0)
        options.waitForReady = false
        var reopened = 0
        while true {
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
}
