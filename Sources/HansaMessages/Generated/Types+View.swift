// swift-format-ignore-file
// Types+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/types.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension GPU {
    /// A `GPU` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__GPU>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__GPU>) {
            unsafe self.pointer = pointer
        }

        /// Views what `GPU.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(GPU.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__GPU.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.model.data, pointer.pointee.model.len, field: "GPU.model")
            try unsafe validateText(pointer.pointee.uuid.data, pointer.pointee.uuid.len, field: "GPU.uuid")
            try unsafe validateText(pointer.pointee.pci_address.data, pointer.pointee.pci_address.len, field: "GPU.pci_address")
        }

        /// Position on the host, from 0.
        public var index: UInt32 {
            unsafe pointer.pointee.index
        }

        /// Such as "H200".
        public var model: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.model.data, pointer.pointee.model.len), copying: self)
            }
        }

        /// The field `memory_mib`.
        public var memoryMib: UInt64 {
            unsafe pointer.pointee.memory_mib
        }

        /// Empty when not known.
        public var uuid: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.uuid.data, pointer.pointee.uuid.len), copying: self)
            }
        }

        /// The field `numa_node`.
        public var numaNode: UInt32 {
            unsafe pointer.pointee.numa_node
        }

        /// NVSwitch module id, from the machine itself; 0 when not known.
        public var moduleId: UInt32 {
            unsafe pointer.pointee.module_id
        }

        /// Such as "0000:1b:00.0"; empty when not known.
        public var pciAddress: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.pci_address.data, pointer.pointee.pci_address.len), copying: self)
            }
        }

        /// Of its nearest NIC, from 1; 0 when not known.
        public var rail: UInt32 {
            unsafe pointer.pointee.rail
        }

        /// The field `mig`.
        public var mig: MIGMode {
            unsafe MIGMode(rawValue: Int32(truncatingIfNeeded: pointer.pointee.mig.rawValue))
        }

        /// In answers the worse of the two words below, in registrations the host's.
        public var health: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.health.rawValue))
        }

        /// The word of its host, or of an inventory.
        public var reportedHealth: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.reported_health.rawValue))
        }

        /// An operator's word, which stands until it is withdrawn; unspecified = none.
        public var operatorHealth: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.operator_health.rawValue))
        }
    }
}

extension NIC {
    /// A `NIC` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__NIC>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__NIC>) {
            unsafe self.pointer = pointer
        }

        /// Views what `NIC.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(NIC.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__NIC.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.name.data, pointer.pointee.name.len, field: "NIC.name")
            try unsafe validateText(pointer.pointee.pci_address.data, pointer.pointee.pci_address.len, field: "NIC.pci_address")
            try unsafe validateText(pointer.pointee.rdma_device.data, pointer.pointee.rdma_device.len, field: "NIC.rdma_device")
        }

        /// Of the interface or, without one, of the RDMA device; unique on its host.
        public var name: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.name.data, pointer.pointee.name.len), copying: self)
            }
        }

        /// Empty when not known.
        public var pciAddress: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.pci_address.data, pointer.pointee.pci_address.len), copying: self)
            }
        }

        /// The field `numa_node`.
        public var numaNode: UInt32 {
            unsafe pointer.pointee.numa_node
        }

        /// 0 when not known.
        public var speedMbps: UInt32 {
            unsafe pointer.pointee.speed_mbps
        }

        /// Such as "mlx5_0"; empty without RDMA.
        public var rdmaDevice: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.rdma_device.data, pointer.pointee.rdma_device.len), copying: self)
            }
        }

        /// From 1; 0 when it is on none.
        public var rail: UInt32 {
            unsafe pointer.pointee.rail
        }

        /// The link was up when the host was looked at.
        public var up: Bool {
            unsafe pointer.pointee.up != 0
        }
    }
}

