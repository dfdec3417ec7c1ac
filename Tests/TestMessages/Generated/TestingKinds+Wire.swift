// swift-format-ignore-file
// TestingKinds+Wire.swift: how messages are encoded and decoded
//
// Generated from hansa/testing/v1/kinds.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

internal import CTestMessages
public import Wire

extension Leaf: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !text.isEmpty { count += 1 + WireSize.string(text) }
        if number != 0 { count += 1 + WireSize.varint(UInt64(number)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !text.isEmpty { writer.string(text, tag: 10) }
        if number != 0 { writer.varint(UInt64(number), tag: 16) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Testing__V1__Leaf()
        unsafe hansa__testing__v1__leaf__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe Leaf.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        text = String(copying: view.text)
        number = view.number
    }
}

extension Plain: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if aDouble.bitPattern != 0 { count += 1 + 8 }
        if aFloat.bitPattern != 0 { count += 1 + 4 }
        if anInt32 != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(anInt32))) }
        if anInt64 != 0 { count += 1 + WireSize.varint(UInt64(bitPattern: anInt64)) }
        if aUint32 != 0 { count += 1 + WireSize.varint(UInt64(aUint32)) }
        if aUint64 != 0 { count += 1 + WireSize.varint(aUint64) }
        if aSint32 != 0 { count += 1 + WireSize.varint(WireSize.zigzag(Int64(aSint32))) }
        if aSint64 != 0 { count += 1 + WireSize.varint(WireSize.zigzag(aSint64)) }
        if aFixed32 != 0 { count += 1 + 4 }
        if aFixed64 != 0 { count += 1 + 8 }
        if aSfixed32 != 0 { count += 1 + 4 }
        if aSfixed64 != 0 { count += 1 + 8 }
        if aBool { count += 1 + 1 }
        if !aString.isEmpty { count += 1 + WireSize.string(aString) }
        if !someBytes.isEmpty { count += 1 + WireSize.length(someBytes.count) }
        if colour.rawValue != 0 { count += 2 + WireSize.varint(UInt64(bitPattern: Int64(colour.rawValue))) }
        if let value = leaf { count += 2 + WireSize.message(value) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if aDouble.bitPattern != 0 { writer.fixed64(aDouble.bitPattern, tag: 9) }
        if aFloat.bitPattern != 0 { writer.fixed32(aFloat.bitPattern, tag: 21) }
        if anInt32 != 0 { writer.varint(UInt64(bitPattern: Int64(anInt32)), tag: 24) }
        if anInt64 != 0 { writer.varint(UInt64(bitPattern: anInt64), tag: 32) }
        if aUint32 != 0 { writer.varint(UInt64(aUint32), tag: 40) }
        if aUint64 != 0 { writer.varint(aUint64, tag: 48) }
        if aSint32 != 0 { writer.varint(WireSize.zigzag(Int64(aSint32)), tag: 56) }
        if aSint64 != 0 { writer.varint(WireSize.zigzag(aSint64), tag: 64) }
        if aFixed32 != 0 { writer.fixed32(aFixed32, tag: 77) }
        if aFixed64 != 0 { writer.fixed64(aFixed64, tag: 81) }
        if aSfixed32 != 0 { writer.fixed32(UInt32(bitPattern: aSfixed32), tag: 93) }
        if aSfixed64 != 0 { writer.fixed64(UInt64(bitPattern: aSfixed64), tag: 97) }
        if aBool { writer.varint((aBool ? 1 : 0), tag: 104) }
        if !aString.isEmpty { writer.string(aString, tag: 114) }
        if !someBytes.isEmpty { writer.bytes(someBytes, tag: 122) }
        if colour.rawValue != 0 { writer.varint(UInt64(bitPattern: Int64(colour.rawValue)), tag: 128) }
        if let value = leaf { writer.message(value, tag: 138) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Testing__V1__Plain()
        unsafe hansa__testing__v1__plain__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe Plain.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        aDouble = view.aDouble
        aFloat = view.aFloat
        anInt32 = view.anInt32
        anInt64 = view.anInt64
        aUint32 = view.aUint32
        aUint64 = view.aUint64
        aSint32 = view.aSint32
        aSint64 = view.aSint64
        aFixed32 = view.aFixed32
        aFixed64 = view.aFixed64
        aSfixed32 = view.aSfixed32
        aSfixed64 = view.aSfixed64
        aBool = view.aBool
        aString = String(copying: view.aString)
        someBytes = copiedArray(view.someBytes)
        colour = view.colour
        if let value = view.leaf { leaf = Leaf(copying: value) }
    }
}

