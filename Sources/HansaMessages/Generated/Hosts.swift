// swift-format-ignore-file
// Hosts.swift: owned messages and enums
//
// Generated from hansa/v1/hosts.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.RegisterHostsRequest`.
public struct RegisterHostsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RegisterHostsRequest"
    /// The field `hosts`.
    public var hosts: [Host] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        hosts: [Host] = []
    ) {
        self.hosts = hosts
    }
}

/// The message `hansa.v1.RegisterHostsReply`.
public struct RegisterHostsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RegisterHostsReply"
    /// New, or changed in whole or in part.
    public var registered: UInt32 = 0
    /// The field `unchanged`.
    public var unchanged: UInt32 = 0
    /// The field `notices`.
    public var notices: [HostNotice] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        registered: UInt32 = 0,
        unchanged: UInt32 = 0,
        notices: [HostNotice] = []
    ) {
        self.registered = registered
        self.unchanged = unchanged
        self.notices = notices
    }
}

/// What a registration did not take of a host, or took otherwise than it was said.
public struct HostNotice: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.HostNotice"
    /// The field `host`.
    public var host: String = ""
    /// A sentence.
    public var text: String = ""
    /// Nothing, or a part, was not taken; else only to be known.
    public var refused: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        text: String = "",
        refused: Bool = false
    ) {
        self.host = host
        self.text = text
        self.refused = refused
    }
}

/// The message `hansa.v1.ListHostsRequest`.
public struct ListHostsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListHostsRequest"
    /// The field `federation`.
    public var federation: Bool = false
    /// The field `site`.
    public var site: String = ""
    /// Of each region; 0 = as many as a reply takes.
    public var limit: UInt32 = 0
    /// Only hosts after this id, within one region.
    public var after: String = ""
    /// This region's hosts instead; the node asks it.
    public var region: String = ""
    /// At most so many; 0 = what the node gives.
    public var replyBytes: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        federation: Bool = false,
        site: String = "",
        limit: UInt32 = 0,
        after: String = "",
        region: String = "",
        replyBytes: UInt32 = 0
    ) {
        self.federation = federation
        self.site = site
        self.limit = limit
        self.after = after
        self.region = region
        self.replyBytes = replyBytes
    }
}

/// The message `hansa.v1.HostStatus`.
public struct HostStatus: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.HostStatus"
    /// The field `host`.
    public var host: Host? = nil
    /// The field `region`.
    public var region: String = ""
    /// Per GPU, by index.
    public var freeMilli: [UInt32] = []
    /// The field `free_cpu_milli`.
    public var freeCpuMilli: UInt64 = 0
    /// The field `free_memory_mib`.
    public var freeMemoryMib: UInt64 = 0
    /// Per GPU, by index: memory slices that instances take, one bit each.
    public var slices: [UInt32] = []
    /// Goes when nothing is claimed of it any more.
    public var leaving: Bool = false
    /// Per GPU, by index: what whole GPUs and shares may still take.
    public var availableMilli: [UInt32] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: Host? = nil,
        region: String = "",
        freeMilli: [UInt32] = [],
        freeCpuMilli: UInt64 = 0,
        freeMemoryMib: UInt64 = 0,
        slices: [UInt32] = [],
        leaving: Bool = false,
        availableMilli: [UInt32] = []
    ) {
        self.host = host
        self.region = region
        self.freeMilli = freeMilli
        self.freeCpuMilli = freeCpuMilli
        self.freeMemoryMib = freeMemoryMib
        self.slices = slices
        self.leaving = leaving
        self.availableMilli = availableMilli
    }
}

/// The message `hansa.v1.ListHostsReply`.
public struct ListHostsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListHostsReply"
    /// The field `hosts`.
    public var hosts: [HostStatus] = []
    /// The field `missing`.
    public var missing: [MissingRegion] = []
    /// Pass as `after` for more of the region that was asked; empty at the end.
    public var next: String = ""
    /// Other regions that have more.
    public var more: [ListContinuation] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        hosts: [HostStatus] = [],
        missing: [MissingRegion] = [],
        next: String = "",
        more: [ListContinuation] = []
    ) {
        self.hosts = hosts
        self.missing = missing
        self.next = next
        self.more = more
    }
}