extension FabricPartition {
    /// A `FabricPartition` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__FabricPartition>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__FabricPartition>) {
            unsafe self.pointer = pointer
        }

        /// Views what `FabricPartition.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(FabricPartition.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__FabricPartition.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// Unique on its host.
        public var id: UInt32 {
            unsafe pointer.pointee.id
        }

        /// Of its GPUs, ascending.
        public var moduleIds: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.module_ids, pointer.pointee.n_module_ids), copying: self)
            }
        }
    }
}

extension Host {
    /// A `Host` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Host>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Host>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Host.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Host.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Host.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "Host.id")
            try unsafe validateText(pointer.pointee.site.data, pointer.pointee.site.len, field: "Host.site")
            try unsafe validateText(pointer.pointee.block.data, pointer.pointee.block.len, field: "Host.block")
            try unsafe validateText(pointer.pointee.rack.data, pointer.pointee.rack.len, field: "Host.rack")
            for index in 0..<gpusCount { try gpus(index).validate() }
            for index in 0..<labelsCount { try labels(index).validate() }
            try unsafe validateText(pointer.pointee.leaf.data, pointer.pointee.leaf.len, field: "Host.leaf")
            for index in 0..<nicsCount { try nics(index).validate() }
            try unsafe validateText(pointer.pointee.nvlink_domain.data, pointer.pointee.nvlink_domain.len, field: "Host.nvlink_domain")
            for index in 0..<fabricPartitionsCount { try fabricPartitions(index).validate() }
        }

        /// Unique in its region.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// The field `site`.
        public var site: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.site.data, pointer.pointee.site.len), copying: self)
            }
        }

        /// The field `block`.
        public var block: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.block.data, pointer.pointee.block.len), copying: self)
            }
        }

        /// The field `rack`.
        public var rack: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.rack.data, pointer.pointee.rack.len), copying: self)
            }
        }

        /// Thousandths of a core.
        public var cpuMilli: UInt64 {
            unsafe pointer.pointee.cpu_milli
        }

        /// The field `memory_mib`.
        public var memoryMib: UInt64 {
            unsafe pointer.pointee.memory_mib
        }

        /// The field `gpus`.
        @_lifetime(copy self)
        public func gpus(_ index: Int) -> GPU.View {
            precondition(index >= 0 && index < gpusCount, "\(index) is not below \(gpusCount)")
            guard let value = unsafe pointer.pointee.gpus[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(GPU.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `gpus` there are.
        public var gpusCount: Int { unsafe pointer.pointee.n_gpus }

        /// The field `labels`.
        @_lifetime(copy self)
        public func labels(_ index: Int) -> Label.View {
            precondition(index >= 0 && index < labelsCount, "\(index) is not below \(labelsCount)")
            guard let value = unsafe pointer.pointee.labels[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Label.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `labels` there are.
        public var labelsCount: Int { unsafe pointer.pointee.n_labels }

        /// The field `state`.
        public var state: HostState {
            unsafe HostState(rawValue: Int32(truncatingIfNeeded: pointer.pointee.state.rawValue))
        }

        /// The way down to its leaf switch, such as "spine-2/leaf-7"; empty when not known.
        public var leaf: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.leaf.data, pointer.pointee.leaf.len), copying: self)
            }
        }

        /// The field `nics`.
        @_lifetime(copy self)
        public func nics(_ index: Int) -> NIC.View {
            precondition(index >= 0 && index < nicsCount, "\(index) is not below \(nicsCount)")
            guard let value = unsafe pointer.pointee.nics[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(NIC.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `nics` there are.
        public var nicsCount: Int { unsafe pointer.pointee.n_nics }

        /// The field `gpu_link`.
        public var gpuLink: GPULink {
            unsafe GPULink(rawValue: Int32(truncatingIfNeeded: pointer.pointee.gpu_link.rawValue))
        }

        /// Hosts with the same one share NVLink; empty for a host on its own.
        public var nvlinkDomain: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.nvlink_domain.data, pointer.pointee.nvlink_domain.len), copying: self)
            }
        }

        /// By id; empty = not restricted.
        @_lifetime(copy self)
        public func fabricPartitions(_ index: Int) -> FabricPartition.View {
            precondition(index >= 0 && index < fabricPartitionsCount, "\(index) is not below \(fabricPartitionsCount)")
            guard let value = unsafe pointer.pointee.fabric_partitions[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(FabricPartition.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `fabricPartitions` there are.
        public var fabricPartitionsCount: Int { unsafe pointer.pointee.n_fabric_partitions }
    }
}

extension Label {
    /// A `Label` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Label>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Label>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Label.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Label.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Label.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.key.data, pointer.pointee.key.len, field: "Label.key")
            try unsafe validateText(pointer.pointee.value.data, pointer.pointee.value.len, field: "Label.value")
        }

        /// The field `key`.
        public var key: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.key.data, pointer.pointee.key.len), copying: self)
            }
        }

        /// The field `value`.
        public var value: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.value.data, pointer.pointee.value.len), copying: self)
            }
        }
    }
}

