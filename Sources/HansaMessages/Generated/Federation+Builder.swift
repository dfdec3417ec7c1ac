// swift-format-ignore-file
// Federation+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/federation.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension AttemptKey {
    /// Writes a `AttemptKey` field by field, without an owned message.
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

        /// Writes the field `request`.
        public mutating func setRequest(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `attempt`.
        public mutating func setAttempt(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }
    }
}

extension ReserveRequest {
    /// Writes a `ReserveRequest` field by field, without an owned message.
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

        /// Writes the field `demand`.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `residency`.
        public mutating func setResidency(_ build: (inout Residency.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = Residency.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The origin will reserve or commit for none of its requests below this number.
        public mutating func setSettledBelow(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ReserveReply {
    /// Writes a `ReserveReply` field by field, without an owned message.
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

        /// Writes the field `held`.
        public mutating func setHeld(_ build: (inout Held.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Held.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `denied`.
        public mutating func setDenied(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `closed`.
        public mutating func setClosed(_ build: (inout Closed.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = Closed.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `digest`.
        public mutating func setDigest(_ build: (inout Digest.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Digest.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Held {
    /// Writes a `Held` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `token`.
        public mutating func setToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// Writes the field `ttl_ms`.
        public mutating func setTtlMs(_ value: UInt64) {
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

extension Closed {
    /// Writes a `Closed` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension CommitRequest {
    /// Writes a `CommitRequest` field by field, without an owned message.
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

        /// Writes the field `token`.
        public mutating func setToken(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension CommitReply {
    /// Writes a `CommitReply` field by field, without an owned message.
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

        /// False: refused, the attempt is closed at the provider.
        public mutating func setCommitted(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension CancelRequest {
    /// Writes a `CancelRequest` field by field, without an owned message.
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

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension CancelReply {
    /// Writes a `CancelReply` field by field, without an owned message.
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

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension FreeRequest {
    /// Writes a `FreeRequest` field by field, without an owned message.
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

        /// Writes the field `settled_below`.
        public mutating func setSettledBelow(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension FreeReply {
    /// Writes a `FreeReply` field by field, without an owned message.
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

        /// Writes the field `lives`.
        public mutating func setLives(_ build: (inout CallLives.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = CallLives.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ListAccountsRequest {
    /// Writes a `ListAccountsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// True: of requests of the calling region, at the called one; false: the other way.
        public mutating func setLent(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 8) }
        }

        /// Only behind this one.
        public mutating func setAfter(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ClaimAccount {
    /// Writes a `ClaimAccount` field by field, without an owned message.
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

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `standing`.
        public mutating func setStanding(_ value: ClaimStanding) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 40) }
        }
    }
}

extension ListAccountsReply {
    /// Writes a `ListAccountsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `claims`.
        public mutating func addClaims(_ build: (inout ClaimAccount.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = ClaimAccount.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Ask again behind this one; absent when there is nothing more.
        public mutating func setNext(_ build: (inout AttemptKey.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = AttemptKey.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The called region's own ledger is older than what it promised.
        public mutating func setQuarantined(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }
    }
}
