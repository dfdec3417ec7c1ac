// ReplayCaller.swift: one call of a replay, again and again until it is answered or time is up.
//
// The key of a creation and the id of a release stay the same, so that any number of attempts count once.

internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPC
internal import RPCCore

/// Makes the calls of a replay.
struct ReplayCaller: Sendable {
    /// How long one attempt may take, in milliseconds.
    var timeoutMilliseconds: UInt32
    /// How long a call is made again after its first failure.
    var patience: Duration
    /// Ends the patience.
    var interruption = Interruption()

    /// What came of a call.
    struct Answer<Reply: Sendable>: Sendable {
        var reply: Result<Reply, RPCError>
        var retries: UInt32
    }

    /// Asks for a task until the answer is settled.
    func allocate(_ node: HansaClient, _ request: AllocateRequest) async -> Answer<Allocation> {
        await settled { options async throws(RPCError) in
            let allocation = try await node.allocations.allocate(request, options: options).allocation ?? Allocation()
            switch allocation.state {
            case .placing, .unverified, .unspecified, .unrecognized:
                throw RPCError(.aborted, "\(allocation.id) is still \(allocation.state.text)")
            case .placed, .refused, .releasing, .released: return allocation
            }
        }
    }

    /// Gives an allocation back.
    func release(_ node: HansaClient, id: String) async -> Answer<Allocation> {
        await settled { options async throws(RPCError) in
            let request = ReleaseAllocationRequest(id: id)
            return try await node.allocations.release(request, options: options).allocation ?? Allocation()
        }
    }

    /// Registers a portion of hosts.
    func register(_ node: HansaClient, _ hosts: [Host]) async -> Answer<RegisterHostsReply> {
        await settled { options async throws(RPCError) in
            try await node.hosts.register(RegisterHostsRequest(hosts: hosts), options: options)
        }
    }

    private func settled<Reply: Sendable>(
        _ call: (CallOptions) async throws(RPCError) -> Reply
    ) async -> Answer<Reply> {
        let options = CallOptions(timeoutMilliseconds: timeoutMilliseconds)
        var firstFailure: ContinuousClock.Instant?
        var pause = Limits.replayBackOffMilliseconds
        var retries: UInt32 = 0
        while true {
            do throws(RPCError) {
                return Answer(reply: .success(try await call(options)), retries: retries)
            } catch {
                let now = ContinuousClock.now
                let since = firstFailure ?? now
                firstFailure = since
                guard error.isTransient, now < since + patience, !interruption.isAsked else {
                    return Answer(reply: .failure(error), retries: retries)
                }
                let jittered = UInt64.random(in: pause / 2...pause)
                await interruption.sleep(.milliseconds(max(jittered, UInt64(error.pushbackMilliseconds ?? 0))))
                pause = min(pause * 2, Limits.replayLongestBackOffMilliseconds)
                retries += 1
            }
        }
    }
}

extension RPCError {
    /// True when the same call may have another answer a little later.
    var isTransient: Bool {
        switch code {
        case .unavailable, .deadlineExceeded, .aborted, .resourceExhausted: true
        default: false
        }
    }
}
