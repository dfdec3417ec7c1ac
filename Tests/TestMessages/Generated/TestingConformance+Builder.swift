// swift-format-ignore-file
// TestingConformance+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/testing/v1/conformance.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension Payload {
    /// Writes a `Payload` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `data`.
        public mutating func setData(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }
    }
}

extension Key {
    /// Writes a `Key` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }
    }
}

extension Failure {
    /// Writes a `Failure` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// 0 = succeed.
        public mutating func setCode(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `text`.
        public mutating func setText(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Becomes the one detail of an hansa.v1.Status.
        public mutating func setDetail(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 26) }
        }

        /// Writes the field `pushback_ms`.
        public mutating func setPushbackMs(_ value: UInt32) {
            writer.varint(UInt64(value), tag: 32)
        }

        /// Becomes the metadata "trailer" of STATUS.
        public mutating func setTrailer(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }
    }
}

extension CountRequest {
    /// Writes a `CountRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `messages`.
        public mutating func setMessages(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `bytes`.
        public mutating func setBytes(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `end`.
        public mutating func setEnd(_ build: (inout Failure.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = Failure.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `key`.
        public mutating func setKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }
    }
}

extension Observation {
    /// Writes a `Observation` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `moment`.
        public mutating func setMoment(_ value: Observation.Moment) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }
    }
}

extension DrainRequest {
    /// Writes a `DrainRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `port`.
        public mutating func setPort(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `grace_ms`.
        public mutating func setGraceMs(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}
