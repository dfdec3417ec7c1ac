// RandomMessages.swift: messages with random content from a seed, for properties that must hold for all of them.

public import Basics
public import HansaMessages

/// A message that can be filled at random.
public protocol RandomMessage: GeneratedMessage {
    /// The next message of a sequence.
    static func random(_ random: inout SeededGenerator) -> Self
}

extension SeededGenerator {
    mutating func flag() -> Bool { below(2) == 0 }

    /// Numbers of every length on the wire, 0 often.
    mutating func number() -> UInt64 { flag() ? 0 : next() >> below(64) }

    mutating func signed32() -> Int32 { Int32(truncatingIfNeeded: number()) }
    mutating func signed64() -> Int64 { Int64(bitPattern: number()) }
    mutating func unsigned32() -> UInt32 { UInt32(truncatingIfNeeded: number()) }

    /// Finite, and never -0, which protobuf-c takes for a default.
    mutating func real() -> Double { Double(signed32()) / 8 + 0 }

    mutating func text() -> String {
        let letters: [Character] = ["a", "Z", "é", "€", "🇳🇴", "\u{1}", "\"", "\\"]
        let length = flag() ? 0 : Int(below(150))
        return String((0..<length).map { _ in letters[Int(below(UInt64(letters.count)))] })
    }

    mutating func bytes() -> [UInt8] { (0..<below(20)).map { _ in UInt8(below(256)) } }

    mutating func colour() -> Colour { [.unspecified, .red, .below, .unrecognized(99)][Int(below(4))] }

    mutating func maybe<Value>(_ value: (inout SeededGenerator) -> Value) -> Value? { flag() ? value(&self) : nil }

    mutating func many<Value>(_ value: (inout SeededGenerator) -> Value) -> [Value] {
        (0..<below(5)).map { _ in value(&self) }
    }
}

extension Leaf: RandomMessage {
    /// The next message of a sequence.
    public static func random(_ random: inout SeededGenerator) -> Leaf {
        Leaf(text: random.text(), number: random.unsigned32())
    }
}

extension Plain: RandomMessage {
    /// The next message of a sequence.
    public static func random(_ random: inout SeededGenerator) -> Plain {
        Plain(
            aDouble: random.real(), aFloat: Float(random.real()), anInt32: random.signed32(),
            anInt64: random.signed64(),
            aUint32: random.unsigned32(), aUint64: random.number(), aSint32: random.signed32(),
            aSint64: random.signed64(), aFixed32: random.unsigned32(), aFixed64: random.number(),
            aSfixed32: random.signed32(), aSfixed64: random.signed64(), aBool: random.flag(), aString: random.text(),
            someBytes: random.bytes(), colour: random.colour(), leaf: random.maybe(Leaf.random))
    }
}

extension Present: RandomMessage {
    /// The next message of a sequence.
    public static func random(_ random: inout SeededGenerator) -> Present {
        Present(
            aDouble: random.maybe { $0.real() }, aFloat: random.maybe { Float($0.real()) },
            anInt32: random.maybe { $0.signed32() }, anInt64: random.maybe { $0.signed64() },
            aUint32: random.maybe { $0.unsigned32() }, aUint64: random.maybe { $0.number() },
            aSint32: random.maybe { $0.signed32() }, aSint64: random.maybe { $0.signed64() },
            aFixed32: random.maybe { $0.unsigned32() }, aFixed64: random.maybe { $0.number() },
            aSfixed32: random.maybe { $0.signed32() }, aSfixed64: random.maybe { $0.signed64() },
            aBool: random.maybe { $0.flag() }, aString: random.maybe { $0.text() },
            someBytes: random.maybe { $0.bytes() }, colour: random.maybe { $0.colour() })
    }
}

extension Many: RandomMessage {
    /// The next message of a sequence.
    public static func random(_ random: inout SeededGenerator) -> Many {
        Many(
            doubles: random.many { $0.real() }, floats: random.many { Float($0.real()) },
            int32s: random.many { $0.signed32() }, int64s: random.many { $0.signed64() },
            uint32s: random.many { $0.unsigned32() }, uint64s: random.many { $0.number() },
            sint32s: random.many { $0.signed32() }, sint64s: random.many { $0.signed64() },
            fixed32s: random.many { $0.unsigned32() }, fixed64s: random.many { $0.number() },
            sfixed32s: random.many { $0.signed32() }, sfixed64s: random.many { $0.signed64() },
            bools: random.many { $0.flag() }, strings: random.many { $0.text() },
            byteStrings: random.many { $0.bytes() }, colours: random.many { $0.colour() },
            leaves: random.many(Leaf.random), unpacked: random.many { $0.unsigned32() })
    }
}

extension Choice: RandomMessage {
    /// The next message of a sequence.
    public static func random(_ random: inout SeededGenerator) -> Choice {
        var choice = Choice(class: random.text(), in: random.unsigned32(), far: random.unsigned32())
        switch random.below(8) {
        case 0: choice.default = .aDouble(random.real())
        case 1: choice.default = .aBool(random.flag())
        case 2: choice.default = .aString(random.text())
        case 3: choice.default = .someBytes(random.bytes())
        case 4: choice.default = .colour(random.colour())
        case 5: choice.default = .leaf(.random(&random))
        case 6: choice.default = .repeat(random.signed64())
        default: choice.default = nil
        }
        return choice
    }
}

extension Names: RandomMessage {
    /// The next message of a sequence.
    public static func random(_ random: inout SeededGenerator) -> Names {
        var names = Names(
            count: random.signed32(), writer: random.text(), json: random.bytes(), view: random.flag(),
            value: random.many { $0.text() }, element: random.many { $0.signed64() }, index: random.many(Leaf.random),
            arena: random.maybe { $0.unsigned32() }, bytes: random.bytes(), data: random.maybe(Leaf.random),
            description_: random.text(), hashValue_: random.signed64(), self_: random.text(), init_: random.text(),
            Type_: random.text(), pointer_: random.number(), encodedByteCount_: random.flag(),
            validate_: random.text(), debugDescription_: random.many { $0.signed32() }, class: random.text(),
            fieldSpan_: random.text())
        switch random.below(3) {
        case 0: names.raw = .default(random.text())
        case 1: names.raw = .switch(random.unsigned32())
        default: names.raw = nil
        }
        return names
    }
}