extension Gang {
    /// A `Gang` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Gang>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Gang>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Gang.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Gang.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Gang.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// At least 1.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }

        /// At least 1.
        public var gpusPerHost: UInt32 {
            unsafe pointer.pointee.gpus_per_host
        }
    }
}

extension Share {
    /// A `Share` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Share>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Share>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Share.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Share.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Share.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// 1 to 999 thousandths.
        public var milli: UInt32 {
            unsafe pointer.pointee.milli
        }
    }
}

extension Instance {
    /// A `Instance` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Instance>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Instance>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Instance.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Instance.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Instance.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.profile.data, pointer.pointee.profile.len, field: "Instance.profile")
        }

        /// NVIDIA's name, such as "1g.18gb"; docs/allocation.md has the list.
        public var profile: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.profile.data, pointer.pointee.profile.len), copying: self)
            }
        }
    }
}

extension CPUOnly {
    /// A `CPUOnly` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CPUOnly>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CPUOnly>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CPUOnly.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CPUOnly.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CPUOnly.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}
    }
}

extension LabelRule {
    /// A `LabelRule` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__LabelRule>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__LabelRule>) {
            unsafe self.pointer = pointer
        }

        /// Views what `LabelRule.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(LabelRule.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__LabelRule.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.key.data, pointer.pointee.key.len, field: "LabelRule.key")
            for index in 0..<valuesCount {
                let data = unsafe pointer.pointee.values[index]
                try unsafe validateText(data.data, data.len, field: "LabelRule.values")
            }
        }

        /// The field `key`.
        public var key: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.key.data, pointer.pointee.key.len), copying: self)
            }
        }

        /// The field `test`.
        public var test: LabelTest {
            unsafe LabelTest(rawValue: Int32(truncatingIfNeeded: pointer.pointee.test.rawValue))
        }

        /// For the tests that compare.
        @_lifetime(copy self)
        public func values(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < valuesCount, "\(index) is not below \(valuesCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.values[index].data, pointer.pointee.values[index].len), copying: self)
        }

        /// How many `values` there are.
        public var valuesCount: Int { unsafe pointer.pointee.n_values }
    }
}

extension Spread {
    /// A `Spread` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Spread>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Spread>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Spread.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Spread.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Spread.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `level`.
        public var level: TopologyLevel {
            unsafe TopologyLevel(rawValue: Int32(truncatingIfNeeded: pointer.pointee.level.rawValue))
        }

        /// At least 1.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }
    }
}

