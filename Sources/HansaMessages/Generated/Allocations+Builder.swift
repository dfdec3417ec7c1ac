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

        /// Pass as `after` for more; empty at the end.
        public mutating func setNext(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
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
