// LifeValues.swift: lives of regions as messages, and back with every check. Rules: docs/lives.md.

public import Basics
public import HansaMessages

extension HansaMessages.Life {
    /// The message of a life.
    public init(_ life: Basics.Life) {
        self.init(
            lineage: life.lineage.bytes, boot: life.boot.bytes, epoch: life.epoch, promises: life.promises)
    }
}

extension HansaMessages.KnownLife {
    /// The message of what `region` knows of another region's lives.
    public init(_ known: Basics.KnownLife, by region: RegionID) {
        self.init(
            region: region.text, life: known.life.map { .init($0) }, epoch: known.epoch,
            highestToken: known.highestToken, highestRequest: known.highestRequest, heard: known.isHeard,
            wasHeard: known.heardAgoMilliseconds != nil, heardAgoMs: known.heardAgoMilliseconds ?? 0,
            ended: known.hasEnded, justBegan: known.hasJustBegun)
    }
}

extension MessageFields {
    /// Reads a name; no byte is none.
    public func name(_ bytes: [UInt8], _ field: String) throws(MappingError) -> LifeName {
        guard let name = LifeName(bytes: bytes) else {
            throw invalid(field, "a name has 16 bytes, this one \(bytes.count)")
        }
        return name
    }

    /// Reads a life, which must be there.
    public func life(_ life: HansaMessages.Life?, _ field: String = "life") throws(MappingError) -> Basics.Life {
        let life = try present(life, field)
        return Basics.Life(
            lineage: try name(life.lineage, "\(field).lineage"), boot: try name(life.boot, "\(field).boot"),
            epoch: life.epoch, promises: life.promises)
    }

    /// Reads what a region knows of another region's lives.
    public func known(_ known: HansaMessages.KnownLife) throws(MappingError) -> Basics.KnownLife {
        var life: Basics.Life?
        if known.life != nil { life = try self.life(known.life) }
        return Basics.KnownLife(
            life: life, epoch: known.epoch, highestToken: known.highestToken, highestRequest: known.highestRequest,
            isHeard: known.heard, heardAgoMilliseconds: known.wasHeard ? known.heardAgoMs : nil,
            hasEnded: known.ended, hasJustBegun: known.justBegan)
    }
}
