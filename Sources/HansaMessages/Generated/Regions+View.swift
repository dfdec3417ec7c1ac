// swift-format-ignore-file
// Regions+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/regions.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension StatusRequest {
    /// A `StatusRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__StatusRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__StatusRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StatusRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StatusRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__StatusRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension StatusReply {
    /// A `StatusReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__StatusReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__StatusReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StatusReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StatusReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__StatusReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "StatusReply.region")
            try unsafe validateText(pointer.pointee.version.data, pointer.pointee.version.len, field: "StatusReply.version")
            try unsafe validateText(pointer.pointee.store_state.data, pointer.pointee.store_state.len, field: "StatusReply.store_state")
            for index in 0..<sitesCount {
                let data = unsafe pointer.pointee.sites[index]
                try unsafe validateText(data.data, data.len, field: "StatusReply.sites")
            }
            if let value = life { try value.validate() }
            try unsafe validateText(pointer.pointee.standing.data, pointer.pointee.standing.len, field: "StatusReply.standing")
            try unsafe validateText(pointer.pointee.standing_reason.data, pointer.pointee.standing_reason.len, field: "StatusReply.standing_reason")
            for index in 0..<evidenceCount { try evidence(index).validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `version`.
        public var version: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.version.data, pointer.pointee.version.len), copying: self)
            }
        }

        /// The field `boot_epoch`.
        public var bootEpoch: UInt64 {
            unsafe pointer.pointee.boot_epoch
        }

        /// The field `uptime_ms`.
        public var uptimeMs: UInt64 {
            unsafe pointer.pointee.uptime_ms
        }

        /// The field `hosts`.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }

        /// The field `gpus`.
        public var gpus: UInt32 {
            unsafe pointer.pointee.gpus
        }

        /// The field `total_milli`.
        public var totalMilli: UInt64 {
            unsafe pointer.pointee.total_milli
        }

        /// The field `used_milli`.
        public var usedMilli: UInt64 {
            unsafe pointer.pointee.used_milli
        }

        /// Owned here and placed anywhere.
        public var allocationsPlaced: UInt32 {
            unsafe pointer.pointee.allocations_placed
        }

        /// The field `allocations_in_doubt`.
        public var allocationsInDoubt: UInt32 {
            unsafe pointer.pointee.allocations_in_doubt
        }

        /// The field `holds`.
        public var holds: UInt32 {
            unsafe pointer.pointee.holds
        }

        /// The field `lent_milli`.
        public var lentMilli: UInt64 {
            unsafe pointer.pointee.lent_milli
        }

        /// The field `borrowed_milli`.
        public var borrowedMilli: UInt64 {
            unsafe pointer.pointee.borrowed_milli
        }

        /// The field `ledger_sequence`.
        public var ledgerSequence: UInt64 {
            unsafe pointer.pointee.ledger_sequence
        }

        /// "ok" or why writes are refused.
        public var storeState: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.store_state.data, pointer.pointee.store_state.len), copying: self)
            }
        }

        /// The field `outbox`.
        public var outbox: UInt32 {
            unsafe pointer.pointee.outbox
        }

        /// The field `sites`.
        @_lifetime(copy self)
        public func sites(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < sitesCount, "\(index) is not below \(sitesCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.sites[index].data, pointer.pointee.sites[index].len), copying: self)
        }

        /// How many `sites` there are.
        public var sitesCount: Int { unsafe pointer.pointee.n_sites }

        /// Of this node; without a boot before it has begun.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// "serving", "starting" or "quarantined".
        public var standing: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.standing.data, pointer.pointee.standing.len), copying: self)
            }
        }

        /// Why it is not serving.
        public var standingReason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.standing_reason.data, pointer.pointee.standing_reason.len), copying: self)
            }
        }

        /// The field `evidence`.
        @_lifetime(copy self)
        public func evidence(_ index: Int) -> LifeEvidence.View {
            precondition(index >= 0 && index < evidenceCount, "\(index) is not below \(evidenceCount)")
            guard let value = unsafe pointer.pointee.evidence[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(LifeEvidence.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `evidence` there are.
        public var evidenceCount: Int { unsafe pointer.pointee.n_evidence }
    }
}

extension LifeEvidence {
    /// A `LifeEvidence` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__LifeEvidence>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__LifeEvidence>) {
            unsafe self.pointer = pointer
        }

        /// Views what `LifeEvidence.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(LifeEvidence.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__LifeEvidence.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.peer.data, pointer.pointee.peer.len, field: "LifeEvidence.peer")
            if let value = life { try value.validate() }
            try unsafe validateText(pointer.pointee.finding.data, pointer.pointee.finding.len, field: "LifeEvidence.finding")
        }

        /// The field `peer`.
        public var peer: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.peer.data, pointer.pointee.peer.len), copying: self)
            }
        }

        /// The newest that the peer accepted; absent when it knows none.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The peer hears that life now.
        public var heard: Bool {
            unsafe pointer.pointee.heard != 0
        }

        /// The field `highest_token`.
        public var highestToken: UInt64 {
            unsafe pointer.pointee.highest_token
        }

        /// The field `highest_request`.
        public var highestRequest: UInt64 {
            unsafe pointer.pointee.highest_request
        }

        /// Why the ledger is not the one that the peer knows; empty = it is.
        public var finding: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.finding.data, pointer.pointee.finding.len), copying: self)
            }
        }
    }
}

