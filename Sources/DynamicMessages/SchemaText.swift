// SchemaText.swift: definitions as a .proto file writes them, for people who ask what a method takes.

extension DescriptorPool {
    /// The definition of a service, method (`a.b.Service.Method`), message or enum.
    ///
    /// A method is followed by its request and its reply.
    public func schema(of symbol: String) throws(DynamicMessageError) -> String {
        if isMessage(symbol) { return text(try message(symbol)) }
        if isEnumeration(symbol) { return text(try enumeration(symbol)) }
        if let service = service(symbol) {
            return "service \(service.fullName) {\n\(service.methods.map { "  \(text($0))\n" }.joined())}\n"
        }
        guard let dot = symbol.lastIndex(where: { $0 == "." || $0 == "/" }),
            let service = service(String(symbol[..<dot])),
            let method = service.methods.first(where: { $0.name == symbol[symbol.index(after: dot)...] })
        else { throw .unknownType(symbol) }
        var parts = ["\(text(method))\n", text(try message(method.request))]
        if method.reply != method.request { parts.append(text(try message(method.reply))) }
        return parts.joined(separator: "\n")
    }

    private func text(_ method: RPCDescriptor) -> String {
        let request = (method.streamsRequests ? "stream " : "") + method.request
        let reply = (method.streamsReplies ? "stream " : "") + method.reply
        return "rpc \(method.name)(\(request)) returns (\(reply));"
    }

    private func text(_ message: MessageDescriptor) -> String {
        var lines: [String] = []
        var openOneof: Int?
        for field in message.fields {
            if openOneof != field.oneof {
                if openOneof != nil { lines.append("  }") }
                if let oneof = field.oneof { lines.append("  oneof \(message.oneofs[oneof]) {") }
                openOneof = field.oneof
            }
            lines.append((field.oneof == nil ? "  " : "    ") + text(field))
        }
        if openOneof != nil { lines.append("  }") }
        return "message \(message.fullName) {\n\(lines.map { "\($0)\n" }.joined())}\n"
    }

    private func text(_ field: FieldDescriptor) -> String {
        let isMessage = if case .message = field.kind { true } else { false }
        let label =
            field.isRepeated ? "repeated " : field.hasPresence && field.oneof == nil && !isMessage ? "optional " : ""
        return "\(label)\(field.kind.name) \(field.name) = \(field.number);"
    }

    private func text(_ enumeration: EnumDescriptor) -> String {
        let values = enumeration.cases.map { "  \($0.name) = \($0.number);\n" }
        return "enum \(enumeration.fullName) {\n\(values.joined())}\n"
    }
}
