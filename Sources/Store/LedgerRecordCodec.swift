// LedgerRecordCodec.swift: the ledger's records and snapshots as bytes: Proto/hansa/storage/v1/ledger.proto.
//
// Bytes that were written are read for ever: fields are only added, and a new kind of record raises the schema version.

public import Basics
import GPUAllocator
import HansaMessages
public import Ledger
import Mapping
import Wire

/// Records and snapshots to bytes and back.
public enum LedgerRecordCodec {
    /// The bytes of a record.
    ///
    /// - Parameter writtenAt: For people who read the ledger; nothing depends on it.
    public static func encode(_ record: LedgerRecord, writtenAt: WallTime) -> [UInt8] {
        StoredLedgerRecord(unixMs: writtenAt.millisecondsSince1970, record: stored(record)).encoded()
    }

    /// The record that ``encode(_:writtenAt:)`` gave these bytes for.
    public static func decode(_ bytes: [UInt8]) throws(LedgerCodecError) -> LedgerRecord {
        let message: StoredLedgerRecord
        do throws(DecodeError) {
            message = try StoredLedgerRecord(wire: bytes)
        } catch {
            throw .undecodable(error)
        }
        guard let record = message.record else { throw .unknownKind }
        do throws(MappingError) {
            return try value(record)
        } catch {
            throw .field(error)
        }
    }

    /// When the record was written; nil where the bytes do not say.
    public static func writtenAt(_ bytes: [UInt8]) -> WallTime? {
        guard let message = try? StoredLedgerRecord(wire: bytes), message.unixMs > 0 else { return nil }
        return WallTime(millisecondsSince1970: message.unixMs)
    }

    private static func stored(_ record: LedgerRecord) -> StoredLedgerRecord.Record {
        switch record {
        case .regionFounded(let lineage): .regionFounded(.init(lineage: lineage.bytes))
        case .bootStarted(let epoch, let name): .bootStarted(.init(epoch: epoch, name: name.bytes))
        case .peerLifeSeen(let peer, let life): .peerLifeSeen(.init(region: peer.text, life: .init(life)))
        case .lifecycleChanged(let lifecycle): .lifecycleChanged(.init(lifecycle: .init(lifecycle)))
        case .regionRecovered(let recovery): .regionRecovered(.init(recovery))
        case .claimAdopted(let claim): .claimAdopted(.init(claim))
        case .requestAdopted(let request): .requestAdopted(.init(request))
        case .hostRegistered(let spec): .hostRegistered(.init(spec))
        case .hostStateChanged(let host, let state): .hostStateChanged(.init(host: host.text, state: .init(state)))
        case .gpuHealthChanged(let host, let gpu, let health, let author):
            .gpuHealthChanged(
                .init(host: host.text, gpu: UInt32(gpu), health: .init(health), byHost: author == .host))
        case .requestAccepted(let number, let tenant, let key, let demand, let residency, let acceptedAt):
            .requestAccepted(
                .init(
                    number: number, tenant: tenant.text, idempotencyKey: storable(key), demand: .init(demand),
                    residency: .init(residency), acceptedUnixMs: acceptedAt.millisecondsSince1970))
        case .attemptStarted(let number, let attempt, let provider):
            .attemptStarted(.init(number: number, attempt: attempt, provider: provider.text))
        case .attemptClosed(let number, let attempt, let refusal):
            .attemptClosed(.init(number: number, attempt: attempt, refusal: .init(refusal)))
        case .attemptDecided(let number, let attempt, let token, let placement):
            .attemptDecided(
                .init(number: number, attempt: attempt, token: token, placement: placement.hosts.map { .init($0) }))
        case .requestPlaced(let number, let attempt): .requestPlaced(.init(number: number, attempt: attempt))
        case .placedAtHome(let number, let attempt, let token, let placement):
            .placedAtHome(
                .init(number: number, attempt: attempt, token: token, placement: placement.hosts.map { .init($0) }))
        case .requestRefused(let number, let refusals):
            .requestRefused(.init(number: number, refusals: refusals.map { .init($0) }))
        case .releaseRequested(let number): .releaseRequested(.init(number: number))
        case .requestReleased(let number): .requestReleased(.init(number: number))
        case .releasedAtHome(let number): .releasedAtHome(.init(number: number))
        case .claimHeld(let claim): .claimHeld(.init(claim))
        case .claimCommitted(let key): .claimCommitted(.init(key: .init(key)))
        case .claimClosed(let key, let closure): .claimClosed(.init(key: .init(key), closure: closure.rawValue))
        case .watermarkRaised(let watermark): .watermarkRaised(.init(watermark))
        case .claimEnded(let key, let decree): .claimEnded(.init(key: .init(key), decree: .init(decree)))
        case .requestAbandoned(let number, let decree): .requestAbandoned(.init(number: number, decree: .init(decree)))
        case .owedReleaseConfirmed(let number): .owedReleaseConfirmed(.init(number: number))
        case .hostRemoved(let host): .hostRemoved(.init(host: host.text))
        case .hostRenamed(let host, let new): .hostRenamed(.init(host: host.text, newHost: new.text))
        case .hostLeaving(let host, let isLeaving): .hostLeaving(.init(host: host.text, leaving: isLeaving))
        }
    }

