// DescriptorPool.swift: everything that a FileDescriptorSet defines, by its full name.

/// Everything that a `FileDescriptorSet` defines, by its full name.
public struct DescriptorPool: Sendable {
    /// The files, each after those it imports.
    public private(set) var files: [FileDescriptor] = []
    /// The services, in the order of the files.
    public private(set) var services: [ServiceDescriptor] = []
    private var messageTable: [String: MessageDescriptor] = [:]
    private var enumerationTable: [String: EnumDescriptor] = [:]
    private var fileOfSymbol: [String: String] = [:]

    /// Reads a serialized `google.protobuf.FileDescriptorSet`.
    public init(fileDescriptorSet bytes: [UInt8]) throws(DynamicMessageError) {
        guard bytes.count <= DynamicLimits.descriptorSetBytes else {
            throw .tooLong(
                what: "the descriptor set", byteCount: bytes.count, limit: DynamicLimits.descriptorSetBytes)
        }
        var reader = WireReader(bytes, path: "FileDescriptorSet")
        while let field = try reader.next() {
            guard field.number == 1, case .bytes(let file) = field.value else { continue }
            try add(try FileReader(file))
        }
        try checkReferences()
    }

    private mutating func add(_ file: FileReader) throws(DynamicMessageError) {
        files.append(file.descriptor)
        for message in file.messages { messageTable[message.fullName] = message }
        for enumeration in file.enumerations { enumerationTable[enumeration.fullName] = enumeration }
        services += file.services
        for symbol in file.descriptor.symbols {
            if let other = fileOfSymbol.updateValue(file.descriptor.name, forKey: symbol) {
                throw .badDescriptor("\(symbol) is defined in \(other) and in \(file.descriptor.name)")
            }
        }
    }

    private func checkReferences() throws(DynamicMessageError) {
        for name in messageTable.keys.sorted() {
            for field in messageTable[name]?.fields ?? [] {
                switch field.kind {
                case .message(let type) where messageTable[type] == nil: throw .unknownType(type)
                case .enumeration(let type) where enumerationTable[type] == nil: throw .unknownType(type)
                default: break
                }
            }
        }
        for method in services.flatMap(\.methods) {
            for type in [method.request, method.reply] where messageTable[type] == nil { throw .unknownType(type) }
        }
    }

    /// The message with a full name.
    public func message(_ fullName: String) throws(DynamicMessageError) -> MessageDescriptor {
        guard let message = messageTable[fullName] else { throw .unknownType(fullName) }
        return message
    }

    /// The enum with a full name.
    public func enumeration(_ fullName: String) throws(DynamicMessageError) -> EnumDescriptor {
        guard let enumeration = enumerationTable[fullName] else { throw .unknownType(fullName) }
        return enumeration
    }

    /// The service with a full name.
    public func service(_ fullName: String) -> ServiceDescriptor? {
        services.first { $0.fullName == fullName }
    }

    /// The services, methods, messages and enums whose full name is `name`, or ends in it after a dot; sorted.
    public func symbols(matching name: String) -> [String] {
        let methods = services.flatMap { service in service.methods.map { "\(service.fullName).\($0.name)" } }
        let all = files.flatMap(\.symbols) + methods
        return all.contains(name) ? [name] : all.filter { $0.hasSuffix(".\(name)") }.sorted()
    }

    /// Whether the symbol is a message.
    public func isMessage(_ fullName: String) -> Bool { messageTable[fullName] != nil }
    /// Whether the symbol is an enum.
    public func isEnumeration(_ fullName: String) -> Bool { enumerationTable[fullName] != nil }

    /// The file that defines a symbol, which may also be a method (`hansa.v1.Health.Check`) or the path of a file.
    public func file(of symbol: String) -> String? {
        if let file = fileOfSymbol[symbol] ?? files.first(where: { $0.name == symbol })?.name { return file }
        guard let dot = symbol.lastIndex(where: { $0 == "." || $0 == "/" }),
            let service = service(String(symbol[..<dot])),
            service.methods.contains(where: { $0.name == symbol[symbol.index(after: dot)...] })
        else { return nil }
        return fileOfSymbol[service.fullName]
    }

    /// The named files and all that they import, each after its imports.
    public func closure(of names: [String]) -> [FileDescriptor] {
        var wanted = Set(names)
        // Imports come before importers, so one walk from the end finds all.
        for file in files.reversed() where wanted.contains(file.name) { wanted.formUnion(file.imports) }
        return files.filter { wanted.contains($0.name) }
    }

    /// The serialized `FileDescriptorSet` of files.
    public static func fileDescriptorSet(of files: [FileDescriptor]) -> [UInt8] {
        var writer = WireBytes()
        for file in files { writer.field(1, bytes: file.bytes) }
        return writer.bytes
    }
}
