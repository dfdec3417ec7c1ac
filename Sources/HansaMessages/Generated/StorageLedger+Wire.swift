// swift-format-ignore-file
// StorageLedger+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/storage/v1/ledger.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension StoredLedgerRecord: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if unixMs != 0 { count += 1 + WireSize.varint(unixMs) }
        switch record {
        case .bootStarted(let value)?: count += 1 + WireSize.message(value)
        case .hostRegistered(let value)?: count += 1 + WireSize.message(value)
        case .hostStateChanged(let value)?: count += 1 + WireSize.message(value)
        case .requestAccepted(let value)?: count += 1 + WireSize.message(value)
        case .attemptStarted(let value)?: count += 1 + WireSize.message(value)
        case .attemptClosed(let value)?: count += 1 + WireSize.message(value)
        case .attemptDecided(let value)?: count += 1 + WireSize.message(value)
        case .requestPlaced(let value)?: count += 1 + WireSize.message(value)
        case .placedAtHome(let value)?: count += 1 + WireSize.message(value)
        case .requestRefused(let value)?: count += 1 + WireSize.message(value)
        case .releaseRequested(let value)?: count += 1 + WireSize.message(value)
        case .requestReleased(let value)?: count += 1 + WireSize.message(value)
        case .releasedAtHome(let value)?: count += 1 + WireSize.message(value)
        case .claimHeld(let value)?: count += 1 + WireSize.message(value)
        case .claimCommitted(let value)?: count += 2 + WireSize.message(value)
        case .claimClosed(let value)?: count += 2 + WireSize.message(value)
        case .watermarkRaised(let value)?: count += 2 + WireSize.message(value)
        case .gpuHealthChanged(let value)?: count += 2 + WireSize.message(value)
        case .regionFounded(let value)?: count += 2 + WireSize.message(value)
        case .peerLifeSeen(let value)?: count += 2 + WireSize.message(value)
        case .regionRecovered(let value)?: count += 2 + WireSize.message(value)
        case .claimAdopted(let value)?: count += 2 + WireSize.message(value)
        case .requestAdopted(let value)?: count += 2 + WireSize.message(value)
        case .lifecycleChanged(let value)?: count += 2 + WireSize.message(value)
        case .claimEnded(let value)?: count += 2 + WireSize.message(value)
        case .requestAbandoned(let value)?: count += 2 + WireSize.message(value)
        case .owedReleaseConfirmed(let value)?: count += 2 + WireSize.message(value)
        case .hostRemoved(let value)?: count += 2 + WireSize.message(value)
        case .hostRenamed(let value)?: count += 2 + WireSize.message(value)
        case .hostLeaving(let value)?: count += 2 + WireSize.message(value)
        case nil: break
        }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if unixMs != 0 { writer.varint(unixMs, tag: 8) }
        switch record {
        case .bootStarted(let value)?: writer.message(value, tag: 18)
        case .hostRegistered(let value)?: writer.message(value, tag: 26)
        case .hostStateChanged(let value)?: writer.message(value, tag: 34)
        case .requestAccepted(let value)?: writer.message(value, tag: 42)
        case .attemptStarted(let value)?: writer.message(value, tag: 50)
        case .attemptClosed(let value)?: writer.message(value, tag: 58)
        case .attemptDecided(let value)?: writer.message(value, tag: 66)
        case .requestPlaced(let value)?: writer.message(value, tag: 74)
        case .placedAtHome(let value)?: writer.message(value, tag: 82)
        case .requestRefused(let value)?: writer.message(value, tag: 90)
        case .releaseRequested(let value)?: writer.message(value, tag: 98)
        case .requestReleased(let value)?: writer.message(value, tag: 106)
        case .releasedAtHome(let value)?: writer.message(value, tag: 114)
        case .claimHeld(let value)?: writer.message(value, tag: 122)
        case .claimCommitted(let value)?: writer.message(value, tag: 130)
        case .claimClosed(let value)?: writer.message(value, tag: 138)
        case .watermarkRaised(let value)?: writer.message(value, tag: 146)
        case .gpuHealthChanged(let value)?: writer.message(value, tag: 154)
        case .regionFounded(let value)?: writer.message(value, tag: 162)
        case .peerLifeSeen(let value)?: writer.message(value, tag: 170)
        case .regionRecovered(let value)?: writer.message(value, tag: 242)
        case .claimAdopted(let value)?: writer.message(value, tag: 250)
        case .requestAdopted(let value)?: writer.message(value, tag: 258)
        case .lifecycleChanged(let value)?: writer.message(value, tag: 282)
        case .claimEnded(let value)?: writer.message(value, tag: 322)
        case .requestAbandoned(let value)?: writer.message(value, tag: 330)
        case .owedReleaseConfirmed(let value)?: writer.message(value, tag: 338)
        case .hostRemoved(let value)?: writer.message(value, tag: 346)
        case .hostRenamed(let value)?: writer.message(value, tag: 354)
        case .hostLeaving(let value)?: writer.message(value, tag: 362)
        case nil: break
        }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__LedgerRecord()
        unsafe hansa__storage__v1__ledger_record__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredLedgerRecord.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        unixMs = view.unixMs
        if let value = view.bootStarted { record = .bootStarted(StoredBootStarted(copying: value)) }
        if let value = view.hostRegistered { record = .hostRegistered(Host(copying: value)) }
        if let value = view.hostStateChanged { record = .hostStateChanged(StoredHostStateChanged(copying: value)) }
        if let value = view.requestAccepted { record = .requestAccepted(StoredRequestAccepted(copying: value)) }
        if let value = view.attemptStarted { record = .attemptStarted(StoredAttemptStarted(copying: value)) }
        if let value = view.attemptClosed { record = .attemptClosed(StoredAttemptClosed(copying: value)) }
        if let value = view.attemptDecided { record = .attemptDecided(StoredAttemptDecided(copying: value)) }
        if let value = view.requestPlaced { record = .requestPlaced(StoredRequestPlaced(copying: value)) }
        if let value = view.placedAtHome { record = .placedAtHome(StoredPlacedAtHome(copying: value)) }
        if let value = view.requestRefused { record = .requestRefused(StoredRequestRefused(copying: value)) }
        if let value = view.releaseRequested { record = .releaseRequested(StoredReleaseRequested(copying: value)) }
        if let value = view.requestReleased { record = .requestReleased(StoredRequestReleased(copying: value)) }
        if let value = view.releasedAtHome { record = .releasedAtHome(StoredReleasedAtHome(copying: value)) }
        if let value = view.claimHeld { record = .claimHeld(StoredClaim(copying: value)) }
        if let value = view.claimCommitted { record = .claimCommitted(StoredClaimCommitted(copying: value)) }
        if let value = view.claimClosed { record = .claimClosed(StoredClaimClosed(copying: value)) }
        if let value = view.watermarkRaised { record = .watermarkRaised(StoredWatermark(copying: value)) }
        if let value = view.gpuHealthChanged { record = .gpuHealthChanged(StoredGPUHealthChanged(copying: value)) }
        if let value = view.regionFounded { record = .regionFounded(StoredRegionFounded(copying: value)) }
        if let value = view.peerLifeSeen { record = .peerLifeSeen(StoredPeerLifeSeen(copying: value)) }
        if let value = view.regionRecovered { record = .regionRecovered(StoredRegionRecovered(copying: value)) }
        if let value = view.claimAdopted { record = .claimAdopted(StoredClaim(copying: value)) }
        if let value = view.requestAdopted { record = .requestAdopted(StoredOwnedRequest(copying: value)) }
        if let value = view.lifecycleChanged { record = .lifecycleChanged(StoredLifecycleChanged(copying: value)) }
        if let value = view.claimEnded { record = .claimEnded(StoredClaimEnded(copying: value)) }
        if let value = view.requestAbandoned { record = .requestAbandoned(StoredRequestAbandoned(copying: value)) }
        if let value = view.owedReleaseConfirmed { record = .owedReleaseConfirmed(StoredOwedReleaseConfirmed(copying: value)) }
        if let value = view.hostRemoved { record = .hostRemoved(StoredHostRemoved(copying: value)) }
        if let value = view.hostRenamed { record = .hostRenamed(StoredHostRenamed(copying: value)) }
        if let value = view.hostLeaving { record = .hostLeaving(StoredHostLeaving(copying: value)) }
    }
}

