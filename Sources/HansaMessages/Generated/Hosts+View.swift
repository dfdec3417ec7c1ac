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
        func validate() throws(DecodeError) {
            for index in 0..<noticesCount { try notices(index).validate() }
        }

        /// New, or changed in whole or in part.
        public var registered: UInt32 {
            unsafe pointer.pointee.registered
        }

        /// The field `unchanged`.
        public var unchanged: UInt32 {
            unsafe pointer.pointee.unchanged
        }

        /// The field `notices`.
        @_lifetime(copy self)
        public func notices(_ index: Int) -> HostNotice.View {
            precondition(index >= 0 && index < noticesCount, "\(index) is not below \(noticesCount)")
            guard let value = unsafe pointer.pointee.notices[index] else { preconditionFailure("protobuf-c left a gap") }
            return unsafe _overrideLifetime(HostNotice.View(unsafe: UnsafePointer(value)), copying: self)
        }

        /// How many `notices` there are.
        public var noticesCount: Int { unsafe pointer.pointee.n_notices }
    }
}

extension HostNotice {
    /// A `HostNotice` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__HostNotice>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__HostNotice>) {
            unsafe self.pointer = pointer
        }

        /// Views what `HostNotice.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(HostNotice.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__HostNotice.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.host.data, pointer.pointee.host.len, field: "HostNotice.host")
            try unsafe validateText(pointer.pointee.text.data, pointer.pointee.text.len, field: "HostNotice.text")
        }

        /// The field `host`.
        public var host: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.host.data, pointer.pointee.host.len), copying: self)
            }
        }

        /// A sentence.
        public var text: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.text.data, pointer.pointee.text.len), copying: self)
            }
        }

        /// Nothing, or a part, was not taken; else only to be known.
        public var refused: Bool {
            unsafe pointer.pointee.refused != 0
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
            try unsafe validateText(pointer.pointee.after.data, pointer.pointee.after.len, field: "ListHostsRequest.after")
            try unsafe validateText(pointer.pointee.region.data, pointer.pointee.region.len, field: "ListHostsRequest.region")
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

        /// Of each region; 0 = as many as a reply takes.
        public var limit: UInt32 {
            unsafe pointer.pointee.limit
        }

        /// Only hosts after this id, within one region.
        public var after: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.after.data, pointer.pointee.after.len), copying: self)
            }
        }

        /// This region's hosts instead; the node asks it.
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

        /// Goes when nothing is claimed of it any more.
        public var leaving: Bool {
            unsafe pointer.pointee.leaving != 0
        }

        /// Per GPU, by index: what whole GPUs and shares may still take.
        public var availableMilli: Span<UInt32> {
            @_lifetime(copy self)
            get {
                unsafe _overrideLifetime(fieldSpan(pointer.pointee.available_milli, pointer.pointee.n_available_milli), copying: self)
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
            try unsafe validateText(pointer.pointee.next.data, pointer.pointee.next.len, field: "ListHostsReply.next")
            for index in 0..<moreCount { try more(index).validate() }
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

extension GetHostRequest {
    /// A `GetHostRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__GetHostRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__GetHostRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `GetHostRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(GetHostRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__GetHostRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "GetHostRequest.id")
        }

        /// The field `id`.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }
    }
}

extension GetHostReply {
    /// A `GetHostReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__GetHostReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__GetHostReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `GetHostReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(GetHostReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__GetHostReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = status { try value.validate() }
        }

        /// The field `status`.
        public var status: HostStatus.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.status else { return nil }
                return unsafe _overrideLifetime(HostStatus.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension RemoveHostsRequest {
    /// A `RemoveHostsRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RemoveHostsRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RemoveHostsRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RemoveHostsRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RemoveHostsRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RemoveHostsRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<idsCount {
                let data = unsafe pointer.pointee.ids[index]
                try unsafe validateText(data.data, data.len, field: "RemoveHostsRequest.ids")
            }
        }

        /// The field `ids`.
        @_lifetime(copy self)
        public func ids(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < idsCount, "\(index) is not below \(idsCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.ids[index].data, pointer.pointee.ids[index].len), copying: self)
        }

        /// How many `ids` there are.
        public var idsCount: Int { unsafe pointer.pointee.n_ids }

        /// A host in use is cordoned now and goes when nothing is claimed of it any more.
        public var whenFree: Bool {
            unsafe pointer.pointee.when_free != 0
        }
    }
}

