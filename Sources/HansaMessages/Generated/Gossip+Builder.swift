// swift-format-ignore-file
// Gossip+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension LifeClaim {
    /// Writes a `LifeClaim` field by field, without an owned message.
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

        /// The boot that it would begin, the promises that the ledger has.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `next_request`.
        public mutating func setNextRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `next_token`.
        public mutating func setNextToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }
    }
}

extension KnownLife {
    /// Writes a `KnownLife` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Who knows it.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// The newest that it accepted; absent when it never heard one with a name.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The latest that it heard of, also from a version without names.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// That it was given by the region.
        public mutating func setHighestToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Of the region's, that it has seen.
        public mutating func setHighestRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// That life speaks now.
        public mutating func setHeard(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 48) }
        }

        /// Since the answering node started.
        public mutating func setWasHeard(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 56) }
        }

        /// With was_heard.
        public mutating func setHeardAgoMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// That life said that it ends.
        public mutating func setEnded(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 72) }
        }

        /// The answering node has not listened long enough to hear everybody who speaks.
        public mutating func setJustBegan(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 80) }
        }
    }
}

extension MemberRecord {
    /// Writes a `MemberRecord` field by field, without an owned message.
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

        /// Durable boot epoch.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Within the epoch.
        public mutating func setSequence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `lifecycle`.
        public mutating func setLifecycle(_ value: Lifecycle) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 40) }
        }

        /// Writes the field `digest`.
        public mutating func setDigest(_ build: (inout Digest.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = Digest.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension GossipMessage {
    /// Writes a `GossipMessage` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `from`.
        public mutating func setFrom(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Of the sender.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Newer than what the sender believes the receiver has.
        public mutating func addRecords(_ build: (inout MemberRecord.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = MemberRecord.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Whom the sender does not hear.
        public mutating func addSuspicions(_ build: (inout Suspicion.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = Suspicion.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// What the sender has; only while the two pictures differ.
        public mutating func addSeen(_ build: (inout SeenVersion.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = SeenVersion.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Of this message, grows within the sender's epoch: late and doubled ones show.
        public mutating func setNumber(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Hash of every version the sender has: equal hashes, nothing to send.
        public mutating func setPicture(_ value: UInt64) {
            if value != 0 { writer.fixed64(value, tag: 57) }
        }

        /// The sender's, with what is on its disk; absent before version 0.2.
        public mutating func setLife(_ build: (inout Life.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = Life.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The boot that the receiver knew, when the sender's ledger was found to have it.
        public mutating func setContains(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 74) }
        }

        /// The sender's last message.
        public mutating func setEnded(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 80) }
        }

        /// The receiver of a request does not believe its sender; nothing else is said.
        public mutating func setRefusal(_ build: (inout LifeRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 90)
            var inner = LifeRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension LifeRefusal {
    /// Writes a `LifeRefusal` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// For people.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `known`.
        public mutating func setKnown(_ build: (inout KnownLife.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = KnownLife.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Suspicion {
    /// Writes a `Suspicion` field by field, without an owned message.
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

        /// Writes the field `epoch`.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension SeenVersion {
    /// Writes a `SeenVersion` field by field, without an owned message.
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

        /// Writes the field `epoch`.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `sequence`.
        public mutating func setSequence(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }
    }
}