extension Present: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if aDouble != nil { count += 1 + 8 }
        if aFloat != nil { count += 1 + 4 }
        if let value = anInt32 { count += 1 + WireSize.varint(UInt64(bitPattern: Int64(value))) }
        if let value = anInt64 { count += 1 + WireSize.varint(UInt64(bitPattern: value)) }
        if let value = aUint32 { count += 1 + WireSize.varint(UInt64(value)) }
        if let value = aUint64 { count += 1 + WireSize.varint(value) }
        if let value = aSint32 { count += 1 + WireSize.varint(WireSize.zigzag(Int64(value))) }
        if let value = aSint64 { count += 1 + WireSize.varint(WireSize.zigzag(value)) }
        if aFixed32 != nil { count += 1 + 4 }
        if aFixed64 != nil { count += 1 + 8 }
        if aSfixed32 != nil { count += 1 + 4 }
        if aSfixed64 != nil { count += 1 + 8 }
        if aBool != nil { count += 1 + 1 }
        if let value = aString { count += 1 + WireSize.string(value) }
        if let value = someBytes { count += 1 + WireSize.length(value.count) }
        if let value = colour { count += 2 + WireSize.varint(UInt64(bitPattern: Int64(value.rawValue))) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if let value = aDouble { writer.fixed64(value.bitPattern, tag: 9) }
        if let value = aFloat { writer.fixed32(value.bitPattern, tag: 21) }
        if let value = anInt32 { writer.varint(UInt64(bitPattern: Int64(value)), tag: 24) }
        if let value = anInt64 { writer.varint(UInt64(bitPattern: value), tag: 32) }
        if let value = aUint32 { writer.varint(UInt64(value), tag: 40) }
        if let value = aUint64 { writer.varint(value, tag: 48) }
        if let value = aSint32 { writer.varint(WireSize.zigzag(Int64(value)), tag: 56) }
        if let value = aSint64 { writer.varint(WireSize.zigzag(value), tag: 64) }
        if let value = aFixed32 { writer.fixed32(value, tag: 77) }
        if let value = aFixed64 { writer.fixed64(value, tag: 81) }
        if let value = aSfixed32 { writer.fixed32(UInt32(bitPattern: value), tag: 93) }
        if let value = aSfixed64 { writer.fixed64(UInt64(bitPattern: value), tag: 97) }
        if let value = aBool { writer.varint((value ? 1 : 0), tag: 104) }
        if let value = aString { writer.string(value, tag: 114) }
        if let value = someBytes { writer.bytes(value, tag: 122) }
        if let value = colour { writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 128) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Testing__V1__Present()
        unsafe hansa__testing__v1__present__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe Present.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        if let value = view.aDouble { aDouble = value }
        if let value = view.aFloat { aFloat = value }
        if let value = view.anInt32 { anInt32 = value }
        if let value = view.anInt64 { anInt64 = value }
        if let value = view.aUint32 { aUint32 = value }
        if let value = view.aUint64 { aUint64 = value }
        if let value = view.aSint32 { aSint32 = value }
        if let value = view.aSint64 { aSint64 = value }
        if let value = view.aFixed32 { aFixed32 = value }
        if let value = view.aFixed64 { aFixed64 = value }
        if let value = view.aSfixed32 { aSfixed32 = value }
        if let value = view.aSfixed64 { aSfixed64 = value }
        if let value = view.aBool { aBool = value }
        if let value = view.aString { aString = String(copying: value) }
        if let value = view.someBytes { someBytes = copiedArray(value) }
        if let value = view.colour { colour = value }
    }
}