extension ListRegionsRequest {
    /// A `ListRegionsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListRegionsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListRegionsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListRegionsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListRegionsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListRegionsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension RegionStatus {
    /// A `RegionStatus` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RegionStatus>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RegionStatus>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RegionStatus.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RegionStatus.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RegionStatus.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "RegionStatus.region")
            try unsafe validateText(pointer.pointee.state.data, pointer.pointee.state.len, field: "RegionStatus.state")
            try unsafe validateText(pointer.pointee.address.data, pointer.pointee.address.len, field: "RegionStatus.address")
            if let value = digest { try value.validate() }
            if let value = life { try value.validate() }
            try unsafe validateText(pointer.pointee.second_life.data, pointer.pointee.second_life.len, field: "RegionStatus.second_life")
            try unsafe validateText(pointer.pointee.fault.data, pointer.pointee.fault.len, field: "RegionStatus.fault")
            try unsafe validateText(pointer.pointee.lifecycle.data, pointer.pointee.lifecycle.len, field: "RegionStatus.lifecycle")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// "self", "alive", "suspect", "unreachable", "never seen", "left".
        public var state: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.state.data, pointer.pointee.state.len), copying: self)
            }
        }

        /// The field `address`.
        public var address: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.address.data, pointer.pointee.address.len), copying: self)
            }
        }

        /// The field `boot_epoch`.
        public var bootEpoch: UInt64 {
            unsafe pointer.pointee.boot_epoch
        }

        /// Ago.
        public var lastHeardMs: UInt64 {
            unsafe pointer.pointee.last_heard_ms
        }

        /// The field `rtt_us`.
        public var rttUs: UInt64 {
            unsafe pointer.pointee.rtt_us
        }

        /// The field `digest`.
        public var digest: Digest.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.digest else { return nil }
                return unsafe _overrideLifetime(Digest.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `digest_age_ms`.
        public var digestAgeMs: UInt64 {
            unsafe pointer.pointee.digest_age_ms
        }

        /// The newest that is known.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// Who else speaks for the region, and why it is not believed; empty = nobody.
        public var secondLife: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.second_life.data, pointer.pointee.second_life.len), copying: self)
            }
        }

        /// It was, since the answering node started; else last_heard_ms says nothing.
        public var heard: Bool {
            unsafe pointer.pointee.heard != 0
        }

        /// Why the answering node cannot call it; empty when it can.
        public var fault: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.fault.data, pointer.pointee.fault.len), copying: self)
            }
        }

        /// "planned", "active", "draining" or "left" by its own word; empty when it has not spoken.
        public var lifecycle: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.lifecycle.data, pointer.pointee.lifecycle.len), copying: self)
            }
        }
    }
}

