// RPCError+Federation.swift: the one place where a region's errors become statuses of calls.

import Federation
import GPUAllocator
import RPCCore

extension FederationError {
    /// The status that a caller gets.
    var rpcError: RPCError {
        let code: StatusCode =
            switch self {
            case .invalidHosts(.unknownHost(_)), .unknownRequest: .notFound
            case .invalidIdempotencyKey, .invalidDemand, .unknownRegion, .tooManyRegions, .exceedsFederation,
                .invalidHosts, .tooMany:
                .invalidArgument
            case .idempotencyConflict: .alreadyExists
            case .notTheOrigin: .failedPrecondition
            case .storageStalled: .resourceExhausted
            case .outcomeUnknown: .unavailable
            case .overloaded: .resourceExhausted
            case .foreignRequest: .permissionDenied
            case .starting, .meantForAnotherLife: .unavailable
            case .quarantined, .otherLife: .failedPrecondition
            }
        return RPCError(code, description)
    }
}