extension StoredBootStarted: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if !name.isEmpty { count += 1 + WireSize.length(name.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if epoch != 0 { writer.varint(epoch, tag: 8) }
        if !name.isEmpty { writer.bytes(name, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__BootStarted()
        unsafe hansa__storage__v1__boot_started__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredBootStarted.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        epoch = view.epoch
        name = copiedArray(view.name)
    }
}

extension StoredRegionFounded: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !lineage.isEmpty { count += 1 + WireSize.length(lineage.count) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !lineage.isEmpty { writer.bytes(lineage, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RegionFounded()
        unsafe hansa__storage__v1__region_founded__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRegionFounded.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        lineage = copiedArray(view.lineage)
    }
}

extension StoredRegionRecovered: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !`operator`.isEmpty { count += 1 + WireSize.string(`operator`) }
        if !lineage.isEmpty { count += 1 + WireSize.length(lineage.count) }
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if promises != 0 { count += 1 + WireSize.varint(promises) }
        if nextRequest != 0 { count += 1 + WireSize.varint(nextRequest) }
        if nextToken != 0 { count += 1 + WireSize.varint(nextToken) }
        if fenceFloor != 0 { count += 1 + WireSize.varint(fenceFloor) }
        for index in boots.indices { count += 1 + WireSize.message(boots.span[index]) }
        for index in evidence.indices { count += 1 + WireSize.string(evidence.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !`operator`.isEmpty { writer.string(`operator`, tag: 10) }
        if !lineage.isEmpty { writer.bytes(lineage, tag: 18) }
        if epoch != 0 { writer.varint(epoch, tag: 24) }
        if promises != 0 { writer.varint(promises, tag: 32) }
        if nextRequest != 0 { writer.varint(nextRequest, tag: 40) }
        if nextToken != 0 { writer.varint(nextToken, tag: 48) }
        if fenceFloor != 0 { writer.varint(fenceFloor, tag: 56) }
        for index in boots.indices { writer.message(boots.span[index], tag: 66) }
        for index in evidence.indices { writer.string(evidence.span[index], tag: 74) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RegionRecovered()
        unsafe hansa__storage__v1__region_recovered__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRegionRecovered.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        `operator` = String(copying: view.`operator`)
        lineage = copiedArray(view.lineage)
        epoch = view.epoch
        promises = view.promises
        nextRequest = view.nextRequest
        nextToken = view.nextToken
        fenceFloor = view.fenceFloor
        boots.reserveCapacity(view.bootsCount)
        for index in 0..<view.bootsCount { boots.append(StoredBoot(copying: view.boots(index))) }
        evidence.reserveCapacity(view.evidenceCount)
        for index in 0..<view.evidenceCount { evidence.append(String(copying: view.evidence(index))) }
    }
}

extension StoredPeerLifeSeen: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if let value = life { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if let value = life { writer.message(value, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__PeerLifeSeen()
        unsafe hansa__storage__v1__peer_life_seen__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredPeerLifeSeen.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        if let value = view.life { life = Life(copying: value) }
    }
}

extension StoredLifecycleChanged: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if lifecycle.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(lifecycle.rawValue))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if lifecycle.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(lifecycle.rawValue)), tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__LifecycleChanged()
        unsafe hansa__storage__v1__lifecycle_changed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredLifecycleChanged.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        lifecycle = view.lifecycle
    }
}

extension StoredHostStateChanged: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if state.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(state.rawValue))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if state.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(state.rawValue)), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__HostStateChanged()
        unsafe hansa__storage__v1__host_state_changed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredHostStateChanged.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        state = view.state
    }
}

