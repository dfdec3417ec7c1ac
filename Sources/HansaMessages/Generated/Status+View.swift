// swift-format-ignore-file
// Status+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/status.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension Status {
    /// A `Status` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Status>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Status>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Status.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Status.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Status.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.message.data, pointer.pointee.message.len, field: "Status.message")
            for index in 0..<detailsCount { try details(index).validate() }
        }

        /// The field `code`.
        public var code: Int32 {
            unsafe pointer.pointee.code
        }

        /// The field `message`.
        public var message: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.message.data, pointer.pointee.message.len), copying: self)
            }
        }

        /// The field `details`.
        @_lifetime(copy self)
        public func details(_ index: Int) -> StatusDetail.View {
            precondition(index >= 0 && index < detailsCount, "\(index) is not below \(detailsCount)")
            guard let value = unsafe pointer.pointee.details[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StatusDetail.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `details` there are.
        public var detailsCount: Int { unsafe pointer.pointee.n_details }
    }
}

extension StatusDetail {
    /// A `StatusDetail` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__StatusDetail>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__StatusDetail>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StatusDetail.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StatusDetail.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__StatusDetail.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.type_url.data, pointer.pointee.type_url.len, field: "StatusDetail.type_url")
        }

        /// The field `type_url`.
        public var typeUrl: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.type_url.data, pointer.pointee.type_url.len), copying: self)
            }
        }

        /// The field `value`.
        public var value: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.value.data, pointer.pointee.value.len), copying: self)
            }
        }
    }
}
