// swift-format-ignore-file
// StorageLedger+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/storage/v1/ledger.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension StoredLedgerRecord {
    /// A `StoredLedgerRecord` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__LedgerRecord>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__LedgerRecord>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredLedgerRecord.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredLedgerRecord.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__LedgerRecord.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = bootStarted { try value.validate() }
            if let value = hostRegistered { try value.validate() }
            if let value = hostStateChanged { try value.validate() }
            if let value = requestAccepted { try value.validate() }
            if let value = attemptStarted { try value.validate() }
            if let value = attemptClosed { try value.validate() }
            if let value = attemptDecided { try value.validate() }
            if let value = requestPlaced { try value.validate() }
            if let value = placedAtHome { try value.validate() }
            if let value = requestRefused { try value.validate() }
            if let value = releaseRequested { try value.validate() }
            if let value = requestReleased { try value.validate() }
            if let value = releasedAtHome { try value.validate() }
            if let value = claimHeld { try value.validate() }
            if let value = claimCommitted { try value.validate() }
            if let value = claimClosed { try value.validate() }
            if let value = watermarkRaised { try value.validate() }
            if let value = gpuHealthChanged { try value.validate() }
            if let value = regionFounded { try value.validate() }
            if let value = peerLifeSeen { try value.validate() }
            if let value = regionRecovered { try value.validate() }
            if let value = claimAdopted { try value.validate() }
            if let value = requestAdopted { try value.validate() }
            if let value = lifecycleChanged { try value.validate() }
            if let value = claimEnded { try value.validate() }
            if let value = requestAbandoned { try value.validate() }
            if let value = owedReleaseConfirmed { try value.validate() }
            if let value = hostRemoved { try value.validate() }
            if let value = hostRenamed { try value.validate() }
            if let value = hostLeaving { try value.validate() }
        }

        /// When it was written, for people.
        public var unixMs: UInt64 {
            unsafe pointer.pointee.unix_ms
        }

        /// The field `boot_started`.
        public var bootStarted: StoredBootStarted.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 2 else { return nil }
                guard let value = unsafe pointer.pointee.boot_started else { return nil }
                return unsafe _overrideLifetime(StoredBootStarted.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// Without its state.
        public var hostRegistered: Host.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 3 else { return nil }
                guard let value = unsafe pointer.pointee.host_registered else { return nil }
                return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `host_state_changed`.
        public var hostStateChanged: StoredHostStateChanged.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 4 else { return nil }
                guard let value = unsafe pointer.pointee.host_state_changed else { return nil }
                return unsafe _overrideLifetime(StoredHostStateChanged.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `request_accepted`.
        public var requestAccepted: StoredRequestAccepted.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 5 else { return nil }
                guard let value = unsafe pointer.pointee.request_accepted else { return nil }
                return unsafe _overrideLifetime(StoredRequestAccepted.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `attempt_started`.
        public var attemptStarted: StoredAttemptStarted.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 6 else { return nil }
                guard let value = unsafe pointer.pointee.attempt_started else { return nil }
                return unsafe _overrideLifetime(StoredAttemptStarted.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `attempt_closed`.
        public var attemptClosed: StoredAttemptClosed.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 7 else { return nil }
                guard let value = unsafe pointer.pointee.attempt_closed else { return nil }
                return unsafe _overrideLifetime(StoredAttemptClosed.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `attempt_decided`.
        public var attemptDecided: StoredAttemptDecided.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 8 else { return nil }
                guard let value = unsafe pointer.pointee.attempt_decided else { return nil }
                return unsafe _overrideLifetime(StoredAttemptDecided.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `request_placed`.
        public var requestPlaced: StoredRequestPlaced.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 9 else { return nil }
                guard let value = unsafe pointer.pointee.request_placed else { return nil }
                return unsafe _overrideLifetime(StoredRequestPlaced.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `placed_at_home`.
        public var placedAtHome: StoredPlacedAtHome.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 10 else { return nil }
                guard let value = unsafe pointer.pointee.placed_at_home else { return nil }
                return unsafe _overrideLifetime(StoredPlacedAtHome.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `request_refused`.
        public var requestRefused: StoredRequestRefused.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 11 else { return nil }
                guard let value = unsafe pointer.pointee.request_refused else { return nil }
                return unsafe _overrideLifetime(StoredRequestRefused.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `release_requested`.
        public var releaseRequested: StoredReleaseRequested.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 12 else { return nil }
                guard let value = unsafe pointer.pointee.release_requested else { return nil }
                return unsafe _overrideLifetime(StoredReleaseRequested.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `request_released`.
        public var requestReleased: StoredRequestReleased.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 13 else { return nil }
                guard let value = unsafe pointer.pointee.request_released else { return nil }
                return unsafe _overrideLifetime(StoredRequestReleased.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `released_at_home`.
        public var releasedAtHome: StoredReleasedAtHome.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 14 else { return nil }
                guard let value = unsafe pointer.pointee.released_at_home else { return nil }
                return unsafe _overrideLifetime(StoredReleasedAtHome.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// With committed = false.
        public var claimHeld: StoredClaim.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 15 else { return nil }
                guard let value = unsafe pointer.pointee.claim_held else { return nil }
                return unsafe _overrideLifetime(StoredClaim.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `claim_committed`.
        public var claimCommitted: StoredClaimCommitted.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 16 else { return nil }
                guard let value = unsafe pointer.pointee.claim_committed else { return nil }
                return unsafe _overrideLifetime(StoredClaimCommitted.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `claim_closed`.
        public var claimClosed: StoredClaimClosed.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 17 else { return nil }
                guard let value = unsafe pointer.pointee.claim_closed else { return nil }
                return unsafe _overrideLifetime(StoredClaimClosed.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `watermark_raised`.
        public var watermarkRaised: StoredWatermark.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 18 else { return nil }
                guard let value = unsafe pointer.pointee.watermark_raised else { return nil }
                return unsafe _overrideLifetime(StoredWatermark.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `gpu_health_changed`.
        public var gpuHealthChanged: StoredGPUHealthChanged.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 19 else { return nil }
                guard let value = unsafe pointer.pointee.gpu_health_changed else { return nil }
                return unsafe _overrideLifetime(StoredGPUHealthChanged.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `region_founded`.
        public var regionFounded: StoredRegionFounded.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 20 else { return nil }
                guard let value = unsafe pointer.pointee.region_founded else { return nil }
                return unsafe _overrideLifetime(StoredRegionFounded.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `peer_life_seen`.
        public var peerLifeSeen: StoredPeerLifeSeen.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 21 else { return nil }
                guard let value = unsafe pointer.pointee.peer_life_seen else { return nil }
                return unsafe _overrideLifetime(StoredPeerLifeSeen.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `region_recovered`.
        public var regionRecovered: StoredRegionRecovered.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 30 else { return nil }
                guard let value = unsafe pointer.pointee.region_recovered else { return nil }
                return unsafe _overrideLifetime(StoredRegionRecovered.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `claim_adopted`.
        public var claimAdopted: StoredClaim.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 31 else { return nil }
                guard let value = unsafe pointer.pointee.claim_adopted else { return nil }
                return unsafe _overrideLifetime(StoredClaim.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `request_adopted`.
        public var requestAdopted: StoredOwnedRequest.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 32 else { return nil }
                guard let value = unsafe pointer.pointee.request_adopted else { return nil }
                return unsafe _overrideLifetime(StoredOwnedRequest.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `lifecycle_changed`.
        public var lifecycleChanged: StoredLifecycleChanged.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 35 else { return nil }
                guard let value = unsafe pointer.pointee.lifecycle_changed else { return nil }
                return unsafe _overrideLifetime(StoredLifecycleChanged.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `claim_ended`.
        public var claimEnded: StoredClaimEnded.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 40 else { return nil }
                guard let value = unsafe pointer.pointee.claim_ended else { return nil }
                return unsafe _overrideLifetime(StoredClaimEnded.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `request_abandoned`.
        public var requestAbandoned: StoredRequestAbandoned.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 41 else { return nil }
                guard let value = unsafe pointer.pointee.request_abandoned else { return nil }
                return unsafe _overrideLifetime(StoredRequestAbandoned.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `owed_release_confirmed`.
        public var owedReleaseConfirmed: StoredOwedReleaseConfirmed.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 42 else { return nil }
                guard let value = unsafe pointer.pointee.owed_release_confirmed else { return nil }
                return unsafe _overrideLifetime(StoredOwedReleaseConfirmed.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `host_removed`.
        public var hostRemoved: StoredHostRemoved.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 43 else { return nil }
                guard let value = unsafe pointer.pointee.host_removed else { return nil }
                return unsafe _overrideLifetime(StoredHostRemoved.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `host_renamed`.
        public var hostRenamed: StoredHostRenamed.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 44 else { return nil }
                guard let value = unsafe pointer.pointee.host_renamed else { return nil }
                return unsafe _overrideLifetime(StoredHostRenamed.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `host_leaving`.
        public var hostLeaving: StoredHostLeaving.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.record_case.rawValue == 45 else { return nil }
                guard let value = unsafe pointer.pointee.host_leaving else { return nil }
                return unsafe _overrideLifetime(StoredHostLeaving.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredBootStarted {
    /// A `StoredBootStarted` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__BootStarted>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__BootStarted>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredBootStarted.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredBootStarted.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__BootStarted.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `epoch`.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// 16 bytes; absent in schema 1.
        public var name: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.name.data, pointer.pointee.name.len), copying: self)
            }
        }
    }
}

extension StoredRegionFounded {
    /// A `StoredRegionFounded` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RegionFounded>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RegionFounded>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRegionFounded.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRegionFounded.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RegionFounded.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `lineage`.
        public var lineage: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.lineage.data, pointer.pointee.lineage.len), copying: self)
            }
        }
    }
}

extension StoredRegionRecovered {
    /// A `StoredRegionRecovered` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RegionRecovered>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RegionRecovered>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRegionRecovered.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRegionRecovered.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RegionRecovered.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.operator_.data, pointer.pointee.operator_.len, field: "RegionRecovered.operator")
            for index in 0..<bootsCount { try boots(index).validate() }
            for index in 0..<evidenceCount {
                let data = unsafe pointer.pointee.evidence[index]
                try unsafe validateText(data.data, data.len, field: "RegionRecovered.evidence")
            }
        }

        /// The field `operator`.
        public var `operator`: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.operator_.data, pointer.pointee.operator_.len), copying: self)
            }
        }

        /// The field `lineage`.
        public var lineage: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.lineage.data, pointer.pointee.lineage.len), copying: self)
            }
        }

        /// The field `epoch`.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// The field `promises`.
        public var promises: UInt64 {
            unsafe pointer.pointee.promises
        }

        /// The field `next_request`.
        public var nextRequest: UInt64 {
            unsafe pointer.pointee.next_request
        }

        /// The field `next_token`.
        public var nextToken: UInt64 {
            unsafe pointer.pointee.next_token
        }

        /// The field `fence_floor`.
        public var fenceFloor: UInt64 {
            unsafe pointer.pointee.fence_floor
        }

        /// The field `boots`.
        @_lifetime(copy self)
        public func boots(_ index: Int) -> StoredBoot.View {
            precondition(index >= 0 && index < bootsCount, "\(index) is not below \(bootsCount)")
            guard let value = unsafe pointer.pointee.boots[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredBoot.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `boots` there are.
        public var bootsCount: Int { unsafe pointer.pointee.n_boots }

        /// For people.
        @_lifetime(copy self)
        public func evidence(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < evidenceCount, "\(index) is not below \(evidenceCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.evidence[index].data, pointer.pointee.evidence[index].len), copying: self)
        }

        /// How many `evidence` there are.
        public var evidenceCount: Int { unsafe pointer.pointee.n_evidence }
    }
}

extension StoredPeerLifeSeen {
    /// A `StoredPeerLifeSeen` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__PeerLifeSeen>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__PeerLifeSeen>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredPeerLifeSeen.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredPeerLifeSeen.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__PeerLifeSeen.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "PeerLifeSeen.region")
            if let value = life { try value.validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `life`.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredLifecycleChanged {
    /// A `StoredLifecycleChanged` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__LifecycleChanged>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__LifecycleChanged>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredLifecycleChanged.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredLifecycleChanged.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__LifecycleChanged.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `lifecycle`.
        public var lifecycle: Lifecycle {
            unsafe Lifecycle(rawValue: Int32(truncatingIfNeeded: pointer.pointee.lifecycle.rawValue))
        }
    }
}

extension StoredHostStateChanged {
    /// A `StoredHostStateChanged` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__HostStateChanged>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__HostStateChanged>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredHostStateChanged.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredHostStateChanged.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__HostStateChanged.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostStateChanged.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `state`.
        public var state: HostState {
            unsafe HostState(rawValue: Int32(truncatingIfNeeded: pointer.pointee.state.rawValue))
        }
    }
}

extension StoredGPUHealthChanged {
    /// A `StoredGPUHealthChanged` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__GPUHealthChanged>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__GPUHealthChanged>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredGPUHealthChanged.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredGPUHealthChanged.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__GPUHealthChanged.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "GPUHealthChanged.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `gpu`.
        public var gpu: UInt32 {
            unsafe pointer.pointee.gpu
        }

        /// Unspecified = withdrawn.
        public var health: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.health.rawValue))
        }

        /// Else an operator's word, as all were taken for that have no author.
        public var byHost: Bool {
            unsafe pointer.pointee.by_host != 0
        }
    }
}

extension StoredRequestAccepted {
    /// A `StoredRequestAccepted` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RequestAccepted>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RequestAccepted>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRequestAccepted.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRequestAccepted.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RequestAccepted.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "RequestAccepted.tenant")
            try unsafe validateText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len, field: "RequestAccepted.idempotency_key")
            if let value = demand { try value.validate() }
            if let value = residency { try value.validate() }
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

        /// The field `accepted_unix_ms`.
        public var acceptedUnixMs: UInt64 {
            unsafe pointer.pointee.accepted_unix_ms
        }
    }
}

extension StoredAttemptStarted {
    /// A `StoredAttemptStarted` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__AttemptStarted>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__AttemptStarted>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredAttemptStarted.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredAttemptStarted.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__AttemptStarted.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "AttemptStarted.provider")
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `attempt`.
        public var attempt: UInt32 {
            unsafe pointer.pointee.attempt
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

extension StoredAttemptClosed {
    /// A `StoredAttemptClosed` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__AttemptClosed>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__AttemptClosed>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredAttemptClosed.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredAttemptClosed.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__AttemptClosed.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = refusal { try value.validate() }
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `attempt`.
        public var attempt: UInt32 {
            unsafe pointer.pointee.attempt
        }

        /// The field `refusal`.
        public var refusal: RegionRefusal.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.refusal else { return nil }
                return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredAttemptDecided {
    /// A `StoredAttemptDecided` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__AttemptDecided>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__AttemptDecided>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredAttemptDecided.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredAttemptDecided.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__AttemptDecided.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<placementCount { try placement(index).validate() }
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `attempt`.
        public var attempt: UInt32 {
            unsafe pointer.pointee.attempt
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
    }
}

extension StoredRequestPlaced {
    /// A `StoredRequestPlaced` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RequestPlaced>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RequestPlaced>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRequestPlaced.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRequestPlaced.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RequestPlaced.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `attempt`.
        public var attempt: UInt32 {
            unsafe pointer.pointee.attempt
        }
    }
}

extension StoredPlacedAtHome {
    /// A `StoredPlacedAtHome` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__PlacedAtHome>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__PlacedAtHome>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredPlacedAtHome.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredPlacedAtHome.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__PlacedAtHome.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<placementCount { try placement(index).validate() }
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `attempt`.
        public var attempt: UInt32 {
            unsafe pointer.pointee.attempt
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
    }
}

extension StoredRequestRefused {
    /// A `StoredRequestRefused` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RequestRefused>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RequestRefused>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRequestRefused.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRequestRefused.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RequestRefused.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<refusalsCount { try refusals(index).validate() }
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `refusals`.
        @_lifetime(copy self)
        public func refusals(_ index: Int) -> RegionRefusal.View {
            precondition(index >= 0 && index < refusalsCount, "\(index) is not below \(refusalsCount)")
            guard let value = unsafe pointer.pointee.refusals[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `refusals` there are.
        public var refusalsCount: Int { unsafe pointer.pointee.n_refusals }
    }
}

extension StoredReleaseRequested {
    /// A `StoredReleaseRequested` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__ReleaseRequested>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__ReleaseRequested>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredReleaseRequested.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredReleaseRequested.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__ReleaseRequested.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }
    }
}

extension StoredRequestReleased {
    /// A `StoredRequestReleased` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RequestReleased>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RequestReleased>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRequestReleased.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRequestReleased.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RequestReleased.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }
    }
}

extension StoredReleasedAtHome {
    /// A `StoredReleasedAtHome` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__ReleasedAtHome>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__ReleasedAtHome>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredReleasedAtHome.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredReleasedAtHome.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__ReleasedAtHome.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }
    }
}

extension StoredDecree {
    /// A `StoredDecree` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__Decree>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__Decree>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredDecree.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredDecree.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__Decree.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.operator_.data, pointer.pointee.operator_.len, field: "Decree.operator")
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "Decree.reason")
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

extension StoredClaimEnded {
    /// A `StoredClaimEnded` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__ClaimEnded>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__ClaimEnded>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredClaimEnded.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredClaimEnded.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__ClaimEnded.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            if let value = decree { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `decree`.
        public var decree: StoredDecree.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.decree else { return nil }
                return unsafe _overrideLifetime(StoredDecree.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredRequestAbandoned {
    /// A `StoredRequestAbandoned` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__RequestAbandoned>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__RequestAbandoned>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredRequestAbandoned.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredRequestAbandoned.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__RequestAbandoned.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = decree { try value.validate() }
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// The field `decree`.
        public var decree: StoredDecree.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.decree else { return nil }
                return unsafe _overrideLifetime(StoredDecree.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredOwedReleaseConfirmed {
    /// A `StoredOwedReleaseConfirmed` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__OwedReleaseConfirmed>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__OwedReleaseConfirmed>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredOwedReleaseConfirmed.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredOwedReleaseConfirmed.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__OwedReleaseConfirmed.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }
    }
}

extension StoredHostRemoved {
    /// A `StoredHostRemoved` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__HostRemoved>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__HostRemoved>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredHostRemoved.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredHostRemoved.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__HostRemoved.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostRemoved.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }
    }
}

extension StoredHostRenamed {
    /// A `StoredHostRenamed` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__HostRenamed>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__HostRenamed>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredHostRenamed.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredHostRenamed.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__HostRenamed.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostRenamed.host")
            try unsafe validateText(pointer.pointee.new_host.data, pointer.pointee.new_host.len, field: "HostRenamed.new_host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `new_host`.
        public var newHost: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.new_host.data, pointer.pointee.new_host.len), copying: self)
            }
        }
    }
}

extension StoredHostLeaving {
    /// A `StoredHostLeaving` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__HostLeaving>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__HostLeaving>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredHostLeaving.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredHostLeaving.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__HostLeaving.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostLeaving.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `leaving`.
        public var leaving: Bool {
            unsafe pointer.pointee.leaving != 0
        }
    }
}

extension StoredClaim {
    /// A `StoredClaim` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__Claim>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__Claim>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredClaim.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredClaim.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__Claim.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "Claim.tenant")
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

        /// The field `committed`.
        public var committed: Bool {
            unsafe pointer.pointee.committed != 0
        }

        /// When it was made, for people; 0 = not known.
        public var sinceUnixMs: UInt64 {
            unsafe pointer.pointee.since_unix_ms
        }
    }
}

extension StoredClaimCommitted {
    /// A `StoredClaimCommitted` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__ClaimCommitted>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__ClaimCommitted>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredClaimCommitted.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredClaimCommitted.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__ClaimCommitted.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredClaimClosed {
    /// A `StoredClaimClosed` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__ClaimClosed>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__ClaimClosed>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredClaimClosed.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredClaimClosed.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__ClaimClosed.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.closure.data, pointer.pointee.closure.len, field: "ClaimClosed.closure")
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `closure`.
        public var closure: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.closure.data, pointer.pointee.closure.len), copying: self)
            }
        }
    }
}

