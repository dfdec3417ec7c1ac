// swift-format-ignore-file
// Reflection+View.swift: messages read in place, in the arena that decoded them
//
// Generated from hansa/v1/reflection.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension ListServicesRequest {
    /// A `ListServicesRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListServicesRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListServicesRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListServicesRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListServicesRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListServicesRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.service.data, pointer.pointee.service.len, field: "ListServicesRequest.service")
        }

        /// Full name; empty = all.
        public var service: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.service.data, pointer.pointee.service.len), copying: self)
            }
        }
    }
}

extension ListServicesReply {
    /// A `ListServicesReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ListServicesReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ListServicesReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ListServicesReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ListServicesReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ListServicesReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<servicesCount { try services(index).validate() }
        }

        /// The field `services`.
        @_lifetime(copy self)
        public func services(_ index: Int) -> ServiceInfo.View {
            precondition(index >= 0 && index < servicesCount, "\(index) is not below \(servicesCount)")
            guard let value = unsafe pointer.pointee.services[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(ServiceInfo.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `services` there are.
        public var servicesCount: Int { unsafe pointer.pointee.n_services }
    }
}

extension ServiceInfo {
    /// A `ServiceInfo` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ServiceInfo>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ServiceInfo>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ServiceInfo.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ServiceInfo.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ServiceInfo.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.name.data, pointer.pointee.name.len, field: "ServiceInfo.name")
            for index in 0..<methodsCount { try methods(index).validate() }
        }

        /// Full name, such as "hansa.v1.Hosts".
        public var name: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.name.data, pointer.pointee.name.len), copying: self)
            }
        }

        /// The field `methods`.
        @_lifetime(copy self)
        public func methods(_ index: Int) -> MethodInfo.View {
            precondition(index >= 0 && index < methodsCount, "\(index) is not below \(methodsCount)")
            guard let value = unsafe pointer.pointee.methods[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(MethodInfo.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `methods` there are.
        public var methodsCount: Int { unsafe pointer.pointee.n_methods }
    }
}

extension MethodInfo {
    /// A `MethodInfo` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__MethodInfo>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__MethodInfo>) {
            unsafe self.pointer = pointer
        }

        /// Views what `MethodInfo.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(MethodInfo.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__MethodInfo.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.name.data, pointer.pointee.name.len, field: "MethodInfo.name")
            try unsafe validateText(pointer.pointee.request.data, pointer.pointee.request.len, field: "MethodInfo.request")
            try unsafe validateText(pointer.pointee.reply.data, pointer.pointee.reply.len, field: "MethodInfo.reply")
            for index in 0..<rolesCount {
                let data = unsafe pointer.pointee.roles[index]
                try unsafe validateText(data.data, data.len, field: "MethodInfo.roles")
            }
        }

        /// Such as "List".
        public var name: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.name.data, pointer.pointee.name.len), copying: self)
            }
        }

        /// Full name of the message.
        public var request: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.request.data, pointer.pointee.request.len), copying: self)
            }
        }

        /// The field `reply`.
        public var reply: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.reply.data, pointer.pointee.reply.len), copying: self)
            }
        }

        /// The field `streams_requests`.
        public var streamsRequests: Bool {
            unsafe pointer.pointee.streams_requests != 0
        }

        /// The field `streams_replies`.
        public var streamsReplies: Bool {
            unsafe pointer.pointee.streams_replies != 0
        }

        /// Who may call.
        @_lifetime(copy self)
        public func roles(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < rolesCount, "\(index) is not below \(rolesCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.roles[index].data, pointer.pointee.roles[index].len), copying: self)
        }

        /// How many `roles` there are.
        public var rolesCount: Int { unsafe pointer.pointee.n_roles }

        /// The field `idempotent`.
        public var idempotent: Bool {
            unsafe pointer.pointee.idempotent != 0
        }

        /// The field `max_request_bytes`.
        public var maxRequestBytes: UInt32 {
            unsafe pointer.pointee.max_request_bytes
        }

        /// 0 = no deadline.
        public var defaultTimeoutMs: UInt32 {
            unsafe pointer.pointee.default_timeout_ms
        }

        /// The method on the wire.
        public var hash: UInt64 {
            unsafe pointer.pointee.hash
        }
    }
}

extension DescribeRequest {
    /// A `DescribeRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__DescribeRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__DescribeRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `DescribeRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(DescribeRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__DescribeRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.symbol.data, pointer.pointee.symbol.len, field: "DescribeRequest.symbol")
        }

        /// Full name of a service, method, message or enum, or a file; empty = every file.
        public var symbol: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.symbol.data, pointer.pointee.symbol.len), copying: self)
            }
        }
    }
}

extension DescribeReply {
    /// A `DescribeReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__DescribeReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__DescribeReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `DescribeReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(DescribeReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__DescribeReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {}

        /// Google.protobuf.FileDescriptorSet, every file after those it imports.
        public var fileDescriptorSet: Span<UInt8> {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldSpan(pointer.pointee.file_descriptor_set.data, pointer.pointee.file_descriptor_set.len), copying: self)
            }
        }
    }
}