    private static func value(_ record: StoredLedgerRecord.Record) throws(MappingError) -> LedgerRecord {
        switch record {
        case .regionFounded(let message):
            return .regionFounded(lineage: try MessageFields("region_founded").name(message.lineage, "lineage"))
        case .bootStarted(let message):
            let name = try MessageFields("boot_started").name(message.name, "name")
            return .bootStarted(epoch: message.epoch, name: name)
        case .peerLifeSeen(let message):
            let fields = MessageFields("peer_life_seen")
            return .peerLifeSeen(try fields.region(message.region, "region"), try fields.life(message.life))
        case .lifecycleChanged(let message):
            let fields = MessageFields("lifecycle_changed")
            return .lifecycleChanged(try fields.lifecycle(message.lifecycle, "lifecycle"))
        case .regionRecovered(let message):
            return .regionRecovered(try MessageFields("region_recovered").recovery(message))
        case .claimAdopted(let message): return .claimAdopted(try MessageFields("claim_adopted").claim(message))
        case .requestAdopted(let message):
            return .requestAdopted(try MessageFields("request_adopted").request(message))
        case .hostRegistered(let message): return .hostRegistered(try MessageFields("host_registered").spec(message))
        case .hostStateChanged(let message):
            let fields = MessageFields("host_state_changed")
            return .hostStateChanged(try fields.host(message.host), try fields.state(message.state))
        case .gpuHealthChanged(let message):
            let fields = MessageFields("gpu_health_changed")
            return .gpuHealthChanged(
                try fields.host(message.host), gpu: try fields.gpuIndex(message.gpu, "gpu"),
                try fields.health(message.health), by: message.byHost ? .host : .operator)
        case .claimHeld(let message): return .claimHeld(try MessageFields("claim_held").claim(message))
        case .claimCommitted(let message):
            return .claimCommitted(try MessageFields("claim_committed").key(message.key))
        case .claimClosed(let message):
            return .claimClosed(
                try MessageFields("claim_closed").key(message.key), ClaimClosure(stored: message.closure))
        case .watermarkRaised(let message):
            return .watermarkRaised(try MessageFields("watermark_raised").watermark(message))
        default: return try requestValue(record)
        }
    }

    private static func requestValue(_ record: StoredLedgerRecord.Record) throws(MappingError) -> LedgerRecord {
        switch record {
        case .requestAccepted(let message):
            let fields = MessageFields("request_accepted")
            return .requestAccepted(
                number: message.number, tenant: try fields.tenant(message.tenant),
                idempotencyKey: message.idempotencyKey, demand: try fields.demand(message.demand),
                residency: try fields.residency(message.residency),
                acceptedAt: WallTime(millisecondsSince1970: message.acceptedUnixMs))
        case .attemptStarted(let message):
            let provider = try MessageFields("attempt_started").region(message.provider, "provider")
            return .attemptStarted(number: message.number, attempt: message.attempt, provider: provider)
        case .attemptClosed(let message):
            let refusal = try MessageFields("attempt_closed").refusal(message.refusal)
            return .attemptClosed(number: message.number, attempt: message.attempt, refusal: refusal)
        case .attemptDecided(let message):
            let placement = try MessageFields("attempt_decided").placement(message.placement)
            return .attemptDecided(
                number: message.number, attempt: message.attempt, token: message.token, placement: placement)
        case .requestPlaced(let message):
            return .requestPlaced(number: message.number, attempt: message.attempt)
        case .placedAtHome(let message):
            let placement = try MessageFields("placed_at_home").placement(message.placement)
            return .placedAtHome(
                number: message.number, attempt: message.attempt, token: message.token, placement: placement)
        case .requestRefused(let message):
            let refusals = try MessageFields("request_refused").refusals(message.refusals)
            return .requestRefused(number: message.number, refusals: refusals)
        case .releaseRequested(let message): return .releaseRequested(number: message.number)
        case .requestReleased(let message): return .requestReleased(number: message.number)
        case .releasedAtHome(let message): return .releasedAtHome(number: message.number)
        default: return try operatorValue(record)
        }
    }

    private static func operatorValue(_ record: StoredLedgerRecord.Record) throws(MappingError) -> LedgerRecord {
        switch record {
        case .claimEnded(let message):
            let fields = MessageFields("claim_ended")
            return .claimEnded(try fields.key(message.key), try fields.decree(message.decree))
        case .requestAbandoned(let message):
            let fields = MessageFields("request_abandoned")
            return .requestAbandoned(number: message.number, try fields.decree(message.decree))
        case .owedReleaseConfirmed(let message): return .owedReleaseConfirmed(number: message.number)
        case .hostRemoved(let message): return .hostRemoved(try MessageFields("host_removed").host(message.host))
        case .hostRenamed(let message):
            let fields = MessageFields("host_renamed")
            return .hostRenamed(try fields.host(message.host), to: try fields.host(message.newHost, "new_host"))
        case .hostLeaving(let message):
            return .hostLeaving(try MessageFields("host_leaving").host(message.host), message.leaving)
        default: throw .missing(field: "record")
        }
    }
}
