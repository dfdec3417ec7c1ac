// swift-format-ignore-file
// Allocations+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/allocations.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension AllocateRequest {
    /// A `AllocateRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__AllocateRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__AllocateRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `AllocateRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(AllocateRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__AllocateRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len, field: "AllocateRequest.idempotency_key")
            if let value = demand { try value.validate() }
            if let value = residency { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "AllocateRequest.tenant")
        }

        /// Required, 1 to 128 bytes, unique per tenant at this origin.
        public var idempotencyKey: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.idempotency_key.data, pointer.pointee.idempotency_key.len), copying: self)
            }
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

        /// Operators may ask for a tenant; tenants leave it empty.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }
    }
}

extension AllocateReply {
    /// A `AllocateReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__AllocateReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__AllocateReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `AllocateReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(AllocateReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__AllocateReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = allocation { try value.validate() }
        }

        /// Placed or refused.
        public var allocation: Allocation.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.allocation else { return nil }
                return unsafe _overrideLifetime(Allocation.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The answer of an earlier call with the same key.
        public var replayed: Bool {
            unsafe pointer.pointee.replayed != 0
        }
    }
}

extension PlanRequest {
    /// A `PlanRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__PlanRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__PlanRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `PlanRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(PlanRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__PlanRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<demandsCount { try demands(index).validate() }
            if let value = residency { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "PlanRequest.tenant")
        }

        /// Planned one after the other, each on what the former left.
        @_lifetime(copy self)
        public func demands(_ index: Int) -> Demand.View {
            precondition(index >= 0 && index < demandsCount, "\(index) is not below \(demandsCount)")
            guard let value = unsafe pointer.pointee.demands[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Demand.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `demands` there are.
        public var demandsCount: Int { unsafe pointer.pointee.n_demands }

        /// The field `residency`.
        public var residency: Residency.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.residency else { return nil }
                return unsafe _overrideLifetime(Residency.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// As in AllocateRequest: whose groups count.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }
    }
}

extension PlanReply {
    /// A `PlanReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__PlanReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__PlanReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `PlanReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(PlanReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__PlanReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<plansCount { try plans(index).validate() }
        }

        /// The field `plans`.
        @_lifetime(copy self)
        public func plans(_ index: Int) -> PlannedDemand.View {
            precondition(index >= 0 && index < plansCount, "\(index) is not below \(plansCount)")
            guard let value = unsafe pointer.pointee.plans[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(PlannedDemand.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `plans` there are.
        public var plansCount: Int { unsafe pointer.pointee.n_plans }
    }
}

extension PlannedDemand {
    /// A `PlannedDemand` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__PlannedDemand>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__PlannedDemand>) {
            unsafe self.pointer = pointer
        }

        /// Views what `PlannedDemand.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(PlannedDemand.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__PlannedDemand.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "PlannedDemand.region")
            for index in 0..<placementCount { try placement(index).validate() }
            for index in 0..<refusalsCount { try refusals(index).validate() }
        }

        /// Where it would go; empty when nowhere. A peer is a guess from its digest.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// True at home, false at a peer.
        public var certain: Bool {
            unsafe pointer.pointee.certain != 0
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

        /// The field `refusals`.
        @_lifetime(copy self)
        public func refusals(_ index: Int) -> RegionRefusal.View {
            precondition(index >= 0 && index < refusalsCount, "\(index) is not below \(refusalsCount)")
            guard let value = unsafe pointer.pointee.refusals[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `refusals` there are.
        public var refusalsCount: Int { unsafe pointer.pointee.n_refusals }
    }
}

extension ExplainRequest {
    /// A `ExplainRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ExplainRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ExplainRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ExplainRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ExplainRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ExplainRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = demand { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "ExplainRequest.tenant")
        }

        /// The field `demand`.
        public var demand: Demand.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.demand else { return nil }
                return unsafe _overrideLifetime(Demand.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// As in AllocateRequest: whose groups count, and what may be released.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }
    }
}

extension ExplainReply {
    /// A `ExplainReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ExplainReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ExplainReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ExplainReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ExplainReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ExplainReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "ExplainReply.region")
            for index in 0..<placementCount { try placement(index).validate() }
            if let value = refusal { try value.validate() }
            for index in 0..<nearestCount { try nearest(index).validate() }
            for index in 0..<remediesCount { try remedies(index).validate() }
        }

        /// Whose hosts were asked: the node's own.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// Where it would go; empty when it is refused.
        @_lifetime(copy self)
        public func placement(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < placementCount, "\(index) is not below \(placementCount)")
            guard let value = unsafe pointer.pointee.placement[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `placement` there are.
        public var placementCount: Int { unsafe pointer.pointee.n_placement }

        /// Absent when it would be placed.
        public var refusal: RegionRefusal.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.refusal else { return nil }
                return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The closest first.
        @_lifetime(copy self)
        public func nearest(_ index: Int) -> NearMiss.View {
            precondition(index >= 0 && index < nearestCount, "\(index) is not below \(nearestCount)")
            guard let value = unsafe pointer.pointee.nearest[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(NearMiss.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `nearest` there are.
        public var nearestCount: Int { unsafe pointer.pointee.n_nearest }

        /// Each of them alone makes the demand fit now.
        @_lifetime(copy self)
        public func remedies(_ index: Int) -> Remedy.View {
            precondition(index >= 0 && index < remediesCount, "\(index) is not below \(remediesCount)")
            guard let value = unsafe pointer.pointee.remedies[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Remedy.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `remedies` there are.
        public var remediesCount: Int { unsafe pointer.pointee.n_remedies }
    }
}

extension NearMiss {
    /// A `NearMiss` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__NearMiss>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__NearMiss>) {
            unsafe self.pointer = pointer
        }

        /// Views what `NearMiss.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(NearMiss.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__NearMiss.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "NearMiss.host")
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "NearMiss.reason")
        }

        /// The first of them by id.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// How many they are.
        public var hosts: UInt32 {
            unsafe pointer.pointee.hosts
        }

        /// As in ReasonCount.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }

        /// Whole GPUs.
        public var gpusShort: UInt32 {
            unsafe pointer.pointee.gpus_short
        }

        /// Of one GPU, for a share.
        public var milliShort: UInt32 {
            unsafe pointer.pointee.milli_short
        }

        /// The field `cpu_milli_short`.
        public var cpuMilliShort: UInt64 {
            unsafe pointer.pointee.cpu_milli_short
        }

        /// The field `memory_mib_short`.
        public var memoryMibShort: UInt64 {
            unsafe pointer.pointee.memory_mib_short
        }
    }
}

extension Remedy {
    /// A `Remedy` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Remedy>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Remedy>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Remedy.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Remedy.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Remedy.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.kind.data, pointer.pointee.kind.len, field: "Remedy.kind")
            if let value = demand { try value.validate() }
            for index in 0..<hostsCount {
                let data = unsafe pointer.pointee.hosts[index]
                try unsafe validateText(data.data, data.len, field: "Remedy.hosts")
            }
            for index in 0..<reliefsCount { try reliefs(index).validate() }
            for index in 0..<releasesCount { try releases(index).validate() }
        }

        /// Such as "fewerHosts"; the list is in docs/allocation.md.
        public var kind: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.kind.data, pointer.pointee.kind.len), copying: self)
            }
        }

        /// Ask for this instead; absent when something else has to change.
        public var demand: Demand.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.demand else { return nil }
                return unsafe _overrideLifetime(Demand.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// Make these hosts ready.
        @_lifetime(copy self)
        public func hosts(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < hostsCount, "\(index) is not below \(hostsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.hosts[index].data, pointer.pointee.hosts[index].len), copying: self)
        }

        /// How many `hosts` there are.
        public var hostsCount: Int { unsafe pointer.pointee.n_hosts }

        /// What `releases` give back, host by host.
        @_lifetime(copy self)
        public func reliefs(_ index: Int) -> HostRelief.View {
            precondition(index >= 0 && index < reliefsCount, "\(index) is not below \(reliefsCount)")
            guard let value = unsafe pointer.pointee.reliefs[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostRelief.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `reliefs` there are.
        public var reliefsCount: Int { unsafe pointer.pointee.n_reliefs }

        /// Release these allocations, all of them.
        @_lifetime(copy self)
        public func releases(_ index: Int) -> Release.View {
            precondition(index >= 0 && index < releasesCount, "\(index) is not below \(releasesCount)")
            guard let value = unsafe pointer.pointee.releases[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Release.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `releases` there are.
        public var releasesCount: Int { unsafe pointer.pointee.n_releases }
    }
}

extension Release {
    /// A `Release` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Release>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Release>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Release.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Release.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Release.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.allocation.data, pointer.pointee.allocation.len, field: "Release.allocation")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "Release.tenant")
            for index in 0..<hostsCount {
                let data = unsafe pointer.pointee.hosts[index]
                try unsafe validateText(data.data, data.len, field: "Release.hosts")
            }
        }

        /// Its id: "uk-42".
        public var allocation: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.allocation.data, pointer.pointee.allocation.len), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// What it takes in all, in thousandths of a GPU.
        public var milli: UInt64 {
            unsafe pointer.pointee.milli
        }

        /// Where it is.
        @_lifetime(copy self)
        public func hosts(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < hostsCount, "\(index) is not below \(hostsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.hosts[index].data, pointer.pointee.hosts[index].len), copying: self)
        }

        /// How many `hosts` there are.
        public var hostsCount: Int { unsafe pointer.pointee.n_hosts }
    }
}

