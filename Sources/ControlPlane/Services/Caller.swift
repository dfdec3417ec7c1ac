// Caller.swift: who calls, and for which tenant it may speak.

import Basics
import RPC
import RPCCore
import TLS

/// For which tenant a call is made.
enum Caller: Hashable, Sendable {
    /// A tenant, for itself.
    case tenant(TenantID)
    /// An operator or a region, for the named tenant, or (nil) for everybody.
    case trusted(TenantID?)

    /// Reads the caller from its certificate and the tenant that the request names, empty = none.
    ///
    /// - Throws: PERMISSION_DENIED when a tenant names another one.
    init(_ context: CallContext, named text: String) throws(RPCError) {
        let named: TenantID?
        do throws(NameError) {
            named = text.isEmpty ? nil : try TenantID(text)
        } catch {
            throw RPCError(.invalidArgument, error.description)
        }
        switch context.peer.role {
        case .tenant(let tenant):
            guard named == nil || named == tenant else {
                throw RPCError(
                    .permissionDenied, "tenant \(tenant) may not act for tenant \(text); leave the tenant empty")
            }
            self = .tenant(tenant)
        case .operator, .region, .host:
            self = .trusted(named)
        }
    }

    /// The tenant whose allocations the caller may see; nil = all.
    var scope: TenantID? {
        switch self {
        case .tenant(let tenant): tenant
        case .trusted(let tenant): tenant
        }
    }
}