extension ListRegionsReply {
    /// A `ListRegionsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListRegionsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListRegionsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListRegionsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListRegionsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListRegionsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<regionsCount { try regions(index).validate() }
        }

        /// The field `regions`.
        @_lifetime(copy self)
        public func regions(_ index: Int) -> RegionStatus.View {
            precondition(index >= 0 && index < regionsCount, "\(index) is not below \(regionsCount)")
            guard let value = unsafe pointer.pointee.regions[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RegionStatus.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `regions` there are.
        public var regionsCount: Int { unsafe pointer.pointee.n_regions }
    }
}

extension CapacityRequest {
    /// A `CapacityRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CapacityRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CapacityRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CapacityRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CapacityRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CapacityRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension RegionCapacity {
    /// A `RegionCapacity` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RegionCapacity>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RegionCapacity>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RegionCapacity.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RegionCapacity.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RegionCapacity.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "RegionCapacity.region")
            for index in 0..<modelsCount { try models(index).validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `exact`.
        public var exact: Bool {
            unsafe pointer.pointee.exact != 0
        }

        /// The field `age_ms`.
        public var ageMs: UInt64 {
            unsafe pointer.pointee.age_ms
        }

        /// The field `models`.
        @_lifetime(copy self)
        public func models(_ index: Int) -> ModelCapacity.View {
            precondition(index >= 0 && index < modelsCount, "\(index) is not below \(modelsCount)")
            guard let value = unsafe pointer.pointee.models[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ModelCapacity.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `models` there are.
        public var modelsCount: Int { unsafe pointer.pointee.n_models }
    }
}

extension CapacityReply {
    /// A `CapacityReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CapacityReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CapacityReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CapacityReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CapacityReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CapacityReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<regionsCount { try regions(index).validate() }
            for index in 0..<missingCount { try missing(index).validate() }
        }

        /// The field `regions`.
        @_lifetime(copy self)
        public func regions(_ index: Int) -> RegionCapacity.View {
            precondition(index >= 0 && index < regionsCount, "\(index) is not below \(regionsCount)")
            guard let value = unsafe pointer.pointee.regions[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RegionCapacity.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `regions` there are.
        public var regionsCount: Int { unsafe pointer.pointee.n_regions }

        /// The field `missing`.
        @_lifetime(copy self)
        public func missing(_ index: Int) -> MissingRegion.View {
            precondition(index >= 0 && index < missingCount, "\(index) is not below \(missingCount)")
            guard let value = unsafe pointer.pointee.missing[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(MissingRegion.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `missing` there are.
        public var missingCount: Int { unsafe pointer.pointee.n_missing }
    }
}

extension ListPeersRequest {
    /// A `ListPeersRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListPeersRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListPeersRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListPeersRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListPeersRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListPeersRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension PeerStatus {
    /// A `PeerStatus` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__PeerStatus>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__PeerStatus>) {
            unsafe self.pointer = pointer
        }

        /// Views what `PeerStatus.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(PeerStatus.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__PeerStatus.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "PeerStatus.region")
            try unsafe validateText(pointer.pointee.address.data, pointer.pointee.address.len, field: "PeerStatus.address")
            try unsafe validateText(pointer.pointee.state.data, pointer.pointee.state.len, field: "PeerStatus.state")
            try unsafe validateText(pointer.pointee.last_error.data, pointer.pointee.last_error.len, field: "PeerStatus.last_error")
            try unsafe validateText(pointer.pointee.second_life.data, pointer.pointee.second_life.len, field: "PeerStatus.second_life")
            try unsafe validateText(pointer.pointee.configured_address.data, pointer.pointee.configured_address.len, field: "PeerStatus.configured_address")
            try unsafe validateText(pointer.pointee.lifecycle.data, pointer.pointee.lifecycle.len, field: "PeerStatus.lifecycle")
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

        /// The field `state`.
        public var state: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.state.data, pointer.pointee.state.len), copying: self)
            }
        }

        /// The field `connected`.
        public var connected: Bool {
            unsafe pointer.pointee.connected != 0
        }

