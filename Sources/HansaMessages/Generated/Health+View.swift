// swift-format-ignore-file
// Health+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/health.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension HealthRequest {
    /// A `HealthRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__HealthRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__HealthRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `HealthRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(HealthRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__HealthRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.service.data, pointer.pointee.service.len, field: "HealthRequest.service")
        }

        /// Full name; empty = the server as a whole.
        public var service: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.service.data, pointer.pointee.service.len), copying: self)
            }
        }
    }
}

extension HealthReply {
    /// A `HealthReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__HealthReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__HealthReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `HealthReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(HealthReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__HealthReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.detail.data, pointer.pointee.detail.len, field: "HealthReply.detail")
        }

        /// The field `serving`.
        public var serving: HealthReply.Serving {
            unsafe HealthReply.Serving(rawValue: Int32(truncatingIfNeeded: pointer.pointee.serving.rawValue))
        }

        /// The field `detail`.
        public var detail: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.detail.data, pointer.pointee.detail.len), copying: self)
            }
        }
    }
}
