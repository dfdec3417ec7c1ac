// swift-format-ignore-file
// Gossip+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension LifeClaim {
    /// A `LifeClaim` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__LifeClaim>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__LifeClaim>) {
            unsafe self.pointer = pointer
        }

        /// Views what `LifeClaim.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(LifeClaim.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__LifeClaim.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "LifeClaim.region")
            if let value = life { try value.validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The boot that it would begin, the promises that the ledger has.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `next_request`.
        public var nextRequest: UInt64 {
            unsafe pointer.pointee.next_request
        }

        /// The field `next_token`.
        public var nextToken: UInt64 {
            unsafe pointer.pointee.next_token
        }
    }
}

extension KnownLife {
    /// A `KnownLife` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__KnownLife>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__KnownLife>) {
            unsafe self.pointer = pointer
        }

        /// Views what `KnownLife.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(KnownLife.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__KnownLife.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "KnownLife.region")
            if let value = life { try value.validate() }
        }

        /// Who knows it.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The newest that it accepted; absent when it never heard one with a name.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The latest that it heard of, also from a version without names.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// That it was given by the region.
        public var highestToken: UInt64 {
            unsafe pointer.pointee.highest_token
        }

        /// Of the region's, that it has seen.
        public var highestRequest: UInt64 {
            unsafe pointer.pointee.highest_request
        }

        /// That life speaks now.
        public var heard: Bool {
            unsafe pointer.pointee.heard != 0
        }

        /// Since the answering node started.
        public var wasHeard: Bool {
            unsafe pointer.pointee.was_heard != 0
        }

        /// With was_heard.
        public var heardAgoMs: UInt64 {
            unsafe pointer.pointee.heard_ago_ms
        }

        /// That life said that it ends.
        public var ended: Bool {
            unsafe pointer.pointee.ended != 0
        }

        /// The answering node has not listened long enough to hear everybody who speaks.
        public var justBegan: Bool {
            unsafe pointer.pointee.just_began != 0
        }
    }
}

extension MemberRecord {
    /// A `MemberRecord` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__MemberRecord>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__MemberRecord>) {
            unsafe self.pointer = pointer
        }

        /// Views what `MemberRecord.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(MemberRecord.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__MemberRecord.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "MemberRecord.region")
            try unsafe validateText(pointer.pointee.address.data, pointer.pointee.address.len, field: "MemberRecord.address")
            if let value = digest { try value.validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `address`.
        public var address: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.address.data, pointer.pointee.address.len), copying: self)
            }
        }

        /// Durable boot epoch.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// Within the epoch.
        public var sequence: UInt64 {
            unsafe pointer.pointee.sequence
        }

        /// The field `lifecycle`.
        public var lifecycle: Lifecycle {
            unsafe Lifecycle(rawValue: Int32(truncatingIfNeeded: pointer.pointee.lifecycle.rawValue))
        }

        /// The field `digest`.
        public var digest: Digest.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.digest else { return nil }
                return unsafe _overrideLifetime(Digest.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension GossipMessage {
    /// A `GossipMessage` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__GossipMessage>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__GossipMessage>) {
            unsafe self.pointer = pointer
        }

        /// Views what `GossipMessage.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(GossipMessage.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__GossipMessage.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.from.data, pointer.pointee.from.len, field: "GossipMessage.from")
            for index in 0..<recordsCount { try records(index).validate() }
            for index in 0..<suspicionsCount { try suspicions(index).validate() }
            for index in 0..<seenCount { try seen(index).validate() }
            if let value = life { try value.validate() }
            if let value = refusal { try value.validate() }
        }

        /// The field `from`.
        public var from: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.from.data, pointer.pointee.from.len), copying: self)
            }
        }

        /// Of the sender.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// Newer than what the sender believes the receiver has.
        @_lifetime(copy self)
        public func records(_ index: Int) -> MemberRecord.View {
            precondition(index >= 0 && index < recordsCount, "\(index) is not below \(recordsCount)")
            guard let value = unsafe pointer.pointee.records[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(MemberRecord.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `records` there are.
        public var recordsCount: Int { unsafe pointer.pointee.n_records }

        /// Whom the sender does not hear.
        @_lifetime(copy self)
        public func suspicions(_ index: Int) -> Suspicion.View {
            precondition(index >= 0 && index < suspicionsCount, "\(index) is not below \(suspicionsCount)")
            guard let value = unsafe pointer.pointee.suspicions[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Suspicion.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `suspicions` there are.
        public var suspicionsCount: Int { unsafe pointer.pointee.n_suspicions }

        /// What the sender has; only while the two pictures differ.
        @_lifetime(copy self)
        public func seen(_ index: Int) -> SeenVersion.View {
            precondition(index >= 0 && index < seenCount, "\(index) is not below \(seenCount)")
            guard let value = unsafe pointer.pointee.seen[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(SeenVersion.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `seen` there are.
        public var seenCount: Int { unsafe pointer.pointee.n_seen }

        /// Of this message, grows within the sender's epoch: late and doubled ones show.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// Hash of every version the sender has: equal hashes, nothing to send.
        public var picture: UInt64 {
            unsafe pointer.pointee.picture
        }

        /// The sender's, with what is on its disk; absent before version 0.2.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The boot that the receiver knew, when the sender's ledger was found to have it.
        public var contains: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.contains.data, pointer.pointee.contains.len), copying: self)
            }
        }

        /// The sender's last message.
        public var ended: Bool {
            unsafe pointer.pointee.ended != 0
        }

        /// The receiver of a request does not believe its sender; nothing else is said.
        public var refusal: LifeRefusal.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.refusal else { return nil }
                return unsafe _overrideLifetime(LifeRefusal.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension LifeRefusal {
    /// A `LifeRefusal` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__LifeRefusal>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__LifeRefusal>) {
            unsafe self.pointer = pointer
        }

        /// Views what `LifeRefusal.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(LifeRefusal.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__LifeRefusal.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "LifeRefusal.reason")
            if let value = known { try value.validate() }
        }

        /// For people.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }

        /// The field `known`.
        public var known: KnownLife.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.known else { return nil }
                return unsafe _overrideLifetime(KnownLife.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension Suspicion {
    /// A `Suspicion` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Suspicion>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Suspicion>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Suspicion.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Suspicion.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Suspicion.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "Suspicion.region")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `epoch`.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }
    }
}

extension SeenVersion {
    /// A `SeenVersion` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SeenVersion>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SeenVersion>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SeenVersion.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SeenVersion.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SeenVersion.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "SeenVersion.region")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `epoch`.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// The field `sequence`.
        public var sequence: UInt64 {
            unsafe pointer.pointee.sequence
        }
    }
}
