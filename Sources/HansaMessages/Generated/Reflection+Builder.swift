// swift-format-ignore-file
// Reflection+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/reflection.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension ListServicesRequest {
    /// Writes a `ListServicesRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Full name; empty = all.
        public mutating func setService(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }
    }
}

extension ListServicesReply {
    /// Writes a `ListServicesReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `services`.
        public mutating func addServices(_ build: (inout ServiceInfo.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = ServiceInfo.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ServiceInfo {
    /// Writes a `ServiceInfo` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Full name, such as "hansa.v1.Hosts".
        public mutating func setName(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `methods`.
        public mutating func addMethods(_ build: (inout MethodInfo.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = MethodInfo.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension MethodInfo {
    /// Writes a `MethodInfo` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Such as "List".
        public mutating func setName(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Full name of the message.
        public mutating func setRequest(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `reply`.
        public mutating func setReply(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `streams_requests`.
        public mutating func setStreamsRequests(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
        }

        /// Writes the field `streams_replies`.
        public mutating func setStreamsReplies(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 40) }
        }

        /// Who may call.
        public mutating func addRoles(_ value: String) {
            writer.string(value, tag: 50)
        }

        /// Writes the field `idempotent`.
        public mutating func setIdempotent(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 56) }
        }

        /// Writes the field `max_request_bytes`.
        public mutating func setMaxRequestBytes(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 64) }
        }

        /// 0 = no deadline.
        public mutating func setDefaultTimeoutMs(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 72) }
        }

        /// The method on the wire.
        public mutating func setHash(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 80) }
        }
    }
}

extension DescribeRequest {
    /// Writes a `DescribeRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Full name of a service, method, message or enum, or a file; empty = every file.
        public mutating func setSymbol(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }
    }
}

extension DescribeReply {
    /// Writes a `DescribeReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Google.protobuf.FileDescriptorSet, every file after those it imports.
        public mutating func setFileDescriptorSet(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }
    }
}
