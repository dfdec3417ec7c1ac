// swift-format-ignore-file
// TestingNames+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/testing/v1/names.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension Names {
    /// Writes a `Names` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `count`.
        public mutating func setCount(_ value: Int32) {
            if value != 0 { writer.varint(UInt64(bitPattern: Int64(value)), tag: 8) }
        }

        /// Writes the field `writer`.
        public mutating func setWriter(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `json`.
        public mutating func setJson(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 26) }
        }

        /// Writes the field `view`.
        public mutating func setView(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
        }

        /// Writes the field `value`.
        public mutating func addValue(_ value: String) {
            writer.string(value, tag: 42)
        }

        /// Writes the field `element`.
        public mutating func setElement(_ values: [Int64]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(WireSize.zigzag($1)) }, tag: 50)
            for value in values { writer.varint(WireSize.zigzag(value)) }
        }

        /// Writes the field `index`.
        public mutating func addIndex(_ build: (inout Leaf.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = Leaf.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `arena`.
        public mutating func setArena(_ value: UInt32) {
            writer.varint(UInt64(value), tag: 64)
        }

        /// Writes the field `bytes`.
        public mutating func setBytes(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 74) }
        }

        /// Writes the field `data`.
        public mutating func setData(_ build: (inout Leaf.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 82)
            var inner = Leaf.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `description`.
        public mutating func setDescription(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 90) }
        }

        /// Writes the field `hash_value`.
        public mutating func setHashValue(_ value: Int64) {
            if value != 0 { writer.varint(UInt64(bitPattern: value), tag: 96) }
        }

        /// Writes the field `self`.
        public mutating func setSelf(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 106) }
        }

        /// Writes the field `init`.
        public mutating func setInit(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 114) }
        }

        /// Writes the field `Type`.
        public mutating func setType(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 122) }
        }

        /// Writes the field `pointer`.
        public mutating func setPointer(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 128) }
        }

        /// Writes the field `encoded_byte_count`.
        public mutating func setEncodedByteCount(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 136) }
        }

        /// Writes the field `validate`.
        public mutating func setValidate(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 146) }
        }

        /// Writes the field `debug_description`.
        public mutating func setDebugDescription(_ values: [Int32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1))) }, tag: 154)
            for value in values { writer.varint(UInt64(bitPattern: Int64(value))) }
        }

        /// Writes the field `class`.
        public mutating func setClass(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 162) }
        }

        /// Writes the field `field_span`.
        public mutating func setFieldSpan(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 170) }
        }

        /// Writes the field `default`.
        public mutating func setDefault(_ value: String) {
            writer.string(value, tag: 178)
        }

        /// Writes the field `switch`.
        public mutating func setSwitch(_ value: UInt32) {
            writer.varint(UInt64(value), tag: 184)
        }
    }
}
