// swift-format-ignore-file
// Health+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/health.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension HealthRequest {
    /// Writes a `HealthRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Full name; empty = the server as a whole.
        public mutating func setService(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }
    }
}

extension HealthReply {
    /// Writes a `HealthReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `serving`.
        public mutating func setServing(_ value: HealthReply.Serving) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 8) }
        }

        /// Writes the field `detail`.
        public mutating func setDetail(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}
