// swift-format-ignore-file
// Types+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/types.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension GPU: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if self.index != 0 { count += 1 + WireSize.varint(UInt64(self.index)) }
        if !model.isEmpty { count += 1 + WireSize.string(model) }
        if memoryMib != 0 { count += 1 + WireSize.varint(memoryMib) }
        if !uuid.isEmpty { count += 1 + WireSize.string(uuid) }
        if numaNode != 0 { count += 1 + WireSize.varint(UInt64(numaNode)) }
        if moduleId != 0 { count += 1 + WireSize.varint(UInt64(moduleId)) }
        if !pciAddress.isEmpty { count += 1 + WireSize.string(pciAddress) }
        if rail != 0 { count += 1 + WireSize.varint(UInt64(rail)) }
        if mig.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(mig.rawValue))) }
        if health.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(health.rawValue))) }
        if reportedHealth.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(reportedHealth.rawValue))) }
        if operatorHealth.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(operatorHealth.rawValue))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if self.index != 0 { writer.varint(UInt64(self.index), tag: 8) }
        if !model.isEmpty { writer.string(model, tag: 18) }
        if memoryMib != 0 { writer.varint(memoryMib, tag: 24) }
        if !uuid.isEmpty { writer.string(uuid, tag: 34) }
        if numaNode != 0 { writer.varint(UInt64(numaNode), tag: 40) }
        if moduleId != 0 { writer.varint(UInt64(moduleId), tag: 48) }
        if !pciAddress.isEmpty { writer.string(pciAddress, tag: 58) }
        if rail != 0 { writer.varint(UInt64(rail), tag: 64) }
        if mig.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(mig.rawValue)), tag: 72) }
        if health.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(health.rawValue)), tag: 80) }
        if reportedHealth.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(reportedHealth.rawValue)), tag: 88) }
        if operatorHealth.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(operatorHealth.rawValue)), tag: 96) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__GPU()
        unsafe hansa__v1__gpu__init(&message)
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
        let arena = try unsafe GPU.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        self.index = view.index
        model = String(copying: view.model)
        memoryMib = view.memoryMib
        uuid = String(copying: view.uuid)
        numaNode = view.numaNode
        moduleId = view.moduleId
        pciAddress = String(copying: view.pciAddress)
        rail = view.rail
        mig = view.mig
        health = view.health
        reportedHealth = view.reportedHealth
        operatorHealth = view.operatorHealth
    }
}

extension NIC: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !name.isEmpty { count += 1 + WireSize.string(name) }
        if !pciAddress.isEmpty { count += 1 + WireSize.string(pciAddress) }
        if numaNode != 0 { count += 1 + WireSize.varint(UInt64(numaNode)) }
        if speedMbps != 0 { count += 1 + WireSize.varint(UInt64(speedMbps)) }
        if !rdmaDevice.isEmpty { count += 1 + WireSize.string(rdmaDevice) }
        if rail != 0 { count += 1 + WireSize.varint(UInt64(rail)) }
        if up { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !name.isEmpty { writer.string(name, tag: 10) }
        if !pciAddress.isEmpty { writer.string(pciAddress, tag: 18) }
        if numaNode != 0 { writer.varint(UInt64(numaNode), tag: 24) }
        if speedMbps != 0 { writer.varint(UInt64(speedMbps), tag: 32) }
        if !rdmaDevice.isEmpty { writer.string(rdmaDevice, tag: 42) }
        if rail != 0 { writer.varint(UInt64(rail), tag: 48) }
        if up { writer.varint((up ? 1 : 0), tag: 56) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__NIC()
        unsafe hansa__v1__nic__init(&message)
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
        let arena = try unsafe NIC.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        name = String(copying: view.name)
        pciAddress = String(copying: view.pciAddress)
        numaNode = view.numaNode
        speedMbps = view.speedMbps
        rdmaDevice = String(copying: view.rdmaDevice)
        rail = view.rail
        up = view.up
    }
}

extension FabricPartition: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if id != 0 { count += 1 + WireSize.varint(UInt64(id)) }
        if !moduleIds.isEmpty {
            count += 1 + WireSize.length(moduleIds.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if id != 0 { writer.varint(UInt64(id), tag: 8) }
        if !moduleIds.isEmpty {
            writer.length(moduleIds.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 18)
            for element in moduleIds { writer.varint(UInt64(element)) }
        }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__FabricPartition()
        unsafe hansa__v1__fabric_partition__init(&message)
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
        let arena = try unsafe FabricPartition.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = view.id
        moduleIds = copiedArray(view.moduleIds)
    }
}

