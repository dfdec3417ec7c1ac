// swift-format-ignore-file
// BenchBench+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/bench/v1/bench.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CBenchMessages
public import Wire

extension ResourceSpec {
    /// A `ResourceSpec` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Bench__V1__ResourceSpec>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Bench__V1__ResourceSpec>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ResourceSpec.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ResourceSpec.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Bench__V1__ResourceSpec.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.gpu_type.data, pointer.pointee.gpu_type.len, field: "ResourceSpec.gpu_type")
        }

        /// The field `gpus`.
        public var gpus: UInt32 {
            unsafe pointer.pointee.gpus
        }

        /// The field `cpus`.
        public var cpus: UInt32 {
            unsafe pointer.pointee.cpus
        }

        /// The field `mem_mib`.
        public var memMib: UInt64 {
            unsafe pointer.pointee.mem_mib
        }

        /// The field `gpu_type`.
        public var gpuType: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.gpu_type.data, pointer.pointee.gpu_type.len), copying: self)
            }
        }
    }
}

extension AllocateRequest {
    /// A `AllocateRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Bench__V1__AllocateRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Bench__V1__AllocateRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `AllocateRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(AllocateRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Bench__V1__AllocateRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.job_id.data, pointer.pointee.job_id.len, field: "AllocateRequest.job_id")
            try unsafe validateText(pointer.pointee.user.data, pointer.pointee.user.len, field: "AllocateRequest.user")
            if let value = spec { try value.validate() }
            for index in 0..<nodesCount {
                let data = unsafe pointer.pointee.nodes[index]
                try unsafe validateText(data.data, data.len, field: "AllocateRequest.nodes")
            }
        }

        /// The field `job_id`.
        public var jobId: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.job_id.data, pointer.pointee.job_id.len), copying: self)
            }
        }

        /// The field `user`.
        public var user: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.user.data, pointer.pointee.user.len), copying: self)
            }
        }

        /// The field `seq`.
        public var seq: UInt64 {
            unsafe pointer.pointee.seq
        }

        /// The field `spec`.
        public var spec: ResourceSpec.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.spec else { return nil }
                return unsafe _overrideLifetime(ResourceSpec.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }

        /// The field `ports`.
        public var ports: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.ports, pointer.pointee.n_ports), copying: self)
            }
        }

        /// The field `nodes`.
        @_lifetime(copy self)
        public func nodes(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < nodesCount, "\(index) is not below \(nodesCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.nodes[index].data, pointer.pointee.nodes[index].len), copying: self)
        }

        /// How many `nodes` there are.
        public var nodesCount: Int { unsafe pointer.pointee.n_nodes }

        /// The field `priority`.
        public var priority: Int32 {
            unsafe pointer.pointee.priority
        }
    }
}

extension Device {
    /// A `Device` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Bench__V1__Device>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Bench__V1__Device>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Device.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Device.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Bench__V1__Device.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.uuid.data, pointer.pointee.uuid.len, field: "Device.uuid")
        }

        /// The field `index`.
        public var index: UInt32 {
            unsafe pointer.pointee.index
        }

        /// The field `uuid`.
        public var uuid: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.uuid.data, pointer.pointee.uuid.len), copying: self)
            }
        }
    }
}

extension AllocateReply {
    /// A `AllocateReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Bench__V1__AllocateReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Bench__V1__AllocateReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `AllocateReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(AllocateReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Bench__V1__AllocateReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.job_id.data, pointer.pointee.job_id.len, field: "AllocateReply.job_id")
            try unsafe validateText(pointer.pointee.node.data, pointer.pointee.node.len, field: "AllocateReply.node")
            for index in 0..<devicesCount { try devices(index).validate() }
        }

        /// The field `job_id`.
        public var jobId: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.job_id.data, pointer.pointee.job_id.len), copying: self)
            }
        }

        /// The field `seq`.
        public var seq: UInt64 {
            unsafe pointer.pointee.seq
        }

        /// The field `code`.
        public var code: Int32 {
            unsafe pointer.pointee.code
        }

        /// The field `node`.
        public var node: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.node.data, pointer.pointee.node.len), copying: self)
            }
        }

        /// The field `devices`.
        @_lifetime(copy self)
        public func devices(_ index: Int) -> Device.View {
            precondition(index >= 0 && index < devicesCount, "\(index) is not below \(devicesCount)")
            guard let value = unsafe pointer.pointee.devices[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(Device.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `devices` there are.
        public var devicesCount: Int { unsafe pointer.pointee.n_devices }

        /// The field `lease_until_us`.
        public var leaseUntilUs: UInt64 {
            unsafe pointer.pointee.lease_until_us
        }
    }
}

extension Payload {
    /// A `Payload` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Bench__V1__Payload>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Bench__V1__Payload>) {
            unsafe self.pointer = pointer
        }

        /// Views what `Payload.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(Payload.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Bench__V1__Payload.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// The field `data`.
        public var data: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.data.data, pointer.pointee.data.len), copying: self)
            }
        }
    }
}

extension ReadRequest {
    /// A `ReadRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__Bench__V1__ReadRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__Bench__V1__ReadRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReadRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReadRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__Bench__V1__ReadRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// How many.
        public var messages: UInt64 {
            unsafe pointer.pointee.messages
        }

        /// The size of each.
        public var bytes: UInt32 {
            unsafe pointer.pointee.bytes
        }
    }
}
