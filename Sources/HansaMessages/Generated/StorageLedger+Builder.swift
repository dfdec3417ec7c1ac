// swift-format-ignore-file
// StorageLedger+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/storage/v1/ledger.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension StoredLedgerRecord {
    /// Writes a `StoredLedgerRecord` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// When it was written, for people.
        public mutating func setUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `boot_started`.
        public mutating func setBootStarted(_ build: (inout StoredBootStarted.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = StoredBootStarted.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Without its state.
        public mutating func setHostRegistered(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `host_state_changed`.
        public mutating func setHostStateChanged(_ build: (inout StoredHostStateChanged.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = StoredHostStateChanged.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `request_accepted`.
        public mutating func setRequestAccepted(_ build: (inout StoredRequestAccepted.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = StoredRequestAccepted.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `attempt_started`.
        public mutating func setAttemptStarted(_ build: (inout StoredAttemptStarted.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = StoredAttemptStarted.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `attempt_closed`.
        public mutating func setAttemptClosed(_ build: (inout StoredAttemptClosed.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = StoredAttemptClosed.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `attempt_decided`.
        public mutating func setAttemptDecided(_ build: (inout StoredAttemptDecided.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = StoredAttemptDecided.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `request_placed`.
        public mutating func setRequestPlaced(_ build: (inout StoredRequestPlaced.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 74)
            var inner = StoredRequestPlaced.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `placed_at_home`.
        public mutating func setPlacedAtHome(_ build: (inout StoredPlacedAtHome.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 82)
            var inner = StoredPlacedAtHome.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `request_refused`.
        public mutating func setRequestRefused(_ build: (inout StoredRequestRefused.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 90)
            var inner = StoredRequestRefused.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `release_requested`.
        public mutating func setReleaseRequested(_ build: (inout StoredReleaseRequested.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 98)
            var inner = StoredReleaseRequested.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `request_released`.
        public mutating func setRequestReleased(_ build: (inout StoredRequestReleased.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 106)
            var inner = StoredRequestReleased.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `released_at_home`.
        public mutating func setReleasedAtHome(_ build: (inout StoredReleasedAtHome.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 114)
            var inner = StoredReleasedAtHome.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// With committed = false.
        public mutating func setClaimHeld(_ build: (inout StoredClaim.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 122)
            var inner = StoredClaim.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `claim_committed`.
        public mutating func setClaimCommitted(_ build: (inout StoredClaimCommitted.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 130)
            var inner = StoredClaimCommitted.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `claim_closed`.
        public mutating func setClaimClosed(_ build: (inout StoredClaimClosed.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 138)
            var inner = StoredClaimClosed.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `watermark_raised`.
        public mutating func setWatermarkRaised(_ build: (inout StoredWatermark.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 146)
            var inner = StoredWatermark.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `gpu_health_changed`.
        public mutating func setGpuHealthChanged(_ build: (inout StoredGPUHealthChanged.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 154)
            var inner = StoredGPUHealthChanged.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `region_founded`.
        public mutating func setRegionFounded(_ build: (inout StoredRegionFounded.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 162)
            var inner = StoredRegionFounded.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `peer_life_seen`.
        public mutating func setPeerLifeSeen(_ build: (inout StoredPeerLifeSeen.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 170)
            var inner = StoredPeerLifeSeen.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `region_recovered`.
        public mutating func setRegionRecovered(_ build: (inout StoredRegionRecovered.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 242)
            var inner = StoredRegionRecovered.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `claim_adopted`.
        public mutating func setClaimAdopted(_ build: (inout StoredClaim.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 250)
            var inner = StoredClaim.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `request_adopted`.
        public mutating func setRequestAdopted(_ build: (inout StoredOwnedRequest.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 258)
            var inner = StoredOwnedRequest.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `lifecycle_changed`.
        public mutating func setLifecycleChanged(_ build: (inout StoredLifecycleChanged.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 282)
            var inner = StoredLifecycleChanged.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `claim_ended`.
        public mutating func setClaimEnded(_ build: (inout StoredClaimEnded.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 322)
            var inner = StoredClaimEnded.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `request_abandoned`.
        public mutating func setRequestAbandoned(_ build: (inout StoredRequestAbandoned.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 330)
            var inner = StoredRequestAbandoned.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `owed_release_confirmed`.
        public mutating func setOwedReleaseConfirmed(_ build: (inout StoredOwedReleaseConfirmed.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 338)
            var inner = StoredOwedReleaseConfirmed.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `host_removed`.
        public mutating func setHostRemoved(_ build: (inout StoredHostRemoved.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 346)
            var inner = StoredHostRemoved.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `host_renamed`.
        public mutating func setHostRenamed(_ build: (inout StoredHostRenamed.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 354)
            var inner = StoredHostRenamed.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `host_leaving`.
        public mutating func setHostLeaving(_ build: (inout StoredHostLeaving.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 362)
            var inner = StoredHostLeaving.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredBootStarted {
    /// Writes a `StoredBootStarted` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `epoch`.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// 16 bytes; absent in schema 1.
        public mutating func setName(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }
    }
}

extension StoredRegionFounded {
    /// Writes a `StoredRegionFounded` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `lineage`.
        public mutating func setLineage(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }
    }
}

extension StoredRegionRecovered {
    /// Writes a `StoredRegionRecovered` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `operator`.
        public mutating func setOperator(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `lineage`.
        public mutating func setLineage(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }

        /// Writes the field `epoch`.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `promises`.
        public mutating func setPromises(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `next_request`.
        public mutating func setNextRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `next_token`.
        public mutating func setNextToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `fence_floor`.
        public mutating func setFenceFloor(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }

        /// Writes the field `boots`.
        public mutating func addBoots(_ build: (inout StoredBoot.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = StoredBoot.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// For people.
        public mutating func addEvidence(_ value: String) {
            writer.string(value, tag: 74)
        }
    }
}

extension StoredPeerLifeSeen {
    /// Writes a `StoredPeerLifeSeen` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `region`.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `life`.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredLifecycleChanged {
    /// Writes a `StoredLifecycleChanged` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `lifecycle`.
        public mutating func setLifecycle(_ value: Lifecycle) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 8) }
        }
    }
}

extension StoredHostStateChanged {
    /// Writes a `StoredHostStateChanged` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `state`.
        public mutating func setState(_ value: HostState) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }
    }
}

extension StoredGPUHealthChanged {
    /// Writes a `StoredGPUHealthChanged` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `gpu`.
        public mutating func setGpu(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Unspecified = withdrawn.
        public mutating func setHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 24) }
        }

        /// Else an operator's word, as all were taken for that have no author.
        public mutating func setByHost(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
        }
    }
}

extension StoredRequestAccepted {
    /// Writes a `StoredRequestAccepted` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `idempotency_key`.
        public mutating func setIdempotencyKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `demand`.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `residency`.
        public mutating func setResidency(_ build: (inout Residency.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Residency.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `accepted_unix_ms`.
        public mutating func setAcceptedUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }
    }
}

extension StoredAttemptStarted {
    /// Writes a `StoredAttemptStarted` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `attempt`.
        public mutating func setAttempt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `provider`.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }
    }
}

extension StoredAttemptClosed {
    /// Writes a `StoredAttemptClosed` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `attempt`.
        public mutating func setAttempt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `refusal`.
        public mutating func setRefusal(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredAttemptDecided {
    /// Writes a `StoredAttemptDecided` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `attempt`.
        public mutating func setAttempt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `token`.
        public mutating func setToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredRequestPlaced {
    /// Writes a `StoredRequestPlaced` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `attempt`.
        public mutating func setAttempt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension StoredPlacedAtHome {
    /// Writes a `StoredPlacedAtHome` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `attempt`.
        public mutating func setAttempt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `token`.
        public mutating func setToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredRequestRefused {
    /// Writes a `StoredRequestRefused` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `refusals`.
        public mutating func addRefusals(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredReleaseRequested {
    /// Writes a `StoredReleaseRequested` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }
    }
}

extension StoredRequestReleased {
    /// Writes a `StoredRequestReleased` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }
    }
}

extension StoredReleasedAtHome {
    /// Writes a `StoredReleasedAtHome` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }
    }
}

extension StoredDecree {
    /// Writes a `StoredDecree` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `operator`.
        public mutating func setOperator(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `reason`.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `unix_ms`.
        public mutating func setUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `forced`.
        public mutating func setForced(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
        }
    }
}

extension StoredClaimEnded {
    /// Writes a `StoredClaimEnded` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `decree`.
        public mutating func setDecree(_ build: (inout StoredDecree.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = StoredDecree.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredRequestAbandoned {
    /// Writes a `StoredRequestAbandoned` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `decree`.
        public mutating func setDecree(_ build: (inout StoredDecree.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = StoredDecree.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredOwedReleaseConfirmed {
    /// Writes a `StoredOwedReleaseConfirmed` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }
    }
}

extension StoredHostRemoved {
    /// Writes a `StoredHostRemoved` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }
    }
}

extension StoredHostRenamed {
    /// Writes a `StoredHostRenamed` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `new_host`.
        public mutating func setNewHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension StoredHostLeaving {
    /// Writes a `StoredHostLeaving` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `leaving`.
        public mutating func setLeaving(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }
    }
}

extension StoredClaim {
    /// Writes a `StoredClaim` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `token`.
        public mutating func setToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `ttl_ms`.
        public mutating func setTtlMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `committed`.
        public mutating func setCommitted(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 48) }
        }

        /// When it was made, for people; 0 = not known.
        public mutating func setSinceUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 320) }
        }
    }
}

extension StoredClaimCommitted {
    /// Writes a `StoredClaimCommitted` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredClaimClosed {
    /// Writes a `StoredClaimClosed` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `closure`.
        public mutating func setClosure(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension StoredWatermark {
    /// Writes a `StoredWatermark` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `origin`.
        public mutating func setOrigin(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `settled_below`.
        public mutating func setSettledBelow(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension StoredLedgerSnapshot {
    /// Writes a `StoredLedgerSnapshot` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `region`.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `boot_epoch`.
        public mutating func setBootEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `next_request`.
        public mutating func setNextRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `next_token`.
        public mutating func setNextToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// With their state.
        public mutating func addHosts(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `requests`.
        public mutating func addRequests(_ build: (inout StoredOwnedRequest.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = StoredOwnedRequest.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `claims`.
        public mutating func addClaims(_ build: (inout StoredClaim.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = StoredClaim.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `tombstones`.
        public mutating func addTombstones(_ build: (inout StoredClaimClosed.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = StoredClaimClosed.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `watermarks`.
        public mutating func addWatermarks(_ build: (inout StoredWatermark.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 74)
            var inner = StoredWatermark.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `fences`.
        public mutating func addFences(_ build: (inout StoredGPUFence.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 82)
            var inner = StoredGPUFence.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `lineage`.
        public mutating func setLineage(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 90) }
        }

        /// Writes the field `promises`.
        public mutating func setPromises(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 96) }
        }

        /// The last ones, in their order.
        public mutating func addBoots(_ build: (inout StoredBoot.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 106)
            var inner = StoredBoot.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `peers`.
        public mutating func addPeers(_ build: (inout StoredPeerHistory.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 114)
            var inner = StoredPeerHistory.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Unspecified = active, as every region was before this field.
        public mutating func setLifecycle(_ value: Lifecycle) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 280) }
        }

        /// Hosts that are registered from now on begin with it.
        public mutating func setFenceFloor(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 320) }
        }

        /// Hosts that began with one.
        public mutating func addHostFloors(_ build: (inout StoredHostFloor.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 330)
            var inner = StoredHostFloor.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `leaving_hosts`.
        public mutating func addLeavingHosts(_ value: String) {
            writer.string(value, tag: 338)
        }

        /// Writes the field `owed_releases`.
        public mutating func addOwedReleases(_ build: (inout StoredOwedRelease.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 346)
            var inner = StoredOwedRelease.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `decrees`.
        public mutating func addDecrees(_ build: (inout StoredKeptDecree.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 354)
            var inner = StoredKeptDecree.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `next_decree`.
        public mutating func setNextDecree(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 360) }
        }

        /// What is known of GPUs that no host has, those first that left first.
        public mutating func addAbsentGpus(_ build: (inout StoredAbsentGPU.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 370)
            var inner = StoredAbsentGPU.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredBoot {
    /// Writes a `StoredBoot` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `epoch`.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `name`.
        public mutating func setName(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }

        /// When it began.
        public mutating func setPromises(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }
    }
}

extension StoredPeerHistory {
    /// Writes a `StoredPeerHistory` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `region`.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Absent before the first with a name.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `highest_token`.
        public mutating func setHighestToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `highest_request`.
        public mutating func setHighestRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }
    }
}

extension StoredAbsentGPU {
    /// Writes a `StoredAbsentGPU` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// In small letters, without "GPU-".
        public mutating func setUuid(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `reported_health`.
        public mutating func setReportedHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }

        /// Writes the field `operator_health`.
        public mutating func setOperatorHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 24) }
        }
    }
}

extension StoredHostFloor {
    /// Writes a `StoredHostFloor` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `fence`.
        public mutating func setFence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension StoredOwedRelease {
    /// Writes a `StoredOwedRelease` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `provider`.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `accepted_unix_ms`.
        public mutating func setAcceptedUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }
    }
}

extension StoredKeptDecree {
    /// Writes a `StoredKeptDecree` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `number`.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Of another region here; else of this region there.
        public mutating func setIsClaim(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }

        /// Writes the field `key`.
        public mutating func setKey(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The other one.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `milli`.
        public mutating func setMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `decree`.
        public mutating func setDecree(_ build: (inout StoredDecree.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = StoredDecree.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredOwnedRequest {
    /// Writes a `StoredOwnedRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `accepted`.
        public mutating func setAccepted(_ build: (inout StoredRequestAccepted.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = StoredRequestAccepted.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `progress`.
        public mutating func setProgress(_ value: StoredRequestProgress) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }

        /// Of the open attempt, the grant or the release.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Absent when there is none.
        public mutating func setGrant(_ build: (inout StoredGrant.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = StoredGrant.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `attempts`.
        public mutating func setAttempts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Writes the field `refusals`.
        public mutating func addRefusals(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Its place among the requests that ended; 0 while it has not.
        public mutating func setEndedAt(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }
    }
}

extension StoredGrant {
    /// Writes a `StoredGrant` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `provider`.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `token`.
        public mutating func setToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension StoredGPUFence {
    /// Writes a `StoredGPUFence` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `gpu`.
        public mutating func setGpu(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `fence`.
        public mutating func setFence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }
    }
}
