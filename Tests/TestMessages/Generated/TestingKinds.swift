// swift-format-ignore-file
// TestingKinds.swift: owned messages and enums
//
// Generated from hansa/testing/v1/kinds.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The enum `hansa.testing.v1.Colour`.
public enum Colour: RawRepresentable, Hashable, Sendable {
    /// `COLOUR_UNSPECIFIED`, number 0.
    case unspecified
    /// `COLOUR_RED`, number 1.
    case red
    /// `COLOUR_BELOW`, number -7.
    case below
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .red
        case -7: self = .below
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .red: 1
        case .below: -7
        case .unrecognized(let number): number
        }
    }
}

/// The message `hansa.testing.v1.Leaf`.
public struct Leaf: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Leaf"
    /// The field `text`.
    public var text: String = ""
    /// The field `number`.
    public var number: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        text: String = "",
        number: UInt32 = 0
    ) {
        self.text = text
        self.number = number
    }
}

/// One of each, without presence.
public struct Plain: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Plain"
    /// The field `a_double`.
    public var aDouble: Double = 0
    /// The field `a_float`.
    public var aFloat: Float = 0
    /// The field `an_int32`.
    public var anInt32: Int32 = 0
    /// The field `an_int64`.
    public var anInt64: Int64 = 0
    /// The field `a_uint32`.
    public var aUint32: UInt32 = 0
    /// The field `a_uint64`.
    public var aUint64: UInt64 = 0
    /// The field `a_sint32`.
    public var aSint32: Int32 = 0
    /// The field `a_sint64`.
    public var aSint64: Int64 = 0
    /// The field `a_fixed32`.
    public var aFixed32: UInt32 = 0
    /// The field `a_fixed64`.
    public var aFixed64: UInt64 = 0
    /// The field `a_sfixed32`.
    public var aSfixed32: Int32 = 0
    /// The field `a_sfixed64`.
    public var aSfixed64: Int64 = 0
    /// The field `a_bool`.
    public var aBool: Bool = false
    /// The field `a_string`.
    public var aString: String = ""
    /// The field `some_bytes`.
    public var someBytes: [UInt8] = []
    /// The field `colour`.
    public var colour: Colour = .init(rawValue: 0)
    /// The field `leaf`.
    public var leaf: Leaf? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        aDouble: Double = 0,
        aFloat: Float = 0,
        anInt32: Int32 = 0,
        anInt64: Int64 = 0,
        aUint32: UInt32 = 0,
        aUint64: UInt64 = 0,
        aSint32: Int32 = 0,
        aSint64: Int64 = 0,
        aFixed32: UInt32 = 0,
        aFixed64: UInt64 = 0,
        aSfixed32: Int32 = 0,
        aSfixed64: Int64 = 0,
        aBool: Bool = false,
        aString: String = "",
        someBytes: [UInt8] = [],
        colour: Colour = .init(rawValue: 0),
        leaf: Leaf? = nil
    ) {
        self.aDouble = aDouble
        self.aFloat = aFloat
        self.anInt32 = anInt32
        self.anInt64 = anInt64
        self.aUint32 = aUint32
        self.aUint64 = aUint64
        self.aSint32 = aSint32
        self.aSint64 = aSint64
        self.aFixed32 = aFixed32
        self.aFixed64 = aFixed64
        self.aSfixed32 = aSfixed32
        self.aSfixed64 = aSfixed64
        self.aBool = aBool
        self.aString = aString
        self.someBytes = someBytes
        self.colour = colour
        self.leaf = leaf
    }
}

/// One of each, with presence.
public struct Present: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Present"
    /// The field `a_double`.
    public var aDouble: Double? = nil
    /// The field `a_float`.
    public var aFloat: Float? = nil
    /// The field `an_int32`.
    public var anInt32: Int32? = nil
    /// The field `an_int64`.
    public var anInt64: Int64? = nil
    /// The field `a_uint32`.
    public var aUint32: UInt32? = nil
    /// The field `a_uint64`.
    public var aUint64: UInt64? = nil
    /// The field `a_sint32`.
    public var aSint32: Int32? = nil
    /// The field `a_sint64`.
    public var aSint64: Int64? = nil
    /// The field `a_fixed32`.
    public var aFixed32: UInt32? = nil
    /// The field `a_fixed64`.
    public var aFixed64: UInt64? = nil
    /// The field `a_sfixed32`.
    public var aSfixed32: Int32? = nil
    /// The field `a_sfixed64`.
    public var aSfixed64: Int64? = nil
    /// The field `a_bool`.
    public var aBool: Bool? = nil
    /// The field `a_string`.
    public var aString: String? = nil
    /// The field `some_bytes`.
    public var someBytes: [UInt8]? = nil
    /// The field `colour`.
    public var colour: Colour? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        aDouble: Double? = nil,
        aFloat: Float? = nil,
        anInt32: Int32? = nil,
        anInt64: Int64? = nil,
        aUint32: UInt32? = nil,
        aUint64: UInt64? = nil,
        aSint32: Int32? = nil,
        aSint64: Int64? = nil,
        aFixed32: UInt32? = nil,
        aFixed64: UInt64? = nil,
        aSfixed32: Int32? = nil,
        aSfixed64: Int64? = nil,
        aBool: Bool? = nil,
        aString: String? = nil,
        someBytes: [UInt8]? = nil,
        colour: Colour? = nil
    ) {
        self.aDouble = aDouble
        self.aFloat = aFloat
        self.anInt32 = anInt32
        self.anInt64 = anInt64
        self.aUint32 = aUint32
        self.aUint64 = aUint64
        self.aSint32 = aSint32
        self.aSint64 = aSint64
        self.aFixed32 = aFixed32
        self.aFixed64 = aFixed64
        self.aSfixed32 = aSfixed32
        self.aSfixed64 = aSfixed64
        self.aBool = aBool
        self.aString = aString
        self.someBytes = someBytes
        self.colour = colour
    }
}