extension RemoveHostsReply {
    /// A `RemoveHostsReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RemoveHostsReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RemoveHostsReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RemoveHostsReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RemoveHostsReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RemoveHostsReply.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            for index in 0..<waitingCount {
                let data = unsafe pointer.pointee.waiting[index]
                try unsafe validateText(data.data, data.len, field: "RemoveHostsReply.waiting")
            }
        }

        /// The field `removed`.
        public var removed: UInt32 {
            unsafe pointer.pointee.removed
        }

        /// Hosts that go when they are free.
        @_lifetime(copy self)
        public func waiting(_ index: Int) -> UTF8Span {
            precondition(index >= 0 && index < waitingCount, "\(index) is not below \(waitingCount)")
            return unsafe _overrideLifetime(fieldText(pointer.pointee.waiting[index].data, pointer.pointee.waiting[index].len), copying: self)
        }

        /// How many `waiting` there are.
        public var waitingCount: Int { unsafe pointer.pointee.n_waiting }
    }
}

extension RenameHostRequest {
    /// A `RenameHostRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RenameHostRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RenameHostRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RenameHostRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RenameHostRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RenameHostRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            try unsafe validateText(pointer.pointee.id.data, pointer.pointee.id.len, field: "RenameHostRequest.id")
            try unsafe validateText(pointer.pointee.new_id.data, pointer.pointee.new_id.len, field: "RenameHostRequest.new_id")
        }

        /// The field `id`.
        public var id: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.id.data, pointer.pointee.id.len), copying: self)
            }
        }

        /// The field `new_id`.
        public var newId: UTF8Span {
            @_lifetime(copy self)
            get {
                return unsafe _overrideLifetime(fieldText(pointer.pointee.new_id.data, pointer.pointee.new_id.len), copying: self)
            }
        }
    }
}

extension RenameHostReply {
    /// A `RenameHostReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__RenameHostReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__RenameHostReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `RenameHostReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(RenameHostReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__RenameHostReply.self))
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

extension ReplaceHostRequest {
    /// A `ReplaceHostRequest` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReplaceHostRequest>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReplaceHostRequest>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReplaceHostRequest.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReplaceHostRequest.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReplaceHostRequest.self))
            try view.validate()
            self = unsafe _overrideLifetime(view, borrowing: arena)
        }

        /// Checks all text, also that of the messages inside.
        func validate() throws(DecodeError) {
            if let value = host { try value.validate() }
        }

        /// The new machine, under the id of the old one.
        public var host: Host.View? {
            @_lifetime(copy self)
            get {
                guard let value = unsafe pointer.pointee.host else { return nil }
                return unsafe _overrideLifetime(Host.View(unsafe: UnsafePointer(value)), copying: self)
            }
        }
    }
}

extension ReplaceHostReply {
    /// A `ReplaceHostReply` in its arena, read in place. Cannot outlive the arena.
    @safe
    public struct View: ~Escapable {
        let pointer: UnsafePointer<Hansa__V1__ReplaceHostReply>

        @_lifetime(immortal)
        init(unsafe pointer: UnsafePointer<Hansa__V1__ReplaceHostReply>) {
            unsafe self.pointer = pointer
        }

        /// Views what `ReplaceHostReply.decode(_:)` decoded, after checking its text.
        @_lifetime(borrow arena)
        public init(_ arena: borrowing GuardedArena) throws(DecodeError) {
            let raw = unsafe arena.message(ReplaceHostReply.descriptor)
            let view = unsafe View(unsafe: raw.assumingMemoryBound(to: Hansa__V1__ReplaceHostReply.self))
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

        /// Instead of a health: takes back what this caller's side said.
        public var withdraw: Bool {
            unsafe pointer.pointee.withdraw != 0
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
