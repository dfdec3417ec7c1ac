// swift-format-ignore-file
// Federation+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/federation.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension AttemptKey {
    /// A `AttemptKey` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__AttemptKey>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__AttemptKey>) {
            unsafe self.pointer = pointer
        }

        /// Views what `AttemptKey.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(AttemptKey.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__AttemptKey.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.origin.data, pointer.pointee.origin.len, field: "AttemptKey.origin")
        }

        /// The field `origin`.
        public var origin: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin.data, pointer.pointee.origin.len), copying: self)
            }
        }

        /// The field `request`.
        public var request: UInt64 {
            unsafe pointer.pointee.request
        }

        /// The field `attempt`.
        public var attempt: UInt32 {
            unsafe pointer.pointee.attempt
        }
    }
}

extension ReserveRequest {
    /// A `ReserveRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReserveRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReserveRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReserveRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReserveRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReserveRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "ReserveRequest.tenant")
            if let value = demand { try value.validate() }
            if let value = residency { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// The field `demand`.
        public var demand: Demand.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.demand else { return nil }
                return unsafe _overrideLifetime(Demand.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `residency`.
        public var residency: Residency.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.residency else { return nil }
                return unsafe _overrideLifetime(Residency.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The origin will reserve or commit for none of its requests below this number.
        public var settledBelow: UInt64 {
            unsafe pointer.pointee.settled_below
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension ReserveReply {
    /// A `ReserveReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReserveReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReserveReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReserveReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReserveReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReserveReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = held { try value.validate() }
            if let value = denied { try value.validate() }
            if let value = closed { try value.validate() }
            if let value = digest { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `held`.
        public var held: Held.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.outcome_case.rawValue == 2 else { return nil }
                guard let value = unsafe pointer.pointee.held else { return nil }
                return unsafe _overrideLifetime(Held.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `denied`.
        public var denied: RegionRefusal.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.outcome_case.rawValue == 3 else { return nil }
                guard let value = unsafe pointer.pointee.denied else { return nil }
                return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `closed`.
        public var closed: Closed.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.outcome_case.rawValue == 4 else { return nil }
                guard let value = unsafe pointer.pointee.closed else { return nil }
                return unsafe _overrideLifetime(Closed.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `digest`.
        public var digest: Digest.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.digest else { return nil }
                return unsafe _overrideLifetime(Digest.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension Held {
    /// A `Held` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Held>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Held>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Held.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Held.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Held.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<placementCount { try placement(index).validate() }
        }

        /// The field `token`.
        public var token: UInt64 {
            unsafe pointer.pointee.token
        }

        /// The field `ttl_ms`.
        public var ttlMs: UInt64 {
            unsafe pointer.pointee.ttl_ms
        }

        /// The field `placement`.
        @_lifetime(copy self)
        public func placement(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < placementCount, "\(index) is not below \(placementCount)")
            guard let value = unsafe pointer.pointee.placement[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `placement` there are.
        public var placementCount: Int { unsafe pointer.pointee.n_placement }
    }
}

extension Closed {
    /// A `Closed` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Closed>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Closed>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Closed.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Closed.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Closed.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension CommitRequest {
    /// A `CommitRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CommitRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CommitRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CommitRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CommitRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CommitRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `token`.
        public var token: UInt64 {
            unsafe pointer.pointee.token
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension CommitReply {
    /// A `CommitReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CommitReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CommitReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CommitReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CommitReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CommitReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// False: refused, the attempt is closed at the provider.
        public var committed: Bool {
            unsafe pointer.pointee.committed != 0
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension CancelRequest {
    /// A `CancelRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CancelRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CancelRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CancelRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CancelRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CancelRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension CancelReply {
    /// A `CancelReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CancelReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CancelReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CancelReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CancelReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CancelReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension FreeRequest {
    /// A `FreeRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__FreeRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__FreeRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `FreeRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(FreeRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__FreeRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `settled_below`.
        public var settledBelow: UInt64 {
            unsafe pointer.pointee.settled_below
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension FreeReply {
    /// A `FreeReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__FreeReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__FreeReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `FreeReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(FreeReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__FreeReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = lives { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `lives`.
        public var lives: CallLives.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.lives else { return nil }
                return unsafe _overrideLifetime(CallLives.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension ListAccountsRequest {
    /// A `ListAccountsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListAccountsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListAccountsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListAccountsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListAccountsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListAccountsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = after { try value.validate() }
        }

        /// True: of requests of the calling region, at the called one; false: the other way.
        public var lent: Bool {
            unsafe pointer.pointee.lent != 0
        }

        /// Only behind this one.
        public var after: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.after else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension ClaimAccount {
    /// A `ClaimAccount` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ClaimAccount>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ClaimAccount>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ClaimAccount.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ClaimAccount.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ClaimAccount.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "ClaimAccount.tenant")
            for index in 0..<placementCount { try placement(index).validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// The field `token`.
        public var token: UInt64 {
            unsafe pointer.pointee.token
        }

        /// The field `placement`.
        @_lifetime(copy self)
        public func placement(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < placementCount, "\(index) is not below \(placementCount)")
            guard let value = unsafe pointer.pointee.placement[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `placement` there are.
        public var placementCount: Int { unsafe pointer.pointee.n_placement }

        /// The field `standing`.
        public var standing: ClaimStanding {
            unsafe ClaimStanding(rawValue: Int32(truncatingIfNeeded: pointer.pointee.standing.rawValue))
        }
    }
}

extension ListAccountsReply {
    /// A `ListAccountsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListAccountsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListAccountsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListAccountsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListAccountsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListAccountsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<claimsCount { try claims(index).validate() }
            if let value = next { try value.validate() }
        }

        /// The field `claims`.
        @_lifetime(copy self)
        public func claims(_ index: Int) -> ClaimAccount.View {
            precondition(index >= 0 && index < claimsCount, "\(index) is not below \(claimsCount)")
            guard let value = unsafe pointer.pointee.claims[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ClaimAccount.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `claims` there are.
        public var claimsCount: Int { unsafe pointer.pointee.n_claims }

        /// Ask again behind this one; absent when there is nothing more.
        public var next: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.next else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The called region's own ledger is older than what it promised.
        public var quarantined: Bool {
            unsafe pointer.pointee.quarantined != 0
        }
    }
}
