// swift-format-ignore-file
// TestingParcels+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/testing/v1/parcels.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CTestMessages
public import Wire

extension Parcel {
    /// A `Parcel` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__Parcel>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__Parcel>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Parcel.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Parcel.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__Parcel.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `content`.
        public var content: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.content.data, pointer.pointee.content.len), copying: self)
            }
        }
    }
}

extension ParcelReceipt {
    /// A `ParcelReceipt` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Testing__V1__ParcelReceipt>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Testing__V1__ParcelReceipt>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ParcelReceipt.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ParcelReceipt.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Testing__V1__ParcelReceipt.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `parcels`.
        public var parcels: UInt64 {
            unsafe pointer.pointee.parcels
        }

        /// The field `bytes`.
        public var bytes: UInt64 {
            unsafe pointer.pointee.bytes
        }
    }
}
