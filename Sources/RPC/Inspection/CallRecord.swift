// CallRecord.swift: everything that is known of one call that ended, for logs and lists of errors.
//
// Made only when somebody wants it: for failures, and for the successes that RPCMetrics samples.

public import RPCCore
internal import TLS
public import Wire

/// One call that ended.
public struct CallRecord: Hashable, Sendable {
    /// The method; nil when the peer called one that is not served.
    public var method: MethodDescriptor?
    /// Who records.
    public var side: RPCSide
    /// The other side, from its certificate; empty when there was no connection.
    public var peer: String
    /// How it ended.
    public var code: StatusCode
    /// Why it failed; empty when it did not.
    public var message: String
    /// How long it took, in microseconds.
    public var microseconds: UInt64
    /// Which attempt it was: 0 for the first.
    public var attempt: Int
    /// The trace it belongs to.
    public var traceParent: TraceParent?

    /// Makes a record from its parts.
    public init(
        method: MethodDescriptor?, side: RPCSide, peer: String, code: StatusCode, message: String,
        microseconds: UInt64, attempt: Int, traceParent: TraceParent?
    ) {
        self.method = method
        self.side = side
        self.peer = peer
        self.code = code
        self.message = message
        self.microseconds = microseconds
        self.attempt = attempt
        self.traceParent = traceParent
    }
}

extension Connection {
    /// Tells the metrics of a call that was answered, when they want to know.
    func record(_ call: ServerCall, _ code: StatusCode, _ error: RPCError?, microseconds: UInt64) {
        guard let metrics, metrics.wantsRecord(of: code) else { return }
        metrics.callRecorded(
            CallRecord(
                method: call.method, side: .server, peer: peer.uri, code: code, message: error?.message ?? "",
                microseconds: microseconds, attempt: Int(call.frame.attempt), traceParent: call.frame.traceParent))
    }

    /// Tells the metrics of a call that no handler saw.
    func recordRefusal(_ method: Int?, _ code: StatusCode) {
        guard let metrics, metrics.wantsRecord(of: code) else { return }
        metrics.callRecorded(
            CallRecord(
                method: method.map { router.table.methods[$0] }, side: .server, peer: peer.uri, code: code,
                message: "refused before a handler saw it", microseconds: 0, attempt: 0, traceParent: nil))
    }
}

extension ClientCall {
    /// Tells the metrics of a call that this side made, when they want to know.
    func record(_ error: RPCError?, _ connection: Connection?, microseconds: UInt64) {
        let code = error?.code ?? .ok
        guard let metrics, metrics.wantsRecord(of: code) else { return }
        metrics.callRecorded(
            CallRecord(
                method: method, side: .client, peer: connection?.peer.uri ?? "", code: code,
                message: error?.message ?? "",
                microseconds: microseconds, attempt: Int(frame.attempt), traceParent: frame.traceParent))
    }
}