extension StoredWatermark {
    /// A `StoredWatermark` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__Watermark>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__Watermark>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredWatermark.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredWatermark.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__Watermark.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.origin.data, pointer.pointee.origin.len, field: "Watermark.origin")
        }

        /// The field `origin`.
        public var origin: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin.data, pointer.pointee.origin.len), copying: self)
            }
        }

        /// The field `settled_below`.
        public var settledBelow: UInt64 {
            unsafe pointer.pointee.settled_below
        }
    }
}

extension StoredLedgerSnapshot {
    /// A `StoredLedgerSnapshot` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__LedgerSnapshot>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__LedgerSnapshot>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredLedgerSnapshot.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredLedgerSnapshot.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__LedgerSnapshot.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "LedgerSnapshot.region")
            for index in 0..<hostsCount { try hosts(index).validate() }
            for index in 0..<requestsCount { try requests(index).validate() }
            for index in 0..<claimsCount { try claims(index).validate() }
            for index in 0..<tombstonesCount { try tombstones(index).validate() }
            for index in 0..<watermarksCount { try watermarks(index).validate() }
            for index in 0..<fencesCount { try fences(index).validate() }
            for index in 0..<bootsCount { try boots(index).validate() }
            for index in 0..<peersCount { try peers(index).validate() }
            for index in 0..<hostFloorsCount { try hostFloors(index).validate() }
            for index in 0..<leavingHostsCount {
                let data = unsafe pointer.pointee.leaving_hosts[index]
                try unsafe validateText(data.data, data.len, field: "LedgerSnapshot.leaving_hosts")
            }
            for index in 0..<owedReleasesCount { try owedReleases(index).validate() }
            for index in 0..<decreesCount { try decrees(index).validate() }
            for index in 0..<absentGpusCount { try absentGpus(index).validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `boot_epoch`.
        public var bootEpoch: UInt64 {
            unsafe pointer.pointee.boot_epoch
        }

        /// The field `next_request`.
        public var nextRequest: UInt64 {
            unsafe pointer.pointee.next_request
        }

        /// The field `next_token`.
        public var nextToken: UInt64 {
            unsafe pointer.pointee.next_token
        }

        /// With their state.
        @_lifetime(copy self)
        public func hosts(_ index: Int) -> Host.View {
            precondition(index >= 0 && index < hostsCount, "\(index) is not below \(hostsCount)")
            guard let value = unsafe pointer.pointee.hosts[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `hosts` there are.
        public var hostsCount: Int { unsafe pointer.pointee.n_hosts }

        /// The field `requests`.
        @_lifetime(copy self)
        public func requests(_ index: Int) -> StoredOwnedRequest.View {
            precondition(index >= 0 && index < requestsCount, "\(index) is not below \(requestsCount)")
            guard let value = unsafe pointer.pointee.requests[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredOwnedRequest.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `requests` there are.
        public var requestsCount: Int { unsafe pointer.pointee.n_requests }

        /// The field `claims`.
        @_lifetime(copy self)
        public func claims(_ index: Int) -> StoredClaim.View {
            precondition(index >= 0 && index < claimsCount, "\(index) is not below \(claimsCount)")
            guard let value = unsafe pointer.pointee.claims[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredClaim.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `claims` there are.
        public var claimsCount: Int { unsafe pointer.pointee.n_claims }

        /// The field `tombstones`.
        @_lifetime(copy self)
        public func tombstones(_ index: Int) -> StoredClaimClosed.View {
            precondition(index >= 0 && index < tombstonesCount, "\(index) is not below \(tombstonesCount)")
            guard let value = unsafe pointer.pointee.tombstones[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredClaimClosed.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `tombstones` there are.
        public var tombstonesCount: Int { unsafe pointer.pointee.n_tombstones }

        /// The field `watermarks`.
        @_lifetime(copy self)
        public func watermarks(_ index: Int) -> StoredWatermark.View {
            precondition(index >= 0 && index < watermarksCount, "\(index) is not below \(watermarksCount)")
            guard let value = unsafe pointer.pointee.watermarks[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredWatermark.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `watermarks` there are.
        public var watermarksCount: Int { unsafe pointer.pointee.n_watermarks }

        /// The field `fences`.
        @_lifetime(copy self)
        public func fences(_ index: Int) -> StoredGPUFence.View {
            precondition(index >= 0 && index < fencesCount, "\(index) is not below \(fencesCount)")
            guard let value = unsafe pointer.pointee.fences[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredGPUFence.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `fences` there are.
        public var fencesCount: Int { unsafe pointer.pointee.n_fences }

        /// The field `lineage`.
        public var lineage: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.lineage.data, pointer.pointee.lineage.len), copying: self)
            }
        }

        /// The field `promises`.
        public var promises: UInt64 {
            unsafe pointer.pointee.promises
        }

        /// The last ones, in their order.
        @_lifetime(copy self)
        public func boots(_ index: Int) -> StoredBoot.View {
            precondition(index >= 0 && index < bootsCount, "\(index) is not below \(bootsCount)")
            guard let value = unsafe pointer.pointee.boots[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredBoot.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `boots` there are.
        public var bootsCount: Int { unsafe pointer.pointee.n_boots }

        /// The field `peers`.
        @_lifetime(copy self)
        public func peers(_ index: Int) -> StoredPeerHistory.View {
            precondition(index >= 0 && index < peersCount, "\(index) is not below \(peersCount)")
            guard let value = unsafe pointer.pointee.peers[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredPeerHistory.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `peers` there are.
        public var peersCount: Int { unsafe pointer.pointee.n_peers }

        /// Unspecified = active, as every region was before this field.
        public var lifecycle: Lifecycle {
            unsafe Lifecycle(rawValue: Int32(truncatingIfNeeded: pointer.pointee.lifecycle.rawValue))
        }

        /// Hosts that are registered from now on begin with it.
        public var fenceFloor: UInt64 {
            unsafe pointer.pointee.fence_floor
        }

        /// Hosts that began with one.
        @_lifetime(copy self)
        public func hostFloors(_ index: Int) -> StoredHostFloor.View {
            precondition(index >= 0 && index < hostFloorsCount, "\(index) is not below \(hostFloorsCount)")
            guard let value = unsafe pointer.pointee.host_floors[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredHostFloor.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `hostFloors` there are.
        public var hostFloorsCount: Int { unsafe pointer.pointee.n_host_floors }

        /// The field `leaving_hosts`.
        @_lifetime(copy self)
        public func leavingHosts(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < leavingHostsCount, "\(index) is not below \(leavingHostsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.leaving_hosts[index].data, pointer.pointee.leaving_hosts[index].len), copying: self)
        }

        /// How many `leavingHosts` there are.
        public var leavingHostsCount: Int { unsafe pointer.pointee.n_leaving_hosts }

        /// The field `owed_releases`.
        @_lifetime(copy self)
        public func owedReleases(_ index: Int) -> StoredOwedRelease.View {
            precondition(index >= 0 && index < owedReleasesCount, "\(index) is not below \(owedReleasesCount)")
            guard let value = unsafe pointer.pointee.owed_releases[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredOwedRelease.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `owedReleases` there are.
        public var owedReleasesCount: Int { unsafe pointer.pointee.n_owed_releases }

        /// The field `decrees`.
        @_lifetime(copy self)
        public func decrees(_ index: Int) -> StoredKeptDecree.View {
            precondition(index >= 0 && index < decreesCount, "\(index) is not below \(decreesCount)")
            guard let value = unsafe pointer.pointee.decrees[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredKeptDecree.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `decrees` there are.
        public var decreesCount: Int { unsafe pointer.pointee.n_decrees }

        /// The field `next_decree`.
        public var nextDecree: UInt64 {
            unsafe pointer.pointee.next_decree
        }

        /// What is known of GPUs that no host has, those first that left first.
        @_lifetime(copy self)
        public func absentGpus(_ index: Int) -> StoredAbsentGPU.View {
            precondition(index >= 0 && index < absentGpusCount, "\(index) is not below \(absentGpusCount)")
            guard let value = unsafe pointer.pointee.absent_gpus[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(StoredAbsentGPU.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `absentGpus` there are.
        public var absentGpusCount: Int { unsafe pointer.pointee.n_absent_gpus }
    }
}

extension StoredBoot {
    /// A `StoredBoot` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__Boot>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__Boot>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredBoot.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredBoot.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__Boot.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `epoch`.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// The field `name`.
        public var name: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.name.data, pointer.pointee.name.len), copying: self)
            }
        }

        /// When it began.
        public var promises: UInt64 {
            unsafe pointer.pointee.promises
        }
    }
}

extension StoredPeerHistory {
    /// A `StoredPeerHistory` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__PeerHistory>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__PeerHistory>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredPeerHistory.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredPeerHistory.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__PeerHistory.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "PeerHistory.region")
            if let value = life { try value.validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// Absent before the first with a name.
        public var life: Life.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.life else { return nil }
                return unsafe _overrideLifetime(Life.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `highest_token`.
        public var highestToken: UInt64 {
            unsafe pointer.pointee.highest_token
        }

        /// The field `highest_request`.
        public var highestRequest: UInt64 {
            unsafe pointer.pointee.highest_request
        }
    }
}

extension StoredAbsentGPU {
    /// A `StoredAbsentGPU` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__AbsentGPU>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__AbsentGPU>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredAbsentGPU.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredAbsentGPU.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__AbsentGPU.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.uuid.data, pointer.pointee.uuid.len, field: "AbsentGPU.uuid")
        }

        /// In small letters, without "GPU-".
        public var uuid: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.uuid.data, pointer.pointee.uuid.len), copying: self)
            }
        }

        /// The field `reported_health`.
        public var reportedHealth: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.reported_health.rawValue))
        }

        /// The field `operator_health`.
        public var operatorHealth: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.operator_health.rawValue))
        }
    }
}

extension StoredHostFloor {
    /// A `StoredHostFloor` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__HostFloor>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__HostFloor>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredHostFloor.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredHostFloor.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__HostFloor.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostFloor.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `fence`.
        public var fence: UInt64 {
            unsafe pointer.pointee.fence
        }
    }
}

extension StoredOwedRelease {
    /// A `StoredOwedRelease` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__OwedRelease>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__OwedRelease>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredOwedRelease.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredOwedRelease.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__OwedRelease.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "OwedRelease.provider")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "OwedRelease.tenant")
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

        /// The field `provider`.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
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

        /// The field `accepted_unix_ms`.
        public var acceptedUnixMs: UInt64 {
            unsafe pointer.pointee.accepted_unix_ms
        }
    }
}

extension StoredKeptDecree {
    /// A `StoredKeptDecree` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__KeptDecree>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__KeptDecree>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredKeptDecree.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredKeptDecree.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__KeptDecree.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = key { try value.validate() }
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "KeptDecree.region")
            if let value = decree { try value.validate() }
        }

        /// The field `number`.
        public var number: UInt64 {
            unsafe pointer.pointee.number
        }

        /// Of another region here; else of this region there.
        public var isClaim: Bool {
            unsafe pointer.pointee.is_claim != 0
        }

        /// The field `key`.
        public var key: AttemptKey.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.key else { return nil }
                return unsafe _overrideLifetime(AttemptKey.View(unsafe: UnsafePointer(value)), copying: self)
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

        /// The field `decree`.
        public var decree: StoredDecree.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.decree else { return nil }
                return unsafe _overrideLifetime(StoredDecree.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension StoredOwnedRequest {
    /// A `StoredOwnedRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__OwnedRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__OwnedRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredOwnedRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredOwnedRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__OwnedRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = accepted { try value.validate() }
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "OwnedRequest.provider")
            if let value = grant { try value.validate() }
            for index in 0..<refusalsCount { try refusals(index).validate() }
        }

        /// The field `accepted`.
        public var accepted: StoredRequestAccepted.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.accepted else { return nil }
                return unsafe _overrideLifetime(StoredRequestAccepted.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `progress`.
        public var progress: StoredRequestProgress {
            unsafe StoredRequestProgress(rawValue: Int32(truncatingIfNeeded: pointer.pointee.progress.rawValue))
        }

        /// Of the open attempt, the grant or the release.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
            }
        }

