// swift-format-ignore-file
// Allocations+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/allocations.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension AllocateRequest {
    /// Writes a `AllocateRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Required, 1 to 128 bytes, unique per tenant at this origin.
        public mutating func setIdempotencyKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `demand`.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `residency`.
        public mutating func setResidency(_ build: (inout Residency.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = Residency.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Operators may ask for a tenant; tenants leave it empty.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }
    }
}

extension AllocateReply {
    /// Writes a `AllocateReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Placed or refused.
        public mutating func setAllocation(_ build: (inout Allocation.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Allocation.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The answer of an earlier call with the same key.
        public mutating func setReplayed(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }
    }
}

extension PlanRequest {
    /// Writes a `PlanRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Planned one after the other, each on what the former left.
        public mutating func addDemands(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `residency`.
        public mutating func setResidency(_ build: (inout Residency.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Residency.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// As in AllocateRequest: whose groups count.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }
    }
}

extension PlanReply {
    /// Writes a `PlanReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `plans`.
        public mutating func addPlans(_ build: (inout PlannedDemand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = PlannedDemand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension PlannedDemand {
    /// Writes a `PlannedDemand` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Where it would go; empty when nowhere. A peer is a guess from its digest.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// True at home, false at a peer.
        public mutating func setCertain(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `refusals`.
        public mutating func addRefusals(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ExplainRequest {
    /// Writes a `ExplainRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `demand`.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// As in AllocateRequest: whose groups count, and what may be released.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension ExplainReply {
    /// Writes a `ExplainReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Whose hosts were asked: the node's own.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Where it would go; empty when it is refused.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Absent when it would be placed.
        public mutating func setRefusal(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The closest first.
        public mutating func addNearest(_ build: (inout NearMiss.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = NearMiss.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Each of them alone makes the demand fit now.
        public mutating func addRemedies(_ build: (inout Remedy.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Remedy.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension NearMiss {
    /// Writes a `NearMiss` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// The first of them by id.
        public mutating func setHost(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// How many they are.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// As in ReasonCount.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Whole GPUs.
        public mutating func setGpusShort(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 32) }
        }

        /// Of one GPU, for a share.
        public mutating func setMilliShort(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Writes the field `cpu_milli_short`.
        public mutating func setCpuMilliShort(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `memory_mib_short`.
        public mutating func setMemoryMibShort(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 56) }
        }
    }
}

extension Remedy {
    /// Writes a `Remedy` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Such as "fewerHosts"; the list is in docs/allocation.md.
        public mutating func setKind(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Ask for this instead; absent when something else has to change.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Make these hosts ready.
        public mutating func addHosts(_ value: String) {
            writer.string(value, tag: 26)
        }

        /// What `releases` give back, host by host.
        public mutating func addReliefs(_ build: (inout HostRelief.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostRelief.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Release these allocations, all of them.
        public mutating func addReleases(_ build: (inout Release.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Release.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Release {
    /// Writes a `Release` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Its id: "uk-42".
        public mutating func setAllocation(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// What it takes in all, in thousandths of a GPU.
        public mutating func setMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Where it is.
        public mutating func addHosts(_ value: String) {
            writer.string(value, tag: 34)
        }
    }
}

extension HostRelief {
    /// Writes a `HostRelief` field by field, without an owned message.
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

        /// What is released has something of these GPUs.
        public mutating func setGpus(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 18)
            for value in values { writer.varint(UInt64(value)) }
        }

        /// Writes the field `cpu_milli`.
        public mutating func setCpuMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `memory_mib`.
        public mutating func setMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }
    }
}

extension DefragmentRequest {
    /// Writes a `DefragmentRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `demand`.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// As in AllocateRequest: whose groups count.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension DefragmentReply {
    /// Writes a `DefragmentReply` field by field, without an owned message.
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

        /// In this order; none when the demand fits already or no moves help.
        public mutating func addMoves(_ build: (inout Move.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Move.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// What the moved allocations take, in thousandths of a GPU.
        public mutating func setMovedMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Where the demand goes afterwards; empty when no moves help.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Why it does not fit as things are; absent when it does.
        public mutating func setRefusal(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// False when the search ended at its limit, or several hosts had to be freed.
        public mutating func setMinimal(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 48) }
        }

        /// Cordon these while the moves are carried out.
        public mutating func addCordon(_ value: String) {
            writer.string(value, tag: 58)
        }
    }
}

extension Move {
    /// Writes a `Move` field by field, without an owned message.
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

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `milli`.
        public mutating func setMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `from`.
        public mutating func addFrom(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `to`.
        public mutating func addTo(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension GetAllocationRequest {
    /// Writes a `GetAllocationRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `id`.
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Regions forward for this tenant; everyone else leaves it empty.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension GetAllocationReply {
    /// Writes a `GetAllocationReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `allocation`.
        public mutating func setAllocation(_ build: (inout Allocation.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Allocation.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ListAllocationsRequest {
    /// Writes a `ListAllocationsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Ask the other regions too.
        public mutating func setFederation(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 8) }
        }

        /// Empty = all.
        public mutating func setStates(_ values: [AllocationState]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1.rawValue))) }, tag: 18)
            for value in values { writer.varint(UInt64(bitPattern: Int64(value.rawValue))) }
        }

        /// 0 = 1000.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }

        /// Id to continue after, within one region.
        public mutating func setAfter(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Only this tenant's; tenants leave it empty.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }

        /// This region's allocations instead; the node asks it.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 50) }
        }

        /// At most so many; 0 = what the node gives.
        public mutating func setReplyBytes(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 56) }
        }
    }
}

extension ListAllocationsReply {
    /// Writes a `ListAllocationsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `allocations`.
        public mutating func addAllocations(_ build: (inout Allocation.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Allocation.Builder(writer)
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

        /// Pass as `after` for more of the region that was asked; empty at the end.
        public mutating func setNext(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Other regions that have more.
        public mutating func addMore(_ build: (inout ListContinuation.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = ListContinuation.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension MissingRegion {
    /// Writes a `MissingRegion` field by field, without an owned message.
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

        /// Writes the field `reason`.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension ListContinuation {
    /// Writes a `ListContinuation` field by field, without an owned message.
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

        /// Pass with `region` for more.
        public mutating func setAfter(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension ReleaseAllocationRequest {
    /// Writes a `ReleaseAllocationRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `id`.
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Regions forward for this tenant; everyone else leaves it empty.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Operators only: do not wait for a provider that is gone.
        public mutating func setAbandon(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }

        /// Of the abandonment, for the audit.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Abandon it although the provider is alive.
        public mutating func setForce(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 40) }
        }
    }
}

extension ReleaseAllocationReply {
    /// Writes a `ReleaseAllocationReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `allocation`.
        public mutating func setAllocation(_ build: (inout Allocation.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Allocation.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension WatchAllocationsRequest {
    /// Writes a `WatchAllocationsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// One allocation; empty = all the caller may see.
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Leave out the initial state.
        public mutating func setOnlyChanges(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }
    }
}

extension AllocationChange {
    /// Writes a `AllocationChange` field by field, without an owned message.
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

        /// Writes the field `allocation`.
        public mutating func setAllocation(_ build: (inout Allocation.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Allocation.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `initial`.
        public mutating func setInitial(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
        }
    }
}
