// ChannelConnector+Balancing.swift: gives calls to one of several connections, as RPCCore.Balancer chooses.
//
// A channel with one connection per loop never comes here.

internal import Basics
internal import NIOCore
internal import RPCCore

/// Where a call was sent.
struct CallPlacement {
    /// The places the call has been to; its next attempt goes elsewhere, if it can.
    var visited = EndpointSet()
    /// When the present attempt was sent.
    var sentAt = Instant.origin
}

extension ChannelConnector {
    func balancedConnection(for call: ClientCall) -> Connection? {
        let now = MonotonicClock.now()
        let index = balancer?.pick(now: now, avoided: call.placement.visited, random: &random) { index in
            guard let connection = subchannels[index].connection, connection.machine.canOpenCall else { return nil }
            return connection.machine.openCallsByMe
        }
        guard let index else { return nil }
        call.placement.visited.insert(index)
        call.placement.sentAt = now
        return subchannels[index].connection
    }

    /// Counts how long an answer took; streams last as long as they are read, which says nothing.
    func measure(_ call: ClientCall, _ error: RPCError?, at index: Int) {
        guard call.method.kind == .unary else { return }
        let now = MonotonicClock.now()
        let latency = now.nanoseconds - min(now.nanoseconds, call.placement.sentAt.nanoseconds)
        // A call that nobody waited for would have taken longer than this.
        if error?.code == .cancelled, latency <= balancer?.latencyNanoseconds(index, now: now) ?? 0 { return }
        balancer?.callEnded(
            index, latencyNanoseconds: latency, isFailure: error?.code.isOfServer ?? false, now: now)
    }
}

extension StatusCode {
    /// The failure says something about the server, not about the request.
    fileprivate var isOfServer: Bool {
        switch self {
        case .unavailable, .resourceExhausted, .deadlineExceeded, .internal, .unknown, .dataLoss: true
        default: false
        }
    }
}
