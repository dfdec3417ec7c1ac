// swift-format-ignore-file
// Debug+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/debug.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension EchoRequest {
    /// A `EchoRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__EchoRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__EchoRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `EchoRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(EchoRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__EchoRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `payload`.
        public var payload: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.payload.data, pointer.pointee.payload.len), copying: self)
            }
        }
    }
}

extension EchoReply {
    /// A `EchoReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__EchoReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__EchoReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `EchoReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(EchoReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__EchoReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `payload`.
        public var payload: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.payload.data, pointer.pointee.payload.len), copying: self)
            }
        }
    }
}

extension CollectReply {
    /// A `CollectReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CollectReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CollectReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CollectReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CollectReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CollectReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `messages`.
        public var messages: UInt64 {
            unsafe pointer.pointee.messages
        }

        /// Of all payloads.
        public var bytes: UInt64 {
            unsafe pointer.pointee.bytes
        }
    }
}

extension ListConnectionsRequest {
    /// A `ListConnectionsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListConnectionsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListConnectionsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListConnectionsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListConnectionsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListConnectionsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// 0 = 1000, which is also the most.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }

        /// Streams of each connection; at most 1000.
        public var streams: UInt32 {
            unsafe pointer.pointee.streams
        }

        /// Leave out so many of the oldest.
        public var after: UInt32 {
            unsafe pointer.pointee.after
        }
    }
}

extension ListConnectionsReply {
    /// A `ListConnectionsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListConnectionsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListConnectionsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListConnectionsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListConnectionsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListConnectionsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<connectionsCount { try connections(index).validate() }
            for index in 0..<loopsCount { try loops(index).validate() }
        }

        /// The field `connections`.
        @_lifetime(copy self)
        public func connections(_ index: Int) -> ConnectionInfo.View {
            precondition(index >= 0 && index < connectionsCount, "\(index) is not below \(connectionsCount)")
            guard let value = unsafe pointer.pointee.connections[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ConnectionInfo.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `connections` there are.
        public var connectionsCount: Int { unsafe pointer.pointee.n_connections }

        /// The field `loops`.
        @_lifetime(copy self)
        public func loops(_ index: Int) -> LoopInfo.View {
            precondition(index >= 0 && index < loopsCount, "\(index) is not below \(loopsCount)")
            guard let value = unsafe pointer.pointee.loops[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(LoopInfo.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `loops` there are.
        public var loopsCount: Int { unsafe pointer.pointee.n_loops }

        /// How many connections there are.
        public var `open`: UInt32 {
            unsafe pointer.pointee.open
        }

        /// Pass as `after` for more; 0 at the end.
        public var next: UInt32 {
            unsafe pointer.pointee.next
        }
    }
}

extension LoopInfo {
    /// A `LoopInfo` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__LoopInfo>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__LoopInfo>) {
            unsafe self.pointer = pointer
        }

        /// Views what `LoopInfo.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(LoopInfo.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__LoopInfo.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `index`.
        public var index: UInt32 {
            unsafe pointer.pointee.index
        }

        /// The field `connections`.
        public var connections: UInt32 {
            unsafe pointer.pointee.connections
        }

        /// How long this request waited for its turn.
        public var lagUs: UInt64 {
            unsafe pointer.pointee.lag_us
        }
    }
}

extension ConnectionInfo {
    /// A `ConnectionInfo` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ConnectionInfo>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ConnectionInfo>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ConnectionInfo.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ConnectionInfo.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ConnectionInfo.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.side.data, pointer.pointee.side.len, field: "ConnectionInfo.side")
            try unsafe validateText(pointer.pointee.peer.data, pointer.pointee.peer.len, field: "ConnectionInfo.peer")
            try unsafe validateText(pointer.pointee.address.data, pointer.pointee.address.len, field: "ConnectionInfo.address")
            try unsafe validateText(pointer.pointee.node_name.data, pointer.pointee.node_name.len, field: "ConnectionInfo.node_name")
            for index in 0..<streamsCount { try streams(index).validate() }
        }

        /// "server": the peer dialled; "client": this node did.
        public var side: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.side.data, pointer.pointee.side.len), copying: self)
            }
        }

        /// From its certificate.
        public var peer: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.peer.data, pointer.pointee.peer.len), copying: self)
            }
        }

        /// The field `address`.
        public var address: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.address.data, pointer.pointee.address.len), copying: self)
            }
        }

        /// From its HELLO.
        public var nodeName: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.node_name.data, pointer.pointee.node_name.len), copying: self)
            }
        }

        /// The field `loop`.
        public var loop: UInt32 {
            unsafe pointer.pointee.loop
        }

        /// The field `age_ms`.
        public var ageMs: UInt64 {
            unsafe pointer.pointee.age_ms
        }

        /// Since the last frame from the peer.
        public var idleMs: UInt64 {
            unsafe pointer.pointee.idle_ms
        }

        /// 0 = not measured.
        public var roundTripUs: UInt64 {
            unsafe pointer.pointee.round_trip_us
        }

        /// The TLS session of an earlier connection.
        public var resumed: Bool {
            unsafe pointer.pointee.resumed != 0
        }

        /// The field `draining`.
        public var draining: Bool {
            unsafe pointer.pointee.draining != 0
        }

        /// Of frames, before TLS.
        public var bytesReceived: UInt64 {
            unsafe pointer.pointee.bytes_received
        }

        /// The field `bytes_sent`.
        public var bytesSent: UInt64 {
            unsafe pointer.pointee.bytes_sent
        }

        /// The field `frames_received`.
        public var framesReceived: UInt64 {
            unsafe pointer.pointee.frames_received
        }

        /// The field `frames_sent`.
        public var framesSent: UInt64 {
            unsafe pointer.pointee.frames_sent
        }

        /// The field `calls_received`.
        public var callsReceived: UInt64 {
            unsafe pointer.pointee.calls_received
        }

        /// The field `calls_sent`.
        public var callsSent: UInt64 {
            unsafe pointer.pointee.calls_sent
        }

        /// In flight.
        public var callsByPeer: UInt32 {
            unsafe pointer.pointee.calls_by_peer
        }

        /// The field `calls_by_node`.
        public var callsByNode: UInt32 {
            unsafe pointer.pointee.calls_by_node
        }

        /// Byte credit of the connection.
        public var sendCredit: Int64 {
            unsafe pointer.pointee.send_credit
        }

        /// The field `receive_credit`.
        public var receiveCredit: Int64 {
            unsafe pointer.pointee.receive_credit
        }

        /// Framed, and not yet taken by the transport.
        public var unwrittenBytes: UInt64 {
            unsafe pointer.pointee.unwritten_bytes
        }

        /// The field `queued_reply_bytes`.
        public var queuedReplyBytes: UInt64 {
            unsafe pointer.pointee.queued_reply_bytes
        }

        /// Of messages that are not complete.
        public var assemblyBytes: UInt64 {
            unsafe pointer.pointee.assembly_bytes
        }

        /// Have something to send.
        public var readyStreams: UInt32 {
            unsafe pointer.pointee.ready_streams
        }

        /// Wait for the connection's credit.
        public var starvedStreams: UInt32 {
            unsafe pointer.pointee.starved_streams
        }

        /// The field `streams`.
        @_lifetime(copy self)
        public func streams(_ index: Int) -> StreamInfo.View {
            precondition(index >= 0 && index < streamsCount, "\(index) is not below \(streamsCount)")
            guard let value = unsafe pointer.pointee.streams[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StreamInfo.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `streams` there are.
        public var streamsCount: Int { unsafe pointer.pointee.n_streams }
    }
}

