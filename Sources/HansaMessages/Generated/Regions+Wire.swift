// swift-format-ignore-file
// Regions+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/v1/regions.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CHansaProto
public import Wire

extension StatusRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__StatusRequest()
        unsafe hansa__v1__status_request__init(&message)
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
        let arena = try unsafe StatusRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension StatusReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !version.isEmpty { count += 1 + WireSize.string(version) }
        if bootEpoch != 0 { count += 1 + WireSize.varint(bootEpoch) }
        if uptimeMs != 0 { count += 1 + WireSize.varint(uptimeMs) }
        if hosts != 0 { count += 1 + WireSize.varint(UInt64(hosts)) }
        if gpus != 0 { count += 1 + WireSize.varint(UInt64(gpus)) }
        if totalMilli != 0 { count += 1 + WireSize.varint(totalMilli) }
        if usedMilli != 0 { count += 1 + WireSize.varint(usedMilli) }
        if allocationsPlaced != 0 { count += 1 + WireSize.varint(UInt64(allocationsPlaced)) }
        if allocationsInDoubt != 0 { count += 1 + WireSize.varint(UInt64(allocationsInDoubt)) }
        if holds != 0 { count += 1 + WireSize.varint(UInt64(holds)) }
        if lentMilli != 0 { count += 1 + WireSize.varint(lentMilli) }
        if borrowedMilli != 0 { count += 1 + WireSize.varint(borrowedMilli) }
        if ledgerSequence != 0 { count += 1 + WireSize.varint(ledgerSequence) }
        if !storeState.isEmpty { count += 1 + WireSize.string(storeState) }
        if outbox != 0 { count += 2 + WireSize.varint(UInt64(outbox)) }
        for index in sites.indices { count += 2 + WireSize.string(sites.span[index]) }
        if let value = life { count += 2 + WireSize.message(value) }
        if !standing.isEmpty { count += 2 + WireSize.string(standing) }
        if !standingReason.isEmpty { count += 2 + WireSize.string(standingReason) }
        for index in evidence.indices { count += 2 + WireSize.message(evidence.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !version.isEmpty { writer.string(version, tag: 18) }
        if bootEpoch != 0 { writer.varint(bootEpoch, tag: 24) }
        if uptimeMs != 0 { writer.varint(uptimeMs, tag: 32) }
        if hosts != 0 { writer.varint(UInt64(hosts), tag: 40) }
        if gpus != 0 { writer.varint(UInt64(gpus), tag: 48) }
        if totalMilli != 0 { writer.varint(totalMilli, tag: 56) }
        if usedMilli != 0 { writer.varint(usedMilli, tag: 64) }
        if allocationsPlaced != 0 { writer.varint(UInt64(allocationsPlaced), tag: 72) }
        if allocationsInDoubt != 0 { writer.varint(UInt64(allocationsInDoubt), tag: 80) }
        if holds != 0 { writer.varint(UInt64(holds), tag: 88) }
        if lentMilli != 0 { writer.varint(lentMilli, tag: 96) }
        if borrowedMilli != 0 { writer.varint(borrowedMilli, tag: 104) }
        if ledgerSequence != 0 { writer.varint(ledgerSequence, tag: 112) }
        if !storeState.isEmpty { writer.string(storeState, tag: 122) }
        if outbox != 0 { writer.varint(UInt64(outbox), tag: 128) }
        for index in sites.indices { writer.string(sites.span[index], tag: 138) }
        if let value = life { writer.message(value, tag: 146) }
        if !standing.isEmpty { writer.string(standing, tag: 154) }
        if !standingReason.isEmpty { writer.string(standingReason, tag: 162) }
        for index in evidence.indices { writer.message(evidence.span[index], tag: 170) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__StatusReply()
        unsafe hansa__v1__status_reply__init(&message)
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
        let arena = try unsafe StatusReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        version = String(copying: view.version)
        bootEpoch = view.bootEpoch
        uptimeMs = view.uptimeMs
        hosts = view.hosts
        gpus = view.gpus
        totalMilli = view.totalMilli
        usedMilli = view.usedMilli
        allocationsPlaced = view.allocationsPlaced
        allocationsInDoubt = view.allocationsInDoubt
        holds = view.holds
        lentMilli = view.lentMilli
        borrowedMilli = view.borrowedMilli
        ledgerSequence = view.ledgerSequence
        storeState = String(copying: view.storeState)
        outbox = view.outbox
        sites.reserveCapacity(view.sitesCount)
        for index in 0..<view.sitesCount { sites.append(String(copying: view.sites(index))) }
        if let value = view.life { life = Life(copying: value) }
        standing = String(copying: view.standing)
        standingReason = String(copying: view.standingReason)
        evidence.reserveCapacity(view.evidenceCount)
        for index in 0..<view.evidenceCount { evidence.append(LifeEvidence(copying: view.evidence(index))) }
    }
}

extension LifeEvidence: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !peer.isEmpty { count += 1 + WireSize.string(peer) }
        if let value = life { count += 1 + WireSize.message(value) }
        if heard { count += 1 + 1 }
        if highestToken != 0 { count += 1 + WireSize.varint(highestToken) }
        if highestRequest != 0 { count += 1 + WireSize.varint(highestRequest) }
        if !finding.isEmpty { count += 1 + WireSize.string(finding) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !peer.isEmpty { writer.string(peer, tag: 10) }
        if let value = life { writer.message(value, tag: 18) }
        if heard { writer.varint((heard ? 1 : 0), tag: 24) }
        if highestToken != 0 { writer.varint(highestToken, tag: 32) }
        if highestRequest != 0 { writer.varint(highestRequest, tag: 40) }
        if !finding.isEmpty { writer.string(finding, tag: 50) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__LifeEvidence()
        unsafe hansa__v1__life_evidence__init(&message)
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
        let arena = try unsafe LifeEvidence.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        peer = String(copying: view.peer)
        if let value = view.life { life = Life(copying: value) }
        heard = view.heard
        highestToken = view.highestToken
        highestRequest = view.highestRequest
        finding = String(copying: view.finding)
    }
}

extension ListRegionsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListRegionsRequest()
        unsafe hansa__v1__list_regions_request__init(&message)
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
        let arena = try unsafe ListRegionsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension RegionStatus: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !state.isEmpty { count += 1 + WireSize.string(state) }
        if !address.isEmpty { count += 1 + WireSize.string(address) }
        if bootEpoch != 0 { count += 1 + WireSize.varint(bootEpoch) }
        if lastHeardMs != 0 { count += 1 + WireSize.varint(lastHeardMs) }
        if rttUs != 0 { count += 1 + WireSize.varint(rttUs) }
        if let value = digest { count += 1 + WireSize.message(value) }
        if digestAgeMs != 0 { count += 1 + WireSize.varint(digestAgeMs) }
        if let value = life { count += 1 + WireSize.message(value) }
        if !secondLife.isEmpty { count += 1 + WireSize.string(secondLife) }
        if heard { count += 2 + 1 }
        if !fault.isEmpty { count += 2 + WireSize.string(fault) }
        if !lifecycle.isEmpty { count += 2 + WireSize.string(lifecycle) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !state.isEmpty { writer.string(state, tag: 18) }
        if !address.isEmpty { writer.string(address, tag: 26) }
        if bootEpoch != 0 { writer.varint(bootEpoch, tag: 32) }
        if lastHeardMs != 0 { writer.varint(lastHeardMs, tag: 40) }
        if rttUs != 0 { writer.varint(rttUs, tag: 48) }
        if let value = digest { writer.message(value, tag: 58) }
        if digestAgeMs != 0 { writer.varint(digestAgeMs, tag: 64) }
        if let value = life { writer.message(value, tag: 74) }
        if !secondLife.isEmpty { writer.string(secondLife, tag: 82) }
        if heard { writer.varint((heard ? 1 : 0), tag: 160) }
        if !fault.isEmpty { writer.string(fault, tag: 170) }
        if !lifecycle.isEmpty { writer.string(lifecycle, tag: 178) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RegionStatus()
        unsafe hansa__v1__region_status__init(&message)
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
        let arena = try unsafe RegionStatus.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        state = String(copying: view.state)
        address = String(copying: view.address)
        bootEpoch = view.bootEpoch
        lastHeardMs = view.lastHeardMs
        rttUs = view.rttUs
        if let value = view.digest { digest = Digest(copying: value) }
        digestAgeMs = view.digestAgeMs
        if let value = view.life { life = Life(copying: value) }
        secondLife = String(copying: view.secondLife)
        heard = view.heard
        fault = String(copying: view.fault)
        lifecycle = String(copying: view.lifecycle)
    }
}

extension ListRegionsReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in regions.indices { count += 1 + WireSize.message(regions.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in regions.indices { writer.message(regions.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListRegionsReply()
        unsafe hansa__v1__list_regions_reply__init(&message)
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
        let arena = try unsafe ListRegionsReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        regions.reserveCapacity(view.regionsCount)
        for index in 0..<view.regionsCount { regions.append(RegionStatus(copying: view.regions(index))) }
    }
}

extension CapacityRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__CapacityRequest()
        unsafe hansa__v1__capacity_request__init(&message)
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
        let arena = try unsafe CapacityRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension RegionCapacity: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if exact { count += 1 + 1 }
        if ageMs != 0 { count += 1 + WireSize.varint(ageMs) }
        for index in models.indices { count += 1 + WireSize.message(models.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if exact { writer.varint((exact ? 1 : 0), tag: 16) }
        if ageMs != 0 { writer.varint(ageMs, tag: 24) }
        for index in models.indices { writer.message(models.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RegionCapacity()
        unsafe hansa__v1__region_capacity__init(&message)
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
        let arena = try unsafe RegionCapacity.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        exact = view.exact
        ageMs = view.ageMs
        models.reserveCapacity(view.modelsCount)
        for index in 0..<view.modelsCount { models.append(ModelCapacity(copying: view.models(index))) }
    }
}

extension CapacityReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in regions.indices { count += 1 + WireSize.message(regions.span[index]) }
        for index in missing.indices { count += 1 + WireSize.message(missing.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in regions.indices { writer.message(regions.span[index], tag: 10) }
        for index in missing.indices { writer.message(missing.span[index], tag: 18) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__CapacityReply()
        unsafe hansa__v1__capacity_reply__init(&message)
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
        let arena = try unsafe CapacityReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        regions.reserveCapacity(view.regionsCount)
        for index in 0..<view.regionsCount { regions.append(RegionCapacity(copying: view.regions(index))) }
        missing.reserveCapacity(view.missingCount)
        for index in 0..<view.missingCount { missing.append(MissingRegion(copying: view.missing(index))) }
    }
}

extension ListPeersRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListPeersRequest()
        unsafe hansa__v1__list_peers_request__init(&message)
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
        let arena = try unsafe ListPeersRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension PeerStatus: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !address.isEmpty { count += 1 + WireSize.string(address) }
        if !state.isEmpty { count += 1 + WireSize.string(state) }
        if connected { count += 1 + 1 }
        if rttUs != 0 { count += 1 + WireSize.varint(rttUs) }
        if lendLimitMilli != 0 { count += 1 + WireSize.varint(lendLimitMilli) }
        if lendUnlimited { count += 1 + 1 }
        if lentMilli != 0 { count += 1 + WireSize.varint(lentMilli) }
        if borrowedMilli != 0 { count += 1 + WireSize.varint(borrowedMilli) }
        if !lastError.isEmpty { count += 1 + WireSize.string(lastError) }
        if !secondLife.isEmpty { count += 1 + WireSize.string(secondLife) }
        if !configuredAddress.isEmpty { count += 2 + WireSize.string(configuredAddress) }
        if heard { count += 2 + 1 }
        if lastHeardMs != 0 { count += 2 + WireSize.varint(lastHeardMs) }
        if !lifecycle.isEmpty { count += 2 + WireSize.string(lifecycle) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !address.isEmpty { writer.string(address, tag: 18) }
        if !state.isEmpty { writer.string(state, tag: 26) }
        if connected { writer.varint((connected ? 1 : 0), tag: 32) }
        if rttUs != 0 { writer.varint(rttUs, tag: 40) }
        if lendLimitMilli != 0 { writer.varint(lendLimitMilli, tag: 48) }
        if lendUnlimited { writer.varint((lendUnlimited ? 1 : 0), tag: 56) }
        if lentMilli != 0 { writer.varint(lentMilli, tag: 64) }
        if borrowedMilli != 0 { writer.varint(borrowedMilli, tag: 72) }
        if !lastError.isEmpty { writer.string(lastError, tag: 82) }
        if !secondLife.isEmpty { writer.string(secondLife, tag: 90) }
        if !configuredAddress.isEmpty { writer.string(configuredAddress, tag: 162) }
        if heard { writer.varint((heard ? 1 : 0), tag: 168) }
        if lastHeardMs != 0 { writer.varint(lastHeardMs, tag: 176) }
        if !lifecycle.isEmpty { writer.string(lifecycle, tag: 186) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__PeerStatus()
        unsafe hansa__v1__peer_status__init(&message)
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
        let arena = try unsafe PeerStatus.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        address = String(copying: view.address)
        state = String(copying: view.state)
        connected = view.connected
        rttUs = view.rttUs
        lendLimitMilli = view.lendLimitMilli
        lendUnlimited = view.lendUnlimited
        lentMilli = view.lentMilli
        borrowedMilli = view.borrowedMilli
        lastError = String(copying: view.lastError)
        secondLife = String(copying: view.secondLife)
        configuredAddress = String(copying: view.configuredAddress)
        heard = view.heard
        lastHeardMs = view.lastHeardMs
        lifecycle = String(copying: view.lifecycle)
    }
}

extension ListPeersReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        for index in peers.indices { count += 1 + WireSize.message(peers.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        for index in peers.indices { writer.message(peers.span[index], tag: 10) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__ListPeersReply()
        unsafe hansa__v1__list_peers_reply__init(&message)
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
        let arena = try unsafe ListPeersReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        peers.reserveCapacity(view.peersCount)
        for index in 0..<view.peersCount { peers.append(PeerStatus(copying: view.peers(index))) }
    }
}

extension SetLifecycleRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if lifecycle.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(lifecycle.rawValue))) }
        if force { count += 1 + 1 }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if lifecycle.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(lifecycle.rawValue)), tag: 8) }
        if force { writer.varint((force ? 1 : 0), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SetLifecycleRequest()
        unsafe hansa__v1__set_lifecycle_request__init(&message)
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
        let arena = try unsafe SetLifecycleRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        lifecycle = view.lifecycle
        force = view.force
    }
}

extension SetLifecycleReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if lifecycle.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(lifecycle.rawValue))) }
        if previous.rawValue != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(previous.rawValue))) }
        if lentMilli != 0 { count += 1 + WireSize.varint(lentMilli) }
        if borrowedMilli != 0 { count += 1 + WireSize.varint(borrowedMilli) }
        if requests != 0 { count += 1 + WireSize.varint(UInt64(requests)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if lifecycle.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(lifecycle.rawValue)), tag: 8) }
        if previous.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(previous.rawValue)), tag: 16) }
        if lentMilli != 0 { writer.varint(lentMilli, tag: 24) }
        if borrowedMilli != 0 { writer.varint(borrowedMilli, tag: 32) }
        if requests != 0 { writer.varint(UInt64(requests), tag: 40) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__SetLifecycleReply()
        unsafe hansa__v1__set_lifecycle_reply__init(&message)
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
        let arena = try unsafe SetLifecycleReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        lifecycle = view.lifecycle
        previous = view.previous
        lentMilli = view.lentMilli
        borrowedMilli = view.borrowedMilli
        requests = view.requests
    }
}

