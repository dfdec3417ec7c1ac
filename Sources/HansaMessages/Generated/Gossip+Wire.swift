// swift-format-ignore-file
// Gossip+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension LifeClaim: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if let value = life { count += 1 + WireSize.message(value) }
        if nextRequest != 0 { count += 1 + WireSize.varint(nextRequest) }
        if nextToken != 0 { count += 1 + WireSize.varint(nextToken) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if let value = life { writer.message(value, tag: 18) }
        if nextRequest != 0 { writer.varint(nextRequest, tag: 24) }
        if nextToken != 0 { writer.varint(nextToken, tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__LifeClaim()
        unsafe hansa__v1__life_claim__init(&message)
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
        let arena = try unsafe LifeClaim.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        if let value = view.life { life = Life(copying: value) }
        nextRequest = view.nextRequest
        nextToken = view.nextToken
    }
}

extension KnownLife: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if let value = life { count += 1 + WireSize.message(value) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if highestToken != 0 { count += 1 + WireSize.varint(highestToken) }
        if highestRequest != 0 { count += 1 + WireSize.varint(highestRequest) }
        if heard { count += 1 + 1 }
        if wasHeard { count += 1 + 1 }
        if heardAgoMs != 0 { count += 1 + WireSize.varint(heardAgoMs) }
        if ended { count += 1 + 1 }
        if justBegan { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if let value = life { writer.message(value, tag: 18) }
        if epoch != 0 { writer.varint(epoch, tag: 24) }
        if highestToken != 0 { writer.varint(highestToken, tag: 32) }
        if highestRequest != 0 { writer.varint(highestRequest, tag: 40) }
        if heard { writer.varint((heard ? 1 : 0), tag: 48) }
        if wasHeard { writer.varint((wasHeard ? 1 : 0), tag: 56) }
        if heardAgoMs != 0 { writer.varint(heardAgoMs, tag: 64) }
        if ended { writer.varint((ended ? 1 : 0), tag: 72) }
        if justBegan { writer.varint((justBegan ? 1 : 0), tag: 80) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__KnownLife()
        unsafe hansa__v1__known_life__init(&message)
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
        let arena = try unsafe KnownLife.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        if let value = view.life { life = Life(copying: value) }
        epoch = view.epoch
        highestToken = view.highestToken
        highestRequest = view.highestRequest
        heard = view.heard
        wasHeard = view.wasHeard
        heardAgoMs = view.heardAgoMs
        ended = view.ended
        justBegan = view.justBegan
    }
}

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
        if let value = life { count += 1 + WireSize.message(value) }
        if !contains.isEmpty { count += 1 + WireSize.length(contains.count) }
        if ended { count += 1 + 1 }
        if let value = refusal { count += 1 + WireSize.message(value) }
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
        if let value = life { writer.message(value, tag: 66) }
        if !contains.isEmpty { writer.bytes(contains, tag: 74) }
        if ended { writer.varint((ended ? 1 : 0), tag: 80) }
        if let value = refusal { writer.message(value, tag: 90) }
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
        if let value = view.life { life = Life(copying: value) }
        contains = copiedArray(view.contains)
        ended = view.ended
        if let value = view.refusal { refusal = LifeRefusal(copying: value) }
    }
}

extension LifeRefusal: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if let value = known { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !reason.isEmpty { writer.string(reason, tag: 10) }
        if let value = known { writer.message(value, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__LifeRefusal()
        unsafe hansa__v1__life_refusal__init(&message)
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
        let arena = try unsafe LifeRefusal.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        reason = String(copying: view.reason)
        if let value = view.known { known = KnownLife(copying: value) }
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