extension Host: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !site.isEmpty { count += 1 + WireSize.string(site) }
        if !block.isEmpty { count += 1 + WireSize.string(block) }
        if !rack.isEmpty { count += 1 + WireSize.string(rack) }
        if cpuMilli != 0 { count += 1 + WireSize.varint(cpuMilli) }
        if memoryMib != 0 { count += 1 + WireSize.varint(memoryMib) }
        for index in gpus.indices { count += 1 + WireSize.message(gpus.span[index]) }
        for index in labels.indices { count += 1 + WireSize.message(labels.span[index]) }
        if state.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(state.rawValue))) }
        if !leaf.isEmpty { count += 1 + WireSize.string(leaf) }
        for index in nics.indices { count += 1 + WireSize.message(nics.span[index]) }
        if gpuLink.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(gpuLink.rawValue))) }
        if !nvlinkDomain.isEmpty { count += 1 + WireSize.string(nvlinkDomain) }
        for index in fabricPartitions.indices { count += 1 + WireSize.message(fabricPartitions.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if !site.isEmpty { writer.string(site, tag: 18) }
        if !block.isEmpty { writer.string(block, tag: 26) }
        if !rack.isEmpty { writer.string(rack, tag: 34) }
        if cpuMilli != 0 { writer.varint(cpuMilli, tag: 40) }
        if memoryMib != 0 { writer.varint(memoryMib, tag: 48) }
        for index in gpus.indices { writer.message(gpus.span[index], tag: 58) }
        for index in labels.indices { writer.message(labels.span[index], tag: 66) }
        if state.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(state.rawValue)), tag: 72) }
        if !leaf.isEmpty { writer.string(leaf, tag: 82) }
        for index in nics.indices { writer.message(nics.span[index], tag: 90) }
        if gpuLink.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(gpuLink.rawValue)), tag: 96) }
        if !nvlinkDomain.isEmpty { writer.string(nvlinkDomain, tag: 106) }
        for index in fabricPartitions.indices { writer.message(fabricPartitions.span[index], tag: 114) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Host()
        unsafe hansa__v1__host__init(&message)
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
        let arena = try unsafe Host.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        site = String(copying: view.site)
        block = String(copying: view.block)
        rack = String(copying: view.rack)
        cpuMilli = view.cpuMilli
        memoryMib = view.memoryMib
        gpus.reserveCapacity(view.gpusCount)
        for index in 0..<view.gpusCount { gpus.append(GPU(copying: view.gpus(index))) }
        labels.reserveCapacity(view.labelsCount)
        for index in 0..<view.labelsCount { labels.append(Label(copying: view.labels(index))) }
        state = view.state
        leaf = String(copying: view.leaf)
        nics.reserveCapacity(view.nicsCount)
        for index in 0..<view.nicsCount { nics.append(NIC(copying: view.nics(index))) }
        gpuLink = view.gpuLink
        nvlinkDomain = String(copying: view.nvlinkDomain)
        fabricPartitions.reserveCapacity(view.fabricPartitionsCount)
        for index in 0..<view.fabricPartitionsCount { fabricPartitions.append(FabricPartition(copying: view.fabricPartitions(index))) }
    }
}

