// swift-format-ignore-file
// Types+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/types.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension GPU {
    /// Writes a `GPU` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Position on the host, from 0.
        public mutating func setIndex(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Such as "H200".
        public mutating func setModel(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `memory_mib`.
        public mutating func setMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Empty when not known.
        public mutating func setUuid(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `numa_node`.
        public mutating func setNumaNode(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// NVSwitch module id, from the machine itself; 0 when not known.
        public mutating func setModuleId(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
        }

        /// Such as "0000:1b:00.0"; empty when not known.
        public mutating func setPciAddress(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 58) }
        }

        /// Of its nearest NIC, from 1; 0 when not known.
        public mutating func setRail(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 64) }
        }

        /// Writes the field `mig`.
        public mutating func setMig(_ value: MIGMode) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 72) }
        }

        /// In answers the worse of the two words below, in registrations the host's.
        public mutating func setHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 80) }
        }

        /// The word of its host, or of an inventory.
        public mutating func setReportedHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 88) }
        }

        /// An operator's word, which stands until it is withdrawn; unspecified = none.
        public mutating func setOperatorHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 96) }
        }
    }
}

extension NIC {
    /// Writes a `NIC` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Of the interface or, without one, of the RDMA device; unique on its host.
        public mutating func setName(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Empty when not known.
        public mutating func setPciAddress(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `numa_node`.
        public mutating func setNumaNode(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }

        /// 0 when not known.
        public mutating func setSpeedMbps(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 32) }
        }

        /// Such as "mlx5_0"; empty without RDMA.
        public mutating func setRdmaDevice(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }

        /// From 1; 0 when it is on none.
        public mutating func setRail(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
        }

        /// The link was up when the host was looked at.
        public mutating func setUp(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 56) }
        }
    }
}

extension FabricPartition {
    /// Writes a `FabricPartition` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Unique on its host.
        public mutating func setId(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Of its GPUs, ascending.
        public mutating func setModuleIds(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 18)
            for value in values { writer.varint(UInt64(value)) }
        }
    }
}

extension Host {
    /// Writes a `Host` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Unique in its region.
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `site`.
        public mutating func setSite(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `block`.
        public mutating func setBlock(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Writes the field `rack`.
        public mutating func setRack(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Thousandths of a core.
        public mutating func setCpuMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `memory_mib`.
        public mutating func setMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Writes the field `gpus`.
        public mutating func addGpus(_ build: (inout GPU.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = GPU.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `labels`.
        public mutating func addLabels(_ build: (inout Label.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = Label.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `state`.
        public mutating func setState(_ value: HostState) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 72) }
        }

        /// The way down to its leaf switch, such as "spine-2/leaf-7"; empty when not known.
        public mutating func setLeaf(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 82) }
        }

        /// Writes the field `nics`.
        public mutating func addNics(_ build: (inout NIC.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 90)
            var inner = NIC.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `gpu_link`.
        public mutating func setGpuLink(_ value: GPULink) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 96) }
        }

        /// Hosts with the same one share NVLink; empty for a host on its own.
        public mutating func setNvlinkDomain(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 106) }
        }

        /// By id; empty = not restricted.
        public mutating func addFabricPartitions(_ build: (inout FabricPartition.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 114)
            var inner = FabricPartition.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Label {
    /// Writes a `Label` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `value`.
        public mutating func setValue(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension Gang {
    /// Writes a `Gang` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// At least 1.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// At least 1.
        public mutating func setGpusPerHost(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension Share {
    /// Writes a `Share` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// 1 to 999 thousandths.
        public mutating func setMilli(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }
    }
}

extension Instance {
    /// Writes a `Instance` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// NVIDIA's name, such as "1g.18gb"; docs/allocation.md has the list.
        public mutating func setProfile(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }
    }
}

extension CPUOnly {
    /// Writes a `CPUOnly` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }
    }
}

extension LabelRule {
    /// Writes a `LabelRule` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `key`.
        public mutating func setKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `test`.
        public mutating func setTest(_ value: LabelTest) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }

        /// For the tests that compare.
        public mutating func addValues(_ value: String) {
            writer.string(value, tag: 26)
        }
    }
}