extension Constraints {
    /// A `Constraints` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Constraints>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Constraints>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Constraints.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Constraints.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Constraints.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = spread { try value.validate() }
            try unsafe validateText(pointer.pointee.group.data, pointer.pointee.group.len, field: "Constraints.group")
            for index in 0..<labelsCount { try labels(index).validate() }
            for index in 0..<hostsCount {
                let data = unsafe pointer.pointee.hosts[index]
                try unsafe validateText(data.data, data.len, field: "Constraints.hosts")
            }
        }

        /// All hosts of the gang in one of these, or it is refused.
        public var required: TopologyLevel {
            unsafe TopologyLevel(rawValue: Int32(truncatingIfNeeded: pointer.pointee.required.rawValue))
        }

        /// The tightest level to try; NVLink domain when left out.
        public var preferred: TopologyLevel {
            unsafe TopologyLevel(rawValue: Int32(truncatingIfNeeded: pointer.pointee.preferred.rawValue))
        }

        /// The field `spread`.
        public var spread: Spread.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.spread else { return nil }
                return unsafe _overrideLifetime(Spread.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The group that the placement belongs to, within its tenant.
        public var group: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.group.data, pointer.pointee.group.len), copying: self)
            }
        }

        /// Keeps out of hosts, or of domains of this level, that have something of its group.
        public var apart: TopologyLevel {
            unsafe TopologyLevel(rawValue: Int32(truncatingIfNeeded: pointer.pointee.apart.rawValue))
        }

        /// The field `labels`.
        @_lifetime(copy self)
        public func labels(_ index: Int) -> LabelRule.View {
            precondition(index >= 0 && index < labelsCount, "\(index) is not below \(labelsCount)")
            guard let value = unsafe pointer.pointee.labels[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(LabelRule.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `labels` there are.
        public var labelsCount: Int { unsafe pointer.pointee.n_labels }

        /// GPUs that are not yet checked will do.
        public var allowsUnverified: Bool {
            unsafe pointer.pointee.allows_unverified != 0
        }

        /// Acceptable hosts; empty = any. Only the region that is asked has them.
        @_lifetime(copy self)
        public func hosts(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < hostsCount, "\(index) is not below \(hostsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.hosts[index].data, pointer.pointee.hosts[index].len), copying: self)
        }

        /// How many `hosts` there are.
        public var hostsCount: Int { unsafe pointer.pointee.n_hosts }

        /// Of `parts`: at most so many pieces on one host; 0 = any number.
        public var perHostMax: UInt32 {
            unsafe pointer.pointee.per_host_max
        }
    }
}

extension Parts {
    /// A `Parts` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Parts>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Parts>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Parts.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Parts.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Parts.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<partsCount { try parts(index).validate() }
        }

        /// The field `parts`.
        @_lifetime(copy self)
        public func parts(_ index: Int) -> Part.View {
            precondition(index >= 0 && index < partsCount, "\(index) is not below \(partsCount)")
            guard let value = unsafe pointer.pointee.parts[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Part.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `parts` there are.
        public var partsCount: Int { unsafe pointer.pointee.n_parts }
    }
}

extension Part {
    /// A `Part` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Part>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Part>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Part.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Part.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Part.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.name.data, pointer.pointee.name.len, field: "Part.name")
            if let value = share { try value.validate() }
            if let value = instance { try value.validate() }
            if let value = cpuOnly { try value.validate() }
            for index in 0..<modelsCount {
                let data = unsafe pointer.pointee.models[index]
                try unsafe validateText(data.data, data.len, field: "Part.models")
            }
        }

        /// Such as "workers", for people; unique when there are several parts.
        public var name: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.name.data, pointer.pointee.name.len), copying: self)
            }
        }

        /// Pieces; 0 = 1.
        public var count: UInt32 {
            unsafe pointer.pointee.count
        }

        /// Whole GPUs of one host.
        public var gpus: UInt32? {
            guard unsafe pointer.pointee.piece_case.rawValue == 3 else { return nil }
            return unsafe pointer.pointee.gpus
        }

        /// The field `share`.
        public var share: Share.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.piece_case.rawValue == 4 else { return nil }
                guard let value = unsafe pointer.pointee.share else { return nil }
                return unsafe _overrideLifetime(Share.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `instance`.
        public var instance: Instance.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.piece_case.rawValue == 5 else { return nil }
                guard let value = unsafe pointer.pointee.instance else { return nil }
                return unsafe _overrideLifetime(Instance.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `cpu_only`.
        public var cpuOnly: CPUOnly.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.piece_case.rawValue == 6 else { return nil }
                guard let value = unsafe pointer.pointee.cpu_only else { return nil }
                return unsafe _overrideLifetime(CPUOnly.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// As in Demand.
        @_lifetime(copy self)
        public func models(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < modelsCount, "\(index) is not below \(modelsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.models[index].data, pointer.pointee.models[index].len), copying: self)
        }

        /// How many `models` there are.
        public var modelsCount: Int { unsafe pointer.pointee.n_models }

        /// For each piece.
        public var cpuMilli: UInt64 {
            unsafe pointer.pointee.cpu_milli
        }

        /// For each piece.
        public var memoryMib: UInt64 {
            unsafe pointer.pointee.memory_mib
        }

        /// As in Demand.
        public var gpuMemoryMib: UInt64 {
            unsafe pointer.pointee.gpu_memory_mib
        }
    }
}

extension Demand {
    /// A `Demand` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Demand>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Demand>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Demand.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Demand.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Demand.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = gang { try value.validate() }
            if let value = share { try value.validate() }
            if let value = cpuOnly { try value.validate() }
            for index in 0..<modelsCount {
                let data = unsafe pointer.pointee.models[index]
                try unsafe validateText(data.data, data.len, field: "Demand.models")
            }
            for index in 0..<sitesCount {
                let data = unsafe pointer.pointee.sites[index]
                try unsafe validateText(data.data, data.len, field: "Demand.sites")
            }
            if let value = instance { try value.validate() }
            if let value = constraints { try value.validate() }
            if let value = parts { try value.validate() }
        }

        /// The field `gang`.
        public var gang: Gang.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.shape_case.rawValue == 1 else { return nil }
                guard let value = unsafe pointer.pointee.gang else { return nil }
                return unsafe _overrideLifetime(Gang.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `share`.
        public var share: Share.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.shape_case.rawValue == 2 else { return nil }
                guard let value = unsafe pointer.pointee.share else { return nil }
                return unsafe _overrideLifetime(Share.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `cpu_only`.
        public var cpuOnly: CPUOnly.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.shape_case.rawValue == 3 else { return nil }
                guard let value = unsafe pointer.pointee.cpu_only else { return nil }
                return unsafe _overrideLifetime(CPUOnly.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// Acceptable GPU models, as docs/allocation.md reads them; empty = any.
        @_lifetime(copy self)
        public func models(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < modelsCount, "\(index) is not below \(modelsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.models[index].data, pointer.pointee.models[index].len), copying: self)
        }

        /// How many `models` there are.
        public var modelsCount: Int { unsafe pointer.pointee.n_models }

        /// Per host.
        public var cpuMilli: UInt64 {
            unsafe pointer.pointee.cpu_milli
        }

        /// Per host.
        public var memoryMib: UInt64 {
            unsafe pointer.pointee.memory_mib
        }

        /// Acceptable sites; empty = any.
        @_lifetime(copy self)
        public func sites(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < sitesCount, "\(index) is not below \(sitesCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.sites[index].data, pointer.pointee.sites[index].len), copying: self)
        }

        /// How many `sites` there are.
        public var sitesCount: Int { unsafe pointer.pointee.n_sites }

        /// The field `instance`.
        public var instance: Instance.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.shape_case.rawValue == 9 else { return nil }
                guard let value = unsafe pointer.pointee.instance else { return nil }
                return unsafe _overrideLifetime(Instance.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// Absent = none.
        public var constraints: Constraints.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.constraints else { return nil }
                return unsafe _overrideLifetime(Constraints.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// Unlike pieces, or several. Their models, CPU and memory are said part by part.
        public var parts: Parts.View? {
            @_lifetime(copy self)
            get {
                guard unsafe pointer.pointee.shape_case.rawValue == 11 else { return nil }
                guard let value = unsafe pointer.pointee.parts else { return nil }
                return unsafe _overrideLifetime(Parts.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The memory that each GPU must have at least, of an instance the instance; 0 = any. Between programs such a demand travels as `parts`,
        /// so that a version that does not know this field refuses it.
        public var gpuMemoryMib: UInt64 {
            unsafe pointer.pointee.gpu_memory_mib
        }

        /// Its tenant can move it to other GPUs when asked; only then a defragmentation proposes so.
        public var movable: Bool {
            unsafe pointer.pointee.movable != 0
        }
    }
}

extension Residency {
    /// A `Residency` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Residency>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Residency>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Residency.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Residency.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Residency.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<allowedRegionsCount {
                let data = unsafe pointer.pointee.allowed_regions[index]
                try unsafe validateText(data.data, data.len, field: "Residency.allowed_regions")
            }
        }

        /// Empty = every region of the federation.
        @_lifetime(copy self)
        public func allowedRegions(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < allowedRegionsCount, "\(index) is not below \(allowedRegionsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.allowed_regions[index].data, pointer.pointee.allowed_regions[index].len), copying: self)
        }

        /// How many `allowedRegions` there are.
        public var allowedRegionsCount: Int { unsafe pointer.pointee.n_allowed_regions }
    }
}

extension HostPlacement {
    /// A `HostPlacement` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__HostPlacement>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__HostPlacement>) {
            unsafe self.pointer = pointer
        }

        /// Views what `HostPlacement.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(HostPlacement.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__HostPlacement.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostPlacement.host")
            try unsafe validateText(pointer.pointee.site.data, pointer.pointee.site.len, field: "HostPlacement.site")
            try unsafe validateText(pointer.pointee.instance.data, pointer.pointee.instance.len, field: "HostPlacement.instance")
            try unsafe validateText(pointer.pointee.group.data, pointer.pointee.group.len, field: "HostPlacement.group")
            for index in 0..<gpuUuidsCount {
                let data = unsafe pointer.pointee.gpu_uuids[index]
                try unsafe validateText(data.data, data.len, field: "HostPlacement.gpu_uuids")
            }
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// The field `site`.
        public var site: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.site.data, pointer.pointee.site.len), copying: self)
            }
        }

        /// GPU indices.
        public var gpus: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.gpus, pointer.pointee.n_gpus), copying: self)
            }
        }

        /// 1000 = whole.
        public var milliPerGpu: UInt32 {
            unsafe pointer.pointee.milli_per_gpu
        }

        /// The field `cpu_milli`.
        public var cpuMilli: UInt64 {
            unsafe pointer.pointee.cpu_milli
        }

        /// The field `memory_mib`.
        public var memoryMib: UInt64 {
            unsafe pointer.pointee.memory_mib
        }

        /// One per GPU, in the order of gpus.
        public var fences: Span<UInt64> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.fences, pointer.pointee.n_fences), copying: self)
            }
        }

        /// The profile of the instance that is taken; empty = none.
        public var instance: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.instance.data, pointer.pointee.instance.len), copying: self)
            }
        }

        /// Its first memory slice.
        public var instanceStart: UInt32 {
            unsafe pointer.pointee.instance_start
        }

        /// With its owner: "tenant/group"; empty = none.
        public var group: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.group.data, pointer.pointee.group.len), copying: self)
            }
        }

        /// One per GPU, in the order of gpus; left out when none is known.
        @_lifetime(copy self)
        public func gpuUuids(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < gpuUuidsCount, "\(index) is not below \(gpuUuidsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.gpu_uuids[index].data, pointer.pointee.gpu_uuids[index].len), copying: self)
        }

        /// How many `gpuUuids` there are.
        public var gpuUuidsCount: Int { unsafe pointer.pointee.n_gpu_uuids }

        /// Of a demand in parts: which of them, from 0.
        public var part: UInt32 {
            unsafe pointer.pointee.part
        }
    }
}

