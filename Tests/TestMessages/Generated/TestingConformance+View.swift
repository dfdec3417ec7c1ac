// swift-format-ignore-file
// TestingConformance+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/testing/v1/conformance.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CTestMessages
public import Wire

extension Payload {
    /// A `Payload` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Payload>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Payload>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Payload.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Payload.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Payload.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `data`.
        public var data: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.data.data, pointer.pointee.data.len), copying: self)
            }
        }
    }
}

extension Key {
    /// A `Key` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Key>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Key>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Key.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Key.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Key.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.key.data, pointer.pointee.key.len, field: "Key.key")
        }

        /// The field `key`.
        public var key: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.key.data, pointer.pointee.key.len), copying: self)
            }
        }
    }
}

extension Failure {
    /// A `Failure` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Failure>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Failure>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Failure.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Failure.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Failure.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.text.data, pointer.pointee.text.len, field: "Failure.text")
            try unsafe validateText(pointer.pointee.trailer.data, pointer.pointee.trailer.len, field: "Failure.trailer")
        }

        /// 0 = succeed.
        public var code: UInt32 {
            unsafe pointer.pointee.code
        }

        /// The field `text`.
        public var text: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.text.data, pointer.pointee.text.len), copying: self)
            }
        }

        /// Becomes the one detail of an hansa.v1.Status.
        public var detail: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.detail.data, pointer.pointee.detail.len), copying: self)
            }
        }

        /// The field `pushback_ms`.
        public var pushbackMs: UInt32? {
            guard unsafe pointer.pointee._pushback_ms_case.rawValue == 4 else { return nil }
            return unsafe pointer.pointee.pushback_ms
        }

        /// Becomes the metadata "trailer" of STATUS.
        public var trailer: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.trailer.data, pointer.pointee.trailer.len), copying: self)
            }
        }
    }
}

extension CountRequest {
    /// A `CountRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__CountRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__CountRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CountRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CountRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__CountRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = end { try value.validate() }
            try unsafe validateText(pointer.pointee.key.data, pointer.pointee.key.len, field: "CountRequest.key")
        }

        /// The field `messages`.
        public var messages: UInt32 {
            unsafe pointer.pointee.messages
        }

        /// The field `bytes`.
        public var bytes: UInt32 {
            unsafe pointer.pointee.bytes
        }

        /// The field `end`.
        public var end: Failure.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.end else { return nil }
                return unsafe _overrideLifetime(Failure.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `key`.
        public var key: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.key.data, pointer.pointee.key.len), copying: self)
            }
        }
    }
}

extension Observation {
    /// A `Observation` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Observation>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Observation>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Observation.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Observation.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Observation.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.key.data, pointer.pointee.key.len, field: "Observation.key")
        }

        /// The field `key`.
        public var key: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.key.data, pointer.pointee.key.len), copying: self)
            }
        }

        /// The field `moment`.
        public var moment: Observation.Moment {
            unsafe Observation.Moment(rawValue: Int32(truncatingIfNeeded: pointer.pointee.moment.rawValue))
        }
    }
}

extension DrainRequest {
    /// A `DrainRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__DrainRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__DrainRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `DrainRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(DrainRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__DrainRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `port`.
        public var port: UInt32 {
            unsafe pointer.pointee.port
        }

        /// The field `grace_ms`.
        public var graceMs: UInt32 {
            unsafe pointer.pointee.grace_ms
        }
    }
}
