// swift-format-ignore-file
// BenchBench+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/bench/v1/bench.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CBenchMessages
public import Wire

extension ResourceSpec: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if gpus != 0 { count += 1 + WireSize.varint(UInt64(gpus)) }
        if cpus != 0 { count += 1 + WireSize.varint(UInt64(cpus)) }
        if memMib != 0 { count += 1 + WireSize.varint(memMib) }
        if !gpuType.isEmpty { count += 1 + WireSize.string(gpuType) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if gpus != 0 { writer.varint(UInt64(gpus), tag: 8) }
        if cpus != 0 { writer.varint(UInt64(cpus), tag: 16) }
        if memMib != 0 { writer.varint(memMib, tag: 24) }
        if !gpuType.isEmpty { writer.string(gpuType, tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Bench__V1__ResourceSpec()
        unsafe hansa__bench__v1__resource_spec__init(&message)
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
        let arena = try unsafe ResourceSpec.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        gpus = view.gpus
        cpus = view.cpus
        memMib = view.memMib
        gpuType = String(copying: view.gpuType)
    }
}

extension AllocateRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !jobId.isEmpty { count += 1 + WireSize.string(jobId) }
        if !user.isEmpty { count += 1 + WireSize.string(user) }
        if seq != 0 { count += 1 + WireSize.varint(seq) }
        if let value = spec { count += 1 + WireSize.message(value) }
        if !ports.isEmpty {
            count += 1 + WireSize.length(ports.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        for index in nodes.indices { count += 1 + WireSize.string(nodes.span[index]) }
        if priority != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(priority))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !jobId.isEmpty { writer.string(jobId, tag: 10) }
        if !user.isEmpty { writer.string(user, tag: 18) }
        if seq != 0 { writer.varint(seq, tag: 24) }
        if let value = spec { writer.message(value, tag: 34) }
        if !ports.isEmpty {
            writer.length(ports.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 42)
            for element in ports { writer.varint(UInt64(element)) }
        }
        for index in nodes.indices { writer.string(nodes.span[index], tag: 50) }
        if priority != 0 { writer.varint(UInt64(bitPattern: Int64(priority)), tag: 56) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Bench__V1__AllocateRequest()
        unsafe hansa__bench__v1__allocate_request__init(&message)
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
        jobId = String(copying: view.jobId)
        user = String(copying: view.user)
        seq = view.seq
        if let value = view.spec { spec = ResourceSpec(copying: value) }
        ports = copiedArray(view.ports)
        nodes.reserveCapacity(view.nodesCount)
        for index in 0..<view.nodesCount { nodes.append(String(copying: view.nodes(index))) }
        priority = view.priority
    }
}

extension Device: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if self.index != 0 { count += 1 + WireSize.varint(UInt64(self.index)) }
        if !uuid.isEmpty { count += 1 + WireSize.string(uuid) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if self.index != 0 { writer.varint(UInt64(self.index), tag: 8) }
        if !uuid.isEmpty { writer.string(uuid, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Bench__V1__Device()
        unsafe hansa__bench__v1__device__init(&message)
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
        let arena = try unsafe Device.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        self.index = view.index
        uuid = String(copying: view.uuid)
    }
}

extension AllocateReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !jobId.isEmpty { count += 1 + WireSize.string(jobId) }
        if seq != 0 { count += 1 + WireSize.varint(seq) }
        if code != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(code))) }
        if !node.isEmpty { count += 1 + WireSize.string(node) }
        for index in devices.indices { count += 1 + WireSize.message(devices.span[index]) }
        if leaseUntilUs != 0 { count += 1 + 8 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !jobId.isEmpty { writer.string(jobId, tag: 10) }
        if seq != 0 { writer.varint(seq, tag: 16) }
        if code != 0 { writer.varint(UInt64(bitPattern: Int64(code)), tag: 24) }
        if !node.isEmpty { writer.string(node, tag: 34) }
        for index in devices.indices { writer.message(devices.span[index], tag: 42) }
        if leaseUntilUs != 0 { writer.fixed64(leaseUntilUs, tag: 49) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Bench__V1__AllocateReply()
        unsafe hansa__bench__v1__allocate_reply__init(&message)
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
        jobId = String(copying: view.jobId)
        seq = view.seq
        code = view.code
        node = String(copying: view.node)
        devices.reserveCapacity(view.devicesCount)
        for index in 0..<view.devicesCount { devices.append(Device(copying: view.devices(index))) }
        leaseUntilUs = view.leaseUntilUs
    }
}

extension Payload: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !self.data.isEmpty { count += 1 + WireSize.length(self.data.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !self.data.isEmpty { writer.bytes(self.data, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Bench__V1__Payload()
        unsafe hansa__bench__v1__payload__init(&message)
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
        let arena = try unsafe Payload.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        self.data = copiedArray(view.data)
    }
}

extension ReadRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if messages != 0 { count += 1 + WireSize.varint(messages) }
        if self.bytes != 0 { count += 1 + WireSize.varint(UInt64(self.bytes)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if messages != 0 { writer.varint(messages, tag: 8) }
        if self.bytes != 0 { writer.varint(UInt64(self.bytes), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Bench__V1__ReadRequest()
        unsafe hansa__bench__v1__read_request__init(&message)
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
        let arena = try unsafe ReadRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        messages = view.messages
        self.bytes = view.bytes
    }
}
