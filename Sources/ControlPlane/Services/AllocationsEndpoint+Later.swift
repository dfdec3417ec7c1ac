// AllocationsEndpoint+Later.swift: the calls that a node gets most, answered without a task for each.
//
// Checks and answers are those of the usual handlers, which take whatever concerns another region.

import Basics
import Federation
import HansaMessages
import HansaServices
import RPC
import RPCCore
import Wire

extension AllocationsEndpoint {
    /// Has allocations, and releases at home, answered when the region has, without a task that waits.
    func answerLater(in router: inout Router) {
        router.answerLater(AllocationsMethods.allocate) {
            (request: AllocateRequest, context, replier: RPCReplier<AllocateReply>) in
            do throws(RPCError) {
                let asked = try asked(request, context)
                answer(replier, { .allocate($0, asked) }, allocated)
            } catch {
                replier.fail(error)
            }
            return true
        }
        router.answerLater(AllocationsMethods.release) {
            (request: ReleaseAllocationRequest, context, replier: RPCReplier<ReleaseAllocationReply>) in
            guard !request.abandon else { return false }
            do throws(RPCError) {
                let scope = try Caller(context, named: request.tenant, links: links).scope
                let key = try requestKey(request.id)
                guard key.origin == home else { return false }
                answer(replier, { .release($0, key, tenant: scope) }, released)
            } catch {
                replier.fail(error)
            }
            return true
        }
    }

    private func answer<Reply: RPCMessage>(
        _ replier: RPCReplier<Reply>, _ event: (CallID) -> FederationEvent,
        _ make: @escaping @Sendable (FederationAnswer) throws(RPCError) -> Reply
    ) {
        let call = region.call(event) { result in
            replier.reply { () throws(RPCError) in try make(try result.get()) }
        }
        replier.onCancel { region.abandon(call) }
    }
}