extension HostRelief {
    /// A `HostRelief` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__HostRelief>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__HostRelief>) {
            unsafe self.pointer = pointer
        }

        /// Views what `HostRelief.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(HostRelief.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__HostRelief.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostRelief.host")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// What is released has something of these GPUs.
        public var gpus: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.gpus, pointer.pointee.n_gpus), copying: self)
            }
        }

        /// The field `cpu_milli`.
        public var cpuMilli: UInt64 {
            unsafe pointer.pointee.cpu_milli
        }

        /// The field `memory_mib`.
        public var memoryMib: UInt64 {
            unsafe pointer.pointee.memory_mib
        }
    }
}

extension DefragmentRequest {
    /// A `DefragmentRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__DefragmentRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__DefragmentRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `DefragmentRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(DefragmentRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__DefragmentRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = demand { try value.validate() }
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "DefragmentRequest.tenant")
        }

        /// The field `demand`.
        public var demand: Demand.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.demand else { return nil }
                return unsafe _overrideLifetime(Demand.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// As in AllocateRequest: whose groups count.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }
    }
}

extension DefragmentReply {
    /// A `DefragmentReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__DefragmentReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__DefragmentReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `DefragmentReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(DefragmentReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__DefragmentReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "DefragmentReply.region")
            for index in 0..<movesCount { try moves(index).validate() }
            for index in 0..<placementCount { try placement(index).validate() }
            if let value = refusal { try value.validate() }
            for index in 0..<cordonCount {
                let data = unsafe pointer.pointee.cordon[index]
                try unsafe validateText(data.data, data.len, field: "DefragmentReply.cordon")
            }
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// In this order; none when the demand fits already or no moves help.
        @_lifetime(copy self)
        public func moves(_ index: Int) -> Move.View {
            precondition(index >= 0 && index < movesCount, "\(index) is not below \(movesCount)")
            guard let value = unsafe pointer.pointee.moves[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Move.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `moves` there are.
        public var movesCount: Int { unsafe pointer.pointee.n_moves }

        /// What the moved allocations take, in thousandths of a GPU.
        public var movedMilli: UInt64 {
            unsafe pointer.pointee.moved_milli
        }

        /// Where the demand goes afterwards; empty when no moves help.
        @_lifetime(copy self)
        public func placement(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < placementCount, "\(index) is not below \(placementCount)")
            guard let value = unsafe pointer.pointee.placement[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `placement` there are.
        public var placementCount: Int { unsafe pointer.pointee.n_placement }

        /// Why it does not fit as things are; absent when it does.
        public var refusal: RegionRefusal.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.refusal else { return nil }
                return unsafe _overrideLifetime(RegionRefusal.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// False when the search ended at its limit, or several hosts had to be freed.
        public var minimal: Bool {
            unsafe pointer.pointee.minimal != 0
        }

        /// Cordon these while the moves are carried out.
        @_lifetime(copy self)
        public func cordon(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < cordonCount, "\(index) is not below \(cordonCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.cordon[index].data, pointer.pointee.cordon[index].len), copying: self)
        }

        /// How many `cordon` there are.
        public var cordonCount: Int { unsafe pointer.pointee.n_cordon }
    }
}

extension Move {
    /// A `Move` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__Move>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__Move>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Move.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Move.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__Move.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.allocation.data, pointer.pointee.allocation.len, field: "Move.allocation")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "Move.tenant")
            for index in 0..<fromCount { try from(index).validate() }
            for index in 0..<toCount { try to(index).validate() }
        }

        /// The field `allocation`.
        public var allocation: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.allocation.data, pointer.pointee.allocation.len), copying: self)
            }
        }

        /// The field `tenant`.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// The field `milli`.
        public var milli: UInt64 {
            unsafe pointer.pointee.milli
        }

        /// The field `from`.
        @_lifetime(copy self)
        public func from(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < fromCount, "\(index) is not below \(fromCount)")
            guard let value = unsafe pointer.pointee.from[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `from` there are.
        public var fromCount: Int { unsafe pointer.pointee.n_from }

        /// The field `to`.
        @_lifetime(copy self)
        public func to(_ index: Int) -> HostPlacement.View {
            precondition(index >= 0 && index < toCount, "\(index) is not below \(toCount)")
            guard let value = unsafe pointer.pointee.to[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostPlacement.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `to` there are.
        public var toCount: Int { unsafe pointer.pointee.n_to }
    }
}

extension GetAllocationRequest {
    /// A `GetAllocationRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__GetAllocationRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__GetAllocationRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `GetAllocationRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(GetAllocationRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__GetAllocationRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "GetAllocationRequest.id")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "GetAllocationRequest.tenant")
        }

        /// The field `id`.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// Regions forward for this tenant; everyone else leaves it empty.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }
    }
}

