// swift-format-ignore-file
// Hosts+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/hosts.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension RegisterHostsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in hosts.indices { count += 1 + WireSize.message(hosts.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in hosts.indices { writer.message(hosts.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RegisterHostsRequest()
        unsafe hansa__v1__register_hosts_request__init(&message)
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
        let arena = try unsafe RegisterHostsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        hosts.reserveCapacity(view.hostsCount)
        for index in 0..<view.hostsCount { hosts.append(Host(copying: view.hosts(index))) }
    }
}

extension RegisterHostsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if registered != 0 { count += 1 + WireSize.varint(UInt64(registered)) }
        if unchanged != 0 { count += 1 + WireSize.varint(UInt64(unchanged)) }
        for index in notices.indices { count += 1 + WireSize.message(notices.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if registered != 0 { writer.varint(UInt64(registered), tag: 8) }
        if unchanged != 0 { writer.varint(UInt64(unchanged), tag: 16) }
        for index in notices.indices { writer.message(notices.span[index], tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RegisterHostsReply()
        unsafe hansa__v1__register_hosts_reply__init(&message)
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
        let arena = try unsafe RegisterHostsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        registered = view.registered
        unchanged = view.unchanged
        notices.reserveCapacity(view.noticesCount)
        for index in 0..<view.noticesCount { notices.append(HostNotice(copying: view.notices(index))) }
    }
}

extension HostNotice: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if !text.isEmpty { count += 1 + WireSize.string(text) }
        if refused { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if !text.isEmpty { writer.string(text, tag: 18) }
        if refused { writer.varint((refused ? 1 : 0), tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__HostNotice()
        unsafe hansa__v1__host_notice__init(&message)
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
        let arena = try unsafe HostNotice.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        text = String(copying: view.text)
        refused = view.refused
    }
}

extension ListHostsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if federation { count += 1 + 1 }
        if !site.isEmpty { count += 1 + WireSize.string(site) }
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        if !after.isEmpty { count += 1 + WireSize.string(after) }
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if replyBytes != 0 { count += 1 + WireSize.varint(UInt64(replyBytes)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if federation { writer.varint((federation ? 1 : 0), tag: 8) }
        if !site.isEmpty { writer.string(site, tag: 18) }
        if limit != 0 { writer.varint(UInt64(limit), tag: 24) }
        if !after.isEmpty { writer.string(after, tag: 34) }
        if !region.isEmpty { writer.string(region, tag: 42) }
        if replyBytes != 0 { writer.varint(UInt64(replyBytes), tag: 48) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListHostsRequest()
        unsafe hansa__v1__list_hosts_request__init(&message)
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
        let arena = try unsafe ListHostsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        federation = view.federation
        site = String(copying: view.site)
        limit = view.limit
        after = String(copying: view.after)
        region = String(copying: view.region)
        replyBytes = view.replyBytes
    }
}

extension HostStatus: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = host { count += 1 + WireSize.message(value) }
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !freeMilli.isEmpty {
            count += 1 + WireSize.length(freeMilli.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        if freeCpuMilli != 0 { count += 1 + WireSize.varint(freeCpuMilli) }
        if freeMemoryMib != 0 { count += 1 + WireSize.varint(freeMemoryMib) }
        if !slices.isEmpty {
            count += 1 + WireSize.length(slices.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        if leaving { count += 1 + 1 }
        if !availableMilli.isEmpty {
            count += 1 + WireSize.length(availableMilli.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = host { writer.message(value, tag: 10) }
        if !region.isEmpty { writer.string(region, tag: 18) }
        if !freeMilli.isEmpty {
            writer.length(freeMilli.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 26)
            for element in freeMilli { writer.varint(UInt64(element)) }
        }
        if freeCpuMilli != 0 { writer.varint(freeCpuMilli, tag: 32) }
        if freeMemoryMib != 0 { writer.varint(freeMemoryMib, tag: 40) }
        if !slices.isEmpty {
            writer.length(slices.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 50)
            for element in slices { writer.varint(UInt64(element)) }
        }
        if leaving { writer.varint((leaving ? 1 : 0), tag: 56) }
        if !availableMilli.isEmpty {
            writer.length(availableMilli.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 66)
            for element in availableMilli { writer.varint(UInt64(element)) }
        }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__HostStatus()
        unsafe hansa__v1__host_status__init(&message)
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
        let arena = try unsafe HostStatus.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.host { host = Host(copying: value) }
        region = String(copying: view.region)
        freeMilli = copiedArray(view.freeMilli)
        freeCpuMilli = view.freeCpuMilli
        freeMemoryMib = view.freeMemoryMib
        slices = copiedArray(view.slices)
        leaving = view.leaving
        availableMilli = copiedArray(view.availableMilli)
    }
}

extension ListHostsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in hosts.indices { count += 1 + WireSize.message(hosts.span[index]) }
        for index in missing.indices { count += 1 + WireSize.message(missing.span[index]) }
        if !next.isEmpty { count += 1 + WireSize.string(next) }
        for index in more.indices { count += 1 + WireSize.message(more.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in hosts.indices { writer.message(hosts.span[index], tag: 10) }
        for index in missing.indices { writer.message(missing.span[index], tag: 18) }
        if !next.isEmpty { writer.string(next, tag: 26) }
        for index in more.indices { writer.message(more.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListHostsReply()
        unsafe hansa__v1__list_hosts_reply__init(&message)
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
        let arena = try unsafe ListHostsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        hosts.reserveCapacity(view.hostsCount)
        for index in 0..<view.hostsCount { hosts.append(HostStatus(copying: view.hosts(index))) }
        missing.reserveCapacity(view.missingCount)
        for index in 0..<view.missingCount { missing.append(MissingRegion(copying: view.missing(index))) }
        next = String(copying: view.next)
        more.reserveCapacity(view.moreCount)
        for index in 0..<view.moreCount { more.append(ListContinuation(copying: view.more(index))) }
    }
}

extension GetHostRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__GetHostRequest()
        unsafe hansa__v1__get_host_request__init(&message)
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
        let arena = try unsafe GetHostRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
    }
}

extension GetHostReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = status { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = status { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__GetHostReply()
        unsafe hansa__v1__get_host_reply__init(&message)
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
        let arena = try unsafe GetHostReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.status { status = HostStatus(copying: value) }
    }
}

extension RemoveHostsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in ids.indices { count += 1 + WireSize.string(ids.span[index]) }
        if whenFree { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in ids.indices { writer.string(ids.span[index], tag: 10) }
        if whenFree { writer.varint((whenFree ? 1 : 0), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RemoveHostsRequest()
        unsafe hansa__v1__remove_hosts_request__init(&message)
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
        let arena = try unsafe RemoveHostsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        ids.reserveCapacity(view.idsCount)
        for index in 0..<view.idsCount { ids.append(String(copying: view.ids(index))) }
        whenFree = view.whenFree
    }
}

extension RemoveHostsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if removed != 0 { count += 1 + WireSize.varint(UInt64(removed)) }
        for index in waiting.indices { count += 1 + WireSize.string(waiting.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if removed != 0 { writer.varint(UInt64(removed), tag: 8) }
        for index in waiting.indices { writer.string(waiting.span[index], tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RemoveHostsReply()
        unsafe hansa__v1__remove_hosts_reply__init(&message)
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
        let arena = try unsafe RemoveHostsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        removed = view.removed
        waiting.reserveCapacity(view.waitingCount)
        for index in 0..<view.waitingCount { waiting.append(String(copying: view.waiting(index))) }
    }
}

extension RenameHostRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !newId.isEmpty { count += 1 + WireSize.string(newId) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if !newId.isEmpty { writer.string(newId, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RenameHostRequest()
        unsafe hansa__v1__rename_host_request__init(&message)
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
        let arena = try unsafe RenameHostRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        newId = String(copying: view.newId)
    }
}

extension RenameHostReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = host { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = host { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RenameHostReply()
        unsafe hansa__v1__rename_host_reply__init(&message)
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
        let arena = try unsafe RenameHostReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.host { host = Host(copying: value) }
    }
}

extension ReplaceHostRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = host { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = host { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ReplaceHostRequest()
        unsafe hansa__v1__replace_host_request__init(&message)
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
        let arena = try unsafe ReplaceHostRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.host { host = Host(copying: value) }
    }
}

extension ReplaceHostReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = host { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = host { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ReplaceHostReply()
        unsafe hansa__v1__replace_host_reply__init(&message)
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
        let arena = try unsafe ReplaceHostReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.host { host = Host(copying: value) }
    }
}

extension SetHostStateRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if state.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(state.rawValue))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if state.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(state.rawValue)), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SetHostStateRequest()
        unsafe hansa__v1__set_host_state_request__init(&message)
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
        let arena = try unsafe SetHostStateRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        state = view.state
    }
}

extension SetHostStateReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = host { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = host { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SetHostStateReply()
        unsafe hansa__v1__set_host_state_reply__init(&message)
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
        let arena = try unsafe SetHostStateReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.host { host = Host(copying: value) }
    }
}

extension SetGPUHealthRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if gpu != 0 { count += 1 + WireSize.varint(UInt64(gpu)) }
        if health.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(health.rawValue))) }
        if withdraw { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if gpu != 0 { writer.varint(UInt64(gpu), tag: 16) }
        if health.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(health.rawValue)), tag: 24) }
        if withdraw { writer.varint((withdraw ? 1 : 0), tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SetGPUHealthRequest()
        unsafe hansa__v1__set_gpuhealth_request__init(&message)
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
        let arena = try unsafe SetGPUHealthRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        gpu = view.gpu
        health = view.health
        withdraw = view.withdraw
    }
}

extension SetGPUHealthReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = host { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = host { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SetGPUHealthReply()
        unsafe hansa__v1__set_gpuhealth_reply__init(&message)
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
        let arena = try unsafe SetGPUHealthReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.host { host = Host(copying: value) }
    }
}
