// swift-format-ignore-file
// Debug+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/debug.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension EchoRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !payload.isEmpty { count += 1 + WireSize.length(payload.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !payload.isEmpty { writer.bytes(payload, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__EchoRequest()
        unsafe hansa__v1__echo_request__init(&message)
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
        let arena = try unsafe EchoRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        payload = copiedArray(view.payload)
    }
}

extension EchoReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !payload.isEmpty { count += 1 + WireSize.length(payload.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !payload.isEmpty { writer.bytes(payload, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__EchoReply()
        unsafe hansa__v1__echo_reply__init(&message)
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
        let arena = try unsafe EchoReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        payload = copiedArray(view.payload)
    }
}

extension CollectReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if messages != 0 { count += 1 + WireSize.varint(messages) }
        if self.bytes != 0 { count += 1 + WireSize.varint(self.bytes) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if messages != 0 { writer.varint(messages, tag: 8) }
        if self.bytes != 0 { writer.varint(self.bytes, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__CollectReply()
        unsafe hansa__v1__collect_reply__init(&message)
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
        let arena = try unsafe CollectReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        messages = view.messages
        self.bytes = view.bytes
    }
}

extension ListConnectionsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        if streams != 0 { count += 1 + WireSize.varint(UInt64(streams)) }
        if after != 0 { count += 1 + WireSize.varint(UInt64(after)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if limit != 0 { writer.varint(UInt64(limit), tag: 8) }
        if streams != 0 { writer.varint(UInt64(streams), tag: 16) }
        if after != 0 { writer.varint(UInt64(after), tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListConnectionsRequest()
        unsafe hansa__v1__list_connections_request__init(&message)
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
        let arena = try unsafe ListConnectionsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        limit = view.limit
        streams = view.streams
        after = view.after
    }
}

extension ListConnectionsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in connections.indices { count += 1 + WireSize.message(connections.span[index]) }
        for index in loops.indices { count += 1 + WireSize.message(loops.span[index]) }
        if `open` != 0 { count += 1 + WireSize.varint(UInt64(`open`)) }
        if next != 0 { count += 1 + WireSize.varint(UInt64(next)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in connections.indices { writer.message(connections.span[index], tag: 10) }
        for index in loops.indices { writer.message(loops.span[index], tag: 18) }
        if `open` != 0 { writer.varint(UInt64(`open`), tag: 24) }
        if next != 0 { writer.varint(UInt64(next), tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListConnectionsReply()
        unsafe hansa__v1__list_connections_reply__init(&message)
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
        let arena = try unsafe ListConnectionsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        connections.reserveCapacity(view.connectionsCount)
        for index in 0..<view.connectionsCount { connections.append(ConnectionInfo(copying: view.connections(index))) }
        loops.reserveCapacity(view.loopsCount)
        for index in 0..<view.loopsCount { loops.append(LoopInfo(copying: view.loops(index))) }
        `open` = view.`open`
        next = view.next
    }
}

extension LoopInfo: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if self.index != 0 { count += 1 + WireSize.varint(UInt64(self.index)) }
        if connections != 0 { count += 1 + WireSize.varint(UInt64(connections)) }
        if lagUs != 0 { count += 1 + WireSize.varint(lagUs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if self.index != 0 { writer.varint(UInt64(self.index), tag: 8) }
        if connections != 0 { writer.varint(UInt64(connections), tag: 16) }
        if lagUs != 0 { writer.varint(lagUs, tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__LoopInfo()
        unsafe hansa__v1__loop_info__init(&message)
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
        let arena = try unsafe LoopInfo.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        self.index = view.index
        connections = view.connections
        lagUs = view.lagUs
    }
}

extension ConnectionInfo: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !side.isEmpty { count += 1 + WireSize.string(side) }
        if !peer.isEmpty { count += 1 + WireSize.string(peer) }
        if !address.isEmpty { count += 1 + WireSize.string(address) }
        if !nodeName.isEmpty { count += 1 + WireSize.string(nodeName) }
        if loop != 0 { count += 1 + WireSize.varint(UInt64(loop)) }
        if ageMs != 0 { count += 1 + WireSize.varint(ageMs) }
        if idleMs != 0 { count += 1 + WireSize.varint(idleMs) }
        if roundTripUs != 0 { count += 1 + WireSize.varint(roundTripUs) }
        if resumed { count += 1 + 1 }
        if draining { count += 1 + 1 }
        if bytesReceived != 0 { count += 1 + WireSize.varint(bytesReceived) }
        if bytesSent != 0 { count += 1 + WireSize.varint(bytesSent) }
        if framesReceived != 0 { count += 1 + WireSize.varint(framesReceived) }
        if framesSent != 0 { count += 1 + WireSize.varint(framesSent) }
        if callsReceived != 0 { count += 1 + WireSize.varint(callsReceived) }
        if callsSent != 0 { count += 2 + WireSize.varint(callsSent) }
        if callsByPeer != 0 { count += 2 + WireSize.varint(UInt64(callsByPeer)) }
        if callsByNode != 0 { count += 2 + WireSize.varint(UInt64(callsByNode)) }
        if sendCredit != 0 { count += 2 + WireSize.varint(UInt64(bitPattern: sendCredit)) }
        if receiveCredit != 0 { count += 2 + WireSize.varint(UInt64(bitPattern: receiveCredit)) }
        if unwrittenBytes != 0 { count += 2 + WireSize.varint(unwrittenBytes) }
        if queuedReplyBytes != 0 { count += 2 + WireSize.varint(queuedReplyBytes) }
        if assemblyBytes != 0 { count += 2 + WireSize.varint(assemblyBytes) }
        if readyStreams != 0 { count += 2 + WireSize.varint(UInt64(readyStreams)) }
        if starvedStreams != 0 { count += 2 + WireSize.varint(UInt64(starvedStreams)) }
        for index in streams.indices { count += 2 + WireSize.message(streams.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !side.isEmpty { writer.string(side, tag: 10) }
        if !peer.isEmpty { writer.string(peer, tag: 18) }
        if !address.isEmpty { writer.string(address, tag: 26) }
        if !nodeName.isEmpty { writer.string(nodeName, tag: 34) }
        if loop != 0 { writer.varint(UInt64(loop), tag: 40) }
        if ageMs != 0 { writer.varint(ageMs, tag: 48) }
        if idleMs != 0 { writer.varint(idleMs, tag: 56) }
        if roundTripUs != 0 { writer.varint(roundTripUs, tag: 64) }
        if resumed { writer.varint((resumed ? 1 : 0), tag: 72) }
        if draining { writer.varint((draining ? 1 : 0), tag: 80) }
        if bytesReceived != 0 { writer.varint(bytesReceived, tag: 88) }
        if bytesSent != 0 { writer.varint(bytesSent, tag: 96) }
        if framesReceived != 0 { writer.varint(framesReceived, tag: 104) }
        if framesSent != 0 { writer.varint(framesSent, tag: 112) }
        if callsReceived != 0 { writer.varint(callsReceived, tag: 120) }
        if callsSent != 0 { writer.varint(callsSent, tag: 128) }
        if callsByPeer != 0 { writer.varint(UInt64(callsByPeer), tag: 136) }
        if callsByNode != 0 { writer.varint(UInt64(callsByNode), tag: 144) }
        if sendCredit != 0 { writer.varint(UInt64(bitPattern: sendCredit), tag: 152) }
        if receiveCredit != 0 { writer.varint(UInt64(bitPattern: receiveCredit), tag: 160) }
        if unwrittenBytes != 0 { writer.varint(unwrittenBytes, tag: 168) }
        if queuedReplyBytes != 0 { writer.varint(queuedReplyBytes, tag: 176) }
        if assemblyBytes != 0 { writer.varint(assemblyBytes, tag: 184) }
        if readyStreams != 0 { writer.varint(UInt64(readyStreams), tag: 192) }
        if starvedStreams != 0 { writer.varint(UInt64(starvedStreams), tag: 200) }
        for index in streams.indices { writer.message(streams.span[index], tag: 210) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ConnectionInfo()
        unsafe hansa__v1__connection_info__init(&message)
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
        let arena = try unsafe ConnectionInfo.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        side = String(copying: view.side)
        peer = String(copying: view.peer)
        address = String(copying: view.address)
        nodeName = String(copying: view.nodeName)
        loop = view.loop
        ageMs = view.ageMs
        idleMs = view.idleMs
        roundTripUs = view.roundTripUs
        resumed = view.resumed
        draining = view.draining
        bytesReceived = view.bytesReceived
        bytesSent = view.bytesSent
        framesReceived = view.framesReceived
        framesSent = view.framesSent
        callsReceived = view.callsReceived
        callsSent = view.callsSent
        callsByPeer = view.callsByPeer
        callsByNode = view.callsByNode
        sendCredit = view.sendCredit
        receiveCredit = view.receiveCredit
        unwrittenBytes = view.unwrittenBytes
        queuedReplyBytes = view.queuedReplyBytes
        assemblyBytes = view.assemblyBytes
        readyStreams = view.readyStreams
        starvedStreams = view.starvedStreams
        streams.reserveCapacity(view.streamsCount)
        for index in 0..<view.streamsCount { streams.append(StreamInfo(copying: view.streams(index))) }
    }
}

extension StreamInfo: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if slot != 0 { count += 1 + WireSize.varint(UInt64(slot)) }
        if byNode { count += 1 + 1 }
        if !method.isEmpty { count += 1 + WireSize.string(method) }
        if ageMs != 0 { count += 1 + WireSize.varint(ageMs) }
        if leftMs != 0 { count += 1 + WireSize.varint(leftMs) }
        if sendCredit != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: sendCredit)) }
        if receiveCredit != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: receiveCredit)) }
        if unconsumedBytes != 0 { count += 1 + WireSize.varint(unconsumedBytes) }
        if unsentBytes != 0 { count += 1 + WireSize.varint(unsentBytes) }
        if waitingMessages != 0 { count += 1 + WireSize.varint(UInt64(waitingMessages)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if slot != 0 { writer.varint(UInt64(slot), tag: 8) }
        if byNode { writer.varint((byNode ? 1 : 0), tag: 16) }
        if !method.isEmpty { writer.string(method, tag: 26) }
        if ageMs != 0 { writer.varint(ageMs, tag: 32) }
        if leftMs != 0 { writer.varint(leftMs, tag: 40) }
        if sendCredit != 0 { writer.varint(UInt64(bitPattern: sendCredit), tag: 48) }
        if receiveCredit != 0 { writer.varint(UInt64(bitPattern: receiveCredit), tag: 56) }
        if unconsumedBytes != 0 { writer.varint(unconsumedBytes, tag: 64) }
        if unsentBytes != 0 { writer.varint(unsentBytes, tag: 72) }
        if waitingMessages != 0 { writer.varint(UInt64(waitingMessages), tag: 80) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__StreamInfo()
        unsafe hansa__v1__stream_info__init(&message)
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
        let arena = try unsafe StreamInfo.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        slot = view.slot
        byNode = view.byNode
        method = String(copying: view.method)
        ageMs = view.ageMs
        leftMs = view.leftMs
        sendCredit = view.sendCredit
        receiveCredit = view.receiveCredit
        unconsumedBytes = view.unconsumedBytes
        unsentBytes = view.unsentBytes
        waitingMessages = view.waitingMessages
    }
}

extension ListMethodsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListMethodsRequest()
        unsafe hansa__v1__list_methods_request__init(&message)
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
        let arena = try unsafe ListMethodsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension ListMethodsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in methods.indices { count += 1 + WireSize.message(methods.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in methods.indices { writer.message(methods.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListMethodsReply()
        unsafe hansa__v1__list_methods_reply__init(&message)
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
        let arena = try unsafe ListMethodsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        methods.reserveCapacity(view.methodsCount)
        for index in 0..<view.methodsCount { methods.append(MethodStatistics(copying: view.methods(index))) }
    }
}

extension MethodStatistics: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !method.isEmpty { count += 1 + WireSize.string(method) }
        if !side.isEmpty { count += 1 + WireSize.string(side) }
        if calls != 0 { count += 1 + WireSize.varint(calls) }
        for index in failures.indices { count += 1 + WireSize.message(failures.span[index]) }
        if meanUs != 0 { count += 1 + WireSize.varint(meanUs) }
        if longestUs != 0 { count += 1 + WireSize.varint(longestUs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !method.isEmpty { writer.string(method, tag: 10) }
        if !side.isEmpty { writer.string(side, tag: 18) }
        if calls != 0 { writer.varint(calls, tag: 24) }
        for index in failures.indices { writer.message(failures.span[index], tag: 34) }
        if meanUs != 0 { writer.varint(meanUs, tag: 40) }
        if longestUs != 0 { writer.varint(longestUs, tag: 48) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__MethodStatistics()
        unsafe hansa__v1__method_statistics__init(&message)
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
        let arena = try unsafe MethodStatistics.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        method = String(copying: view.method)
        side = String(copying: view.side)
        calls = view.calls
        failures.reserveCapacity(view.failuresCount)
        for index in 0..<view.failuresCount { failures.append(CodeCount(copying: view.failures(index))) }
        meanUs = view.meanUs
        longestUs = view.longestUs
    }
}

extension CodeCount: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !code.isEmpty { count += 1 + WireSize.string(code) }
        if calls != 0 { count += 1 + WireSize.varint(calls) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !code.isEmpty { writer.string(code, tag: 10) }
        if calls != 0 { writer.varint(calls, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__CodeCount()
        unsafe hansa__v1__code_count__init(&message)
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
        let arena = try unsafe CodeCount.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        code = String(copying: view.code)
        calls = view.calls
    }
}

extension ListErrorsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListErrorsRequest()
        unsafe hansa__v1__list_errors_request__init(&message)
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
        let arena = try unsafe ListErrorsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension ListErrorsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in errors.indices { count += 1 + WireSize.message(errors.span[index]) }
        if total != 0 { count += 1 + WireSize.varint(total) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in errors.indices { writer.message(errors.span[index], tag: 10) }
        if total != 0 { writer.varint(total, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListErrorsReply()
        unsafe hansa__v1__list_errors_reply__init(&message)
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
        let arena = try unsafe ListErrorsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        errors.reserveCapacity(view.errorsCount)
        for index in 0..<view.errorsCount { errors.append(ErrorInfo(copying: view.errors(index))) }
        total = view.total
    }
}

extension ErrorInfo: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if ageMs != 0 { count += 1 + WireSize.varint(ageMs) }
        if !method.isEmpty { count += 1 + WireSize.string(method) }
        if !side.isEmpty { count += 1 + WireSize.string(side) }
        if !peer.isEmpty { count += 1 + WireSize.string(peer) }
        if !code.isEmpty { count += 1 + WireSize.string(code) }
        if !message.isEmpty { count += 1 + WireSize.string(message) }
        if microseconds != 0 { count += 1 + WireSize.varint(microseconds) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if ageMs != 0 { writer.varint(ageMs, tag: 8) }
        if !method.isEmpty { writer.string(method, tag: 18) }
        if !side.isEmpty { writer.string(side, tag: 26) }
        if !peer.isEmpty { writer.string(peer, tag: 34) }
        if !code.isEmpty { writer.string(code, tag: 42) }
        if !message.isEmpty { writer.string(message, tag: 50) }
        if microseconds != 0 { writer.varint(microseconds, tag: 56) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ErrorInfo()
        unsafe hansa__v1__error_info__init(&message)
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
        let arena = try unsafe ErrorInfo.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        ageMs = view.ageMs
        method = String(copying: view.method)
        side = String(copying: view.side)
        peer = String(copying: view.peer)
        code = String(copying: view.code)
        message = String(copying: view.message)
        microseconds = view.microseconds
    }
}
