// Caller.swift: who calls, and for which tenant it may speak.

import Basics
import RPC
import RPCCore
import TLS

/// Refuses a region that has a certificate and is not a configured peer: it may have left the federation.
func refuseStranger(_ context: CallContext, _ links: PeerLinks) throws(RPCError) {
    guard case .region(let region) = context.peer.role, links[region] == nil else { return }
    throw RPCError(.permissionDenied, "\(region) is not a configured peer of this region")
}

/// For which tenant a call is made.
enum Caller: Hashable, Sendable {
    /// A tenant, for itself.
    case tenant(TenantID)
    /// An operator or a region, for the named tenant, or (nil) for everybody.
    case trusted(TenantID?)

    /// Reads the caller from its certificate and the tenant that the request names, empty = none.
    ///
    /// Operators may act for everybody, and so may peers, which forward for operators.
    ///
    /// - Throws: PERMISSION_DENIED when a tenant names another one.
    init(_ context: CallContext, named text: String, links: PeerLinks) throws(RPCError) {
        try refuseStranger(context, links)
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