extension GetAllocationReply {
    /// A `GetAllocationReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__GetAllocationReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__GetAllocationReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `GetAllocationReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(GetAllocationReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__GetAllocationReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = allocation { try value.validate() }
        }

        /// The field `allocation`.
        public var allocation: Allocation.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.allocation else { return nil }
                return unsafe _overrideLifetime(Allocation.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension ListAllocationsRequest {
    /// A `ListAllocationsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListAllocationsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListAllocationsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListAllocationsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListAllocationsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListAllocationsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.after.data, pointer.pointee.after.len, field: "ListAllocationsRequest.after")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "ListAllocationsRequest.tenant")
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "ListAllocationsRequest.region")
        }

        /// Ask the other regions too.
        public var federation: Bool {
            unsafe pointer.pointee.federation != 0
        }

        /// Empty = all.
        public func states(_ index: Int) -> AllocationState {
            precondition(index >= 0 && index < statesCount, "\(index) is not below \(statesCount)")
            return unsafe AllocationState(rawValue: Int32(truncatingIfNeeded: pointer.pointee.states[index].rawValue))
        }

        /// How many `states` there are.
        public var statesCount: Int { unsafe pointer.pointee.n_states }

        /// 0 = 1000.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }

        /// Id to continue after, within one region.
        public var after: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.after.data, pointer.pointee.after.len), copying: self)
            }
        }

        /// Only this tenant's; tenants leave it empty.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// This region's allocations instead; the node asks it.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// At most so many; 0 = what the node gives.
        public var replyBytes: UInt32 {
            unsafe pointer.pointee.reply_bytes
        }
    }
}