extension ReasonCount {
    /// A `ReasonCount` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReasonCount>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReasonCount>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReasonCount.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReasonCount.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReasonCount.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "ReasonCount.reason")
        }

        /// Such as "tooFewGPUs"; the list is in docs/allocation.md.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }

        /// The field `hosts`.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }
    }
}

extension RegionRefusal {
    /// A `RegionRefusal` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RegionRefusal>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RegionRefusal>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RegionRefusal.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RegionRefusal.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RegionRefusal.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "RegionRefusal.region")
            try unsafe validateText(pointer.pointee.code.data, pointer.pointee.code.len, field: "RegionRefusal.code")
            try unsafe validateText(pointer.pointee.detail.data, pointer.pointee.detail.len, field: "RegionRefusal.detail")
            for index in 0..<reasonsCount { try reasons(index).validate() }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// Such as "noCapacity", "residency", "lendingLimit", "unreachable".
        public var code: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.code.data, pointer.pointee.code.len), copying: self)
            }
        }

        /// One sentence for people.
        public var detail: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.detail.data, pointer.pointee.detail.len), copying: self)
            }
        }

        /// By host, when the allocator was asked.
        @_lifetime(copy self)
        public func reasons(_ index: Int) -> ReasonCount.View {
            precondition(index >= 0 && index < reasonsCount, "\(index) is not below \(reasonsCount)")
            guard let value = unsafe pointer.pointee.reasons[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ReasonCount.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `reasons` there are.
        public var reasonsCount: Int { unsafe pointer.pointee.n_reasons }
    }
}

