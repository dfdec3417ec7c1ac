// swift-format-ignore-file
// TestingKinds+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/testing/v1/kinds.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CTestMessages
public import Wire

extension Leaf {
    /// A `Leaf` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Leaf>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Leaf>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Leaf.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Leaf.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Leaf.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.text.data, pointer.pointee.text.len, field: "Leaf.text")
        }

        /// The field `text`.
        public var text: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.text.data, pointer.pointee.text.len), copying: self)
            }
        }

        /// The field `number`.
        public var number: UInt32 {
            unsafe pointer.pointee.number
        }
    }
}

extension Plain {
    /// A `Plain` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Plain>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Plain>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Plain.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Plain.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Plain.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.a_string.data, pointer.pointee.a_string.len, field: "Plain.a_string")
            if let value = leaf { try value.validate() }
        }

        /// The field `a_double`.
        public var aDouble: Double {
            unsafe pointer.pointee.a_double
        }

        /// The field `a_float`.
        public var aFloat: Float {
            unsafe pointer.pointee.a_float
        }

        /// The field `an_int32`.
        public var anInt32: Int32 {
            unsafe pointer.pointee.an_int32
        }

        /// The field `an_int64`.
        public var anInt64: Int64 {
            unsafe pointer.pointee.an_int64
        }

        /// The field `a_uint32`.
        public var aUint32: UInt32 {
            unsafe pointer.pointee.a_uint32
        }

        /// The field `a_uint64`.
        public var aUint64: UInt64 {
            unsafe pointer.pointee.a_uint64
        }

        /// The field `a_sint32`.
        public var aSint32: Int32 {
            unsafe pointer.pointee.a_sint32
        }

        /// The field `a_sint64`.
        public var aSint64: Int64 {
            unsafe pointer.pointee.a_sint64
        }

        /// The field `a_fixed32`.
        public var aFixed32: UInt32 {
            unsafe pointer.pointee.a_fixed32
        }

        /// The field `a_fixed64`.
        public var aFixed64: UInt64 {
            unsafe pointer.pointee.a_fixed64
        }

        /// The field `a_sfixed32`.
        public var aSfixed32: Int32 {
            unsafe pointer.pointee.a_sfixed32
        }

        /// The field `a_sfixed64`.
        public var aSfixed64: Int64 {
            unsafe pointer.pointee.a_sfixed64
        }

        /// The field `a_bool`.
        public var aBool: Bool {
            unsafe pointer.pointee.a_bool != 0
        }

        /// The field `a_string`.
        public var aString: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.a_string.data, pointer.pointee.a_string.len), copying: self)
            }
        }

        /// The field `some_bytes`.
        public var someBytes: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.some_bytes.data, pointer.pointee.some_bytes.len), copying: self)
            }
        }

        /// The field `colour`.
        public var colour: Colour {
            unsafe Colour(rawValue: Int32(truncatingIfNeeded: pointer.pointee.colour.rawValue))
        }

        /// The field `leaf`.
        public var leaf: Leaf.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.leaf else { return nil }
                return unsafe _overrideLifetime(Leaf.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension Present {
    /// A `Present` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Present>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Present>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Present.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Present.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Present.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if unsafe pointer.pointee._a_string_case.rawValue == 14 {
                try unsafe validateText(pointer.pointee.a_string.data, pointer.pointee.a_string.len, field: "Present.a_string")
            }
        }

        /// The field `a_double`.
        public var aDouble: Double? {
            guard unsafe pointer.pointee._a_double_case.rawValue == 1 else { return nil }
            return unsafe pointer.pointee.a_double
        }

        /// The field `a_float`.
        public var aFloat: Float? {
            guard unsafe pointer.pointee._a_float_case.rawValue == 2 else { return nil }
            return unsafe pointer.pointee.a_float
        }

        /// The field `an_int32`.
        public var anInt32: Int32? {
            guard unsafe pointer.pointee._an_int32_case.rawValue == 3 else { return nil }
            return unsafe pointer.pointee.an_int32
        }

        /// The field `an_int64`.
        public var anInt64: Int64? {
            guard unsafe pointer.pointee._an_int64_case.rawValue == 4 else { return nil }
            return unsafe pointer.pointee.an_int64
        }

        /// The field `a_uint32`.
        public var aUint32: UInt32? {
            guard unsafe pointer.pointee._a_uint32_case.rawValue == 5 else { return nil }
            return unsafe pointer.pointee.a_uint32
        }

        /// The field `a_uint64`.
        public var aUint64: UInt64? {
            guard unsafe pointer.pointee._a_uint64_case.rawValue == 6 else { return nil }
            return unsafe pointer.pointee.a_uint64
        }

        /// The field `a_sint32`.
        public var aSint32: Int32? {
            guard unsafe pointer.pointee._a_sint32_case.rawValue == 7 else { return nil }
            return unsafe pointer.pointee.a_sint32
        }

        /// The field `a_sint64`.
        public var aSint64: Int64? {
            guard unsafe pointer.pointee._a_sint64_case.rawValue == 8 else { return nil }
            return unsafe pointer.pointee.a_sint64
        }

        /// The field `a_fixed32`.
        public var aFixed32: UInt32? {
            guard unsafe pointer.pointee._a_fixed32_case.rawValue == 9 else { return nil }
            return unsafe pointer.pointee.a_fixed32
        }

        /// The field `a_fixed64`.
        public var aFixed64: UInt64? {
            guard unsafe pointer.pointee._a_fixed64_case.rawValue == 10 else { return nil }
            return unsafe pointer.pointee.a_fixed64
        }

        /// The field `a_sfixed32`.
        public var aSfixed32: Int32? {
            guard unsafe pointer.pointee._a_sfixed32_case.rawValue == 11 else { return nil }
            return unsafe pointer.pointee.a_sfixed32
        }

        /// The field `a_sfixed64`.
        public var aSfixed64: Int64? {
            guard unsafe pointer.pointee._a_sfixed64_case.rawValue == 12 else { return nil }
            return unsafe pointer.pointee.a_sfixed64
        }

        /// The field `a_bool`.
        public var aBool: Bool? {
            guard unsafe pointer.pointee._a_bool_case.rawValue == 13 else { return nil }
            return unsafe pointer.pointee.a_bool != 0
        }

        /// The field `a_string`.
        public var aString: UTF8Span? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee._a_string_case.rawValue == 14 else { return nil }
                return unsafe _overrideLifetime(fieldText(pointer.pointee.a_string.data, pointer.pointee.a_string.len), copying: self)
            }
        }

        /// The field `some_bytes`.
        public var someBytes: Span<UInt8>? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee._some_bytes_case.rawValue == 15 else { return nil }
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.some_bytes.data, pointer.pointee.some_bytes.len), copying: self)
            }
        }

        /// The field `colour`.
        public var colour: Colour? {
            guard unsafe pointer.pointee._colour_case.rawValue == 16 else { return nil }
            return unsafe Colour(rawValue: Int32(truncatingIfNeeded: pointer.pointee.colour.rawValue))
        }
    }
}