extension StreamInfo {
    /// A `StreamInfo` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__StreamInfo>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__StreamInfo>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StreamInfo.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StreamInfo.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__StreamInfo.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.method.data, pointer.pointee.method.len, field: "StreamInfo.method")
        }

        /// The field `slot`.
        public var slot: UInt32 {
            unsafe pointer.pointee.slot
        }

        /// This node made the call.
        public var byNode: Bool {
            unsafe pointer.pointee.by_node != 0
        }

        /// The field `method`.
        public var method: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.method.data, pointer.pointee.method.len), copying: self)
            }
        }

        /// The field `age_ms`.
        public var ageMs: UInt64 {
            unsafe pointer.pointee.age_ms
        }

        /// Until the deadline; 0 = none.
        public var leftMs: UInt64 {
            unsafe pointer.pointee.left_ms
        }

        /// The field `send_credit`.
        public var sendCredit: Int64 {
            unsafe pointer.pointee.send_credit
        }

        /// The field `receive_credit`.
        public var receiveCredit: Int64 {
            unsafe pointer.pointee.receive_credit
        }

        /// Received, and not yet taken by the application.
        public var unconsumedBytes: UInt64 {
            unsafe pointer.pointee.unconsumed_bytes
        }

        /// Of the message that is being sent.
        public var unsentBytes: UInt64 {
            unsafe pointer.pointee.unsent_bytes
        }

        /// Submitted by the handler, behind the one that is being sent.
        public var waitingMessages: UInt32 {
            unsafe pointer.pointee.waiting_messages
        }
    }
}