        /// The field `rtt_us`.
        public var rttUs: UInt64 {
            unsafe pointer.pointee.rtt_us
        }

        /// What we let it take; 0 with lend_unlimited = no limit.
        public var lendLimitMilli: UInt64 {
            unsafe pointer.pointee.lend_limit_milli
        }

        /// The field `lend_unlimited`.
        public var lendUnlimited: Bool {
            unsafe pointer.pointee.lend_unlimited != 0
        }

        /// What it has of ours.
        public var lentMilli: UInt64 {
            unsafe pointer.pointee.lent_milli
        }

        /// What we have of its.
        public var borrowedMilli: UInt64 {
            unsafe pointer.pointee.borrowed_milli
        }

        /// Of the connection, or what the peer answers instead of taking part.
        public var lastError: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.last_error.data, pointer.pointee.last_error.len), copying: self)
            }
        }

        /// Who else speaks for the peer, and why it is not believed; empty = nobody.
        public var secondLife: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.second_life.data, pointer.pointee.second_life.len), copying: self)
            }
        }

        /// Differs from address while the peer is dialled where its own record says.
        public var configuredAddress: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.configured_address.data, pointer.pointee.configured_address.len), copying: self)
            }
        }

        /// By gossip, since the answering node started.
        public var heard: Bool {
            unsafe pointer.pointee.heard != 0
        }

        /// Ago; says nothing unless heard.
        public var lastHeardMs: UInt64 {
            unsafe pointer.pointee.last_heard_ms
        }

        /// As in RegionStatus.
        public var lifecycle: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.lifecycle.data, pointer.pointee.lifecycle.len), copying: self)
            }
        }
    }
}

extension ListPeersReply {
    /// A `ListPeersReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListPeersReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListPeersReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListPeersReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListPeersReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListPeersReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<peersCount { try peers(index).validate() }
        }

        /// The field `peers`.
        @_lifetime(copy self)
        public func peers(_ index: Int) -> PeerStatus.View {
            precondition(index >= 0 && index < peersCount, "\(index) is not below \(peersCount)")
            guard let value = unsafe pointer.pointee.peers[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(PeerStatus.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `peers` there are.
        public var peersCount: Int { unsafe pointer.pointee.n_peers }
    }
}

extension SetLifecycleRequest {
    /// A `SetLifecycleRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SetLifecycleRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SetLifecycleRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SetLifecycleRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SetLifecycleRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SetLifecycleRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `lifecycle`.
        public var lifecycle: Lifecycle {
            unsafe Lifecycle(rawValue: Int32(truncatingIfNeeded: pointer.pointee.lifecycle.rawValue))
        }

        /// Leave although claims are lent or borrowed.
        public var force: Bool {
            unsafe pointer.pointee.force != 0
        }
    }
}

extension SetLifecycleReply {
    /// A `SetLifecycleReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SetLifecycleReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SetLifecycleReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SetLifecycleReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SetLifecycleReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SetLifecycleReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// Now.
        public var lifecycle: Lifecycle {
            unsafe Lifecycle(rawValue: Int32(truncatingIfNeeded: pointer.pointee.lifecycle.rawValue))
        }

        /// The field `previous`.
        public var previous: Lifecycle {
            unsafe Lifecycle(rawValue: Int32(truncatingIfNeeded: pointer.pointee.previous.rawValue))
        }

        /// What others have here.
        public var lentMilli: UInt64 {
            unsafe pointer.pointee.lent_milli
        }

        /// What this region has elsewhere.
        public var borrowedMilli: UInt64 {
            unsafe pointer.pointee.borrowed_milli
        }

        /// Of this region that are placed or under way, at home or elsewhere.
        public var requests: UInt32 {
            unsafe pointer.pointee.requests
        }
    }
}

extension EventsRequest {
    /// A `EventsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__EventsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__EventsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `EventsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(EventsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__EventsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `follow`.
        public var follow: Bool {
            unsafe pointer.pointee.follow != 0
        }

        /// Only events with a greater sequence.
        public var after: UInt64 {
            unsafe pointer.pointee.after
        }

