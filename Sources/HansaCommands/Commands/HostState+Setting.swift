// HostState+Setting.swift: what `host cordon` and `host uncordon` share.

internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

extension NodeSession {
    /// Sets the state of a host and says what it is now.
    func setState(of id: HostID, to state: HostState, _ format: OutputOptions) async throws(CommandFailure) {
        let request = SetHostStateRequest(id: id.text, state: state)
        let retry = CallEffect.changes(retry: "run the command again: it changes nothing that is done already")
        let reply = try await call(retry) { try await $0.hosts.setState(request, options: $1) }
        format.show(reply) { reply in "\(reply.host?.id ?? id.text) is \(reply.host?.state.text ?? state.text)\n" }
    }
}