extension EventsRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if follow { count += 1 + 1 }
        if after != 0 { count += 1 + WireSize.varint(after) }
        if limit != 0 { count += 1 + WireSize.varint(UInt64(limit)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if follow { writer.varint((follow ? 1 : 0), tag: 8) }
        if after != 0 { writer.varint(after, tag: 16) }
        if limit != 0 { writer.varint(UInt64(limit), tag: 24) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__EventsRequest()
        unsafe hansa__v1__events_request__init(&message)
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
        let arena = try unsafe EventsRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        follow = view.follow
        after = view.after
        limit = view.limit
    }
}

extension Event: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if sequence != 0 { count += 1 + WireSize.varint(sequence) }
        if unixMs != 0 { count += 1 + WireSize.varint(unixMs) }
        if !kind.isEmpty { count += 1 + WireSize.string(kind) }
        if !subject.isEmpty { count += 1 + WireSize.string(subject) }
        if !text.isEmpty { count += 1 + WireSize.string(text) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if sequence != 0 { writer.varint(sequence, tag: 8) }
        if unixMs != 0 { writer.varint(unixMs, tag: 16) }
        if !kind.isEmpty { writer.string(kind, tag: 26) }
        if !subject.isEmpty { writer.string(subject, tag: 34) }
        if !text.isEmpty { writer.string(text, tag: 42) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__Event()
        unsafe hansa__v1__event__init(&message)
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
        let arena = try unsafe Event.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        sequence = view.sequence
        unixMs = view.unixMs
        kind = String(copying: view.kind)
        subject = String(copying: view.subject)
        text = String(copying: view.text)
    }
}

extension BackupRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int { 0 }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {}

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__BackupRequest()
        unsafe hansa__v1__backup_request__init(&message)
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
        let arena = try unsafe BackupRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
    }
}

