// swift-format-ignore-file
// Regions+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/regions.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension StatusRequest {
    /// Writes a `StatusRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension StatusReply {
    /// Writes a `StatusReply` field by field, without an owned message.
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

        /// Writes the field `version`.
        public mutating func setVersion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `boot_epoch`.
        public mutating func setBootEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `uptime_ms`.
        public mutating func setUptimeMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `hosts`.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Writes the field `gpus`.
        public mutating func setGpus(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
        }

        /// Writes the field `total_milli`.
        public mutating func setTotalMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }

        /// Writes the field `used_milli`.
        public mutating func setUsedMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// Owned here and placed anywhere.
        public mutating func setAllocationsPlaced(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 72) }
        }

        /// Writes the field `allocations_in_doubt`.
        public mutating func setAllocationsInDoubt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 80) }
        }

        /// Writes the field `holds`.
        public mutating func setHolds(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 88) }
        }

        /// Writes the field `lent_milli`.
        public mutating func setLentMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 96) }
        }

        /// Writes the field `borrowed_milli`.
        public mutating func setBorrowedMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 104) }
        }

        /// Writes the field `ledger_sequence`.
        public mutating func setLedgerSequence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 112) }
        }

        /// "ok" or why writes are refused.
        public mutating func setStoreState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 122) }
        }

        /// Writes the field `outbox`.
        public mutating func setOutbox(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 128) }
        }

        /// Writes the field `sites`.
        public mutating func addSites(_ value: String) {
            writer.string(value, tag: 138)
        }

        /// Of this node; without a boot before it has begun.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 146)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// "serving", "starting" or "quarantined".
        public mutating func setStanding(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 154) }
        }

        /// Why it is not serving.
        public mutating func setStandingReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 162) }
        }

        /// Writes the field `evidence`.
        public mutating func addEvidence(_ build: (inout LifeEvidence.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 170)
            var inner = LifeEvidence.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension LifeEvidence {
    /// Writes a `LifeEvidence` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `peer`.
        public mutating func setPeer(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// The newest that the peer accepted; absent when it knows none.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The peer hears that life now.
        public mutating func setHeard(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }

        /// Writes the field `highest_token`.
        public mutating func setHighestToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `highest_request`.
        public mutating func setHighestRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Why the ledger is not the one that the peer knows; empty = it is.
        public mutating func setFinding(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 50) }
        }
    }
}

extension ListRegionsRequest {
    /// Writes a `ListRegionsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension RegionStatus {
    /// Writes a `RegionStatus` field by field, without an owned message.
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

        /// "self", "alive", "suspect", "unreachable", "never seen", "left".
        public mutating func setState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `address`.
        public mutating func setAddress(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `boot_epoch`.
        public mutating func setBootEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Ago.
        public mutating func setLastHeardMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `rtt_us`.
        public mutating func setRttUs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `digest`.
        public mutating func setDigest(_ build: (inout Digest.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = Digest.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `digest_age_ms`.
        public mutating func setDigestAgeMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// The newest that is known.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 74)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Who else speaks for the region, and why it is not believed; empty = nobody.
        public mutating func setSecondLife(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 82) }
        }

        /// It was, since the answering node started; else last_heard_ms says nothing.
        public mutating func setHeard(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 160) }
        }

        /// Why the answering node cannot call it; empty when it can.
        public mutating func setFault(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 170) }
        }

        /// "planned", "active", "draining" or "left" by its own word; empty when it has not spoken.
        public mutating func setLifecycle(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 178) }
        }
    }
}

extension ListRegionsReply {
    /// Writes a `ListRegionsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `regions`.
        public mutating func addRegions(_ build: (inout RegionStatus.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = RegionStatus.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension CapacityRequest {
    /// Writes a `CapacityRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension RegionCapacity {
    /// Writes a `RegionCapacity` field by field, without an owned message.
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

        /// Writes the field `exact`.
        public mutating func setExact(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }

        /// Writes the field `age_ms`.
        public mutating func setAgeMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `models`.
        public mutating func addModels(_ build: (inout ModelCapacity.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = ModelCapacity.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension CapacityReply {
    /// Writes a `CapacityReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `regions`.
        public mutating func addRegions(_ build: (inout RegionCapacity.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = RegionCapacity.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `missing`.
        public mutating func addMissing(_ build: (inout MissingRegion.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = MissingRegion.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ListPeersRequest {
    /// Writes a `ListPeersRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension PeerStatus {
    /// Writes a `PeerStatus` field by field, without an owned message.
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

        /// Writes the field `address`.
        public mutating func setAddress(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `state`.
        public mutating func setState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `connected`.
        public mutating func setConnected(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
        }

        /// Writes the field `rtt_us`.
        public mutating func setRttUs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// What we let it take; 0 with lend_unlimited = no limit.
        public mutating func setLendLimitMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `lend_unlimited`.
        public mutating func setLendUnlimited(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 56) }
        }

        /// What it has of ours.
        public mutating func setLentMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// What we have of its.
        public mutating func setBorrowedMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 72) }
        }

        /// Of the connection, or what the peer answers instead of taking part.
        public mutating func setLastError(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 82) }
        }

        /// Who else speaks for the peer, and why it is not believed; empty = nobody.
        public mutating func setSecondLife(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 90) }
        }

        /// Differs from address while the peer is dialled where its own record says.
        public mutating func setConfiguredAddress(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 162) }
        }

        /// By gossip, since the answering node started.
        public mutating func setHeard(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 168) }
        }

        /// Ago; says nothing unless heard.
        public mutating func setLastHeardMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 176) }
        }

        /// As in RegionStatus.
        public mutating func setLifecycle(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 186) }
        }
    }
}