        /// The newest n of what is kept; 0 = all.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }
    }
}

extension Event {
    /// A `Event` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Event>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Event>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Event.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Event.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Event.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.kind.data, pointer.pointee.kind.len, field: "Event.kind")
            try unsafe validateText(pointer.pointee.subject.data, pointer.pointee.subject.len, field: "Event.subject")
            try unsafe validateText(pointer.pointee.text.data, pointer.pointee.text.len, field: "Event.text")
        }

        /// The field `sequence`.
        public var sequence: UInt64 {
            unsafe pointer.pointee.sequence
        }

        /// The field `unix_ms`.
        public var unixMs: UInt64 {
            unsafe pointer.pointee.unix_ms
        }

        /// Such as "placed", "held", "memberSuspect".
        public var kind: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.kind.data, pointer.pointee.kind.len), copying: self)
            }
        }

        /// Allocation, host or region id.
        public var subject: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.subject.data, pointer.pointee.subject.len), copying: self)
            }
        }

        /// The field `text`.
        public var text: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.text.data, pointer.pointee.text.len), copying: self)
            }
        }
    }
}

extension BackupRequest {
    /// A `BackupRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__BackupRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__BackupRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `BackupRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(BackupRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__BackupRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension BackupPart {
    /// A `BackupPart` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__BackupPart>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__BackupPart>) {
            unsafe self.pointer = pointer
        }

        /// Views what `BackupPart.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(BackupPart.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__BackupPart.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = head { try value.validate() }
            if let value = end { try value.validate() }
        }

        /// The field `head`.
        public var head: BackupHead.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.part_case.rawValue == 1 else { return nil }
                guard let value = unsafe pointer.pointee.head else { return nil }
                return unsafe _overrideLifetime(BackupHead.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// 256 KiB at most.
        public var piece: Span<UInt8>? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.part_case.rawValue == 2 else { return nil }
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.piece.data, pointer.pointee.piece.len), copying: self)
            }
        }

        /// The field `end`.
        public var end: BackupEnd.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.part_case.rawValue == 3 else { return nil }
                guard let value = unsafe pointer.pointee.end else { return nil }
                return unsafe _overrideLifetime(BackupEnd.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension BackupHead {
    /// A `BackupHead` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__BackupHead>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__BackupHead>) {
            unsafe self.pointer = pointer
        }

        /// Views what `BackupHead.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(BackupHead.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__BackupHead.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "BackupHead.region")
            try unsafe validateText(pointer.pointee.version.data, pointer.pointee.version.len, field: "BackupHead.version")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// Of the node.
        public var version: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.version.data, pointer.pointee.version.len), copying: self)
            }
        }

        /// The last record in the copy.
        public var ledgerSequence: UInt64 {
            unsafe pointer.pointee.ledger_sequence
        }

        /// Of all pieces.
        public var bytes: UInt64 {
            unsafe pointer.pointee.bytes
        }

        /// When it was made.
        public var unixMs: UInt64 {
            unsafe pointer.pointee.unix_ms
        }
    }
}

extension BackupEnd {
    /// A `BackupEnd` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__BackupEnd>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__BackupEnd>) {
            unsafe self.pointer = pointer
        }

        /// Views what `BackupEnd.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(BackupEnd.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__BackupEnd.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// Of all pieces.
        public var crc32c: UInt32 {
            unsafe pointer.pointee.crc32c
        }
    }
}

