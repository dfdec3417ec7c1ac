// swift-format-ignore-file
// Lending+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/lending.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension ListClaimsRequest {
    /// A `ListClaimsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListClaimsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListClaimsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListClaimsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListClaimsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListClaimsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.origin.data, pointer.pointee.origin.len, field: "ListClaimsRequest.origin")
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "ListClaimsRequest.host")
            try unsafe validateText(pointer.pointee.after.data, pointer.pointee.after.len, field: "ListClaimsRequest.after")
        }

        /// Only of this region.
        public var origin: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin.data, pointer.pointee.origin.len), copying: self)
            }
        }

        /// Only those that have something of this host.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// Those of the region's own requests, too.
        public var home: Bool {
            unsafe pointer.pointee.home != 0
        }

        /// Only after this claim, such as "uk-42/1".
        public var after: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.after.data, pointer.pointee.after.len), copying: self)
            }
        }

        /// 0 = as many as a reply takes.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }
    }
}

extension LentClaim {
    /// A `LentClaim` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__LentClaim>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__LentClaim>) {
            unsafe self.pointer = pointer
        }

        /// Views what `LentClaim.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(LentClaim.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__LentClaim.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "LentClaim.id")
            try unsafe validateText(pointer.pointee.allocation.data, pointer.pointee.allocation.len, field: "LentClaim.allocation")
            try unsafe validateText(pointer.pointee.origin.data, pointer.pointee.origin.len, field: "LentClaim.origin")
            try unsafe validateText(pointer.pointee.origin_state.data, pointer.pointee.origin_state.len, field: "LentClaim.origin_state")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "LentClaim.tenant")
            try unsafe validateText(pointer.pointee.state.data, pointer.pointee.state.len, field: "LentClaim.state")
            for index in 0..<placementCount { try placement(index).validate() }
        }

        /// Request and attempt: "norway-42/1".
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// The request: "norway-42".
        public var allocation: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.allocation.data, pointer.pointee.allocation.len), copying: self)
            }
        }

        /// The field `origin`.
        public var origin: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin.data, pointer.pointee.origin.len), copying: self)
            }
        }

        /// "self", "alive", "unreachable", …; "not a peer" when it is none (any more).
        public var originState: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin_state.data, pointer.pointee.origin_state.len), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// "held" or "committed".
        public var state: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.state.data, pointer.pointee.state.len), copying: self)
            }
        }

        /// Of GPUs.
        public var milli: UInt64 {
            unsafe pointer.pointee.milli
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

        /// When it was made; 0 = not known.
        public var sinceUnixMs: UInt64 {
            unsafe pointer.pointee.since_unix_ms
        }
    }
}

extension ListClaimsReply {
    /// A `ListClaimsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListClaimsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListClaimsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListClaimsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListClaimsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListClaimsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<claimsCount { try claims(index).validate() }
            try unsafe validateText(pointer.pointee.next.data, pointer.pointee.next.len, field: "ListClaimsReply.next")
        }

        /// The field `claims`.
        @_lifetime(copy self)
        public func claims(_ index: Int) -> LentClaim.View {
            precondition(index >= 0 && index < claimsCount, "\(index) is not below \(claimsCount)")
            guard let value = unsafe pointer.pointee.claims[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(LentClaim.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `claims` there are.
        public var claimsCount: Int { unsafe pointer.pointee.n_claims }

        /// Pass as `after` for more; a page may be empty and not the last.
        public var next: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.next.data, pointer.pointee.next.len), copying: self)
            }
        }
    }
}

extension ListBorrowedRequest {
    /// A `ListBorrowedRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListBorrowedRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListBorrowedRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListBorrowedRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListBorrowedRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListBorrowedRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "ListBorrowedRequest.provider")
        }

        /// Only at this region.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
            }
        }

        /// Only requests above this number.
        public var after: UInt64 {
            unsafe pointer.pointee.after
        }

        /// 0 = as many as a reply takes.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }
    }
}

extension BorrowedPlacement {
    /// A `BorrowedPlacement` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__BorrowedPlacement>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__BorrowedPlacement>) {
            unsafe self.pointer = pointer
        }

        /// Views what `BorrowedPlacement.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(BorrowedPlacement.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__BorrowedPlacement.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.allocation.data, pointer.pointee.allocation.len, field: "BorrowedPlacement.allocation")
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "BorrowedPlacement.provider")
            try unsafe validateText(pointer.pointee.provider_state.data, pointer.pointee.provider_state.len, field: "BorrowedPlacement.provider_state")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "BorrowedPlacement.tenant")
            try unsafe validateText(pointer.pointee.state.data, pointer.pointee.state.len, field: "BorrowedPlacement.state")
            for index in 0..<placementCount { try placement(index).validate() }
            try unsafe validateText(pointer.pointee.waits_for.data, pointer.pointee.waits_for.len, field: "BorrowedPlacement.waits_for")
        }

        /// The field `allocation`.
        public var allocation: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.allocation.data, pointer.pointee.allocation.len), copying: self)
            }
        }

        /// The field `provider`.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
            }
        }

        /// As in LentClaim.
        public var providerState: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider_state.data, pointer.pointee.provider_state.len), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// "reserving", "committing", "placed", "releasing" or "abandoned".
        public var state: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.state.data, pointer.pointee.state.len), copying: self)
            }
        }

        /// Of GPUs, as far as it is known.
        public var milli: UInt64 {
            unsafe pointer.pointee.milli
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

        /// When the request was accepted.
        public var sinceUnixMs: UInt64 {
            unsafe pointer.pointee.since_unix_ms
        }

        /// What it waits for, one sentence; empty when it waits for nothing.
        public var waitsFor: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.waits_for.data, pointer.pointee.waits_for.len), copying: self)
            }
        }
    }
}