extension StoredGPUHealthChanged: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if gpu != 0 { count += 1 + WireSize.varint(UInt64(gpu)) }
        if health.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(health.rawValue))) }
        if byHost { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if gpu != 0 { writer.varint(UInt64(gpu), tag: 16) }
        if health.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(health.rawValue)), tag: 24) }
        if byHost { writer.varint((byHost ? 1 : 0), tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__GPUHealthChanged()
        unsafe hansa__storage__v1__gpuhealth_changed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredGPUHealthChanged.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        gpu = view.gpu
        health = view.health
        byHost = view.byHost
    }
}

extension StoredRequestAccepted: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if !idempotencyKey.isEmpty { count += 1 + WireSize.string(idempotencyKey) }
        if let value = demand { count += 1 + WireSize.message(value) }
        if let value = residency { count += 1 + WireSize.message(value) }
        if acceptedUnixMs != 0 { count += 1 + WireSize.varint(acceptedUnixMs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if !idempotencyKey.isEmpty { writer.string(idempotencyKey, tag: 26) }
        if let value = demand { writer.message(value, tag: 34) }
        if let value = residency { writer.message(value, tag: 42) }
        if acceptedUnixMs != 0 { writer.varint(acceptedUnixMs, tag: 48) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RequestAccepted()
        unsafe hansa__storage__v1__request_accepted__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRequestAccepted.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        tenant = String(copying: view.tenant)
        idempotencyKey = String(copying: view.idempotencyKey)
        if let value = view.demand { demand = Demand(copying: value) }
        if let value = view.residency { residency = Residency(copying: value) }
        acceptedUnixMs = view.acceptedUnixMs
    }
}

extension StoredAttemptStarted: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if attempt != 0 { count += 1 + WireSize.varint(UInt64(attempt)) }
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if attempt != 0 { writer.varint(UInt64(attempt), tag: 16) }
        if !provider.isEmpty { writer.string(provider, tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__AttemptStarted()
        unsafe hansa__storage__v1__attempt_started__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredAttemptStarted.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        attempt = view.attempt
        provider = String(copying: view.provider)
    }
}

extension StoredAttemptClosed: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if attempt != 0 { count += 1 + WireSize.varint(UInt64(attempt)) }
        if let value = refusal { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if attempt != 0 { writer.varint(UInt64(attempt), tag: 16) }
        if let value = refusal { writer.message(value, tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__AttemptClosed()
        unsafe hansa__storage__v1__attempt_closed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredAttemptClosed.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        attempt = view.attempt
        if let value = view.refusal { refusal = RegionRefusal(copying: value) }
    }
}

extension StoredAttemptDecided: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if attempt != 0 { count += 1 + WireSize.varint(UInt64(attempt)) }
        if token != 0 { count += 1 + WireSize.varint(token) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if attempt != 0 { writer.varint(UInt64(attempt), tag: 16) }
        if token != 0 { writer.varint(token, tag: 24) }
        for index in placement.indices { writer.message(placement.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__AttemptDecided()
        unsafe hansa__storage__v1__attempt_decided__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredAttemptDecided.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        attempt = view.attempt
        token = view.token
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
    }
}

extension StoredRequestPlaced: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if attempt != 0 { count += 1 + WireSize.varint(UInt64(attempt)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if attempt != 0 { writer.varint(UInt64(attempt), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RequestPlaced()
        unsafe hansa__storage__v1__request_placed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRequestPlaced.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        attempt = view.attempt
    }
}

extension StoredPlacedAtHome: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if attempt != 0 { count += 1 + WireSize.varint(UInt64(attempt)) }
        if token != 0 { count += 1 + WireSize.varint(token) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if attempt != 0 { writer.varint(UInt64(attempt), tag: 16) }
        if token != 0 { writer.varint(token, tag: 24) }
        for index in placement.indices { writer.message(placement.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__PlacedAtHome()
        unsafe hansa__storage__v1__placed_at_home__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredPlacedAtHome.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        attempt = view.attempt
        token = view.token
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
    }
}

extension StoredRequestRefused: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        for index in refusals.indices { count += 1 + WireSize.message(refusals.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        for index in refusals.indices { writer.message(refusals.span[index], tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RequestRefused()
        unsafe hansa__storage__v1__request_refused__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRequestRefused.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        refusals.reserveCapacity(view.refusalsCount)
        for index in 0..<view.refusalsCount { refusals.append(RegionRefusal(copying: view.refusals(index))) }
    }
}

extension StoredReleaseRequested: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__ReleaseRequested()
        unsafe hansa__storage__v1__release_requested__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredReleaseRequested.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
    }
}

extension StoredRequestReleased: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RequestReleased()
        unsafe hansa__storage__v1__request_released__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRequestReleased.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
    }
}

extension StoredReleasedAtHome: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__ReleasedAtHome()
        unsafe hansa__storage__v1__released_at_home__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredReleasedAtHome.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
    }
}

extension StoredDecree: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !`operator`.isEmpty { count += 1 + WireSize.string(`operator`) }
        if !reason.isEmpty { count += 1 + WireSize.string(reason) }
        if unixMs != 0 { count += 1 + WireSize.varint(unixMs) }
        if forced { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !`operator`.isEmpty { writer.string(`operator`, tag: 10) }
        if !reason.isEmpty { writer.string(reason, tag: 18) }
        if unixMs != 0 { writer.varint(unixMs, tag: 24) }
        if forced { writer.varint((forced ? 1 : 0), tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__Decree()
        unsafe hansa__storage__v1__decree__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredDecree.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        `operator` = String(copying: view.`operator`)
        reason = String(copying: view.reason)
        unixMs = view.unixMs
        forced = view.forced
    }
}

extension StoredClaimEnded: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = key { count += 1 + WireSize.message(value) }
        if let value = decree { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = key { writer.message(value, tag: 10) }
        if let value = decree { writer.message(value, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__ClaimEnded()
        unsafe hansa__storage__v1__claim_ended__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredClaimEnded.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.key { key = AttemptKey(copying: value) }
        if let value = view.decree { decree = StoredDecree(copying: value) }
    }
}

extension StoredRequestAbandoned: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if let value = decree { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if let value = decree { writer.message(value, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__RequestAbandoned()
        unsafe hansa__storage__v1__request_abandoned__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredRequestAbandoned.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        if let value = view.decree { decree = StoredDecree(copying: value) }
    }
}

extension StoredOwedReleaseConfirmed: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__OwedReleaseConfirmed()
        unsafe hansa__storage__v1__owed_release_confirmed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredOwedReleaseConfirmed.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
    }
}

extension StoredHostRemoved: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__HostRemoved()
        unsafe hansa__storage__v1__host_removed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredHostRemoved.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
    }
}

extension StoredHostRenamed: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if !newHost.isEmpty { count += 1 + WireSize.string(newHost) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if !newHost.isEmpty { writer.string(newHost, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__HostRenamed()
        unsafe hansa__storage__v1__host_renamed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredHostRenamed.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        newHost = String(copying: view.newHost)
    }
}

extension StoredHostLeaving: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if leaving { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if leaving { writer.varint((leaving ? 1 : 0), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__HostLeaving()
        unsafe hansa__storage__v1__host_leaving__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredHostLeaving.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        leaving = view.leaving
    }
}

extension StoredClaim: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = key { count += 1 + WireSize.message(value) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if token != 0 { count += 1 + WireSize.varint(token) }
        if ttlMs != 0 { count += 1 + WireSize.varint(ttlMs) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if committed { count += 1 + 1 }
        if sinceUnixMs != 0 { count += 2 + WireSize.varint(sinceUnixMs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = key { writer.message(value, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if token != 0 { writer.varint(token, tag: 24) }
        if ttlMs != 0 { writer.varint(ttlMs, tag: 32) }
        for index in placement.indices { writer.message(placement.span[index], tag: 42) }
        if committed { writer.varint((committed ? 1 : 0), tag: 48) }
        if sinceUnixMs != 0 { writer.varint(sinceUnixMs, tag: 320) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__Claim()
        unsafe hansa__storage__v1__claim__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredClaim.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.key { key = AttemptKey(copying: value) }
        tenant = String(copying: view.tenant)
        token = view.token
        ttlMs = view.ttlMs
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        committed = view.committed
        sinceUnixMs = view.sinceUnixMs
    }
}

extension StoredClaimCommitted: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = key { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = key { writer.message(value, tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__ClaimCommitted()
        unsafe hansa__storage__v1__claim_committed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredClaimCommitted.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.key { key = AttemptKey(copying: value) }
    }
}

extension StoredClaimClosed: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = key { count += 1 + WireSize.message(value) }
        if !closure.isEmpty { count += 1 + WireSize.string(closure) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = key { writer.message(value, tag: 10) }
        if !closure.isEmpty { writer.string(closure, tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__ClaimClosed()
        unsafe hansa__storage__v1__claim_closed__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredClaimClosed.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.key { key = AttemptKey(copying: value) }
        closure = String(copying: view.closure)
    }
}

extension StoredWatermark: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !origin.isEmpty { count += 1 + WireSize.string(origin) }
        if settledBelow != 0 { count += 1 + WireSize.varint(settledBelow) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !origin.isEmpty { writer.string(origin, tag: 10) }
        if settledBelow != 0 { writer.varint(settledBelow, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__Watermark()
        unsafe hansa__storage__v1__watermark__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredWatermark.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        origin = String(copying: view.origin)
        settledBelow = view.settledBelow
    }
}

extension StoredLedgerSnapshot: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if bootEpoch != 0 { count += 1 + WireSize.varint(bootEpoch) }
        if nextRequest != 0 { count += 1 + WireSize.varint(nextRequest) }
        if nextToken != 0 { count += 1 + WireSize.varint(nextToken) }
        for index in hosts.indices { count += 1 + WireSize.message(hosts.span[index]) }
        for index in requests.indices { count += 1 + WireSize.message(requests.span[index]) }
        for index in claims.indices { count += 1 + WireSize.message(claims.span[index]) }
        for index in tombstones.indices { count += 1 + WireSize.message(tombstones.span[index]) }
        for index in watermarks.indices { count += 1 + WireSize.message(watermarks.span[index]) }
        for index in fences.indices { count += 1 + WireSize.message(fences.span[index]) }
        if !lineage.isEmpty { count += 1 + WireSize.length(lineage.count) }
        if promises != 0 { count += 1 + WireSize.varint(promises) }
        for index in boots.indices { count += 1 + WireSize.message(boots.span[index]) }
        for index in peers.indices { count += 1 + WireSize.message(peers.span[index]) }
        if lifecycle.rawValue != 0 { count += 2 + WireSize.varint(UInt64(bitPattern: Int64(lifecycle.rawValue))) }
        if fenceFloor != 0 { count += 2 + WireSize.varint(fenceFloor) }
        for index in hostFloors.indices { count += 2 + WireSize.message(hostFloors.span[index]) }
        for index in leavingHosts.indices { count += 2 + WireSize.string(leavingHosts.span[index]) }
        for index in owedReleases.indices { count += 2 + WireSize.message(owedReleases.span[index]) }
        for index in decrees.indices { count += 2 + WireSize.message(decrees.span[index]) }
        if nextDecree != 0 { count += 2 + WireSize.varint(nextDecree) }
        for index in absentGpus.indices { count += 2 + WireSize.message(absentGpus.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if bootEpoch != 0 { writer.varint(bootEpoch, tag: 16) }
        if nextRequest != 0 { writer.varint(nextRequest, tag: 24) }
        if nextToken != 0 { writer.varint(nextToken, tag: 32) }
        for index in hosts.indices { writer.message(hosts.span[index], tag: 42) }
        for index in requests.indices { writer.message(requests.span[index], tag: 50) }
        for index in claims.indices { writer.message(claims.span[index], tag: 58) }
        for index in tombstones.indices { writer.message(tombstones.span[index], tag: 66) }
        for index in watermarks.indices { writer.message(watermarks.span[index], tag: 74) }
        for index in fences.indices { writer.message(fences.span[index], tag: 82) }
        if !lineage.isEmpty { writer.bytes(lineage, tag: 90) }
        if promises != 0 { writer.varint(promises, tag: 96) }
        for index in boots.indices { writer.message(boots.span[index], tag: 106) }
        for index in peers.indices { writer.message(peers.span[index], tag: 114) }
        if lifecycle.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(lifecycle.rawValue)), tag: 280) }
        if fenceFloor != 0 { writer.varint(fenceFloor, tag: 320) }
        for index in hostFloors.indices { writer.message(hostFloors.span[index], tag: 330) }
        for index in leavingHosts.indices { writer.string(leavingHosts.span[index], tag: 338) }
        for index in owedReleases.indices { writer.message(owedReleases.span[index], tag: 346) }
        for index in decrees.indices { writer.message(decrees.span[index], tag: 354) }
        if nextDecree != 0 { writer.varint(nextDecree, tag: 360) }
        for index in absentGpus.indices { writer.message(absentGpus.span[index], tag: 370) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__LedgerSnapshot()
        unsafe hansa__storage__v1__ledger_snapshot__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredLedgerSnapshot.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        bootEpoch = view.bootEpoch
        nextRequest = view.nextRequest
        nextToken = view.nextToken
        hosts.reserveCapacity(view.hostsCount)
        for index in 0..<view.hostsCount { hosts.append(Host(copying: view.hosts(index))) }
        requests.reserveCapacity(view.requestsCount)
        for index in 0..<view.requestsCount { requests.append(StoredOwnedRequest(copying: view.requests(index))) }
        claims.reserveCapacity(view.claimsCount)
        for index in 0..<view.claimsCount { claims.append(StoredClaim(copying: view.claims(index))) }
        tombstones.reserveCapacity(view.tombstonesCount)
        for index in 0..<view.tombstonesCount { tombstones.append(StoredClaimClosed(copying: view.tombstones(index))) }
        watermarks.reserveCapacity(view.watermarksCount)
        for index in 0..<view.watermarksCount { watermarks.append(StoredWatermark(copying: view.watermarks(index))) }
        fences.reserveCapacity(view.fencesCount)
        for index in 0..<view.fencesCount { fences.append(StoredGPUFence(copying: view.fences(index))) }
        lineage = copiedArray(view.lineage)
        promises = view.promises
        boots.reserveCapacity(view.bootsCount)
        for index in 0..<view.bootsCount { boots.append(StoredBoot(copying: view.boots(index))) }
        peers.reserveCapacity(view.peersCount)
        for index in 0..<view.peersCount { peers.append(StoredPeerHistory(copying: view.peers(index))) }
        lifecycle = view.lifecycle
        fenceFloor = view.fenceFloor
        hostFloors.reserveCapacity(view.hostFloorsCount)
        for index in 0..<view.hostFloorsCount { hostFloors.append(StoredHostFloor(copying: view.hostFloors(index))) }
        leavingHosts.reserveCapacity(view.leavingHostsCount)
        for index in 0..<view.leavingHostsCount { leavingHosts.append(String(copying: view.leavingHosts(index))) }
        owedReleases.reserveCapacity(view.owedReleasesCount)
        for index in 0..<view.owedReleasesCount { owedReleases.append(StoredOwedRelease(copying: view.owedReleases(index))) }
        decrees.reserveCapacity(view.decreesCount)
        for index in 0..<view.decreesCount { decrees.append(StoredKeptDecree(copying: view.decrees(index))) }
        nextDecree = view.nextDecree
        absentGpus.reserveCapacity(view.absentGpusCount)
        for index in 0..<view.absentGpusCount { absentGpus.append(StoredAbsentGPU(copying: view.absentGpus(index))) }
    }
}

extension StoredBoot: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if epoch != 0 { count += 1 + WireSize.varint(epoch) }
        if !name.isEmpty { count += 1 + WireSize.length(name.count) }
        if promises != 0 { count += 1 + WireSize.varint(promises) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if epoch != 0 { writer.varint(epoch, tag: 8) }
        if !name.isEmpty { writer.bytes(name, tag: 18) }
        if promises != 0 { writer.varint(promises, tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__Boot()
        unsafe hansa__storage__v1__boot__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredBoot.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        epoch = view.epoch
        name = copiedArray(view.name)
        promises = view.promises
    }
}

extension StoredPeerHistory: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if let value = life { count += 1 + WireSize.message(value) }
        if highestToken != 0 { count += 1 + WireSize.varint(highestToken) }
        if highestRequest != 0 { count += 1 + WireSize.varint(highestRequest) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if let value = life { writer.message(value, tag: 18) }
        if highestToken != 0 { writer.varint(highestToken, tag: 24) }
        if highestRequest != 0 { writer.varint(highestRequest, tag: 32) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__PeerHistory()
        unsafe hansa__storage__v1__peer_history__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredPeerHistory.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        if let value = view.life { life = Life(copying: value) }
        highestToken = view.highestToken
        highestRequest = view.highestRequest
    }
}

extension StoredAbsentGPU: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !uuid.isEmpty { count += 1 + WireSize.string(uuid) }
        if reportedHealth.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(reportedHealth.rawValue))) }
        if operatorHealth.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(operatorHealth.rawValue))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !uuid.isEmpty { writer.string(uuid, tag: 10) }
        if reportedHealth.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(reportedHealth.rawValue)), tag: 16) }
        if operatorHealth.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(operatorHealth.rawValue)), tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__AbsentGPU()
        unsafe hansa__storage__v1__absent_gpu__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredAbsentGPU.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        uuid = String(copying: view.uuid)
        reportedHealth = view.reportedHealth
        operatorHealth = view.operatorHealth
    }
}

