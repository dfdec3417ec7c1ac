// LedgerBackup.swift: copies of the ledger on their way to operators.

import Basics
import HansaMessages
import Logging
import NIOPosix
import RPC
import RPCCore
import Store

/// Makes copies of the node's ledger and sends them.
struct LedgerBackup: Sendable {
    let home: RegionID
    let store: LedgerStore
    let logger: Logger

    /// Sends a copy of the ledger as it is now.
    func send(to replies: RPCResponseWriter<BackupPart>, context: CallContext) async throws(RPCError) {
        let copy = try await copy()
        let head = BackupHead(
            region: home.text, version: HansaVersion.text, ledgerSequence: copy.lastSequence,
            bytes: UInt64(copy.byteCount), unixMs: SystemWallClock.now().millisecondsSince1970)
        try await replies.send(BackupPart(part: .head(head)))
        var crc = CRC32C()
        var offset = 0
        while offset < copy.byteCount {
            let piece = try await read(copy, at: offset)
            crc.update(piece)
            offset += piece.count
            try await replies.send(BackupPart(part: .piece(piece)))
        }
        try await replies.send(BackupPart(part: .end(BackupEnd(crc32c: crc.checksum))))
        logger.notice(
            "gave a copy of the ledger away",
            metadata: [
                "to": "\(context.peer)", "sequence": "\(copy.lastSequence)", "bytes": "\(copy.byteCount)",
            ])
    }

    private func copy() async throws(RPCError) -> LedgerCopy {
        let outcome = await withCheckedContinuation { continuation in
            do throws(StoreError) {
                try store.copy { continuation.resume(returning: $0) }
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
        return try outcome.mapError(\.rpcError).get()
    }

    /// Reading may wait for the disk: never on an event loop.
    private func read(_ copy: LedgerCopy, at offset: Int) async throws(RPCError) -> [UInt8] {
        let outcome: Result<[UInt8], StoreError>?
        outcome = try? await NIOThreadPool.singleton.runIfActive {
            do throws(StoreError) {
                return .success(try copy.read(at: offset, count: Limits.backupPieceBytes))
            } catch {
                return .failure(error)
            }
        }
        guard let outcome else { throw RPCError(.unavailable, "the node stops") }
        return try outcome.mapError(\.rpcError).get()
    }
}

extension StoreError {
    /// The status of a call that wanted a copy of the ledger.
    fileprivate var rpcError: RPCError {
        switch self {
        case .copyUnderWay, .noSpaceForCopy, .diskFull: RPCError(.resourceExhausted, description)
        case .stopped: RPCError(.unavailable, description)
        default: RPCError(.internal, description)
        }
    }
}