extension Label: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !key.isEmpty { count += 1 + WireSize.string(key) }
        if !self.value.isEmpty { count += 1 + WireSize.string(self.value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !key.isEmpty { writer.string(key, tag: 10) }
        if !self.value.isEmpty { writer.string(self.value, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Label()
        unsafe hansa__v1__label__init(&message)
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
        let arena = try unsafe Label.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        key = String(copying: view.key)
        self.value = String(copying: view.value)
    }
}

extension Gang: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        if gpusPerHost != 0 { count += 1 + WireSize.varint(UInt64(gpusPerHost)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 8) }
        if gpusPerHost != 0 { writer.varint(UInt64(gpusPerHost), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Gang()
        unsafe hansa__v1__gang__init(&message)
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
        let arena = try unsafe Gang.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        hosts = view.hosts
        gpusPerHost = view.gpusPerHost
    }
}

extension Share: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if milli != 0 { count += 1 + WireSize.varint(UInt64(milli)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if milli != 0 { writer.varint(UInt64(milli), tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Share()
        unsafe hansa__v1__share__init(&message)
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
        let arena = try unsafe Share.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        milli = view.milli
    }
}

extension Instance: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !profile.isEmpty { count += 1 + WireSize.string(profile) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !profile.isEmpty { writer.string(profile, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Instance()
        unsafe hansa__v1__instance__init(&message)
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
        let arena = try unsafe Instance.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        profile = String(copying: view.profile)
    }
}

extension CPUOnly: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__CPUOnly()
        unsafe hansa__v1__cpuonly__init(&message)
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
        let arena = try unsafe CPUOnly.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension LabelRule: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !key.isEmpty { count += 1 + WireSize.string(key) }
        if test.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(test.rawValue))) }
        for index in values.indices { count += 1 + WireSize.string(values.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !key.isEmpty { writer.string(key, tag: 10) }
        if test.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(test.rawValue)), tag: 16) }
        for index in values.indices { writer.string(values.span[index], tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__LabelRule()
        unsafe hansa__v1__label_rule__init(&message)
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
        let arena = try unsafe LabelRule.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        key = String(copying: view.key)
        test = view.test
        values.reserveCapacity(view.valuesCount)
        for index in 0..<view.valuesCount { values.append(String(copying: view.values(index))) }
    }
}

extension Spread: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if level.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(level.rawValue))) }
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if level.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(level.rawValue)), tag: 8) }
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Spread()
        unsafe hansa__v1__spread__init(&message)
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
        let arena = try unsafe Spread.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        level = view.level
        hosts = view.hosts
    }
}

extension Constraints: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if required.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(required.rawValue))) }
        if preferred.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(preferred.rawValue))) }
        if let value = spread { count += 1 + WireSize.message(value) }
        if !group.isEmpty { count += 1 + WireSize.string(group) }
        if apart.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(apart.rawValue))) }
        for index in labels.indices { count += 1 + WireSize.message(labels.span[index]) }
        if allowsUnverified { count += 1 + 1 }
        for index in hosts.indices { count += 1 + WireSize.string(hosts.span[index]) }
        if perHostMax != 0 { count += 1 + WireSize.varint(UInt64(perHostMax)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if required.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(required.rawValue)), tag: 8) }
        if preferred.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(preferred.rawValue)), tag: 16) }
        if let value = spread { writer.message(value, tag: 26) }
        if !group.isEmpty { writer.string(group, tag: 34) }
        if apart.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(apart.rawValue)), tag: 40) }
        for index in labels.indices { writer.message(labels.span[index], tag: 50) }
        if allowsUnverified { writer.varint((allowsUnverified ? 1 : 0), tag: 56) }
        for index in hosts.indices { writer.string(hosts.span[index], tag: 66) }
        if perHostMax != 0 { writer.varint(UInt64(perHostMax), tag: 72) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Constraints()
        unsafe hansa__v1__constraints__init(&message)
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
        let arena = try unsafe Constraints.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        required = view.required
        preferred = view.preferred
        if let value = view.spread { spread = Spread(copying: value) }
        group = String(copying: view.group)
        apart = view.apart
        labels.reserveCapacity(view.labelsCount)
        for index in 0..<view.labelsCount { labels.append(LabelRule(copying: view.labels(index))) }
        allowsUnverified = view.allowsUnverified
        hosts.reserveCapacity(view.hostsCount)
        for index in 0..<view.hostsCount { hosts.append(String(copying: view.hosts(index))) }
        perHostMax = view.perHostMax
    }
}

