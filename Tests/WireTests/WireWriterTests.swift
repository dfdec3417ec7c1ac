// WireWriterTests.swift: the encoder writes what the protobuf encoding guide says, and never past its memory.

import Testing
import Wire

@Suite struct WireWriterTests {
    private func written(capacity: Int = 4096, _ write: (inout WireWriter) -> Void) -> (bytes: [UInt8], count: Int) {
        var memory = [UInt8](repeating: 0xEE, count: capacity)
        var count = 0
        unsafe memory.withUnsafeMutableBytes { raw in
            var writer = unsafe WireWriter(raw)
            write(&writer)
            count = writer.count
        }
        return (Array(memory.prefix(count)), count)
    }

    @Test(
        "A varint takes seven bits a byte, least significant first",
        arguments: [
            (0, [0]), (1, [1]), (127, [0x7F]), (128, [0x80, 0x01]), (300, [0xAC, 0x02]),
            (UInt64.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]),
        ] as [(UInt64, [UInt8])])
    func varint(value: UInt64, expected: [UInt8]) {
        #expect(written { $0.varint(value) }.bytes == expected)
        #expect(WireSize.varint(value) == expected.count)
    }

    @Test("Zigzag maps small negative numbers to small numbers", arguments: [(0, 0), (-1, 1), (1, 2), (-2, 3)])
    func zigzag(value: Int64, expected: UInt64) {
        #expect(WireSize.zigzag(value) == expected)
    }

    @Test(
        "A message field gets its length however many bytes that takes",
        arguments: [0, 1, 127, 128, 129, 16_383, 16_384])
    func messageLength(payload: Int) {
        let (bytes, count) = written(capacity: payload + 16) { writer in
            let mark = writer.beginMessage(tag: 10)
            for index in 0..<payload { writer.byte(UInt8(truncatingIfNeeded: index)) }
            writer.endMessage(mark)
        }
        let prefix = written { $0.length(payload, tag: 10) }.bytes
        #expect(count == prefix.count + payload)
        #expect(bytes == prefix + (0..<payload).map { UInt8(truncatingIfNeeded: $0) })
    }

    @Test("Memory that is too small is never overrun, and the count still says what was needed", arguments: 0..<20)
    func overrun(capacity: Int) {
        var memory = [UInt8](repeating: 0xEE, count: 64)
        unsafe memory.withUnsafeMutableBytes { raw in
            var writer = unsafe WireWriter(UnsafeMutableRawBufferPointer(rebasing: raw[..<capacity]))
            writer.string("four", tag: 10)
            let mark = writer.beginMessage(tag: 18)
            writer.fixed64(1, tag: 9)
            writer.endMessage(mark)
            writer.varint(300, tag: 24)
            #expect(writer.count == 20)
            #expect(writer.isComplete == (capacity >= 20))
        }
        #expect(memory[capacity...].allSatisfy { $0 == 0xEE })
    }

    @Test("Text is written as UTF-8 with its length in bytes", arguments: ["", "a", "Ålesund", "🇪🇸"])
    func text(value: String) {
        #expect(written { $0.string(value, tag: 10) }.bytes == [10, UInt8(value.utf8.count)] + Array(value.utf8))
    }
}
