// swift-format-ignore-file
// TestingKinds+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/testing/v1/kinds.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension Leaf {
    /// Writes a `Leaf` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `text`.
        public mutating func setText(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension Plain {
    /// Writes a `Plain` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `a_double`.
        public mutating func setADouble(_ value: Double) {
            if value.bitPattern != 0 { writer.fixed64(value.bitPattern, tag: 9) }
        }

        /// Writes the field `a_float`.
        public mutating func setAFloat(_ value: Float) {
            if value.bitPattern != 0 { writer.fixed32(value.bitPattern, tag: 21) }
        }

        /// Writes the field `an_int32`.
        public mutating func setAnInt32(_ value: Int32) {
            if value != 0 { writer.varint(UInt64(bitPattern: Int64(value)), tag: 24) }
        }

        /// Writes the field `an_int64`.
        public mutating func setAnInt64(_ value: Int64) {
            if value != 0 { writer.varint(UInt64(bitPattern: value), tag: 32) }
        }

        /// Writes the field `a_uint32`.
        public mutating func setAUint32(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Writes the field `a_uint64`.
        public mutating func setAUint64(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `a_sint32`.
        public mutating func setASint32(_ value: Int32) {
            if value != 0 { writer.varint(WireSize.zigzag(Int64(value)), tag: 56) }
        }

        /// Writes the field `a_sint64`.
        public mutating func setASint64(_ value: Int64) {
            if value != 0 { writer.varint(WireSize.zigzag(value), tag: 64) }
        }

        /// Writes the field `a_fixed32`.
        public mutating func setAFixed32(_ value: UInt32) {
            if value != 0 { writer.fixed32(value, tag: 77) }
        }

        /// Writes the field `a_fixed64`.
        public mutating func setAFixed64(_ value: UInt64) {
            if value != 0 { writer.fixed64(value, tag: 81) }
        }

        /// Writes the field `a_sfixed32`.
        public mutating func setASfixed32(_ value: Int32) {
            if value != 0 { writer.fixed32(UInt32(bitPattern: value), tag: 93) }
        }

        /// Writes the field `a_sfixed64`.
        public mutating func setASfixed64(_ value: Int64) {
            if value != 0 { writer.fixed64(UInt64(bitPattern: value), tag: 97) }
        }

        /// Writes the field `a_bool`.
        public mutating func setABool(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 104) }
        }

        /// Writes the field `a_string`.
        public mutating func setAString(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 114) }
        }

        /// Writes the field `some_bytes`.
        public mutating func setSomeBytes(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 122) }
        }

        /// Writes the field `colour`.
        public mutating func setColour(_ value: Colour) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 128) }
        }

        /// Writes the field `leaf`.
        public mutating func setLeaf(_ build: (inout Leaf.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 138)
            var inner = Leaf.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Present {
    /// Writes a `Present` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `a_double`.
        public mutating func setADouble(_ value: Double) {
            writer.fixed64(value.bitPattern, tag: 9)
        }

        /// Writes the field `a_float`.
        public mutating func setAFloat(_ value: Float) {
            writer.fixed32(value.bitPattern, tag: 21)
        }

        /// Writes the field `an_int32`.
        public mutating func setAnInt32(_ value: Int32) {
            writer.varint(UInt64(bitPattern: Int64(value)), tag: 24)
        }

        /// Writes the field `an_int64`.
        public mutating func setAnInt64(_ value: Int64) {
            writer.varint(UInt64(bitPattern: value), tag: 32)
        }

        /// Writes the field `a_uint32`.
        public mutating func setAUint32(_ value: UInt32) {
            writer.varint(UInt64(value), tag: 40)
        }

        /// Writes the field `a_uint64`.
        public mutating func setAUint64(_ value: UInt64) {
            writer.varint(value, tag: 48)
        }

        /// Writes the field `a_sint32`.
        public mutating func setASint32(_ value: Int32) {
            writer.varint(WireSize.zigzag(Int64(value)), tag: 56)
        }

        /// Writes the field `a_sint64`.
        public mutating func setASint64(_ value: Int64) {
            writer.varint(WireSize.zigzag(value), tag: 64)
        }

        /// Writes the field `a_fixed32`.
        public mutating func setAFixed32(_ value: UInt32) {
            writer.fixed32(value, tag: 77)
        }

        /// Writes the field `a_fixed64`.
        public mutating func setAFixed64(_ value: UInt64) {
            writer.fixed64(value, tag: 81)
        }

        /// Writes the field `a_sfixed32`.
        public mutating func setASfixed32(_ value: Int32) {
            writer.fixed32(UInt32(bitPattern: value), tag: 93)
        }

        /// Writes the field `a_sfixed64`.
        public mutating func setASfixed64(_ value: Int64) {
            writer.fixed64(UInt64(bitPattern: value), tag: 97)
        }

        /// Writes the field `a_bool`.
        public mutating func setABool(_ value: Bool) {
            writer.varint((value ? 1 : 0), tag: 104)
        }

        /// Writes the field `a_string`.
        public mutating func setAString(_ value: String) {
            writer.string(value, tag: 114)
        }

        /// Writes the field `some_bytes`.
        public mutating func setSomeBytes(_ value: [UInt8]) {
            writer.bytes(value, tag: 122)
        }

        /// Writes the field `colour`.
        public mutating func setColour(_ value: Colour) {
            writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 128)
        }
    }
}