extension Parts: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in parts.indices { count += 1 + WireSize.message(parts.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in parts.indices { writer.message(parts.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Parts()
        unsafe hansa__v1__parts__init(&message)
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
        let arena = try unsafe Parts.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        parts.reserveCapacity(view.partsCount)
        for index in 0..<view.partsCount { parts.append(Part(copying: view.parts(index))) }
    }
}

extension Part: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !name.isEmpty { count += 1 + WireSize.string(name) }
        if self.count != 0 { count += 1 + WireSize.varint(UInt64(self.count)) }
        switch piece {
        case .gpus(let value)?: count += 1 + WireSize.varint(UInt64(value))
        case .share(let value)?: count += 1 + WireSize.message(value)
        case .instance(let value)?: count += 1 + WireSize.message(value)
        case .cpuOnly(let value)?: count += 1 + WireSize.message(value)
        case nil: break
        }
        for index in models.indices { count += 1 + WireSize.string(models.span[index]) }
        if cpuMilli != 0 { count += 1 + WireSize.varint(cpuMilli) }
        if memoryMib != 0 { count += 1 + WireSize.varint(memoryMib) }
        if gpuMemoryMib != 0 { count += 1 + WireSize.varint(gpuMemoryMib) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !name.isEmpty { writer.string(name, tag: 10) }
        if self.count != 0 { writer.varint(UInt64(self.count), tag: 16) }
        switch piece {
        case .gpus(let value)?: writer.varint(UInt64(value), tag: 24)
        case .share(let value)?: writer.message(value, tag: 34)
        case .instance(let value)?: writer.message(value, tag: 42)
        case .cpuOnly(let value)?: writer.message(value, tag: 50)
        case nil: break
        }
        for index in models.indices { writer.string(models.span[index], tag: 58) }
        if cpuMilli != 0 { writer.varint(cpuMilli, tag: 64) }
        if memoryMib != 0 { writer.varint(memoryMib, tag: 72) }
        if gpuMemoryMib != 0 { writer.varint(gpuMemoryMib, tag: 80) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Part()
        unsafe hansa__v1__part__init(&message)
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
        let arena = try unsafe Part.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        name = String(copying: view.name)
        self.count = view.count
        if let value = view.gpus { piece = .gpus(value) }
        if let value = view.share { piece = .share(Share(copying: value)) }
        if let value = view.instance { piece = .instance(Instance(copying: value)) }
        if let value = view.cpuOnly { piece = .cpuOnly(CPUOnly(copying: value)) }
        models.reserveCapacity(view.modelsCount)
        for index in 0..<view.modelsCount { models.append(String(copying: view.models(index))) }
        cpuMilli = view.cpuMilli
        memoryMib = view.memoryMib
        gpuMemoryMib = view.gpuMemoryMib
    }
}

extension Demand: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        switch shape {
        case .gang(let value)?: count += 1 + WireSize.message(value)
        case .share(let value)?: count += 1 + WireSize.message(value)
        case .cpuOnly(let value)?: count += 1 + WireSize.message(value)
        default: break
        }
        for index in models.indices { count += 1 + WireSize.string(models.span[index]) }
        if cpuMilli != 0 { count += 1 + WireSize.varint(cpuMilli) }
        if memoryMib != 0 { count += 1 + WireSize.varint(memoryMib) }
        for index in sites.indices { count += 1 + WireSize.string(sites.span[index]) }
        switch shape {
        case .instance(let value)?: count += 1 + WireSize.message(value)
        default: break
        }
        if let value = constraints { count += 1 + WireSize.message(value) }
        switch shape {
        case .parts(let value)?: count += 1 + WireSize.message(value)
        default: break
        }
        if gpuMemoryMib != 0 { count += 1 + WireSize.varint(gpuMemoryMib) }
        if movable { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        switch shape {
        case .gang(let value)?: writer.message(value, tag: 10)
        case .share(let value)?: writer.message(value, tag: 18)
        case .cpuOnly(let value)?: writer.message(value, tag: 26)
        default: break
        }
        for index in models.indices { writer.string(models.span[index], tag: 34) }
        if cpuMilli != 0 { writer.varint(cpuMilli, tag: 40) }
        if memoryMib != 0 { writer.varint(memoryMib, tag: 48) }
        for index in sites.indices { writer.string(sites.span[index], tag: 58) }
        switch shape {
        case .instance(let value)?: writer.message(value, tag: 74)
        default: break
        }
        if let value = constraints { writer.message(value, tag: 82) }
        switch shape {
        case .parts(let value)?: writer.message(value, tag: 90)
        default: break
        }
        if gpuMemoryMib != 0 { writer.varint(gpuMemoryMib, tag: 96) }
        if movable { writer.varint((movable ? 1 : 0), tag: 120) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Demand()
        unsafe hansa__v1__demand__init(&message)
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
        let arena = try unsafe Demand.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.gang { shape = .gang(Gang(copying: value)) }
        if let value = view.share { shape = .share(Share(copying: value)) }
        if let value = view.cpuOnly { shape = .cpuOnly(CPUOnly(copying: value)) }
        models.reserveCapacity(view.modelsCount)
        for index in 0..<view.modelsCount { models.append(String(copying: view.models(index))) }
        cpuMilli = view.cpuMilli
        memoryMib = view.memoryMib
        sites.reserveCapacity(view.sitesCount)
        for index in 0..<view.sitesCount { sites.append(String(copying: view.sites(index))) }
        if let value = view.instance { shape = .instance(Instance(copying: value)) }
        if let value = view.constraints { constraints = Constraints(copying: value) }
        if let value = view.parts { shape = .parts(Parts(copying: value)) }
        gpuMemoryMib = view.gpuMemoryMib
        movable = view.movable
    }
}

extension Residency: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in allowedRegions.indices { count += 1 + WireSize.string(allowedRegions.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in allowedRegions.indices { writer.string(allowedRegions.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Residency()
        unsafe hansa__v1__residency__init(&message)
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
        let arena = try unsafe Residency.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        allowedRegions.reserveCapacity(view.allowedRegionsCount)
        for index in 0..<view.allowedRegionsCount { allowedRegions.append(String(copying: view.allowedRegions(index))) }
    }
}

extension HostPlacement: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if !site.isEmpty { count += 1 + WireSize.string(site) }
        if !gpus.isEmpty {
            count += 1 + WireSize.length(gpus.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        if milliPerGpu != 0 { count += 1 + WireSize.varint(UInt64(milliPerGpu)) }
        if cpuMilli != 0 { count += 1 + WireSize.varint(cpuMilli) }
        if memoryMib != 0 { count += 1 + WireSize.varint(memoryMib) }
        if !fences.isEmpty {
            count += 1 + WireSize.length(fences.reduce(0) { $0 + WireSize.varint($1) })
        }
        if !instance.isEmpty { count += 1 + WireSize.string(instance) }
        if instanceStart != 0 { count += 1 + WireSize.varint(UInt64(instanceStart)) }
        if !group.isEmpty { count += 1 + WireSize.string(group) }
        for index in gpuUuids.indices { count += 1 + WireSize.string(gpuUuids.span[index]) }
        if part != 0 { count += 1 + WireSize.varint(UInt64(part)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if !site.isEmpty { writer.string(site, tag: 18) }
        if !gpus.isEmpty {
            writer.length(gpus.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 26)
            for element in gpus { writer.varint(UInt64(element)) }
        }
        if milliPerGpu != 0 { writer.varint(UInt64(milliPerGpu), tag: 32) }
        if cpuMilli != 0 { writer.varint(cpuMilli, tag: 40) }
        if memoryMib != 0 { writer.varint(memoryMib, tag: 48) }
        if !fences.isEmpty {
            writer.length(fences.reduce(0) { $0 + WireSize.varint($1) }, tag: 58)
            for element in fences { writer.varint(element) }
        }
        if !instance.isEmpty { writer.string(instance, tag: 66) }
        if instanceStart != 0 { writer.varint(UInt64(instanceStart), tag: 72) }
        if !group.isEmpty { writer.string(group, tag: 82) }
        for index in gpuUuids.indices { writer.string(gpuUuids.span[index], tag: 90) }
        if part != 0 { writer.varint(UInt64(part), tag: 96) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__HostPlacement()
        unsafe hansa__v1__host_placement__init(&message)
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
        let arena = try unsafe HostPlacement.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        site = String(copying: view.site)
        gpus = copiedArray(view.gpus)
        milliPerGpu = view.milliPerGpu
        cpuMilli = view.cpuMilli
        memoryMib = view.memoryMib
        fences = copiedArray(view.fences)
        instance = String(copying: view.instance)
        instanceStart = view.instanceStart
        group = String(copying: view.group)
        gpuUuids.reserveCapacity(view.gpuUuidsCount)
        for index in 0..<view.gpuUuidsCount { gpuUuids.append(String(copying: view.gpuUuids(index))) }
        part = view.part
    }
}

extension ReasonCount: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !reason.isEmpty { writer.string(reason, tag: 10) }
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ReasonCount()
        unsafe hansa__v1__reason_count__init(&message)
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
        let arena = try unsafe ReasonCount.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        reason = String(copying: view.reason)
        hosts = view.hosts
    }
}

extension RegionRefusal: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !code.isEmpty { count += 1 + WireSize.string(code) }
        if !detail.isEmpty { count += 1 + WireSize.string(detail) }
        for index in reasons.indices { count += 1 + WireSize.message(reasons.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !code.isEmpty { writer.string(code, tag: 18) }
        if !detail.isEmpty { writer.string(detail, tag: 26) }
        for index in reasons.indices { writer.message(reasons.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RegionRefusal()
        unsafe hansa__v1__region_refusal__init(&message)
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
        let arena = try unsafe RegionRefusal.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        code = String(copying: view.code)
        detail = String(copying: view.detail)
        reasons.reserveCapacity(view.reasonsCount)
        for index in 0..<view.reasonsCount { reasons.append(ReasonCount(copying: view.reasons(index))) }
    }
}

extension Allocation: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !id.isEmpty { count += 1 + WireSize.string(id) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if !origin.isEmpty { count += 1 + WireSize.string(origin) }
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        if state.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(state.rawValue))) }
        if let value = demand { count += 1 + WireSize.message(value) }
        if let value = residency { count += 1 + WireSize.message(value) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if attempts != 0 { count += 1 + WireSize.varint(UInt64(attempts)) }
        for index in refusals.indices { count += 1 + WireSize.message(refusals.span[index]) }
        if createdUnixMs != 0 { count += 1 + WireSize.varint(createdUnixMs) }
        if !idempotencyKey.isEmpty { count += 1 + WireSize.string(idempotencyKey) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !id.isEmpty { writer.string(id, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if !origin.isEmpty { writer.string(origin, tag: 26) }
        if !provider.isEmpty { writer.string(provider, tag: 34) }
        if state.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(state.rawValue)), tag: 40) }
        if let value = demand { writer.message(value, tag: 50) }
        if let value = residency { writer.message(value, tag: 58) }
        for index in placement.indices { writer.message(placement.span[index], tag: 66) }
        if attempts != 0 { writer.varint(UInt64(attempts), tag: 72) }
        for index in refusals.indices { writer.message(refusals.span[index], tag: 82) }
        if createdUnixMs != 0 { writer.varint(createdUnixMs, tag: 88) }
        if !idempotencyKey.isEmpty { writer.string(idempotencyKey, tag: 98) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Allocation()
        unsafe hansa__v1__allocation__init(&message)
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
        let arena = try unsafe Allocation.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        id = String(copying: view.id)
        tenant = String(copying: view.tenant)
        origin = String(copying: view.origin)
        provider = String(copying: view.provider)
        state = view.state
        if let value = view.demand { demand = Demand(copying: value) }
        if let value = view.residency { residency = Residency(copying: value) }
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        attempts = view.attempts
        refusals.reserveCapacity(view.refusalsCount)
        for index in 0..<view.refusalsCount { refusals.append(RegionRefusal(copying: view.refusals(index))) }
        createdUnixMs = view.createdUnixMs
        idempotencyKey = String(copying: view.idempotencyKey)
    }
}

extension ModelCapacity: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !model.isEmpty { count += 1 + WireSize.string(model) }
        if totalGpus != 0 { count += 1 + WireSize.varint(UInt64(totalGpus)) }
        if freeGpus != 0 { count += 1 + WireSize.varint(UInt64(freeGpus)) }
        if freeMilli != 0 { count += 1 + WireSize.varint(freeMilli) }
        if wholeHosts != 0 { count += 1 + WireSize.varint(UInt64(wholeHosts)) }
        if hostsWith8 != 0 { count += 1 + WireSize.varint(UInt64(hostsWith8)) }
        if hostsWith4 != 0 { count += 1 + WireSize.varint(UInt64(hostsWith4)) }
        if hostsWith2 != 0 { count += 1 + WireSize.varint(UInt64(hostsWith2)) }
        if hostsWith1 != 0 { count += 1 + WireSize.varint(UInt64(hostsWith1)) }
        for index in largestGangs.indices { count += 1 + WireSize.message(largestGangs.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !model.isEmpty { writer.string(model, tag: 10) }
        if totalGpus != 0 { writer.varint(UInt64(totalGpus), tag: 16) }
        if freeGpus != 0 { writer.varint(UInt64(freeGpus), tag: 24) }
        if freeMilli != 0 { writer.varint(freeMilli, tag: 32) }
        if wholeHosts != 0 { writer.varint(UInt64(wholeHosts), tag: 40) }
        if hostsWith8 != 0 { writer.varint(UInt64(hostsWith8), tag: 48) }
        if hostsWith4 != 0 { writer.varint(UInt64(hostsWith4), tag: 56) }
        if hostsWith2 != 0 { writer.varint(UInt64(hostsWith2), tag: 64) }
        if hostsWith1 != 0 { writer.varint(UInt64(hostsWith1), tag: 72) }
        for index in largestGangs.indices { writer.message(largestGangs.span[index], tag: 82) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ModelCapacity()
        unsafe hansa__v1__model_capacity__init(&message)
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
        let arena = try unsafe ModelCapacity.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        model = String(copying: view.model)
        totalGpus = view.totalGpus
        freeGpus = view.freeGpus
        freeMilli = view.freeMilli
        wholeHosts = view.wholeHosts
        hostsWith8 = view.hostsWith8
        hostsWith4 = view.hostsWith4
        hostsWith2 = view.hostsWith2
        hostsWith1 = view.hostsWith1
        largestGangs.reserveCapacity(view.largestGangsCount)
        for index in 0..<view.largestGangsCount { largestGangs.append(SiteGang(copying: view.largestGangs(index))) }
    }
}

extension SiteGang: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !site.isEmpty { count += 1 + WireSize.string(site) }
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !site.isEmpty { writer.string(site, tag: 10) }
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SiteGang()
        unsafe hansa__v1__site_gang__init(&message)
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
        let arena = try unsafe SiteGang.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        site = String(copying: view.site)
        hosts = view.hosts
    }
}

extension Digest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in models.indices { count += 1 + WireSize.message(models.span[index]) }
        if lendableMilli != 0 { count += 1 + WireSize.varint(lendableMilli) }
        if policyEpoch != 0 { count += 1 + WireSize.varint(policyEpoch) }
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in models.indices { writer.message(models.span[index], tag: 10) }
        if lendableMilli != 0 { writer.varint(lendableMilli, tag: 16) }
        if policyEpoch != 0 { writer.varint(policyEpoch, tag: 24) }
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Digest()
        unsafe hansa__v1__digest__init(&message)
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
        let arena = try unsafe Digest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        models.reserveCapacity(view.modelsCount)
        for index in 0..<view.modelsCount { models.append(ModelCapacity(copying: view.models(index))) }
        lendableMilli = view.lendableMilli
        policyEpoch = view.policyEpoch
        hosts = view.hosts
    }
}

extension Life: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !lineage.isEmpty { count += 1 + WireSize.length(lineage.count) }
        if !boot.isEmpty { count += 1 + WireSize.length(boot.count) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if promises != 0 { count += 1 + WireSize.varint(promises) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !lineage.isEmpty { writer.bytes(lineage, tag: 10) }
        if !boot.isEmpty { writer.bytes(boot, tag: 18) }
        if epoch != 0 { writer.varint(epoch, tag: 24) }
        if promises != 0 { writer.varint(promises, tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Life()
        unsafe hansa__v1__life__init(&message)
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
        let arena = try unsafe Life.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        lineage = copiedArray(view.lineage)
        boot = copiedArray(view.boot)
        epoch = view.epoch
        promises = view.promises
    }
}

extension CallLives: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !sender.isEmpty { count += 1 + WireSize.length(sender.count) }
        if !receiver.isEmpty { count += 1 + WireSize.length(receiver.count) }
        if promises != 0 { count += 1 + WireSize.varint(promises) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !sender.isEmpty { writer.bytes(sender, tag: 10) }
        if !receiver.isEmpty { writer.bytes(receiver, tag: 18) }
        if promises != 0 { writer.varint(promises, tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__CallLives()
        unsafe hansa__v1__call_lives__init(&message)
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
        let arena = try unsafe CallLives.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        sender = copiedArray(view.sender)
        receiver = copiedArray(view.receiver)
        promises = view.promises
    }
}
