// swift-format-ignore-file
// Lending+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/lending.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension ListClaimsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !origin.isEmpty { count += 1 + WireSize.string(origin) }
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if home { count += 1 + 1 }
        if !after.isEmpty { count += 1 + WireSize.string(after) }
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !origin.isEmpty { writer.string(origin, tag: 10) }
        if !host.isEmpty { writer.string(host, tag: 18) }
        if home { writer.varint((home ? 1 : 0), tag: 24) }
        if !after.isEmpty { writer.string(after, tag: 34) }
        if limit != 0 { writer.varint(UInt64(limit), tag: 40) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListClaimsRequest()
        unsafe hansa__v1__list_claims_request__init(&message)
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
        let arena = try unsafe ListClaimsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        origin = String(copying: view.origin)
        host = String(copying: view.host)
        home = view.home
        after = String(copying: view.after)
        limit = view.limit
    }
}

extension LentClaim: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !allocation.isEmpty { count += 1 + WireSize.string(allocation) }
        if !origin.isEmpty { count += 1 + WireSize.string(origin) }
        if !originState.isEmpty { count += 1 + WireSize.string(originState) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if !state.isEmpty { count += 1 + WireSize.string(state) }
        if milli != 0 { count += 1 + WireSize.varint(milli) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if sinceUnixMs != 0 { count += 1 + WireSize.varint(sinceUnixMs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if !allocation.isEmpty { writer.string(allocation, tag: 18) }
        if !origin.isEmpty { writer.string(origin, tag: 26) }
        if !originState.isEmpty { writer.string(originState, tag: 34) }
        if !tenant.isEmpty { writer.string(tenant, tag: 42) }
        if !state.isEmpty { writer.string(state, tag: 50) }
        if milli != 0 { writer.varint(milli, tag: 56) }
        for index in placement.indices { writer.message(placement.span[index], tag: 66) }
        if sinceUnixMs != 0 { writer.varint(sinceUnixMs, tag: 72) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__LentClaim()
        unsafe hansa__v1__lent_claim__init(&message)
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
        let arena = try unsafe LentClaim.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        allocation = String(copying: view.allocation)
        origin = String(copying: view.origin)
        originState = String(copying: view.originState)
        tenant = String(copying: view.tenant)
        state = String(copying: view.state)
        milli = view.milli
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        sinceUnixMs = view.sinceUnixMs
    }
}

extension ListClaimsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in claims.indices { count += 1 + WireSize.message(claims.span[index]) }
        if !next.isEmpty { count += 1 + WireSize.string(next) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in claims.indices { writer.message(claims.span[index], tag: 10) }
        if !next.isEmpty { writer.string(next, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListClaimsReply()
        unsafe hansa__v1__list_claims_reply__init(&message)
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
        let arena = try unsafe ListClaimsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        claims.reserveCapacity(view.claimsCount)
        for index in 0..<view.claimsCount { claims.append(LentClaim(copying: view.claims(index))) }
        next = String(copying: view.next)
    }
}

extension ListBorrowedRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        if after != 0 { count += 1 + WireSize.varint(after) }
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !provider.isEmpty { writer.string(provider, tag: 10) }
        if after != 0 { writer.varint(after, tag: 16) }
        if limit != 0 { writer.varint(UInt64(limit), tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListBorrowedRequest()
        unsafe hansa__v1__list_borrowed_request__init(&message)
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
        let arena = try unsafe ListBorrowedRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        provider = String(copying: view.provider)
        after = view.after
        limit = view.limit
    }
}

extension BorrowedPlacement: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !allocation.isEmpty { count += 1 + WireSize.string(allocation) }
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        if !providerState.isEmpty { count += 1 + WireSize.string(providerState) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if !state.isEmpty { count += 1 + WireSize.string(state) }
        if milli != 0 { count += 1 + WireSize.varint(milli) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if sinceUnixMs != 0 { count += 1 + WireSize.varint(sinceUnixMs) }
        if !waitsFor.isEmpty { count += 1 + WireSize.string(waitsFor) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !allocation.isEmpty { writer.string(allocation, tag: 10) }
        if !provider.isEmpty { writer.string(provider, tag: 18) }
        if !providerState.isEmpty { writer.string(providerState, tag: 26) }
        if !tenant.isEmpty { writer.string(tenant, tag: 34) }
        if !state.isEmpty { writer.string(state, tag: 42) }
        if milli != 0 { writer.varint(milli, tag: 48) }
        for index in placement.indices { writer.message(placement.span[index], tag: 58) }
        if sinceUnixMs != 0 { writer.varint(sinceUnixMs, tag: 64) }
        if !waitsFor.isEmpty { writer.string(waitsFor, tag: 74) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__BorrowedPlacement()
        unsafe hansa__v1__borrowed_placement__init(&message)
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
        let arena = try unsafe BorrowedPlacement.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        allocation = String(copying: view.allocation)
        provider = String(copying: view.provider)
        providerState = String(copying: view.providerState)
        tenant = String(copying: view.tenant)
        state = String(copying: view.state)
        milli = view.milli
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        sinceUnixMs = view.sinceUnixMs
        waitsFor = String(copying: view.waitsFor)
    }
}

extension ListBorrowedReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in placements.indices { count += 1 + WireSize.message(placements.span[index]) }
        if next != 0 { count += 1 + WireSize.varint(next) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in placements.indices { writer.message(placements.span[index], tag: 10) }
        if next != 0 { writer.varint(next, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListBorrowedReply()
        unsafe hansa__v1__list_borrowed_reply__init(&message)
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
        let arena = try unsafe ListBorrowedReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        placements.reserveCapacity(view.placementsCount)
        for index in 0..<view.placementsCount { placements.append(BorrowedPlacement(copying: view.placements(index))) }
        next = view.next
    }
}

extension EndClaimsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in ids.indices { count += 1 + WireSize.string(ids.span[index]) }
        if !origin.isEmpty { count += 1 + WireSize.string(origin) }
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if force { count += 1 + 1 }
        if dryRun { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in ids.indices { writer.string(ids.span[index], tag: 10) }
        if !origin.isEmpty { writer.string(origin, tag: 18) }
        if !reason.isEmpty { writer.string(reason, tag: 26) }
        if force { writer.varint((force ? 1 : 0), tag: 32) }
        if dryRun { writer.varint((dryRun ? 1 : 0), tag: 40) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__EndClaimsRequest()
        unsafe hansa__v1__end_claims_request__init(&message)
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
        let arena = try unsafe EndClaimsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        ids.reserveCapacity(view.idsCount)
        for index in 0..<view.idsCount { ids.append(String(copying: view.ids(index))) }
        origin = String(copying: view.origin)
        reason = String(copying: view.reason)
        force = view.force
        dryRun = view.dryRun
    }
}

extension EndClaimsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in ended.indices { count += 1 + WireSize.message(ended.span[index]) }
        if more { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in ended.indices { writer.message(ended.span[index], tag: 10) }
        if more { writer.varint((more ? 1 : 0), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__EndClaimsReply()
        unsafe hansa__v1__end_claims_reply__init(&message)
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
        let arena = try unsafe EndClaimsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        ended.reserveCapacity(view.endedCount)
        for index in 0..<view.endedCount { ended.append(LentClaim(copying: view.ended(index))) }
        more = view.more
    }
}

extension ListDecreesRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if after != 0 { count += 1 + WireSize.varint(after) }
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if after != 0 { writer.varint(after, tag: 8) }
        if limit != 0 { writer.varint(UInt64(limit), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListDecreesRequest()
        unsafe hansa__v1__list_decrees_request__init(&message)
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
        let arena = try unsafe ListDecreesRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        after = view.after
        limit = view.limit
    }
}

extension DecreeEntry: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if !kind.isEmpty { count += 1 + WireSize.string(kind) }
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if milli != 0 { count += 1 + WireSize.varint(milli) }
        if !`operator`.isEmpty { count += 1 + WireSize.string(`operator`) }
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if unixMs != 0 { count += 1 + WireSize.varint(unixMs) }
        if forced { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if !kind.isEmpty { writer.string(kind, tag: 18) }
        if !id.isEmpty { writer.string(id, tag: 26) }
        if !region.isEmpty { writer.string(region, tag: 34) }
        if milli != 0 { writer.varint(milli, tag: 40) }
        if !`operator`.isEmpty { writer.string(`operator`, tag: 50) }
        if !reason.isEmpty { writer.string(reason, tag: 58) }
        if unixMs != 0 { writer.varint(unixMs, tag: 64) }
        if forced { writer.varint((forced ? 1 : 0), tag: 72) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__DecreeEntry()
        unsafe hansa__v1__decree_entry__init(&message)
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
        let arena = try unsafe DecreeEntry.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        kind = String(copying: view.kind)
        id = String(copying: view.id)
        region = String(copying: view.region)
        milli = view.milli
        `operator` = String(copying: view.`operator`)
        reason = String(copying: view.reason)
        unixMs = view.unixMs
        forced = view.forced
    }
}

extension ListDecreesReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in decrees.indices { count += 1 + WireSize.message(decrees.span[index]) }
        if next != 0 { count += 1 + WireSize.varint(next) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in decrees.indices { writer.message(decrees.span[index], tag: 10) }
        if next != 0 { writer.varint(next, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListDecreesReply()
        unsafe hansa__v1__list_decrees_reply__init(&message)
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
        let arena = try unsafe ListDecreesReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        decrees.reserveCapacity(view.decreesCount)
        for index in 0..<view.decreesCount { decrees.append(DecreeEntry(copying: view.decrees(index))) }
        next = view.next
    }
}
