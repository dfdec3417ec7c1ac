// swift-format-ignore-file
// TestingParcels+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/testing/v1/parcels.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension Parcel {
    /// Writes a `Parcel` field by field, without an owned message.
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

        /// Writes the field `content`.
        public mutating func setContent(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }
    }
}

extension ParcelReceipt {
    /// Writes a `ParcelReceipt` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `parcels`.
        public mutating func setParcels(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `bytes`.
        public mutating func setBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}
