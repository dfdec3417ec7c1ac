// swift-format-ignore-file
// TestingNames+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/testing/v1/names.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CTestMessages
public import Wire

extension Names {
    /// A `Names` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Names>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Names>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Names.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Names.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Names.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.writer.data, pointer.pointee.writer.len, field: "Names.writer")
            for index in 0..<valueCount {
                let data = unsafe pointer.pointee.value[index]
                try unsafe validateText(data.data, data.len, field: "Names.value")
            }
            for index in 0..<indexCount { try self.index(index).validate() }
            if let value = self.data { try value.validate() }
            try unsafe validateText(pointer.pointee.description.data, pointer.pointee.description.len, field: "Names.description")
            try unsafe validateText(pointer.pointee.`self`.data, pointer.pointee.`self`.len, field: "Names.self")
            try unsafe validateText(pointer.pointee.`init`.data, pointer.pointee.`init`.len, field: "Names.init")
            try unsafe validateText(pointer.pointee.type.data, pointer.pointee.type.len, field: "Names.Type")
            try unsafe validateText(pointer.pointee.validate.data, pointer.pointee.validate.len, field: "Names.validate")
            try unsafe validateText(pointer.pointee.class_.data, pointer.pointee.class_.len, field: "Names.class")
            try unsafe validateText(pointer.pointee.field_span.data, pointer.pointee.field_span.len, field: "Names.field_span")
            if unsafe pointer.pointee.raw_case.rawValue == 22 {
                try unsafe validateText(pointer.pointee.default_.data, pointer.pointee.default_.len, field: "Names.default")
            }
        }

        /// The field `count`.
        public var count: Int32 {
            unsafe pointer.pointee.count
        }

        /// The field `writer`.
        public var writer: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.writer.data, pointer.pointee.writer.len), copying: self)
            }
        }

        /// The field `json`.
        public var json: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.json.data, pointer.pointee.json.len), copying: self)
            }
        }

        /// The field `view`.
        public var view: Bool {
            unsafe pointer.pointee.view != 0
        }

        /// The field `value`.
        @_lifetime(copy self)
        public func value(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < valueCount, "\(index) is not below \(valueCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.value[index].data, pointer.pointee.value[index].len), copying: self)
        }

        /// How many `value` there are.
        public var valueCount: Int { unsafe pointer.pointee.n_value }

        /// The field `element`.
        public var element: Span<Int64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.element, pointer.pointee.n_element), copying: self)
            }
        }

        /// The field `index`.
        @_lifetime(copy self)
        public func index(_ index: Int) -> Leaf.View {
            precondition(index >= 0 && index < indexCount, "\(index) is not below \(indexCount)")
            guard let value = unsafe pointer.pointee.index[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Leaf.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `index` there are.
        public var indexCount: Int { unsafe pointer.pointee.n_index }

        /// The field `arena`.
        public var arena: UInt32? {
            guard unsafe pointer.pointee._arena_case.rawValue == 8 else { return nil }
            return unsafe pointer.pointee.arena
        }

        /// The field `bytes`.
        public var bytes: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.bytes.data, pointer.pointee.bytes.len), copying: self)
            }
        }

        /// The field `data`.
        public var data: Leaf.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.data else { return nil }
                return unsafe _overrideLifetime(Leaf.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `description`.
        public var description_: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.description.data, pointer.pointee.description.len), copying: self)
            }
        }

        /// The field `hash_value`.
        public var hashValue_: Int64 {
            unsafe pointer.pointee.hash_value
        }

        /// The field `self`.
        public var self_: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.`self`.data, pointer.pointee.`self`.len), copying: self)
            }
        }

        /// The field `init`.
        public var init_: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.`init`.data, pointer.pointee.`init`.len), copying: self)
            }
        }

        /// The field `Type`.
        public var Type_: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.type.data, pointer.pointee.type.len), copying: self)
            }
        }

        /// The field `pointer`.
        public var pointer_: UInt64 {
            unsafe pointer.pointee.pointer
        }

        /// The field `encoded_byte_count`.
        public var encodedByteCount_: Bool {
            unsafe pointer.pointee.encoded_byte_count != 0
        }

        /// The field `validate`.
        public var validate_: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.validate.data, pointer.pointee.validate.len), copying: self)
            }
        }

        /// The field `debug_description`.
        public var debugDescription_: Span<Int32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.debug_description, pointer.pointee.n_debug_description), copying: self)
            }
        }

        /// The field `class`.
        public var `class`: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.class_.data, pointer.pointee.class_.len), copying: self)
            }
        }

        /// The field `field_span`.
        public var fieldSpan_: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.field_span.data, pointer.pointee.field_span.len), copying: self)
            }
        }

        /// The field `default`.
        public var `default`: UTF8Span? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.raw_case.rawValue == 22 else { return nil }
                return unsafe _overrideLifetime(fieldText(pointer.pointee.default_.data, pointer.pointee.default_.len), copying: self)
            }
        }

        /// The field `switch`.
        public var `switch`: UInt32? {
            guard unsafe pointer.pointee.raw_case.rawValue == 23 else { return nil }
            return unsafe pointer.pointee.switch_
        }
    }
}
