// DecodingTests.swift: what decoding skips, keeps and refuses.

import Basics
import HansaMessages
import TestMessages
import Testing
import Wire

@Suite struct DecodingTests {
    static let allocation = Allocation(
        id: "uk-42", tenant: "acme", origin: "uk", provider: "norway", state: .placed,
        demand: Demand(shape: .gang(Gang(hosts: 2, gpusPerHost: 8)), models: ["H200", "A"], sites: ["crawley", ""]),
        residency: Residency(allowedRegions: ["uk", "norway"]),
        placement: [HostPlacement(host: "h1", site: "oslo", gpus: [0, 300], fences: [1, .max]), HostPlacement()],
        attempts: 3, refusals: [RegionRefusal(region: "uk", code: "noCapacity")], createdUnixMs: 1_700_000_000_000)

    private static let varint: [UInt8] = [0xF8, 0x3F, 0x96, 0x01]
    private static let fixed64: [UInt8] = [0xF9, 0x3F, 1, 2, 3, 4, 5, 6, 7, 8]
    private static let bytes: [UInt8] = [0xFA, 0x3F, 3, 0xFF, 0, 0xFF]
    private static let fixed32: [UInt8] = [0xFD, 0x3F, 1, 2, 3, 4]

    @Test("Fields of a newer version are skipped", arguments: [varint, fixed64, bytes, fixed32])
    func unknownField(field: [UInt8]) throws {
        let bytes = Self.allocation.encoded()
        #expect(try Allocation(wire: bytes + field) == Self.allocation)
        #expect(try Allocation(wire: field + bytes) == Self.allocation)
    }

    @Test("An enum value of a newer version keeps its number", arguments: [99, -1, Int32.max, Int32.min])
    func unknownEnum(number: Int32) throws {
        let message = SetHostStateRequest(id: "h", state: HostState(rawValue: number))
        let decoded = try SetHostStateRequest(wire: message.encoded())
        #expect(decoded.state == .unrecognized(number))
        #expect(decoded == message)
    }

    @Test("The last of several values of a field counts")
    func lastWins() throws {
        let bytes = Leaf(text: "first", number: 1).encoded() + Leaf(text: "second", number: 2).encoded()
        #expect(try Leaf(wire: bytes) == Leaf(text: "second", number: 2))
    }

    @Test("The last member of a oneof counts")
    func lastMemberWins() throws {
        let bytes = Choice(default: .aString("text")).encoded() + Choice(default: .aBool(false)).encoded()
        #expect(try Choice(wire: bytes).default == .aBool(false))
    }

    @Test("Copies of a message field are merged")
    func merged() throws {
        let bytes = Plain(leaf: Leaf(text: "text")).encoded() + Plain(leaf: Leaf(number: 7)).encoded()
        #expect(try Plain(wire: bytes).leaf == Leaf(text: "text", number: 7))
    }

    @Test("Numbers may come packed or one by one, whatever the .proto file says")
    func packing() throws {
        let onePacked: [UInt8] = [0x2A, 2, 5, 6]
        let oneByOne: [UInt8] = [0x28, 5, 0x28, 6]
        #expect(try Many(wire: onePacked).uint32s == [5, 6])
        #expect(try Many(wire: oneByOne).uint32s == [5, 6])
    }

    @Test("A message cut short at any byte is decoded or malformed, never a crash")
    func truncated() {
        let whole = Self.allocation.encoded()
        for length in 0..<whole.count {
            do { _ = try Allocation(wire: Array(whole.prefix(length))) } catch { #expect(error == .malformed) }
        }
    }

    @Test("When memory runs out at any allocation, decoding fails cleanly")
    func failingAllocation() throws {
        let bytes = Self.allocation.encoded() + Self.bytes
        try unsafe bytes.withUnsafeBytes { raw in
            let count = try unsafe Allocation.decode(raw).allocationCount
            #expect(count > 15)
            for index in 0..<count {
                #expect(throws: DecodeError.outOfMemory) {
                    _ = try unsafe Allocation.decode(raw, failingAllocation: index).allocationCount
                }
            }
        }
    }

    @Test("A usual message is decoded without a second block of memory")
    func oneBlock() throws {
        let bytes = Self.allocation.encoded()
        try unsafe bytes.withUnsafeBytes { raw in
            let used = try unsafe Allocation.decode(raw).usedByteCount
            #expect(used <= 768 + 3 * bytes.count)
        }
    }

    @Test("Random changes of a message are decoded or refused, never a crash", arguments: 1...50 as ClosedRange<UInt64>)
    func mutated(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let original = Self.allocation.encoded()
        for _ in 0..<100 {
            var bytes = original
            for _ in 0...random.below(4) { bytes[Int(random.below(UInt64(bytes.count)))] = UInt8(random.below(256)) }
            if let message = try? Allocation(wire: bytes) {
                #expect((try? Allocation(wire: message.encoded())) == message)
            }
        }
    }
}
