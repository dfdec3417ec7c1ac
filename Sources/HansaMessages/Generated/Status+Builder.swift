// swift-format-ignore-file
// Status+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/status.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension Status {
    /// Writes a `Status` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `code`.
        public mutating func setCode(_ value: Int32) {
            if value != 0 { writer.varint(UInt64(bitPattern: Int64(value)), tag: 8) }
        }

        /// Writes the field `message`.
        public mutating func setMessage(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `details`.
        public mutating func addDetails(_ build: (inout StatusDetail.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = StatusDetail.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StatusDetail {
    /// Writes a `StatusDetail` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `type_url`.
        public mutating func setTypeUrl(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `value`.
        public mutating func setValue(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }
    }
}