extension RecoverRequest {
    /// A `RecoverRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RecoverRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RecoverRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RecoverRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RecoverRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RecoverRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<missingPeersCount {
                let data = unsafe pointer.pointee.missing_peers[index]
                try unsafe validateText(data.data, data.len, field: "RecoverRequest.missing_peers")
            }
            for index in 0..<goneHostsCount {
                let data = unsafe pointer.pointee.gone_hosts[index]
                try unsafe validateText(data.data, data.len, field: "RecoverRequest.gone_hosts")
            }
        }

        /// Do it; otherwise nothing changes.
        public var accept: Bool {
            unsafe pointer.pointee.accept != 0
        }

        /// Go on although these do not answer.
        @_lifetime(copy self)
        public func missingPeers(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < missingPeersCount, "\(index) is not below \(missingPeersCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.missing_peers[index].data, pointer.pointee.missing_peers[index].len), copying: self)
        }

        /// How many `missingPeers` there are.
        public var missingPeersCount: Int { unsafe pointer.pointee.n_missing_peers }

        /// Cordon no host.
        public var trustFree: Bool {
            unsafe pointer.pointee.trust_free != 0
        }

        /// What peers have on these is not taken over.
        @_lifetime(copy self)
        public func goneHosts(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < goneHostsCount, "\(index) is not below \(goneHostsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.gone_hosts[index].data, pointer.pointee.gone_hosts[index].len), copying: self)
        }

        /// How many `goneHosts` there are.
        public var goneHostsCount: Int { unsafe pointer.pointee.n_gone_hosts }
    }
}

extension PeerRecovery {
    /// A `PeerRecovery` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__PeerRecovery>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__PeerRecovery>) {
            unsafe self.pointer = pointer
        }

        /// Views what `PeerRecovery.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(PeerRecovery.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__PeerRecovery.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "PeerRecovery.region")
            if let value = life { try value.validate() }
            try unsafe validateText(pointer.pointee.problem.data, pointer.pointee.problem.len, field: "PeerRecovery.problem")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The newest that it accepted; absent when it knows none.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// It hears that life now.
        public var heard: Bool {
            unsafe pointer.pointee.heard != 0
        }

        /// The field `highest_token`.
        public var highestToken: UInt64 {
            unsafe pointer.pointee.highest_token
        }

        /// The field `highest_request`.
        public var highestRequest: UInt64 {
            unsafe pointer.pointee.highest_request
        }

        /// Claims of its requests here.
        public var has: UInt32 {
            unsafe pointer.pointee.has
        }

        /// Claims of requests of this region there.
        public var lent: UInt32 {
            unsafe pointer.pointee.lent
        }

        /// Why it does not answer.
        public var problem: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.problem.data, pointer.pointee.problem.len), copying: self)
            }
        }
    }
}

extension RecoveredClaim {
    /// A `RecoveredClaim` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RecoveredClaim>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RecoveredClaim>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RecoveredClaim.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RecoveredClaim.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RecoveredClaim.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "RecoveredClaim.tenant")
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

extension RecoveredRequest {
    /// A `RecoveredRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RecoveredRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RecoveredRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RecoveredRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RecoveredRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RecoveredRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "RecoveredRequest.tenant")
            try unsafe validateText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len, field: "RecoveredRequest.idempotency_key")
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "RecoveredRequest.provider")
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// The field `idempotency_key`.
        public var idempotencyKey: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len), copying: self)
            }
        }

        /// The field `provider`.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
            }
        }
    }
}

extension RecoveryCounts {
    /// A `RecoveryCounts` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RecoveryCounts>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RecoveryCounts>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RecoveryCounts.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RecoveryCounts.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RecoveryCounts.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `claims_adopted`.
        public var claimsAdopted: UInt32 {
            unsafe pointer.pointee.claims_adopted
        }

        /// The field `claims_closed`.
        public var claimsClosed: UInt32 {
            unsafe pointer.pointee.claims_closed
        }

        /// The field `requests_adopted`.
        public var requestsAdopted: UInt32 {
            unsafe pointer.pointee.requests_adopted
        }

        /// The field `requests_ended`.
        public var requestsEnded: UInt32 {
            unsafe pointer.pointee.requests_ended
        }

        /// The field `hosts_cordoned`.
        public var hostsCordoned: UInt32 {
            unsafe pointer.pointee.hosts_cordoned
        }

        /// The field `objections`.
        public var objections: UInt32 {
            unsafe pointer.pointee.objections
        }
    }
}