/// Many of each; numbers are packed.
public struct Many: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Many"
    /// The field `doubles`.
    public var doubles: [Double] = []
    /// The field `floats`.
    public var floats: [Float] = []
    /// The field `int32s`.
    public var int32s: [Int32] = []
    /// The field `int64s`.
    public var int64s: [Int64] = []
    /// The field `uint32s`.
    public var uint32s: [UInt32] = []
    /// The field `uint64s`.
    public var uint64s: [UInt64] = []
    /// The field `sint32s`.
    public var sint32s: [Int32] = []
    /// The field `sint64s`.
    public var sint64s: [Int64] = []
    /// The field `fixed32s`.
    public var fixed32s: [UInt32] = []
    /// The field `fixed64s`.
    public var fixed64s: [UInt64] = []
    /// The field `sfixed32s`.
    public var sfixed32s: [Int32] = []
    /// The field `sfixed64s`.
    public var sfixed64s: [Int64] = []
    /// The field `bools`.
    public var bools: [Bool] = []
    /// The field `strings`.
    public var strings: [String] = []
    /// The field `byte_strings`.
    public var byteStrings: [[UInt8]] = []
    /// The field `colours`.
    public var colours: [Colour] = []
    /// The field `leaves`.
    public var leaves: [Leaf] = []
    /// The field `unpacked`.
    public var unpacked: [UInt32] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        doubles: [Double] = [],
        floats: [Float] = [],
        int32s: [Int32] = [],
        int64s: [Int64] = [],
        uint32s: [UInt32] = [],
        uint64s: [UInt64] = [],
        sint32s: [Int32] = [],
        sint64s: [Int64] = [],
        fixed32s: [UInt32] = [],
        fixed64s: [UInt64] = [],
        sfixed32s: [Int32] = [],
        sfixed64s: [Int64] = [],
        bools: [Bool] = [],
        strings: [String] = [],
        byteStrings: [[UInt8]] = [],
        colours: [Colour] = [],
        leaves: [Leaf] = [],
        unpacked: [UInt32] = []
    ) {
        self.doubles = doubles
        self.floats = floats
        self.int32s = int32s
        self.int64s = int64s
        self.uint32s = uint32s
        self.uint64s = uint64s
        self.sint32s = sint32s
        self.sint64s = sint64s
        self.fixed32s = fixed32s
        self.fixed64s = fixed64s
        self.sfixed32s = sfixed32s
        self.sfixed64s = sfixed64s
        self.bools = bools
        self.strings = strings
        self.byteStrings = byteStrings
        self.colours = colours
        self.leaves = leaves
        self.unpacked = unpacked
    }
}

/// A oneof with every shape of member, names that are words of Swift or C, and a large field number.
public struct Choice: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Choice"
    /// The field `class`.
    public var `class`: String = ""
    /// One of several; nil when none is set.
    public var `default`: Default? = nil
    /// The field `in`.
    public var `in`: UInt32 = 0
    /// The field `far`.
    public var far: UInt32 = 0

    /// What `default` can be.
    public enum Default: Sendable, Hashable {
        /// The field `a_double`.
        case aDouble(Double)
        /// The field `a_bool`.
        case aBool(Bool)
        /// The field `a_string`.
        case aString(String)
        /// The field `some_bytes`.
        case someBytes([UInt8])
        /// The field `colour`.
        case colour(Colour)
        /// The field `leaf`.
        case leaf(Leaf)
        /// The field `repeat`.
        case `repeat`(Int64)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        `class`: String = "",
        `default`: Default? = nil,
        `in`: UInt32 = 0,
        far: UInt32 = 0
    ) {
        self.`class` = `class`
        self.`default` = `default`
        self.`in` = `in`
        self.far = far
    }
}
