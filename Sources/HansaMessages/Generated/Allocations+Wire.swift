// swift-format-ignore-file
// Allocations+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/allocations.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension AllocateRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !idempotencyKey.isEmpty { count += 1 + WireSize.string(idempotencyKey) }
        if let value = demand { count += 1 + WireSize.message(value) }
        if let value = residency { count += 1 + WireSize.message(value) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !idempotencyKey.isEmpty { writer.string(idempotencyKey, tag: 10) }
        if let value = demand { writer.message(value, tag: 18) }
        if let value = residency { writer.message(value, tag: 26) }
        if !tenant.isEmpty { writer.string(tenant, tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__AllocateRequest()
        unsafe hansa__v1__allocate_request__init(&message)
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
        let arena = try unsafe AllocateRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        idempotencyKey = String(copying: view.idempotencyKey)
        if let value = view.demand { demand = Demand(copying: value) }
        if let value = view.residency { residency = Residency(copying: value) }
        tenant = String(copying: view.tenant)
    }
}

extension AllocateReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = allocation { count += 1 + WireSize.message(value) }
        if replayed { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = allocation { writer.message(value, tag: 10) }
        if replayed { writer.varint((replayed ? 1 : 0), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__AllocateReply()
        unsafe hansa__v1__allocate_reply__init(&message)
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
        let arena = try unsafe AllocateReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.allocation { allocation = Allocation(copying: value) }
        replayed = view.replayed
    }
}

extension PlanRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in demands.indices { count += 1 + WireSize.message(demands.span[index]) }
        if let value = residency { count += 1 + WireSize.message(value) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in demands.indices { writer.message(demands.span[index], tag: 10) }
        if let value = residency { writer.message(value, tag: 18) }
        if !tenant.isEmpty { writer.string(tenant, tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__PlanRequest()
        unsafe hansa__v1__plan_request__init(&message)
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
        let arena = try unsafe PlanRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        demands.reserveCapacity(view.demandsCount)
        for index in 0..<view.demandsCount { demands.append(Demand(copying: view.demands(index))) }
        if let value = view.residency { residency = Residency(copying: value) }
        tenant = String(copying: view.tenant)
    }
}

extension PlanReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in plans.indices { count += 1 + WireSize.message(plans.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in plans.indices { writer.message(plans.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__PlanReply()
        unsafe hansa__v1__plan_reply__init(&message)
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
        let arena = try unsafe PlanReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        plans.reserveCapacity(view.plansCount)
        for index in 0..<view.plansCount { plans.append(PlannedDemand(copying: view.plans(index))) }
    }
}

extension PlannedDemand: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if certain { count += 1 + 1 }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        for index in refusals.indices { count += 1 + WireSize.message(refusals.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if certain { writer.varint((certain ? 1 : 0), tag: 16) }
        for index in placement.indices { writer.message(placement.span[index], tag: 26) }
        for index in refusals.indices { writer.message(refusals.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__PlannedDemand()
        unsafe hansa__v1__planned_demand__init(&message)
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
        let arena = try unsafe PlannedDemand.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        certain = view.certain
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        refusals.reserveCapacity(view.refusalsCount)
        for index in 0..<view.refusalsCount { refusals.append(RegionRefusal(copying: view.refusals(index))) }
    }
}

extension ExplainRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = demand { count += 1 + WireSize.message(value) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = demand { writer.message(value, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ExplainRequest()
        unsafe hansa__v1__explain_request__init(&message)
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
        let arena = try unsafe ExplainRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.demand { demand = Demand(copying: value) }
        tenant = String(copying: view.tenant)
    }
}

extension ExplainReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if let value = refusal { count += 1 + WireSize.message(value) }
        for index in nearest.indices { count += 1 + WireSize.message(nearest.span[index]) }
        for index in remedies.indices { count += 1 + WireSize.message(remedies.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        for index in placement.indices { writer.message(placement.span[index], tag: 18) }
        if let value = refusal { writer.message(value, tag: 26) }
        for index in nearest.indices { writer.message(nearest.span[index], tag: 34) }
        for index in remedies.indices { writer.message(remedies.span[index], tag: 42) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ExplainReply()
        unsafe hansa__v1__explain_reply__init(&message)
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
        let arena = try unsafe ExplainReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        if let value = view.refusal { refusal = RegionRefusal(copying: value) }
        nearest.reserveCapacity(view.nearestCount)
        for index in 0..<view.nearestCount { nearest.append(NearMiss(copying: view.nearest(index))) }
        remedies.reserveCapacity(view.remediesCount)
        for index in 0..<view.remediesCount { remedies.append(Remedy(copying: view.remedies(index))) }
    }
}

extension NearMiss: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if gpusShort != 0 { count += 1 + WireSize.varint(UInt64(gpusShort)) }
        if milliShort != 0 { count += 1 + WireSize.varint(UInt64(milliShort)) }
        if cpuMilliShort != 0 { count += 1 + WireSize.varint(cpuMilliShort) }
        if memoryMibShort != 0 { count += 1 + WireSize.varint(memoryMibShort) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 16) }
        if !reason.isEmpty { writer.string(reason, tag: 26) }
        if gpusShort != 0 { writer.varint(UInt64(gpusShort), tag: 32) }
        if milliShort != 0 { writer.varint(UInt64(milliShort), tag: 40) }
        if cpuMilliShort != 0 { writer.varint(cpuMilliShort, tag: 48) }
        if memoryMibShort != 0 { writer.varint(memoryMibShort, tag: 56) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__NearMiss()
        unsafe hansa__v1__near_miss__init(&message)
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
        let arena = try unsafe NearMiss.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        hosts = view.hosts
        reason = String(copying: view.reason)
        gpusShort = view.gpusShort
        milliShort = view.milliShort
        cpuMilliShort = view.cpuMilliShort
        memoryMibShort = view.memoryMibShort
    }
}

extension Remedy: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !kind.isEmpty { count += 1 + WireSize.string(kind) }
        if let value = demand { count += 1 + WireSize.message(value) }
        for index in hosts.indices { count += 1 + WireSize.string(hosts.span[index]) }
        for index in reliefs.indices { count += 1 + WireSize.message(reliefs.span[index]) }
        for index in releases.indices { count += 1 + WireSize.message(releases.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !kind.isEmpty { writer.string(kind, tag: 10) }
        if let value = demand { writer.message(value, tag: 18) }
        for index in hosts.indices { writer.string(hosts.span[index], tag: 26) }
        for index in reliefs.indices { writer.message(reliefs.span[index], tag: 34) }
        for index in releases.indices { writer.message(releases.span[index], tag: 42) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Remedy()
        unsafe hansa__v1__remedy__init(&message)
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
        let arena = try unsafe Remedy.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        kind = String(copying: view.kind)
        if let value = view.demand { demand = Demand(copying: value) }
        hosts.reserveCapacity(view.hostsCount)
        for index in 0..<view.hostsCount { hosts.append(String(copying: view.hosts(index))) }
        reliefs.reserveCapacity(view.reliefsCount)
        for index in 0..<view.reliefsCount { reliefs.append(HostRelief(copying: view.reliefs(index))) }
        releases.reserveCapacity(view.releasesCount)
        for index in 0..<view.releasesCount { releases.append(Release(copying: view.releases(index))) }
    }
}

extension Release: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !allocation.isEmpty { count += 1 + WireSize.string(allocation) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if milli != 0 { count += 1 + WireSize.varint(milli) }
        for index in hosts.indices { count += 1 + WireSize.string(hosts.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !allocation.isEmpty { writer.string(allocation, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if milli != 0 { writer.varint(milli, tag: 24) }
        for index in hosts.indices { writer.string(hosts.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Release()
        unsafe hansa__v1__release__init(&message)
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
        let arena = try unsafe Release.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        allocation = String(copying: view.allocation)
        tenant = String(copying: view.tenant)
        milli = view.milli
        hosts.reserveCapacity(view.hostsCount)
        for index in 0..<view.hostsCount { hosts.append(String(copying: view.hosts(index))) }
    }
}

extension HostRelief: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if !gpus.isEmpty {
            count += 1 + WireSize.length(gpus.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        if cpuMilli != 0 { count += 1 + WireSize.varint(cpuMilli) }
        if memoryMib != 0 { count += 1 + WireSize.varint(memoryMib) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if !gpus.isEmpty {
            writer.length(gpus.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 18)
            for element in gpus { writer.varint(UInt64(element)) }
        }
        if cpuMilli != 0 { writer.varint(cpuMilli, tag: 24) }
        if memoryMib != 0 { writer.varint(memoryMib, tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__HostRelief()
        unsafe hansa__v1__host_relief__init(&message)
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
        let arena = try unsafe HostRelief.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        gpus = copiedArray(view.gpus)
        cpuMilli = view.cpuMilli
        memoryMib = view.memoryMib
    }
}

extension DefragmentRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = demand { count += 1 + WireSize.message(value) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = demand { writer.message(value, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__DefragmentRequest()
        unsafe hansa__v1__defragment_request__init(&message)
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
        let arena = try unsafe DefragmentRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.demand { demand = Demand(copying: value) }
        tenant = String(copying: view.tenant)
    }
}

extension DefragmentReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        for index in moves.indices { count += 1 + WireSize.message(moves.span[index]) }
        if movedMilli != 0 { count += 1 + WireSize.varint(movedMilli) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if let value = refusal { count += 1 + WireSize.message(value) }
        if minimal { count += 1 + 1 }
        for index in cordon.indices { count += 1 + WireSize.string(cordon.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        for index in moves.indices { writer.message(moves.span[index], tag: 18) }
        if movedMilli != 0 { writer.varint(movedMilli, tag: 24) }
        for index in placement.indices { writer.message(placement.span[index], tag: 34) }
        if let value = refusal { writer.message(value, tag: 42) }
        if minimal { writer.varint((minimal ? 1 : 0), tag: 48) }
        for index in cordon.indices { writer.string(cordon.span[index], tag: 58) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__DefragmentReply()
        unsafe hansa__v1__defragment_reply__init(&message)
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
        let arena = try unsafe DefragmentReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        moves.reserveCapacity(view.movesCount)
        for index in 0..<view.movesCount { moves.append(Move(copying: view.moves(index))) }
        movedMilli = view.movedMilli
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        if let value = view.refusal { refusal = RegionRefusal(copying: value) }
        minimal = view.minimal
        cordon.reserveCapacity(view.cordonCount)
        for index in 0..<view.cordonCount { cordon.append(String(copying: view.cordon(index))) }
    }
}

extension Move: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !allocation.isEmpty { count += 1 + WireSize.string(allocation) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if milli != 0 { count += 1 + WireSize.varint(milli) }
        for index in from.indices { count += 1 + WireSize.message(from.span[index]) }
        for index in to.indices { count += 1 + WireSize.message(to.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !allocation.isEmpty { writer.string(allocation, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if milli != 0 { writer.varint(milli, tag: 24) }
        for index in from.indices { writer.message(from.span[index], tag: 34) }
        for index in to.indices { writer.message(to.span[index], tag: 42) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Move()
        unsafe hansa__v1__move__init(&message)
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
        let arena = try unsafe Move.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        allocation = String(copying: view.allocation)
        tenant = String(copying: view.tenant)
        milli = view.milli
        from.reserveCapacity(view.fromCount)
        for index in 0..<view.fromCount { from.append(HostPlacement(copying: view.from(index))) }
        to.reserveCapacity(view.toCount)
        for index in 0..<view.toCount { to.append(HostPlacement(copying: view.to(index))) }
    }
}

extension GetAllocationRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__GetAllocationRequest()
        unsafe hansa__v1__get_allocation_request__init(&message)
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
        let arena = try unsafe GetAllocationRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        tenant = String(copying: view.tenant)
    }
}

extension GetAllocationReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = allocation { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = allocation { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__GetAllocationReply()
        unsafe hansa__v1__get_allocation_reply__init(&message)
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
        let arena = try unsafe GetAllocationReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.allocation { allocation = Allocation(copying: value) }
    }
}

extension ListAllocationsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if federation { count += 1 + 1 }
        if !states.isEmpty {
            count += 1 + WireSize.length(states.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1.rawValue))) })
        }
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        if !after.isEmpty { count += 1 + WireSize.string(after) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if replyBytes != 0 { count += 1 + WireSize.varint(UInt64(replyBytes)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if federation { writer.varint((federation ? 1 : 0), tag: 8) }
        if !states.isEmpty {
            writer.length(states.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1.rawValue))) }, tag: 18)
            for element in states { writer.varint(UInt64(bitPattern: Int64(element.rawValue))) }
        }
        if limit != 0 { writer.varint(UInt64(limit), tag: 24) }
        if !after.isEmpty { writer.string(after, tag: 34) }
        if !tenant.isEmpty { writer.string(tenant, tag: 42) }
        if !region.isEmpty { writer.string(region, tag: 50) }
        if replyBytes != 0 { writer.varint(UInt64(replyBytes), tag: 56) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListAllocationsRequest()
        unsafe hansa__v1__list_allocations_request__init(&message)
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
        let arena = try unsafe ListAllocationsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        federation = view.federation
        states.reserveCapacity(view.statesCount)
        for index in 0..<view.statesCount { states.append(view.states(index)) }
        limit = view.limit
        after = String(copying: view.after)
        tenant = String(copying: view.tenant)
        region = String(copying: view.region)
        replyBytes = view.replyBytes
    }
}

extension ListAllocationsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in allocations.indices { count += 1 + WireSize.message(allocations.span[index]) }
        for index in missing.indices { count += 1 + WireSize.message(missing.span[index]) }
        if !next.isEmpty { count += 1 + WireSize.string(next) }
        for index in more.indices { count += 1 + WireSize.message(more.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in allocations.indices { writer.message(allocations.span[index], tag: 10) }
        for index in missing.indices { writer.message(missing.span[index], tag: 18) }
        if !next.isEmpty { writer.string(next, tag: 26) }
        for index in more.indices { writer.message(more.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListAllocationsReply()
        unsafe hansa__v1__list_allocations_reply__init(&message)
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
        let arena = try unsafe ListAllocationsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        allocations.reserveCapacity(view.allocationsCount)
        for index in 0..<view.allocationsCount { allocations.append(Allocation(copying: view.allocations(index))) }
        missing.reserveCapacity(view.missingCount)
        for index in 0..<view.missingCount { missing.append(MissingRegion(copying: view.missing(index))) }
        next = String(copying: view.next)
        more.reserveCapacity(view.moreCount)
        for index in 0..<view.moreCount { more.append(ListContinuation(copying: view.more(index))) }
    }
}

extension MissingRegion: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !reason.isEmpty { writer.string(reason, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__MissingRegion()
        unsafe hansa__v1__missing_region__init(&message)
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
        let arena = try unsafe MissingRegion.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        reason = String(copying: view.reason)
    }
}

extension ListContinuation: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !after.isEmpty { count += 1 + WireSize.string(after) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !after.isEmpty { writer.string(after, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListContinuation()
        unsafe hansa__v1__list_continuation__init(&message)
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
        let arena = try unsafe ListContinuation.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        after = String(copying: view.after)
    }
}

extension ReleaseAllocationRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if abandon { count += 1 + 1 }
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if force { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if abandon { writer.varint((abandon ? 1 : 0), tag: 24) }
        if !reason.isEmpty { writer.string(reason, tag: 34) }
        if force { writer.varint((force ? 1 : 0), tag: 40) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ReleaseAllocationRequest()
        unsafe hansa__v1__release_allocation_request__init(&message)
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
        let arena = try unsafe ReleaseAllocationRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        tenant = String(copying: view.tenant)
        abandon = view.abandon
        reason = String(copying: view.reason)
        force = view.force
    }
}

extension ReleaseAllocationReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = allocation { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = allocation { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ReleaseAllocationReply()
        unsafe hansa__v1__release_allocation_reply__init(&message)
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
        let arena = try unsafe ReleaseAllocationReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.allocation { allocation = Allocation(copying: value) }
    }
}

extension WatchAllocationsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if onlyChanges { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if onlyChanges { writer.varint((onlyChanges ? 1 : 0), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__WatchAllocationsRequest()
        unsafe hansa__v1__watch_allocations_request__init(&message)
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
        let arena = try unsafe WatchAllocationsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        onlyChanges = view.onlyChanges
    }
}

extension AllocationChange: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if sequence != 0 { count += 1 + WireSize.varint(sequence) }
        if let value = allocation { count += 1 + WireSize.message(value) }
        if initial { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if sequence != 0 { writer.varint(sequence, tag: 8) }
        if let value = allocation { writer.message(value, tag: 18) }
        if initial { writer.varint((initial ? 1 : 0), tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__AllocationChange()
        unsafe hansa__v1__allocation_change__init(&message)
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
        let arena = try unsafe AllocationChange.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        sequence = view.sequence
        if let value = view.allocation { allocation = Allocation(copying: value) }
        initial = view.initial
    }
}