extension StoredHostFloor: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if fence != 0 { count += 1 + WireSize.varint(fence) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if fence != 0 { writer.varint(fence, tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__HostFloor()
        unsafe hansa__storage__v1__host_floor__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredHostFloor.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        fence = view.fence
    }
}

extension StoredOwedRelease: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = key { count += 1 + WireSize.message(value) }
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        if acceptedUnixMs != 0 { count += 1 + WireSize.varint(acceptedUnixMs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = key { writer.message(value, tag: 10) }
        if !provider.isEmpty { writer.string(provider, tag: 18) }
        if !tenant.isEmpty { writer.string(tenant, tag: 26) }
        for index in placement.indices { writer.message(placement.span[index], tag: 34) }
        if acceptedUnixMs != 0 { writer.varint(acceptedUnixMs, tag: 40) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__OwedRelease()
        unsafe hansa__storage__v1__owed_release__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredOwedRelease.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.key { key = AttemptKey(copying: value) }
        provider = String(copying: view.provider)
        tenant = String(copying: view.tenant)
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
        acceptedUnixMs = view.acceptedUnixMs
    }
}

extension StoredKeptDecree: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if isClaim { count += 1 + 1 }
        if let value = key { count += 1 + WireSize.message(value) }
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if milli != 0 { count += 1 + WireSize.varint(milli) }
        if let value = decree { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if isClaim { writer.varint((isClaim ? 1 : 0), tag: 16) }
        if let value = key { writer.message(value, tag: 26) }
        if !region.isEmpty { writer.string(region, tag: 34) }
        if milli != 0 { writer.varint(milli, tag: 40) }
        if let value = decree { writer.message(value, tag: 50) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__KeptDecree()
        unsafe hansa__storage__v1__kept_decree__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredKeptDecree.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        isClaim = view.isClaim
        if let value = view.key { key = AttemptKey(copying: value) }
        region = String(copying: view.region)
        milli = view.milli
        if let value = view.decree { decree = StoredDecree(copying: value) }
    }
}

extension StoredOwnedRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = accepted { count += 1 + WireSize.message(value) }
        if progress.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(progress.rawValue))) }
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        if let value = grant { count += 1 + WireSize.message(value) }
        if attempts != 0 { count += 1 + WireSize.varint(UInt64(attempts)) }
        for index in refusals.indices { count += 1 + WireSize.message(refusals.span[index]) }
        if endedAt != 0 { count += 1 + WireSize.varint(endedAt) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = accepted { writer.message(value, tag: 10) }
        if progress.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(progress.rawValue)), tag: 16) }
        if !provider.isEmpty { writer.string(provider, tag: 26) }
        if let value = grant { writer.message(value, tag: 34) }
        if attempts != 0 { writer.varint(UInt64(attempts), tag: 40) }
        for index in refusals.indices { writer.message(refusals.span[index], tag: 50) }
        if endedAt != 0 { writer.varint(endedAt, tag: 56) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__OwnedRequest()
        unsafe hansa__storage__v1__owned_request__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredOwnedRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.accepted { accepted = StoredRequestAccepted(copying: value) }
        progress = view.progress
        provider = String(copying: view.provider)
        if let value = view.grant { grant = StoredGrant(copying: value) }
        attempts = view.attempts
        refusals.reserveCapacity(view.refusalsCount)
        for index in 0..<view.refusalsCount { refusals.append(RegionRefusal(copying: view.refusals(index))) }
        endedAt = view.endedAt
    }
}

extension StoredGrant: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        if token != 0 { count += 1 + WireSize.varint(token) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !provider.isEmpty { writer.string(provider, tag: 10) }
        if token != 0 { writer.varint(token, tag: 16) }
        for index in placement.indices { writer.message(placement.span[index], tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__Grant()
        unsafe hansa__storage__v1__grant__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredGrant.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        provider = String(copying: view.provider)
        token = view.token
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
    }
}

extension StoredGPUFence: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !host.isEmpty { count += 1 + WireSize.string(host) }
        if gpu != 0 { count += 1 + WireSize.varint(UInt64(gpu)) }
        if fence != 0 { count += 1 + WireSize.varint(fence) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !host.isEmpty { writer.string(host, tag: 10) }
        if gpu != 0 { writer.varint(UInt64(gpu), tag: 16) }
        if fence != 0 { writer.varint(fence, tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Storage__V1__GPUFence()
        unsafe hansa__storage__v1__gpufence__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe StoredGPUFence.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        host = String(copying: view.host)
        gpu = view.gpu
        fence = view.fence
    }
}
