// RegionLifecycle+Setting.swift: what `region plan`, `activate`, `drain` and `leave` share.

internal import HansaClient
internal import HansaMessages
internal import HansaServices

extension NodeSession {
    /// Sets the lifecycle of the node's own region and says what is still under way there.
    func setLifecycle(_ lifecycle: Lifecycle, force: Bool = false, _ format: OutputOptions) async throws(CommandFailure)
    {
        let request = SetLifecycleRequest(lifecycle: lifecycle, force: force)
        let retry = CallEffect.changes(retry: "run the command again: it changes nothing that is done already")
        let reply = try await call(retry) { try await $0.regions.setLifecycle(request, options: $1) }
        format.show(reply) { reply in NodeSession.text(reply) }
    }

    static func text(_ reply: SetLifecycleReply) -> String {
        let change =
            reply.lifecycle == reply.previous
            ? "the region was \(reply.lifecycle.word) already"
            : "the region is \(reply.lifecycle.word), it was \(reply.previous.word)"
        let use = reply.lentMilli > 0 || reply.borrowedMilli > 0 || reply.requests > 0
        guard use, reply.lifecycle != .active else { return change + "\n" }
        return change
            + "; \(grouped(reply.requests)) requests are open, \(decimal(milli: reply.lentMilli)) GPUs are lent "
            + "and \(decimal(milli: reply.borrowedMilli)) borrowed\n"
    }
}

extension Lifecycle {
    /// The word for people.
    var word: String {
        switch self {
        case .planned: "planned"
        case .active: "active"
        case .draining: "draining"
        case .left: "left"
        case .unspecified, .unrecognized: "unknown"
        }
    }
}
