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

extension RecoverRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if accept { count += 1 + 1 }
        for index in missingPeers.indices { count += 1 + WireSize.string(missingPeers.span[index]) }
        if trustFree { count += 1 + 1 }
        for index in goneHosts.indices { count += 1 + WireSize.string(goneHosts.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if accept { writer.varint((accept ? 1 : 0), tag: 8) }
        for index in missingPeers.indices { writer.string(missingPeers.span[index], tag: 18) }
        if trustFree { writer.varint((trustFree ? 1 : 0), tag: 24) }
        for index in goneHosts.indices { writer.string(goneHosts.span[index], tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RecoverRequest()
        unsafe hansa__v1__recover_request__init(&message)
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
        let arena = try unsafe RecoverRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        accept = view.accept
        missingPeers.reserveCapacity(view.missingPeersCount)
        for index in 0..<view.missingPeersCount { missingPeers.append(String(copying: view.missingPeers(index))) }
        trustFree = view.trustFree
        goneHosts.reserveCapacity(view.goneHostsCount)
        for index in 0..<view.goneHostsCount { goneHosts.append(String(copying: view.goneHosts(index))) }
    }
}

extension PeerRecovery: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if let value = life { count += 1 + WireSize.message(value) }
        if heard { count += 1 + 1 }
        if highestToken != 0 { count += 1 + WireSize.varint(highestToken) }
        if highestRequest != 0 { count += 1 + WireSize.varint(highestRequest) }
        if has != 0 { count += 1 + WireSize.varint(UInt64(has)) }
        if lent != 0 { count += 1 + WireSize.varint(UInt64(lent)) }
        if !problem.isEmpty { count += 1 + WireSize.string(problem) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if let value = life { writer.message(value, tag: 18) }
        if heard { writer.varint((heard ? 1 : 0), tag: 24) }
        if highestToken != 0 { writer.varint(highestToken, tag: 32) }
        if highestRequest != 0 { writer.varint(highestRequest, tag: 40) }
        if has != 0 { writer.varint(UInt64(has), tag: 48) }
        if lent != 0 { writer.varint(UInt64(lent), tag: 56) }
        if !problem.isEmpty { writer.string(problem, tag: 66) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__PeerRecovery()
        unsafe hansa__v1__peer_recovery__init(&message)
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
        let arena = try unsafe PeerRecovery.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        if let value = view.life { life = Life(copying: value) }
        heard = view.heard
        highestToken = view.highestToken
        highestRequest = view.highestRequest
        has = view.has
        lent = view.lent
        problem = String(copying: view.problem)
    }
}

extension RecoveredClaim: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if let value = key { count += 1 + WireSize.message(value) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        for index in placement.indices { count += 1 + WireSize.message(placement.span[index]) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = key { writer.message(value, tag: 10) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        for index in placement.indices { writer.message(placement.span[index], tag: 26) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RecoveredClaim()
        unsafe hansa__v1__recovered_claim__init(&message)
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
        let arena = try unsafe RecoveredClaim.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.key { key = AttemptKey(copying: value) }
        tenant = String(copying: view.tenant)
        placement.reserveCapacity(view.placementCount)
        for index in 0..<view.placementCount { placement.append(HostPlacement(copying: view.placement(index))) }
    }
}

extension RecoveredRequest: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if number != 0 { count += 1 + WireSize.varint(number) }
        if !tenant.isEmpty { count += 1 + WireSize.string(tenant) }
        if !idempotencyKey.isEmpty { count += 1 + WireSize.string(idempotencyKey) }
        if !provider.isEmpty { count += 1 + WireSize.string(provider) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if number != 0 { writer.varint(number, tag: 8) }
        if !tenant.isEmpty { writer.string(tenant, tag: 18) }
        if !idempotencyKey.isEmpty { writer.string(idempotencyKey, tag: 26) }
        if !provider.isEmpty { writer.string(provider, tag: 34) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RecoveredRequest()
        unsafe hansa__v1__recovered_request__init(&message)
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
        let arena = try unsafe RecoveredRequest.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        number = view.number
        tenant = String(copying: view.tenant)
        idempotencyKey = String(copying: view.idempotencyKey)
        provider = String(copying: view.provider)
    }
}

extension RecoveryCounts: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if claimsAdopted != 0 { count += 1 + WireSize.varint(UInt64(claimsAdopted)) }
        if claimsClosed != 0 { count += 1 + WireSize.varint(UInt64(claimsClosed)) }
        if requestsAdopted != 0 { count += 1 + WireSize.varint(UInt64(requestsAdopted)) }
        if requestsEnded != 0 { count += 1 + WireSize.varint(UInt64(requestsEnded)) }
        if hostsCordoned != 0 { count += 1 + WireSize.varint(UInt64(hostsCordoned)) }
        if objections != 0 { count += 1 + WireSize.varint(UInt64(objections)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if claimsAdopted != 0 { writer.varint(UInt64(claimsAdopted), tag: 8) }
        if claimsClosed != 0 { writer.varint(UInt64(claimsClosed), tag: 16) }
        if requestsAdopted != 0 { writer.varint(UInt64(requestsAdopted), tag: 24) }
        if requestsEnded != 0 { writer.varint(UInt64(requestsEnded), tag: 32) }
        if hostsCordoned != 0 { writer.varint(UInt64(hostsCordoned), tag: 40) }
        if objections != 0 { writer.varint(UInt64(objections), tag: 48) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RecoveryCounts()
        unsafe hansa__v1__recovery_counts__init(&message)
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
        let arena = try unsafe RecoveryCounts.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        claimsAdopted = view.claimsAdopted
        claimsClosed = view.claimsClosed
        requestsAdopted = view.requestsAdopted
        requestsEnded = view.requestsEnded
        hostsCordoned = view.hostsCordoned
        objections = view.objections
    }
}

extension RecoverReply: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !region.isEmpty { count += 1 + WireSize.string(region) }
        if accepted { count += 1 + 1 }
        if let value = own { count += 1 + WireSize.message(value) }
        if lastRecordUnixMs != 0 { count += 1 + WireSize.varint(lastRecordUnixMs) }
        if let value = adopted { count += 1 + WireSize.message(value) }
        for index in peers.indices { count += 1 + WireSize.message(peers.span[index]) }
        for index in claimsAdopted.indices { count += 1 + WireSize.message(claimsAdopted.span[index]) }
        for index in claimsClosed.indices { count += 1 + WireSize.message(claimsClosed.span[index]) }
        for index in requestsAdopted.indices { count += 1 + WireSize.message(requestsAdopted.span[index]) }
        if !requestsEnded.isEmpty {
            count += 1 + WireSize.length(requestsEnded.reduce(0) { $0 + WireSize.varint($1) })
        }
        for index in hostsCordoned.indices { count += 1 + WireSize.string(hostsCordoned.span[index]) }
        for index in objections.indices { count += 1 + WireSize.string(objections.span[index]) }
        if let value = counts { count += 1 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !region.isEmpty { writer.string(region, tag: 10) }
        if accepted { writer.varint((accepted ? 1 : 0), tag: 16) }
        if let value = own { writer.message(value, tag: 26) }
        if lastRecordUnixMs != 0 { writer.varint(lastRecordUnixMs, tag: 32) }
        if let value = adopted { writer.message(value, tag: 42) }
        for index in peers.indices { writer.message(peers.span[index], tag: 50) }
        for index in claimsAdopted.indices { writer.message(claimsAdopted.span[index], tag: 58) }
        for index in claimsClosed.indices { writer.message(claimsClosed.span[index], tag: 66) }
        for index in requestsAdopted.indices { writer.message(requestsAdopted.span[index], tag: 74) }
        if !requestsEnded.isEmpty {
            writer.length(requestsEnded.reduce(0) { $0 + WireSize.varint($1) }, tag: 82)
            for element in requestsEnded { writer.varint(element) }
        }
        for index in hostsCordoned.indices { writer.string(hostsCordoned.span[index], tag: 90) }
        for index in objections.indices { writer.string(objections.span[index], tag: 98) }
        if let value = counts { writer.message(value, tag: 106) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__V1__RecoverReply()
        unsafe hansa__v1__recover_reply__init(&message)
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
        let arena = try unsafe RecoverReply.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        region = String(copying: view.region)
        accepted = view.accepted
        if let value = view.own { own = Life(copying: value) }
        lastRecordUnixMs = view.lastRecordUnixMs
        if let value = view.adopted { adopted = Life(copying: value) }
        peers.reserveCapacity(view.peersCount)
        for index in 0..<view.peersCount { peers.append(PeerRecovery(copying: view.peers(index))) }
        claimsAdopted.reserveCapacity(view.claimsAdoptedCount)
        for index in 0..<view.claimsAdoptedCount { claimsAdopted.append(RecoveredClaim(copying: view.claimsAdopted(index))) }
        claimsClosed.reserveCapacity(view.claimsClosedCount)
        for index in 0..<view.claimsClosedCount { claimsClosed.append(AttemptKey(copying: view.claimsClosed(index))) }
        requestsAdopted.reserveCapacity(view.requestsAdoptedCount)
        for index in 0..<view.requestsAdoptedCount { requestsAdopted.append(RecoveredRequest(copying: view.requestsAdopted(index))) }
        requestsEnded = copiedArray(view.requestsEnded)
        hostsCordoned.reserveCapacity(view.hostsCordonedCount)
        for index in 0..<view.hostsCordonedCount { hostsCordoned.append(String(copying: view.hostsCordoned(index))) }
        objections.reserveCapacity(view.objectionsCount)
        for index in 0..<view.objectionsCount { objections.append(String(copying: view.objections(index))) }
        if let value = view.counts { counts = RecoveryCounts(copying: value) }
    }
}
