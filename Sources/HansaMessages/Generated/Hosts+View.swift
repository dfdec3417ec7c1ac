// swift-format-ignore-file
// Hosts+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/hosts.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension RegisterHostsRequest {
    /// A `RegisterHostsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RegisterHostsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RegisterHostsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RegisterHostsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RegisterHostsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RegisterHostsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<hostsCount { try hosts(index).validate() }
        }

        /// The field `hosts`.
        @_lifetime(copy self)
        public func hosts(_ index: Int) -> Host.View {
            precondition(index >= 0 && index < hostsCount, "\(index) is not below \(hostsCount)")
            guard let value = unsafe pointer.pointee.hosts[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `hosts` there are.
        public var hostsCount: Int { unsafe pointer.pointee.n_hosts }
    }
}

extension RegisterHostsReply {
    /// A `RegisterHostsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RegisterHostsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RegisterHostsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RegisterHostsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RegisterHostsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RegisterHostsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `registered`.
        public var registered: UInt32 {
            unsafe pointer.pointee.registered
        }

        /// The field `unchanged`.
        public var unchanged: UInt32 {
            unsafe pointer.pointee.unchanged
        }
    }
}

extension ListHostsRequest {
    /// A `ListHostsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListHostsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListHostsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListHostsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListHostsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListHostsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.site.data, pointer.pointee.site.len, field: "ListHostsRequest.site")
        }

        /// The field `federation`.
        public var federation: Bool {
            unsafe pointer.pointee.federation != 0
        }

        /// The field `site`.
        public var site: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.site.data, pointer.pointee.site.len), copying: self)
            }
        }

        /// 0 = 10000.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }
    }
}

extension HostStatus {
    /// A `HostStatus` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__HostStatus>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__HostStatus>) {
            unsafe self.pointer = pointer
        }

        /// Views what `HostStatus.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(HostStatus.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__HostStatus.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = host { try value.validate() }
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "HostStatus.region")
        }

        /// The field `host`.
        public var host: Host.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.host else { return nil }
                return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// Per GPU, by index.
        public var freeMilli: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.free_milli, pointer.pointee.n_free_milli), copying: self)
            }
        }

        /// The field `free_cpu_milli`.
        public var freeCpuMilli: UInt64 {
            unsafe pointer.pointee.free_cpu_milli
        }

        /// The field `free_memory_mib`.
        public var freeMemoryMib: UInt64 {
            unsafe pointer.pointee.free_memory_mib
        }

        /// Per GPU, by index: memory slices that instances take, one bit each.
        public var slices: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.slices, pointer.pointee.n_slices), copying: self)
            }
        }
    }
}

extension ListHostsReply {
    /// A `ListHostsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListHostsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListHostsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListHostsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListHostsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListHostsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<hostsCount { try hosts(index).validate() }
            for index in 0..<missingCount { try missing(index).validate() }
        }

        /// The field `hosts`.
        @_lifetime(copy self)
        public func hosts(_ index: Int) -> HostStatus.View {
            precondition(index >= 0 && index < hostsCount, "\(index) is not below \(hostsCount)")
            guard let value = unsafe pointer.pointee.hosts[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostStatus.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `hosts` there are.
        public var hostsCount: Int { unsafe pointer.pointee.n_hosts }

        /// The field `missing`.
        @_lifetime(copy self)
        public func missing(_ index: Int) -> MissingRegion.View {
            precondition(index >= 0 && index < missingCount, "\(index) is not below \(missingCount)")
            guard let value = unsafe pointer.pointee.missing[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(MissingRegion.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `missing` there are.
        public var missingCount: Int { unsafe pointer.pointee.n_missing }
    }
}

extension SetHostStateRequest {
    /// A `SetHostStateRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SetHostStateRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SetHostStateRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SetHostStateRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SetHostStateRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SetHostStateRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "SetHostStateRequest.id")
        }

        /// The field `id`.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// The field `state`.
        public var state: HostState {
            unsafe HostState(rawValue: Int32(truncatingIfNeeded: pointer.pointee.state.rawValue))
        }
    }
}

extension SetHostStateReply {
    /// A `SetHostStateReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SetHostStateReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SetHostStateReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SetHostStateReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SetHostStateReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SetHostStateReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = host { try value.validate() }
        }

        /// The field `host`.
        public var host: Host.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.host else { return nil }
                return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension SetGPUHealthRequest {
    /// A `SetGPUHealthRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SetGPUHealthRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SetGPUHealthRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SetGPUHealthRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SetGPUHealthRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SetGPUHealthRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "SetGPUHealthRequest.id")
        }

        /// Of the host.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// Its index.
        public var gpu: UInt32 {
            unsafe pointer.pointee.gpu
        }

        /// The field `health`.
        public var health: GPUHealth {
            unsafe GPUHealth(rawValue: Int32(truncatingIfNeeded: pointer.pointee.health.rawValue))
        }
    }
}

extension SetGPUHealthReply {
    /// A `SetGPUHealthReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__SetGPUHealthReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__SetGPUHealthReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `SetGPUHealthReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(SetGPUHealthReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__SetGPUHealthReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = host { try value.validate() }
        }

        /// The field `host`.
        public var host: Host.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.host else { return nil }
                return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}