extension Many {
    /// A `Many` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Many>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Many>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Many.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Many.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Many.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<stringsCount {
                let data = unsafe pointer.pointee.strings[index]
                try unsafe validateText(data.data, data.len, field: "Many.strings")
            }
            for index in 0..<leavesCount { try leaves(index).validate() }
        }

        /// The field `doubles`.
        public var doubles: Span<Double> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.doubles, pointer.pointee.n_doubles), copying: self)
            }
        }

        /// The field `floats`.
        public var floats: Span<Float> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.floats, pointer.pointee.n_floats), copying: self)
            }
        }

        /// The field `int32s`.
        public var int32s: Span<Int32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.int32s, pointer.pointee.n_int32s), copying: self)
            }
        }

        /// The field `int64s`.
        public var int64s: Span<Int64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.int64s, pointer.pointee.n_int64s), copying: self)
            }
        }

        /// The field `uint32s`.
        public var uint32s: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.uint32s, pointer.pointee.n_uint32s), copying: self)
            }
        }

        /// The field `uint64s`.
        public var uint64s: Span<UInt64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.uint64s, pointer.pointee.n_uint64s), copying: self)
            }
        }

        /// The field `sint32s`.
        public var sint32s: Span<Int32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.sint32s, pointer.pointee.n_sint32s), copying: self)
            }
        }

        /// The field `sint64s`.
        public var sint64s: Span<Int64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.sint64s, pointer.pointee.n_sint64s), copying: self)
            }
        }

        /// The field `fixed32s`.
        public var fixed32s: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.fixed32s, pointer.pointee.n_fixed32s), copying: self)
            }
        }

        /// The field `fixed64s`.
        public var fixed64s: Span<UInt64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.fixed64s, pointer.pointee.n_fixed64s), copying: self)
            }
        }

        /// The field `sfixed32s`.
        public var sfixed32s: Span<Int32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.sfixed32s, pointer.pointee.n_sfixed32s), copying: self)
            }
        }

        /// The field `sfixed64s`.
        public var sfixed64s: Span<Int64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.sfixed64s, pointer.pointee.n_sfixed64s), copying: self)
            }
        }

        /// The field `bools`.
        public func bools(_ index: Int) -> Bool {
            precondition(index >= 0 && index < boolsCount, "\(index) is not below \(boolsCount)")
            return unsafe pointer.pointee.bools[index] != 0
        }

        /// How many `bools` there are.
        public var boolsCount: Int { unsafe pointer.pointee.n_bools }

        /// The field `strings`.
        @_lifetime(copy self)
        public func strings(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < stringsCount, "\(index) is not below \(stringsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.strings[index].data, pointer.pointee.strings[index].len), copying: self)
        }

        /// How many `strings` there are.
        public var stringsCount: Int { unsafe pointer.pointee.n_strings }

        /// The field `byte_strings`.
        @_lifetime(copy self)
        public func byteStrings(_ index: Int) -> Span<UInt8> {
            precondition(index >= 0 && index < byteStringsCount, "\(index) is not below \(byteStringsCount)")
            return unsafe _overrideLifetime(fieldSpan(pointer.pointee.byte_strings[index].data, pointer.pointee.byte_strings[index].len), copying: self)
        }

        /// How many `byteStrings` there are.
        public var byteStringsCount: Int { unsafe pointer.pointee.n_byte_strings }

        /// The field `colours`.
        public func colours(_ index: Int) -> Colour {
            precondition(index >= 0 && index < coloursCount, "\(index) is not below \(coloursCount)")
            return unsafe Colour(rawValue: Int32(truncatingIfNeeded: pointer.pointee.colours[index].rawValue))
        }

        /// How many `colours` there are.
        public var coloursCount: Int { unsafe pointer.pointee.n_colours }

        /// The field `leaves`.
        @_lifetime(copy self)
        public func leaves(_ index: Int) -> Leaf.View {
            precondition(index >= 0 && index < leavesCount, "\(index) is not below \(leavesCount)")
            guard let value = unsafe pointer.pointee.leaves[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Leaf.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `leaves` there are.
        public var leavesCount: Int { unsafe pointer.pointee.n_leaves }

        /// The field `unpacked`.
        public var unpacked: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.unpacked, pointer.pointee.n_unpacked), copying: self)
            }
        }
    }
}