extension BackupPart: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        switch part {
        case .head(let value)?: count += 1 + WireSize.message(value)
        case .piece(let value)?: count += 1 + WireSize.length(value.count)
        case .end(let value)?: count += 1 + WireSize.message(value)
        case nil: break
        }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        switch part {
        case .head(let value)?: writer.message(value, tag: 10)
        case .piece(let value)?: writer.bytes(value, tag: 18)
        case .end(let value)?: writer.message(value, tag: 26)
        case nil: break
        }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__BackupPart()
        unsafe hansa__v1__backup_part__init(&message)
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
        let arena = try unsafe BackupPart.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.head { part = .head(BackupHead(copying: value)) }
        if let value = view.piece { part = .piece(copiedArray(value)) }
        if let value = view.end { part = .end(BackupEnd(copying: value)) }
    }
}

extension BackupHead: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if !version.isEmpty { count += 1 + WireSize.string(version) }
        if ledgerSequence != 0 { count += 1 + WireSize.varint(ledgerSequence) }
        if self.bytes != 0 { count += 1 + WireSize.varint(self.bytes) }
        if unixMs != 0 { count += 1 + WireSize.varint(unixMs) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if !version.isEmpty { writer.string(version, tag: 18) }
        if ledgerSequence != 0 { writer.varint(ledgerSequence, tag: 24) }
        if self.bytes != 0 { writer.varint(self.bytes, tag: 32) }
        if unixMs != 0 { writer.varint(unixMs, tag: 40) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__BackupHead()
        unsafe hansa__v1__backup_head__init(&message)
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
        let arena = try unsafe BackupHead.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        version = String(copying: view.version)
        ledgerSequence = view.ledgerSequence
        self.bytes = view.bytes
        unixMs = view.unixMs
    }
}

extension BackupEnd: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if crc32c != 0 { count += 1 + WireSize.varint(UInt64(crc32c)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if crc32c != 0 { writer.varint(UInt64(crc32c), tag: 8) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__BackupEnd()
        unsafe hansa__v1__backup_end__init(&message)
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
        let arena = try unsafe BackupEnd.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        crc32c = view.crc32c
    }
}