extension Many: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !doubles.isEmpty {
            count += 1 + WireSize.length(8 * doubles.count)
        }
        if !floats.isEmpty {
            count += 1 + WireSize.length(4 * floats.count)
        }
        if !int32s.isEmpty {
            count += 1 + WireSize.length(int32s.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1))) })
        }
        if !int64s.isEmpty {
            count += 1 + WireSize.length(int64s.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: $1)) })
        }
        if !uint32s.isEmpty {
            count += 1 + WireSize.length(uint32s.reduce(0) { $0 + WireSize.varint(UInt64($1)) })
        }
        if !uint64s.isEmpty {
            count += 1 + WireSize.length(uint64s.reduce(0) { $0 + WireSize.varint($1) })
        }
        if !sint32s.isEmpty {
            count += 1 + WireSize.length(sint32s.reduce(0) { $0 + WireSize.varint(WireSize.zigzag(Int64($1))) })
        }
        if !sint64s.isEmpty {
            count += 1 + WireSize.length(sint64s.reduce(0) { $0 + WireSize.varint(WireSize.zigzag($1)) })
        }
        if !fixed32s.isEmpty {
            count += 1 + WireSize.length(4 * fixed32s.count)
        }
        if !fixed64s.isEmpty {
            count += 1 + WireSize.length(8 * fixed64s.count)
        }
        if !sfixed32s.isEmpty {
            count += 1 + WireSize.length(4 * sfixed32s.count)
        }
        if !sfixed64s.isEmpty {
            count += 1 + WireSize.length(8 * sfixed64s.count)
        }
        if !bools.isEmpty {
            count += 1 + WireSize.length(1 * bools.count)
        }
        for index in strings.indices { count += 1 + WireSize.string(strings.span[index]) }
        for index in byteStrings.indices { count += 1 + WireSize.length(byteStrings.span[index].count) }
        if !colours.isEmpty {
            count += 2 + WireSize.length(colours.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1.rawValue))) })
        }
        for index in leaves.indices { count += 2 + WireSize.message(leaves.span[index]) }
        for index in unpacked.indices { count += 2 + WireSize.varint(UInt64(unpacked.span[index])) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !doubles.isEmpty {
            writer.length(8 * doubles.count, tag: 10)
            for element in doubles { writer.fixed64(element.bitPattern) }
        }
        if !floats.isEmpty {
            writer.length(4 * floats.count, tag: 18)
            for element in floats { writer.fixed32(element.bitPattern) }
        }
        if !int32s.isEmpty {
            writer.length(int32s.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1))) }, tag: 26)
            for element in int32s { writer.varint(UInt64(bitPattern: Int64(element))) }
        }
        if !int64s.isEmpty {
            writer.length(int64s.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: $1)) }, tag: 34)
            for element in int64s { writer.varint(UInt64(bitPattern: element)) }
        }
        if !uint32s.isEmpty {
            writer.length(uint32s.reduce(0) { $0 + WireSize.varint(UInt64($1)) }, tag: 42)
            for element in uint32s { writer.varint(UInt64(element)) }
        }
        if !uint64s.isEmpty {
            writer.length(uint64s.reduce(0) { $0 + WireSize.varint($1) }, tag: 50)
            for element in uint64s { writer.varint(element) }
        }
        if !sint32s.isEmpty {
            writer.length(sint32s.reduce(0) { $0 + WireSize.varint(WireSize.zigzag(Int64($1))) }, tag: 58)
            for element in sint32s { writer.varint(WireSize.zigzag(Int64(element))) }
        }
        if !sint64s.isEmpty {
            writer.length(sint64s.reduce(0) { $0 + WireSize.varint(WireSize.zigzag($1)) }, tag: 66)
            for element in sint64s { writer.varint(WireSize.zigzag(element)) }
        }
        if !fixed32s.isEmpty {
            writer.length(4 * fixed32s.count, tag: 74)
            for element in fixed32s { writer.fixed32(element) }
        }
        if !fixed64s.isEmpty {
            writer.length(8 * fixed64s.count, tag: 82)
            for element in fixed64s { writer.fixed64(element) }
        }
        if !sfixed32s.isEmpty {
            writer.length(4 * sfixed32s.count, tag: 90)
            for element in sfixed32s { writer.fixed32(UInt32(bitPattern: element)) }
        }
        if !sfixed64s.isEmpty {
            writer.length(8 * sfixed64s.count, tag: 98)
            for element in sfixed64s { writer.fixed64(UInt64(bitPattern: element)) }
        }
        if !bools.isEmpty {
            writer.length(1 * bools.count, tag: 106)
            for element in bools { writer.varint((element ? 1 : 0)) }
        }
        for index in strings.indices { writer.string(strings.span[index], tag: 114) }
        for index in byteStrings.indices { writer.bytes(byteStrings.span[index], tag: 122) }
        if !colours.isEmpty {
            writer.length(colours.reduce(0) { $0 + WireSize.varint(UInt64(bitPattern: Int64($1.rawValue))) }, tag: 130)
            for element in colours { writer.varint(UInt64(bitPattern: Int64(element.rawValue))) }
        }
        for index in leaves.indices { writer.message(leaves.span[index], tag: 138) }
        for index in unpacked.indices { writer.varint(UInt64(unpacked.span[index]), tag: 144) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Testing__V1__Many()
        unsafe hansa__testing__v1__many__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe Many.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        doubles = copiedArray(view.doubles)
        floats = copiedArray(view.floats)
        int32s = copiedArray(view.int32s)
        int64s = copiedArray(view.int64s)
        uint32s = copiedArray(view.uint32s)
        uint64s = copiedArray(view.uint64s)
        sint32s = copiedArray(view.sint32s)
        sint64s = copiedArray(view.sint64s)
        fixed32s = copiedArray(view.fixed32s)
        fixed64s = copiedArray(view.fixed64s)
        sfixed32s = copiedArray(view.sfixed32s)
        sfixed64s = copiedArray(view.sfixed64s)
        bools.reserveCapacity(view.boolsCount)
        for index in 0..<view.boolsCount { bools.append(view.bools(index)) }
        strings.reserveCapacity(view.stringsCount)
        for index in 0..<view.stringsCount { strings.append(String(copying: view.strings(index))) }
        byteStrings.reserveCapacity(view.byteStringsCount)
        for index in 0..<view.byteStringsCount { byteStrings.append(copiedArray(view.byteStrings(index))) }
        colours.reserveCapacity(view.coloursCount)
        for index in 0..<view.coloursCount { colours.append(view.colours(index)) }
        leaves.reserveCapacity(view.leavesCount)
        for index in 0..<view.leavesCount { leaves.append(Leaf(copying: view.leaves(index))) }
        unpacked = copiedArray(view.unpacked)
    }
}

