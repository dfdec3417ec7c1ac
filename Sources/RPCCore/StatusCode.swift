// StatusCode.swift: how a call ended. The codes, names and meanings are gRPC's.

/// How a call ended: gRPC's seventeen codes.
public enum StatusCode: UInt8, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// It succeeded.
    case ok = 0
    /// The caller gave up.
    case cancelled = 1
    /// Nobody knows; also a code of a later version.
    case unknown = 2
    /// The request is wrong whatever the state of the system.
    case invalidArgument = 3
    /// The deadline passed before the answer came.
    case deadlineExceeded = 4
    /// What was asked for does not exist.
    case notFound = 5
    /// What was to be made exists.
    case alreadyExists = 6
    /// The caller's role may not do this.
    case permissionDenied = 7
    /// A quota, a limit or the capacity is used up.
    case resourceExhausted = 8
    /// The system is not in a state in which this is possible; do not just retry.
    case failedPrecondition = 9
    /// Another change came in between; retry the whole operation.
    case aborted = 10
    /// Past the valid range.
    case outOfRange = 11
    /// The method is not served here.
    case unimplemented = 12
    /// A bug.
    case `internal` = 13
    /// The peer cannot be reached now; retry later.
    case unavailable = 14
    /// Data is lost or damaged.
    case dataLoss = 15
    /// The caller has no valid identity.
    case unauthenticated = 16

    /// The name as gRPC writes it: `DEADLINE_EXCEEDED`.
    public var description: String {
        switch self {
        case .ok: "OK"
        case .cancelled: "CANCELLED"
        case .unknown: "UNKNOWN"
        case .invalidArgument: "INVALID_ARGUMENT"
        case .deadlineExceeded: "DEADLINE_EXCEEDED"
        case .notFound: "NOT_FOUND"
        case .alreadyExists: "ALREADY_EXISTS"
        case .permissionDenied: "PERMISSION_DENIED"
        case .resourceExhausted: "RESOURCE_EXHAUSTED"
        case .failedPrecondition: "FAILED_PRECONDITION"
        case .aborted: "ABORTED"
        case .outOfRange: "OUT_OF_RANGE"
        case .unimplemented: "UNIMPLEMENTED"
        case .internal: "INTERNAL"
        case .unavailable: "UNAVAILABLE"
        case .dataLoss: "DATA_LOSS"
        case .unauthenticated: "UNAUTHENTICATED"
        }
    }
}
