// swift-format-ignore-file
// Gossip+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension MemberRecord: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !address.isEmpty { count += 1 + WireSize.string(address) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if sequence != 0 { count += 1 + WireSize.varint(sequence) }
        if lifecycle.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(lifecycle.rawValue))) }
        if let value = digest { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !address.isEmpty { writer.string(address, tag: 18) }
        if epoch != 0 { writer.varint(epoch, tag: 24) }
        if sequence != 0 { writer.varint(sequence, tag: 32) }
        if lifecycle.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(lifecycle.rawValue)), tag: 40) }
        if let value = digest { writer.message(value, tag: 50) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__MemberRecord()
        unsafe hansa__v1__member_record__init(&message)
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
        let arena = try unsafe MemberRecord.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        address = String(copying: view.address)
        epoch = view.epoch
        sequence = view.sequence
        lifecycle = view.lifecycle
        if let value = view.digest { digest = Digest(copying: value) }
    }
}

extension GossipMessage: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !from.isEmpty { count += 1 + WireSize.string(from) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        for index in records.indices { count += 1 + WireSize.message(records.span[index]) }
        for index in suspicions.indices { count += 1 + WireSize.message(suspicions.span[index]) }
        for index in seen.indices { count += 1 + WireSize.message(seen.span[index]) }
        if number != 0 { count += 1 + WireSize.varint(number) }
        if picture != 0 { count += 1 + 8 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !from.isEmpty { writer.string(from, tag: 10) }
        if epoch != 0 { writer.varint(epoch, tag: 16) }
        for index in records.indices { writer.message(records.span[index], tag: 26) }
        for index in suspicions.indices { writer.message(suspicions.span[index], tag: 34) }
        for index in seen.indices { writer.message(seen.span[index], tag: 42) }
        if number != 0 { writer.varint(number, tag: 48) }
        if picture != 0 { writer.fixed64(picture, tag: 57) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__GossipMessage()
        unsafe hansa__v1__gossip_message__init(&message)
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
        let arena = try unsafe GossipMessage.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        from = String(copying: view.from)
        epoch = view.epoch
        records.reserveCapacity(view.recordsCount)
        for index in 0..<view.recordsCount { records.append(MemberRecord(copying: view.records(index))) }
        suspicions.reserveCapacity(view.suspicionsCount)
        for index in 0..<view.suspicionsCount { suspicions.append(Suspicion(copying: view.suspicions(index))) }
        seen.reserveCapacity(view.seenCount)
        for index in 0..<view.seenCount { seen.append(SeenVersion(copying: view.seen(index))) }
        number = view.number
        picture = view.picture
    }
}

extension Suspicion: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if epoch != 0 { writer.varint(epoch, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Suspicion()
        unsafe hansa__v1__suspicion__init(&message)
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
        let arena = try unsafe Suspicion.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        epoch = view.epoch
    }
}

extension SeenVersion: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if sequence != 0 { count += 1 + WireSize.varint(sequence) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if epoch != 0 { writer.varint(epoch, tag: 16) }
        if sequence != 0 { writer.varint(sequence, tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SeenVersion()
        unsafe hansa__v1__seen_version__init(&message)
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
        let arena = try unsafe SeenVersion.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        epoch = view.epoch
        sequence = view.sequence
    }
}