extension Many {
    /// Writes a `Many` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `doubles`.
        public mutating func setDoubles(_ values: [Double]) {
            if values.isEmpty { return }
            writer.length(8 * values.count, tag: 10)
            for value in values { writer.fixed64(value.bitPattern) }
        }

        /// Writes the field `floats`.
        public mutating func setFloats(_ values: [Float]) {
            if values.isEmpty { return }
            writer.length(4 * values.count, tag: 18)
            for value in values { writer.fixed32(value.bitPattern) }
        }

        /// Writes the field `int32s`.
        public mutating func setInt32s(_ values: [Int32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1))) }, tag: 26)
            for value in values { writer.varint(UInt64(bitPattern: Int64(value))) }
        }

        /// Writes the field `int64s`.
        public mutating func setInt64s(_ values: [Int64]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: $1)) }, tag: 34)
            for value in values { writer.varint(UInt64(bitPattern: value)) }
        }

        /// Writes the field `uint32s`.
        public mutating func setUint32s(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 42)
            for value in values { writer.varint(UInt64(value)) }
        }

        /// Writes the field `uint64s`.
        public mutating func setUint64s(_ values: [UInt64]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint($1) }, tag: 50)
            for value in values { writer.varint(value) }
        }

        /// Writes the field `sint32s`.
        public mutating func setSint32s(_ values: [Int32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(WireSize.zigzag(Int64($1))) }, tag: 58)
            for value in values { writer.varint(WireSize.zigzag(Int64(value))) }
        }

        /// Writes the field `sint64s`.
        public mutating func setSint64s(_ values: [Int64]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(WireSize.zigzag($1)) }, tag: 66)
            for value in values { writer.varint(WireSize.zigzag(value)) }
        }

        /// Writes the field `fixed32s`.
        public mutating func setFixed32s(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(4 * values.count, tag: 74)
            for value in values { writer.fixed32(value) }
        }

        /// Writes the field `fixed64s`.
        public mutating func setFixed64s(_ values: [UInt64]) {
            if values.isEmpty { return }
            writer.length(8 * values.count, tag: 82)
            for value in values { writer.fixed64(value) }
        }

        /// Writes the field `sfixed32s`.
        public mutating func setSfixed32s(_ values: [Int32]) {
            if values.isEmpty { return }
            writer.length(4 * values.count, tag: 90)
            for value in values { writer.fixed32(UInt32(bitPattern: value)) }
        }

        /// Writes the field `sfixed64s`.
        public mutating func setSfixed64s(_ values: [Int64]) {
            if values.isEmpty { return }
            writer.length(8 * values.count, tag: 98)
            for value in values { writer.fixed64(UInt64(bitPattern: value)) }
        }

        /// Writes the field `bools`.
        public mutating func setBools(_ values: [Bool]) {
            if values.isEmpty { return }
            writer.length(1 * values.count, tag: 106)
            for value in values { writer.varint((value ? 1 : 0)) }
        }

        /// Writes the field `strings`.
        public mutating func addStrings(_ value: String) {
            writer.string(value, tag: 114)
        }

        /// Writes the field `byte_strings`.
        public mutating func addByteStrings(_ value: [UInt8]) {
            writer.bytes(value, tag: 122)
        }

        /// Writes the field `colours`.
        public mutating func setColours(_ values: [Colour]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1.rawValue))) }, tag: 130)
            for value in values { writer.varint(UInt64(bitPattern: Int64(value.rawValue))) }
        }

        /// Writes the field `leaves`.
        public mutating func addLeaves(_ build: (inout Leaf.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 138)
            var inner = Leaf.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `unpacked`.
        public mutating func addUnpacked(_ value: UInt32) {
            writer.varint(UInt64(value), tag: 144)
        }
    }
}

extension Choice {
    /// Writes a `Choice` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `class`.
        public mutating func setClass(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `a_double`.
        public mutating func setADouble(_ value: Double) {
            writer.fixed64(value.bitPattern, tag: 17)
        }

        /// Writes the field `a_bool`.
        public mutating func setABool(_ value: Bool) {
            writer.varint((value ? 1 : 0), tag: 24)
        }

        /// Writes the field `a_string`.
        public mutating func setAString(_ value: String) {
            writer.string(value, tag: 34)
        }

        /// Writes the field `some_bytes`.
        public mutating func setSomeBytes(_ value: [UInt8]) {
            writer.bytes(value, tag: 42)
        }

        /// Writes the field `colour`.
        public mutating func setColour(_ value: Colour) {
            writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 48)
        }

        /// Writes the field `leaf`.
        public mutating func setLeaf(_ build: (inout Leaf.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = Leaf.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `in`.
        public mutating func setIn(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 64) }
        }

        /// Writes the field `repeat`.
        public mutating func setRepeat(_ value: Int64) {
            writer.varint(WireSize.zigzag(value), tag: 72)
        }

        /// Writes the field `far`.
        public mutating func setFar(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 4294967288) }
        }
    }
}