extension Allocation {
    /// A `Allocation` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Allocation>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Allocation>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Allocation.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Allocation.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Allocation.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "Allocation.id")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "Allocation.tenant")
            try unsafe validateText(pointer.pointee.origin.data, pointer.pointee.origin.len, field: "Allocation.origin")
            try unsafe validateText(pointer.pointee.provider.data, pointer.pointee.provider.len, field: "Allocation.provider")
            if let value = demand { try value.validate() }
            if let value = residency { try value.validate() }
            for index in 0..<placementCount { try placement(index).validate() }
            for index in 0..<refusalsCount { try refusals(index).validate() }
            try unsafe validateText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len, field: "Allocation.idempotency_key")
        }

        /// Origin and number: "uk-42".
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// The field `origin`.
        public var origin: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.origin.data, pointer.pointee.origin.len), copying: self)
            }
        }

        /// Empty unless placed.
        public var provider: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.provider.data, pointer.pointee.provider.len), copying: self)
            }
        }

        /// The field `state`.
        public var state: AllocationState {
            unsafe AllocationState(rawValue: Int32(truncatingIfNeeded: pointer.pointee.state.rawValue))
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

        /// The field `placement`.
        @_lifetime(copy self)
        public func placement(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < placementCount, "\(index) is not below \(placementCount)")
            guard let value = unsafe pointer.pointee.placement[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `placement` there are.
        public var placementCount: Int { unsafe pointer.pointee.n_placement }

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

        /// The field `created_unix_ms`.
        public var createdUnixMs: UInt64 {
            unsafe pointer.pointee.created_unix_ms
        }

        /// The field `idempotency_key`.
        public var idempotencyKey: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len), copying: self)
            }
        }
    }
}