extension ListPeersReply {
    /// Writes a `ListPeersReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `peers`.
        public mutating func addPeers(_ build: (inout PeerStatus.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = PeerStatus.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension SetLifecycleRequest {
    /// Writes a `SetLifecycleRequest` field by field, without an owned message.
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

        /// Leave although claims are lent or borrowed.
        public mutating func setForce(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }
    }
}

extension SetLifecycleReply {
    /// Writes a `SetLifecycleReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Now.
        public mutating func setLifecycle(_ value: Lifecycle) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 8) }
        }

        /// Writes the field `previous`.
        public mutating func setPrevious(_ value: Lifecycle) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }

        /// What others have here.
        public mutating func setLentMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// What this region has elsewhere.
        public mutating func setBorrowedMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Of this region that are placed or under way, at home or elsewhere.
        public mutating func setRequests(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }
    }
}

extension EventsRequest {
    /// Writes a `EventsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `follow`.
        public mutating func setFollow(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 8) }
        }

        /// Only events with a greater sequence.
        public mutating func setAfter(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// The newest n of what is kept; 0 = all.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }
    }
}

extension Event {
    /// Writes a `Event` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `sequence`.
        public mutating func setSequence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `unix_ms`.
        public mutating func setUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Such as "placed", "held", "memberSuspect".
        public mutating func setKind(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Allocation, host or region id.
        public mutating func setSubject(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `text`.
        public mutating func setText(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }
    }
}

extension BackupRequest {
    /// Writes a `BackupRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension BackupPart {
    /// Writes a `BackupPart` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `head`.
        public mutating func setHead(_ build: (inout BackupHead.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = BackupHead.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// 256 KiB at most.
        public mutating func setPiece(_ value: [UInt8]) {
            writer.bytes(value, tag: 18)
        }

        /// Writes the field `end`.
        public mutating func setEnd(_ build: (inout BackupEnd.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = BackupEnd.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension BackupHead {
    /// Writes a `BackupHead` field by field, without an owned message.
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

        /// Of the node.
        public mutating func setVersion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// The last record in the copy.
        public mutating func setLedgerSequence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Of all pieces.
        public mutating func setBytes(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// When it was made.
        public mutating func setUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }
    }
}

extension BackupEnd {
    /// Writes a `BackupEnd` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Of all pieces.
        public mutating func setCrc32c(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }
    }
}

extension RecoverRequest {
    /// Writes a `RecoverRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Do it; otherwise nothing changes.
        public mutating func setAccept(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 8) }
        }

        /// Go on although these do not answer.
        public mutating func addMissingPeers(_ value: String) {
            writer.string(value, tag: 18)
        }

        /// Cordon no host.
        public mutating func setTrustFree(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }

        /// What peers have on these is not taken over.
        public mutating func addGoneHosts(_ value: String) {
            writer.string(value, tag: 34)
        }
    }
}

extension PeerRecovery {
    /// Writes a `PeerRecovery` field by field, without an owned message.
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

        /// The newest that it accepted; absent when it knows none.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// It hears that life now.
        public mutating func setHeard(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }

        /// Writes the field `highest_token`.
        public mutating func setHighestToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `highest_request`.
        public mutating func setHighestRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Claims of its requests here.
        public mutating func setHas(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
        }

        /// Claims of requests of this region there.
        public mutating func setLent(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 56) }
        }

        /// Why it does not answer.
        public mutating func setProblem(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 66) }
        }
    }
}

extension RecoveredClaim {
    /// Writes a `RecoveredClaim` field by field, without an owned message.
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

extension RecoveredRequest {
    /// Writes a `RecoveredRequest` field by field, without an owned message.
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

        /// Writes the field `provider`.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }
    }
}

extension RecoveryCounts {
    /// Writes a `RecoveryCounts` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `claims_adopted`.
        public mutating func setClaimsAdopted(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `claims_closed`.
        public mutating func setClaimsClosed(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `requests_adopted`.
        public mutating func setRequestsAdopted(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }

        /// Writes the field `requests_ended`.
        public mutating func setRequestsEnded(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 32) }
        }

        /// Writes the field `hosts_cordoned`.
        public mutating func setHostsCordoned(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Writes the field `objections`.
        public mutating func setObjections(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
        }
    }
}

extension RecoverReply {
    /// Writes a `RecoverReply` field by field, without an owned message.
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

        /// Writes the field `accepted`.
        public mutating func setAccepted(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }

        /// Of the ledger before.
        public mutating func setOwn(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// When its last record was written; 0 = not known.
        public mutating func setLastRecordUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// With the lineage, epoch and promises that it goes on with.
        public mutating func setAdopted(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `peers`.
        public mutating func addPeers(_ build: (inout PeerRecovery.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = PeerRecovery.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Of peers, that the ledger lost.
        public mutating func addClaimsAdopted(_ build: (inout RecoveredClaim.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = RecoveredClaim.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// That their origin does not have.
        public mutating func addClaimsClosed(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// As their provider has them.
        public mutating func addRequestsAdopted(_ build: (inout RecoveredRequest.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 74)
            var inner = RecoveredRequest.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Nobody has a claim for them.
        public mutating func setRequestsEnded(_ values: [UInt64]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint($1) }, tag: 82)
            for value in values { writer.varint(value) }
        }

        /// Something may run there that nobody knows of.
        public mutating func addHostsCordoned(_ value: String) {
            writer.string(value, tag: 90)
        }

        /// What stands against it.
        public mutating func addObjections(_ value: String) {
            writer.string(value, tag: 98)
        }

        /// Writes the field `counts`.
        public mutating func setCounts(_ build: (inout RecoveryCounts.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 106)
            var inner = RecoveryCounts.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}