extension ListAllocationsReply {
    /// A `ListAllocationsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListAllocationsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListAllocationsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListAllocationsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListAllocationsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListAllocationsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<allocationsCount { try allocations(index).validate() }
            for index in 0..<missingCount { try missing(index).validate() }
            try unsafe validateText(pointer.pointee.next.data, pointer.pointee.next.len, field: "ListAllocationsReply.next")
            for index in 0..<moreCount { try more(index).validate() }
        }

        /// The field `allocations`.
        @_lifetime(copy self)
        public func allocations(_ index: Int) -> Allocation.View {
            precondition(index >= 0 && index < allocationsCount, "\(index) is not below \(allocationsCount)")
            guard let value = unsafe pointer.pointee.allocations[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Allocation.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `allocations` there are.
        public var allocationsCount: Int { unsafe pointer.pointee.n_allocations }

        /// The field `missing`.
        @_lifetime(copy self)
        public func missing(_ index: Int) -> MissingRegion.View {
            precondition(index >= 0 && index < missingCount, "\(index) is not below \(missingCount)")
            guard let value = unsafe pointer.pointee.missing[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(MissingRegion.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `missing` there are.
        public var missingCount: Int { unsafe pointer.pointee.n_missing }

        /// Pass as `after` for more of the region that was asked; empty at the end.
        public var next: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.next.data, pointer.pointee.next.len), copying: self)
            }
        }

        /// Other regions that have more.
        @_lifetime(copy self)
        public func more(_ index: Int) -> ListContinuation.View {
            precondition(index >= 0 && index < moreCount, "\(index) is not below \(moreCount)")
            guard let value = unsafe pointer.pointee.more[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ListContinuation.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `more` there are.
        public var moreCount: Int { unsafe pointer.pointee.n_more }
    }
}

extension MissingRegion {
    /// A `MissingRegion` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__MissingRegion>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__MissingRegion>) {
            unsafe self.pointer = pointer
        }

        /// Views what `MissingRegion.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(MissingRegion.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__MissingRegion.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "MissingRegion.region")
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "MissingRegion.reason")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// The field `reason`.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }
    }
}