extension Spread {
    /// Writes a `Spread` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `level`.
        public mutating func setLevel(_ value: TopologyLevel) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 8) }
        }

        /// At least 1.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension Constraints {
    /// Writes a `Constraints` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// All hosts of the gang in one of these, or it is refused.
        public mutating func setRequired(_ value: TopologyLevel) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 8) }
        }

        /// The tightest level to try; NVLink domain when left out.
        public mutating func setPreferred(_ value: TopologyLevel) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }

        /// Writes the field `spread`.
        public mutating func setSpread(_ build: (inout Spread.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = Spread.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The group that the placement belongs to, within its tenant.
        public mutating func setGroup(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Keeps out of hosts, or of domains of this level, that have something of its group.
        public mutating func setApart(_ value: TopologyLevel) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 40) }
        }

        /// Writes the field `labels`.
        public mutating func addLabels(_ build: (inout LabelRule.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = LabelRule.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// GPUs that are not yet checked will do.
        public mutating func setAllowsUnverified(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 56) }
        }

        /// Acceptable hosts; empty = any. Only the region that is asked has them.
        public mutating func addHosts(_ value: String) {
            writer.string(value, tag: 66)
        }

        /// Of `parts`: at most so many pieces on one host; 0 = any number.
        public mutating func setPerHostMax(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 72) }
        }
    }
}

extension Parts {
    /// Writes a `Parts` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `parts`.
        public mutating func addParts(_ build: (inout Part.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Part.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Part {
    /// Writes a `Part` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Such as "workers", for people; unique when there are several parts.
        public mutating func setName(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Pieces; 0 = 1.
        public mutating func setCount(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Whole GPUs of one host.
        public mutating func setGpus(_ value: UInt32) {
            writer.varint(UInt64(value), tag: 24)
        }

        /// Writes the field `share`.
        public mutating func setShare(_ build: (inout Share.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = Share.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `instance`.
        public mutating func setInstance(_ build: (inout Instance.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Instance.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `cpu_only`.
        public mutating func setCpuOnly(_ build: (inout CPUOnly.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = CPUOnly.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// As in Demand.
        public mutating func addModels(_ value: String) {
            writer.string(value, tag: 58)
        }

        /// For each piece.
        public mutating func setCpuMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 64) }
        }

        /// For each piece.
        public mutating func setMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 72) }
        }

        /// As in Demand.
        public mutating func setGpuMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 80) }
        }
    }
}

extension Demand {
    /// Writes a `Demand` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `gang`.
        public mutating func setGang(_ build: (inout Gang.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Gang.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `share`.
        public mutating func setShare(_ build: (inout Share.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 18)
            var inner = Share.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `cpu_only`.
        public mutating func setCpuOnly(_ build: (inout CPUOnly.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = CPUOnly.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Acceptable GPU models, as docs/allocation.md reads them; empty = any.
        public mutating func addModels(_ value: String) {
            writer.string(value, tag: 34)
        }

        /// Per host.
        public mutating func setCpuMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Per host.
        public mutating func setMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// Acceptable sites; empty = any.
        public mutating func addSites(_ value: String) {
            writer.string(value, tag: 58)
        }

        /// Writes the field `instance`.
        public mutating func setInstance(_ build: (inout Instance.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 74)
            var inner = Instance.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Absent = none.
        public mutating func setConstraints(_ build: (inout Constraints.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 82)
            var inner = Constraints.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Unlike pieces, or several. Their models, CPU and memory are said part by part.
        public mutating func setParts(_ build: (inout Parts.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 90)
            var inner = Parts.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// The memory that each GPU must have at least, of an instance the instance; 0 = any. Between programs such a demand travels as `parts`,
        /// so that a version that does not know this field refuses it.
        public mutating func setGpuMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 96) }
        }

        /// Its tenant can move it to other GPUs when asked; only then a defragmentation proposes so.
        public mutating func setMovable(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 120) }
        }
    }
}

extension Residency {
    /// Writes a `Residency` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Empty = every region of the federation.
        public mutating func addAllowedRegions(_ value: String) {
            writer.string(value, tag: 10)
        }
    }
}

extension HostPlacement {
    /// Writes a `HostPlacement` field by field, without an owned message.
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

        /// Writes the field `site`.
        public mutating func setSite(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// GPU indices.
        public mutating func setGpus(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 26)
            for value in values { writer.varint(UInt64(value)) }
        }

        /// 1000 = whole.
        public mutating func setMilliPerGpu(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 32) }
        }

