// swift-format-ignore-file
// Hosts+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/v1/hosts.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension RegisterHostsRequest {
    /// Writes a `RegisterHostsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `hosts`.
        public mutating func addHosts(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension RegisterHostsReply {
    /// Writes a `RegisterHostsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `registered`.
        public mutating func setRegistered(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `unchanged`.
        public mutating func setUnchanged(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}

extension ListHostsRequest {
    /// Writes a `ListHostsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `federation`.
        public mutating func setFederation(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 8) }
        }

        /// Writes the field `site`.
        public mutating func setSite(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// 0 = 10000.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }
    }
}

extension HostStatus {
    /// Writes a `HostStatus` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `region`.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Per GPU, by index.
        public mutating func setFreeMilli(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 26)
            for value in values { writer.varint(UInt64(value)) }
        }

        /// Writes the field `free_cpu_milli`.
        public mutating func setFreeCpuMilli(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 32) }
        }

        /// Writes the field `free_memory_mib`.
        public mutating func setFreeMemoryMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 40) }
        }

        /// Per GPU, by index: memory slices that instances take, one bit each.
        public mutating func setSlices(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 50)
            for value in values { writer.varint(UInt64(value)) }
        }
    }
}

extension ListHostsReply {
    /// Writes a `ListHostsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `hosts`.
        public mutating func addHosts(_ build: (inout HostStatus.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = HostStatus.Builder(writer)
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
    }
}

extension SetHostStateRequest {
    /// Writes a `SetHostStateRequest` field by field, without an owned message.
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

        /// Writes the field `state`.
        public mutating func setState(_ value: HostState) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 16) }
        }
    }
}

extension SetHostStateReply {
    /// Writes a `SetHostStateReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension SetGPUHealthRequest {
    /// Writes a `SetGPUHealthRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Of the host.
        public mutating func setId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Its index.
        public mutating func setGpu(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `health`.
        public mutating func setHealth(_ value: GPUHealth) {
            if value.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 24) }
        }
    }
}

extension SetGPUHealthReply {
    /// Writes a `SetGPUHealthReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `host`.
        public mutating func setHost(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}
