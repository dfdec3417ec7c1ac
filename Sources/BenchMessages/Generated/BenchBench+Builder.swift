// swift-format-ignore-file
// BenchBench+Builder.swift: messages written straight into the outgoing buffer
//
// Generated from hansa/bench/v1/bench.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import Wire

extension ResourceSpec {
    /// Writes a `ResourceSpec` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `gpus`.
        public mutating func setGpus(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `cpus`.
        public mutating func setCpus(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `mem_mib`.
        public mutating func setMemMib(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `gpu_type`.
        public mutating func setGpuType(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }
    }
}

extension AllocateRequest {
    /// Writes a `AllocateRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `job_id`.
        public mutating func setJobId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `user`.
        public mutating func setUser(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Writes the field `seq`.
        public mutating func setSeq(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 24) }
        }

        /// Writes the field `spec`.
        public mutating func setSpec(_ build: (inout ResourceSpec.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 34)
            var inner = ResourceSpec.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `ports`.
        public mutating func setPorts(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 42)
            for value in values { writer.varint(UInt64(value)) }
        }

        /// Writes the field `nodes`.
        public mutating func addNodes(_ value: String) {
            writer.string(value, tag: 50)
        }

        /// Writes the field `priority`.
        public mutating func setPriority(_ value: Int32) {
            if value != 0 { writer.varint(UInt64(bitPattern: Int64(value)), tag: 56) }
        }
    }
}

extension Device {
    /// Writes a `Device` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `index`.
        public mutating func setIndex(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `uuid`.
        public mutating func setUuid(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
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

        /// Writes the field `job_id`.
        public mutating func setJobId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 10) }
        }

        /// Writes the field `seq`.
        public mutating func setSeq(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 16) }
        }

        /// Writes the field `code`.
        public mutating func setCode(_ value: Int32) {
            if value != 0 { writer.varint(UInt64(bitPattern: Int64(value)), tag: 24) }
        }

        /// Writes the field `node`.
        public mutating func setNode(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// Writes the field `devices`.
        public mutating func addDevices(_ build: (inout Device.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 42)
            var inner = Device.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }

        /// Writes the field `lease_until_us`.
        public mutating func setLeaseUntilUs(_ value: UInt64) {
            if value != 0 { writer.fixed64(value, tag: 49) }
        }
    }
}

extension Payload {
    /// Writes a `Payload` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `data`.
        public mutating func setData(_ value: [UInt8]) {
            if !value.isEmpty { writer.bytes(value, tag: 10) }
        }
    }
}

extension ReadRequest {
    /// Writes a `ReadRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// How many.
        public mutating func setMessages(_ value: UInt64) {
            if value != 0 { writer.varint(value, tag: 8) }
        }

        /// The size of each.
        public mutating func setBytes(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }
    }
}
