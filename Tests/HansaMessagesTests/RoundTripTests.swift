// RoundTripTests.swift: our encoder and protobuf-c agree, byte for byte, on every kind of message.

import Basics
import CTestMessages
import HansaMessages
import Testing
import Wire

@testable import TestMessages

@Suite struct RoundTripTests {
    static let seeds: ClosedRange<UInt64> = 1...100

    /// What protobuf-c makes of a message that it decoded.
    private func packedByProtobufC(_ bytes: [UInt8], _ descriptor: UnsafeRawPointer) throws -> [UInt8] {
        try unsafe bytes.withUnsafeBytes { raw in
            let arena = try unsafe GuardedArena(decoding: raw, as: descriptor)
            let message = unsafe arena.message(descriptor).assumingMemoryBound(to: ProtobufCMessage.self)
            return unsafe [UInt8](unsafeUninitializedCapacity: bytes.count + 64) { memory, count in
                unsafe count = protobuf_c_message_pack(message, memory.baseAddress)
            }
        }
    }

    private func agreement(_ bytes: [UInt8], _ descriptor: UnsafeRawPointer) throws -> DecoderAgreement {
        try unsafe bytes.withUnsafeBytes { raw in
            let arena = try unsafe GuardedArena(decoding: raw, as: descriptor)
            return unsafe arena.compareDecoders(raw)
        }
    }

    /// `isPlain` says whether the one-pass decoder should take a message.
    private func check<M: RandomMessage>(
        _ type: M.Type, _ descriptor: UnsafeRawPointer, seed: UInt64, isPlain: (M) -> Bool = { _ in true }
    ) throws {
        var random = SeededGenerator(seed: seed)
        let message = M.random(&random)
        let bytes = message.encoded()
        #expect(bytes.count == message.encodedByteCount)
        #expect(try M(wire: bytes) == message)
        #expect(try packedByProtobufC(bytes, descriptor) == bytes)
        #expect(try agreement(bytes, descriptor) == (isPlain(message) ? .agree : .notPlain))
    }

    @Test("A message of plain fields survives, and protobuf-c encodes it the same", arguments: seeds)
    func plain(seed: UInt64) throws { try unsafe check(Plain.self, Plain.descriptor, seed: seed) }

    @Test("A message of optional fields keeps which were present", arguments: seeds)
    func present(seed: UInt64) throws { try unsafe check(Present.self, Present.descriptor, seed: seed) }

    @Test("A message of repeated fields survives, and protobuf-c encodes it the same", arguments: seeds)
    func many(seed: UInt64) throws {
        try unsafe check(Many.self, Many.descriptor, seed: seed) { $0.unpacked.isEmpty }
    }

    @Test("A message with a oneof keeps which member was set", arguments: seeds)
    func choice(seed: UInt64) throws { try unsafe check(Choice.self, Choice.descriptor, seed: seed) }

    @Test("Fields whose names mean something in Swift, in C or in generated code survive", arguments: seeds)
    func names(seed: UInt64) throws { try unsafe check(Names.self, Names.descriptor, seed: seed) }

    @Test("An empty message takes no bytes and no bytes are an empty message")
    func empty() throws {
        #expect(CPUOnly().encoded().isEmpty)
        #expect(try Allocation(wire: [UInt8]()) == Allocation())
        #expect(Allocation().encoded().isEmpty)
    }

    @Test("A message inside a message keeps its length at every size", arguments: [0, 1, 120, 130, 16_380, 16_390])
    func nestedLength(size: Int) throws {
        let reply = AllocateReply(allocation: Allocation(id: String(repeating: "x", count: size)), replayed: true)
        #expect(try AllocateReply(wire: reply.encoded()) == reply)
    }

    @Test("A ledger record keeps which record it is")
    func ledgerRecord() throws {
        let record = StoredLedgerRecord(
            unixMs: 5,
            record: .requestAccepted(
                StoredRequestAccepted(number: .max, tenant: "t", demand: Demand(shape: .cpuOnly(CPUOnly())))))
        #expect(try StoredLedgerRecord(wire: record.encoded()) == record)
        #expect(StoredLedgerRecord.fullName == "hansa.storage.v1.LedgerRecord")
    }
}
