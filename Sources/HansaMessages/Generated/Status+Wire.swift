// swift-format-ignore-file
// Status+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/status.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension Status: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if code != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(code))) }
        if !message.isEmpty { count += 1 + WireSize.string(message) }
        for index in details.indices { count += 1 + WireSize.message(details.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if code != 0 { writer.varint(UInt64(bitPattern: Int64(code)), tag: 8) }
        if !message.isEmpty { writer.string(message, tag: 18) }
        for index in details.indices { writer.message(details.span[index], tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Status()
        unsafe hansa__v1__status__init(&message)
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
        let arena = try unsafe Status.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        code = view.code
        message = String(copying: view.message)
        details.reserveCapacity(view.detailsCount)
        for index in 0..<view.detailsCount { details.append(StatusDetail(copying: view.details(index))) }
    }
}

extension StatusDetail: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !typeUrl.isEmpty { count += 1 + WireSize.string(typeUrl) }
        if !self.value.isEmpty { count += 1 + WireSize.length(self.value.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !typeUrl.isEmpty { writer.string(typeUrl, tag: 10) }
        if !self.value.isEmpty { writer.bytes(self.value, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__StatusDetail()
        unsafe hansa__v1__status_detail__init(&message)
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
        let arena = try unsafe StatusDetail.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        typeUrl = String(copying: view.typeUrl)
        self.value = copiedArray(view.value)
    }
}