extension Choice {
    /// A `Choice` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Choice>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Choice>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Choice.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Choice.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Choice.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.class_.data, pointer.pointee.class_.len, field: "Choice.class")
            if unsafe pointer.pointee.default_case.rawValue == 4 {
                try unsafe validateText(pointer.pointee.a_string.data, pointer.pointee.a_string.len, field: "Choice.a_string")
            }
            if let value = leaf { try value.validate() }
        }

        /// The field `class`.
        public var `class`: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.class_.data, pointer.pointee.class_.len), copying: self)
            }
        }

        /// The field `a_double`.
        public var aDouble: Double? {
            guard unsafe pointer.pointee.default_case.rawValue == 2 else { return nil }
            return unsafe pointer.pointee.a_double
        }

        /// The field `a_bool`.
        public var aBool: Bool? {
            guard unsafe pointer.pointee.default_case.rawValue == 3 else { return nil }
            return unsafe pointer.pointee.a_bool != 0
        }

        /// The field `a_string`.
        public var aString: UTF8Span? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.default_case.rawValue == 4 else { return nil }
                return unsafe _overrideLifetime(fieldText(pointer.pointee.a_string.data, pointer.pointee.a_string.len), copying: self)
            }
        }

        /// The field `some_bytes`.
        public var someBytes: Span<UInt8>? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.default_case.rawValue == 5 else { return nil }
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.some_bytes.data, pointer.pointee.some_bytes.len), copying: self)
            }
        }

        /// The field `colour`.
        public var colour: Colour? {
            guard unsafe pointer.pointee.default_case.rawValue == 6 else { return nil }
            return unsafe Colour(rawValue: Int32(truncatingIfNeeded: pointer.pointee.colour.rawValue))
        }

        /// The field `leaf`.
        public var leaf: Leaf.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.default_case.rawValue == 7 else { return nil }
                guard let value = unsafe pointer.pointee.leaf else { return nil }
                return unsafe _overrideLifetime(Leaf.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `in`.
        public var `in`: UInt32 {
            unsafe pointer.pointee.in
        }

        /// The field `repeat`.
        public var `repeat`: Int64? {
            guard unsafe pointer.pointee.default_case.rawValue == 9 else { return nil }
            return unsafe pointer.pointee.repeat
        }

        /// The field `far`.
        public var far: UInt32 {
            unsafe pointer.pointee.far
        }
    }
}