extension ModelCapacity {
    /// A `ModelCapacity` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ModelCapacity>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ModelCapacity>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ModelCapacity.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ModelCapacity.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ModelCapacity.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.model.data, pointer.pointee.model.len, field: "ModelCapacity.model")
            for index in 0..<largestGangsCount { try largestGangs(index).validate() }
        }

        /// The field `model`.
        public var model: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.model.data, pointer.pointee.model.len), copying: self)
            }
        }

        /// The field `total_gpus`.
        public var totalGpus: UInt32 {
            unsafe pointer.pointee.total_gpus
        }

        /// Whole free GPUs on ready hosts.
        public var freeGpus: UInt32 {
            unsafe pointer.pointee.free_gpus
        }

        /// Including parts of shared GPUs.
        public var freeMilli: UInt64 {
            unsafe pointer.pointee.free_milli
        }

        /// Hosts with every GPU free.
        public var wholeHosts: UInt32 {
            unsafe pointer.pointee.whole_hosts
        }

        /// Hosts with at least 8 free GPUs.
        public var hostsWith8: UInt32 {
            unsafe pointer.pointee.hosts_with_8
        }

        /// The field `hosts_with_4`.
        public var hostsWith4: UInt32 {
            unsafe pointer.pointee.hosts_with_4
        }

        /// The field `hosts_with_2`.
        public var hostsWith2: UInt32 {
            unsafe pointer.pointee.hosts_with_2
        }

        /// The field `hosts_with_1`.
        public var hostsWith1: UInt32 {
            unsafe pointer.pointee.hosts_with_1
        }

        /// The field `largest_gangs`.
        @_lifetime(copy self)
        public func largestGangs(_ index: Int) -> SiteGang.View {
            precondition(index >= 0 && index < largestGangsCount, "\(index) is not below \(largestGangsCount)")
            guard let value = unsafe pointer.pointee.largest_gangs[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(SiteGang.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `largestGangs` there are.
        public var largestGangsCount: Int { unsafe pointer.pointee.n_largest_gangs }
    }
}

extension SiteGang {
    /// A `SiteGang` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SiteGang>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SiteGang>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SiteGang.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SiteGang.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SiteGang.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.site.data, pointer.pointee.site.len, field: "SiteGang.site")
        }

        /// The field `site`.
        public var site: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.site.data, pointer.pointee.site.len), copying: self)
            }
        }

        /// The field `hosts`.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }
    }
}

