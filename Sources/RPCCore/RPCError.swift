// RPCError.swift: a call that failed, as handlers throw it and callers catch it.

public import Wire

/// A call that failed.
public struct RPCError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure.
    public var code: StatusCode
    /// What happened and what to do about it, for people.
    public var message: String
    /// An encoded `hansa.v1.Status` with details for programs, or nothing.
    public var details: [UInt8]
    /// The handler never saw the call: sending it again is safe.
    public var notProcessed: Bool
    /// How long the callee asks the caller to wait before it tries again, in milliseconds.
    public var pushbackMilliseconds: UInt32?
    /// The callee's trailing metadata.
    public var metadata = Metadata()

    /// Makes a failure.
    ///
    /// - Precondition: `code` is not ``StatusCode/ok``.
    public init(_ code: StatusCode, _ message: String, details: [UInt8] = [], notProcessed: Bool = false) {
        precondition(code != .ok, "a failure cannot have the code OK")
        self.code = code
        self.message = message
        self.details = details
        self.notProcessed = notProcessed
    }

    /// `PERMISSION_DENIED: role tenant may not call …`.
    public var description: String { "\(code): \(message)" }
}

extension RPCError {
    /// Reads the outcome that the callee sent; nil for success.
    public init?(_ status: StatusFrame) {
        guard status.code != StatusCode.ok.rawValue else { return nil }
        self.init(
            StatusCode(rawValue: status.code) ?? .unknown, status.message, details: status.details,
            notProcessed: status.notProcessed)
        pushbackMilliseconds = status.pushbackMilliseconds
        metadata = status.metadata
    }

    /// The failure as a STATUS frame.
    public var statusFrame: StatusFrame {
        var status = StatusFrame(code: code.rawValue, message: message)
        status.details = details
        status.notProcessed = notProcessed
        status.pushbackMilliseconds = pushbackMilliseconds
        status.metadata = metadata
        return status
    }
}