extension RecoverReply {
    /// A `RecoverReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RecoverReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RecoverReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RecoverReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RecoverReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RecoverReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "RecoverReply.region")
            if let value = own { try value.validate() }
            if let value = adopted { try value.validate() }
            for index in 0..<peersCount { try peers(index).validate() }
            for index in 0..<claimsAdoptedCount { try claimsAdopted(index).validate() }
            for index in 0..<claimsClosedCount { try claimsClosed(index).validate() }
            for index in 0..<requestsAdoptedCount { try requestsAdopted(index).validate() }
            for index in 0..<hostsCordonedCount {
                let data = unsafe pointer.pointee.hosts_cordoned[index]
                try unsafe validateText(data.data, data.len, field: "RecoverReply.hosts_cordoned")
            }
            for index in 0..<objectionsCount {
                let data = unsafe pointer.pointee.objections[index]
                try unsafe validateText(data.data, data.len, field: "RecoverReply.objections")
            }
            if let value = counts { try value.validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `accepted`.
        public var accepted: Bool {
            unsafe pointer.pointee.accepted != 0
        }

        /// Of the ledger before.
        public var own: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.own else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// When its last record was written; 0 = not known.
        public var lastRecordUnixMs: UInt64 {
            unsafe pointer.pointee.last_record_unix_ms
        }

        /// With the lineage, epoch and promises that it goes on with.
        public var adopted: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.adopted else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `peers`.
        @_lifetime(copy self)
        public func peers(_ index: Int) -> PeerRecovery.View {
            precondition(index >= 0 && index < peersCount, "\(index) is not below \(peersCount)")
            guard let value = unsafe pointer.pointee.peers[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(PeerRecovery.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `peers` there are.
        public var peersCount: Int { unsafe pointer.pointee.n_peers }

        /// Of peers, that the ledger lost.
        @_lifetime(copy self)
        public func claimsAdopted(_ index: Int) -> RecoveredClaim.View {
            precondition(index >= 0 && index < claimsAdoptedCount, "\(index) is not below \(claimsAdoptedCount)")
            guard let value = unsafe pointer.pointee.claims_adopted[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RecoveredClaim.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `claimsAdopted` there are.
        public var claimsAdoptedCount: Int { unsafe pointer.pointee.n_claims_adopted }

        /// That their origin does not have.
        @_lifetime(copy self)
        public func claimsClosed(_ index: Int) -> AttemptKey.View {
            precondition(index >= 0 && index < claimsClosedCount, "\(index) is not below \(claimsClosedCount)")
            guard let value = unsafe pointer.pointee.claims_closed[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `claimsClosed` there are.
        public var claimsClosedCount: Int { unsafe pointer.pointee.n_claims_closed }

        /// As their provider has them.
        @_lifetime(copy self)
        public func requestsAdopted(_ index: Int) -> RecoveredRequest.View {
            precondition(index >= 0 && index < requestsAdoptedCount, "\(index) is not below \(requestsAdoptedCount)")
            guard let value = unsafe pointer.pointee.requests_adopted[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RecoveredRequest.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `requestsAdopted` there are.
        public var requestsAdoptedCount: Int { unsafe pointer.pointee.n_requests_adopted }

        /// Nobody has a claim for them.
        public var requestsEnded: Span<UInt64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.requests_ended, pointer.pointee.n_requests_ended), copying: self)
            }
        }

        /// Something may run there that nobody knows of.
        @_lifetime(copy self)
        public func hostsCordoned(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < hostsCordonedCount, "\(index) is not below \(hostsCordonedCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.hosts_cordoned[index].data, pointer.pointee.hosts_cordoned[index].len), copying: self)
        }

        /// How many `hostsCordoned` there are.
        public var hostsCordonedCount: Int { unsafe pointer.pointee.n_hosts_cordoned }

        /// What stands against it.
        @_lifetime(copy self)
        public func objections(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < objectionsCount, "\(index) is not below \(objectionsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.objections[index].data, pointer.pointee.objections[index].len), copying: self)
        }

        /// How many `objections` there are.
        public var objectionsCount: Int { unsafe pointer.pointee.n_objections }

        /// The field `counts`.
        public var counts: RecoveryCounts.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.counts else { return nil }
                return unsafe _overrideLifetime(RecoveryCounts.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}