extension Digest {
    /// A `Digest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Digest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Digest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Digest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Digest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Digest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<modelsCount { try models(index).validate() }
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

        /// The field `lendable_milli`.
        public var lendableMilli: UInt64 {
            unsafe pointer.pointee.lendable_milli
        }

        /// The field `policy_epoch`.
        public var policyEpoch: UInt64 {
            unsafe pointer.pointee.policy_epoch
        }

        /// The field `hosts`.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }
    }
}

extension Life {
    /// A `Life` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Life>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Life>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Life.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Life.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Life.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// 16 bytes: the ledger's name.
        public var lineage: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.lineage.data, pointer.pointee.lineage.len), copying: self)
            }
        }

        /// 16 bytes: the start's name.
        public var boot: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.boot.data, pointer.pointee.boot.len), copying: self)
            }
        }

        /// The field `epoch`.
        public var epoch: UInt64 {
            unsafe pointer.pointee.epoch
        }

        /// On disk.
        public var promises: UInt64 {
            unsafe pointer.pointee.promises
        }
    }
}

extension CallLives {
    /// A `CallLives` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__CallLives>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__CallLives>) {
            unsafe self.pointer = pointer
        }

        /// Views what `CallLives.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(CallLives.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__CallLives.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The sender's boot.
        public var sender: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.sender.data, pointer.pointee.sender.len), copying: self)
            }
        }

        /// The boot that the sender takes the receiver for.
        public var receiver: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.receiver.data, pointer.pointee.receiver.len), copying: self)
            }
        }

        /// The sender's, on its disk.
        public var promises: UInt64 {
            unsafe pointer.pointee.promises
        }
    }
}
