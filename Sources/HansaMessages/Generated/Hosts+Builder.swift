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

        /// New, or changed in whole or in part.
        public mutating func setRegistered(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Writes the field `unchanged`.
        public mutating func setUnchanged(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 16) }
        }

        /// Writes the field `notices`.
        public mutating func addNotices(_ build: (inout HostNotice.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 26)
            var inner = HostNotice.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension HostNotice {
    /// Writes a `HostNotice` field by field, without an owned message.
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

        /// A sentence.
        public mutating func setText(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }

        /// Nothing, or a part, was not taken; else only to be known.
        public mutating func setRefused(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 24) }
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

        /// Of each region; 0 = as many as a reply takes.
        public mutating func setLimit(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 24) }
        }

        /// Only hosts after this id, within one region.
        public mutating func setAfter(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 34) }
        }

        /// This region's hosts instead; the node asks it.
        public mutating func setRegion(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 42) }
        }

        /// At most so many; 0 = what the node gives.
        public mutating func setReplyBytes(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 48) }
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

        /// Goes when nothing is claimed of it any more.
        public mutating func setLeaving(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 56) }
        }

        /// Per GPU, by index: what whole GPUs and shares may still take.
        public mutating func setAvailableMilli(_ values: [UInt32]) {
            if values.isEmpty { return }
            writer.length(values.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 66)
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

extension GetHostRequest {
    /// Writes a `GetHostRequest` field by field, without an owned message.
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
    }
}

extension GetHostReply {
    /// Writes a `GetHostReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `status`.
        public mutating func setStatus(_ build: (inout HostStatus.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = HostStatus.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension RemoveHostsRequest {
    /// Writes a `RemoveHostsRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `ids`.
        public mutating func addIds(_ value: String) {
            writer.string(value, tag: 10)
        }

        /// A host in use is cordoned now and goes when nothing is claimed of it any more.
        public mutating func setWhenFree(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 16) }
        }
    }
}

extension RemoveHostsReply {
    /// Writes a `RemoveHostsReply` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// Writes the field `removed`.
        public mutating func setRemoved(_ value: UInt32) {
            if value != 0 { writer.varint(UInt64(value), tag: 8) }
        }

        /// Hosts that go when they are free.
        public mutating func addWaiting(_ value: String) {
            writer.string(value, tag: 18)
        }
    }
}

extension RenameHostRequest {
    /// Writes a `RenameHostRequest` field by field, without an owned message.
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

        /// Writes the field `new_id`.
        public mutating func setNewId(_ value: String) {
            if !value.isEmpty { writer.string(value, tag: 18) }
        }
    }
}

extension RenameHostReply {
    /// Writes a `RenameHostReply` field by field, without an owned message.
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

extension ReplaceHostRequest {
    /// Writes a `ReplaceHostRequest` field by field, without an owned message.
    ///
    /// Set each field once. Take ``writer`` back at the end and check that it is complete.
    public struct Builder {
        /// Where the fields go.
        public var writer: WireWriter

        /// Continues behind what `writer` has written.
        public init(_ writer: WireWriter) { self.writer = writer }

        /// The new machine, under the id of the old one.
        public mutating func setHost(_ build: (inout Host.Builder) -> Void) {
            let mark = writer.beginMessage(tag: 10)
            var inner = Host.Builder(writer)
            build(&inner)
            writer = inner.writer
            writer.endMessage(mark)
        }
    }
}

extension ReplaceHostReply {
    /// Writes a `ReplaceHostReply` field by field, without an owned message.
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

        /// Instead of a health: takes back what this caller's side said.
        public mutating func setWithdraw(_ value: Bool) {
            if value { writer.varint((value ? 1 : 0), tag: 32) }
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
