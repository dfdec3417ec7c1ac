// DynamicCall.swift: one call of a method that is known by its descriptors only.

internal import DynamicMessages
internal import HansaClient
internal import HansaMessages
internal import RPC
internal import RPCCore
internal import Synchronization
internal import Wire

/// The requests of a call.
enum CallRequests: Sendable {
    /// All of them.
    case given([RawMessage])
    /// Those of standard input while it comes, for methods that take a stream.
    case lines(RequestLines)

    /// The only request of a method that takes one.
    var first: RawMessage? {
        if case .given(let messages) = self { messages.first } else { nil }
    }
}

/// One call of a method that is known by its descriptors only.
struct DynamicCall: Sendable {
    /// The method.
    let target: CallTarget
    /// What its messages are made of.
    let pool: DescriptorPool
    /// What goes with the call.
    let metadata: Metadata

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
        _ requests: CallRequests, _ session: NodeSession, show: (JSONNode) -> Void
    ) async throws(CommandFailure) {
        let method = target.descriptor
        let effect =
            method.isIdempotent
            ? CallEffect.reads : .changes(retry: "see whether it was done before you call again")
        let sending = Mutex<CommandFailure?>(nil)
        do throws(CommandFailure) {
            try await session.call(effect) { client, options in
                var options = options
                if target.method.streamsReplies { options.timeoutMilliseconds = session.streamTimeoutMilliseconds }
                options.metadata = metadata
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
                    let reply: RawMessage = try await client.channel.clientStreaming(method, options: options) {
                        writer in
                        do {
                            try await send(requests, to: writer)
                        } catch let failure as CommandFailure {
                            sending.withLock { $0 = failure }
                            throw failure
                        }
                    }
                    show(try json(reply))
                case .bidirectional:
                    if let failure = try await bidirectional(method, requests, client, options, show) {
                        sending.withLock { $0 = failure }
                    }
                }
            }
        } catch {
            throw sending.withLock(\.self) ?? error
        }
        if let failure = sending.withLock(\.self) { throw failure }
    }

    /// Sends every request while the replies are shown; nil, or what was wrong with a request, after those before it.
    private func bidirectional(
        _ method: MethodDescriptor, _ requests: CallRequests, _ client: HansaClient, _ options: CallOptions,
        _ show: (JSONNode) -> Void
    ) async throws -> CommandFailure? {
        try await client.channel.bidirectional(method, options: options) {
            (writer: RPCRequestWriter<RawMessage>, replies: RPCResponseStream<RawMessage>) async throws in
            async let sent = sendAll(requests, to: writer)
            for try await reply in replies { show(try json(reply)) }
            return await sent
        }
    }

    /// A failure to send is the failure of the call, and the replies say it better.
    private func sendAll(_ requests: CallRequests, to writer: RPCRequestWriter<RawMessage>) async -> CommandFailure? {
        defer { writer.finish() }
        do {
            try await send(requests, to: writer)
        } catch let failure as CommandFailure {
            return failure
        } catch {}
        return nil
    }

    private func send(_ requests: CallRequests, to writer: RPCRequestWriter<RawMessage>) async throws {
        switch requests {
        case .given(let messages): for message in messages { try await writer.send(message) }
        case .lines(var lines):
            while let document = try await lines.next() {
                for message in try encoded([document]) { try await writer.send(message) }
            }
        }
    }

    private func json(_ reply: RawMessage) throws(RPCError) -> JSONNode {
        do {
            return try pool.json(reply.bytes, as: target.method.reply, printsDefaults: true)
        } catch {
            throw RPCError(.internal, "the reply is not a \(target.method.reply): \(error)")
        }
    }
}
