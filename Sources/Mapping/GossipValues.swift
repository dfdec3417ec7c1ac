// GossipValues.swift: gossip's values and capacity digests as messages, and back with every check.

public import Basics
public import GPUAllocator
public import Gossip
public import HansaMessages

extension HansaMessages.GossipMessage {
    /// The message of what one member tells another.
    public init(_ message: Gossip.GossipMessage<CapacityDigest>) {
        self.init(
            from: message.from.text, epoch: message.epoch,
            records: message.records.map { .init($0) },
            suspicions: message.suspicions.map { .init(region: $0.region.text, epoch: $0.epoch) },
            seen: message.seen.map {
                .init(region: $0.region.text, epoch: $0.version.epoch, sequence: $0.version.sequence)
            },
            number: message.number, picture: message.picture, life: message.life.map { .init($0) },
            contains: message.contains.bytes, ended: message.hasEnded,
            refusal: message.refusal.map {
                .init(reason: $0.reason, known: .init($0.known, by: message.from))
            })
    }
}

extension HansaMessages.MemberRecord {
    /// The message of what a member says of itself.
    public init(_ record: Gossip.MemberRecord<CapacityDigest>) {
        self.init(
            region: record.region.text, address: record.address, epoch: record.version.epoch,
            sequence: record.version.sequence, lifecycle: .init(record.lifecycle),
            digest: record.digest.map { .init($0) })
    }
}

extension HansaMessages.Lifecycle {
    /// The message's word for a lifecycle.
    public init(_ lifecycle: Basics.Lifecycle) {
        switch lifecycle {
        case .planned: self = .planned
        case .active: self = .active
        case .draining: self = .draining
        case .left: self = .left
        }
    }
}

extension HansaMessages.Digest {
    /// The message of a region's free capacity.
    public init(_ digest: CapacityDigest) {
        self.init(models: digest.models.map { .init($0) }, hosts: UInt32(clamping: digest.hosts))
    }
}

extension HansaMessages.ModelCapacity {
    /// The message of the free capacity of one GPU model.
    public init(_ capacity: GPUAllocator.ModelCapacity) {
        self.init(
            model: capacity.model.text, totalGpus: UInt32(clamping: capacity.totalGPUs),
            freeGpus: UInt32(clamping: capacity.freeGPUs), freeMilli: capacity.freeMilli,
            wholeHosts: UInt32(clamping: capacity.wholeHosts), hostsWith8: UInt32(clamping: capacity.hostsWith8),
            hostsWith4: UInt32(clamping: capacity.hostsWith4), hostsWith2: UInt32(clamping: capacity.hostsWith2),
            hostsWith1: UInt32(clamping: capacity.hostsWith1),
            largestGangs: capacity.largestGangs.map { .init(site: $0.site.text, hosts: UInt32(clamping: $0.hosts)) })
    }
}

extension MessageFields {
    /// Reads what one member tells another.
    public func gossip(
        _ message: HansaMessages.GossipMessage
    ) throws(MappingError) -> Gossip.GossipMessage<CapacityDigest> {
        var records: [Gossip.MemberRecord<CapacityDigest>] = []
        for record in message.records { records.append(try member(record)) }
        var suspicions: [Gossip.Suspicion] = []
        for suspicion in message.suspicions {
            suspicions.append(.init(region: try region(suspicion.region, "suspicions.region"), epoch: suspicion.epoch))
        }
        var seen: [Gossip.SeenVersion] = []
        for version in message.seen {
            seen.append(
                .init(
                    region: try region(version.region, "seen.region"),
                    version: RecordVersion(epoch: version.epoch, sequence: version.sequence)))
        }
        return Gossip.GossipMessage(
            from: try region(message.from, "from"), epoch: message.epoch, number: message.number,
            picture: message.picture, records: records, suspicions: suspicions, seen: seen,
            life: message.life == nil ? nil : try life(message.life), contains: try name(message.contains, "contains"),
            hasEnded: message.ended, refusal: try refusal(message.refusal))
    }

    private func refusal(_ refusal: HansaMessages.LifeRefusal?) throws(MappingError) -> Gossip.LifeRefusal? {
        guard let refusal else { return nil }
        return Gossip.LifeRefusal(
            reason: refusal.reason, known: try known(try present(refusal.known, "refusal.known")))
    }

    /// Reads what a region intends.
    public func lifecycle(
        _ lifecycle: HansaMessages.Lifecycle, _ field: String
    ) throws(MappingError) -> Basics.Lifecycle {
        switch lifecycle {
        case .planned: .planned
        case .active: .active
        case .draining: .draining
        case .left: .left
        case .unspecified, .unrecognized: throw invalid(field, "this hansad does not know it")
        }
    }

    private func member(
        _ record: HansaMessages.MemberRecord
    ) throws(MappingError) -> Gossip.MemberRecord<CapacityDigest> {
        let lifecycle = try self.lifecycle(record.lifecycle, "records.lifecycle")
        var digest: CapacityDigest?
        if let sent = record.digest { digest = try self.digest(sent) }
        return Gossip.MemberRecord(
            region: try region(record.region, "records.region"), address: record.address,
            version: RecordVersion(epoch: record.epoch, sequence: record.sequence), lifecycle: lifecycle,
            digest: digest)
    }

    /// Reads a region's free capacity.
    public func digest(_ digest: HansaMessages.Digest) throws(MappingError) -> CapacityDigest {
        var models: [GPUAllocator.ModelCapacity] = []
        for capacity in digest.models {
            guard capacity.freeMilli <= UInt64(capacity.totalGpus) * UInt64(AllocatorLimits.milliPerGPU) else {
                throw invalid("digest.free_milli", "more is free than there is")
            }
            var gangs: [GPUAllocator.SiteGang] = []
            for gang in capacity.largestGangs {
                gangs.append(.init(site: try site(gang.site, "digest.site"), hosts: Int(gang.hosts)))
            }
            models.append(
                GPUAllocator.ModelCapacity(
                    model: try model(capacity.model, "digest.model"), totalGPUs: Int(capacity.totalGpus),
                    freeGPUs: Int(capacity.freeGpus), freeMilli: capacity.freeMilli,
                    wholeHosts: Int(capacity.wholeHosts), hostsWith8: Int(capacity.hostsWith8),
                    hostsWith4: Int(capacity.hostsWith4), hostsWith2: Int(capacity.hostsWith2),
                    hostsWith1: Int(capacity.hostsWith1), largestGangs: gangs))
        }
        return CapacityDigest(models: models, hosts: Int(digest.hosts))
    }
}