extension ListMethodsRequest {
    /// A `ListMethodsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListMethodsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListMethodsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListMethodsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListMethodsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListMethodsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension ListMethodsReply {
    /// A `ListMethodsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListMethodsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListMethodsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListMethodsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListMethodsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListMethodsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<methodsCount { try methods(index).validate() }
        }

        /// The field `methods`.
        @_lifetime(copy self)
        public func methods(_ index: Int) -> MethodStatistics.View {
            precondition(index >= 0 && index < methodsCount, "\(index) is not below \(methodsCount)")
            guard let value = unsafe pointer.pointee.methods[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(MethodStatistics.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `methods` there are.
        public var methodsCount: Int { unsafe pointer.pointee.n_methods }
    }
}

extension MethodStatistics {
    /// A `MethodStatistics` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__MethodStatistics>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__MethodStatistics>) {
            unsafe self.pointer = pointer
        }

        /// Views what `MethodStatistics.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(MethodStatistics.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__MethodStatistics.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.method.data, pointer.pointee.method.len, field: "MethodStatistics.method")
            try unsafe validateText(pointer.pointee.side.data, pointer.pointee.side.len, field: "MethodStatistics.side")
            for index in 0..<failuresCount { try failures(index).validate() }
        }

        /// The field `method`.
        public var method: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.method.data, pointer.pointee.method.len), copying: self)
            }
        }

        /// The field `side`.
        public var side: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.side.data, pointer.pointee.side.len), copying: self)
            }
        }

        /// Ended.
        public var calls: UInt64 {
            unsafe pointer.pointee.calls
        }

        /// The field `failures`.
        @_lifetime(copy self)
        public func failures(_ index: Int) -> CodeCount.View {
            precondition(index >= 0 && index < failuresCount, "\(index) is not below \(failuresCount)")
            guard let value = unsafe pointer.pointee.failures[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(CodeCount.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `failures` there are.
        public var failuresCount: Int { unsafe pointer.pointee.n_failures }

        /// The field `mean_us`.
        public var meanUs: UInt64 {
            unsafe pointer.pointee.mean_us
        }

        /// The field `longest_us`.
        public var longestUs: UInt64 {
            unsafe pointer.pointee.longest_us
        }
    }
}

extension CodeCount {
    /// A `CodeCount` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CodeCount>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CodeCount>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CodeCount.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CodeCount.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CodeCount.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.code.data, pointer.pointee.code.len, field: "CodeCount.code")
        }

        /// Such as "DEADLINE_EXCEEDED".
        public var code: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.code.data, pointer.pointee.code.len), copying: self)
            }
        }

        /// The field `calls`.
        public var calls: UInt64 {
            unsafe pointer.pointee.calls
        }
    }
}

extension ListErrorsRequest {
    /// A `ListErrorsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListErrorsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListErrorsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListErrorsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListErrorsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListErrorsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension ListErrorsReply {
    /// A `ListErrorsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListErrorsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListErrorsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListErrorsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListErrorsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListErrorsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<errorsCount { try errors(index).validate() }
        }

        /// The field `errors`.
        @_lifetime(copy self)
        public func errors(_ index: Int) -> ErrorInfo.View {
            precondition(index >= 0 && index < errorsCount, "\(index) is not below \(errorsCount)")
            guard let value = unsafe pointer.pointee.errors[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ErrorInfo.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `errors` there are.
        public var errorsCount: Int { unsafe pointer.pointee.n_errors }

        /// Since the start.
        public var total: UInt64 {
            unsafe pointer.pointee.total
        }
    }
}

extension ErrorInfo {
    /// A `ErrorInfo` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ErrorInfo>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ErrorInfo>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ErrorInfo.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ErrorInfo.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ErrorInfo.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.method.data, pointer.pointee.method.len, field: "ErrorInfo.method")
            try unsafe validateText(pointer.pointee.side.data, pointer.pointee.side.len, field: "ErrorInfo.side")
            try unsafe validateText(pointer.pointee.peer.data, pointer.pointee.peer.len, field: "ErrorInfo.peer")
            try unsafe validateText(pointer.pointee.code.data, pointer.pointee.code.len, field: "ErrorInfo.code")
            try unsafe validateText(pointer.pointee.message.data, pointer.pointee.message.len, field: "ErrorInfo.message")
        }

        /// The field `age_ms`.
        public var ageMs: UInt64 {
            unsafe pointer.pointee.age_ms
        }

        /// Empty: the connection failed.
        public var method: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.method.data, pointer.pointee.method.len), copying: self)
            }
        }

        /// The field `side`.
        public var side: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.side.data, pointer.pointee.side.len), copying: self)
            }
        }

        /// The field `peer`.
        public var peer: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.peer.data, pointer.pointee.peer.len), copying: self)
            }
        }

        /// The field `code`.
        public var code: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.code.data, pointer.pointee.code.len), copying: self)
            }
        }

        /// The field `message`.
        public var message: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.message.data, pointer.pointee.message.len), copying: self)
            }
        }

        /// How long the call took.
        public var microseconds: UInt64 {
            unsafe pointer.pointee.microseconds
        }
    }
}