        /// Writes the field `cpu_milli`.
        public mutating func setCpuMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Writes the field `memory_mib`.
        public mutating func setMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 48) }
        }

        /// One per GPU, in the order of gpus.
        public mutating func setFences(_ values: [UInt64]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint($1) }, tag: 58)
            for value in values { writer.varint(value) }
        }

        /// The profile of the instance that is taken; empty = none.
        public mutating func setInstance(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 66) }
        }

        /// Its first memory slice.
        public mutating func setInstanceStart(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 72) }
        }

        /// With its owner: "tenant/group"; empty = none.
        public mutating func setGroup(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 82) }
        }

        /// One per GPU, in the order of gpus; left out when none is known.
        public mutating func addGpuUuids(_ value: String) {
            writer.string(value, tag: 90)
        }

        /// Of a demand in parts: which of them, from 0.
        public mutating func setPart(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 96) }
        }
    }
}

extension ReasonCount {
    /// Writes a `ReasonCount` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Such as "tooFewGPUs"; the list is in docs/allocation.md.
        public mutating func setReason(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `hosts`.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension RegionRefusal {
    /// Writes a `RegionRefusal` field by field, without an owned message.
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

        /// Such as "noCapacity", "residency", "lendingLimit", "unreachable".
        public mutating func setCode(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// One sentence for people.
        public mutating func setDetail(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// By host, when the allocator was asked.
        public mutating func addReasons(_ build: (inout ReasonCount.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = ReasonCount.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension Allocation {
    /// Writes a `Allocation` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Origin and number: "uk-42".
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `tenant`.
        public mutating func setTenant(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `origin`.
        public mutating func setOrigin(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 26) }
        }

        /// Empty unless placed.
        public mutating func setProvider(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `state`.
        public mutating func setState(_ value: AllocationState) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 40) }
        }

        /// Writes the field `demand`.
        public mutating func setDemand(_ build: (inout Demand.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 50)
            var inner = Demand.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `residency`.
        public mutating func setResidency(_ build: (inout Residency.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 58)
            var inner = Residency.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `placement`.
        public mutating func addPlacement(_ build: (inout HostPlacement.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 66)
            var inner = HostPlacement.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `attempts`.
        public mutating func setAttempts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 72) }
        }

        /// Writes the field `refusals`.
        public mutating func addRefusals(_ build: (inout RegionRefusal.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 82)
            var inner = RegionRefusal.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `created_unix_ms`.
        public mutating func setCreatedUnixMs(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 88) }
        }

        /// Writes the field `idempotency_key`.
        public mutating func setIdempotencyKey(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 98) }
        }
    }
}

extension ModelCapacity {
    /// Writes a `ModelCapacity` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `model`.
        public mutating func setModel(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `total_gpus`.
        public mutating func setTotalGpus(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Whole free GPUs on ready hosts.
        public mutating func setFreeGpus(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }

        /// Including parts of shared GPUs.
        public mutating func setFreeMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Hosts with every GPU free.
        public mutating func setWholeHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 40) }
        }

        /// Hosts with at least 8 free GPUs.
        public mutating func setHostsWith8(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
        }

        /// Writes the field `hosts_with_4`.
        public mutating func setHostsWith4(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 56) }
        }

        /// Writes the field `hosts_with_2`.
        public mutating func setHostsWith2(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 64) }
        }

        /// Writes the field `hosts_with_1`.
        public mutating func setHostsWith1(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 72) }
        }

        /// Writes the field `largest_gangs`.
        public mutating func addLargestGangs(_ build: (inout SiteGang.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 82)
            var inner = SiteGang.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension SiteGang {
    /// Writes a `SiteGang` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `site`.
        public mutating func setSite(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `hosts`.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension Digest {
    /// Writes a `Digest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `models`.
        public mutating func addModels(_ build: (inout ModelCapacity.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = ModelCapacity.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `lendable_milli`.
        public mutating func setLendableMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `policy_epoch`.
        public mutating func setPolicyEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `hosts`.
        public mutating func setHosts(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 32) }
        }
    }
}

extension Life {
    /// Writes a `Life` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// 16 bytes: the ledger's name.
        public mutating func setLineage(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }

        /// 16 bytes: the start's name.
        public mutating func setBoot(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }

        /// Writes the field `epoch`.
        public mutating func setEpoch(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// On disk.
        public mutating func setPromises(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }
    }
}

extension CallLives {
    /// Writes a `CallLives` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// The sender's boot.
        public mutating func setSender(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }

        /// The boot that the sender takes the receiver for.
        public mutating func setReceiver(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 18) }
        }

        /// The sender's, on its disk.
        public mutating func setPromises(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }
    }
}
