// Decree+Context.swift: an operator's decree, read from who calls and what the request says.

import Basics
import Gossip
import Ledger
import RPC
import RPCCore
import TLS

extension Decree {
    /// The decree of the calling operator.
    init(_ context: CallContext, reason: String, isForced: Bool, at time: WallTime) throws(RPCError) {
        guard case .operator(let name) = context.peer.role else {
            throw RPCError(.permissionDenied, "only an operator ends what another region has or owns")
        }
        guard reason.utf8.count <= LedgerLimits.decreeReasonBytes else {
            throw RPCError(
                .invalidArgument,
                "the reason has \(reason.utf8.count) bytes; \(LedgerLimits.decreeReasonBytes) are allowed")
        }
        self.init(operator: name, reason: reason, at: time, isForced: isForced)
    }
}

extension GossipShell {
    /// The members that are, or may be, alive.
    func alive() async -> [RegionID] {
        await picture(now: MonotonicClock.now()).members.filter { [.alive, .suspect].contains($0.state) }.map(\.region)
    }
}