/// The message `hansa.v1.GetHostRequest`.
public struct GetHostRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.GetHostRequest"
    /// The field `id`.
    public var id: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = ""
    ) {
        self.id = id
    }
}

/// The message `hansa.v1.GetHostReply`.
public struct GetHostReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.GetHostReply"
    /// The field `status`.
    public var status: HostStatus? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        status: HostStatus? = nil
    ) {
        self.status = status
    }
}

/// The message `hansa.v1.RemoveHostsRequest`.
public struct RemoveHostsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RemoveHostsRequest"
    /// The field `ids`.
    public var ids: [String] = []
    /// A host in use is cordoned now and goes when nothing is claimed of it any more.
    public var whenFree: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        ids: [String] = [],
        whenFree: Bool = false
    ) {
        self.ids = ids
        self.whenFree = whenFree
    }
}

/// The message `hansa.v1.RemoveHostsReply`.
public struct RemoveHostsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RemoveHostsReply"
    /// The field `removed`.
    public var removed: UInt32 = 0
    /// Hosts that go when they are free.
    public var waiting: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        removed: UInt32 = 0,
        waiting: [String] = []
    ) {
        self.removed = removed
        self.waiting = waiting
    }
}

/// The message `hansa.v1.RenameHostRequest`.
public struct RenameHostRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RenameHostRequest"
    /// The field `id`.
    public var id: String = ""
    /// The field `new_id`.
    public var newId: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        newId: String = ""
    ) {
        self.id = id
        self.newId = newId
    }
}

/// The message `hansa.v1.RenameHostReply`.
public struct RenameHostReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RenameHostReply"
    /// The field `host`.
    public var host: Host? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: Host? = nil
    ) {
        self.host = host
    }
}

/// The message `hansa.v1.ReplaceHostRequest`.
public struct ReplaceHostRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReplaceHostRequest"
    /// The new machine, under the id of the old one.
    public var host: Host? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: Host? = nil
    ) {
        self.host = host
    }
}

/// The message `hansa.v1.ReplaceHostReply`.
public struct ReplaceHostReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReplaceHostReply"
    /// The field `host`.
    public var host: Host? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: Host? = nil
    ) {
        self.host = host
    }
}

/// The message `hansa.v1.SetHostStateRequest`.
public struct SetHostStateRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SetHostStateRequest"
    /// The field `id`.
    public var id: String = ""
    /// The field `state`.
    public var state: HostState = .init(rawValue: 0)

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        state: HostState = .init(rawValue: 0)
    ) {
        self.id = id
        self.state = state
    }
}

/// The message `hansa.v1.SetHostStateReply`.
public struct SetHostStateReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SetHostStateReply"
    /// The field `host`.
    public var host: Host? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: Host? = nil
    ) {
        self.host = host
    }
}

/// The message `hansa.v1.SetGPUHealthRequest`.
public struct SetGPUHealthRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SetGPUHealthRequest"
    /// Of the host.
    public var id: String = ""
    /// Its index.
    public var gpu: UInt32 = 0
    /// The field `health`.
    public var health: GPUHealth = .init(rawValue: 0)
    /// Instead of a health: takes back what this caller's side said.
    public var withdraw: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        gpu: UInt32 = 0,
        health: GPUHealth = .init(rawValue: 0),
        withdraw: Bool = false
    ) {
        self.id = id
        self.gpu = gpu
        self.health = health
        self.withdraw = withdraw
    }
}

/// The message `hansa.v1.SetGPUHealthReply`.
public struct SetGPUHealthReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SetGPUHealthReply"
    /// The field `host`.
    public var host: Host? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: Host? = nil
    ) {
        self.host = host
    }
}
