// swift-format-ignore-file
// Reflection+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/reflection.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension ListServicesRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !service.isEmpty { count += 1 + WireSize.string(service) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !service.isEmpty { writer.string(service, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListServicesRequest()
        unsafe hansa__v1__list_services_request__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe ListServicesRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        service = String(copying: view.service)
    }
}

extension ListServicesReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in services.indices { count += 1 + WireSize.message(services.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in services.indices { writer.message(services.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListServicesReply()
        unsafe hansa__v1__list_services_reply__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe ListServicesReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        services.reserveCapacity(view.servicesCount)
        for index in 0..<view.servicesCount { services.append(ServiceInfo(copying: view.services(index))) }
    }
}

extension ServiceInfo: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !name.isEmpty { count += 1 + WireSize.string(name) }
        for index in methods.indices { count += 1 + WireSize.message(methods.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !name.isEmpty { writer.string(name, tag: 10) }
        for index in methods.indices { writer.message(methods.span[index], tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ServiceInfo()
        unsafe hansa__v1__service_info__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe ServiceInfo.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        name = String(copying: view.name)
        methods.reserveCapacity(view.methodsCount)
        for index in 0..<view.methodsCount { methods.append(MethodInfo(copying: view.methods(index))) }
    }
}

extension MethodInfo: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !name.isEmpty { count += 1 + WireSize.string(name) }
        if !request.isEmpty { count += 1 + WireSize.string(request) }
        if !reply.isEmpty { count += 1 + WireSize.string(reply) }
        if streamsRequests { count += 1 + 1 }
        if streamsReplies { count += 1 + 1 }
        for index in roles.indices { count += 1 + WireSize.string(roles.span[index]) }
        if idempotent { count += 1 + 1 }
        if maxRequestBytes != 0 { count += 1 + WireSize.varint(UInt64(maxRequestBytes)) }
        if defaultTimeoutMs != 0 { count += 1 + WireSize.varint(UInt64(defaultTimeoutMs)) }
        if hash != 0 { count += 1 + WireSize.varint(hash) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !name.isEmpty { writer.string(name, tag: 10) }
        if !request.isEmpty { writer.string(request, tag: 18) }
        if !reply.isEmpty { writer.string(reply, tag: 26) }
        if streamsRequests { writer.varint((streamsRequests ? 1 : 0), tag: 32) }
        if streamsReplies { writer.varint((streamsReplies ? 1 : 0), tag: 40) }
        for index in roles.indices { writer.string(roles.span[index], tag: 50) }
        if idempotent { writer.varint((idempotent ? 1 : 0), tag: 56) }
        if maxRequestBytes != 0 { writer.varint(UInt64(maxRequestBytes), tag: 64) }
        if defaultTimeoutMs != 0 { writer.varint(UInt64(defaultTimeoutMs), tag: 72) }
        if hash != 0 { writer.varint(hash, tag: 80) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__MethodInfo()
        unsafe hansa__v1__method_info__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe MethodInfo.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        name = String(copying: view.name)
        request = String(copying: view.request)
        reply = String(copying: view.reply)
        streamsRequests = view.streamsRequests
        streamsReplies = view.streamsReplies
        roles.reserveCapacity(view.rolesCount)
        for index in 0..<view.rolesCount { roles.append(String(copying: view.roles(index))) }
        idempotent = view.idempotent
        maxRequestBytes = view.maxRequestBytes
        defaultTimeoutMs = view.defaultTimeoutMs
        hash = view.hash
    }
}

extension DescribeRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !symbol.isEmpty { count += 1 + WireSize.string(symbol) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !symbol.isEmpty { writer.string(symbol, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__DescribeRequest()
        unsafe hansa__v1__describe_request__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe DescribeRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        symbol = String(copying: view.symbol)
    }
}

extension DescribeReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !fileDescriptorSet.isEmpty { count += 1 + WireSize.length(fileDescriptorSet.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !fileDescriptorSet.isEmpty { writer.bytes(fileDescriptorSet, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__DescribeReply()
        unsafe hansa__v1__describe_reply__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe DescribeReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        fileDescriptorSet = copiedArray(view.fileDescriptorSet)
    }
}
