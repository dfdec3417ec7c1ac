// CallCommand.swift: `hansa call`: any method of a node, with JSON in and out, by reflection.

internal import ArgumentParser
internal import DynamicMessages
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPC
internal import RPCCore

/// `hansa call`.
struct CallCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Calls any method of the node, with JSON in and out.",
        discussion: """
            The node says itself what it can be asked: no .proto files are needed. Requests and replies are proto3 \
            JSON; a reply is an object, each reply of a stream one line. For example:

              hansa call Hosts/List -d '{"limit": 2}'
              hansa call --describe Allocations/Allocate
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: ArgumentHelp("The method, such as hansa.v1.Health/Check or Health/Check.", valueName: "method"))
    var method: String?

    @Option(
        name: [.customShort("d"), .long], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A request in JSON; @FILE reads a file, - the standard input. Several requests, here or in one text, are "
                + "a stream of them; with - alone, each is sent when its line ends.", valueName: "json"))
    var data: [CallData] = []

    @Option(
        name: [.customShort("H"), .customLong("header")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Metadata for the method.", valueName: "key:value"),
        transform: { try CallHeader($0) })
    var headers: [CallHeader] = []

    @Flag(help: "List the methods that the certificate may call, of one service or of all.")
    var list = false

    @Option(help: ArgumentHelp("Show the definition of a service, method, message or enum.", valueName: "symbol"))
    var describe: String?

    mutating func validate() throws {
        do {
            _ = try CallHeader.metadata(headers)
        } catch {
            throw ValidationError("-H: \(error)")
        }
        if list || describe != nil {
            guard data.isEmpty, headers.isEmpty, !(list && describe != nil), list || method == nil else {
                throw ValidationError("--list and --describe call no method; give one of them alone")
            }
        } else if method == nil {
            throw ValidationError("name a method, such as Health/Check, or give --list")
        }
    }

    func run(_ session: NodeSession) async throws {
        if list { return try await showList(session) }
        if let describe { return try await showDefinition(of: describe, session) }
        let target = try await CallTarget.find(method ?? "", session)
        let call = DynamicCall(
            target: target, pool: try await session.descriptors(of: target.service),
            metadata: try CallHeader.metadata(headers))
        let requests: CallRequests =
            target.method.streamsRequests && data == [.standardInput]
            ? .lines(RequestLines(session.environment.input))
            : .given(try call.encoded(try CallInput.documents(data, session.environment)))
        try await call.run(requests, session) { reply in
            format.show(json: { reply.text(pretty: !target.method.streamsReplies) }) {
                reply.text(pretty: !target.method.streamsReplies)
            }
        }
    }

    private func showList(_ session: NodeSession) async throws {
        var reply = try await session.services()
        if let method {
            reply.services.removeAll { $0.name != method && !$0.name.hasSuffix(".\(method)") }
        }
        format.show(reply) { reply in
            var table = Table([.words("METHOD"), .words("REQUEST"), .words("REPLY"), .words("FOR")])
            for service in reply.services {
                for method in service.methods {
                    table.add([
                        "\(service.name)/\(method.name)", (method.streamsRequests ? "stream " : "") + method.request,
                        (method.streamsReplies ? "stream " : "") + method.reply,
                        method.roles.joined(separator: ", "),
                    ])
                }
            }
            return table.text(empty: "no methods")
        }
    }

    private func showDefinition(of name: String, _ session: NodeSession) async throws {
        let pool = try await session.descriptors(of: "")
        let symbols = pool.symbols(matching: CallTarget.dotted(name))
        guard symbols.count == 1, let symbol = symbols.first else {
            throw symbols.isEmpty
                ? CommandFailure.usage(
                    "the node has no service, method, message or enum \"\(name)\"", hint: "hansa call --list")
                : CommandFailure.usage("\"\(name)\" may be \(symbols.joined(separator: " or "))")
        }
        do throws(DynamicMessageError) {
            let text = try pool.schema(of: symbol)
            let files = pool.closure(of: [pool.file(of: symbol) ?? ""])
            let set = try pool.json(
                DescriptorPool.fileDescriptorSet(of: files), as: "google.protobuf.FileDescriptorSet")
            format.show(json: { set.text(pretty: true) }) { text }
        } catch {
            throw CommandFailure(error, what: "the node's descriptors")
        }
    }
}