        /// Absent when there is none.
        public var grant: StoredGrant.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.grant else { return nil }
                return unsafe _overrideLifetime(StoredGrant.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `attempts`.
        public var attempts: UInt32 {
            unsafe pointer.pointee.attempts
        }

        /// The field `refusals`.
        @_lifetime(copy self)
        public func refusals(_ index: Int) -> RegionRefusal.View {
            precondition(index >= 0 && index < refusalsCount, "\(index) is not below \(refusalsCount)")
            guard let value = unsafe pointer.pointee.refusals[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `refusals` there are.
        public var refusalsCount: Int { unsafe pointer.pointee.n_refusals }

        /// Its place among the requests that ended; 0 while it has not.
        public var endedAt: UInt64 {
            unsafe pointer.pointee.ended_at
        }
    }
}

extension StoredGrant {
    /// A `StoredGrant` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__Grant>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__Grant>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredGrant.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredGrant.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__Grant.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "Grant.provider")
            for index in 0..<placementCount { try placement(index).validate() }
        }

        /// The field `provider`.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
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
    }
}

extension StoredGPUFence {
    /// A `StoredGPUFence` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Storage__V1__GPUFence>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Storage__V1__GPUFence>) {
            unsafe self.pointer = pointer
        }

        /// Views what `StoredGPUFence.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(StoredGPUFence.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Storage__V1__GPUFence.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "GPUFence.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `gpu`.
        public var gpu: UInt32 {
            unsafe pointer.pointee.gpu
        }

        /// The field `fence`.
        public var fence: UInt64 {
            unsafe pointer.pointee.fence
        }
    }
}
