// swift-format-ignore-file
// Lending+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/lending.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension ListClaimsRequest {
    /// Writes a `ListClaimsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Only of this region.
        public mutating func setOrigin(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Only those that have something of this host.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Those of the region's own requests, too.
        public mutating func setHome(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }

        /// Only after this claim, such as "uk-42/1".
        public mutating func setAfter(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// 0 = as many as a reply takes.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }
    }
}

extension LentClaim {
    /// Writes a `LentClaim` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Request and attempt: "norway-42/1".
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// The request: "norway-42".
        public mutating func setAllocation(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `origin`.
        public mutating func setOrigin(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// "self", "alive", "unreachable", …; "not a peer" when it is none (any more).
        public mutating func setOriginState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }

        /// "held" or "committed".
        public mutating func setState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 50) }
        }

        /// Of GPUs.
        public mutating func setMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// When it was made; 0 = not known.
        public mutating func setSinceUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 72) }
        }
    }
}

extension ListClaimsReply {
    /// Writes a `ListClaimsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `claims`.
        public mutating func addClaims(_ build: (inout LentClaim.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = LentClaim.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Pass as `after` for more; a page may be empty and not the last.
        public mutating func setNext(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension ListBorrowedRequest {
    /// Writes a `ListBorrowedRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Only at this region.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Only requests above this number.
        public mutating func setAfter(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// 0 = as many as a reply takes.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }
    }
}

extension BorrowedPlacement {
    /// Writes a `BorrowedPlacement` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `allocation`.
        public mutating func setAllocation(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `provider`.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// As in LentClaim.
        public mutating func setProviderState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// "reserving", "committing", "placed", "releasing" or "abandoned".
        public mutating func setState(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }

        /// Of GPUs, as far as it is known.
        public mutating func setMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// When the request was accepted.
        public mutating func setSinceUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// What it waits for, one sentence; empty when it waits for nothing.
        public mutating func setWaitsFor(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 74) }
        }
    }
}

extension ListBorrowedReply {
    /// Writes a `ListBorrowedReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `placements`.
        public mutating func addPlacements(_ build: (inout BorrowedPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = BorrowedPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Pass as `after` for more; 0 at the end.
        public mutating func setNext(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}

extension EndClaimsRequest {
    /// Writes a `EndClaimsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// "norway-42", or one attempt of it, "norway-42/1".
        public mutating func addIds(_ value: String) {
            writer.string(value, tag: 10)
        }

        /// All of this region instead.
        public mutating func setOrigin(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// For the audit.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Although the origin is alive and a peer.
        public mutating func setForce(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
        }

        /// Only say what would be ended.
        public mutating func setDryRun(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 40) }
        }
    }
}

extension EndClaimsReply {
    /// Writes a `EndClaimsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `ended`.
        public mutating func addEnded(_ build: (inout LentClaim.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = LentClaim.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Ask again: there were more than one call ends.
        public mutating func setMore(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }
    }
}

extension ListDecreesRequest {
    /// Writes a `ListDecreesRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Only decrees above this number.
        public mutating func setAfter(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// 0 = as many as a reply takes.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension DecreeEntry {
    /// Writes a `DecreeEntry` field by field, without an owned message.
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

        /// "claim": of another region, here; "placement": of this region, there.
        public mutating func setKind(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// "norway-42/1".
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// The other one.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `milli`.
        public mutating func setMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `operator`.
        public mutating func setOperator(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 50) }
        }

        /// Writes the field `reason`.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 58) }
        }

        /// Writes the field `unix_ms`.
        public mutating func setUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// Writes the field `forced`.
        public mutating func setForced(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 72) }
        }
    }
}

extension ListDecreesReply {
    /// Writes a `ListDecreesReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `decrees`.
        public mutating func addDecrees(_ build: (inout DecreeEntry.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = DecreeEntry.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Pass as `after` for more; 0 at the end.
        public mutating func setNext(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }
    }
}