extension ListContinuation {
    /// A `ListContinuation` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListContinuation>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListContinuation>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListContinuation.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListContinuation.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListContinuation.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "ListContinuation.region")
            try unsafe validateText(pointer.pointee.after.data, pointer.pointee.after.len, field: "ListContinuation.after")
        }

        /// The field `region`.
        public var region: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.region.data, pointer.pointee.region.len), copying: self)
            }
        }

        /// Pass with `region` for more.
        public var after: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.after.data, pointer.pointee.after.len), copying: self)
            }
        }
    }
}

extension ReleaseAllocationRequest {
    /// A `ReleaseAllocationRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReleaseAllocationRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReleaseAllocationRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReleaseAllocationRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReleaseAllocationRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReleaseAllocationRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "ReleaseAllocationRequest.id")
            try unsafe validateText(pointer.pointee.tenant.data, pointer.pointee.tenant.len, field: "ReleaseAllocationRequest.tenant")
            try unsafe validateText(pointer.pointee.reason.data, pointer.pointee.reason.len, field: "ReleaseAllocationRequest.reason")
        }

        /// The field `id`.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// Regions forward for this tenant; everyone else leaves it empty.
        public var tenant: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.tenant.data, pointer.pointee.tenant.len), copying: self)
            }
        }

        /// Operators only: do not wait for a provider that is gone.
        public var abandon: Bool {
            unsafe pointer.pointee.abandon != 0
        }

        /// Of the abandonment, for the audit.
        public var reason: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reason.data, pointer.pointee.reason.len), copying: self)
            }
        }

        /// Abandon it although the provider is alive.
        public var force: Bool {
            unsafe pointer.pointee.force != 0
        }
    }
}

extension ReleaseAllocationReply {
    /// A `ReleaseAllocationReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReleaseAllocationReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReleaseAllocationReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReleaseAllocationReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReleaseAllocationReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReleaseAllocationReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = allocation { try value.validate() }
        }

        /// The field `allocation`.
        public var allocation: Allocation.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.allocation else { return nil }
                return unsafe _overrideLifetime(Allocation.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension WatchAllocationsRequest {
    /// A `WatchAllocationsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__WatchAllocationsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__WatchAllocationsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `WatchAllocationsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(WatchAllocationsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__WatchAllocationsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "WatchAllocationsRequest.id")
        }

        /// One allocation; empty = all the caller may see.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// Leave out the initial state.
        public var onlyChanges: Bool {
            unsafe pointer.pointee.only_changes != 0
        }
    }
}

extension AllocationChange {
    /// A `AllocationChange` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__AllocationChange>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__AllocationChange>) {
            unsafe self.pointer = pointer
        }

        /// Views what `AllocationChange.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(AllocationChange.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__AllocationChange.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = allocation { try value.validate() }
        }

        /// The field `sequence`.
        public var sequence: UInt64 {
            unsafe pointer.pointee.sequence
        }

        /// The field `allocation`.
        public var allocation: Allocation.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.allocation else { return nil }
                return unsafe _overrideLifetime(Allocation.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `initial`.
        public var initial: Bool {
            unsafe pointer.pointee.initial != 0
        }
    }
}
