// RPCError+Federation.swift: the one place where a region's errors become statuses of calls.

import Federation
import GPUAllocator
import RPCCore

extension FederationError {
    /// The status that a caller gets.
    var rpcError: RPCError {
        let code: StatusCode =
            switch self {
            case .invalidHosts(.unknownHost(_)), .unknownRequest, .unknownClaim: .notFound
            case .invalidIdempotencyKey, .invalidDemand, .unknownRegion, .tooManyRegions,
                .invalidHosts, .tooMany, .keyOfAnotherRegion, .ownClaim:
                .invalidArgument
            case .idempotencyConflict: .alreadyExists
            case .hostInUse, .originAlive, .providerAlive: .failedPrecondition
            case .notTheOrigin, .notOpen, .stillInUse, .notQuarantined, .recoveryRefused: .failedPrecondition
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
