// FileNameTests.swift: any bytes that can name a file come back from the text that stands for them.

import Basics
import Testing

@Suite("Names of files")
struct FileNameTests {
    @Test(
        "UTF-8 is itself; other bytes have characters of their own",
        arguments: [
            ([0x61, 0x2E, 0x70], "a.p"), ([0x63, 0xC3, 0xA9], "c\u{E9}"), ([0x63, 0xE9], "c\u{10FFE9}"),
            ([0xFF, 0xFE], "\u{10FFFF}\u{10FFFE}"), ([0xC3], "\u{10FFC3}"),
            ([0xE2, 0x82], "\u{10FFE2}\u{10FF82}"),
            // A surrogate, and a character that stands for a byte.
            ([0xED, 0xA0, 0x80], "\u{10FFED}\u{10FFA0}\u{10FF80}"),
            ([0xF4, 0x8F, 0xBF, 0xA9], "\u{10FFF4}\u{10FF8F}\u{10FFBF}\u{10FFA9}"),
        ] as [([UInt8], String)])
    func text(bytes: [UInt8], text: String) {
        #expect(FileName.text(bytes) == text)
        #expect(FileName.bytes(text) == bytes)
        #expect(FileName.cString(text) == bytes.map { CChar(bitPattern: $0) } + [0])
    }

    @Test("Random bytes come back", arguments: [1, 2, 3, 4] as [UInt64])
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let bytes = (0..<random.below(12)).map { _ in
                let byte = UInt8(truncatingIfNeeded: random.next())
                return random.below(3) == 0 ? byte : byte | 0xC0
            }
            let text = FileName.text(bytes)
            #expect(FileName.bytes(text) == bytes)
            #expect(
                FileName.isRaw(text)
                    == (String(validating: bytes, as: UTF8.self) == nil
                        || text != String(decoding: bytes, as: UTF8.self)))
        }
    }

    @Test("People see the bytes")
    func shown() {
        #expect(FileName.shown("caf\u{10FFE9}.pem") == "caf\\xe9.pem")
        #expect(FileName.shown("é.pem") == "é.pem")
    }
}
