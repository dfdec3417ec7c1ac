// DynamicCall.swift: one call of a method that is known by its descriptors only.

internal import DynamicMessages
internal import HansaClient
internal import HansaMessages
internal import RPC
internal import RPCCore
internal import Wire

/// One call of a method that is known by its descriptors only.
struct DynamicCall: Sendable {
    /// The method.
    let target: CallTarget
    /// What its messages are made of.
    let pool: DescriptorPool
    /// Its metadata.
    let headers: [CallHeader]
    /// How long it may take, in milliseconds; nil = as any command.
    let timeoutMilliseconds: UInt32?

    /// The requests on the wire; a method that takes one request gets an empty one when there is none.
    func encoded(_ documents: [CallInput.Document]) throws(CommandFailure) -> [RawMessage] {
        var documents = documents
        if !target.method.streamsRequests {
            if documents.isEmpty { documents = [CallInput.Document(source: "-d", json: .object([]))] }
            guard documents.count == 1 else {
                throw .usage("\(target.service)/\(target.method.name) takes one request, not \(documents.count)")
            }
        }
        var messages: [RawMessage] = []
        for (index, document) in documents.enumerated() {
            do {
                messages.append(RawMessage(try pool.encode(document.json, as: target.method.request)))
            } catch {
                let which = documents.count > 1 ? "request \(index + 1), " : ""
                throw .badInput(
                    "\(which)\(document.source): \(error)",
                    hint: "hansa call --describe \(target.method.request)")
            }
        }
        return messages
    }

    /// Makes the call and hands each reply to `show`.
    func run(
        _ requests: [RawMessage], _ session: NodeSession, show: (JSONNode) -> Void
    ) async throws(CommandFailure) {
        let method = target.descriptor
        let effect =
            method.isIdempotent
            ? CallEffect.reads : .changes(retry: "see whether it was done before you call again")
        try await session.call(effect) { client, options in
            var options = options
            if let timeoutMilliseconds { options.timeoutMilliseconds = timeoutMilliseconds }
            for header in headers { try options.metadata.add(header.key, header.value) }
            switch method.kind {
            case .unary:
                guard let request = requests.first else { return }
                let reply: RawMessage = try await client.channel.unary(method, request, options: options)
                show(try json(reply))
            case .serverStreaming:
                guard let request = requests.first else { return }
                let replies: RPCResponseStream<RawMessage> = try await client.channel.serverStreaming(
                    method, request, options: options)
                for try await reply in replies { show(try json(reply)) }
            case .clientStreaming:
                let reply: RawMessage = try await client.channel.clientStreaming(method, options: options) { writer in
                    for request in requests { try await writer.send(request) }
                }
                show(try json(reply))
            case .bidirectional:
                try await bidirectional(method, requests, client, options, show)
            }
        }
    }

    /// Sends every request while the replies are shown.
    private func bidirectional(
        _ method: MethodDescriptor, _ requests: [RawMessage], _ client: HansaClient, _ options: CallOptions,
        _ show: (JSONNode) -> Void
    ) async throws {
        try await client.channel.bidirectional(method, options: options) {
            (writer: RPCRequestWriter<RawMessage>, replies: RPCResponseStream<RawMessage>) async throws in
            async let sent: Void = send(requests, to: writer)
            for try await reply in replies { show(try json(reply)) }
            await sent
        }
    }

    /// A failure to send is the failure of the call, and the replies say it better.
    private func send(_ requests: [RawMessage], to writer: RPCRequestWriter<RawMessage>) async {
        for request in requests {
            guard (try? await writer.send(request)) != nil else { return }
        }
        writer.finish()
    }

    private func json(_ reply: RawMessage) throws(RPCError) -> JSONNode {
        do {
            return try pool.json(reply.bytes, as: target.method.reply, printsDefaults: true)
        } catch {
            throw RPCError(.internal, "the reply is not a \(target.method.reply): \(error)")
        }
    }
}