extension Choice: RPCMessage {
    /// How many bytes ``encode(into:)`` writes.
    public var encodedByteCount: Int {
        var count = 0
        if !`class`.isEmpty { count += 1 + WireSize.string(`class`) }
        switch `default` {
        case .aDouble?: count += 1 + 8
        case .aBool?: count += 1 + 1
        case .aString(let value)?: count += 1 + WireSize.string(value)
        case .someBytes(let value)?: count += 1 + WireSize.length(value.count)
        case .colour(let value)?: count += 1 + WireSize.varint(UInt64(bitPattern: Int64(value.rawValue)))
        case .leaf(let value)?: count += 1 + WireSize.message(value)
        default: break
        }
        if `in` != 0 { count += 1 + WireSize.varint(UInt64(`in`)) }
        switch `default` {
        case .`repeat`(let value)?: count += 1 + WireSize.varint(WireSize.zigzag(value))
        default: break
        }
        if far != 0 { count += 5 + WireSize.varint(UInt64(far)) }
        return count
    }

    /// Writes the message, fields in the order of their numbers.
    public func encode(into writer: inout WireWriter) {
        if !`class`.isEmpty { writer.string(`class`, tag: 10) }
        switch `default` {
        case .aDouble(let value)?: writer.fixed64(value.bitPattern, tag: 17)
        case .aBool(let value)?: writer.varint((value ? 1 : 0), tag: 24)
        case .aString(let value)?: writer.string(value, tag: 34)
        case .someBytes(let value)?: writer.bytes(value, tag: 42)
        case .colour(let value)?: writer.varint(UInt64(bitPattern: Int64(value.rawValue)), tag: 48)
        case .leaf(let value)?: writer.message(value, tag: 58)
        default: break
        }
        if `in` != 0 { writer.varint(UInt64(`in`), tag: 64) }
        switch `default` {
        case .`repeat`(let value)?: writer.varint(WireSize.zigzag(value), tag: 72)
        default: break
        }
        if far != 0 { writer.varint(UInt64(far), tag: 4294967288) }
    }

    /// The protobuf-c descriptor; immutable and never freed.
    nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {
        var message = unsafe Hansa__Testing__V1__Choice()
        unsafe hansa__testing__v1__choice__init(&message)
        return unsafe UnsafeRawPointer(message.base.descriptor)
    }()

    /// Decodes in a guarded arena, where a ``View`` reads the message in place.
    ///
    /// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.
    public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) throws(DecodeError) -> GuardedArena {
        try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)
    }

    /// Decodes `bytes` into an owned message.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        let arena = try unsafe Choice.decode(bytes)
        self.init(copying: try View(arena))
    }

    /// Copies a message out of its arena.
    public init(copying view: borrowing View) {
        self.init()
        `class` = String(copying: view.`class`)
        if let value = view.aDouble { `default` = .aDouble(value) }
        if let value = view.aBool { `default` = .aBool(value) }
        if let value = view.aString { `default` = .aString(String(copying: value)) }
        if let value = view.someBytes { `default` = .someBytes(copiedArray(value)) }
        if let value = view.colour { `default` = .colour(value) }
        if let value = view.leaf { `default` = .leaf(Leaf(copying: value)) }
        `in` = view.`in`
        if let value = view.`repeat` { `default` = .`repeat`(value) }
        far = view.far
    }
}
