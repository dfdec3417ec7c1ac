// swift-format-ignore-file
// Debug+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/debug.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension EchoRequest {
    /// Writes a `EchoRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `payload`.
        public mutating func setPayload(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }
    }
}

extension EchoReply {
    /// Writes a `EchoReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `payload`.
        public mutating func setPayload(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }
    }
}

extension CollectReply {
    /// Writes a `CollectReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `messages`.
        public mutating func setMessages(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Of all payloads.
        public mutating func setBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension ListConnectionsRequest {
    /// Writes a `ListConnectionsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// 0 = 1000, which is also the most.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Streams of each connection; at most 1000.
        public mutating func setStreams(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Leave out so many of the oldest.
        public mutating func setAfter(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }
    }
}

extension ListConnectionsReply {
    /// Writes a `ListConnectionsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `connections`.
        public mutating func addConnections(_ build: (inout ConnectionInfo.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = ConnectionInfo.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `loops`.
        public mutating func addLoops(_ build: (inout LoopInfo.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = LoopInfo.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// How many connections there are.
        public mutating func setOpen(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }

        /// Pass as `after` for more; 0 at the end.
        public mutating func setNext(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 32) }
        }
    }
}

extension LoopInfo {
    /// Writes a `LoopInfo` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `index`.
        public mutating func setIndex(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `connections`.
        public mutating func setConnections(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// How long this request waited for its turn.
        public mutating func setLagUs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }
    }
}

extension ConnectionInfo {
    /// Writes a `ConnectionInfo` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// "server": the peer dialled; "client": this node did.
        public mutating func setSide(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// From its certificate.
        public mutating func setPeer(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `address`.
        public mutating func setAddress(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// From its HELLO.
        public mutating func setNodeName(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `loop`.
        public mutating func setLoop(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Writes the field `age_ms`.
        public mutating func setAgeMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Since the last frame from the peer.
        public mutating func setIdleMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }

        /// 0 = not measured.
        public mutating func setRoundTripUs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// The TLS session of an earlier connection.
        public mutating func setResumed(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 72) }
        }

        /// Writes the field `draining`.
        public mutating func setDraining(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 80) }
        }

        /// Of frames, before TLS.
        public mutating func setBytesReceived(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 88) }
        }

        /// Writes the field `bytes_sent`.
        public mutating func setBytesSent(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 96) }
        }

        /// Writes the field `frames_received`.
        public mutating func setFramesReceived(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 104) }
        }

        /// Writes the field `frames_sent`.
        public mutating func setFramesSent(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 112) }
        }

        /// Writes the field `calls_received`.
        public mutating func setCallsReceived(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 120) }
        }

        /// Writes the field `calls_sent`.
        public mutating func setCallsSent(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 128) }
        }

        /// In flight.
        public mutating func setCallsByPeer(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 136) }
        }

        /// Writes the field `calls_by_node`.
        public mutating func setCallsByNode(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 144) }
        }

        /// Byte credit of the connection.
        public mutating func setSendCredit(_ value: Int64) {
            if value != 0 { writer.varint(UInt64(bitPattern: value), tag: 152) }
        }

        /// Writes the field `receive_credit`.
        public mutating func setReceiveCredit(_ value: Int64) {
            if value != 0 { writer.varint(UInt64(bitPattern: value), tag: 160) }
        }

        /// Framed, and not yet taken by the transport.
        public mutating func setUnwrittenBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 168) }
        }

        /// Writes the field `queued_reply_bytes`.
        public mutating func setQueuedReplyBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 176) }
        }

        /// Of messages that are not complete.
        public mutating func setAssemblyBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 184) }
        }

        /// Have something to send.
        public mutating func setReadyStreams(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 192) }
        }

        /// Wait for the connection's credit.
        public mutating func setStarvedStreams(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 200) }
        }

        /// Writes the field `streams`.
        public mutating func addStreams(_ build: (inout StreamInfo.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 210)
            var inner = StreamInfo.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StreamInfo {
    /// Writes a `StreamInfo` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `slot`.
        public mutating func setSlot(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// This node made the call.
        public mutating func setByNode(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }

        /// Writes the field `method`.
        public mutating func setMethod(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `age_ms`.
        public mutating func setAgeMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Until the deadline; 0 = none.
        public mutating func setLeftMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `send_credit`.
        public mutating func setSendCredit(_ value: Int64) {
            if value != 0 { writer.varint(UInt64(bitPattern: value), tag: 48) }
        }

        /// Writes the field `receive_credit`.
        public mutating func setReceiveCredit(_ value: Int64) {
            if value != 0 { writer.varint(UInt64(bitPattern: value), tag: 56) }
        }

        /// Received, and not yet taken by the application.
        public mutating func setUnconsumedBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// Of the message that is being sent.
        public mutating func setUnsentBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 72) }
        }

        /// Submitted by the handler, behind the one that is being sent.
        public mutating func setWaitingMessages(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 80) }
        }
    }
}

extension ListMethodsRequest {
    /// Writes a `ListMethodsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension ListMethodsReply {
    /// Writes a `ListMethodsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `methods`.
        public mutating func addMethods(_ build: (inout MethodStatistics.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = MethodStatistics.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension MethodStatistics {
    /// Writes a `MethodStatistics` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `method`.
        public mutating func setMethod(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `side`.
        public mutating func setSide(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Ended.
        public mutating func setCalls(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `failures`.
        public mutating func addFailures(_ build: (inout CodeCount.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = CodeCount.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `mean_us`.
        public mutating func setMeanUs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `longest_us`.
        public mutating func setLongestUs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }
    }
}

extension CodeCount {
    /// Writes a `CodeCount` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Such as "DEADLINE_EXCEEDED".
        public mutating func setCode(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `calls`.
        public mutating func setCalls(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension ListErrorsRequest {
    /// Writes a `ListErrorsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension ListErrorsReply {
    /// Writes a `ListErrorsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `errors`.
        public mutating func addErrors(_ build: (inout ErrorInfo.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = ErrorInfo.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Since the start.
        public mutating func setTotal(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension ErrorInfo {
    /// Writes a `ErrorInfo` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `age_ms`.
        public mutating func setAgeMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Empty: the connection failed.
        public mutating func setMethod(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `side`.
        public mutating func setSide(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `peer`.
        public mutating func setPeer(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `code`.
        public mutating func setCode(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }

        /// Writes the field `message`.
        public mutating func setMessage(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 50) }
        }

        /// How long the call took.
        public mutating func setMicroseconds(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }
    }
}