extension ListBorrowedReply {
    /// A `ListBorrowedReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListBorrowedReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListBorrowedReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListBorrowedReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListBorrowedReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListBorrowedReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<placementsCount { try placements(index).validate() }
        }

        /// The field `placements`.
        @_lifetime(copy self)
        public func placements(_ index: Int) -> BorrowedPlacement.View {
            precondition(index >= 0 && index < placementsCount, "\(index) is not below \(placementsCount)")
            guard let value = unsafe pointer.pointee.placements[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(BorrowedPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `placements` there are.
        public var placementsCount: Int { unsafe pointer.pointee.n_placements }

        /// Pass as `after` for more; 0 at the end.
        public var next: UInt64 {
            unsafe pointer.pointee.next
        }
    }
}

extension EndClaimsRequest {
    /// A `EndClaimsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__EndClaimsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__EndClaimsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `EndClaimsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(EndClaimsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__EndClaimsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<idsCount {
                let data = unsafe pointer.pointee.ids[index]
                try unsafe validateText(data.data, data.len, field: "EndClaimsRequest.ids")
            }
            try unsafe validateText(pointer.pointee.origin.data, pointer.pointee.origin.len, field: "EndClaimsRequest.origin")
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "EndClaimsRequest.reason")
        }

        /// "norway-42", or one attempt of it, "norway-42/1".
        @_lifetime(copy self)
        public func ids(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < idsCount, "\(index) is not below \(idsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.ids[index].data, pointer.pointee.ids[index].len), copying: self)
        }

        /// How many `ids` there are.
        public var idsCount: Int { unsafe pointer.pointee.n_ids }

        /// All of this region instead.
        public var origin: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin.data, pointer.pointee.origin.len), copying: self)
            }
        }

        /// For the audit.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }

        /// Although the origin is alive and a peer.
        public var force: Bool {
            unsafe pointer.pointee.force != 0
        }

        /// Only say what would be ended.
        public var dryRun: Bool {
            unsafe pointer.pointee.dry_run != 0
        }
    }
}

extension EndClaimsReply {
    /// A `EndClaimsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__EndClaimsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__EndClaimsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `EndClaimsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(EndClaimsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__EndClaimsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<endedCount { try ended(index).validate() }
        }

        /// The field `ended`.
        @_lifetime(copy self)
        public func ended(_ index: Int) -> LentClaim.View {
            precondition(index >= 0 && index < endedCount, "\(index) is not below \(endedCount)")
            guard let value = unsafe pointer.pointee.ended[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(LentClaim.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `ended` there are.
        public var endedCount: Int { unsafe pointer.pointee.n_ended }

        /// Ask again: there were more than one call ends.
        public var more: Bool {
            unsafe pointer.pointee.more != 0
        }
    }
}

extension ListDecreesRequest {
    /// A `ListDecreesRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListDecreesRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListDecreesRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListDecreesRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListDecreesRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListDecreesRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// Only decrees above this number.
        public var after: UInt64 {
            unsafe pointer.pointee.after
        }

        /// 0 = as many as a reply takes.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }
    }
}

extension DecreeEntry {
    /// A `DecreeEntry` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__DecreeEntry>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__DecreeEntry>) {
            unsafe self.pointer = pointer
        }

        /// Views what `DecreeEntry.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(DecreeEntry.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__DecreeEntry.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.kind.data, pointer.pointee.kind.len, field: "DecreeEntry.kind")
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "DecreeEntry.id")
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "DecreeEntry.region")
            try unsafe validateText(pointer.pointee.operator_.data, pointer.pointee.operator_.len, field: "DecreeEntry.operator")
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "DecreeEntry.reason")
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// "claim": of another region, here; "placement": of this region, there.
        public var kind: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.kind.data, pointer.pointee.kind.len), copying: self)
            }
        }

        /// "norway-42/1".
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// The other one.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `milli`.
        public var milli: UInt64 {
            unsafe pointer.pointee.milli
        }

        /// The field `operator`.
        public var `operator`: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.operator_.data, pointer.pointee.operator_.len), copying: self)
            }
        }

        /// The field `reason`.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }

        /// The field `unix_ms`.
        public var unixMs: UInt64 {
            unsafe pointer.pointee.unix_ms
        }

        /// The field `forced`.
        public var forced: Bool {
            unsafe pointer.pointee.forced != 0
        }
    }
}

extension ListDecreesReply {
    /// A `ListDecreesReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListDecreesReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListDecreesReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListDecreesReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListDecreesReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListDecreesReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<decreesCount { try decrees(index).validate() }
        }

        /// The field `decrees`.
        @_lifetime(copy self)
        public func decrees(_ index: Int) -> DecreeEntry.View {
            precondition(index >= 0 && index < decreesCount, "\(index) is not below \(decreesCount)")
            guard let value = unsafe pointer.pointee.decrees[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(DecreeEntry.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `decrees` there are.
        public var decreesCount: Int { unsafe pointer.pointee.n_decrees }

        /// Pass as `after` for more; 0 at the end.
        public var next: UInt64 {
            unsafe pointer.pointee.next
        }
    }
}
